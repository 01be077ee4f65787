"""What each move of a stage does to the floor, whatever act makes it; see ``zal.domain.fold``."""

from collections.abc import Mapping
from types import MappingProxyType

from zal.domain.floor import Floor, KeptStage, KeptVisit
from zal.domain.fold_lines import check_operator
from zal.domain.fold_refusals import impossible
from zal.domain.log import Event
from zal.domain.states import AT_DESK_STATES, TRANSITIONS, State
from zal.domain.visit_plan import moved_by

_AFTER: Mapping[tuple[State | None, str], State] = MappingProxyType(
    {(state, act.value): after for (state, act), after in TRANSITIONS.items()}
)
"""``TRANSITIONS`` by the act's plain text: to make an ``Act`` of it for each event costs more."""


def ids(event: Event) -> tuple[int, int]:
    if event.ticket_id is None or event.stage_id is None or event.code is None:
        raise impossible("ticket", event)
    return event.ticket_id, event.stage_id


def meant(floor: Floor, event: Event) -> tuple[KeptVisit, KeptStage]:
    """Return the visit and stage that an event names, by its ids, the code and the service."""
    ticket_id, stage_id = ids(event)
    visit = floor.visits.get(ticket_id)
    stage = None if visit is None else visit.stages.get(stage_id)
    if visit is None or stage is None or visit.code != event.code or stage.service != event.service:
        raise impossible("ticket", event)
    return visit, stage


def moved(floor: Floor, event: Event) -> tuple[KeptVisit, KeptStage]:
    """Return the stage that an event moves, in its state after it; it has left its desk or not.

    Its desk and operator are the event's before it, or with it.
    """
    visit, stage = meant(floor, event)
    before = stage.state
    after = _AFTER.get((before, event.act))
    if after is None or event.state_before != before or event.state_after != after:
        raise impossible("move", event, state=before)
    if before is State.WAITING and after is State.CALLED:
        stage.desk, stage.operator = event.desk, event.operator
    elif stage.desk != event.desk or stage.operator != event.operator:
        raise impossible("column", event)
    is_here = after in AT_DESK_STATES
    if is_here or before in AT_DESK_STATES:
        check_operator(event)
        if not is_here and stage.desk is not None:
            del floor.desks[stage.desk]
            stand_still(visit, stage, event.at, 1)
    stage.state = after
    return visit, stage


def stand_still(visit: KeptVisit, stage: KeptStage, left_at: int, sign: int) -> None:
    """Move the other clocks of a visit that leaves a desk by its time there; -1: undo that."""
    for each in visit.stages.values():
        if each is not stage and stage.called_at is not None:
            by = sign * moved_by(each, stage.called_at, left_at)
            each.clock_at += by
            each.elsewhere_ms += by


def end_postponement(stage: KeptStage, at: int) -> None:
    """Count the time for which others were let by, which ends now or ended on its own before."""
    if stage.postponed_at is not None and stage.postponed_until is not None:
        stage.postponed_ms += min(at, stage.postponed_until) - stage.postponed_at
    stage.postponed_at = stage.postponed_until = None


def must_be_new(event: Event, visit: KeptVisit, stage_id: int, ordinal: int) -> None:
    if stage_id in visit.stages or ordinal in {e.ordinal for e in visit.stages.values()}:
        raise impossible("ticket", event)
