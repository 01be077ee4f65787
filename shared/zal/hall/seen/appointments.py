"""Appointments as staff see them: a day's list without names, what is free, the desks' time."""

from collections.abc import Iterable
from datetime import date, timedelta

from zal.domain.appointments import Appointment, AppointmentState, CancelledBy
from zal.domain.clock import business_day
from zal.domain.desk_minutes import DeskMinutes, Roster
from zal.domain.settings.appointments import Channel
from zal.domain.settings.services import whole_of
from zal.domain.slots import Wanted, pools_for
from zal.hall.contacts import kiosks_may_book
from zal.hall.look import Look
from zal.hall.lookups import known
from zal.hall.slots import Free, booked_on, free_slots, is_closed_by_hand
from zal.store import rows
from zal.store.engine import Row
from zal.store.queries import appointments as a

_ENDS_AS = {
    AppointmentState.HELD: AppointmentState.DROPPED,
    AppointmentState.EXPECTED: AppointmentState.LAPSED,
}


def appointments_of_day(look: Look, day: date | None = None) -> tuple[Appointment, ...]:
    """Return the appointments of a business day, today's if none is named, in the slots' order.

    What was only held, and nobody booked, is not among them, nor what was moved elsewhere.
    """
    of_day = look.day if day is None else day.isoformat()
    return _as_they_stand(look, look.rows(a.OF_DAY, of_day=of_day))


def appointments_from_today(look: Look) -> tuple[Appointment, ...]:
    """Return the same of this business day and all later ones, however far ahead they are."""
    return _as_they_stand(look, look.rows(a.FROM_DAY, of_day=look.day))


def _as_they_stand(look: Look, found: Iterable[Row]) -> tuple[Appointment, ...]:
    told = (as_time_has_made_it(look, rows.appointment(row)) for row in found)
    gone = (AppointmentState.DROPPED, AppointmentState.MOVED)
    return tuple(each for each in told if each.state not in gone)


def as_time_has_made_it(look: Look, found: Appointment) -> Appointment:
    """Return an appointment as it stands now, also where nobody has written that yet."""
    then = _ENDS_AS.get(found.state)
    if then is None or found.due_at is None or found.due_at > look.now:
        return found
    ended = found._replace(state=then, due_at=None, ended_at=found.due_at)
    if then is AppointmentState.DROPPED or not is_closed_by_hand(look, found.service, found.day):
        return ended
    cancelled, by = AppointmentState.CANCELLED, CancelledBy.HALL.value
    return ended._replace(state=cancelled, ended_by=by, sequence=found.sequence + 1)


def free_on(look: Look, service: str, channel: Channel, day: date) -> tuple[Free, ...]:
    """Return what can be booked of a service on a business day, in the order of time."""
    known("service", service, look.config.service_by_code)
    return tuple(free_slots(look, Wanted(service, channel, day)))


def next_free(look: Look, service: str, channel: Channel, most: int) -> tuple[Free, ...]:
    """Return the next slots that can be booked of a service, from today on, and no more."""
    today, found = business_day(look.now, look.config), list[Free]()
    for n in range(look.config.appointments.horizon_days + 1):
        if len(found) < most:
            found += free_on(look, service, channel, today + timedelta(days=n))
    return tuple(found[:most])


def cancelled_by_hall(look: Look) -> tuple[Appointment, ...]:
    """Return what the hall cancelled of today and later, in the slots' order: whom to ring."""
    found = look.rows(a.CANCELLED_BY_HALL, of_day=look.day)
    return tuple(map(rows.appointment, found))


def next_public_slot(look: Look, service: str) -> int | None:
    """Return the next slot that visitors can book of a service by themselves, epoch ms.

    None: there is none, or they do not book by themselves.
    """
    if not look.config.appointments.public_page:
        return None
    return next((each.booking.at for each in next_free(look, service, Channel.PUBLIC, 1)), None)


def slot_for_kiosk(look: Look, service: str) -> int | None:
    """Return the next slot that a kiosk can offer of a service, epoch ms, None: there is none."""
    if service not in look.config.service_by_code or not kiosks_may_book(look):
        return None
    return next((each.booking.at for each in next_free(look, service, Channel.PUBLIC, 1)), None)


def bookable_services(look: Look, channel: Channel) -> tuple[str, ...]:
    """Return the services for which a channel has places at all."""
    config = look.config
    return tuple(each.code for each in config.waited_for if pools_for(config, each.code, channel))


def desk_minutes(look: Look, day: date | None = None) -> tuple[DeskMinutes, ...]:
    """Return how much of the desks' time is booked on a business day, by half hour and service."""
    of_day = look.day if day is None else day.isoformat()
    return tuple(Roster(look.config).told(booked_on(look, of_day)))


def expected_today(look: Look, service: str | None = None) -> int:
    """Return how many have an appointment for today and have not come, for a service or for any.

    A whole service is meant with each of its purposes.
    """
    expected = [e for e in appointments_of_day(look) if e.state is AppointmentState.EXPECTED]
    return sum(service in (None, each.service, whole_of(each.service)) for each in expected)


def is_anybody_expected(look: Look) -> bool:
    """Return whether anybody has an appointment for today and has not come."""
    return look.row(a.ANY_EXPECTED, of_day=look.day, first_due=look.now) is not None
