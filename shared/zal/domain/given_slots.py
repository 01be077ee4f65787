"""Whether settings give what was booked under others. This code does no I/O."""

from collections.abc import Iterable
from datetime import date

from zal.domain.appointments import Appointment
from zal.domain.settings.appointments import SlotPool
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.services import Service
from zal.domain.slots import slots_needed, slots_served


class Given:
    """What settings give, so that one can be asked of many appointments."""

    def __init__(self, config: HallConfig) -> None:
        self._config = config
        self._slots: dict[tuple[str, str, str], frozenset[int]] = {}

    def stands(self, found: Appointment, places: Iterable[tuple[int, int]]) -> bool:
        """Return whether an appointment could be made so, but for what others have taken.

        ``places``: the instants of its slots, and which place it has in each.
        """
        config = self._config
        pool = config.slots_by_code.get(found.pool)
        service = config.service_by_code.get(found.service)
        if pool is None or service is None or not pool.serves(found.service):
            return False
        slots, capacity = self._slots_of(pool, service, found.day), pool.capacity(found.channel)
        told = list(places)
        is_long_enough = len(told) >= slots_needed(pool, service)
        return is_long_enough and all(at in slots and place <= capacity for at, place in told)

    def _slots_of(self, pool: SlotPool, service: Service, day: str) -> frozenset[int]:
        key = (pool.code, service.code, day)
        if key not in self._slots:
            found = slots_served(self._config, pool, service, date.fromisoformat(day))
            self._slots[key] = frozenset(each.at for each in found)
        return self._slots[key]


def minutes_booked(config: HallConfig, found: Appointment) -> int:
    """Return how long an appointment is: whole slots, or as its service where these are gone."""
    pool = config.slots_by_code.get(found.pool)
    service = config.service_by_code.get(found.service)
    if pool is None:
        return 0 if service is None else service.service_min
    return pool.minutes * (1 if service is None else slots_needed(pool, service))
