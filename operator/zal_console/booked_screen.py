"""The code of an appointment that was just made, as large as there is room: to be written down."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from zal.domain.appointments import code_shown
from zal.tui.face import Steady
from zal.tui.large_type import LargeType
from zal_console.to_write_down import ToWriteDown
from zal_console.words import Words


class BookedScreen(ToWriteDown):
    """Shows the code until Enter or Esc."""

    def __init__(self, steady: Steady, words: Words, title: str, code: str) -> None:
        super().__init__(steady)
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
