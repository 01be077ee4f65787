"""A hall of three stations on a virtual clock, where some visitors need all three.

Who is called next, what follows what and when clocks stand still is asked of the production rules;
people, desks and times are made up. A day is the same for whoever has the same seed: whoever comes,
and how long each takes at each station.
"""

import random
from dataclasses import dataclass, field
from itertools import count

from zal.domain.choice import Candidate, choose
from zal.domain.settings.choice import ChoicePolicy
from zal.domain.settings.visits import After
from zal.domain.states import State
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
    stages: list[Stage] = field(default_factory=list)
    leaves_at: int = 0

    @property
    def is_bundle(self) -> bool:
        return len(self.wanted) > 1


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
    """A day of the hall; ``is_free``: whoever needs all stations may go to them in any order."""

    def __init__(self, seed: int, *, is_free: bool) -> None:
        self._agenda, self._is_free = Agenda(), is_free
        self._ids = count(1)
        self._idle = dict.fromkeys(STATIONS, DESKS)
        self.visitors = visitors(seed)
        for each in self.visitors:
            self._agenda.after(each.comes_at, lambda who=each: self._comes(who))  # type: ignore[misc]
        while self._agenda.next_at is not None:
            self._agenda.go_on()

    def minutes(self, *, bundles: bool) -> list[float]:
        """Return how long visitors were there, of those for all stations or of the others."""
        there = [each for each in self.visitors if each.is_bundle == bundles]
        return [(each.leaves_at - each.comes_at) / MINUTE_MS for each in there]

    def _comes(self, who: Visitor) -> None:
        now = self._agenda.now
        for ordinal, service in enumerate(who.wanted, 1):
            is_planned = ordinal > 1 and not self._is_free
            who.stages.append(
                Stage(
                    *(next(self._ids), who.number, ordinal, "", service, "ordinary"),
                    state=State.HELD if is_planned else State.WAITING,
                    clock_at=now,
                    queued_at=now,
                    follows=as_text({ordinal - 1: After.ENDED}) if is_planned else "",
                    kept_back=PLANNED if is_planned else "",
                )
            )
        self._call_all()

    def _call_all(self) -> None:
        for station in STATIONS:
            while self._idle[station] and self._call(station):
                pass

    def _call(self, station: str) -> bool:
        now = self._agenda.now
        waiting = [
            Candidate(who.number, e.service, e.category, e.clock_at, e.stage_id, ordinal=e.ordinal)
            for who in self.visitors
            if who.stages and not any(e.state is State.SERVING for e in who.stages)
            for e in who.stages
            if e.state is State.WAITING and e.service == station
        ]
        choice = choose(waiting, POLICY, now)
        if choice is None:
            return False
        self._idle[station] -= 1
        best = choice.best.candidate
        who = self.visitors[best.ticket_id - 1]
        self._set(who, best.ordinal, state=State.SERVING, called_at=now)
        self._agenda.after(who.takes[station], lambda: self._ends(who, best.ordinal))
        return True

    def _ends(self, who: Visitor, ordinal: int) -> None:
        now, ended = self._agenda.now, who.stages[ordinal - 1]
        self._idle[ended.service] += 1
        self._set(who, ordinal, state=State.SERVED, ended_at=now)
        for each in [e for e in who.stages if e is not ended]:
            by = moved_by(each, ended.called_at or 0, now)
            self._set(who, each.ordinal, clock_at=each.clock_at + by)
        for told in what_follows(who.stages, ordinal, is_done=True):
            begun = {"clock_at": clock_after(ended, now), "queued_at": now}
            self._set(who, told.ordinal, state=State.WAITING, kept_back="", **begun)
        if all(each.state is State.SERVED for each in who.stages):
            who.leaves_at = now
        self._call_all()

    def _set(self, who: Visitor, ordinal: int, **values: object) -> None:
        who.stages[ordinal - 1] = who.stages[ordinal - 1]._replace(**values)  # type: ignore[arg-type]
