"""What is free next for several people at once, so that no two of them are told one place."""

from collections.abc import Sequence
from datetime import date, timedelta

from zal.domain.appointments import Wish, WishState
from zal.domain.clock import business_day
from zal.domain.offers import Offer
from zal.domain.settings.appointments import Channel
from zal.domain.slots import Wanted
from zal.hall.look import Look
from zal.hall.slots import free_slots
from zal.store.engine import Row


def next_free_for_each(look: Look, wanted: Sequence[tuple[str, Channel]]) -> list[int | None]:
    """Return for each service and channel the next free time, epoch ms; None: there is none.

    What one is told is taken for the others, as if it was offered to them.
    """
    telling = _Telling(look)
    return [telling.next(*each) for each in wanted]


class _Telling:
    """A look that holds what was told of it as offered; it sees slots as ``SeesSlots`` says."""

    def __init__(self, look: Look) -> None:
        self.config, self.closed_day, self.now = look.config, look.closed_day, look.now
        self._look, self._told = look, list[Offer]()
        self._full: dict[tuple[str, Channel], int] = {}

    @property
    def offered(self) -> Sequence[Offer]:
        return (*self._look.offered, *self._told)

    def row(self, sql: str, **params: object) -> Row | None:
        return self._look.row(sql, **params)

    def rows(self, sql: str, **params: object) -> list[Row]:
        return self._look.rows(sql, **params)

    def next(self, service: str, channel: Channel) -> int | None:
        """Return the next free time and hold it; days that were full before are so still."""
        if service not in self.config.service_by_code:
            return None
        today, key = business_day(self.now, self.config), (service, channel)
        for n in range(self._full.get(key, 0), self.config.appointments.horizon_days + 1):
            self._full[key] = n
            found = self._first_on(service, channel, today + timedelta(days=n))
            if found is not None:
                return found
        return None

    def _first_on(self, service: str, channel: Channel, day: date) -> int | None:
        wanted = Wanted(service, channel, day)
        for pool, booking in free_slots(self, wanted)[:1]:
            wish = Wish(0, service, day.isoformat(), WishState.OFFERED, self.now, "")
            self._told.append(Offer(wish, wanted, pool, booking, booking.at))
            return booking.at
        return None
