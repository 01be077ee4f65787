"""What the acts on visits for several services do to the floor; see ``zal.domain.fold``."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from zal.domain import events as e
from zal.domain.floor import Floor, KeptStage, KeptVisit
from zal.domain.fold_moves import end_postponement, ids, meant, moved, must_be_new
from zal.domain.fold_refusals import impossible
from zal.domain.log import Event
from zal.domain.states import State
from zal.domain.visit_plan import PLANNED, SUSPENDED, follows_too, forerunners


def _add(floor: Floor, event: Event, said: e.Added) -> None:
    stage = _born(floor, event, said, State.WAITING)
    stage.clock_at = said.clock_at


def _plan(floor: Floor, event: Event, said: e.Planned) -> None:
    stage = _born(floor, event, said, State.HELD)
    stage.follows, stage.kept_back = said.follows, PLANNED


def _born(floor: Floor, event: Event, said: e.Added | e.Planned, state: State) -> KeptStage:
    """Return a further stage of a visit, as it came to be now."""
    ticket_id, stage_id = ids(event)
    visit = floor.visits.get(ticket_id)
    if visit is None or visit.code != event.code:
        raise impossible("ticket", event)
    must_be_new(event, visit, stage_id, said.ordinal)
    if event.state_before is not None or event.state_after != state:
        raise impossible("move", event, state="new")
    if event.desk is not None or event.operator is not None:
        raise impossible("column", event)
    stage = KeptStage(
        stage_id=stage_id,
        ordinal=said.ordinal,
        day=event.day,
        service=event.service or "",
        category=said.category,
        state=state,
        clock_at=event.at,
        queued_at=event.at,
    )
    _put_before(event, visit, said)
    visit.stages[stage_id] = stage
    visit.services += 1
    return stage


def _put_before(event: Event, visit: KeptVisit, said: e.Added | e.Planned) -> None:
    """Let what has not begun follow a new stage as well."""
    by_ordinal = {each.ordinal: each for each in visit.stages.values()}
    for ordinal in map(int, said.before.split()):
        each = by_ordinal.get(ordinal)
        if each is None or each.state not in (State.WAITING, State.HELD):
            raise impossible("ticket", event)
        each.follows = follows_too(each.follows, said.ordinal)


def _kept_back(floor: Floor, event: Event, why: str) -> KeptStage:
    """Return a stage that is moved and was kept back for some reason."""
    stage = meant(floor, event)[1]
    if stage.kept_back != why:
        raise impossible("move", event, state=stage.state)
    return moved(floor, event)[1]


def _queue(floor: Floor, event: Event, said: e.Queued) -> None:
    stage = _kept_back(floor, event, PLANNED)
    stage.kept_back, stage.clock_at, stage.queued_at = "", said.clock_at, event.at


def _replan(floor: Floor, event: Event, _: e.Replanned) -> None:
    stage = meant(floor, event)[1]
    if stage.kept_back == PLANNED or not forerunners(stage.follows):
        raise impossible("move", event, state=stage.state)
    moved(floor, event)
    stage.kept_back = PLANNED
    end_postponement(stage, event.at)


def _suspend(floor: Floor, event: Event, _: e.Suspended) -> None:
    _kept_back(floor, event, "").kept_back = SUSPENDED


def _go_on(floor: Floor, event: Event, said: e.WentOn) -> None:
    stage = _kept_back(floor, event, SUSPENDED)
    stage.kept_back = ""
    stage.clock_at = stage.clock_at if said.clock_at is None else said.clock_at


SEVERAL: Mapping[type[e.Payload], Callable[[Floor, Event, Any], None]] = MappingProxyType(
    {
        e.Added: _add,
        e.Planned: _plan,
        e.Queued: _queue,
        e.Replanned: _replan,
        e.Suspended: _suspend,
        e.WentOn: _go_on,
    }
)
"""The class of a payload → what it does to the floor."""
