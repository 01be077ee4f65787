"""How staff close a board by its keyboard: with their code, or by F12 twice if there is none."""

from zal.domain.dataclass import dataclass
from zal.domain.errors import HallError
from zal.texts import Say, sentence

LEAVE_MS = 3_000
"""How long the leaving key, once pressed, waits to be pressed again."""
CODE_MS = 20_000
"""How long the code is waited for after the last key."""
_MOST_DIGITS = 12


@dataclass(frozen=True, slots=True)
class Leaving:
    """The leaving key was pressed; that stands until the ``steady`` instant ``until``, ms.

    ``typed``: what was typed of the code, None: no code is asked for. ``refusal``: why the one
    before was not taken.
    """

    until: int
    typed: str | None
    refusal: HallError | None = None

    def said(self, language: str, say: Say) -> str:
        """Return what the board asks for."""
        if self.typed is None:
            return say("leave-again")
        asked = say("leave-code", dots="•" * len(self.typed) or "—")
        return asked if self.refusal is None else f"{sentence(self.refusal, language)} {asked}"

    def with_key(self, key: str, character: str | None, steady: int) -> "Leaving":
        """Return it after another key of the code: a digit, or one that takes one away."""
        typed = self.typed or ""
        if key == "backspace":
            typed = typed[:-1]
        elif character is not None and character in "0123456789":
            typed = (typed + character)[:_MOST_DIGITS]
        return Leaving(steady + CODE_MS, typed)


def asked(steady: int, *, has_code: bool, refusal: HallError | None = None) -> Leaving:
    """Return what the leaving key begins; ``has_code``: the hall has a staff code."""
    if has_code:
        return Leaving(steady + CODE_MS, "", refusal)
    return Leaving(steady + LEAVE_MS, None)
