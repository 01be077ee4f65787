"""Which of several idle desks is given a visitor, where Zal itself decides it.

This code does no I/O. The desk that can do the fewest other things comes first, so that those that
can do more stay free for others; of such desks the one that has been idle longest.
"""

from collections.abc import Iterable
from typing import NamedTuple

from zal.domain.choice import Candidate
from zal.domain.eligible import Present, Staffed, may_call


class IdleDesk(NamedTuple):
    """A desk at work with nobody at it. ``since``: since when, epoch ms."""

    desk: Staffed
    since: int


def idle_desks_for(stage: Candidate, idle: Iterable[IdleDesk], present: Present) -> list[IdleDesk]:
    """Return the idle desks that may call a waiting stage, in the order in which it is offered.

    A desk on a break is not idle. Of equal ones the order is by desk, so that it is one order.
    """
    able = (
        each
        for each in idle
        if each.desk.shift.break_since is None
        and stage.ticket_id not in present.at_desk
        and may_call(stage, each.desk.shift, each.desk.skills, present)
    )
    return sorted(able, key=lambda each: (_others(each, stage), each.since, each.desk.shift.desk))


def _others(idle: IdleDesk, stage: Candidate) -> int:
    """Return how many other services can be served at a desk, in reserve or not."""
    return len(idle.desk.all_skills - {stage.service})
