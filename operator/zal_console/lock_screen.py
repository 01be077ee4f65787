"""The locked screen: the shift goes on, the visitor's data is hidden, only the PIN unlocks."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import Screen
from textual.widgets import Static

from zal.hall.pins import of_operator
from zal.tui.code_pad import CodePad
from zal.tui.in_front import close
from zal_console import sign_in_questions
from zal_console.console import Console
from zal_console.fault_line import FaultLine
from zal_console.key_legend import Key
from zal_console.name_line import NameLine
from zal_console.operator_at_desk import OperatorAtDesk


class LockScreen(Screen[None]):
    """Ask for the PIN of whoever is signed in."""

    AUTO_FOCUS = "CodePad"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("f10", "somebody_else", show=False)]

    def __init__(self, face: Console, at_work: OperatorAtDesk) -> None:
        super().__init__()
        self._face = face
        self._at_work = at_work

    def compose(self) -> ComposeResult:
        """Make the screen."""
        words = self._face.words
        asked = sign_in_questions.pin(None, words, self._at_work.operator)
        with Horizontal(classes="header"):
            yield NameLine(words.desk(self._at_work.desk), markup=False, classes="header-left")
        yield FaultLine(self._face)
        with Vertical(classes="middle"), Vertical(classes="box"):
            yield Static(words.say("locked"), markup=False, id="locked")
            yield CodePad(lambda: self._face.words.naming, asked, self._check)
        with Horizontal(id="sign-in-keys"):
            yield Key("F10", words.say("move-somebody-else"))

    async def _check(self, pin: str) -> None:
        by, whose = self._at_work.by, of_operator(self._at_work.operator)
        await self._face.act(self._face.hall.pins.verify, by, whose, pin)
        close(self)  # unless the shift has ended meanwhile

    def action_somebody_else(self) -> None:
        """Let another operator sign in; the shift and its visitor stay at the desk."""
        self._face.leave()
