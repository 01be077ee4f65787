"""Which letters on a board can be read from where people sit. Values only."""

from math import ceil

from zal.domain.dataclass import dataclass
from zal.domain.legibility import CAPITAL_PART, needed_mm

READABLE_ROWS = 7
"""Drawn letters of so many rows were read as well as print; smaller ones worse and worse."""
WALL = (160, 45)
"""A tty of so many columns and rows hangs on a wall: nobody reads its own letters there."""


@dataclass(frozen=True, slots=True)
class Sight:
    """The smallest letters that are read: what is smaller is left out.

    ``least``: rows of the smallest drawn letters. ``writes_calls``: the tty's own letters are
    known to be read, so calls shrink down to them; ``writes_rest``: they may be, so all else is
    written in them.
    """

    least: int = READABLE_ROWS
    writes_calls: bool = False
    writes_rest: bool = True


def sight_of(size: tuple[int, int], distance_m: float, screen_mm: float | None) -> Sight:
    """Return what is read from a distance on a tty of so many columns and rows.

    ``screen_mm``: how high the screen is that it fills, None: nobody has told.
    """
    columns, rows = size
    if not screen_mm:
        return Sight(writes_rest=columns < WALL[0] or rows < WALL[1])
    needed = needed_mm(distance_m) * rows / screen_mm
    is_read = needed <= CAPITAL_PART
    return Sight(max(READABLE_ROWS, ceil(needed)), is_read, is_read)
