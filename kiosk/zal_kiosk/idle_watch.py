"""Notice when a visitor has left: ask first, then go back to the first screen."""

from typing import Any, Protocol

from textual.app import App
from textual.screen import ModalScreen

from zal.domain.settings.hall import HallConfig
from zal.texts import texts
from zal.tui.face import Steady
from zal.tui.in_front import close
from zal_kiosk.idle_rules import Due, IdleState
from zal_kiosk.still_here import StillHere

TICK_S = 0.5
SETTLE_MS = 400
"""A touch this soon after the screen changed was meant for the screen before."""


class Visited(Protocol):
    """The kiosk, as far as its visitor may leave it."""

    @property
    def language(self) -> str:
        """The language of what is on the screen."""

    @property
    def config(self) -> HallConfig:
        """The hall as it is set up now."""

    @property
    def has_ended(self) -> bool:
        """Whether there is no screen any more."""

    @property
    def is_speaking(self) -> bool:
        """Whether the screen is being read aloud."""

    def idle_state(self, quiet_ms: int) -> IdleState:
        """Return what is due after so long a silence."""

    def warn(self, question: str) -> None:
        """Tell whoever listens that the screen asks whether somebody is there."""

    def count_down(self, seconds: int) -> None:
        """Show how long the screen still stays."""

    def go_home(self) -> None:
        """Be ready for the next visitor."""


class IdleWatch:
    """Notices when the visitor has left, and sends ``kiosk`` home on ``app``'s screens.

    ``steady`` tells how long it has been; it never runs back, whatever the wall clock does.
    """

    def __init__(self, app: App[None], kiosk: Visited, steady: Steady) -> None:
        self._app = app
        self._kiosk = kiosk
        self.steady = steady
        self._touched_at = self._changed_at = self._ticked_at = 0

    def start(self) -> None:
        """Begin the visitor's time."""
        self._touched_at = self._changed_at = self._ticked_at = self.steady()
        self._app.set_interval(TICK_S, self.tick)

    @property
    def is_settled(self) -> bool:
        """Return whether a touch now can be meant for what is on the screen.

        False right after a change: the second touch of two would choose what it never saw.
        """
        return not 0 <= self.steady() - self._changed_at < SETTLE_MS

    def screen_changed(self) -> None:
        """Note that another question is on the screen."""
        self._changed_at = self.steady()

    def touch(self) -> None:
        """Begin the visitor's time anew."""
        self._touched_at = self.steady()
        self.tick()

    def tick(self) -> None:
        """Do what the silence calls for."""
        if self._kiosk.has_ended:
            return
        now, before = self.steady(), self._ticked_at
        self._ticked_at = now
        if self._kiosk.is_speaking:  # the visitor's time stands still
            self._touched_at = min(now, self._touched_at + max(0, now - before))
        found = self._kiosk.idle_state(now - self._touched_at)
        if found.due is Due.HOME:
            self._take_away(StillHere, *_screens_of_staff())
            self._kiosk.go_home()
        elif found.due is Due.WARN:
            self._ask(found.seconds)
        else:
            self._take_away(StillHere)
            self._kiosk.count_down(found.seconds)

    def _ask(self, seconds: int) -> None:
        screen = self._app.screen
        if isinstance(screen, StillHere):
            screen.count(seconds)
        elif len(self._app.screen_stack) == 1:
            kiosk = self._kiosk
            say = texts("zal_kiosk", kiosk.language)
            asks = StillHere(say, seconds, kiosk.config.languages, kiosk.language)
            self.screen_changed()
            self._app.push_screen(asks)
            kiosk.warn(say("still-here-aloud"))

    def _take_away(self, *kinds: type[ModalScreen[Any]]) -> None:
        if isinstance(screen := self._app.screen, kinds):
            close(screen)


def _screens_of_staff() -> tuple[type[ModalScreen[Any]], ...]:
    """Return what staff may have left open; loaded here, as no start of a kiosk needs it."""
    from zal_kiosk.staff_screens import StaffCode, StaffMenu
    from zal_kiosk.staff_slips import StaffSlips

    return StaffCode, StaffMenu, StaffSlips
