"""Every screen of a board: whoever is called, and each sentence that it says."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from drawn_texts import DrawnTexts, ScreenSize, Size
from halls import MINUTE, NOON
from zal.domain.clock import Opening
from zal.domain.settings.hall import HallConfig
from zal.domain.views import (
    Availability,
    BoardCall,
    BoardView,
    Moment,
    ServiceStatus,
    Staffing,
)
from zal_board.drawing.screen_content import ScreenContent, draw_areas
from zal_board.drawing.wall import Screen, room_of
from zal_board.showing.shown_calls import Rule, begin, take


def _calls(config: HallConfig, count: int, *, at: int = NOON) -> tuple[BoardCall, ...]:
    """Return so many calls to as many desks in turn, all of them still standing."""
    letters = [each.series for each in config.services]
    desks = [each.code for each in config.desks]
    return tuple(
        BoardCall(
            rev=n + 1,
            at=at,
            ticket_id=n + 1,
            code=f"{letters[n % len(letters)]}{101 + n}",
            desk=desks[n % len(desks)],
            service=config.services[0].code,
            language=config.languages[0],
            recall=False,
            stands=True,
        )
        for n in range(count)
    )


def contents(config: HallConfig, opens_at: int, size: Size) -> Iterator[tuple[str, ScreenContent]]:
    """Return by name what a board of a size can show.

    ``opens_at``: when the hall opens next where it is closed, epoch ms.
    """
    waiting = tuple(
        ServiceStatus(each.code, each.names, each.group, n + 1, NOON - MINUTE, Availability.OPEN)
        for n, each in enumerate(config.services)
    )
    at_noon = Moment(999, NOON, "2026-11-23", Opening(is_open=True))
    open_ = BoardView(at_noon, (), (), waiting)
    rule = Rule(6000, 180_000, room_of(config, open_, Screen(*size)))

    def board(view: BoardView, *calls: BoardCall, **more: Any) -> ScreenContent:
        shown = replace(view, fresh=calls, recent=calls)
        return ScreenContent(config, shown, take(begin(0), shown, 0, rule), NOON, 0, **more)

    nobody = replace(open_, services=())
    yield "nobody called", board(open_)
    yield "nobody called, nobody waits", board(nobody)
    for count in (1, 5, 12, 20, 40):
        yield f"{count} called", board(open_, *_calls(config, count))
        yield f"{count} called, nobody waits", board(nobody, *_calls(config, count))
    yield "called for long", board(open_, *_calls(config, 5, at=NOON - 5 * MINUTE))
    yield "served out", board(replace(open_, moment=replace(at_noon, is_day_closed=True)))
    for name, opens in (("closed", opens_at), ("closed, nobody knows until when", None)):
        shut = replace(at_noon, opening=Opening(is_open=False, opens_at=opens))
        over = replace(shut, is_day_closed=True)
        yield name, board(replace(open_, moment=shut), is_shut=True)
        yield f"day {name}", board(replace(open_, moment=over), is_shut=True)
    yield "trouble", board(open_, is_troubled=True)
    [called] = _calls(config, 1)
    yield "desk called", board(open_, called, desk=called.desk)
    served = replace(called, stands=False, serving=True)
    yield "desk serving", board(open_, served, desk=called.desk)
    for each in Staffing:
        yield f"desk {each}", board(replace(open_, staffing=each), desk=called.desk)


async def look_at_board(
    texts: DrawnTexts, _folder: Path, config: HallConfig, opens_at: int, size: Size
) -> None:
    """Look at each screen of a board of a size."""
    for name, each in contents(config, opens_at, size):
        areas = draw_areas(each, *size).values()
        rows = ("".join(text for text, _ in line) for area in areas for line in area)
        texts.look(ScreenSize("board", name, *size), "\n".join(rows))
