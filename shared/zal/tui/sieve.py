"""What of a tty's or a browser's input goes through to a face. Pure, and no part of Textual.

Only what a keyboard, a finger and a clipboard give, each whole and no more of it than a person
gives. Textual's parser reads far more: a size from within the input, a position that moves every
later touch, a key with an impossible number, which ends its reading for good. After a sequence that
it does not know it waits for more and swallows what is typed next.
"""

import re
from collections.abc import Iterator

MOST_COLUMNS, MOST_ROWS = 500, 200
"""A face draws every cell: a size without bounds would be work and memory without bounds."""
MOST_PASTED = 1000
"""Characters of one paste; the longest field takes far fewer."""
BURST, PER_S = 300, 100
"""Characters and touches at once, and a second from then on: a scanner's line, a drumming hand."""
MOVES_BURST, MOVES_PER_S = 240, 120
"""The same for a mouse that is only moved."""
_SETTLES_S, _PASTE_SETTLES_S = 0.1, 2.0
"""After so long a silence what is not whole stays so: a lone Escape is the key of that name."""
_LONGEST = 64
"""No sequence that is known is that long."""
_ESCAPE, _AS_KEY = "\x1b", "\x1b[27u"
"""A lone escape could begin anything that follows; the other form is complete."""
_PASTE, _PASTE_ENDS = "\x1b[200~", "\x1b[201~"

_TOKEN = re.compile(
    r"(?P<text>[^\x1b]+)"
    r"|(?P<paste>\x1b\[200~)"
    r"|(?P<old_mouse>\x1b\[M[^\x1b]{3})"
    r"|(?P<plain>\x1b\[\[[A-E]|\x1bO[A-DFHPQRS])"
    r"|(?P<answer>\x1b\[(?:[IO]|\?2026;[0-4]\$y))"
    r"|(?P<mouse>\x1b\[<(?P<button>[0-9]{1,3});(?P<x>[0-9]{1,4});(?P<y>[0-9]{1,4})[Mm])"
    r"|\x1b\[(?P<number>[0-9]{0,7})(?::[0-9:]{0,20})?"
    r"(?:;(?P<held>[0-9]{0,3})(?::(?P<event>[0-9]?))?(?:;(?P<typed>[0-9:]{0,20}))?)?"
    r"(?P<final>[u~ABCDEFHPQRSZ])"
    r"|(?P<unknown>\x1b\[[0-?]*[ -/]*[@-~]|\x1bO[ -~]|\x1b[]PX^_][^\x1b\x07]*(?:\x07|\x1b\\))"
    r"|(?P<begun>\x1b(?:\[M[^\x1b]{0,2}|\[\[?|\[[0-?]*[ -/]*|O|[]PX^_][^\x1b\x07]*\x1b?)?\Z)"
    r"|(?P<broken>\x1b(?:\[[0-?]*[ -/]*|O|[]PX^_][^\x1b\x07]*))(?=[^ -~])"
    r"|(?P<escape>\x1b)",
)
_CONTROL = frozenset(map(chr, [*range(1, 27), 127]))
_TILDE = frozenset(map(str, [*range(1, 9), *range(11, 16), *range(17, 22), 23, 24]))
_RELEASED = "3"
_MOVED, _WHEEL = 32, 64
_LAST_CHARACTER, _SURROGATES = 0x10FFFF, range(0xD800, 0xE000)


class Sieve:
    """Lets through what a person gives; keeps what is not whole yet until it is.

    ``now_s`` is a steady clock's. A sequence that is not known is dropped, and so is what comes
    faster than a person types.
    """

    def __init__(self) -> None:
        self._kept = ""
        self._pasted: str | None = None
        self._fed_s = 0.0
        self._typing = _Allowance(BURST, PER_S)
        self._moving = _Allowance(MOVES_BURST, MOVES_PER_S)

    def feed(self, text: str, now_s: float) -> str:
        """Return what of a piece of input goes through."""
        text, self._kept, self._fed_s = self._kept + text, "", now_s
        return "".join(self._passed(text, now_s))

    def settle(self, now_s: float) -> str:
        """Return what goes through because nothing has followed it for long enough."""
        needed_s = _SETTLES_S if self._pasted is None else _PASTE_SETTLES_S
        return self.end(now_s) if now_s - self._fed_s >= needed_s else ""

    def end(self, now_s: float) -> str:
        """Return what goes through because nothing follows it."""
        kept, self._kept = self._kept, ""
        if self._pasted is not None:
            return self._paste(now_s)
        return self._key(_AS_KEY, now_s) if kept == _ESCAPE else ""

    def _passed(self, text: str, now_s: float) -> Iterator[str]:
        at = 0
        while at < len(text):
            if self._pasted is not None:
                ends = text.find(_PASTE_ENDS, at)
                self._take_in(text[at:] if ends < 0 else text[at:ends])
                if ends < 0:
                    return
                at = ends + len(_PASTE_ENDS)
                yield self._paste(now_s)
            else:
                token = _TOKEN.match(text, at)
                assert token is not None  # an escape by itself is one, and all else is text
                at = token.end()
                yield self._sifted(token, now_s)

    def _sifted(self, token: re.Match[str], now_s: float) -> str:
        match token.lastgroup:
            case "text":
                return self._typing.most(_typed(token[0]), now_s)
            case "paste":
                self._pasted = ""
            case "begun":
                self._kept = token[0][:_LONGEST]
            case "final":
                return self._key(_known_key(token), now_s)
            case "plain" | "escape":
                return self._key(_AS_KEY if token[0] == _ESCAPE else token[0], now_s)
            case "mouse":
                return self._touch(token, now_s)
            case "answer":
                return token[0]
        return ""

    def _key(self, key: str, now_s: float) -> str:
        return key if key and self._typing.take(1, now_s) else ""

    def _touch(self, token: re.Match[str], now_s: float) -> str:
        button, x, y = (int(token[each]) for each in ("button", "x", "y"))
        is_moved = bool(button & _MOVED) and not button & _WHEEL
        allowance = self._moving if is_moved else self._typing
        is_on_screen = 1 <= x <= MOST_COLUMNS and 1 <= y <= MOST_ROWS
        return token[0] if is_on_screen and allowance.take(1, now_s) else ""

    def _take_in(self, text: str) -> None:
        """Take in what is pasted, but for what may be the beginning of its end."""
        assert self._pasted is not None
        begun = (_PASTE_ENDS[:n] for n in range(len(_PASTE_ENDS) - 1, 0, -1))
        self._kept = next((each for each in begun if text.endswith(each)), "")
        pasted = text.removesuffix(self._kept)
        self._pasted = (self._pasted + _typed(pasted))[:MOST_PASTED]

    def _paste(self, now_s: float) -> str:
        pasted, self._pasted = self._pasted, None
        return f"{_PASTE}{pasted}{_PASTE_ENDS}" if self._typing.take(1, now_s) else ""


class _Allowance:
    """So many at once, and so many more a second."""

    def __init__(self, burst: int, per_s: int) -> None:
        self._burst = burst
        self._per_s = per_s
        self._left = float(burst)
        self._at_s = 0.0

    def take(self, count: int, now_s: float) -> bool:
        """Take so many and return whether there were as many; else none is taken."""
        self._left = min(self._burst, self._left + self._per_s * max(0.0, now_s - self._at_s))
        self._at_s = now_s
        if count > self._left:
            return False
        self._left -= count
        return True

    def most(self, text: str, now_s: float) -> str:
        """Take a text's characters and return as much of it as there were for."""
        self.take(0, now_s)
        text = text[: int(self._left)]
        self._left -= len(text)
        return text


def _typed(text: str) -> str:
    return "".join(each for each in text if each.isprintable() or each in _CONTROL)


def _known_key(token: re.Match[str]) -> str:
    """Return a key as Textual's parser reads it safely, "" for what is none or was let go."""
    number, held, typed, final = (
        token[each] or "" for each in ("number", "held", "typed", "final")
    )
    if token["event"] == _RELEASED:
        return ""
    if final == "R":  # with a number it would be read as where the cursor stands
        number, final = "13" if number in ("", "1") else "", "~"
    if final == "u":
        return f"\x1b[{number};{held};{typed}u" if _are_characters(f"{number}:{typed}") else ""
    if final == "~":
        return f"\x1b[{number};{held}~" if number in _TILDE else ""
    if number not in ("", "1"):
        return ""
    return f"\x1b[1;{held}{final}" if held and final != "Z" else f"\x1b[{final}"


def _are_characters(codes: str) -> bool:
    numbers = [int(each) for each in codes.split(":") if each]
    return bool(numbers) and all(
        0 < each <= _LAST_CHARACTER and each not in _SURROGATES for each in numbers
    )
