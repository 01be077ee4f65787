"""Notice when a visitor has left: ask first, then go back to the first screen."""

from collections.abc import Callable
from typing import Any, Protocol

from textual.app import App
from textual.screen import ModalScreen

from zal.tui.face import Steady
from zal.tui.in_front import close
from zal_kiosk.idle_rules import Due, Passed
from zal_kiosk.listening import Listening
from zal_kiosk.screen_content import ScreenContent
from zal_kiosk.still_here import StillHere
from zal_kiosk.ticket_request import TicketRequest

TICK_S = 0.5
SETTLE_MS = 400
"""A touch this soon after the screen changed was meant for the screen before."""


class Visited(Protocol):
    """The kiosk, as far as its visitor may leave it."""

    @property
    def has_ended(self) -> bool:
        """Whether there is no screen any more."""

    def count_down(self, seconds: int) -> None:
        """Show how long the screen still stays."""

    def go_home(self) -> None:
        """Be ready for the next visitor."""


class IdleWatch:
    """Notices when the visitor has left, and sends ``kiosk`` home on ``app``'s screens.

    ``content`` returns what the screen shows now, to whoever is ``listening`` or looking.
    ``steady`` tells how long it has been; it never runs back, whatever the wall clock does.
    """

    def __init__(
        self,
        app: App[None],
        kiosk: Visited,
        content: Callable[[], ScreenContent],
        listening: Listening,
        steady: Steady,
    ) -> None:
        self._app = app
        self._kiosk = kiosk
        self._content = content
        self._listening = listening
        self.steady = steady
        self._touched_at = self._changed_at = self._ticked_at = self._came_at = 0
        self._minute_at: int | None = None

    def start(self) -> None:
        """Begin the visitor's time."""
        self._touched_at = self._changed_at = self._ticked_at = self._came_at = self.steady()
        self._app.set_interval(TICK_S, self.tick)

    @property
    def is_settled(self) -> bool:
        """Return whether a touch now can be meant for what is on the screen.

        False right after a change: the second touch of two would choose what it never saw.
        """
        return not 0 <= self.steady() - self._changed_at < SETTLE_MS

    def follow(self, before: TicketRequest, request: TicketRequest) -> None:
        """Note when another question came to the screen, or a ticket was kept on it."""
        if before.screen != request.screen:
            self._came_at = self._changed_at = self.steady()
            self._minute_at = None
        elif before.minutes != request.minutes:
            self._minute_at = self.steady()

    def touch(self) -> None:
        """Begin the visitor's time anew."""
        self._touched_at = self.steady()
        self.tick()

    def slip_changed(self, *, is_printed: bool) -> None:
        """Begin the visitor's time anew; with a slip that is printed now the ticket's whole stay.

        Not with every change: a printer that comes and goes would keep the ticket for ever.
        """
        if is_printed:
            self._came_at = self.steady()
        self.touch()

    def tick(self) -> None:
        """Do what the silence calls for."""
        if self._kiosk.has_ended:
            return
        now, before = self.steady(), self._ticked_at
        self._ticked_at = now
        self._listening.try_again()
        if self._listening.is_speaking:  # the visitor's time stands still
            self._stand_still(now, max(0, now - before))
        content = self._content()
        found = content.idle_state(self._passed(now))
        if found.due is Due.HOME:
            self._take_away(StillHere, *_screens_of_staff())
            self._kiosk.go_home()
        elif found.due is Due.WARN:
            self._ask(found.seconds, content)
        else:
            self._take_away(StillHere)
            self._kiosk.count_down(found.seconds)

    def _stand_still(self, now: int, passed: int) -> None:
        """Leave the visitor the time that has passed; the ticket's whole stay goes on."""
        self._touched_at = min(now, self._touched_at + passed)
        if self._minute_at is not None:
            self._minute_at = min(now, self._minute_at + passed)

    def _passed(self, now: int) -> Passed:
        minute_ms = None if self._minute_at is None else now - self._minute_at
        return Passed(now - self._touched_at, now - self._came_at, minute_ms)

    def _ask(self, seconds: int, content: ScreenContent) -> None:
        screen = self._app.screen
        if isinstance(screen, StillHere):
            screen.count(seconds)
        elif len(self._app.screen_stack) == 1:
            say, language = content.say, content.request.language
            asks = StillHere(say, seconds, content.config.languages, language)
            self._changed_at = self.steady()
            self._app.push_screen(asks)
            self._listening.read_question(say("still-here-aloud"))

    def _take_away(self, *kinds: type[ModalScreen[Any]]) -> None:
        if isinstance(screen := self._app.screen, kinds):
            close(screen)


def _screens_of_staff() -> tuple[type[ModalScreen[Any]], ...]:
    """Return what staff may have left open; loaded here, as no start of a kiosk needs it."""
    from zal_kiosk.staff_screens import StaffCode, StaffMenu
    from zal_kiosk.staff_slips import StaffSlips

    return StaffCode, StaffMenu, StaffSlips
