"""Appointments that new settings touch: they stand all the same, or the hall cancels them."""

from enum import StrEnum

from zal.domain.appointments import Appointment, CancelledBy
from zal.domain.errors import ConfigError, WrongMove
from zal.domain.given_slots import Given
from zal.domain.settings.hall import HallConfig
from zal.hall.appointment_moves import when
from zal.hall.changed_appointments import cancel
from zal.hall.turn import Turn
from zal.store import rows
from zal.store.queries import appointments as a

_LISTED = 20


class Touched(StrEnum):
    """What becomes of appointments that new settings would not give any more."""

    KEEP = "keep"
    CANCEL = "cancel"


def settle(turn: Turn, new: HallConfig, how: Touched | None, random: bytes) -> list[Appointment]:
    """Return the appointments that were cancelled; refuse, and list them, unless it is said how.

    Those that the settings in force would not give either are not touched. ``random``: from which
    on their places come back.
    """
    found = _touched(turn, new)
    if not found:
        return []
    if how is None:
        told = [_told(turn, each) for each in found[:_LISTED]]
        more = len(found) - len(told)
        told += [WrongMove("touches-more", count=more)] if more else []
        raise WrongMove("config-touches-appointments", does=tuple(told))
    if how is Touched.KEEP:
        _must_be_served(found, new)
        return []
    return [cancel(turn, each, random, CancelledBy.HALL) for each in found]


def _touched(turn: Turn, new: HallConfig) -> list[Appointment]:
    found = [rows.appointment(row) for row in turn.rows(a.EXPECTED_FROM, of_day=turn.day)]
    before, after = Given(turn.config), Given(new)
    touched = []
    for each in found:
        places = turn.rows(a.PLACES, appointment_id=each.appointment_id)
        told = [(row["slot_at"], row["place"]) for row in places]
        if before.stands(each, told) and not after.stands(each, told):
            touched.append(each)
    return touched


def _told(turn: Turn, found: Appointment) -> WrongMove:
    return WrongMove("touches-appointment", service=found.service, **when(turn, found.slot_at))


def _must_be_served(found: list[Appointment], new: HallConfig) -> None:
    gone = [each.service for each in found if each.service not in new.service_by_code]
    if gone:
        count = gone.count(gone[0])
        raise ConfigError("config-appointments-of-service", service=gone[0], count=count)
