"""The locked screen: the shift goes on, the visitor's data is hidden, only the PIN unlocks."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import Screen
from textual.widgets import Static

from zal.domain.errors import HallError
from zal.hall.pins import of_operator
from zal.tui.in_front import close
from zal_console.chooser import Chooser, Question
from zal_console.console import Console
from zal_console.fault_line import FaultLine
from zal_console.key_legend import Key
from zal_console.name_line import NameLine
from zal_console.operator_at_desk import OperatorAtDesk


class LockScreen(Screen[None]):
    """Ask for the PIN of whoever is signed in."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("f10", "somebody_else", show=False)]

    def __init__(self, face: Console, at_work: OperatorAtDesk) -> None:
        super().__init__()
        self._face = face
        self._at_work = at_work
        self._acting = False

    def compose(self) -> ComposeResult:
        """Make the screen."""
        words = self._face.words
        say = words.say
        name = words.operator(self._at_work.operator)
        question = Question(say("ask-pin", name=name), field=say("field-pin"), secret=True)
        with Horizontal(classes="header"):
            yield NameLine(words.desk(self._at_work.desk), markup=False, classes="header-left")
        yield FaultLine(self._face)
        with Vertical(classes="middle"), Vertical(classes="box"):
            yield Static(say("locked"), markup=False, id="locked")
            yield Static(markup=False, classes="news")
            yield Chooser(question)
        with Horizontal(id="sign-in-keys"):
            yield Key("F10", say("move-somebody-else"))

    def on_mount(self) -> None:
        """Say nothing yet."""
        self._tell("")

    def on_chooser_answered(self, event: Chooser.Answered) -> None:
        """Check the PIN, one at a time."""
        if not self._acting:
            self._acting = True
            self._tell("")
            self.query_one(Chooser).clear()
            self.run_worker(self._check(event.answer.text))

    async def _check(self, pin: str) -> None:
        face = self._face
        try:
            by, whose = self._at_work.by, of_operator(self._at_work.operator)
            await face.act(face.hall.pins.verify, by, whose, pin)
        except HallError as error:
            self._tell("! " + face.words.refusal(error))
        else:
            close(self)  # unless the shift has ended meanwhile
        finally:
            self._acting = False

    def _tell(self, text: str) -> None:
        news = self.query_one(".news", Static)
        news.update(text)
        news.display = bool(text)

    def action_somebody_else(self) -> None:
        """Let another operator sign in; the shift and its visitor stay at the desk."""
        self._face.leave()
