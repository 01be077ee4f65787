"""How calls share the wall: the newest on top and largest, the others in columns below it.

Pure arithmetic on rows and columns of the tty. As many stand on a page as letters of a readable
size allow; more take turns, and letters shrink only where a round of pages would last too long.
"""

from functools import lru_cache
from math import ceil

from rich.cells import cell_len

from zal.domain.dataclass import dataclass
from zal.tui.drawn_letters import SMALLEST_ROWS
from zal_board.drawing.call_text import CallText
from zal_board.showing.pages import ROUND_MS, lasts_ms, pages_of

READABLE_ROWS = 7
"""Drawn letters of so many rows were read as well as print; smaller ones worse and worse."""
LIST_MS = 10_000
"""How long a page of the listed calls stands where not all of them fit."""
_CAPTION_FROM = 9
"""From so many rows on the desk's whole name stands below its mark."""
_CAPTION_DRAWN_FROM = 14
_CAPTION_ROWS = 5
_NEWEST_PART = 0.5
_ARROW_GLYPHS = 1.5
_NARROW = 14
_PLAIN_ARROW = 5
_COLUMNS_PER_GLYPH = 1.92
"""How wide a drawn letter is for each row of its height."""
_LEAST_COLUMNS = 26
_USUAL_CODE = 4
_USUAL_MARK = 2
_LONGEST_MARK = 8
_EDGE = 2


@dataclass(frozen=True, slots=True)
class Shape:
    """How many letters the columns of code and desk are made for."""

    code: int
    mark: int

    def shares(self, width: int) -> tuple[int, int, int]:
        """Return how many cells code, arrow and desk get; a narrow box has a plain arrow."""
        arrow = int(width / (self.code + _ARROW_GLYPHS + self.mark) * _ARROW_GLYPHS)
        if arrow < _NARROW:
            arrow = _PLAIN_ARROW
        code = (width - arrow) * self.code // (self.code + self.mark)
        return code, arrow, width - arrow - code

    def letters(self, box_width: int) -> float:
        """Return how high drawn letters are that fill a box's width, rows."""
        return self.shares(max(0, box_width - _EDGE))[0] / self.code / _COLUMNS_PER_GLYPH


def shape_of(calls: tuple[CallText, ...]) -> Shape:
    """Return the shape into which all of these calls go."""
    return Shape(
        max([_USUAL_CODE, *(cell_len(each.code) for each in calls)]),
        min(_LONGEST_MARK, max([_USUAL_MARK, *(cell_len(each.mark) for each in calls)])),
    )


@dataclass(frozen=True, slots=True)
class Boxes:
    """Where calls stand: left to right, then down, all in boxes of one size.

    ``gap``: the rows of a box that stay empty, so that two calls that blink are still two.
    """

    columns: int
    width: int
    height: int
    gap: int = 1


def caption_rows(block_rows: int) -> int:
    """Return how many of a call's rows the desk's name below it may take at most."""
    if block_rows < _CAPTION_FROM:
        return 0
    return 1 + min(_CAPTION_ROWS, block_rows // 4) if block_rows >= _CAPTION_DRAWN_FROM else 1


def boxes(shape: Shape, count: int, width: int, height: int, most: int) -> Boxes:
    """Return the boxes for so many calls in which letters are largest, the fewest columns.

    ``most``: the rows of a box at most.
    """

    def box_rows(columns: int) -> int:
        return min(most, height // ceil(count / columns))

    def letters(columns: int) -> float:
        rows = box_rows(columns)
        found = min(_letter_rows(rows), shape.letters(width // columns))
        return found if found >= SMALLEST_ROWS else min(rows, 1)

    columns = max(_columns_to_try(width), key=lambda each: (letters(each), -each))
    return Boxes(columns, width // columns, box_rows(columns))


def newest_rows(shape: Shape, others: int, width: int, height: int) -> int:
    """Return how high the newest call's box is above those of so many others."""
    if not others:
        return height
    readable = ceil(others / _columns_for(shape, READABLE_ROWS, width)) * _box_rows(READABLE_ROWS)
    rows = max(ceil(height * _NEWEST_PART), height - readable)
    return max(1, min(rows, _box_rows(round(shape.letters(width))), height - 1))


@dataclass(frozen=True, slots=True)
class Share:
    """How many calls a page holds and how high the letters of all but the newest are.

    ``rows``: 0 where they are the tty's own.
    """

    places: int
    rows: int

    @property
    def is_readable(self) -> bool:
        """Return whether these letters are drawn."""
        return self.rows >= SMALLEST_ROWS


@lru_cache(maxsize=256)
def share(shape: Shape, count: int, width: int, height: int) -> Share:
    """Return how so many calls share an area: on one page, or on pages that turn."""
    if count <= 1:
        return Share(1, READABLE_ROWS)
    below = height - newest_rows(shape, count - 1, width, height)
    most = min(READABLE_ROWS, int(shape.letters(width)))
    for rows in range(most, SMALLEST_ROWS - 1, -1):
        places = 1 + _columns_for(shape, rows, width) * (below // _box_rows(rows))
        pages = pages_of(count, places)
        if pages == 1 or (places > 1 and pages * lasts_ms(places) <= ROUND_MS):
            return Share(min(count, places), rows)
    return Share(min(count, 1 + max(_columns_to_try(width)) * max(0, below)), 0)


@lru_cache(maxsize=256)
def listed_share(shape: Shape, count: int, width: int, height: int) -> Share:
    """Return how so many listed calls share an area: as ``share``, and no call is the newest."""
    if not count:
        return Share(0, READABLE_ROWS)
    for rows in range(min(READABLE_ROWS, int(shape.letters(width))), SMALLEST_ROWS - 1, -1):
        places = _columns_for(shape, rows, width) * (height // _box_rows(rows))
        if places > 0 and ceil(count / places) * LIST_MS <= ROUND_MS:
            return Share(min(count, places), rows)
    return Share(min(count, max(_columns_to_try(width)) * max(0, height)), 0)


def listed_rows(shape: Shape, count: int, width: int) -> int:
    """Return the rows in which so many listed calls, heading included, are all read well."""
    if not count:
        return 0
    rows = min(READABLE_ROWS, max(1, int(shape.letters(width))))
    return 1 + ceil(count / _columns_for(shape, rows, width)) * _box_rows(rows)


def _letter_rows(box_rows: int) -> int:
    rows = max(1, box_rows - 1)
    return rows - caption_rows(rows)


def _box_rows(letter_rows: int) -> int:
    """Return the rows of the least box for letters of so many rows."""
    return next(each for each in range(letter_rows, 99) if _letter_rows(each) >= letter_rows)


def _columns_to_try(width: int) -> range:
    return range(1, max(1, width // _LEAST_COLUMNS) + 1)


def _columns_for(shape: Shape, rows: int, width: int) -> int:
    """Return in how many columns letters of so many rows fit beside each other."""
    fit = (each for each in _columns_to_try(width) if shape.letters(width // each) >= rows)
    return max(fit, default=1)
