"""Whether a visitor who takes a ticket now is likely to be served before closing. No I/O.

What is expected is (ahead + 1) × the service's pace: the wait for each visitor ahead and oneself,
as it was on earlier days. Where few tickets tell that, the norm of the service does, shared by the
desks that serve it: each visitor then takes an exponential time, so that so many take an Erlang
time (``DOMAIN`` §4: prior weight 8).
"""

import math
from collections.abc import Sequence
from typing import NamedTuple

LEAST_CHANCE = 0.5
"""Whose chance is less is told before a ticket is given."""
LEARNED_FROM = 150
"""The pace is that of so many tickets, the newest."""
_PRIOR_WEIGHT = 8
"""So many tickets the norm counts as much as."""


class Paced(NamedTuple):
    """How long a ticket waited for each visitor ahead and itself. ``seconds``: that time.

    ``is_least``: it was never called, so that it would have been longer.
    """

    seconds: float
    is_least: bool = False


class Beginning(NamedTuple):
    """Who takes a ticket now. ``ahead``: how many are ahead; ``left_s``: seconds until closing.

    ``service_s``: the norm of the service, seconds; ``desks``: how many serve it, one at least.
    """

    ahead: int
    left_s: float
    service_s: float
    desks: int


def chance_to_start(who: Beginning, pace: Sequence[Paced]) -> float:
    """Return the chance (0 to 1) that a visitor's service begins before closing.

    ``pace``: of earlier days' tickets of the service, at most ``LEARNED_FROM`` are used.
    """
    told = [is_in_time for each in pace if (is_in_time := _is_in_time(who, each)) is not None]
    told = told[:LEARNED_FROM]
    return (sum(told) + _PRIOR_WEIGHT * by_norm(who)) / (len(told) + _PRIOR_WEIGHT)


def _is_in_time(who: Beginning, paced: Paced) -> bool | None:
    """Return whether a wait as long as that would end before closing, None: that is not known."""
    is_in_time = paced.seconds * (who.ahead + 1) <= who.left_s
    return None if is_in_time and paced.is_least else is_in_time


def by_norm(who: Beginning) -> float:
    """Return the chance as the norm alone tells it: that of an Erlang time of ``ahead + 1`` parts.

    P(T ≤ t) = 1 - Σ_{k ≤ ahead} e^{-x} x^k / k!, x = t · desks / norm.
    """
    x = who.left_s * max(1, who.desks) / who.service_s
    if x <= 0:
        return 0.0
    later = (math.exp(k * math.log(x) - x - math.lgamma(k + 1)) for k in range(who.ahead + 1))
    return max(0.0, 1.0 - math.fsum(later))
