"""How virtual people behave."""

import random
from collections import Counter
from dataclasses import replace
from statistics import mean, pvariance

import pytest

from halls import small_config
from several import several_config
from zal import config
from zal.simulation import people
from zal.simulation.people import HOUR_MS, MINUTE_MS, Visitor

HALL = config.read(config.demo_text())
DESKS = 7.5


def arrivals_by_hour(rng: random.Random, hours: int) -> list[int]:
    """Return how many come into an empty hall in each hour."""
    counts, at = [0] * hours, 0.0
    while (at := at + people.gap_ms(rng, DESKS, HALL.services)) < hours * HOUR_MS:
        counts[int(at // HOUR_MS)] += people.comes_in(rng, int(at), 0, DESKS)
    return counts


def test_arrivals_are_poisson_and_follow_the_hour() -> None:
    counts = arrivals_by_hour(random.Random(1), 12 * 400)
    by_hour = [counts[hour::12] for hour in range(12)]
    expected = 1.15 * DESKS * 60 / people.visit_min(HALL.services)
    for rush, found in zip(people._RUSH, by_hour, strict=True):
        assert mean(found) == pytest.approx(rush * expected, rel=0.03)
        assert pvariance(found) == pytest.approx(mean(found), rel=0.25)


def test_a_full_hall_turns_everybody_round_and_an_empty_one_nobody() -> None:
    rng = random.Random(1)
    busiest = people._RUSH.index(max(people._RUSH)) * HOUR_MS
    assert all(people.comes_in(rng, busiest, 0, DESKS) for _ in range(1000))
    assert not any(
        people.comes_in(rng, busiest, round(3.5 * DESKS) + 1, DESKS) for _ in range(1000)
    )
    half = mean(people.comes_in(rng, busiest, 17, DESKS) for _ in range(4000))
    assert half == pytest.approx(1 - (17 / DESKS - 1) / 2.5, abs=0.04)


def test_before_the_desks_open_more_come_in_for_each_will_take_somebody_at_once() -> None:
    rng = random.Random(1)
    early = mean(people.comes_in(rng, -1, 18, DESKS) for _ in range(4000))
    later = mean(people.comes_in(rng, 0, 18, DESKS) for _ in range(4000))
    assert early - later == pytest.approx(0.9 / 1.1 / 2.5, abs=0.04)


def test_the_mean_service_takes_what_its_norm_says_and_some_take_much_longer() -> None:
    rng = random.Random(1)
    times = [people.service_ms(rng, 12) / MINUTE_MS for _ in range(20_000)]
    assert mean(times) == pytest.approx(12, rel=0.02)
    assert min(times) > 0
    assert mean(each > 24 for each in times) == pytest.approx(0.051, abs=0.01)


def test_short_errands_are_frequent() -> None:
    shares = people.demand(HALL.services)
    assert sum(shares.values()) == pytest.approx(1)
    assert max(shares, key=shares.__getitem__) == "collect"
    assert shares["collect"] == pytest.approx(5 * shares["ownership"])


def drawn(seed: int, count: int) -> list[Visitor]:
    rng = random.Random(seed)
    return [people.visitor(rng, HALL, HALL.services) for _ in range(count)]


def test_visitors_are_of_every_service_category_and_language() -> None:
    visitors = drawn(1, 5000)
    assert {each.service for each in visitors} == set(HALL.service_by_code)
    assert {each.category for each in visitors} == set(HALL.category_by_code)
    shares = Counter(each.category for each in visitors)
    assert shares["ordinary"] > 0.75 * len(visitors)
    assert Counter(each.language for each in visitors)["ru"] > 0.8 * len(visitors)
    assert {each.hears for each in visitors} == {1, 2}
    assert min(each.stays_ms for each in visitors) > 5 * MINUTE_MS


def test_a_hall_of_one_language_and_category_has_such_visitors_only() -> None:
    plain = replace(small_config(), languages=("ru",), categories=small_config().categories[:1])
    rng = random.Random(1)
    visitors = [people.visitor(rng, plain, plain.services) for _ in range(500)]
    assert {(each.language, each.category) for each in visitors} == {("ru", "ordinary")}


def test_the_same_seed_draws_the_same_people_and_nothing_else_is_drawn_from() -> None:
    before = random.getstate()
    assert drawn(7, 100) == drawn(7, 100) != drawn(8, 100)
    assert random.getstate() == before


def test_who_comes_back_wants_the_same_with_new_patience() -> None:
    rng = random.Random(1)
    who = people.visitor(rng, HALL, HALL.services)
    again = people.once_more(rng, who)
    assert again.stays_ms != who.stays_ms
    assert replace(again, stays_ms=who.stays_ms, hears=who.hears) == who


def test_most_visits_end_and_some_take_another_way() -> None:
    rng = random.Random(1)
    ends = Counter(people.visit_ends(rng) for _ in range(2000))
    assert set(ends) == {"hold", "transfer", "finish"}
    assert ends["finish"] > 0.8 * 2000


def test_some_come_for_several_services_where_the_hall_has_bundles_and_all_of_one_are_given() -> (
    None
):
    rng, hall = random.Random(1), several_config()
    many = [people.visitor(rng, hall, hall.services).bundle for _ in range(3000)]
    assert 0.07 < mean(each != "" for each in many) < 0.13
    assert set(many) == {"", "fixed", "free", "joint"}
    given = hall.services[:2]
    assert not any(people.visitor(rng, hall, given).bundle for _ in range(500))


def test_how_a_service_ended_is_told_where_the_hall_asks_and_most_is_done() -> None:
    rng, hall = random.Random(1), several_config()
    ends = Counter(people.outcome(rng, hall) for _ in range(2000))
    assert set(ends) == {"done", "papers"}
    assert 0.03 < ends["papers"] / 2000 < 0.1
    assert people.outcome(rng, small_config()) is None
