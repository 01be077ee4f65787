"""Which calls wait to be said, and whether their visitors are still called: values only.

Every call and recall that comes into the board waits once, in the order of the log. Whether its
visitor is still called there is asked when it is about to be said, of the newest picture.
"""

from zal.domain.dataclass import dataclass
from zal.domain.views import BoardCall
from zal_board.showing.new_calls import NewCalls


@dataclass(frozen=True, slots=True)
class WaitingCalls:
    """What waits to be said, oldest first.

    ``taken``: the revision up to which calls have come in, None before the first picture.
    """

    taken: int | None = None
    waiting: tuple[BoardCall, ...] = ()


def take(calls: WaitingCalls, seen: NewCalls) -> WaitingCalls:
    """Take in a picture. A call that the board shows a second time is not said again."""
    taken = seen.since if seen.begins or calls.taken is None else calls.taken
    news = tuple(each for each in seen.view.fresh if each.rev > taken)
    return WaitingCalls(
        max([taken, seen.view.moment.rev, *(each.rev for each in news)]), calls.waiting + news
    )


def waited_s(call: BoardCall, now: int) -> int:
    """Return for how many seconds a call has waited to be said; ``now`` is epoch ms."""
    return max(0, now - call.at) // 1000
