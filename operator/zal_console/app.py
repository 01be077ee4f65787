"""The console wires its screens to the hall."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.screen import Screen

from zal.domain.views import DeskView, SignInView
from zal.hall.look import Look
from zal.hall.lookups import known
from zal.hall.seen.desk import desk_view
from zal.hall.seen.sign_in import sign_in_view
from zal.tui.face import FaceSetup, Steady, steady_clock
from zal.tui.themes import LIGHT
from zal_console.console import Console
from zal_console.key_repeat import KeyRepeatGuard
from zal_console.lock_screen import LockScreen
from zal_console.operator_at_desk import OperatorAtDesk, why_ended
from zal_console.sign_in_screen import SignInScreen
from zal_console.words import Words, first_language
from zal_console.work_screen import WorkScreen


class ConsoleApp(Console, inherit_bindings=False):
    """An operator's console. ``steady`` never runs back, whatever the wall clock does.

    Raises ``UnknownName`` if the hall has no such ``desk``.
    """

    CSS_PATH = Path(__file__).with_name("console.tcss")  # also for whoever subclasses it
    BINDINGS: ClassVar[list[BindingType]] = [Binding("f12", "lock", show=False, priority=True)]

    def __init__(
        self,
        setup: FaceSetup,
        theme: str = LIGHT.name,
        *,
        desk: str | None = None,
        language: str | None = None,
        steady: Steady = steady_clock,
    ) -> None:
        super().__init__(setup, theme)
        self.HORIZONTAL_BREAKPOINTS = [
            *((0, "-small"), (76, "-narrow"), (110, "-normal"), (180, "-wide"))
        ]
        self.VERTICAL_BREAKPOINTS = [(0, "-short"), (22, "-tall")]
        self.fixed_desk = desk
        if desk is not None:
            known("desk", desk, self.config.desk_by_code)
        self._language = language or first_language(self.config)
        self._at_work: OperatorAtDesk | None = None
        self._is_leaving = False
        self._steady = steady
        self._guard = KeyRepeatGuard(steady)
        self._touched_at = steady()

    @property
    def words(self) -> Words:
        """How things are called, by the newest configuration."""
        return Words(self.config, self._language)

    @property
    def language(self) -> str:
        """Return the operator's language."""
        return self._language

    @property
    def steady(self) -> Steady:
        """Return the clock by which keys are told apart."""
        return self._steady

    def get_default_screen(self) -> Screen[None]:
        """Begin with signing in."""
        return SignInScreen(self)

    def on_mount(self) -> None:
        """Watch whether anybody is there."""
        self.set_interval(1, self._lock_when_left)

    def read_view(self, look: Look) -> SignInView | DeskView:
        """Return the desk's picture, or who can sign in while nobody works here."""
        at_work = self._at_work
        return sign_in_view(look) if at_work is None else desk_view(look, at_work.desk)

    def receive_view(self, view: SignInView | DeskView) -> None:
        """Hand the picture to its screen; one that was asked for earlier is out of date."""
        if isinstance(view, SignInView):
            if self._at_work is None:
                self._sign_in.view = view
        elif self._at_work and view.desk == self._at_work.desk and not self._is_leaving:
            self._receive_desk(self._at_work, view)

    def _receive_desk(self, at_work: OperatorAtDesk, view: DeskView) -> None:
        work = self._work
        before = None if work is None or work.view is None else work.view.shift
        day = None if before is None else before.day
        ended = why_ended(at_work, view, day, self.words)
        if ended:
            self.leave(ended)
        elif work is None:
            self.push_screen(WorkScreen(self, at_work, view))
        else:
            work.view = view

    @property
    def _sign_in(self) -> SignInScreen:
        return next(each for each in self.screen_stack if isinstance(each, SignInScreen))

    @property
    def _work(self) -> WorkScreen | None:
        return next((each for each in self.screen_stack if isinstance(each, WorkScreen)), None)

    def begin(self, at_work: OperatorAtDesk) -> None:
        """Work at a desk from now on; its screen comes with its first picture."""
        self._at_work = at_work
        self.refresh_view()

    def leave(self, news: str = "") -> None:
        """Go back to signing in, saying why; the shift itself is the hall's."""
        self._at_work = None
        while len(self.screen_stack) > 1:
            self.pop_screen()
        self._sign_in.restart(news)
        self.refresh_view()

    @contextmanager
    def leaving(self) -> Iterator[None]:
        """End the work here by the act inside: its end is then no news."""
        self._is_leaving = True
        try:
            yield
        finally:
            self._is_leaving = False
            self.refresh_view()  # what came meanwhile was not looked at
        self.leave()

    async def on_event(self, event: events.Event) -> None:
        """Notice that somebody is there; drop what a held key repeats."""
        if isinstance(event, events.InputEvent) and not event.is_forwarded:
            self._touched_at = self._steady()
            if isinstance(event, events.Key) and not self._guard.lets(event.key):
                return
        await super().on_event(event)

    @property
    def locked(self) -> bool:
        """True while only the PIN helps."""
        return isinstance(self.screen, LockScreen)

    def action_lock(self) -> None:
        """Hide the visitor until the PIN is given."""
        if self._at_work is not None and self._work is not None and not self.locked:
            self.push_screen(LockScreen(self, self._at_work))

    def _lock_when_left(self) -> None:
        left_ms = self._steady() - self._touched_at
        if self.has_ended or left_ms < 1000 * self.config.console.lock_after_s:
            return
        self._touched_at = self._steady()
        if self._at_work is None:
            self._sign_in.restart()
        else:
            self.action_lock()
