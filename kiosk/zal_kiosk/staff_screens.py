"""The way out for staff: a code first, then what they may do here."""

from collections.abc import Awaitable, Callable
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Grid, Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from zal.domain.errors import HallError
from zal.texts import Say
from zal.texts.naming import Naming
from zal.tui.in_front import close
from zal_kiosk.question import Option
from zal_kiosk.target import Target

ERASE, ENTER, CANCEL = "erase", "enter", "cancel"
CLOSE, STAY, SLIPS = "close", "stay", "slips"
_LONGEST = 12
Verify = Callable[[str], Awaitable[None]]
"""Returns when the code is right, raises ``HallError`` when it is not."""


class StaffCode(ModalScreen[bool]):
    """Asks for the staff code on a keypad; answers True once it was right."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f12", "cancel", show=False),
        Binding("backspace", "erase", show=False),
    ]

    def __init__(self, say: Say, naming: Naming, verify: Verify) -> None:
        super().__init__()
        self._say = say
        self._naming = naming
        self._verify = verify
        self._code = ""
        self._checking = False

    def compose(self) -> ComposeResult:
        with Vertical(id="staff"):
            yield Static(self._say("staff-code"), id="staff-title", markup=False)
            yield Static("", id="staff-typed", markup=False)
            yield Static("", id="staff-said", markup=False)
            with Grid(id="staff-keys"):
                for digit in "123456789":
                    yield Target(Option(digit, digit))
                yield Target(Option(ERASE, self._say("staff-erase")))
                yield Target(Option("0", "0"))
                yield Target(Option(ENTER, self._say("staff-enter")))
            yield Target(Option(CANCEL, self._say("staff-cancel")), id="staff-cancel")

    def on_key(self, event: events.Key) -> None:
        """Take digits and Enter from a keyboard too, in the order in which they were typed."""
        if event.character and event.character in "0123456789":
            event.stop()
            self._typed(self._code + event.character)
        elif event.key == "enter":
            event.stop()
            self.action_enter()

    def on_target_chosen(self, message: Target.Chosen) -> None:
        """Take a touch of the keypad."""
        message.stop()
        key = message.option.key
        acts = {ERASE: self.action_erase, ENTER: self.action_enter, CANCEL: self.action_cancel}
        if key in acts:
            acts[key]()
        else:
            self._typed(self._code + key)

    def _typed(self, code: str) -> None:
        if not self._checking:
            self._code = code[:_LONGEST]
            self.query_one("#staff-typed", Static).update("●" * len(self._code))

    def action_erase(self) -> None:
        """Take the last digit back."""
        self._typed(self._code[:-1])

    def action_cancel(self) -> None:
        """Leave the visitors their kiosk."""
        close(self, False)

    def action_enter(self) -> None:
        """Have the code checked, once at a time."""
        if self._code and not self._checking:
            self._checking = True
            self.query_one("#staff-said", Static).update(self._say("staff-checking"))
            self.run_worker(self._check(self._code))

    async def _check(self, code: str) -> None:
        try:
            await self._verify(code)
        except HallError as error:
            self._checking = False
            self._typed("")
            self.query_one("#staff-said", Static).update(self._naming.sentence(error))
        else:
            close(self, True)


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
