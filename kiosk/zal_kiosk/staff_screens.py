"""The way out for staff: a code first, then what they may do here."""

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Grid, Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from zal.texts import Say
from zal.texts.naming import Naming
from zal.tui.code_pad import CodePad, Prove, asks_staff_code
from zal.tui.in_front import close
from zal_kiosk.question import Option
from zal_kiosk.target import Target

ERASE, ENTER, CANCEL = "erase", "enter", "cancel"
CLOSE, STAY, SLIPS = "close", "stay", "slips"


class StaffCode(ModalScreen[bool]):
    """Asks for the staff code, with a keypad to touch; answers True once it was right."""

    AUTO_FOCUS = "CodePad"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,f12", "cancel", show=False)]

    def __init__(self, say: Say, naming: Naming, prove: Prove) -> None:
        super().__init__()
        self.VERTICAL_BREAKPOINTS = [(0, "-low"), (24, "-high")]  # else the way back has no room
        self._say = say

        async def proven(code: str) -> None:
            await prove(code)
            close(self, True)

        self._pad = CodePad(lambda: naming, asks_staff_code(naming), proven)

    def compose(self) -> ComposeResult:
        with Vertical(id="staff"):
            yield self._pad
            with Grid(id="staff-keys"):
                for digit in "123456789":
                    yield Target(Option(digit, digit))
                yield Target(Option(ERASE, self._say("staff-erase")))
                yield Target(Option("0", "0"))
                yield Target(Option(ENTER, self._say("staff-enter")))
            yield Target(Option(CANCEL, self._say("staff-cancel")), id="staff-cancel")

    def on_key(self, event: events.Key) -> None:
        """Take keys of the code also while one of the keypad's is marked."""
        self._pad.take_key(event)

    def on_target_chosen(self, message: Target.Chosen) -> None:
        """Take a touch of the keypad."""
        message.stop()
        key = message.option.key
        acts = {ERASE: self._pad.erase, ENTER: self._pad.enter, CANCEL: self.action_cancel}
        if key in acts:
            acts[key]()
        else:
            self._pad.take(key)

    def action_cancel(self) -> None:
        """Leave the visitors their kiosk."""
        close(self, False)


class StaffMenu(ModalScreen[str]):
    """Tells staff how the kiosk stands; answers ``STAY``, ``CLOSE`` or ``SLIPS``.

    ``prints``: the kiosk has a printer, so that slips can be printed again.
    """

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "stay", show=False)]

    def __init__(self, say: Say, name: str, state: str, *, prints: bool) -> None:
        super().__init__()
        self._say = say
        self._device = name
        self._state = state
        self._prints = prints

    def compose(self) -> ComposeResult:
        with Vertical(id="staff"):
            title = self._say("staff-menu", name=self._device)
            yield Static(title, id="staff-title", markup=False)
            yield Static(self._state, id="staff-state", markup=False)
            yield Target(Option(STAY, self._say("staff-stay")), classes="-wide")
            if self._prints:
                yield Target(Option(SLIPS, self._say("staff-print")), classes="-wide")
            yield Target(Option(CLOSE, self._say("staff-close")), classes="-wide")

    def on_target_chosen(self, message: Target.Chosen) -> None:
        """Answer with what was touched."""
        message.stop()
        close(self, message.option.key)

    def action_stay(self) -> None:
        """Leave the visitors their kiosk."""
        close(self, STAY)
