"""A hall as queueing theory knows it, served by the production rule of choice.

Poisson arrivals by category, exponential services, equal desks: the one kind of hall whose mean
waits are known as formulas, so that ``zal.domain.choice.choose`` can be held to them.
"""

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from zal.domain.choice import Candidate, choose
from zal.domain.settings.choice import ChoicePolicy
from zal.simulation.agenda import Agenda

HOUR_MS = 3_600_000
Draw = Callable[[], float]


@dataclass(frozen=True, slots=True)
class MarkovHall:
    """An M/M/c hall: ``arrivals`` by category and ``services`` of one desk, each an hour."""

    arrivals: Mapping[str, float]
    services: float
    desks: int
    policy: ChoicePolicy


def mean_waits(
    hall: MarkovHall, customers: int, seed: int, warm_up: int = 0
) -> Mapping[str, float]:
    """Return each category's mean wait in hours over ``customers``, after ``warm_up`` others.

    Every one of them is followed to the call, while others go on arriving behind.
    """
    run = _Run(hall, customers, seed, warm_up)
    while run.unseen:
        run.agenda.go_on()
    return {each: run.waited[each] / run.called[each] / HOUR_MS for each in hall.arrivals}


class _Run:
    """One run: who waits, how many desks are free, what was measured."""

    def __init__(self, hall: MarkovHall, customers: int, seed: int, warm_up: int) -> None:
        self.agenda = Agenda()
        self.unseen = customers
        self.waited = dict.fromkeys(hall.arrivals, 0)
        self.called = dict.fromkeys(hall.arrivals, 0)
        self._policy = hall.policy
        self._free = hall.desks
        self._waiting: dict[int, Candidate] = {}
        self._arrived = 0
        self._seen = range(warm_up + 1, warm_up + customers + 1)
        self._service_ms = _exponential(f"{seed}-service", hall.services)
        for category, per_hour in hall.arrivals.items():
            gap_ms = _exponential(f"{seed}-{category}", per_hour)
            self.agenda.after(gap_ms(), partial(self._arrive, category, gap_ms))

    def _arrive(self, category: str, gap_ms: Draw) -> None:
        self.agenda.after(gap_ms(), partial(self._arrive, category, gap_ms))
        self._arrived += 1
        self._waiting[self._arrived] = Candidate(self._arrived, "", category, self.agenda.now)
        if self._free:
            self._free -= 1
            self._call()

    def _call(self) -> None:
        """Take the next one to the desk that has just become free."""
        choice = choose(self._waiting.values(), self._policy, self.agenda.now)
        if choice is None:
            self._free += 1
            return
        called = choice.best.candidate
        del self._waiting[called.ticket_id]
        if called.ticket_id in self._seen:
            self.unseen -= 1
            self.called[called.category] += 1
            self.waited[called.category] += self.agenda.now - called.clock_at
        self.agenda.after(self._service_ms(), self._call)


def _exponential(seed: str, per_hour: float) -> Draw:
    """Return a source of exponential times in ms, with a random stream of its own."""
    return partial(random.Random(seed).expovariate, per_hour / HOUR_MS)
