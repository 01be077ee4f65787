"""The board: pictures come in, calls are shown, the cursor is kept."""

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.timer import Timer

from zal.domain.by import By, Role
from zal.domain.errors import HallError
from zal.domain.text import clean
from zal.hall.acts import Clock
from zal.hall.views import Views
from zal.tui.face import Face, Place, steady_clock
from zal.tui.themes import DARK
from zal_board.announcer import Announcer
from zal_board.canvas import draw
from zal_board.keeper import Keeper
from zal_board.lines import Lines, drawn
from zal_board.progress import Progress
from zal_board.scene import AREAS, AWAY, Scene, places_of, rests_ms
from zal_board.seen import Seen, read
from zal_board.showing import Rule, begin
from zal_board.signals import heed, heed_no_more

LEAVE_MS = 3_000


class Board(Face[Seen]):
    """A wall board. ``place.name`` names its cursor; ``steady`` tells how long calls stand."""

    CSS_PATH = "board.tcss"
    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [Binding("f12", "leave", "Leave", show=False)]

    def __init__(
        self,
        place: Place,
        theme: str = DARK.name,
        steady: Clock = steady_clock,
        announcer: Announcer | None = None,
    ) -> None:
        super().__init__(place, theme)
        self._steady = steady
        self._started = steady()
        self._board = clean(place.name, 64)
        self.progress = Progress()
        self._announcer = announcer or Announcer(None, place.clock)
        self._keeper = Keeper(self._save_cursor, self._keep_cursor)
        self._leaves_until = 0
        self._alarm: Timer | None = None

    def compose(self) -> ComposeResult:
        """Lay out the areas."""
        for each in (*AREAS, AWAY):
            yield Lines(id=each)

    def on_mount(self) -> None:
        """End cleanly when the system asks for it."""
        heed(self.exit)
        self.call_after_refresh(drawn, "0", 9, 9)  # the first call must not wait for the font

    @on(events.Unmount)
    async def end(self) -> None:
        """Fall silent and keep the cursor once more; the act thread ends after this."""
        heed_no_more()
        self._announcer.close()
        if self._cursor is not None:
            await self._keeper.keep(self._cursor)

    def read_view(self, views: Views) -> Seen:
        """Read the calls after those that were taken in, at first after the kept cursor."""
        return read(views, self._board, self.progress.since)

    def receive_view(self, seen: Seen) -> None:
        """Take in every call of a picture."""
        begins = self.progress.showing is None
        if not self.progress.take_in(seen, self._steady(), self._rule):
            self.refresh_view()
            return
        if begins:
            self._keeper.kept = None if seen.is_new else seen.since
        self._look()
        self._announcer.hear(seen, self.config)

    def watch_trouble(self, error: HallError | None) -> None:
        """Show the trouble; what was cut short by it is shown again when it has passed."""
        if error is not None:
            self.progress.lose_sight(self._steady(), self._rule)
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
        self.progress.pass_time(steady, self._rule)
        scene = self._scene(steady)
        draw(scene, self.screen)
        self._keep_cursor()
        if self._alarm is not None:
            self._alarm.stop()
        self._alarm = self.set_timer(rests_ms(scene, self._rule) / 1000, self._look)

    def _scene(self, steady: int) -> Scene:
        return Scene(
            config=self.config,
            view=self.progress.view,
            showing=self.progress.showing or begin(0),
            now=self.now(),
            steady=steady,
            started=self._started,
            leaves_until=self._leaves_until,
            is_shut=self.progress.work.is_over,
            is_troubled=self.trouble is not None,
            is_unheard=self._announcer.fails,
        )

    def _keep_cursor(self) -> None:
        rev = self._cursor
        if rev is not None and self._keeper.is_due(rev):
            self.run_worker(self._keeper.keep_and_rest(rev))

    async def _save_cursor(self, rev: int) -> None:
        await self.act(self.hall.day.save_cursor, By(Role.BOARD), self._board, rev)

    @property
    def _cursor(self) -> int | None:
        """Return how far calls were shown for their time and said, None: that is not known now."""
        shown, unsaid = self.progress.cursor(self._steady(), self._rule), self._announcer.unsaid
        if self.trouble is not None or shown is None:
            return None
        return shown if unsaid is None else min(shown, unsaid - 1)
