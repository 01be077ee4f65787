"""What an operator reads out to a visitor, or writes down: it stands until Enter or Esc."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from zal.tui.face import Steady
from zal.tui.in_front import close
from zal_console.shown_meanings import SHOWN_MS


class ToWriteDown(ModalScreen[None]):
    """Closes at Enter or Esc, but not at once: the key was meant for the question before it.

    A number alone answers some questions, and whoever presses Enter after it would see nothing.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter,escape", "close", show=False)]

    def __init__(self, steady: Steady) -> None:
        super().__init__()
        self._steady = steady
        self._since = steady()

    def action_close(self) -> None:
        """Go back to work once what is shown can have been seen."""
        if self._steady() - self._since >= SHOWN_MS:
            close(self)
