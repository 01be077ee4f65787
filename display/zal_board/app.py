"""The board: pictures come in, calls are shown, the cursor is kept."""

import asyncio
import logging
import signal
import time
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.timer import Timer

from zal.domain.errors import HallError
from zal.domain.text import clean
from zal.domain.views import BoardView
from zal.hall.acts import Clock
from zal.hall.views import Views
from zal.tui.face import Face, Place
from zal.tui.themes import DARK
from zal_board.lines import Lines, drawn
from zal_board.scene import AREAS, AWAY, Scene, paint, places_of
from zal_board.seen import Seen, follows, read
from zal_board.showing import Rule, Showing, begin, changes_at, cursor, stale, step, take
from zal_board.shut import Work, follow

log = logging.getLogger(__name__)

TURN_MS = 20_000
"""How long each of the hall's languages stands where two do not fit."""
LEAVE_MS = 3_000
SAVE_S, RETRY_S = 1.0, 5.0
_MINUTE_MS = 60_000
_SIGNALS = (signal.SIGTERM, signal.SIGHUP)


def steady_clock() -> int:
    """Return milliseconds that pass evenly, whatever is done to the machine's clock."""
    return time.monotonic_ns() // 1_000_000


class Board(Face[Seen]):
    """A wall board. ``place.name`` names its cursor; ``steady`` tells how long calls stand."""

    CSS_PATH = "board.tcss"
    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [Binding("f12", "leave", "Leave", show=False)]

    def __init__(self, place: Place, theme: str = DARK.name, steady: Clock = steady_clock) -> None:
        super().__init__(place, theme)
        self._steady = steady
        self._started = steady()
        self._board = clean(place.name, 64)
        self._since: int | None = None
        self._view: BoardView | None = None
        self._showing: Showing | None = None
        self._work = Work()
        self._kept: int | None = None
        self._keeps = False
        self._leaves_until = 0
        self._alarm: Timer | None = None

    def compose(self) -> ComposeResult:
        """Lay out the areas."""
        for each in (*AREAS, AWAY):
            yield Lines(id=each)

    def on_mount(self) -> None:
        """Keep the cursor from now on, and end cleanly when the system asks for it."""
        for each in _SIGNALS:
            asyncio.get_running_loop().add_signal_handler(each, self.exit)
        self.call_after_refresh(drawn, "0", 9, 9)  # the first call must not wait for the font

    @on(events.Unmount)
    async def end(self) -> None:
        """Keep the cursor once more; the act thread ends after this."""
        for each in _SIGNALS:
            asyncio.get_running_loop().remove_signal_handler(each)
        await self._save_cursor()

    def read_view(self, views: Views) -> Seen:
        """Read the calls after those that were taken in, at first after the kept cursor."""
        return read(views, self._board, self._since)

    def receive_view(self, seen: Seen) -> None:
        """Take in every call of a picture."""
        if not follows(seen, self._showing):
            if seen.view.rev < seen.since:  # an older copy of the file lies here now
                self._showing = self._since = self._kept = None
            self.refresh_view()
            return
        showing = self._showing or begin(seen.since)
        if self._showing is None:
            self._kept = None if seen.is_new else seen.since
        for each in stale(showing, seen.view):
            log.info("dropped the stale call of %s to desk %s", each.code, each.desk)
        self._showing = take(showing, seen.view, self._steady(), self._rule)
        self._since = self._showing.taken
        self._view = seen.view
        self._work = follow(self._work, seen.view, self._showing, self._steady())
        self._look()

    def watch_trouble(self, error: HallError | None) -> None:
        """Show the trouble; what was cut short by it is shown again when it has passed."""
        if error is not None and self._showing is not None:
            self._showing = begin(cursor(self._showing, self._steady(), self._rule))
            self._since = self._showing.taken
        if error is not None:
            self._look()

    def on_resize(self) -> None:
        """Share out the terminal anew."""
        self._look()

    def action_leave(self) -> None:
        """End the board at the second press within three seconds."""
        if self._steady() < self._leaves_until:
            self.exit()
            return
        self._leaves_until = self._steady() + LEAVE_MS
        self._look()

    @property
    def _rule(self) -> Rule:
        places = places_of(self.config, *self.size)
        return Rule(round(self.config.board.minimum_s * 1000), places)

    def _look(self) -> None:
        """Let time pass, draw what changed and look again when the next thing changes."""
        if not self.screen_stack:  # the app is ending
            return
        steady = self._steady()
        if self._showing is not None:
            self._showing = step(self._showing, steady, self._rule)
        scene = Scene(
            config=self.config,
            view=self._view,
            showing=self._showing or begin(0),
            now=self.now(),
            steady=steady,
            turn=(steady - self._started) // TURN_MS,
            is_shut=self._work.is_over,
            is_troubled=self.trouble is not None,
            leaves=steady < self._leaves_until,
        )
        self._draw(scene)
        if self._cursor != self._kept and not self._keeps:
            self._keeps = True
            self.run_worker(self._keep_cursor())
        coming = [_MINUTE_MS - scene.now % _MINUTE_MS, TURN_MS - (steady - self._started) % TURN_MS]
        change = changes_at(scene.showing, steady, self._rule)
        coming += [each - steady for each in (change, self._leaves_until) if each and each > steady]
        if self._alarm is not None:
            self._alarm.stop()
        self._alarm = self.set_timer(min(coming) / 1000, self._look)

    def _draw(self, scene: Scene) -> None:
        areas = paint(scene, *self.size)
        self.screen.set_class(AWAY in areas, "-away")
        for name, lines in areas.items():
            area = self.query_one(f"#{name}", Lines)
            area.styles.height = len(lines)
            area.show(lines)

    async def _keep_cursor(self) -> None:
        """Save the cursor, and let some time pass before the next time."""
        is_well = await self._save_cursor()
        await asyncio.sleep(SAVE_S if is_well else RETRY_S)
        self._keeps = False
        self._look()

    async def _save_cursor(self) -> bool:
        rev = self._cursor
        if rev is None or rev == self._kept:
            return True
        if self.trouble is not None:
            return False
        try:
            await self.act(self.hall.day.save_cursor, self._board, rev)
        except HallError as error:
            log.warning("cannot keep the cursor of %s: %s", self._board, error)
            return False
        self._kept = rev
        return True

    @property
    def _cursor(self) -> int | None:
        """Return how far calls have had their time, None: nothing was read yet."""
        if self._showing is None:
            return self._kept
        return cursor(self._showing, self._steady(), self._rule)
