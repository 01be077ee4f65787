"""What the acts on appointments do to the floor; see ``zal.domain.fold``. This code does no I/O."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from zal.domain import events as e
from zal.domain.appointments import (
    APPOINTMENT_TRANSITIONS,
    AppointmentState,
    WishState,
)
from zal.domain.by import Role
from zal.domain.floor import Floor, KeptAppointment, KeptWish
from zal.domain.fold_refusals import impossible
from zal.domain.log import Event

_AFTER = {(state, str(act)): after for (state, act), after in APPOINTMENT_TRANSITIONS.items()}


def _new(floor: Floor, event: Event, appointment: KeptAppointment) -> KeptAppointment:
    if appointment.appointment_id in floor.appointments or not appointment.places:
        raise impossible("appointment", event)
    if any(not 1 <= place <= capacity for _, place, capacity in appointment.places):
        raise impossible("appointment", event)
    for each in appointment.taken:
        if each in floor.taken:  # somebody else has it, or it is told twice
            raise impossible("appointment", event)
        floor.taken.add(each)
    floor.appointments[appointment.appointment_id] = appointment
    return appointment


def _free(floor: Floor, appointment: KeptAppointment) -> None:
    """Let others have the places of an appointment."""
    floor.taken.difference_update(appointment.taken)
    appointment.places = []


def _hold(floor: Floor, event: Event, said: e.SlotHeld) -> None:
    if (said.wish is not None) != (event.role == Role.TIME):
        raise impossible("role", event, role=event.role or "—")
    if said.wish is not None:
        _wish(floor, event, said.wish, WishState.WAITING).state = WishState.OFFERED.value
    held = KeptAppointment(
        appointment_id=said.appointment,
        state=AppointmentState.HELD.value,
        service=event.service or "",
        pool=said.pool,
        channel=said.channel,
        day=said.of_day,
        slot_at=said.slot_at,
        made_at=event.at,
        due_at=said.until,
        wish_id=said.wish,
        link=said.link,
        places=[*said.places],
    )
    _new(floor, event, held)


def _moved(floor: Floor, event: Event, appointment_id: int) -> KeptAppointment:
    """Return the appointment that an event moves, in its state after it."""
    found = floor.appointments.get(appointment_id)
    after = None if found is None else _AFTER.get((AppointmentState(found.state), event.act))
    if found is None or after is None:
        raise impossible("appointment", event)
    found.state = after.value
    return found


def _book(floor: Floor, event: Event, said: e.SlotBooked) -> None:
    booked = _moved(floor, event, said.appointment)
    booked.due_at = said.due
    booked.link = said.link or booked.link
    if booked.wish_id is not None:
        _wish(floor, event, booked.wish_id, WishState.OFFERED).state = WishState.TAKEN.value


def _drop(floor: Floor, event: Event, said: e.SlotDropped) -> None:
    dropped = _moved(floor, event, said.appointment)
    if event.role == Role.TIME:
        _must_be_due(event, dropped)
    dropped.due_at, dropped.ended_at = None, event.at
    _free(floor, dropped)
    if dropped.wish_id is not None:
        then = WishState.WAITING if said.waits_on else WishState.OVER
        _wish(floor, event, dropped.wish_id, WishState.OFFERED).state = then.value


def _must_be_due(event: Event, appointment: KeptAppointment) -> None:
    if appointment.due_at is None or appointment.due_at > event.at:
        raise impossible("instant", event)


def _move(floor: Floor, event: Event, said: e.AppointmentMoved) -> None:
    was = _moved(floor, event, said.appointment)
    was.due_at, was.ended_at = said.returns_at, event.at
    if said.takes_back is not None:
        _take_back(floor, event, was, said)
    moved = KeptAppointment(
        appointment_id=said.to,
        state=AppointmentState.EXPECTED.value,
        service=was.service,
        pool=said.pool,
        channel=said.channel,
        day=said.of_day,
        slot_at=said.slot_at,
        made_at=event.at,
        due_at=said.due,
        first_id=was.first_id or was.appointment_id,
        sequence=was.sequence + 1,
        source_sequence=was.source_sequence,
        link=was.link,
        source=was.source,
        places=[*said.places],
    )
    was.link = was.source = was.source_sequence = 0
    _new(floor, event, moved)


def _take_back(floor: Floor, event: Event, was: KeptAppointment, said: e.AppointmentMoved) -> None:
    """Let an appointment have no places any more, since who was moved from it has them again."""
    former = floor.appointments.get(said.takes_back or 0)
    if former is None or former.state != AppointmentState.MOVED or former.places != said.places:
        raise impossible("appointment", event)
    if (former.first_id or former.appointment_id) != (was.first_id or was.appointment_id):
        raise impossible("appointment", event)
    former.due_at = None
    _free(floor, former)


def _cancel(floor: Floor, event: Event, said: e.AppointmentCancelled) -> None:
    cancelled = _moved(floor, event, said.appointment)
    if event.role == Role.TIME:
        _must_be_due(event, cancelled)
    cancelled.due_at, cancelled.ended_at = said.returns_at, event.at
    cancelled.ended_by = said.ended_by
    _count(event, cancelled, said.sequence)


def _count(event: Event, found: KeptAppointment, sequence: int) -> None:
    """Let an appointment count one change more; 0: of a line from before these counted."""
    if sequence not in (0, found.sequence + 1):
        raise impossible("appointment", event)
    found.sequence = sequence or found.sequence


def _reinstate(floor: Floor, event: Event, said: e.AppointmentReinstated) -> None:
    back = _moved(floor, event, said.appointment)
    if not back.places:
        raise impossible("appointment", event)
    back.due_at, back.ended_at, back.ended_by = said.due, None, ""
    _count(event, back, said.sequence)


def _lapse(floor: Floor, event: Event, said: e.AppointmentLapsed) -> None:
    lapsed = _moved(floor, event, said.appointment)
    _must_be_due(event, lapsed)
    lapsed.due_at, lapsed.ended_at = None, event.at


def _check_in(floor: Floor, event: Event, said: e.CheckedIn) -> None:
    come = _moved(floor, event, said.appointment)
    if event.ticket_id not in floor.visits:
        raise impossible("ticket", event)
    come.due_at, come.ended_at, come.ticket_id = None, event.at, event.ticket_id


def _undo_check_in(floor: Floor, event: Event, said: e.CheckInUndone) -> None:
    found = floor.appointments.get(said.appointment)
    if found is None or found.ticket_id != said.ticket:
        raise impossible("ticket", event)
    expected = _moved(floor, event, said.appointment)
    expected.due_at, expected.ended_at, expected.ticket_id = said.due, None, None


def _import(floor: Floor, event: Event, said: e.AppointmentImported) -> None:
    found = floor.appointments.get(said.appointment)
    if found is None or found.source not in (0, said.source):
        raise impossible("appointment", event)
    found.source, found.source_sequence = said.source, said.sequence


def _return_places(floor: Floor, event: Event, said: e.PlacesReturned) -> None:
    found = floor.appointments.get(said.appointment)
    if found is None or not found.places:
        raise impossible("appointment", event)
    _must_be_due(event, found)
    found.due_at = None
    _free(floor, found)


def _join(floor: Floor, event: Event, said: e.WaitingListJoined) -> None:
    if said.wish in floor.wishes:
        raise impossible("appointment", event)
    state = WishState.WAITING.value
    floor.wishes[said.wish] = KeptWish(
        said.wish, event.service or "", said.of_day, state, event.at, said.link
    )


def _leave(floor: Floor, event: Event, said: e.WaitingListLeft) -> None:
    _wish(floor, event, said.wish, WishState.WAITING).state = WishState.OVER.value


def _wish(floor: Floor, event: Event, wish_id: int, state: WishState) -> KeptWish:
    """Return somebody on the waiting list, who must stand there so."""
    found = floor.wishes.get(wish_id)
    if found is None or found.state != state:
        raise impossible("appointment", event)
    return found


APPOINTMENTS: Mapping[type[e.Payload], Callable[[Floor, Event, Any], None]] = MappingProxyType(
    {
        e.SlotHeld: _hold,
        e.SlotBooked: _book,
        e.SlotDropped: _drop,
        e.AppointmentMoved: _move,
        e.AppointmentCancelled: _cancel,
        e.AppointmentReinstated: _reinstate,
        e.AppointmentLapsed: _lapse,
        e.CheckedIn: _check_in,
        e.CheckInUndone: _undo_check_in,
        e.AppointmentImported: _import,
        e.PlacesReturned: _return_places,
        e.WaitingListJoined: _join,
        e.WaitingListLeft: _leave,
    }
)
"""The class of a payload → what it does to the floor."""
