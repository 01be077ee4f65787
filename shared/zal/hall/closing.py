"""Telling a visitor, before a ticket is given, that service will hardly begin before closing."""

from collections.abc import Iterator
from datetime import date, timedelta

from zal.domain.clock import DayHours, hours_of_day, local, rest_of_day
from zal.domain.closing import (
    LEARNED_FROM,
    LEAST_CHANCE,
    Beginning,
    Paced,
    chance_to_start,
)
from zal.domain.errors import WrongMove
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.services import Service
from zal.hall.eligible import staffed
from zal.hall.turn import Turn
from zal.store import rows
from zal.store.queries import waiting as w

LEARNED_DAYS = 28
"""So far back the pace of a service is looked for."""
_SLOWEST_S = 3600
"""Nobody ahead is taken to cost more, so that most visitors are not reckoned for at all."""


class Paces:
    """What earlier days tell of each service, and its hours, read once a day and configuration.

    Used by one thread at a time.
    """

    def __init__(self) -> None:
        self._of: dict[str, tuple[Paced, ...]] = {}
        self._hours: dict[str, DayHours] = {}
        self._day = ""
        self._config: HallConfig | None = None

    def hours(self, turn: Turn, service: Service) -> DayHours:
        """Return when a service is open today."""
        self._be_of(turn)
        found = self._hours.get(service.code)
        if found is None:
            today = date.fromisoformat(turn.day)
            found = self._hours[service.code] = hours_of_day(turn.config, service, today)
        return found

    def of(self, turn: Turn, service: str) -> tuple[Paced, ...]:
        """Return the pace of the newest tickets of earlier days, newest first."""
        self._be_of(turn)
        if service not in self._of:
            self._of[service] = tuple(_newest(turn, service))
        return self._of[service]

    def _be_of(self, turn: Turn) -> None:
        if turn.day != self._day or turn.config is not self._config:
            self._of, self._hours = {}, {}
            self._day, self._config = turn.day, turn.config


def _newest(turn: Turn, service: str) -> Iterator[Paced]:
    today, found = date.fromisoformat(turn.day), 0
    for back in range(1, LEARNED_DAYS + 1):
        of_day = (today - timedelta(days=back)).isoformat()
        for each in rows.paced(turn.rows(w.PACE_OF_DAY, of_day=of_day, service=service)):
            yield each
            found += 1
        if found >= LEARNED_FROM:
            return


def chance_told(
    turn: Turn,
    paces: Paces,
    service: Service,
    ahead: int | None,
    *,
    anyway: bool,
) -> int | None:
    """Return the chance (percent) of who takes a ticket although it is small, else None.

    ``ahead``: as in ``Issued``. Refuses those who have not been told yet; ``anyway``: they have.
    Beyond its hours a service is open for as long as staff see fit, and nothing is told.
    """
    rest = None if ahead is None else rest_of_day(paces.hours(turn, service), turn.now)
    if ahead is None or rest is None:
        return None
    left_s = rest.open_ms / 1000
    if (ahead + 1) * _SLOWEST_S <= left_s:
        return None
    who = Beginning(ahead, left_s, 60 * service.service_min, _desks(turn, service.code))
    chance = chance_to_start(who, paces.of(turn, service.code))
    if chance >= LEAST_CHANCE:
        return None
    if not anyway:
        closes = local(rest.closes_at, turn.config.time_zone).strftime("%H:%M")
        raise WrongMove("may-close-first", service=service.code, ahead=ahead, closes=closes)
    return round(100 * chance)


def _desks(turn: Turn, service: str) -> int:
    """Return how many desks serve a service now; those on a break only if there is no other."""
    found = [e.shift for e in staffed(turn.config, turn.shifts()) if service in e.skills]
    return len([each for each in found if each.break_since is None]) or len(found)
