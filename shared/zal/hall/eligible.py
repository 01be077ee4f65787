"""Which waiting stages a desk may call."""

from collections.abc import Callable, Iterable

from zal.domain.choice import Candidate
from zal.domain.tickets import Shift, Ticket
from zal.store.engine import Row
from zal.store.queries import tickets as q

Rows = Callable[..., list[Row]]
"""Something like ``Turn.rows``: a query and its named parameters → rows."""


def as_candidate(ticket: Ticket) -> Candidate:
    """Return what the rule asks of a waiting ticket."""
    return Candidate(
        ticket.ticket_id,
        ticket.code,
        ticket.service,
        ticket.category,
        ticket.clock_at,
        ticket.stage_id,
        ticket.for_desk,
        ticket.for_operator,
    )


def candidates(
    rows: Rows, shift: Shift, skills: frozenset[str], due: Iterable[Candidate] = ()
) -> list[Candidate]:
    """Return what the operator of ``shift`` can be given now, in no particular order.

    That is every waiting stage of their skills, but those sent to another desk or operator
    who is here, and every one sent to this desk or operator. A stage sent to somebody who has
    gone home is anybody's: nobody waits for an empty chair. ``due``: who waits as well, though the
    rows do not know of it yet.
    """
    sent_here = [
        Candidate._make(row)
        for row in rows(q.WAITING_SENT, desk=shift.desk, operator=shift.operator)
    ] + [each for each in due if each.for_desk == shift.desk or each.for_operator == shift.operator]
    if not skills:
        return sent_here
    names = {f"s{n}": service for n, service in enumerate(sorted(skills))}
    by_skill = [Candidate._make(row) for row in rows(q.waiting_for(len(skills)), **names)]
    by_skill += [each for each in due if each.service in skills]
    if any(each.for_desk or each.for_operator for each in by_skill):
        by_skill = _not_sent_elsewhere(by_skill, rows(q.OPEN_SHIFTS), sent_here)
    known = {each.stage_id for each in by_skill}
    return by_skill + [each for each in sent_here if each.stage_id not in known]


def _not_sent_elsewhere(
    found: Iterable[Candidate], shifts: list[Row], sent_here: Iterable[Candidate]
) -> list[Candidate]:
    here = {each.stage_id for each in sent_here}
    desks = {row[1] for row in shifts}
    operators = {row[2] for row in shifts}
    return [
        each
        for each in found
        if each.stage_id in here
        or (each.for_desk not in desks and each.for_operator not in operators)
    ]
