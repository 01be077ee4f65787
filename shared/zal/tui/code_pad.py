"""Where a PIN or the staff code is typed, at every face in the same way."""

import asyncio
from collections.abc import Awaitable, Callable

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Static

from zal.domain.dataclass import dataclass
from zal.domain.errors import HallError
from zal.domain.text import clean
from zal.texts import texts
from zal.texts.naming import Naming

SIGN = "●"
"""Stands for a digit that was typed: that it has arrived is seen, which it is not."""
LONGEST = 12
"""As long as a PIN may be."""
SLOW_S = 5.0
"""After so long without an answer it is said that there is none yet."""
Prove = Callable[[str], Awaitable[None]]
"""Returns when a code is right, raises ``HallError`` when it is not."""


@dataclass(frozen=True, slots=True)
class CodeAsked:
    """What is asked for; ``field``: what the empty field says, ``hint``: what stands below."""

    asked: str
    field: str = ""
    hint: str = ""


def asks_staff_code(naming: Naming) -> CodeAsked:
    """Return the question for the hall's staff code."""
    say = texts("zal.tui", naming.language)
    return CodeAsked(say("ask-staff-code"), say("staff-code"))


class CodePad(Vertical, can_focus=True):
    """Ask for a code, show a sign for each digit and have it proven, one at a time.

    What was given leaves the field at once, right or wrong: what is typed while it is being proven
    is the next. Why one was refused stands below, as does that only digits are taken.
    ``naming`` returns what the hall's things are called, in the language to speak.
    """

    DEFAULT_CSS = """
    CodePad { height: auto; }
    CodePad > Static { width: 100%; height: auto; }
    CodePad > .code-asked { text-style: bold; }
    CodePad > .code-typed { height: 3; padding: 0 2; border: round $edge; }
    CodePad:focus > .code-typed { border: round $called; }
    CodePad > .code-typed.-empty { color: $quiet; }
    CodePad > .code-said { color: $late; }
    CodePad > .code-said.-hint { color: $soon; }
    """

    class Touched(Message):
        """Somebody is typing."""

    def __init__(
        self, naming: Callable[[], Naming], asked: CodeAsked, prove: Prove, *, id: str | None = None
    ) -> None:
        super().__init__(id=id)
        self._naming = naming
        self._question = asked
        self._prove = prove
        self._code = ""
        self.is_proving = False
        self._asked = Static(markup=False, classes="code-asked")
        self._typed = Static(markup=False, classes="code-typed")
        self._said = Static(markup=False, classes="code-said")

    def compose(self) -> ComposeResult:
        """Lay the parts out."""
        yield from (self._asked, self._typed, self._said)

    def on_mount(self) -> None:
        """Ask."""
        self.ask(self._question, self._prove)

    def ask(self, asked: CodeAsked, prove: Prove, refusal: HallError | None = None) -> None:
        """Ask for something else; ``refusal``: why the one before was not taken."""
        self._prove = prove
        self.renew(asked)
        self._show("")
        self._tell("" if refusal is None else self._refused(refusal))

    def renew(self, asked: CodeAsked) -> None:
        """Ask for the same in newer words; what was typed and said stays."""
        has_hint = self._said.has_class("-hint")
        self._question = asked
        self._asked.update(asked.asked)
        if has_hint:
            self._tell("")
        self._show(self._code)

    def take(self, digit: str) -> None:
        """Take another digit."""
        self.post_message(self.Touched())
        self._show((self._code + digit)[:LONGEST])

    def erase(self) -> None:
        """Take the last digit back."""
        self._show(self._code[:-1])

    def enter(self) -> None:
        """Have what was typed proven, unless the one before still is."""
        code = self._code
        if code and not self.is_proving:
            self.is_proving = True
            self._show("")
            self._tell(self._say("code-checking"), is_hint=True)
            self.run_worker(self._have_proven(code))

    def take_key(self, event: events.Key) -> None:
        """Take a key if it is one of a code's."""
        character = event.character or ""
        if character.isdecimal() and character.isascii():
            self.take(character)
        elif event.key == "backspace":
            self.erase()
        elif event.key == "enter":
            self.enter()
        elif event.is_printable:
            self._tell(f"! {self._say('code-digits')}")
        else:
            return
        event.stop()

    def on_key(self, event: events.Key) -> None:
        """Take a key."""
        self.take_key(event)

    async def _have_proven(self, code: str) -> None:
        question = self._question
        slow = asyncio.get_running_loop().call_later(SLOW_S, self._tell, self._say("code-slow"))
        try:
            await self._prove(code)
        except HallError as error:
            self._tell(self._refused(error))
        else:
            if self._question is question:
                self._tell("")
        finally:
            slow.cancel()
            self.is_proving = False

    def _refused(self, error: HallError) -> str:
        return f"! {clean(self._naming().sentence(error), 400)}"

    def _say(self, key: str) -> str:
        return texts("zal.tui", self._naming().language)(key)

    def _show(self, code: str) -> None:
        self._code = code
        self._typed.set_class(not code, "-empty")
        self._typed.update(SIGN * len(code) or self._question.field)

    def _tell(self, text: str, *, is_hint: bool = False) -> None:
        """Say something below the field, the hint where there is nothing else to say."""
        self._said.set_class(is_hint or not text, "-hint")
        self._said.update(text or self._question.hint)
