"""Whether service begins before closing: values worked out by hand, and what holds of any."""

import math
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from halls import ALWAYS, HOUR, MINUTE, NOON, WORK, small_config
from zal.domain.clock import RestOfDay, business_day, hours_of_day, rest_of_day
from zal.domain.closing import LEARNED_FROM, Beginning, Paced, by_norm, chance_to_start
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.hours import Hours, Span
from zal.domain.settings.services import Service

TEN_MIN = 600.0


@pytest.mark.parametrize(
    ("ahead", "left_s", "desks", "chance"),
    [
        (0, TEN_MIN, 1, 1 - math.exp(-1)),
        (1, TEN_MIN, 1, 1 - 2 * math.exp(-1)),
        (1, 1200, 1, 1 - 3 * math.exp(-2)),
        (1, TEN_MIN, 2, 1 - 3 * math.exp(-2)),
        (9, 0, 1, 0.0),
        (500, 6000, 1, 0.0),
    ],
)
def test_the_norm_alone_tells_an_erlang_time(
    ahead: int, left_s: float, desks: int, chance: float
) -> None:
    assert by_norm(Beginning(ahead, left_s, TEN_MIN, desks)) == pytest.approx(chance)


def test_tickets_of_earlier_days_outweigh_the_norm() -> None:
    who = Beginning(ahead=9, left_s=3600, service_s=TEN_MIN, desks=1)
    assert by_norm(who) < 0.1
    quick = [Paced(300.0)] * 92
    assert chance_to_start(who, quick) == pytest.approx((92 + 8 * by_norm(who)) / 100)
    slow = [Paced(400.0)] * 92
    assert chance_to_start(who, slow) == pytest.approx(8 * by_norm(who) / 100)


def test_who_was_never_called_tells_only_of_longer_waits() -> None:
    who = Beginning(ahead=1, left_s=1000, service_s=TEN_MIN, desks=1)
    left_early, waited_long = Paced(400.0, is_least=True), Paced(501.0, is_least=True)
    assert chance_to_start(who, [left_early]) == pytest.approx(by_norm(who))
    assert chance_to_start(who, [waited_long]) == pytest.approx(8 * by_norm(who) / 9)


def test_only_the_newest_tickets_count() -> None:
    who = Beginning(ahead=0, left_s=1000, service_s=TEN_MIN, desks=1)
    newest, older = [Paced(900.0)] * LEARNED_FROM, [Paced(2000.0)] * 1000
    assert chance_to_start(who, newest + older) == chance_to_start(who, newest)


@given(
    st.lists(st.builds(Paced, st.floats(1, 7200), st.booleans()), max_size=30),
    st.integers(0, 300),
    st.floats(0, 50_000),
    st.integers(1, 20),
)
def test_it_is_a_chance_and_falls_with_each_visitor_ahead(
    pace: list[Paced], ahead: int, left_s: float, desks: int
) -> None:
    who = Beginning(ahead, left_s, TEN_MIN, desks)
    told = by_norm(who)
    assert 0 <= chance_to_start(who, pace) <= 1
    assert by_norm(who._replace(ahead=ahead + 1)) <= told + 1e-9
    assert by_norm(who._replace(left_s=left_s + 60)) >= told - 1e-9
    assert by_norm(who._replace(desks=desks + 1)) >= told - 1e-9
    certain = [each._replace(is_least=False) for each in pace]
    assert chance_to_start(who._replace(ahead=ahead + 1), certain) <= (
        chance_to_start(who, certain) + 1e-9
    )


def left(config: HallConfig, service: Service, at: int) -> RestOfDay | None:
    return rest_of_day(hours_of_day(config, service, business_day(at, config)), at)


TWO_SPANS = Hours(week=((Span(540, 780), Span(840, 1080)),) * 7)


@pytest.mark.parametrize(
    ("hours", "at", "rest"),
    [
        (WORK, NOON, RestOfDay(8 * HOUR, NOON + 8 * HOUR)),
        (WORK, NOON + 8 * HOUR, None),
        (TWO_SPANS, NOON, RestOfDay(5 * HOUR, NOON + 6 * HOUR)),
        (TWO_SPANS, NOON + 90 * MINUTE, RestOfDay(4 * HOUR, NOON + 6 * HOUR)),
        (TWO_SPANS, NOON - 6 * HOUR, RestOfDay(8 * HOUR, NOON + 6 * HOUR)),
        (Hours(week=((Span(540, 1560),),) * 7), NOON, RestOfDay(14 * HOUR, NOON + 14 * HOUR)),
        (ALWAYS, NOON, None),
    ],
    ids=["open", "closed", "a break to come", "in the break", "early", "past midnight", "always"],
)
def test_what_is_left_of_a_day_leaves_out_its_breaks(
    hours: Hours, at: int, rest: RestOfDay | None
) -> None:
    config = small_config(hours)
    assert left(config, config.services[0], at) == rest


def test_a_service_has_its_own_hours_within_a_holiday_of_the_hall() -> None:
    config = small_config(WORK)
    own = replace(config.services[0], hours=Hours(week=((Span(600, 960),),) * 7))
    assert left(config, own, NOON) == RestOfDay(4 * HOUR, NOON + 4 * HOUR)
    short = replace(WORK, exceptions={date(2026, 11, 23): (Span(480, 840),)})
    assert left(replace(config, hours=short), own, NOON) == (RestOfDay(2 * HOUR, NOON + 2 * HOUR))
