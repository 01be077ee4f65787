"""How virtual people behave: when they come, what for, how long it takes, when they give up.

Rules only: what is drawn comes from the random source that is handed in, times are virtual
milliseconds. The shapes are those that hall studies report (Poisson arrivals with a morning and an
afternoon rush, right-skewed service times); the levels are chosen to look like a busy hall.
"""

import math
import random
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from zal.domain.settings.hall import HallConfig
from zal.domain.settings.services import Service

MINUTE_MS = 60_000
HOUR_MS = 60 * MINUTE_MS

_RUSH = (0.9, 1.0, 1.1, 1.1, 1.0, 0.9, 0.9, 1.0, 1.1, 1.0, 0.9, 0.8)
"""Arrivals in each hour since opening, against the hour that the hall is staffed for."""
_PEAK = max(_RUSH)
_LOAD = 1.15
"""More come than can be served; a full hall turns the rest away, which keeps queues steady."""
_BETWEEN_VISITS_MIN = 1.0
_ROOM_PER_DESK = (1.0, 3.5)
"""Waiting visitors per desk from which people begin to turn round, and at which everybody does."""

_BOOKED = 0.12
_OUT_OF_TURN = 0.06
_OTHER_LANGUAGE = 0.12
_DEAF_TO_FIRST_CALL = 0.08
_PATIENCE_MIN = 70.0
_FOR_SEVERAL = 0.1
"""Of all visitors, where the hall knows situations of life that need several services."""
_NOT_DONE = 0.06
_SKEW = 0.5
"""Standard deviation of the logarithm of a service's time."""


@dataclass(frozen=True, slots=True)
class Visitor:
    """A virtual visitor. ``stays_ms``: leaves unseen after waiting that long.

    ``hears``: which call of theirs they come to, the first or the second. ``bundle``: comes for all
    of its services, "": for the one ``service``.
    """

    service: str
    category: str
    language: str
    stays_ms: int
    hears: int
    bundle: str = ""


def visit_min(services: Collection[Service]) -> float:
    """Return the mean time that a desk needs for one visitor, call to call, in minutes."""
    weights = demand(services)
    return _BETWEEN_VISITS_MIN + sum(weights[each.code] * each.service_min for each in services)


def demand(services: Collection[Service]) -> Mapping[str, float]:
    """Return each service's share of visitors: short errands are the frequent ones."""
    total = sum(1 / each.service_min for each in services)
    return {each.code: 1 / each.service_min / total for each in services}


def gap_ms(rng: random.Random, desks: float, services: Collection[Service]) -> float:
    """Return the time to the next person at the door in the busiest hour; see ``comes_in``."""
    per_ms = _PEAK * _LOAD * desks / (visit_min(services) * MINUTE_MS)
    return rng.expovariate(per_ms)


def comes_in(rng: random.Random, at_ms: int, waiting: int, desks: float) -> bool:
    """Return whether a person at the door comes in at this hour, and with so many waiting.

    ``at_ms`` counts from the desks' opening; who comes before it knows that each desk will take
    somebody at once. Leaving some out makes the Poisson arrivals follow the hour.
    """
    hour = max(0, at_ms) // HOUR_MS % len(_RUSH)
    begins, ends = _ROOM_PER_DESK
    per_desk = waiting / desks - (at_ms < 0)
    fullness = (per_desk - begins) / (ends - begins)
    return rng.random() < _RUSH[hour] / _PEAK * min(1.0, max(0.0, 1 - fullness))


def visitor(rng: random.Random, config: HallConfig, services: Collection[Service]) -> Visitor:
    """Return who comes: for what, of which category, in which language, with which patience."""
    weights = demand(services)
    first, *others = config.languages
    speaks_other = bool(others) and rng.random() < _OTHER_LANGUAGE
    return Visitor(
        service=rng.choices(list(weights), list(weights.values()))[0],
        category=_category(rng, config),
        language=rng.choice(others) if speaks_other else first,
        stays_ms=_stays_ms(rng),
        hears=_hears(rng),
        bundle=_bundle(rng, config, weights),
    )


def _bundle(rng: random.Random, config: HallConfig, given: Collection[str]) -> str:
    whole = [each.code for each in config.bundles if set(each.services) <= set(given)]
    return rng.choice(whole) if whole and rng.random() < _FOR_SEVERAL else ""


def _category(rng: random.Random, config: HallConfig) -> str:
    drawn = rng.random()
    booked = [e.code for e in config.categories if not e.out_of_turn and e != config.ordinary]
    by_law = [e.code for e in config.categories if e.out_of_turn]
    if by_law and drawn < _OUT_OF_TURN:
        return rng.choice(by_law)
    if booked and drawn < _OUT_OF_TURN + _BOOKED:
        return rng.choice(booked)
    return config.ordinary.code


def _stays_ms(rng: random.Random) -> int:
    return round(rng.lognormvariate(math.log(_PATIENCE_MIN), 0.4) * MINUTE_MS)


def _hears(rng: random.Random) -> int:
    return 2 if rng.random() < _DEAF_TO_FIRST_CALL else 1


def once_more(rng: random.Random, who: Visitor) -> Visitor:
    """Return a visitor who has come back or was sent on, with new patience."""
    return replace(who, stays_ms=_stays_ms(rng), hears=_hears(rng))


def service_ms(rng: random.Random, service_min: int) -> float:
    """Return how long a service takes: log-normal around its norm, which is the mean."""
    return rng.lognormvariate(math.log(service_min) - _SKEW**2 / 2, _SKEW) * MINUTE_MS


def walk_ms(rng: random.Random) -> float:
    """Return the time from a call to the visitor's sitting down, or to calling once more."""
    return rng.uniform(0.3, 1.0) * MINUTE_MS


def tidying_ms(rng: random.Random) -> float:
    """Return the time from a visit's end to the next call."""
    return rng.uniform(0.1, 0.6) * MINUTE_MS


def work_ms(rng: random.Random) -> float:
    """Return how long an operator works before a break."""
    return rng.uniform(45, 150) * MINUTE_MS


def break_ms(rng: random.Random) -> float:
    """Return how long a break lasts."""
    return rng.uniform(8, 20) * MINUTE_MS


def errand_ms(rng: random.Random) -> float:
    """Return how long a visitor is away: for a copy, for a fee, or having missed the call."""
    return rng.gammavariate(4, 1.5) * MINUTE_MS


def visit_ends(rng: random.Random) -> str:
    """Return how a visit at a desk ends: ``hold``, ``transfer`` or ``finish``."""
    return rng.choices(("hold", "transfer", "finish"), (0.05, 0.06, 0.89))[0]


def outcome(rng: random.Random, config: HallConfig) -> str | None:
    """Return how a service ends where the hall asks for that: mostly as the visitor wished."""
    if not config.outcomes:
        return None
    is_done = rng.random() >= _NOT_DONE
    fitting = [each.code for each in config.outcomes if each.is_done == is_done]
    return rng.choice(fitting or [config.outcomes[0].code])


def comes_back(rng: random.Random) -> bool:
    """Return whether a visitor who missed the call turns up after all."""
    return rng.random() < 0.5  # noqa: PLR2004 - as good as any other
