"""What destroying and telling personal data does to the floor; see ``zal.domain.fold``."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from zal.domain import events as e
from zal.domain.floor import Floor
from zal.domain.fold_lines import check_operator
from zal.domain.fold_moves import meant
from zal.domain.fold_refusals import impossible
from zal.domain.log import Event
from zal.domain.states import AT_DESK_STATES


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


def _forget_person(floor: Floor, event: Event, said: e.PersonForgotten) -> None:
    if said.appointment < 0 or not floor.hall:
        raise impossible("ticket", event)
    visit, rating = floor.visits.get(event.ticket_id or 0), floor.ratings.get(event.ticket_id or 0)
    if visit is not None:
        visit.forget()
    if rating is not None:
        rating.forget()


def _see_name(floor: Floor, event: Event, said: e.NameSeen) -> None:
    """A name is seen of whoever is called to the desk, or served there, by its operator alone."""
    check_operator(event)
    visit, stage = meant(floor, event)
    is_here = stage.state in AT_DESK_STATES and stage.desk == event.desk
    if not is_here or stage.operator != event.operator:
        raise impossible("desk", event, desk=event.desk or "—")
    booked = floor.appointments.get(said.appointment)
    if booked is not None and booked.ticket_id != visit.ticket_id:
        raise impossible("appointment", event)


def _see_names(_: Floor, event: Event, said: e.NamesSeen) -> None:
    if not said.appointments or min(said.appointments) < 1:
        raise impossible("appointment", event)
    check_operator(event)


PRIVACY: Mapping[type[e.Payload], Callable[[Floor, Event, Any], None]] = MappingProxyType(
    {
        e.PersonalDataPurged: _purge,
        e.PersonalDataTold: _tell_person,
        e.PersonForgotten: _forget_person,
        e.NameSeen: _see_name,
        e.NamesSeen: _see_names,
    }
)
"""The class of a payload → what it does to the floor."""
