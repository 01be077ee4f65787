"""From where an appointment was moved, while that is kept back: its owner can have it again."""

from typing import NamedTuple

from zal.domain.appointments import Appointment, AppointmentState
from zal.domain.given_slots import Given
from zal.domain.slots import MINUTE_MS, Booking, Slot
from zal.hall.act_or_look import Sees
from zal.hall.slots import Free
from zal.store import rows
from zal.store.queries import appointments as a


class Former(NamedTuple):
    """Where an appointment was before, and the places that are kept back from all others."""

    appointment: Appointment
    free: Free


def last_former(seen: Sees, found: Appointment) -> Former | None:
    """Return from where an appointment was moved last, None: it cannot go back there."""
    before = _before(seen, found)
    return _kept(seen, before[0]) if before else None


def former_at(seen: Sees, found: Appointment, slot_at: int) -> Former | None:
    """Return the places at an instant (epoch ms) that an appointment had, None: none are kept."""
    at_once = (each for each in _before(seen, found) if each.slot_at == slot_at)
    return next((kept for each in at_once if (kept := _kept(seen, each))), None)


def _before(seen: Sees, found: Appointment) -> list[Appointment]:
    """Return what an appointment was before, the last first."""
    if found.first_id is None:
        return []
    series = seen.rows(a.SERIES, first_id=found.first_id)
    first = seen.rows(a.APPOINTMENT, appointment_id=found.first_id)
    told = [rows.appointment(each) for each in (*series, *first)]
    return [each for each in told if each.appointment_id < found.appointment_id]


def _kept(seen: Sees, former: Appointment) -> Former | None:
    pool = seen.config.slots_by_code.get(former.pool)
    found = seen.rows(a.PLACES, appointment_id=former.appointment_id)
    places = [(row["slot_at"], row["place"]) for row in found]
    is_over = former.due_at is not None and former.due_at <= seen.now
    if former.state is not AppointmentState.MOVED or is_over or former.slot_at <= seen.now:
        return None
    if pool is None or not places or not Given(seen.config).stands(former, places):
        return None
    length = pool.minutes * MINUTE_MS
    slots = tuple(Slot(pool.code, at, at + length) for at, _ in places)
    return Former(former, Free(pool, Booking(slots, tuple(place for _, place in places))))
