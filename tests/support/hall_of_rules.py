"""One hall, simulated for some days under any rule of choice, to compare rules by their figures.

Four services, ten desks of five sets of skills, three visitor categories, a morning peak, days that
are busier or calmer than others. The rate and its spread are set so that first come, first served
gives the mean wait and the share within fifteen minutes of DOMAIN §3; what other rules then give is
not set.
"""

import heapq
import math
import random
from collections.abc import Callable, Sequence
from typing import NamedTuple, Protocol

from zal.domain.choice import Candidate, choose
from zal.domain.settings.choice import ChoicePolicy

MINUTE = 60_000
WALK_IN, BOOKED, BY_LAW = "walk-in", "booked", "by-law"
SHARES = {WALK_IN: 0.72, BOOKED: 0.22, BY_LAW: 0.06}
SERVICE_MIN = {"passport": 9.0, "land": 16.0, "family": 11.0, "driver": 13.0}
_WANTED = {"passport": 0.40, "land": 0.20, "family": 0.25, "driver": 0.15}
_SKILLS = (
    frozenset({"passport", "family"}),
    frozenset({"passport", "driver"}),
    frozenset({"land", "family"}),
    frozenset({"land", "driver", "passport"}),
    frozenset(SERVICE_MIN),
)
DESKS = tuple(_SKILLS[each % 5] for each in range(10))
"""What each desk serves."""
_BY_HOUR = (0.8, 1.1, 1.3, 1.25, 1.0, 0.9, 1.0, 1.05, 0.9, 0.7)
_AN_HOUR, _SPREAD_OF_DAYS, _SPREAD_OF_SERVICE = 46.0, 0.075, 0.6

Rule = Callable[[Sequence[Candidate], int], Candidate]
"""(who waits, now) → who is called."""


class Coming(NamedTuple):
    """A visitor. ``at``, ``takes``: ms."""

    at: int
    service: str
    category: str
    takes: int


class Waited(NamedTuple):
    """For how long a visitor waited, minutes."""

    service: str
    category: str
    minutes: float


def by_policy(policy: ChoicePolicy) -> Rule:
    """Return the rule of the house under a policy."""

    def called(waiting: Sequence[Candidate], now: int) -> Candidate:
        choice = choose(waiting, policy, now)
        assert choice is not None
        return choice.best.candidate

    return called


def a_day(seed: int) -> list[Coming]:
    """Return a day's visitors, in the order in which they come."""
    rng = random.Random(seed)
    rate = _AN_HOUR * rng.lognormvariate(0, _SPREAD_OF_DAYS)
    found = []
    for hour, share in enumerate(_BY_HOUR):
        at = hour * 60 + rng.expovariate(rate * share / 60)
        while at < (hour + 1) * 60:
            service, category = _one_of(rng, _WANTED), _one_of(rng, SHARES)
            mean = SERVICE_MIN[service] / math.exp(_SPREAD_OF_SERVICE**2 / 2)
            takes = mean * rng.lognormvariate(0, _SPREAD_OF_SERVICE)
            found.append(Coming(int(at * MINUTE), service, category, int(takes * MINUTE)))
            at += rng.expovariate(rate * share / 60)
    return found


def _one_of(rng: random.Random, shares: dict[str, float]) -> str:
    return rng.choices([*shares], [*shares.values()])[0]


class Floor(Protocol):
    """Who waits, and whom a desk is given. ``number``: a visitor's place in the day's order."""

    def comes(self, number: int, who: Coming, now: int) -> None:
        """Let a visitor wait."""

    def called(self, desk: int, now: int) -> int | None:
        """Return the number of whoever is served now at a desk, None: nobody can be."""

    def ends(self, desk: int, now: int) -> None:
        """Let the service at a desk end."""


class ByRule:
    """Who waits, in a list, and a rule over them."""

    def __init__(self, rule: Rule) -> None:
        self._rule = rule
        self._waiting: dict[int, Candidate] = {}

    def comes(self, number: int, who: Coming, now: int) -> None:
        self._waiting[number] = Candidate(number, who.service, who.category, now)

    def called(self, desk: int, now: int) -> int | None:
        found = [each for each in self._waiting.values() if each.service in DESKS[desk]]
        return self._waiting.pop(self._rule(found, now).ticket_id).ticket_id if found else None

    def ends(self, desk: int, now: int) -> None:
        """Nothing is kept of whoever is served."""


class Call(NamedTuple):
    """When (ms) a visitor was called to a desk."""

    at: int
    number: int
    desk: int


def served(coming: Sequence[Coming], rule: Rule) -> list[Waited]:
    """Return how long each visitor of a day waited under a rule, in the order of the calls."""
    calls = calls_of(coming, ByRule(rule))
    of_whom = [(coming[each.number], each.at) for each in calls]
    return [Waited(e.service, e.category, (at - e.at) / MINUTE) for e, at in of_whom]


def calls_of(coming: Sequence[Coming], floor: Floor) -> list[Call]:
    """Return a day's calls, in their order."""
    return _Day(coming, floor).calls


class _Day:
    def __init__(self, coming: Sequence[Coming], floor: Floor) -> None:
        self.calls: list[Call] = []
        self._coming, self._floor = coming, floor
        self._idle = [*range(len(DESKS))]
        # of what happens at one instant a desk that becomes free is first
        self._agenda = [(each.at, 1, number) for number, each in enumerate(coming)]
        heapq.heapify(self._agenda)
        while self._agenda:
            now, is_arrival, number = heapq.heappop(self._agenda)
            if is_arrival:
                self._arrive(number, now)
            else:
                self._floor.ends(number, now)
                if not self._call(number, now):
                    self._idle.append(number)

    def _arrive(self, number: int, now: int) -> None:
        who = self._coming[number]
        self._floor.comes(number, who, now)
        fitting = [each for each in self._idle if who.service in DESKS[each]]
        if fitting:
            desk = min(fitting, key=lambda each: len(DESKS[each]))
            self._idle.remove(desk)
            self._call(desk, now)

    def _call(self, desk: int, now: int) -> bool:
        number = self._floor.called(desk, now)
        if number is None:
            return False
        self.calls.append(Call(now, number, desk))
        heapq.heappush(self._agenda, (now + self._coming[number].takes, 0, desk))
        return True
