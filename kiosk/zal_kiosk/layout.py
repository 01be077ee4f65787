"""How many targets fit on a screen and in which grid. In cells of a tty, no I/O."""

import math
from collections.abc import Sequence
from textwrap import wrap

from zal.domain.dataclass import dataclass

MOST_ROWS = 3
"""In two columns: six choices, as many as can be taken in at a glance."""
AIRY_ROWS = 2
LEAST_HEIGHT = 3
GAP = 1
EDGE = 4
"""Columns of a target that its text cannot have: its bar and its margins."""
LOW_BELOW = 24
"""Rows below which what stands around the choices gives its margins to them."""
DRAWN_FROM = (190, 54)
"""Columns and rows from which texts are drawn: the tty's own letters are tiny there, and drawn
ones have room: on a smaller screen what matters would be pushed off it."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Targets in ``columns`` × ``rows``; from two ``pages`` on a bar below leads to the next."""

    columns: int
    rows: int
    pages: int

    def shown(self, page: int, count: int) -> range:
        """Return which of ``count`` choices stand on a page; after the last comes the first."""
        per_page = self.columns * self.rows
        first = per_page * (page % self.pages)
        return range(first, min(count, first + per_page))


def arrange(
    height: int,
    columns: int,
    needs: Sequence[int],
    bar: int = LEAST_HEIGHT,
    most_rows: int = MOST_ROWS,
) -> Grid:
    """Return how choices that need so many rows each stand in a box ``height`` rows high.

    At most ``most_rows`` of targets a page, each high enough for all of its text. ``bar``: the
    rows that the way to the next page takes.
    """
    need = max(LEAST_HEIGHT, *needs, 0)
    rows = min(most_rows, _rows(height, need))
    if rows * columns >= len(needs):
        return Grid(columns, max(1, math.ceil(len(needs) / columns)), 1)
    rows = max(1, min(most_rows, _rows(height - bar - GAP, need)))
    return Grid(columns, rows, math.ceil(len(needs) / (rows * columns)))


def _rows(height: int, need: int) -> int:
    return (height + GAP) // (need + GAP)


def card_columns(width: int, columns: int) -> int:
    """Return how wide the text of a target can be."""
    return max(1, (width - GAP * (columns - 1)) // columns - EDGE)


def rows_written(label: str, note: str, columns: int) -> int:
    """Return how many rows a label and its note take in the tty's own letters."""
    return sum(len(wrap(each, columns)) for each in (label, note) if each)


def is_roomy(width: int, height: int) -> bool:
    """Return whether a screen is so fine that its texts are drawn for everybody."""
    return width >= DRAWN_FROM[0] and height >= DRAWN_FROM[1]


def is_low(height: int) -> bool:
    """Return whether a screen has so few rows that only what must be there has room."""
    return height < LOW_BELOW
