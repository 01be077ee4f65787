"""Which waiting stages a desk may call. This code does no I/O.

One function serves the call, the desk's queue, how many are ahead of a visitor
(``zal.domain.ahead``), and the log told again.
"""

from collections.abc import Iterable
from enum import StrEnum

from zal.domain.choice import Candidate
from zal.domain.dataclass import dataclass
from zal.domain.tickets import Shift


@dataclass(frozen=True, slots=True)
class Present:
    """Who is there: desks and operators with an open shift, and the tickets now at a desk."""

    desks: frozenset[str] = frozenset()
    operators: frozenset[str] = frozenset()
    at_desk: frozenset[int] = frozenset()


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

    That is every stage of their skills, but those sent to another desk or operator who is here,
    and every one sent to this desk or operator, whatever the skills. What is sent to somebody who
    has gone home is anybody's: nobody waits for an empty chair. A visitor who is at a desk for one
    stage is offered to nobody for another.
    """
    return [
        each
        for each in waiting
        if each.ticket_id not in present.at_desk and barred_by(each, shift, skills, present) is None
    ]


def may_call(each: Candidate, shift: Shift, skills: frozenset[str], present: Present) -> bool:
    """Return whether a waiting stage may be called to a desk, if its visitor is at none."""
    return barred_by(each, shift, skills, present) is None


def barred_by(
    each: Candidate, shift: Shift, skills: frozenset[str], present: Present
) -> Bar | None:
    """Return why a waiting stage may not be called to a desk, None: it may, as ``may_call``."""
    if each.is_sent:
        if each.for_desk == shift.desk or each.for_operator == shift.operator:
            return None
        if each.for_operator in present.operators:
            return Bar.OPERATOR
        if each.for_desk in present.desks:
            return Bar.DESK
    return None if each.service in skills else Bar.SERVICE
