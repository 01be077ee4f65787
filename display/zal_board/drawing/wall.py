"""Which rows each area of the board has while so many are called, and how calls share theirs."""

from collections.abc import Sequence
from dataclasses import replace

from zal.domain.dataclass import dataclass
from zal.domain.settings.hall import HallConfig
from zal.domain.views import BoardCall, BoardView
from zal_board.drawing.call_text import call_text, mark_of
from zal_board.drawing.header_and_message import message_rows
from zal_board.drawing.large_calls import rows_below
from zal_board.drawing.screen_areas import Areas, Wanted, areas
from zal_board.drawing.sight import Sight, sight_of
from zal_board.drawing.wall_share import (
    GAP,
    Shape,
    Share,
    boxes,
    divided,
    heading_rows,
    listed_rows,
    listed_share,
    newest_rows,
    rows_in,
    shape_for,
    shape_of,
    share,
)
from zal_board.showing.pages import Room, Row


@dataclass(frozen=True, slots=True)
class Screen:
    """A tty of so many columns and rows on a screen ``mm`` high, None: nobody has told."""

    width: int
    height: int
    mm: float | None = None


@dataclass(frozen=True, slots=True)
class Called:
    """Who stands on the wall: on its pages, listed below them, being served.

    ``waits``: whether anybody waits to be called. ``zone``: whose desks the board shows.
    """

    large: tuple[BoardCall, ...] = ()
    listed: int = 0
    served: int = 0
    waits: bool = True
    zone: str = ""


@dataclass(frozen=True, slots=True)
class Wall:
    """The areas' heights, the calls' shape, how they share their area, what can be read.

    ``listed``: how those who are called for long share theirs. ``fits``: no call is wider than the
    wall in letters that are read.
    """

    areas: Areas
    shape: Shape
    share: Share
    listed: Share
    sight: Sight
    fits: bool = True

    @property
    def is_readable(self) -> bool:
        """Return whether everybody who is called is read within a round."""
        return self.share.is_readable and self.listed.is_readable


def wall(config: HallConfig, called: Called, screen: Screen, message: Sequence[str] = ()) -> Wall:
    """Return the wall for the calls that share it.

    They get the rows of all else where they would not be read well on one page otherwise.
    ``message``: the hall's, in each language.
    """
    sight = sight_of((screen.width, screen.height), config.board.distance_m, screen.mm)
    zone = called.zone
    there = (each.code for each in config.desks if config.is_in(zone, each.code))
    desks = (mark_of(each, config, config.languages, zone) for each in there)
    told = tuple(call_text(each, config, zone) for each in called.large)
    shape = shape_of(told, screen.width, desks)
    wanted = _wanted(config, called, shape, screen, sight)
    if len(told) == 1:
        below = rows_below(told[0], sight, screen.width)
        wanted = replace(wanted, newest=wanted.newest + below)
    wanted = replace(wanted, message=message_rows(message, screen.width, sight))
    found = [
        (_shares(called, shape, each, screen, sight), each)
        for each in areas(screen.height, wanted, sight)
    ]
    best, _ = found[-1]
    (shared, listed), sizes = next(each for each in found if _is_as_good(each[0], best))
    fits = all(shape_for(each, shape).letters(screen.width) for each in told)
    return Wall(sizes, shape, shared, listed, sight, fits=fits or sight.writes_calls)


def _wanted(
    config: HallConfig, called: Called, shape: Shape, screen: Screen, sight: Sight
) -> Wanted:
    width, height = screen.width, screen.height
    alone = len(called.large) <= 1
    return Wanted(
        newest=shape.letters(width) + GAP if alone else newest_rows(shape, width, height, height),
        listed=listed_rows(shape, called.listed, width, sight),
        served=0 if called.listed else min(called.served, config.board.recent),
        services=len(config.services),
        waits=called.waits,
    )


def _shares(
    called: Called, shape: Shape, sizes: Areas, screen: Screen, sight: Sight
) -> tuple[Share, Share]:
    """Return how the calls share areas of these sizes, and those who are called for long."""
    count, width = len(called.large), screen.width
    below = sizes.recent - heading_rows(sight)
    return (
        share(shape, count, (width, sizes.calls, screen.height), sight),
        listed_share(shape, called.listed, width, below, sight),
    )


def _is_as_good(shares: tuple[Share, Share], best: tuple[Share, Share]) -> bool:
    return all(
        one.places >= other.places and one.is_readable >= other.is_readable
        for one, other in zip(shares, best, strict=True)
    )


def smallest_call(shown: Wall, large: int, screen: Screen) -> int | None:
    """Return the rows of the smallest letters that a call has on any page, None: nobody is called.

    ``large``: how many share the wall.
    """
    shape, sizes, places = shown.shape, shown.areas, shown.share.places
    found = []
    if large:
        size = screen.width, sizes.calls, screen.height
        newest, below = divided(shape, places, size, shown.sight)
        found += [rows_in(shape, each) for each in ([newest, below] if places > 1 else [newest])]
    if shown.listed.places:
        height = sizes.recent - heading_rows(shown.sight)
        found.append(rows_in(shape, boxes(shape, shown.listed.places, screen.width, height)))
    return min(found, default=None)


def room_of(config: HallConfig, view: BoardView | None, screen: Screen) -> Room:
    """Return what tells how many calls a page of this board holds."""

    def room(large: tuple[Row, ...], listed: tuple[Row, ...]) -> int:
        called = called_in(view, [row.call for row in large], len(listed))
        return wall(config, called, screen).share.places

    return room


def called_in(view: BoardView | None, large: Sequence[BoardCall], listed: int) -> Called:
    """Return who stands on the wall, with those whom a picture tells of."""
    if view is None:
        return Called(tuple(large), listed)
    waits = any(each.waiting for each in view.services)
    return Called(tuple(large), listed, len(served_in(view)), waits, view.zone)


def served_in(view: BoardView) -> tuple[BoardCall, ...]:
    """Return the calls of those who are being served."""
    return tuple(each for each in view.recent if each.serving)
