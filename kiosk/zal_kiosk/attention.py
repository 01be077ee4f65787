"""Whether somebody is there: touches are noted, silence is asked after and goes home."""

from typing import Any

from textual import events
from textual.screen import ModalScreen

from zal.texts import texts
from zal.tui.face import Steady, steady_clock
from zal_kiosk.door import StaffDoor
from zal_kiosk.idle import StillHere
from zal_kiosk.patience import Due, Patience
from zal_kiosk.slips import StaffSlips
from zal_kiosk.staff import StaffCode, StaffMenu

TICK_S = 0.5
SETTLE_MS = 400
"""A touch this soon after the screen changed was meant for the screen before."""


class Attention(StaffDoor, inherit_bindings=False):
    """A face that notices when its visitor has left.

    ``steady`` tells how long it has been; it never runs back, whatever the wall clock does.
    """

    touched_at = changed_at = 0
    steady: Steady = staticmethod(steady_clock)

    def on_mount(self) -> None:
        """Start the visitor's time."""
        self.touched_at = self.changed_at = self.steady()
        self.set_interval(TICK_S, self.tick)

    def patience(self, quiet_ms: int) -> Patience:
        """Return what is due after so long a silence."""
        raise NotImplementedError

    def count_down(self, seconds: int) -> None:
        """Show how long the screen still stays."""
        raise NotImplementedError

    def go_home(self) -> None:
        """Be ready for the next visitor."""
        raise NotImplementedError

    @property
    def is_settled(self) -> bool:
        """Return whether a touch now can be meant for what is on the screen.

        False right after a change: the second touch of two would choose what it never saw.
        """
        return not 0 <= self.steady() - self.changed_at < SETTLE_MS

    def on_mouse_down(self) -> None:
        """Note that somebody is there."""
        self.touch()

    def on_key(self, _event: events.Key) -> None:
        """Note that somebody is there."""
        self.touch()

    def touch(self) -> None:
        """Begin the visitor's time anew."""
        self.touched_at = self.steady()
        self.tick()

    def tick(self) -> None:
        """Do what the silence calls for."""
        found = self.patience(self.steady() - self.touched_at)
        if found.due is Due.HOME:
            self._take_away(StillHere, StaffCode, StaffMenu, StaffSlips)
            self.go_home()
        elif found.due is Due.WARN:
            self._ask(found.seconds)
        else:
            self._take_away(StillHere)
            self.count_down(found.seconds)

    def _ask(self, seconds: int) -> None:
        if isinstance(self.screen, StillHere):
            self.screen.count(seconds)
        elif len(self.screen_stack) == 1:
            self.push_screen(StillHere(texts("zal_kiosk", self.language), seconds))

    def _take_away(self, *kinds: type[ModalScreen[Any]]) -> None:
        if isinstance(self.screen, kinds):
            self.screen.dismiss()
