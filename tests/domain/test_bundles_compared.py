"""Visits for several services in a fixed and in a free order, on the same simulated days."""

from collections.abc import Sequence
from statistics import mean
from typing import NamedTuple

import pytest

from hall_of_stations import Day, in_fixed_order, in_free_order
from zal.domain.routing import routed

SINGLES_WORSE_AT_MOST = 2, 1.05
"""Of sixty days, and by how much: who comes for one service may meet a worse day by chance."""


class Shares(NamedTuple):
    """What a free order takes of the time that visits have in a fixed one."""

    bundles: float
    singles: float
    everybody: float


def compared(days: int) -> tuple[Shares, list[Shares]]:
    """Return the shares over so many days, and on each of them."""
    both = [(Day(seed, in_free_order), Day(seed, in_fixed_order)) for seed in range(days)]
    free, fixed = zip(*both, strict=True)
    return _shares(free, fixed), [_shares([a], [b]) for a, b in both]


def _shares(free: Sequence[Day], fixed: Sequence[Day]) -> Shares:
    kinds = ((True,), (False,), (True, False))
    return Shares(*(_mean(free, each) / _mean(fixed, each) for each in kinds))


def _mean(days: Sequence[Day], kinds: Sequence[bool]) -> float:
    return mean(mean(m for e in kinds for m in day.minutes(bundles=e)) for day in days)


def must_be_better(days: int) -> list[Shares]:
    """Hold the mean of bundles to .85, nobody's to more than 1, and each day to no more than 1."""
    whole, by_day = compared(days)
    assert whole.bundles <= 0.85
    assert whole.singles <= 1.0
    assert max(each.bundles for each in by_day) <= 1.0
    assert max(each.everybody for each in by_day) <= 1.0
    return by_day


def test_in_a_free_order_visits_end_sooner_and_nobody_else_pays_for_it() -> None:
    assert max(each.singles for each in must_be_better(6)) <= 1.0


@pytest.mark.long
def test_in_a_free_order_no_day_of_sixty_is_worse() -> None:
    singles = [each.singles for each in must_be_better(60)]
    days, by = SINGLES_WORSE_AT_MOST
    assert sum(each > 1.0 for each in singles) <= days
    assert max(singles) <= by


def test_a_desk_that_serves_several_takes_first_what_fewest_serve_and_then_what_takes_longest() -> (
    None
):
    desks = {"photo": 4, "medical": 1, "exam": 1, "duty": 4}
    minutes = {"photo": 5, "medical": 10, "exam": 30, "duty": 5}
    services = ["photo", "medical", "exam", "duty", "nobody"]
    assert routed(services, desks, minutes) == ["exam", "medical", "photo", "duty", "nobody"]
