"""How a visitor who missed a call comes back, and into which place. This code does no I/O."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from zal.domain.choice import Candidate, order, ranks
from zal.domain.eligible import Present, Staffed, may_call
from zal.domain.errors import WrongMove
from zal.domain.settings.choice import ChoicePolicy
from zal.domain.settings.no_show import NoShowPolicy
from zal.domain.tickets import Stage

MINUTE_MS = 60_000


def no_return(policy: NoShowPolicy, missed: Stage, code: str, now: int) -> WrongMove | None:
    """Return why a visitor cannot come back by themselves at ``now`` (epoch ms), None: they can.

    ``code``: the ticket's. Staff can bring them back all the same.
    """
    if not policy.returns:
        return WrongMove("return-by-staff", code=code)
    if missed.booked_for is not None and now < missed.booked_for:
        return None
    if missed.returns >= policy.returns:
        return WrongMove("return-too-often", code=code)
    if now > return_until(policy, missed):
        return WrongMove("return-too-late", code=code, minutes=policy.return_min)
    return None


def return_until(policy: NoShowPolicy, missed: Stage) -> int:
    """Return until when who missed a call can come back by themselves; epoch ms."""
    return (missed.ended_at or 0) + policy.return_min * MINUTE_MS


def others_there(
    back: Candidate, waiting: Iterable[Candidate], desks: Sequence[Staffed], present: Present
) -> list[Candidate]:
    """Return who waits at the desks that may call somebody who is back.

    Where nobody sits who may: who waits for the same service.
    """
    own = [desk for desk in desks if may_call(back, desk.shift, desk.skills, present)]

    def is_there(each: Candidate) -> bool:
        if not own:
            return each.service == back.service and not each.is_sent
        return any(may_call(each, desk.shift, desk.skills, present) for desk in own)

    others = (e for e in waiting if e.ticket_id != back.ticket_id)
    return [e for e in others if e.ticket_id not in present.at_desk and is_there(e)]


def clock_behind(
    back: Candidate, others: Iterable[Candidate], policy: ChoicePolicy, now: int, behind: int
) -> int:
    """Return from when somebody's waiting counts who is placed behind ``behind`` others, epoch ms.

    ``back`` has the old clock, which is moved on no further than it takes. Others of a later tier
    do not count: who goes first by law goes before them. Where there are fewer, it is behind those.
    """
    (own,) = ranks([back], policy, now)
    before = [each for each in order(others, policy, now) if each.tier <= own.tier][:behind]
    if not before:
        return back.clock_at

    def is_behind(clock_at: int) -> bool:
        (there,) = ranks([back._replace(clock_at=clock_at)], policy, now)
        return there > before[-1]

    clocks = range(back.clock_at, now)
    return back.clock_at + bisect_left(clocks, True, key=is_behind)
