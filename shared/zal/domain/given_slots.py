"""Whether settings give what was booked under others. This code does no I/O."""

from collections.abc import Iterable
from datetime import date

from zal.domain.appointments import Appointment
from zal.domain.settings.hall import HallConfig
from zal.domain.slots import slots_of_day


class Given:
    """What settings give, so that one can be asked of many appointments."""

    def __init__(self, config: HallConfig) -> None:
        self._config = config
        self._slots: dict[tuple[str, str], frozenset[int]] = {}

    def stands(self, found: Appointment, places: Iterable[tuple[int, int]]) -> bool:
        """Return whether an appointment could be made so, but for what others have taken.

        ``places``: the instants of its slots, and which place it has in each.
        """
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
