"""What giving and using return passes do to the floor; see ``zal.domain.fold``. No I/O."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from zal.domain import events as e
from zal.domain.floor import Floor
from zal.domain.fold_moves import meant
from zal.domain.fold_refusals import impossible
from zal.domain.log import Event
from zal.domain.states import State


def _give(floor: Floor, event: Event, said: e.ReturnPassGiven) -> None:
    stage = meant(floor, event)[1]
    if stage.state is not State.SERVED or stage.pass_until or said.until_day <= event.day:
        raise impossible("ticket", event)
    if stage.desk != event.desk or stage.operator != event.operator:
        raise impossible("column", event)
    stage.pass_until, stage.pass_link = said.until_day, said.link


def _use(floor: Floor, event: Event, said: e.ReturnPassUsed) -> None:
    """Let a visit be for a pass; that of a former day has left the floor, its row is compared."""
    visit = meant(floor, event)[0]
    before = [each for each in floor.visits.values() if each.returns_for == said.for_stage]
    if visit.returns_for is not None or not all(each.is_unserved for each in before):
        raise impossible("ticket", event)
    known = (each.stages.get(said.for_stage) for each in floor.visits.values())
    if any(not stage.pass_until for stage in known if stage is not None):
        raise impossible("ticket", event)
    take_back(floor, said.for_stage)
    visit.returns_for = said.for_stage


def take_back(floor: Floor, stage_id: int) -> None:
    """Let no visit be for the pass of a stage."""
    for each in floor.visits.values():
        if each.returns_for == stage_id:
            each.returns_for = None


RETURN_PASSES: Mapping[type[e.Payload], Callable[[Floor, Event, Any], None]] = MappingProxyType(
    {e.ReturnPassGiven: _give, e.ReturnPassUsed: _use}
)
"""The class of a payload → what it does to the floor."""
