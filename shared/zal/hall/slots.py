"""Which slots are free, read from the rows for the pure rules."""

from typing import NamedTuple

from zal.domain.appointments import Appointment
from zal.domain.desk_minutes import Booked, Roster
from zal.domain.given_slots import Given
from zal.domain.offers import Offer
from zal.domain.settings.appointments import Channel, SlotPool
from zal.domain.slots import Booking, Taken, Wanted, bookable, booking, pools_for
from zal.hall.act_or_look import SeesSlots
from zal.store.queries import appointments as a
from zal.store.queries import hall as h


class Free(NamedTuple):
    """What can be booked: places of a pool."""

    pool: SlotPool
    booking: Booking


def free_slots(seen: SeesSlots, wanted: Wanted) -> list[Free]:
    """Return what can be booked now, in the order of time; at one instant, the first pool's.

    What the public can book leaves a part of the desks' time to visitors without an appointment.
    """
    pools = pools_for(seen.config, wanted.service, wanted.channel)
    found = [Free(pool, each) for pool in pools for each in free_in(seen, pool, wanted)]
    first: dict[int, Free] = {}
    for each in sorted(found, key=lambda one: one.booking.at):
        first.setdefault(each.booking.at, each)
    return list(first.values())


def free_in(seen: SeesSlots, pool: SlotPool, wanted: Wanted) -> list[Booking]:
    """Return what can be booked now in a pool."""
    runs = bookable(seen.config, pool, wanted, seen.now)
    if not runs or is_closed_by_hand(seen, wanted.service, wanted.day.isoformat()):
        return []
    taken = _taken(seen, pool, wanted.channel, runs[0][0].at, runs[-1][-1].at)
    capacity = pool.capacity(wanted.channel)
    found = (booking(each, capacity, taken) for each in runs)
    free = [each for each in found if each is not None]
    return _with_room_at_desks(seen, wanted, free) if wanted.channel is Channel.PUBLIC else free


def is_closed_by_hand(seen: SeesSlots, service: str, day: str) -> bool:
    """Return whether staff closed the day, or the service on it, which they can do today only."""
    row = seen.row(h.OVERRIDE, day=day, service=service)
    return seen.closed_day == day or (row is not None and not row["is_open"])


def is_given(seen: SeesSlots, found: Appointment) -> bool:
    """Return whether the settings, as they are now, give the places that an appointment has."""
    kept = seen.rows(a.PLACES, appointment_id=found.appointment_id)
    places = [(row["slot_at"], row["place"]) for row in kept]
    return bool(places) and Given(seen.config).stands(found, places)


def _taken(seen: SeesSlots, pool: SlotPool, channel: Channel, first: int, last: int) -> Taken:
    taken: dict[int, set[int]] = {}
    of = {"pool": pool.code, "channel": channel, "first": first, "last": last}
    for row in seen.rows(a.TAKEN, **of):
        taken.setdefault(row["slot_at"], set()).add(row["place"])
    for each in _held_by_time(seen):
        if (each.pool.code, each.wanted.channel) == (pool.code, channel):
            for slot, place in zip(each.booking.slots, each.booking.places, strict=True):
                taken.setdefault(slot.at, set()).add(place)
    return taken


def _held_by_time(seen: SeesSlots) -> list[Offer]:
    """Return what is held for somebody on the waiting list and nobody has written yet."""
    return [each for each in seen.offered if each.until > seen.now]


def _with_room_at_desks(seen: SeesSlots, wanted: Wanted, free: list[Booking]) -> list[Booking]:
    roster = Roster(seen.config)
    day = wanted.day.isoformat()
    kept = [Booked(e["service"], e["slot_at"]) for e in seen.rows(a.KEPT_BACK, of_day=day)]
    spent = roster.spent(booked_on(seen, day) + kept)
    return [e for e in free if not roster.is_full(Booked(wanted.service, e.at), spent)]


def booked_on(seen: SeesSlots, day: str) -> list[Booked]:
    """Return what is booked, or held, on a business day."""
    found = [Booked(e["service"], e["slot_at"]) for e in seen.rows(a.BOOKED, of_day=day)]
    held = (each for each in _held_by_time(seen) if each.wanted.day.isoformat() == day)
    return found + [Booked(each.wanted.service, each.booking.at) for each in held]
