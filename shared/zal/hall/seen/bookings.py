"""What visitors can book by themselves, and what the pages of their links show."""

from datetime import date, timedelta

from zal.domain.appointments import (
    Appointment,
    AppointmentState,
    CancelledBy,
    Wish,
    WishState,
    check_in_from,
    lapses_at,
)
from zal.domain.bookings import (
    BookableDay,
    BookableDays,
    BookableService,
    BookableTimes,
    BookingView,
    SlotOfDay,
    WishView,
)
from zal.domain.clock import business_day
from zal.domain.given_slots import minutes_booked
from zal.domain.settings.appointments import Channel
from zal.domain.slots import MINUTE_MS, Wanted, bookable, pools_for
from zal.hall.contacts import has_many_open
from zal.hall.look import Look
from zal.hall.lookups import UNDO_WITHIN_MS
from zal.hall.seen.appointments import as_time_has_made_it, next_public_slot
from zal.hall.seen.hall import hall_code
from zal.hall.slots import free_slots, is_closed_by_hand, is_given
from zal.hall.taking_back import last_former
from zal.store import rows
from zal.store.queries import appointments as a

DAYS_SHOWN = 14
"""So many dates are looked at for one page: each is as dear as a page of times."""


def bookable_services(look: Look) -> list[BookableService] | None:
    """Return what can be booked, None where visitors do not book by themselves."""
    if not look.config.appointments.public_page:
        return None
    found = (each.code for each in look.config.waited_for)
    return [_service(look, each) for each in found if _is_bookable(look, each, Channel.PUBLIC)]


def bookable_days(
    look: Look, service: str, first: date | None = None, channel: Channel = Channel.PUBLIC
) -> BookableDays | None:
    """Return on which days a service can be booked, None where it cannot.

    ``first``: from which day on, None: from today. ``channel``: whose places.
    """
    if not _is_bookable(look, service, channel):
        return None
    today = date.fromisoformat(look.day)
    last = today + timedelta(days=look.config.appointments.horizon_days)
    first = min(max(first or today, today), last)
    dates = (first + timedelta(days=n) for n in range(DAYS_SHOWN))
    wanted = [Wanted(service, channel, each) for each in dates if each <= last]
    then = first + timedelta(days=DAYS_SHOWN)
    return BookableDays(
        _service(look, service),
        tuple(found for each in wanted if (found := _day(look, each))),
        max(today, first - timedelta(days=DAYS_SHOWN)).isoformat() if first > today else None,
        then.isoformat() if then <= last else None,
    )


def bookable_times(
    look: Look, service: str, day: date, channel: Channel = Channel.PUBLIC
) -> BookableTimes | None:
    """Return which times of a day are free, None where the service cannot be booked."""
    if not _is_bookable(look, service, channel):
        return None
    policy, wanted = look.config.appointments, Wanted(service, channel, day)
    has_slots = _has_slots(look, wanted)
    return BookableTimes(
        service=_service(look, service),
        day=day.isoformat(),
        free=tuple(each.booking.at for each in free_slots(look, wanted)),
        has_slots=has_slots,
        time_zone=look.config.time_zone,
        may_wait=has_slots and policy.waiting_list_at_most > 0,
        is_contact_needed=policy.open_per_contact > 0,
    )


def booking_view(look: Look, token: str) -> BookingView | None:
    """Return what an appointment's page shows, None if the hall never gave that link."""
    row = look.row(a.BY_TOKEN, token=token)
    return None if row is None else _booking(look, rows.appointment(row))


def wish_view(look: Look, token: str) -> WishView | None:
    """Return what the page shows of whoever waits for a freed slot, None for an unknown link."""
    row = look.row(a.WISH_BY_TOKEN, token=token)
    return None if row is None else _wish(look, rows.wish(row))


def _is_bookable(look: Look, service: str, channel: Channel) -> bool:
    is_known = service in look.config.service_by_code
    return is_known and bool(pools_for(look.config, service, channel))


def _service(look: Look, code: str) -> BookableService:
    return BookableService(code, look.names_of("service", code))


def _has_slots(look: Look, wanted: Wanted) -> bool:
    pools = pools_for(look.config, wanted.service, wanted.channel)
    return any(bookable(look.config, each, wanted, look.now) for each in pools)


def _day(look: Look, wanted: Wanted) -> BookableDay | None:
    if not _has_slots(look, wanted):
        return None
    return BookableDay(wanted.day.isoformat(), len(free_slots(look, wanted)))


def _booking(look: Look, found: Appointment) -> BookingView:
    found = as_time_has_made_it(look, found)
    policy, state = look.config.appointments, found.state
    is_expected = state is AppointmentState.EXPECTED
    is_closed = is_expected and is_closed_by_hand(look, found.service, found.day)
    by_link = policy.check_in_by_link and not is_closed
    opens = check_in_from(policy, found.slot_at) if by_link else None
    ticket = None if found.ticket_id is None else look.visit(found.ticket_id).ticket
    return BookingView(
        hall=look.config.names,
        hall_code=hall_code(look),
        service=_service(look, found.service),
        channel=found.channel,
        state=state,
        number=found.first_id or found.appointment_id,
        sequence=found.sequence,
        day=found.day,
        slot_at=found.slot_at,
        ends_at=found.slot_at + minutes_booked(look.config, found) * MINUTE_MS,
        changed_at=found.ended_at or found.made_at,
        now=look.now,
        time_zone=look.config.time_zone,
        code=found.code or "",
        address=look.config.booking_page_of(found.token or ""),
        until=found.due_at if state is AppointmentState.HELD else None,
        check_in_from=opens if is_expected else None,
        may_check_in=is_expected and opens is not None and opens <= look.now,
        is_withdrawn=found.ended_by == CancelledBy.HALL,
        is_closed=is_closed,
        next_free=_next_free(look, found, is_closed=is_closed),
        is_moved=found.first_id is not None,
        may_move_back_to=_former(look, found) if is_expected else None,
        may_book_again=policy.public_page,
        may_reinstate=state is AppointmentState.CANCELLED and _may_reinstate(look, found),
        is_contact_needed=policy.open_per_contact > 0,
        kept_days=_kept_days(look),
        ticket="" if ticket is None else ticket.token,
        is_expired=found.day < look.day,
    )


def _kept_days(look: Look) -> int:
    """Return after how many days at most a name and a phone number are destroyed."""
    return look.config.privacy.keep_days + 1  # and then when the next day turns


def _next_free(look: Look, found: Appointment, *, is_closed: bool) -> SlotOfDay | None:
    """Return what is free next for whom the hall does not see, None: nothing, or it does."""
    is_known = found.service in look.config.service_by_code
    if not (is_closed or found.ended_by == CancelledBy.HALL) or not is_known:
        return None
    at = next_public_slot(look, found.service)
    return None if at is None else SlotOfDay(business_day(at, look.config).isoformat(), at)


def _former(look: Look, found: Appointment) -> SlotOfDay | None:
    former = last_former(look, found)
    if former is None:
        return None
    return SlotOfDay(former.appointment.day, former.appointment.slot_at)


def _may_reinstate(look: Look, found: Appointment) -> bool:
    if found.ended_by == CancelledBy.HALL:
        return False
    is_recent = 0 <= look.now - (found.ended_at or 0) <= UNDO_WITHIN_MS
    is_past = lapses_at(look.config.appointments, found.slot_at) <= look.now
    is_full = has_many_open(look, found.contact) is not None
    return is_recent and not is_past and not is_full and is_given(look, found)


def _wish(look: Look, found: Wish) -> WishView:
    state, (offered_at, until) = found.state, _last_offer(look, found) or (None, None)
    if until is not None:
        waits_on = is_closed_by_hand(look, found.service, found.day)
        over = WishState.WAITING if waits_on else WishState.OVER
        state = WishState.OFFERED if until > look.now else over
    is_offered = state is WishState.OFFERED
    taken = look.row(a.TAKEN_BY_WISH, wish_id=found.wish_id, of_day=found.day)
    return WishView(
        hall=look.config.names,
        service=_service(look, found.service),
        state=state,
        day=found.day,
        now=look.now,
        time_zone=look.config.time_zone,
        offered_at=offered_at if is_offered else None,
        until=until if is_offered else None,
        may_book_again=look.config.appointments.public_page,
        booking="" if taken is None else str(taken["token"] or ""),
        kept_days=_kept_days(look),
        is_expired=found.day < look.day,
    )


def _last_offer(look: Look, wish: Wish) -> tuple[int, int] | None:
    """Return which slot is offered, and until when, also where nobody has written that yet."""
    for each in look.offered:
        if each.wish.wish_id == wish.wish_id:
            return each.booking.at, each.until
    row = look.row(a.OFFERED, wish_id=wish.wish_id)
    if row is None:
        return None
    offered = rows.appointment(row)
    return offered.slot_at, offered.due_at or 0
