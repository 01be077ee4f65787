"""How many targets fit on a screen and in which grid. In cells of a tty, no I/O."""

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
    """Targets in ``columns`` × ``rows``; from two ``pages`` on a bar below leads to the next.

    ``heights``: of the rows of each page.
    """

    columns: int
    rows: int
    heights: tuple[tuple[int, ...], ...]

    @property
    def pages(self) -> int:
        """Return how many pages there are."""
        return len(self.heights)

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
    *,
    gap: int = GAP,
) -> Grid:
    """Return how choices that need so many rows each stand in a box ``height`` rows high.

    At most ``most_rows`` of targets a page, each row high enough for all of its text, so that one
    long name takes no room from the others but what it needs. ``bar``: the rows that the way to
    the next page takes. ``gap``: empty rows between two rows of targets.
    """
    firsts = range(0, len(needs), columns)
    rows = [max(LEAST_HEIGHT, *needs[n : n + columns]) for n in firsts] or [LEAST_HEIGHT]
    if len(rows) <= most_rows and _taken(rows, gap) <= height:
        return Grid(columns, len(rows), (_spread(rows, height, gap),))
    room = height - bar - GAP
    for count in range(most_rows, 0, -1):
        pages = [_filled(rows[n : n + count], count) for n in range(0, len(rows), count)]
        if all(_taken(each) <= room for each in pages):
            break
    return Grid(columns, count, tuple(_spread(each, room) for each in pages))


def _filled(rows: list[int], count: int) -> list[int]:
    """Return the rows of a page, with those that it leaves empty."""
    return [*rows, *[LEAST_HEIGHT] * (count - len(rows))]


def _taken(rows: Sequence[int], gap: int = GAP) -> int:
    return sum(rows) + gap * (len(rows) - 1)


def _spread(rows: Sequence[int], height: int, gap: int = GAP) -> tuple[int, ...]:
    """Return rows that fill a box, as equal as what they need allows; one alone is no higher."""
    found = list(rows) if len(rows) > 1 else [1]
    for _ in range(height - _taken(found, gap)):
        found[found.index(min(found))] += 1
    return tuple(found)


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
