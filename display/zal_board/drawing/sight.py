"""Which letters on a board can be read from where people sit. Values only."""

from math import ceil

from zal.domain.dataclass import dataclass
from zal.domain.legibility import CAPITAL_PART, needed_mm, sides_mm

READABLE_ROWS = 7
"""Drawn letters of so many rows were read as well as print; smaller ones worse and worse."""
WINDOW_ROWS = 30
"""A tty of so many rows or fewer may be a window on a desk, as terminals open them by themselves:
somebody sits before it. One of more rows fills a screen that people look up to."""
_, LARGEST_MM = sides_mm(100, 16 / 9)
"""As high as the largest of the usual screens is: what cannot be read on it is read on none."""


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

    ``screen_mm``: how high the screen is that it fills. None: nobody has told; then it is at most
    the largest of the usual ones, unless the tty may be a window on a desk.
    """
    _, rows = size
    if not screen_mm and rows <= WINDOW_ROWS:
        return Sight()
    needed = needed_mm(distance_m) * rows / (screen_mm or LARGEST_MM)
    is_read = needed <= CAPITAL_PART
    is_known = bool(screen_mm)
    return Sight(max(READABLE_ROWS, ceil(needed)), is_known and is_read, is_read)
