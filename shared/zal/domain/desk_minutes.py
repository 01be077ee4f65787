"""How much of the desks' time is booked: appointments against those who serve. No I/O.

Visitors without an appointment must find a desk, too. So of the minutes that the desks of a service
have in half an hour no more than a share is booked by the public. Desks that serve several services
are counted for all of them: what is booked for services that no other desk could serve stands
against the same desks.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from zal.domain.clock import local
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.people import Desk, Operator

MINUTE_MS = 60_000
HALF_HOUR_MIN = 30
HALF_HOUR_MS = HALF_HOUR_MIN * MINUTE_MS


class Booked(NamedTuple):
    """A visit that is booked, from when (epoch ms) and for which service."""

    service: str
    at: int


Spent = Mapping[int, Mapping[str, float]]
"""A half hour (epoch ms) → service → minutes that are booked for it."""


class DeskMinutes(NamedTuple):
    """What of half an hour from ``at`` (epoch ms) is booked of a service's desks, in minutes."""

    service: str
    at: int
    booked: float
    rostered: int

    @property
    def share(self) -> float:
        """The part that is booked; more than all where no desk is there."""
        return self.booked / self.rostered if self.rostered else float(self.booked > 0) * 2


def _served_by(config: HallConfig, who: Iterable[Desk | Operator]) -> dict[str, frozenset[str]]:
    everyone = tuple(who)
    return {
        service: frozenset(e.code for e in everyone if e.services is None or service in e.services)
        for service in config.service_by_code
    }


_ALL_OF_IT = (True,) * HALF_HOUR_MIN


def _counted(desk: Desk, config: HallConfig) -> Callable[[int], tuple[bool, ...]]:
    """Return what tells of each minute of the half hour from an instant whether a desk counts."""
    roster = desk.roster
    if roster is None:
        return lambda _: _ALL_OF_IT

    def counts(at: int) -> bool:
        wall = local(at, config.time_zone)
        minute = 60 * wall.hour + wall.minute
        return any(e.opens_min <= minute < e.closes_min for e in roster.spans(wall.date()))

    return lambda at: tuple(counts(at + n * MINUTE_MS) for n in range(HALF_HOUR_MIN))


class Roster:
    """Which desks the settings have for each service, when, and the people who can sit there."""

    def __init__(self, config: HallConfig) -> None:
        self._config = config
        self._desks = _served_by(config, config.desks)
        self._operators = _served_by(config, config.operators)
        self._counts = {each.code: _counted(each, config) for each in config.desks}
        self._minutes: dict[tuple[str, int], int] = {}

    def of_same_desks(self, service: str) -> list[str]:
        """Return the services that nobody but the desks of one serve, itself included."""
        own = self._desks[service]
        return [each for each, desks in self._desks.items() if desks <= own]

    def concerned(self, service: str) -> list[str]:
        """Return the services whose desks an appointment for one takes time of."""
        own = self._desks[service]
        return [each for each, desks in self._desks.items() if own <= desks]

    def has_nobody(self, service: str) -> bool:
        """Return whether no desk ever has time for appointments of a service, or nobody sits there.

        What is served in reserve has none: that is the time of others.
        """
        return not self._desks[service] or not self._people(service)

    def _people(self, service: str) -> frozenset[str]:
        skilled = (self._operators[each] for each in self.of_same_desks(service))
        return frozenset[str]().union(*skilled)

    def minutes(self, service: str, at: int) -> int:
        """Return how many minutes of desks there are for a service in the half hour from ``at``.

        A desk counts by its roster, where it has one, and at most as many as there are people.
        """
        if (service, at) not in self._minutes:
            people = self._people(service)
            counted = (self._counts[desk](at) for desk in self._desks[service])
            by_minute = map(sum, zip(*counted, strict=True))
            self._minutes[service, at] = sum(min(each, len(people)) for each in by_minute)
        return self._minutes[service, at]

    def spent(self, booked: Iterable[Booked]) -> Spent:
        """Return of each half hour in which something is booked how much that is, by service."""
        by_half: dict[int, dict[str, float]] = {}
        for each in booked:
            for at, minutes in _halves(each, self._config):
                spent = by_half.setdefault(at, dict.fromkeys(self._desks, 0.0))
                spent[each.service] += minutes
        return by_half

    def told(self, booked: Iterable[Booked]) -> list[DeskMinutes]:
        """Return of each half hour in which something is booked how much of the desks that is."""
        return [
            DeskMinutes(service, at, minutes, self.minutes(service, at))
            for at, spent in sorted(self.spent(booked).items())
            for service in self._desks
            if (minutes := sum(spent[each] for each in self.of_same_desks(service)))
        ]

    def is_full(self, wanted: Booked, spent: Spent) -> bool:
        """Return whether with one visit more too much of some desks' time would be booked."""
        most = self._config.appointments.booked_share_at_most
        concerned = self.concerned(wanted.service)
        return any(
            self._with_more(each, at, minutes, spent).share > most
            for at, minutes in _halves(wanted, self._config)
            for each in concerned
        )

    def _with_more(self, service: str, at: int, minutes: float, spent: Spent) -> DeskMinutes:
        before = spent.get(at, {})
        booked = minutes + sum(before.get(each, 0.0) for each in self.of_same_desks(service))
        return DeskMinutes(service, at, booked, self.minutes(service, at))


def _halves(booked: Booked, config: HallConfig) -> Iterable[tuple[int, float]]:
    """Return in which half hours a visit takes how many minutes of a desk."""
    service = config.service_by_code.get(booked.service)
    if service is None:
        return []
    ends_at = booked.at + service.service_min * MINUTE_MS
    first = booked.at - booked.at % HALF_HOUR_MS
    found: Mapping[int, float] = {
        at: (min(ends_at, at + HALF_HOUR_MS) - max(booked.at, at)) / MINUTE_MS
        for at in range(first, ends_at, HALF_HOUR_MS)
    }
    return found.items()
