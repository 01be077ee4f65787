"""Appointments that new settings touch: they stand all the same, or the hall cancels them."""

from datetime import date
from enum import StrEnum

from zal.domain.appointments import Appointment
from zal.domain.errors import ConfigError, WrongMove
from zal.domain.settings.hall import HallConfig
from zal.domain.slots import slots_of_day
from zal.hall.appointment_moves import when
from zal.hall.appointments import cancel
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
    return [cancel(turn, each, random) for each in found]


def _touched(turn: Turn, new: HallConfig) -> list[Appointment]:
    found = [rows.appointment(row) for row in turn.rows(a.EXPECTED_FROM, of_day=turn.day)]
    before, after = _Given(turn.config), _Given(new)
    touched = []
    for each in found:
        places = turn.rows(a.PLACES, appointment_id=each.appointment_id)
        told = [(row["slot_at"], row["place"]) for row in places]
        if before.stands(each, told) and not after.stands(each, told):
            touched.append(each)
    return touched


class _Given:
    """What settings give, so that one can be asked of many appointments."""

    def __init__(self, config: HallConfig) -> None:
        self._config = config
        self._slots: dict[tuple[str, str], frozenset[int]] = {}

    def stands(self, found: Appointment, places: list[tuple[int, int]]) -> bool:
        """Return whether an appointment could be made so, but for what others have taken."""
        config = self._config
        pool, service = config.slots_by_code.get(found.pool), found.service
        if pool is None or service not in config.service_by_code or not pool.serves(service):
            return False
        slots = self._slots.setdefault((found.pool, found.day), frozenset())
        if not slots:
            day = date.fromisoformat(found.day)
            slots = frozenset(each.at for each in slots_of_day(config, pool, day))
            self._slots[found.pool, found.day] = slots
        capacity = pool.capacity(found.channel)
        return all(at in slots and place <= capacity for at, place in places)


def _told(turn: Turn, found: Appointment) -> WrongMove:
    return WrongMove("touches-appointment", service=found.service, **when(turn, found.slot_at))


def _must_be_served(found: list[Appointment], new: HallConfig) -> None:
    gone = [each.service for each in found if each.service not in new.service_by_code]
    if gone:
        count = gone.count(gone[0])
        raise ConfigError("config-appointments-of-service", service=gone[0], count=count)
