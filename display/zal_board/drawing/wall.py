"""Which rows each area of the board has while so many are called, and how calls share theirs."""

from collections.abc import Sequence

from zal.domain.dataclass import dataclass
from zal.domain.settings.hall import HallConfig
from zal.domain.views import BoardCall, BoardView
from zal_board.drawing.call_text import call_text
from zal_board.drawing.screen_areas import Areas, areas, with_more_calls
from zal_board.drawing.wall_share import (
    Shape,
    Share,
    listed_rows,
    listed_share,
    shape_of,
    share,
)
from zal_board.showing.pages import Room, Row


@dataclass(frozen=True, slots=True)
class Wall:
    """The areas' heights, the calls' shape, and how they share their area."""

    areas: Areas
    shape: Shape
    share: Share


def wall(
    config: HallConfig, large: Sequence[BoardCall], listed: int, served: int, size: tuple[int, int]
) -> Wall:
    """Return the wall for the calls that share it; so many more are listed, so many are served.

    Calls get the rows of the lists below where they would not be read well on one page otherwise.
    ``size``: columns and rows.
    """
    width, height = size
    shape = shape_of(tuple(call_text(each, config) for each in large))
    recent = 0 if listed else min(served, config.board.recent)
    sizes = areas(height, recent, len(config.services))
    wider, widest = with_more_calls(sizes, listed_rows(shape, listed, width))
    found = Wall(widest, shape, share(shape, len(large), width, widest.calls))
    best = listed_share(shape, listed, width, widest.recent - 1)
    for each in (wider,) if listed else (sizes, wider):
        shared = share(shape, len(large), width, each.calls)
        below = listed_share(shape, listed, width, each.recent - 1)
        is_whole = shared.places >= len(large) and below.places >= best.places
        if is_whole and shared.rows >= found.share.rows and below.rows >= best.rows:
            return Wall(each, shape, shared)
    return found


def room_of(config: HallConfig, view: BoardView | None, size: tuple[int, int]) -> Room:
    """Return what tells how many calls a page of this board holds."""
    served = () if view is None else served_in(view)

    def room(large: tuple[Row, ...], listed: tuple[Row, ...]) -> int:
        calls = [row.call for row in large]
        return wall(config, calls, len(listed), len(served), size).share.places

    return room


def served_in(view: BoardView) -> tuple[BoardCall, ...]:
    """Return the calls of those who are being served."""
    return tuple(each for each in view.recent if each.serving)
