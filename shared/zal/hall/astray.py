"""What was done under a wrong clock that the hall believed, found in its log and rows."""

from zal.domain.astray import Astray
from zal.domain.clock import business_day
from zal.domain.dataclass import dataclass
from zal.domain.end_by_hand import EndByHand
from zal.domain.errors import WrongMove
from zal.hall.act_or_look import Sees
from zal.store.queries import clock as c


@dataclass(frozen=True, slots=True)
class Stretch:
    """A time in which the hall was astray, and whom it concerned.

    ``back``: the stages that expired by it and would go on; ``visits``: the tickets of these and of
    those that were ``given`` since, each once.
    """

    astray: Astray
    back: tuple[int, ...]
    given: int
    visits: frozenset[int]

    def right_end(self, was: EndByHand) -> EndByHand:
        """Return what an expiry told of a stage, with true instants."""
        return was._replace(until=self.astray.right(was.until))


def find_astray(seen: Sees, wall_ms: int) -> Stretch:
    """Return the stretch in which the hall was later than a clock is now that is right.

    It begins with the first line of the log that is later than ``wall_ms`` (epoch ms), or of a
    later day.
    """
    today = business_day(wall_ms, seen.config).isoformat()
    row = seen.row(c.ASTRAY_SINCE, wall=wall_ms, today=today)
    assert row is not None
    nothing = seen.rev + 1  # it begins with what comes next
    since, later = row["first_rev"] or nothing, row["first_later_rev"] or nothing
    before = seen.row(c.LINE, rev=since - 1)
    if before is None:
        raise WrongMove("clock-before-founding")
    day = max(before["day"], today)
    before, line = seen.row(c.LINE, rev=later - 1), seen.row(c.LINE, rev=later)
    assert before is not None
    astray = Astray(
        since=since,
        first=seen.now if line is None else line["at"],
        last=before["at"],
        ahead=seen.now - wall_ms,
        day=min(day, seen.stored_day),
    )
    ended = seen.rows(c.EXPIRED_SINCE, since=since)
    back = [each for each in ended if _goes_on(astray, each["day"], each["carried_to"])]
    given = {row["ticket_id"] for row in seen.rows(c.GIVEN_SINCE, first=astray.first)}
    visits = given | {each["ticket_id"] for each in back}
    return Stretch(astray, tuple(each["stage_id"] for each in back), len(given), frozenset(visits))


def _goes_on(astray: Astray, day: str, carried_to: str | None) -> bool:
    """Return whether a ticket is known on the day that it is in truth."""
    carried = astray.right_carried(day, carried_to)
    return astray.day in (astray.right_day(day), carried)
