"""How calls share the wall: the newest on top and largest, the others in columns below it.

Arithmetic on rows and columns of the tty. As many stand on a page as letters that are read allow;
more take turns. The tty's own letters stand only where they are read too, or nothing else fits.
"""

from collections.abc import Iterable
from functools import lru_cache
from math import ceil

from rich.cells import cell_len

from zal.domain.dataclass import dataclass
from zal_board.drawing.call_text import LONGEST_MARK, CallText
from zal_board.drawing.lines import drawn
from zal_board.drawing.sight import READABLE_ROWS, Sight
from zal_board.showing.pages import ROUND_MS, lasts_ms, pages_of

LIST_MS = 10_000
"""How long a page of the listed calls stands where not all of them fit."""
_ARROW_COLUMNS = 4
"""The room between code and desk in the smallest letters."""
_LEAST_ARROW_COLUMNS = 3
"""The same where they would not fit otherwise."""
EDGE = 2
GAP = 1
_NEWEST_PART = 1 / 3
_OTHERS_PART = 4 / 5
"""The others' letters in parts of the newest's, which is seen to be larger then."""
_LEAST_COLUMNS = 26
_USUAL_CODE, _USUAL_MARK = "0000", "0"
_ANY_WIDTH = 9999


@lru_cache(maxsize=512)
def columns_of(text: str, rows: int) -> int:
    """Return how many columns a text takes in drawn letters of so many rows."""
    lines = letters_of(text, rows)
    return cell_len(text) if lines is None else len(lines[0])


def letters_of(text: str, rows: int) -> tuple[str, ...] | None:
    """Return a text in drawn letters of so many rows, however wide they are.

    In a box of that very width they might come out smaller or not at all: where another face
    begins, larger letters may be narrower.
    """
    return drawn(text, _ANY_WIDTH, rows)


@dataclass(frozen=True, slots=True)
class Shape:
    """The widest code and the widest desk, for which the columns of all calls are made."""

    code: str = _USUAL_CODE
    mark: str = _USUAL_MARK

    def columns(self, rows: int) -> tuple[int, int]:
        """Return how many columns code and desk have in drawn letters of so many rows."""
        spare = (rows - READABLE_ROWS + 3) // 4  # at another size another code may be the widest
        return columns_of(self.code, rows) + spare, columns_of(self.mark, rows) + spare

    def letters(self, width: int, columns: int = 1) -> int:
        """Return how high letters are that fill one of so many boxes side by side, 0: none fit."""
        return _letters(self, width // columns, is_beside=columns > 1)


@lru_cache(maxsize=512)
def _letters(shape: Shape, room: int, *, is_beside: bool) -> int:
    wide = sum(shape.columns(READABLE_ROWS))
    most = room * (READABLE_ROWS + 1) // wide  # larger letters are a little narrower
    for rows in range(most, READABLE_ROWS - 1, -1):
        needed = sum(shape.columns(rows)) + arrow_columns(rows)
        if needed + edge_columns(rows, is_beside=is_beside) <= room:
            return rows
    least = wide + _LEAST_ARROW_COLUMNS + edge_columns(READABLE_ROWS, is_beside=is_beside)
    return READABLE_ROWS if least <= room else 0


def edge_columns(rows: int, *, is_beside: bool) -> int:
    """Return how many columns of a box are empty with letters of so many rows in it.

    Beside another box they grow with the letters: else a desk would be read as the beginning of
    the next call. At least a rule stands there.
    """
    return max(EDGE + 1, EDGE + (rows - READABLE_ROWS) * 2 // 3) if is_beside else EDGE


def arrow_columns(rows: int) -> int:
    """Return the least room between code and desk in letters of so many rows.

    It grows with them: else the desk would be read as the code's last digit.
    """
    return _ARROW_COLUMNS + max(0, rows - READABLE_ROWS) // 2


def shape_of(calls: Iterable[CallText], width: int, desks: Iterable[str] = ()) -> Shape:
    """Return the shape into which all of these calls go, to any of these desks.

    Where a wall of this width has no room for it, the widest of these calls' own that it has.
    """
    told = tuple(calls)
    marks = {_USUAL_MARK, *map(_as_wide, desks), *(each.mark for each in told)}
    codes = {_USUAL_CODE, *(each.code for each in told)}
    short = {each for each in marks if cell_len(each) <= LONGEST_MARK}
    common = Shape(max(sorted(codes), key=_wide), max(sorted(short), key=_wide))
    if common.letters(width):
        return common
    own = (_own_shape(each) for each in told)
    fitting = [each for each in own if each.letters(width)]
    return max(fitting, key=lambda each: each.columns(READABLE_ROWS), default=common)


def shape_for(call: CallText, shape: Shape) -> Shape:
    """Return the shape in which a call stands: the common one, or its own where it is wider."""
    own = _own_shape(call)
    pairs = zip(own.columns(READABLE_ROWS), shape.columns(READABLE_ROWS), strict=True)
    return shape if all(wide <= room for wide, room in pairs) else own


def _own_shape(call: CallText) -> Shape:
    is_short = cell_len(call.mark) <= LONGEST_MARK
    return Shape(call.code, call.mark if is_short else _USUAL_MARK)


def _as_wide(mark: str) -> str:
    """Return one number for all that are as long: they need not all be measured."""
    return "0" * len(mark) if mark.isdecimal() else mark


def _wide(text: str) -> int:
    return columns_of(text, READABLE_ROWS)


@dataclass(frozen=True, slots=True)
class Boxes:
    """Where calls stand: left to right, then down, all in boxes of one size.

    ``gap``: the rows of a box that stay empty, so that two calls that blink are still two.
    """

    columns: int
    width: int
    height: int
    gap: int = GAP


def boxes(shape: Shape, count: int, width: int, height: int) -> Boxes:
    """Return the boxes for so many calls in which letters are largest, the fewest columns."""

    def box_rows(columns: int) -> int:
        return (height + GAP) // ceil(count / columns)

    def letters(columns: int) -> int:
        found = min(box_rows(columns) - GAP, shape.letters(width, columns))
        return found if found >= READABLE_ROWS else min(box_rows(columns), 1)

    columns = max(_columns_to_try(width), key=lambda each: (letters(each), -each))
    rows = letters(columns)
    high = rows + GAP if rows > 1 else box_rows(columns)
    return Boxes(columns, width // columns, max(1, min(box_rows(columns), high)))


def rows_in(shape: Shape, box: Boxes) -> int:
    """Return how high the letters of a call in such a box are, below ``READABLE_ROWS``: written."""
    return min(max(1, box.height - box.gap), shape.letters(box.width * box.columns, box.columns))


def divided(
    shape: Shape, count: int, size: tuple[int, int, int], sight: Sight
) -> tuple[Boxes, Boxes]:
    """Return the newest's box, and those of the others below it.

    The newest is a third of the screen high or as wide as it allows. Others are smaller unless
    they could not be read then. ``size``: columns and rows of the area, and rows of the screen.
    """
    width, height, screen_rows = size
    if count <= 1:
        return Boxes(1, width, height, gap=0), Boxes(1, width, 0)
    least = newest_rows(shape, width, height, screen_rows)
    others = boxes(shape, count - 1, width, height - least)
    most = max(int(_OTHERS_PART * (least - GAP)), min(sight.least, least - GAP))
    low = Boxes(others.columns, others.width, min(others.height, most + GAP))
    last_gap = GAP if low.height > 1 else 0  # one row is all text
    below = low.height * ceil((count - 1) / low.columns) - last_gap
    return Boxes(1, width, max(1, height - max(below, 0))), low


def newest_rows(shape: Shape, width: int, height: int, screen_rows: int) -> int:
    """Return how high the newest call's box is at least where others stand below it."""
    rows = min(shape.letters(width), ceil(screen_rows * _NEWEST_PART))
    return max(1, min(rows + GAP, height - 1))


@dataclass(frozen=True, slots=True)
class Share:
    """How many calls a page holds; ``is_readable``: within a round all of them are read."""

    places: int
    is_readable: bool = True


@lru_cache(maxsize=256)
def share(shape: Shape, count: int, size: tuple[int, int, int], sight: Sight) -> Share:
    """Return how so many calls share an area: on one page, or on pages that turn.

    ``size``: columns and rows of the area, and rows of the screen.
    """
    if count <= 1:
        return Share(1)
    width, height, screen_rows = size
    below = height - newest_rows(shape, width, height, screen_rows)
    places = 1 + _drawn_places(shape, width, below, sight)
    pages = pages_of(count, places)
    is_whole = pages == 1 or (places > 1 and pages * lasts_ms(places) <= ROUND_MS)
    if is_whole or (shape.letters(width) and not sight.writes_calls):
        return Share(min(count, places), is_whole)
    return Share(min(count, 1 + _written_places(width, below)), sight.writes_calls)


@lru_cache(maxsize=256)
def listed_share(shape: Shape, count: int, width: int, height: int, sight: Sight) -> Share:
    """Return how so many listed calls share an area: as ``share``, and no call is the newest."""
    if not count:
        return Share(0)
    places = _drawn_places(shape, width, height, sight)
    is_whole = places > 0 and ceil(count / places) * LIST_MS <= ROUND_MS
    if is_whole or (places and not sight.writes_rest):
        return Share(min(count, places), is_whole)
    return Share(min(count, _written_places(width, height)), sight.writes_rest)


def listed_rows(shape: Shape, count: int, width: int, sight: Sight) -> int:
    """Return the rows in which so many listed calls, heading included, are all read well."""
    if not count:
        return 0
    rows = _least(shape, width, sight) or 1
    return heading_rows(sight) + ceil(count / _columns_for(shape, rows, width)) * (rows + GAP)


def heading_rows(sight: Sight) -> int:
    """Return the rows of the list's heading, which is left out where it cannot be read."""
    return int(sight.writes_rest)


def _least(shape: Shape, width: int, sight: Sight) -> int:
    """Return the rows of the smallest letters that calls are drawn in; 0: they cannot be."""
    return min(sight.least, shape.letters(width))


def _drawn_places(shape: Shape, width: int, height: int, sight: Sight) -> int:
    rows = _least(shape, width, sight)
    return _columns_for(shape, rows, width) * (max(0, height + GAP) // (rows + GAP)) if rows else 0


def _written_places(width: int, height: int) -> int:
    return max(_columns_to_try(width)) * max(0, height)


def _columns_to_try(width: int) -> range:
    return range(1, max(1, width // _LEAST_COLUMNS) + 1)


def _columns_for(shape: Shape, rows: int, width: int) -> int:
    """Return in how many columns letters of so many rows fit beside each other."""
    fit = (each for each in _columns_to_try(width) if shape.letters(width, each) >= rows)
    return max(fit, default=1)
