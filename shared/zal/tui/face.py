"""What every face has in common: a hall, the two threads, a language and a locked tty."""

import asyncio
import gc
import logging
import time
from collections.abc import Callable
from typing import ClassVar, Generic, ParamSpec, Protocol, TypeVar

from textual import events
from textual.app import App
from textual.binding import BindingType
from textual.driver import Driver
from textual.reactive import reactive

from zal.domain.dataclass import dataclass
from zal.domain.errors import HallBusy, HallError, HallGone, StorageError
from zal.domain.now import Clock, lag_ms
from zal.domain.settings.hall import HallConfig
from zal.domain.views import Moment
from zal.hall.hall import Hall
from zal.hall.look import Look, Looker
from zal.hall.seen.hall import hall_settings
from zal.hall.steward import LentHall, OpenLock, Steward
from zal.hall.threads import Feed, HallThread
from zal.system_clock import SYSTEM_CLOCK
from zal.tui.road import road_to
from zal.tui.signals import end_on_signals
from zal.tui.themes import LIGHT, themes
from zal.tui.too_small import OPERATORS_AND_VISITORS, Cells, SizeWatch
from zal.tui.tty import is_in_browser

log = logging.getLogger(__name__)
P = ParamSpec("P")
R = TypeVar("R")
V = TypeVar("V", bound="Picture")

BUSY_AFTER_S = 0.4
WRITABLE_S = 5.0
"""So often it is tried whether a hall that could not be written can be again."""
DISK_FULL = StorageError("disk-full")
CANNOT_WRITE = frozenset({"disk-full", "disk-error", "read-only", "folder-read-only"})
"""Faults of the store that will meet the next act, too."""


class Picture(Protocol):
    """Any view: it tells when it was taken."""

    @property
    def moment(self) -> Moment: ...


Steady = Callable[[], int]
"""Returns milliseconds that pass evenly."""


def steady_clock() -> int:
    """Return milliseconds that pass evenly, whatever is done to the machine's clock."""
    return time.monotonic_ns() // 1_000_000


@dataclass(frozen=True, slots=True)
class FaceSetup:
    """What a face is opened with.

    ``hall`` belongs to the act thread from then on. ``open_looker`` is called on the feed's
    thread. ``name`` is the device's name, such as ``kiosk-1``. ``clock`` tells what time the
    screen shows. ``open_steward_lock``: whoever gets it lets time pass for as long as the face
    runs; None: nothing of this face does. ``beat``: marks that the face goes on.
    """

    hall: Hall
    open_looker: Callable[[], Looker]
    name: str
    clock: Clock = SYSTEM_CLOCK
    open_steward_lock: OpenLock | None = None
    beat: Callable[[], None] | None = None


class Face(App[None], Generic[V], inherit_bindings=False):
    """A Textual app over a hall. Data flows one way: key → act → commit → feed → view → screen.

    Subclasses give ``read_view`` (on the feed's thread) and ``receive_view`` (on the app's).
    ``trouble`` is set while the hall cannot be read; ``unwritable`` while it can be read and
    nothing can be written; ``is_disk_full`` when there is hardly any room left; ``busy`` while
    an act waits for its turn. ``clock_ahead_s``: as ``Moment`` tells it.
    """

    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = []

    trouble: reactive[HallError | None] = reactive[HallError | None](None)
    unwritable: reactive[HallError | None] = reactive[HallError | None](None)
    is_disk_full: reactive[bool] = reactive(default=False)
    busy: reactive[bool] = reactive(default=False)
    clock_ahead_s: reactive[int] = reactive(0)

    def __init__(self, setup: FaceSetup, theme: str = LIGHT.name) -> None:
        super().__init__()
        self.setup = setup
        self.hall = setup.hall
        self.config: HallConfig = setup.hall.see(hall_settings)
        self._register_themes()
        self._begin_in(theme)
        self.hall_thread = HallThread()
        self._feed: Feed[tuple[HallConfig, V, int]] | None = None
        self._steward: Steward | None = None
        self._seen_at = 0
        self._lag_ms = 0
        self._size_watch = SizeWatch(self, lambda: self.least_cells, lambda: self.language)

    @property
    def least_cells(self) -> Cells:
        """Return the least size at which the face is shown."""
        return OPERATORS_AND_VISITORS

    @property
    def language(self) -> str:
        """Return the language of whoever is before the face."""
        return self.config.languages[0]

    def get_driver_class(self) -> type[Driver]:
        """Return what shows this face: in a browser Textual's own, fed what is sifted."""
        if is_in_browser():
            return super().get_driver_class()
        from zal.tui.tty_driver import TtyDriver

        return TtyDriver

    def _handle_exception(self, error: Exception) -> None:
        """End with a code that says so; the traceback is for the log, not for who stands here."""
        log.error("the face broke down", exc_info=error)
        super()._handle_exception(error)
        self._exit_renderables.clear()

    def on_mount(self) -> None:
        """Start watching the hall; end cleanly when the system asks for it."""
        end_on_signals(self.exit)
        soon, setup = road_to(asyncio.get_running_loop()), self.setup
        self._feed = Feed(
            setup.open_looker,
            lambda look: (look.config, self.read_view(look), setup.clock.read().wall_ms),
            lambda seen: soon(self._receive, seen),
            lambda error: soon(self._fail, error),
        )
        self._feed.start()
        self.call_after_refresh(_look_for_garbage)
        self.call_after_refresh(self._start_steward)
        self.call_after_refresh(self.run_worker, self._watch_room)
        self.call_after_refresh(self._size_watch.start)

    def on_resize(self) -> None:
        """See whether the new size is enough, which an app has only after this event."""
        self.call_later(self._size_watch.follow)

    async def on_event(self, event: events.Event) -> None:
        """Take nothing in that is typed or touched while the screen is too small."""
        if self._size_watch.lets(event):
            await super().on_event(event)

    @property
    def fault(self) -> HallError | None:
        """Return what staff should see to, None when all is well with the hall's file."""
        return self.trouble or self.unwritable or (DISK_FULL if self.is_disk_full else None)

    async def _watch_room(self) -> None:
        """Look for room again and again, never twice at once: a disk that hangs is asked once."""
        while True:
            await asyncio.sleep(WRITABLE_S)
            await self._look_for_room()
            if self.setup.beat is not None:
                self.setup.beat()

    async def _look_for_room(self) -> None:
        """Find out whether the disk is full, and whether what could not be written can be now."""
        acts = self.hall.acts
        self.is_disk_full = await self.hall_thread.run(acts.is_disk_full)
        if self.unwritable is None:
            return
        try:
            await self.hall_thread.run(acts.must_be_writable)
        except (HallBusy, HallGone):
            log.debug("whether the hall can be written is not known")
        except StorageError as error:
            self.unwritable = error
        else:
            self.unwritable = None

    def _start_steward(self) -> None:
        open_lock = self.setup.open_steward_lock
        if open_lock is not None and self.is_running:
            self._steward = Steward(open_lock, lambda: LentHall(self.hall, self.hall_thread))
            self._steward.start()

    def on_unmount(self) -> None:
        """Stop both threads; an act that is under way ends first."""
        if self._feed is not None:
            self._feed.close()
        if self._steward is not None:
            self._steward.close()
        self.hall_thread.close()
        self.hall.close()

    def read_view(self, look: Look) -> V:
        """Return the face's picture of the hall. Called on the feed's thread."""
        raise NotImplementedError

    def receive_view(self, view: V) -> None:
        """Show a picture of the hall. Called on the app's thread, in the order of revisions."""
        raise NotImplementedError

    def refresh_view(self) -> None:
        """Ask the feed for a new picture now."""
        if self._feed is not None:
            self._feed.refresh()

    @property
    def has_ended(self) -> bool:
        """Return whether its screens are gone; timers and pictures may come in still."""
        return not self.screen_stack

    def now(self) -> int:
        """Return the instant that the screen shows, epoch ms: never before the picture's own."""
        return max(self.setup.clock.read().wall_ms + self._lag_ms, self._seen_at)

    async def act(self, method: Callable[P, R], /, *args: P.args, **kwargs: P.kwargs) -> R:
        """Do an act on the act thread, e.g. ``await self.act(self.hall.tickets.call, by)``.

        Raises the act's ``HallError``. ``busy`` is set while it takes longer than a blink.
        """
        timer = asyncio.get_running_loop().call_later(BUSY_AFTER_S, self._set_busy)
        try:
            return await self.hall_thread.run(method, *args, **kwargs)
        except StorageError as error:
            if error.key in CANNOT_WRITE:
                self.unwritable = error
            raise
        finally:
            timer.cancel()
            self.busy = False

    def watch_clock_ahead_s(self, before: int, ahead_s: int) -> None:
        """Note when a clock begins to be one that is not believed."""
        if ahead_s and not before:
            log.warning("the hall's time is %d s ahead of this clock", ahead_s)

    def _set_busy(self) -> None:
        self.busy = True

    def _register_themes(self) -> None:
        for each in themes(self.config.accent):
            self.register_theme(each)

    def _begin_in(self, theme: str) -> None:
        """Take a theme before any style is read: if it changed, all would be read once more."""
        self.set_reactive(Face.theme, theme)
        is_dark = self.current_theme.dark
        self.set_class(is_dark, "-dark-mode", update=False)
        self.set_class(not is_dark, "-light-mode", update=False)
        self.stylesheet.set_variables(self.get_css_variables())

    def _receive(self, seen: tuple[HallConfig, V, int]) -> None:
        if self.has_ended:
            return
        accent = self.config.accent
        self.config, view, wall_ms = seen
        if self.config.accent != accent:
            self._register_themes()
            self.mutate_reactive(Face.theme)
        self._seen_at, self._lag_ms = view.moment.at, lag_ms(view.moment.at, wall_ms)
        self.clock_ahead_s = view.moment.clock_ahead_s
        self.trouble = None
        self.receive_view(view)

    def _fail(self, error: HallError) -> None:
        if not self.has_ended:
            self.trouble = error


def _look_for_garbage() -> None:
    """Begin what ``run_face`` put off; of ``gc.enable`` itself Textual parses the signature."""
    gc.enable()
