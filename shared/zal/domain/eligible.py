"""Which waiting stages a desk may call. This code does no I/O.

One function serves the call, the desk's queue, how many are ahead of a visitor
(``zal.domain.ahead``), and the log told again.
"""

from collections.abc import Iterable

from zal.domain.choice import Candidate
from zal.domain.dataclass import dataclass
from zal.domain.tickets import Shift


@dataclass(frozen=True, slots=True)
class Present:
    """Who is there: desks and operators with an open shift, and the tickets now at a desk."""

    desks: frozenset[str] = frozenset()
    operators: frozenset[str] = frozenset()
    at_desk: frozenset[int] = frozenset()


def eligible(
    waiting: Iterable[Candidate], shift: Shift, skills: frozenset[str], present: Present
) -> list[Candidate]:
    """Return what the operator of ``shift`` may be given, in the order of ``waiting``.

    That is every stage of their skills, but those sent to another desk or operator who is here,
    and every one sent to this desk or operator, whatever the skills. What is sent to somebody who
    has gone home is anybody's: nobody waits for an empty chair. A visitor who is at a desk for one
    stage is offered to nobody for another.
    """
    return [
        each
        for each in waiting
        if each.ticket_id not in present.at_desk and may_call(each, shift, skills, present)
    ]


def may_call(each: Candidate, shift: Shift, skills: frozenset[str], present: Present) -> bool:
    """Return whether a waiting stage may be called to a desk, if its visitor is at none."""
    if each.is_sent:
        if each.for_desk == shift.desk or each.for_operator == shift.operator:
            return True
        if each.for_desk in present.desks or each.for_operator in present.operators:
            return False
    return each.service in skills
