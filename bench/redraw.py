"""What drawing costs: from a commit to the board's new frame, an idle board, a long queue."""

import pstats
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from time import perf_counter, sleep

from furnish import AT_DESK, DESK, furnished
from measure import Line, Size, Timed, in_turn, ms, nothing, profile_of, quantile, table_of
from screen import Screen, program, screen
from zal.hall.hall import Hall
from zal.hall.seen.desk import desk_view
from zal.hall.seen.hall import hall_settings
from zal_console.queue_list import queue_lines
from zal_console.words import Words

TERMINAL = (200, 60)
LIST = 58, 50
"""Columns and rows of the queue at a console."""
QUIET_S = 0.8
"""Longer than from one blink of a new call to the next: nothing is drawn any more."""
STILL = Path(__file__).with_name("still_board.py")
PROFILED = Path(__file__).with_name("profiled_board.py")


def commit_to_redraw(folder: Path, size: Size) -> Sequence[Line]:
    """Call tickets and time each until the board has written the frame that shows it."""
    path = folder / "redraw.db"
    with furnished(path, size.redraws) as hall, screen(TERMINAL, *program("board", path)) as board:
        board.until_open(QUIET_S * 3)
        took = [redrawn(hall, board) for _ in range(size.redraws)]
    profile = partial(_profile, path, size)
    line = partial(Line, measured=f"worst {max(took):.0f} ms", against="", unit="ms")
    return [
        line("commit to redrawn board, p50", figure=quantile(took, 0.5), target=40),
        line(
            "commit to redrawn board, p99", figure=quantile(took, 0.99), target=75, profile=profile
        ),
    ]


def _profile(path: Path, size: Size) -> str:
    """Return by what a board's own thread spends its time while calls come."""
    kept = path.with_suffix(".profile")
    command = (sys.executable, str(PROFILED), str(path), str(kept))
    with furnished(path, size.redraws) as hall, screen(TERMINAL, *command) as board:
        board.until_open(QUIET_S * 3)
        for _ in range(size.redraws):
            redrawn(hall, board)
        board.end()
    return table_of(pstats.Stats(str(kept)))


def redrawn(hall: Hall, board: Screen) -> float:
    """Call a ticket and return the ms until the board has written the frame that shows it."""
    board.forget()
    hall.tickets.call(AT_DESK)
    committed = perf_counter()
    took = (board.until_frame() - committed) * 1000
    board.until_quiet(QUIET_S)
    hall.tickets.start(AT_DESK)
    hall.tickets.finish(AT_DESK)
    board.until_quiet(QUIET_S)
    return took


def long_queue(folder: Path, size: Size) -> Sequence[Line]:
    """Compare what a console costs to read and to draw with many waiting and with a screenful."""
    columns, rows = LIST
    steps = max(1, size.steps // 5)
    with (
        furnished(folder / "queue.db", rows) as short,
        furnished(folder / "long-queue.db", size.listed) as long,
    ):
        words = Words(short.see(hall_settings), "ru")

        def read(hall: Hall) -> Timed:
            return Timed(lambda: hall.see(desk_view, DESK) and None, nothing)

        def draw(hall: Hall) -> Timed:
            view = hall.see(desk_view, DESK)
            step = partial(queue_lines, view, words, view.moment.at, columns, rows)
            return Timed(lambda: step() and None, nothing)

        def line(what: str, timed: Callable[[Hall], Timed], target: float) -> Line:
            many, few = timed(long), timed(short)
            found = in_turn(many, few, size.rounds, steps)
            return Line(
                f"{what}, {size.listed:,} waiting",
                ms(found.measured),
                f"{rows} waiting {ms(found.against)}",
                found.ratio(),
                target=target,
                profile=partial(profile_of, many),
            )

        return [
            line("reading what a console shows", read, 4),
            line("drawing a console's list", draw, 1.2),
        ]


def idle_cost(folder: Path, size: Size) -> Sequence[Line]:
    """Compare the processor time of an idle board with that of the same screen without a feed."""
    path = folder / "idle.db"
    with (
        furnished(path, 20) as hall,
        screen(TERMINAL, *program("board", path)) as board,
        screen(TERMINAL, sys.executable, str(STILL), str(path)) as still,
    ):
        hall.tickets.call(AT_DESK)
        for each in (board, still):
            each.until_open(QUIET_S * 5)
        before = sum(board.cpu_ms()), sum(still.cpu_ms())
        sleep(size.idle_s)
        threads = board.cpu_ms()
        a, b = sum(threads) - before[0], sum(still.cpu_ms()) - before[1]
    return [
        Line(
            "idle board at 200×60, processor time",
            f"{a / size.idle_s:.2f} ms/s",
            f"without feed {b / size.idle_s:.2f} ms/s",
            a / b,
            target=2,
            profile=lambda: f"since its start, by thread, ms: {[round(each) for each in threads]}",
        )
    ]
