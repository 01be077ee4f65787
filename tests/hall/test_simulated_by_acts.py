"""Simulated halls through the acts: each call is the one that the pure rules make."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from functools import partial
from itertools import pairwise
from pathlib import Path

import pytest

import hall_of_rules as rules
from hall_of_rules import BOOKED, BY_LAW, WALK_IN, ByRule, Coming, a_day, by_policy, calls_of
from hall_of_stations import (
    DESKS,
    OPEN_MIN,
    SERVICE_MIN,
    STATIONS,
    Day,
    Visitor,
    in_fixed_order,
    in_free_order,
)
from halls import HOUR, MINUTE, NOON, any_settings, both, small_config
from halls_by_acts import ByActs, FreeDesks
from zal.domain.settings.categories import Category
from zal.domain.settings.choice import ChoicePolicy
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.people import Desk, Operator
from zal.domain.settings.services import Service
from zal.domain.settings.visits import After, Bundle, Order
from zal.store.sqlite.check import prove

MORNING = NOON - 4 * HOUR


def stations(order: Order) -> HallConfig:
    """Return the settings of the hall of stations."""
    desks = [(f"{each}-{n}", frozenset({each})) for each in STATIONS for n in range(DESKS)]
    after = {b: {a: After.ENDED} for a, b in pairwise(STATIONS)}
    is_fixed = order is Order.FIXED
    return replace(
        small_config(),
        services=tuple(
            Service(each, both(each), "papers", series, service_min=round(SERVICE_MIN))
            for each, series in zip(STATIONS, "БДП", strict=True)
        ),
        desks=tuple(Desk(code, both(code), services) for code, services in desks),
        operators=tuple(Operator(f"o-{code}", code, services) for code, services in desks),
        categories=(Category("ordinary", both("обычный")),),
        bundles=(
            Bundle("all", both("все"), "papers", STATIONS, order, after if is_fixed else None),
        ),
    )


class Stations:
    """The floor of the hall of stations, in a hall's file."""

    def __init__(self, acts: ByActs, now: Callable[[], int]) -> None:
        self._acts, self._now = acts, now
        self._desks = {s: FreeDesks([f"{s}-{n}" for n in range(DESKS)]) for s in STATIONS}

    def comes(self, who: Visitor) -> None:
        if who.is_bundle:
            self._acts.give(self._now(), who.number, bundle="all")
        else:
            self._acts.give(self._now(), who.number, who.wanted[0])

    def called(self, station: str) -> int | None:
        number = self._acts.call_and_start(self._now(), self._desks[station].idle[0])
        if number is not None:
            self._desks[station].take(number)
        return number

    def ends(self, number: int, station: str) -> bool:
        return self._acts.finish(self._now(), self._desks[station].leave(number))


BY_ORDER = {Order.FREE: in_free_order, Order.FIXED: in_fixed_order}


def must_be_as_the_rules(folder: Path, order: Order, seed: int, until_min: float) -> None:
    path = folder / f"{order}-{seed}.db"
    with closing(ByActs(path, stations(order), MORNING)) as acts:
        by_acts = Day(seed, partial(Stations, acts), until_min)
    by_rules = Day(seed, BY_ORDER[order], until_min)
    assert by_acts.calls == by_rules.calls
    assert by_acts.visitors == by_rules.visitors
    assert sum(each.is_bundle for each in by_acts.visitors) > until_min / 15
    prove(path, any_settings)


@pytest.mark.parametrize("order", Order)
def test_acts_call_visitors_for_several_services_as_the_rules_do(
    tmp_path: Path, order: Order
) -> None:
    must_be_as_the_rules(tmp_path, order, seed=1, until_min=120)


@pytest.mark.long
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("order", Order)
def test_acts_call_them_as_the_rules_do_on_each_of_sixty_days(tmp_path: Path, order: Order) -> None:
    for seed in range(60):
        must_be_as_the_rules(tmp_path, order, seed, until_min=OPEN_MIN)


HOUSE = ChoicePolicy(
    rates={WALK_IN: 1.0, BOOKED: 3.0, BY_LAW: 20.0}, tiers={WALK_IN: 1, BOOKED: 1, BY_LAW: 0}
)


def of_rules() -> HallConfig:
    """Return the settings of the hall by which rules are compared, with the house's."""
    desks = [(f"d{number}", services) for number, services in enumerate(rules.DESKS)]
    return replace(
        small_config(),
        services=tuple(
            Service(each, both(each), "papers", each[:1].upper()) for each in rules.SERVICE_MIN
        ),
        desks=tuple(Desk(code, both(code), services) for code, services in desks),
        operators=tuple(Operator(f"o-{code}", code) for code, _ in desks),
        categories=tuple(
            Category(each, both(each), rate=HOUSE.rates[each], tier=HOUSE.tiers[each])
            for each in (WALK_IN, BOOKED, BY_LAW)
        ),
    )


class OneOfEach:
    """The floor of that hall, in a hall's file."""

    def __init__(self, acts: ByActs) -> None:
        self._acts = acts

    def comes(self, number: int, who: Coming, now: int) -> None:
        self._acts.give(now, number, who.service, category=who.category)

    def called(self, desk: int, now: int) -> int | None:
        return self._acts.call_and_start(now, f"d{desk}")

    def ends(self, desk: int, now: int) -> None:
        self._acts.finish(now, f"d{desk}")


def must_be_the_house_s(path: Path, seed: int, until_min: int) -> None:
    coming = [each for each in a_day(seed) if each.at < until_min * MINUTE]
    with closing(ByActs(path, of_rules(), MORNING)) as acts:
        by_acts = calls_of(coming, OneOfEach(acts))
    assert by_acts == calls_of(coming, ByRule(by_policy(HOUSE)))
    assert len(by_acts) == len(coming)
    assert len({each.desk for each in by_acts}) == len(rules.DESKS)
    prove(path, any_settings)


def test_acts_call_who_waits_by_the_house_s_rule(tmp_path: Path) -> None:
    must_be_the_house_s(tmp_path / "hall.db", seed=1, until_min=180)


@pytest.mark.long
@pytest.mark.timeout(3600)
def test_acts_call_by_the_house_s_rule_on_each_of_sixty_days(tmp_path: Path) -> None:
    for seed in range(60):
        must_be_the_house_s(tmp_path / f"{seed}.db", seed, until_min=600)
