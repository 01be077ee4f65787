"""Whether the board says that the hall is closed instead of showing calls."""

from dataclasses import replace

from zal.domain.dataclass import dataclass
from zal.domain.views import BoardView
from zal_board.showing.shown_calls import ShownCalls

LINGER_MS = 30 * 60_000
"""How long after its last visitor at a desk a hall past its hours is still at work.

Who holds a ticket is served after closing, and between two calls must not read that all is over.
"""


@dataclass(frozen=True, slots=True)
class HallAtWork:
    """When the hall was last seen at work, ms of a steady clock; None: not yet."""

    seen_at: int | None = None
    is_over: bool = False


def follow(work: HallAtWork, view: BoardView, showing: ShownCalls, steady: int) -> HallAtWork:
    """Return whether the hall is at work, after a picture."""
    if view.moment.opening.is_open or view.recent or showing.rows:
        return HallAtWork(steady)
    waits = any(each.waiting for each in view.services)
    if work.seen_at is None and waits:  # a board that begins does not know better than they do
        return HallAtWork(steady)
    lingers = work.seen_at is not None and steady < work.seen_at + LINGER_MS
    return replace(work, is_over=not (waits and lingers))
