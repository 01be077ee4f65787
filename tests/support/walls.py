"""Boards of many sizes over the sample's hall with forty desks: values only, no app."""

import re
from dataclasses import replace
from functools import cache

from halls import MINUTE, NOON
from zal.config.read import read
from zal.config.sample import sample_text
from zal.domain.clock import Opening
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.people import Desk
from zal.domain.views import Availability, BoardCall, BoardView, Moment, ServiceStatus
from zal_board.drawing.lines import Line, drawn
from zal_board.drawing.screen_content import ScreenContent
from zal_board.drawing.wall import Screen, room_of
from zal_board.drawing.wall_share import Shape
from zal_board.showing.shown_calls import BEAT_MS, BLINKS, Rule, begin, step, take

SMALL = ((80, 24), (100, 30))
WALLS = ((120, 40), (160, 40), (160, 41), (182, 40), (160, 45), (240, 70))
TOLD = (*((size, 685.0) for size in SMALL), *((size, None) for size in WALLS))
"""Boards that are read from afar, and how high they are told that their screen is."""
STILL = BLINKS * BEAT_MS
LETTERS = re.compile(r"[^\W_]")


@cache
def hall(*languages: str) -> HallConfig:
    """Return the sample with forty desks."""
    numbers = range(1, 41)
    desks = tuple(Desk(str(n), {"ru": f"Окно {n}", "en": f"Desk {n}"}) for n in numbers)
    return replace(read(sample_text(), "sample.toml"), desks=desks, languages=languages)


def picture(config: HallConfig, count: int, *, waits: bool) -> BoardView:
    """Return what a board shows when so many are called and, perhaps, many wait."""
    called = tuple(
        BoardCall(n, NOON, n, f"Р{100 + n}", str(n), "passport", "ru", recall=False, stands=True)
        for n in range(1, count + 1)
    )
    services = tuple(
        ServiceStatus(
            *(each.code, each.names, each.group, (n + 3) * waits),
            NOON - n * MINUTE if waits else None,
            Availability.OPEN,
        )
        for n, each in enumerate(config.services)
    )
    return BoardView(Moment(999, NOON, "d", Opening(is_open=True)), called, called[::-1], services)


def pages(
    config: HallConfig, view: BoardView, size: tuple[int, int], mm: float | None = None
) -> list[ScreenContent]:
    """Return the board on every page of a round. ``mm``: how high its screen is as it was told."""
    rule = Rule(6000, 180_000, room_of(config, view, Screen(*size, mm)))
    showing, found, now = take(begin(0), view, 0, rule), [], 0
    while True:
        found.append(ScreenContent(config, view, showing, NOON, now + STILL, screen_mm=mm))
        if showing.page.turns_at is None or len(found) > 2 * len(view.recent):
            return found
        now = showing.page.turns_at
        showing = step(showing, now, rule)


def shown_as(lines: tuple[Line, ...], *meanings: str) -> str:
    return "\n".join("".join(text for text, what in line if what in meanings) for line in lines)


def reads(word: str, lines: str, shape: Shape | None = None) -> bool:
    """Return whether a word stands among lines in drawn letters, in a place of a shape."""
    sizes = (
        drawn(word, columns, rows)
        for rows in range(7, 30)
        for columns in (999, *(shape.columns(rows) if shape else ()))
    )
    return any(found and all(each.strip() in lines for each in found) for found in sizes)
