"""Whom a desk of the oracle's hall may call, and in which order."""

from oracle import Hall
from oracle_values import AT_DESK, NOT_BACK_MS, POLICY, SKILLS, Seat, Visit
from zal.domain.choice import Candidate, Choice, choose, order


def waiting(hall: Hall) -> list[str]:
    """Return the codes of all who wait, in the rule's order."""
    visits = [each for each in hall.visits if each.state == "waiting"]
    return [each.candidate.code for each in order(map(_candidate, visits), POLICY, hall.now)]


def callable_from(hall: Hall, desk: str) -> list[Candidate]:
    """Return who can be called to a desk where somebody sits."""
    seat = hall.seats[desk]
    return [
        _candidate(each)
        for each in hall.visits
        if each.state == "waiting" and _can_call(hall, seat, each)
    ]


def _can_call(hall: Hall, seat: Seat, visit: Visit) -> bool:
    return may_have(hall, seat, visit) and not _goes_on(hall, seat, visit)


def _goes_on(hall: Hall, seat: Seat, visit: Visit) -> bool:
    """Return whether somebody was just sent on from here, and another can serve them."""
    stage, at = seat.sent or (None, 0)
    others = [e for e in hall.seats.values() if e.desk != seat.desk and e.break_since is None]
    is_recent = stage == visit.stage and hall.now - at < NOT_BACK_MS
    return is_recent and any(may_have(hall, each, visit) for each in others)


def may_have(hall: Hall, seat: Seat, visit: Visit) -> bool:
    """Return whether a visitor may be called there, at least by name."""
    if seat.desk == visit.for_desk or seat.operator == visit.for_operator:
        return True  # sent here on purpose, whatever the skills
    present = {each.operator for each in hall.seats.values()}
    if visit.for_desk in hall.seats or visit.for_operator in present:
        return False  # sent to somebody else, who is here
    return visit.service in AT_DESK[seat.desk] & SKILLS[seat.operator]


def queue(hall: Hall, desk: str) -> list[str]:
    """Return the codes that a desk would call, in order."""
    ranked = order(callable_from(hall, desk), POLICY, hall.now)
    return [each.candidate.code for each in ranked]


def ahead(hall: Hall, visit: Visit) -> int | None:
    """Return how many are called before who waits, where that is soonest.

    Desks on a break are asked only if there is no other.
    """
    asked = [each for each in hall.seats.values() if _can_call(hall, each, visit)]
    at_work = [each for each in asked if each.break_since is None]
    return min((queue(hall, e.desk).index(visit.code) for e in at_work or asked), default=None)


def next_at(hall: Hall, desk: str) -> Choice | None:
    """Return whom the rule gives a desk, and why."""
    return choose(callable_from(hall, desk), POLICY, hall.now)


def clock_of_return(hall: Hall, visit: Visit) -> int:
    """Return from when the waiting of somebody counts who is back after a missed call.

    Behind one of those who would be called next where they can be called; the second time behind
    all.
    """
    if visit.returns:
        return hall.now
    there = [each for each in hall.seats.values() if _can_call(hall, each, visit)]
    others = [each for each in hall.visits if each.state == "waiting" and each is not visit]
    if there:
        others = [each for each in others if any(_can_call(hall, seat, each) for seat in there)]
    else:
        is_sent = [bool(each.for_desk or each.for_operator) for each in others]
        likely = zip(others, is_sent, strict=True)
        others = [each for each, sent in likely if each.service == visit.service and not sent]
    own_tier = POLICY.tiers[visit.category]
    others = [each for each in others if POLICY.tiers[each.category] <= own_tier]
    if not others:
        return visit.clock_at
    first = order(map(_candidate, others), POLICY, hall.now)[0].candidate
    least, most = visit.clock_at, hall.now
    while least < most:
        middle = (least + most) // 2
        placed = order([first, _candidate(visit)._replace(clock_at=middle)], POLICY, hall.now)
        least, most = (least, middle) if placed[0].candidate is first else (middle + 1, most)
    return least


def left_alone(hall: Hall, leaving: list[Seat], coming: Seat | None = None) -> list[Visit]:
    """Return who waits, or is set aside, whom only those who leave can serve."""
    there = [each for each in hall.visits if each.state in ("waiting", "held")]
    own = [each for each in there if any(_can_call(hall, seat, each) for seat in leaving)]
    seats = hall.seats
    hall.seats = {desk: seat for desk, seat in seats.items() if seat not in leaving}
    if coming is not None:
        hall.seats[coming.desk] = coming
    others = hall.seats.values()
    left = [each for each in own if not any(_can_call(hall, e, each) for e in others)]
    hall.seats = seats
    return left


def _candidate(visit: Visit) -> Candidate:
    return Candidate(visit.number, visit.service, visit.category, visit.clock_at, code=visit.code)
