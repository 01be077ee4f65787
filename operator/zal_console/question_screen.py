"""A question over the work screen; Esc takes it back."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from zal.tui.in_front import close
from zal_console.chooser import Chooser
from zal_console.question import Answer, Question


class QuestionScreen(ModalScreen[Answer | None]):
    """Asks one thing; the answer is None when it was taken back."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "take_back", show=False)]

    def __init__(self, question: Question, keys: str) -> None:
        super().__init__()
        self._question = question
        self._keys = keys

    def compose(self) -> ComposeResult:
        """Make the box."""
        with Vertical(classes="box"):
            yield Chooser(self._question)
            yield Static(self._keys, markup=False, classes="keys")

    def on_chooser_answered(self, event: Chooser.Answered) -> None:
        """Hand the answer over."""
        close(self, event.answer)
        self.query_one(Chooser).go_on()  # another screen may be in front: this one stays

    def action_take_back(self) -> None:
        """Do nothing after all."""
        close(self)
