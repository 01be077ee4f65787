"""Which waiting stages a desk may call. This code does no I/O.

One function serves the call, the desk's queue, how many are ahead of a visitor
(``zal.domain.ahead``), and the log told again.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import NamedTuple

from zal.domain.choice import Candidate
from zal.domain.dataclass import dataclass
from zal.domain.tickets import Shift

NOT_BACK_MS = 3 * 60_000
"""For so long a desk does not call back whom it sent on, unless it has called another before."""


Reserve = tuple[tuple[str, int], ...]
"""Services that are served in reserve, each with after how long a wait (ms) it is in any case."""


class Staffed(NamedTuple):
    """A desk with an open shift, and the services that are served there, some of them in reserve.

    ``skills`` are served at any time, those in ``reserve`` as ``with_reserve`` tells.
    """

    shift: Shift
    skills: frozenset[str]
    reserve: Reserve = ()

    @property
    def all_skills(self) -> frozenset[str]:
        """The services that can be served there, in reserve or not."""
        if not self.reserve:
            return self.skills
        return self.skills.union(service for service, _ in self.reserve)

    def may_have_sent(self, now: int) -> bool:
        """Return whether there is somebody whom it would not call back now (epoch ms).

        What was sent on under a clock that was forgotten since, later than now, is nobody.
        """
        return self.shift.sent_at is not None and 0 <= now - self.shift.sent_at < NOT_BACK_MS


@dataclass(frozen=True, slots=True)
class Present:
    """Who is there: desks and operators with an open shift, and the tickets now at a desk.

    ``not_back``: desks with the stage that each has sent on and does not call back now, see
    ``not_called_back``. ``in_reserve``: desks with the services that each serves in reserve now,
    see ``with_reserve``.
    """

    desks: frozenset[str] = frozenset()
    operators: frozenset[str] = frozenset()
    at_desk: frozenset[int] = frozenset()
    not_back: frozenset[tuple[str, int]] = frozenset()
    in_reserve: frozenset[tuple[str, str]] = frozenset()


class Bar(StrEnum):
    """Why a desk may not call a waiting stage: the code of a sentence."""

    OPERATOR = "for-other-operator"
    """Sent to another operator, who is here."""
    DESK = "for-other-desk"
    """Sent to another desk, at which somebody is."""
    SERVICE = "not-this-desk"
    """Of a service that the desk does not serve now."""


def eligible(
    waiting: Iterable[Candidate], shift: Shift, skills: frozenset[str], present: Present
) -> list[Candidate]:
    """Return what the operator of ``shift`` may be given, in the order of ``waiting``.

    That is every stage of their skills, those in reserve now included, but those sent to another
    desk or operator who is here, and every one sent to this desk or operator, whatever the skills.
    What is sent to somebody who has gone home is anybody's: nobody waits for an empty chair. A
    visitor who is at a desk for one stage is offered to nobody for another, and whom this desk has
    just sent on not to this desk.
    """
    return [
        each
        for each in waiting
        if each.ticket_id not in present.at_desk and may_call(each, shift, skills, present)
    ]


def eligible_early(
    early: Sequence[Candidate], desk: Staffed, present: Present, now: int
) -> list[Candidate]:
    """Return whom a desk may be given of those who have come before their slot.

    That is by the same rule, where nobody waits whom the desk may be given.
    """
    return eligible(early, desk.shift, desk.skills, with_reserve(present, early, [desk], now))


def may_call(each: Candidate, shift: Shift, skills: frozenset[str], present: Present) -> bool:
    """Return whether a waiting stage may be called to a desk, if its visitor is at none."""
    not_back = present.not_back  # mostly nobody, and each who waits is asked
    is_sent_from_here = bool(not_back) and (shift.desk, each.stage_id) in not_back
    return not is_sent_from_here and barred_by(each, shift, skills, present) is None


def not_called_back(
    waiting: Iterable[Candidate], staff: Sequence[Staffed], present: Present, now: int
) -> frozenset[tuple[str, int]]:
    """Return the desks with the stage that each has sent on and does not call back at ``now``.

    So a visitor who was sent on goes on. It holds until the desk has called another, for three
    minutes at most, and only while another desk at work serves the stage at any time.
    """
    sent = {(each.shift.desk, each.shift.sent_stage) for each in staff if each.may_have_sent(now)}
    return frozenset(
        (desk, each.stage_id)
        for each in waiting
        for desk in (code for code, stage_id in sent if stage_id == each.stage_id)
        if any(
            other.desk != desk
            and other.break_since is None
            and barred_by(each, other, skills, present) is None
            for other, skills, _ in staff
        )
    )


def barred_by(
    each: Candidate, shift: Shift, skills: frozenset[str], present: Present
) -> Bar | None:
    """Return why a waiting stage may not be called to a desk, even by name; None: it may."""
    if each.is_sent:
        if each.for_desk == shift.desk or each.for_operator == shift.operator:
            return None
        if each.for_operator in present.operators:
            return Bar.OPERATOR
        if each.for_desk in present.desks:
            return Bar.DESK
    is_served = each.service in skills or (shift.desk, each.service) in present.in_reserve
    return None if is_served else Bar.SERVICE


def with_reserve(
    present: Present, waiting: Iterable[Candidate], staff: Sequence[Staffed], now: int
) -> Present:
    """Return who is there, with what each desk serves in reserve at ``now``.

    A service is served in reserve once somebody has waited for it as long as it says, and while
    nobody waits whom the desk may call otherwise. ``waiting``: everybody, or the heads of all that
    can be served there, for whoever has waited longest is a head.
    """
    if not any(each.reserve for each in staff):
        return present
    offered = [each for each in waiting if each.ticket_id not in present.at_desk]
    without = replace(present, in_reserve=frozenset())
    found = frozenset(
        (desk.shift.desk, service)
        for desk in staff
        if desk.reserve
        for service in _in_reserve(desk, offered, without, now)
    )
    return replace(present, in_reserve=found)


def _in_reserve(
    desk: Staffed, offered: Iterable[Candidate], present: Present, now: int
) -> Iterable[str]:
    shift, skills, reserve = desk
    can_serve, longest_ms = desk.all_skills, dict[str, int]()
    is_any_own = False
    for each in offered:
        if may_call(each, shift, skills, present):
            is_any_own = True
        elif may_call(each, shift, can_serve, present):
            waited_ms = now - each.clock_at
            longest_ms[each.service] = max(waited_ms, longest_ms.get(each.service, 0))
    return [
        service
        for service, after_ms in reserve
        if not is_any_own or longest_ms.get(service, -1) >= after_ms
    ]


def left_alone(
    stages: Iterable[Candidate], before: Sequence[Staffed], after: Sequence[Staffed]
) -> list[Candidate]:
    """Return the stages that some desk can serve as it is before, and none as it is after.

    What a desk serves in reserve it can serve. Whom it has just sent on it may call by name, so
    that it does not call them back is nothing here.
    """
    served = _served_by(before)
    still = _served_by(after)
    return [each for each in stages if served(each) and not still(each)]


def _served_by(staff: Sequence[Staffed]) -> Callable[[Candidate], bool]:
    who = Present(
        desks=frozenset(each.shift.desk for each in staff),
        operators=frozenset(each.shift.operator for each in staff),
    )
    skills = [(each.shift, each.all_skills) for each in staff]
    return lambda each: any(barred_by(each, *desk, who) is None for desk in skills)
