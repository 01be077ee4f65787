"""Who waits and who is there, as a floor tells it to the choice. This code does no I/O."""

from collections.abc import Sequence
from dataclasses import replace

from zal.domain.choice import Candidate
from zal.domain.eligible import Present, Staffed, not_called_back, with_reserve
from zal.domain.floor import Floor, KeptStage, KeptVisit
from zal.domain.states import State


def waiting(floor: Floor) -> list[Candidate]:
    """Return every waiting stage, as the choice sees it."""
    return [
        _candidate(visit, each)
        for visit in floor.visits.values()
        for each in visit.stages.values()
        if each.state is State.WAITING
    ]


def early(floor: Floor, now: int) -> list[Candidate]:
    """Return who has come before their slot and is held until then, as the choice sees them."""
    return [
        _candidate(visit, each)
        for visit in floor.visits.values()
        for each in visit.stages.values()
        if each.state is State.HELD and each.booked_for is not None
        if each.postponed_until == each.booked_for > now
    ]


def _candidate(visit: KeptVisit, stage: KeptStage) -> Candidate:
    return Candidate(
        ticket_id=visit.ticket_id,
        service=stage.service,
        category=stage.category,
        clock_at=stage.clock_at,
        stage_id=stage.stage_id,
        for_desk=stage.for_desk,
        for_operator=stage.for_operator,
        ordinal=stage.ordinal,
        is_booked=int(stage.booked_for is not None),
        code=visit.code,
    )


def present(floor: Floor, staff: Sequence[Staffed], now: int) -> Present:
    """Return who is there at ``now``; ``staff``: the open shifts with what they serve."""
    shifts = floor.at_work.values()
    who = Present(
        desks=frozenset(each.desk for each in shifts),
        operators=frozenset(each.operator for each in shifts),
        at_desk=frozenset(each.ticket_id for each in floor.desks.values()),
    )
    everybody = waiting(floor)
    who = replace(who, not_back=not_called_back(everybody, staff, who, now))
    return with_reserve(who, everybody, staff, now)
