"""What a rating does to the floor; see ``zal.domain.fold``. This code does no I/O."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from zal.domain import events as e
from zal.domain.floor import Floor, KeptRating
from zal.domain.fold_moves import meant
from zal.domain.fold_refusals import impossible
from zal.domain.log import Event
from zal.domain.tickets import served_last


def _rate(floor: Floor, event: Event, said: e.Rated) -> None:
    """Keep a visit's marks. A visit of an earlier day has left the floor; so has its state."""
    if event.ticket_id is None:
        raise impossible("ticket", event)
    day = said.of_day or event.day
    visit = floor.visits.get(event.ticket_id)
    is_past = visit is None and day < floor.day
    if not is_past:
        _check_rated(floor, event, day)
    before = floor.ratings.get(event.ticket_id)
    rated_at = event.at if before is None else before.rated_at
    floor.ratings[event.ticket_id] = KeptRating(
        event.ticket_id,
        day,
        rated_at,
        event.at,
        said.waiting,
        said.politeness,
        said.comfort,
        said.information,
        said.has_comment,
        said.seal,
    )


def _check_rated(floor: Floor, event: Event, day: str) -> None:
    """Refuse a rating that is not of the visit that its event names, or its stage served last."""
    visit, stage = meant(floor, event)
    if visit.is_open or stage is not served_last(visit.stages.values()):
        raise impossible("move", event, state=stage.state)
    if visit.day != day:
        raise impossible("ticket", event)
    if stage.desk != event.desk or stage.operator != event.operator:
        raise impossible("column", event)


RATINGS: Mapping[type[e.Payload], Callable[[Floor, Event, Any], None]] = MappingProxyType(
    {e.Rated: _rate}
)
"""The class of a payload → what it does to the floor."""
