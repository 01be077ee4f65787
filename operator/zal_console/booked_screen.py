"""The code of an appointment that was just made, as large as there is room: to be written down."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from zal.domain.appointments import code_shown
from zal.tui.in_front import close
from zal.tui.large_type import LargeType
from zal_console.words import Words


class BookedScreen(ModalScreen[None]):
    """Shows the code until Enter or Esc."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter,escape", "close", show=False)]

    def __init__(self, words: Words, title: str, code: str) -> None:
        super().__init__()
        self._words = words
        self._title = title
        self.code = code

    def compose(self) -> ComposeResult:
        """Make the box."""
        with Vertical(classes="box"):
            yield Static(self._title, markup=False, id="asked")
            for group in code_shown(self.code).split("-"):
                yield LargeType(group, classes="booked-group")
            yield Static(self._words.say("booked-tell"), markup=False, id="booked-tell")
            yield Static(self._words.say("booked-close"), markup=False, classes="keys")

    def action_close(self) -> None:
        """Go back to work."""
        close(self)
