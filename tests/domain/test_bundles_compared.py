"""Visits for several services in a fixed and in a free order, on the same simulated days."""

from statistics import mean

import pytest

from hall_of_stations import Day
from zal.domain.routing import routed


def compared(days: int) -> list[tuple[float, float]]:
    """Return by day what a free order takes of a fixed one: of bundles, and of all others."""
    both = [(Day(seed, is_free=True), Day(seed, is_free=False)) for seed in range(days)]
    shares = []
    for free, fixed in both:
        of_day = [mean(free.minutes(bundles=e)) / mean(fixed.minutes(bundles=e)) for e in _KINDS]
        shares.append((of_day[0], of_day[1]))
    whole = [
        mean(mean(free.minutes(bundles=e)) for free, _ in both)
        / mean(mean(fixed.minutes(bundles=e)) for _, fixed in both)
        for e in _KINDS
    ]
    return [(whole[0], whole[1]), *shares]


_KINDS = (True, False)


def must_be_better(days: int) -> None:
    (bundles, singles), *by_day = compared(days)
    assert bundles <= 0.85
    assert singles <= 1.0
    assert max(of_day for of_day, _ in by_day) <= 1.0


def test_in_a_free_order_visits_end_sooner_and_nobody_else_pays_for_it() -> None:
    must_be_better(6)


@pytest.mark.long
def test_in_a_free_order_no_day_of_sixty_is_worse() -> None:
    must_be_better(60)


def test_a_desk_that_serves_several_takes_first_what_fewest_serve_and_then_what_takes_longest() -> (
    None
):
    desks = {"photo": 4, "medical": 1, "exam": 1, "duty": 4}
    minutes = {"photo": 5, "medical": 10, "exam": 30, "duty": 5}
    services = ["photo", "medical", "exam", "duty", "nobody"]
    assert routed(services, desks, minutes) == ["exam", "medical", "photo", "duty", "nobody"]
