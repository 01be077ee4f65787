"""Whether the visitor of an appointment has come. No clock is read here."""

from enum import StrEnum

from zal.domain.appointments import Appointment, AppointmentState, Arrival, arrival
from zal.domain.settings.appointments import AppointmentPolicy


class Coming(StrEnum):
    """How an appointment stands with whoever is to come for it."""

    EXPECTED = "expected"
    LATE = "late"
    """It no longer counts in the queue, but its visitor can still check in."""
    HERE = "here"
    LAPSED = "lapsed"
    CANCELLED = "cancelled"


_OVER = {
    AppointmentState.CHECKED_IN: Coming.HERE,
    AppointmentState.LAPSED: Coming.LAPSED,
    AppointmentState.CANCELLED: Coming.CANCELLED,
}


def coming(policy: AppointmentPolicy, found: Appointment, now: int) -> Coming | None:
    """Return whether its visitor has come, None of one that was moved or never made."""
    if found.state is not AppointmentState.EXPECTED:
        return _OVER.get(found.state)
    when = arrival(policy, found.slot_at, now, found.due_at)
    return {Arrival.LATE: Coming.LATE, Arrival.TOO_LATE: Coming.LAPSED}.get(when, Coming.EXPECTED)
