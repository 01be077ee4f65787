"""A hall of three stations on a virtual clock, where some visitors need all three.

Who is called next, what follows what and when clocks stand still is asked of the production rules,
or of a hall's acts (``Floor``); people, desks and times are made up. A day is the same for whoever
has the same seed: whoever comes, and how long each takes at each station.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import count
from typing import NamedTuple, Protocol

from zal.domain.choice import Candidate, choose
from zal.domain.settings.choice import ChoicePolicy
from zal.domain.settings.visits import After
from zal.domain.states import OPEN_STATES, State
from zal.domain.tickets import Stage
from zal.domain.visit_plan import PLANNED, as_text, clock_after, moved_by, what_follows
from zal.simulation.agenda import Agenda

MINUTE_MS = 60_000
STATIONS = ("medical", "photo", "duty")
POLICY = ChoicePolicy(rates={"ordinary": 1.0}, tiers={"ordinary": 1})
SERVICE_MIN = 8.0
OPEN_MIN = 9 * 60
DESKS = 2
"""At each station."""
_SHARE = 0.4
"""So many visitors need all three stations."""
_LOAD = 0.85
_PER_MIN = _LOAD * DESKS / SERVICE_MIN / (_SHARE + (1 - _SHARE) / len(STATIONS))


@dataclass
class Visitor:
    """Who comes at an instant (ms) for some stations, and how long each takes there (ms)."""

    number: int
    comes_at: int
    wanted: tuple[str, ...]
    takes: dict[str, int]
    leaves_at: int = 0

    @property
    def is_bundle(self) -> bool:
        return len(self.wanted) > 1


class Call(NamedTuple):
    """When (ms) a visitor was called to a station."""

    at: int
    number: int
    station: str


class Floor(Protocol):
    """What stands and decides between people who come and desks that are idle."""

    def comes(self, who: Visitor) -> None:
        """Let a visitor wait."""

    def called(self, station: str) -> int | None:
        """Return the number of whoever is served now at an idle desk of a station."""

    def ends(self, number: int, station: str) -> bool:
        """Let a service end; return whether the visitor has had all."""


MakeFloor = Callable[[Callable[[], int]], Floor]
"""What tells the time (ms) → the floor."""


def visitors(seed: int) -> list[Visitor]:
    """Return who comes on a day."""
    rng, at = random.Random(seed), 0.0
    found: list[Visitor] = []
    while (at := at + rng.expovariate(_PER_MIN)) < OPEN_MIN:
        is_bundle = rng.random() < _SHARE
        wanted = STATIONS if is_bundle else (rng.choice(STATIONS),)
        takes = {e: round(rng.gammavariate(2, SERVICE_MIN / 2) * MINUTE_MS) for e in STATIONS}
        found.append(Visitor(len(found) + 1, round(at * MINUTE_MS), wanted, takes))
    return found


class Day:
    """A day of the hall, of whoever comes before ``until_min``."""

    def __init__(self, seed: int, floor: MakeFloor, until_min: float = OPEN_MIN) -> None:
        self._agenda = Agenda()
        self._floor = floor(lambda: self._agenda.now)
        self._idle = dict.fromkeys(STATIONS, DESKS)
        self.calls: list[Call] = []
        self.visitors = [e for e in visitors(seed) if e.comes_at < until_min * MINUTE_MS]
        for each in self.visitors:
            self._agenda.after(each.comes_at, partial(self._comes, each))
        while self._agenda.next_at is not None:
            self._agenda.go_on()

    def minutes(self, *, bundles: bool) -> list[float]:
        """Return how long visitors were there, of those for all stations or of the others."""
        there = [each for each in self.visitors if each.is_bundle == bundles]
        return [(each.leaves_at - each.comes_at) / MINUTE_MS for each in there]

    def _comes(self, who: Visitor) -> None:
        self._floor.comes(who)
        self._call_all()

    def _call_all(self) -> None:
        for station in STATIONS:
            while self._idle[station] and self._call(station):
                pass

    def _call(self, station: str) -> bool:
        number = self._floor.called(station)
        if number is None:
            return False
        self.calls.append(Call(self._agenda.now, number, station))
        self._idle[station] -= 1
        who = self.visitors[number - 1]
        self._agenda.after(who.takes[station], partial(self._ends, who, station))
        return True

    def _ends(self, who: Visitor, station: str) -> None:
        self._idle[station] += 1
        if self._floor.ends(who.number, station):
            who.leaves_at = self._agenda.now
        self._call_all()


class ByRules:
    """Stages in a list, with the production rules over them.

    ``is_free``: whoever needs all stations may go to them in any order.
    """

    def __init__(self, now: Callable[[], int], *, is_free: bool) -> None:
        self._now, self._is_free = now, is_free
        self._ids = count(1)
        self._visits: list[list[Stage]] = []

    def comes(self, who: Visitor) -> None:
        now, stages = self._now(), list[Stage]()
        for ordinal, service in enumerate(who.wanted, 1):
            is_planned = ordinal > 1 and not self._is_free
            stages.append(
                Stage(
                    *(next(self._ids), who.number, ordinal, "", service, "ordinary"),
                    state=State.HELD if is_planned else State.WAITING,
                    clock_at=now,
                    queued_at=now,
                    follows=as_text({ordinal - 1: After.ENDED}) if is_planned else "",
                    kept_back=PLANNED if is_planned else "",
                )
            )
        self._visits.append(stages)

    def called(self, station: str) -> int | None:
        waiting = [
            Candidate(
                *(e.ticket_id, e.service, e.category, e.clock_at, e.stage_id), ordinal=e.ordinal
            )
            for stages in self._visits
            if not any(e.state is State.SERVING for e in stages)
            for e in stages
            if e.state is State.WAITING and e.service == station
        ]
        choice = choose(waiting, POLICY, self._now())
        if choice is None:
            return None
        best = choice.best.candidate
        stages = self._visits[best.ticket_id - 1]
        _set(stages, best.ordinal, state=State.SERVING, called_at=self._now())
        return best.ticket_id

    def ends(self, number: int, station: str) -> bool:
        now, stages = self._now(), self._visits[number - 1]
        ended = next(e for e in stages if e.service == station)
        _set(stages, ended.ordinal, state=State.SERVED, ended_at=now)
        for each in [e for e in stages if e.ordinal != ended.ordinal]:
            by = moved_by(each, ended.called_at or 0, now)
            _set(stages, each.ordinal, clock_at=each.clock_at + by)
        for told in what_follows(stages, ended.ordinal, is_done=True):
            begun = {"clock_at": clock_after(ended, now), "queued_at": now}
            _set(stages, told.ordinal, state=State.WAITING, kept_back="", **begun)
        return not any(e.state in OPEN_STATES for e in stages)


def _set(stages: list[Stage], ordinal: int, **values: object) -> None:
    stages[ordinal - 1] = stages[ordinal - 1]._replace(**values)  # type: ignore[arg-type]


def in_free_order(now: Callable[[], int]) -> Floor:
    """Return a floor where whoever needs all stations may go to them in any order."""
    return ByRules(now, is_free=True)


def in_fixed_order(now: Callable[[], int]) -> Floor:
    """Return a floor where they go to one after the other."""
    return ByRules(now, is_free=False)
