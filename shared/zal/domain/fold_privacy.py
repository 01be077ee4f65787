"""What destroying and telling personal data does to the floor; see ``zal.domain.fold``."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from zal.domain import events as e
from zal.domain.floor import Floor
from zal.domain.fold_refusals import impossible
from zal.domain.log import Event


def _purge(floor: Floor, event: Event, said: e.PersonalDataPurged) -> None:
    if max(said.before, said.comments_before) > event.at or said.through >= event.rev:
        raise impossible("instant", event)
    for visit in floor.visits.values():
        visit.purge(said.before)
    for rating in floor.ratings.values():
        rating.purge(said.comments_before)


def _tell_person(floor: Floor, event: Event, said: e.PersonalDataTold) -> None:
    if said.appointment < 1 or not floor.hall:
        raise impossible("ticket", event)


PRIVACY: Mapping[type[e.Payload], Callable[[Floor, Event, Any], None]] = MappingProxyType(
    {
        e.PersonalDataPurged: _purge,
        e.PersonalDataTold: _tell_person,
    }
)
"""The class of a payload → what it does to the floor."""
