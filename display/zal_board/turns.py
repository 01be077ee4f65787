"""Which calls wait to be said, and whether one still is when its turn comes: values only.

Every call and recall that comes into the board waits once, in the order of the log. Whether its
visitor is still called there is asked when its turn comes, of the newest picture.
"""

from dataclasses import dataclass

from zal.domain.views import BoardCall, BoardView
from zal_board.seen import Seen


@dataclass(frozen=True, slots=True)
class Turns:
    """What waits to be said, oldest first.

    ``taken``: the revision up to which calls have come in, None before the first picture.
    """

    taken: int | None = None
    waiting: tuple[BoardCall, ...] = ()


def take(turns: Turns, seen: Seen) -> Turns:
    """Take in a picture. What the board goes back to show again has had its turn here."""
    taken = seen.since if seen.begins or turns.taken is None else turns.taken
    news = tuple(each for each in seen.view.fresh if each.rev > taken)
    return Turns(
        max([taken, seen.view.moment.rev, *(each.rev for each in news)]), turns.waiting + news
    )


def is_standing(call: BoardCall, view: BoardView) -> bool:
    """Return whether a ticket is still called to the desk that a call named."""
    return any(
        each.stands and (each.code, each.desk) == (call.code, call.desk) for each in view.recent
    )


def waited_s(call: BoardCall, now: int) -> int:
    """Return for how many seconds a call has waited to be said; ``now`` is epoch ms."""
    return max(0, now - call.at) // 1000
