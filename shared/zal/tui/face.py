"""What every face has in common: a hall, the two threads, a language and a locked terminal."""

import asyncio
import gc
import logging
import time
from collections.abc import Callable
from contextvars import copy_context
from dataclasses import dataclass
from typing import ClassVar, Generic, ParamSpec, Protocol, TypeVar

from textual.app import App
from textual.binding import BindingType
from textual.reactive import reactive

from zal.domain.config import HallConfig
from zal.domain.errors import HallError
from zal.hall.acts import Clock, system_clock
from zal.hall.hall import Hall
from zal.hall.threads import Feed, HallThread
from zal.hall.views import Views
from zal.tui.themes import LIGHT, themes

log = logging.getLogger(__name__)
P = ParamSpec("P")
R = TypeVar("R")
V = TypeVar("V", bound="Picture")

BUSY_AFTER_S = 0.4


class Picture(Protocol):
    """Any view: it tells when it was taken, epoch ms."""

    @property
    def at(self) -> int: ...


def steady_clock() -> int:
    """Return milliseconds that pass evenly, whatever is done to the machine's clock."""
    return time.monotonic_ns() // 1_000_000


@dataclass(frozen=True, slots=True)
class Place:
    """What a face is opened with.

    ``hall`` belongs to the act thread from then on. ``open_views`` is called on the feed's
    thread. ``name`` is the device's name, such as ``kiosk-1``. ``clock`` tells what time the
    screen shows.
    """

    hall: Hall
    open_views: Callable[[], Views]
    name: str
    clock: Clock = system_clock


class Face(App[None], Generic[V], inherit_bindings=False):
    """A Textual app over a hall. Data flows one way: key → act → commit → feed → view → screen.

    Subclasses give ``read_view`` (on the feed's thread) and ``receive_view`` (on the app's).
    ``trouble`` is set while the hall cannot be read; ``busy`` while an act waits for its turn.
    """

    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = []

    trouble: reactive[HallError | None] = reactive[HallError | None](None)
    busy: reactive[bool] = reactive(default=False)

    def __init__(self, place: Place, theme: str = LIGHT.name) -> None:
        super().__init__()
        self.place = place
        self.hall = place.hall
        self.config: HallConfig = place.hall.views.config()
        self._register_themes()
        self.theme = theme
        self.hall_thread = HallThread()
        self._feed: Feed[tuple[HallConfig, V]] | None = None
        self._seen_at = 0

    def on_mount(self) -> None:
        """Start watching the hall."""
        soon = _road_to(asyncio.get_running_loop())
        self._feed = Feed(
            self.place.open_views,
            lambda views: (views.config(), self.read_view(views)),
            lambda seen: soon(self._receive, seen),
            lambda error: soon(self._fail, error),
        )
        self._feed.start()
        self.call_after_refresh(gc.enable)  # see run_face

    def on_unmount(self) -> None:
        """Stop both threads; an act that is under way ends first."""
        if self._feed is not None:
            self._feed.close()
        self.hall_thread.close()
        self.hall.close()

    def read_view(self, views: Views) -> V:
        """Return the face's picture of the hall. Called on the feed's thread."""
        raise NotImplementedError

    def receive_view(self, view: V) -> None:
        """Show a picture of the hall. Called on the app's thread, in the order of revisions."""
        raise NotImplementedError

    def refresh_view(self) -> None:
        """Ask the feed for a new picture now."""
        if self._feed is not None:
            self._feed.refresh()

    def now(self) -> int:
        """Return the instant that the screen shows, epoch ms: never before the picture's own."""
        return max(self.place.clock(), self._seen_at)

    async def act(self, method: Callable[P, R], /, *args: P.args, **kwargs: P.kwargs) -> R:
        """Do an act on the act thread, e.g. ``await self.act(self.hall.tickets.call, by)``.

        Raises the act's ``HallError``. ``busy`` is set while it takes longer than a blink.
        """
        timer = asyncio.get_running_loop().call_later(BUSY_AFTER_S, self._set_busy)
        try:
            return await self.hall_thread.run(method, *args, **kwargs)
        finally:
            timer.cancel()
            self.busy = False

    def _set_busy(self) -> None:
        self.busy = True

    def _register_themes(self) -> None:
        for each in themes(self.config.accent):
            self.register_theme(each)

    def _receive(self, seen: tuple[HallConfig, V]) -> None:
        accent = self.config.accent
        self.config, view = seen
        if self.config.accent != accent:
            self._register_themes()
            self.mutate_reactive(Face.theme)
        self._seen_at = view.at
        self.trouble = None
        self.receive_view(view)

    def _fail(self, error: HallError) -> None:
        self.trouble = error


def _road_to(loop: asyncio.AbstractEventLoop) -> Callable[[Callable[[R], None], R], None]:
    """Return what other threads hand values over with.

    It keeps the app's own context: a timer that is set in the feed's would not know its app.
    """
    context = copy_context()

    def soon(method: Callable[[R], None], value: R) -> None:
        try:
            loop.call_soon_threadsafe(method, value, context=context)
        except RuntimeError:
            log.debug("the face has closed")

    return soon
