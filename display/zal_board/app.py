"""The board: pictures come in, calls are shown, the cursor is kept."""

import asyncio
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.timer import Timer

from zal.domain.by import By, Role
from zal.domain.errors import HallError, UnknownName
from zal.domain.text import clean
from zal.domain.views import BoardCall, BoardView
from zal.hall.look import Look
from zal.hall.pins import KIOSK
from zal.texts.naming import Naming
from zal.tui.closing import Closing
from zal.tui.code_pad import asks_staff_code
from zal.tui.face import Face, FaceSetup, Steady, steady_clock
from zal.tui.road import road_to
from zal.tui.themes import DARK
from zal.tui.too_small import Cells
from zal_board.announcing.announcer import Announcer
from zal_board.drawing.lines import Lines, drawn
from zal_board.drawing.screen_content import AREAS, NOTICE, ScreenContent, rests_ms
from zal_board.drawing.screen_update import update_screen
from zal_board.drawing.wall import Screen, room_of
from zal_board.showing.announcements import Announcements
from zal_board.showing.cursor_keeper import CursorKeeper
from zal_board.showing.new_calls import NewCalls, read
from zal_board.showing.progress import Progress
from zal_board.showing.shown_calls import Rule, begin

LEAST_CELLS: Cells = (40, 10)
"""From there on whoever is called is read with the desk, and each sentence is whole."""
LEAST_OF_SIGN: Cells = (20, 6)


class Board(Face[NewCalls]):
    """A wall board. ``setup.name`` names its cursor; ``steady`` tells how long calls stand.

    ``screen_mm``: how high the screen is that it fills, None: nobody has told. ``desk``: the one
    whose own sign it is, None: it shows all desks. Raises ``UnknownName`` for one that is none.
    """

    CSS_PATH = "board.tcss"
    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [Binding("f12", "leave", "Leave", show=False)]

    def __init__(
        self,
        setup: FaceSetup,
        theme: str = DARK.name,
        steady: Steady = steady_clock,
        announcer: Announcer | None = None,
        *,
        screen_mm: float | None = None,
        desk: str | None = None,
    ) -> None:
        super().__init__(setup, theme)
        desks = self.config.desk_by_code
        if desk is not None and desk not in desks:
            raise UnknownName("unknown-desk", code=desk, known=", ".join(desks))
        self._steady = steady
        self._started = steady()
        self._board = clean(setup.name, 64)
        self.progress = Progress()
        self._announcer = announcer or Announcer(None, setup.clock)
        self._announcements = Announcements(self._announcer.is_unheard)
        self._keeper = CursorKeeper(self._save_cursor, self._keep_cursor)
        self._screen_mm = screen_mm
        self._desk = desk
        self._alarm: Timer | None = None

    @property
    def least_cells(self) -> Cells:
        """Return the least size of a board, or of a desk's sign."""
        return LEAST_CELLS if self._desk is None else LEAST_OF_SIGN

    def compose(self) -> ComposeResult:
        """Lay out the areas."""
        for each in (*AREAS, NOTICE):
            yield Lines(id=each)

    def on_mount(self) -> None:
        """Be ready to draw."""
        self.call_after_refresh(drawn, "0", 9, 9)  # the first call must not wait for the font
        soon = road_to(asyncio.get_running_loop())
        self._announcer.begins = lambda call: soon(self._show_said, call)

    @on(events.Unmount)
    async def end(self) -> None:
        """Stop speaking and save the cursor once more; the act thread ends after this."""
        self._announcer.close()
        if self._cursor is not None:
            await self._keeper.keep(self._cursor)

    def read_view(self, look: Look) -> NewCalls:
        """Read the calls after those that were taken in, at first after the kept cursor."""
        return read(look, self._board, self.progress.since, self._desk)

    def receive_view(self, seen: NewCalls) -> None:
        """Take in every call of a picture."""
        begins = self.progress.showing is None
        if not self.progress.take_in(seen, self._steady(), self._rule_for(seen.view)):
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

    def _show_said(self, _said: BoardCall) -> None:
        """Turn to the page of the call that is being said."""
        self._look()

    def watch_unwritable(self) -> None:
        """Show or take away the sign in the first line."""
        self._look()

    watch_is_disk_full = watch_unwritable

    def on_resize(self) -> None:
        """Draw for the new size, which an app has only after this event."""
        self.call_later(self._look)

    def action_leave(self) -> None:
        """End the board for whoever knows the staff code, for a second press where none is set."""
        if len(self.screen_stack) > 1:
            return
        naming = Naming(self.config.languages[0], self.config.names_of)
        has_code = self.progress.view is not None and self.progress.view.has_staff_code
        code = (asks_staff_code(naming), self._prove) if has_code else None
        self.push_screen(Closing(lambda: naming, "f12", self._steady, code), self._leave)

    def _leave(self, may: bool | None) -> None:
        if may:
            self.exit()

    async def _prove(self, code: str) -> None:
        await self.act(self.hall.pins.verify, By(Role.KIOSK), KIOSK, code)

    def on_key(self, event: events.Key) -> None:
        """Say again who is called for whoever presses the key that asks."""
        if event.key == self.config.board.ask_key:
            self._announcer.ask()

    @property
    def _rule(self) -> Rule:
        return self._rule_for(self.progress.view)

    def _rule_for(self, view: BoardView | None) -> Rule:
        policy = self.config.board
        whole = room_of(self.config, view, Screen(*self.size, self._screen_mm))
        return Rule(
            round(policy.minimum_s * 1000),
            round(policy.large_min * 60_000),
            whole if self._desk is None else lambda large, _listed: len(large),
            self._announcer.says,
        )

    def _look(self) -> None:
        """Let time pass, draw what changed and look again when the next thing changes."""
        if self.has_ended:
            return
        steady = self._steady()
        self.progress.pass_time(steady, self._rule)
        content = self._content(steady)
        update_screen(content, self.screen_stack[0])
        self._keep_cursor()
        if self._alarm is not None:
            self._alarm.stop()
        self._alarm = self.set_timer(rests_ms(content, self._rule) / 1000, self._look)

    def _content(self, steady: int) -> ScreenContent:
        return ScreenContent(
            config=self.config,
            view=self.progress.view,
            showing=self.progress.showing or begin(0),
            now=self.now(),
            steady=steady,
            started=self._started,
            is_shut=self.progress.work.is_over,
            is_troubled=self.trouble is not None,
            unheard=self._announcer.fault,
            fault=self.fault,
            screen_mm=self._screen_mm,
            desk=self._desk,
        )

    def _keep_cursor(self) -> None:
        rev = self._cursor
        if rev is not None and self._keeper.is_due(rev):
            self.run_worker(self._keeper.keep_and_rest(rev))

    async def _save_cursor(self, rev: int) -> None:
        rows = () if self.progress.showing is None else self.progress.showing.rows
        news = self._announcements.news(rows, rev, self._steady(), self.now())
        await self.act(self.hall.day.save_cursor, By(Role.BOARD), self._board, rev, news)
        self._announcements.keep(news, rows)

    @property
    def _cursor(self) -> int | None:
        """Return how far calls were shown for their time and said, None: that is not known now."""
        shown, unsaid = self.progress.cursor(self._steady(), self._rule), self._announcer.unsaid
        if self.trouble is not None or shown is None:
            return None
        return shown if unsaid is None else min(shown, unsaid - 1)
