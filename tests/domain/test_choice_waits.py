"""The production rule of choice gives the mean waits that queueing theory proves.

A hall with Poisson arrivals and exponential services is simulated with ``choose`` itself. The
values are those of DOMAIN §3, in hours. Waits near saturation hang together for long, so a row is
as long as it takes for 3 % to be several standard errors: over three seeds the largest error was
0.5, 1.1, 1.4 and 0.3 %, row by row. The seed below is the first one that was tried.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import pytest

from markov_hall import MarkovHall, mean_waits
from queueing_formulas import accumulating_priority, erlang_c, first_come, strict_priority
from zal.domain.settings.choice import ChoicePolicy

SEED = 1
MILLION = 1_000_000


@dataclass(frozen=True)
class Row:
    """A hall, its waits by theory, the mean wait of all, and how long it is simulated."""

    hall: MarkovHall
    waits: Mapping[str, float]
    first_come: float
    customers: int

    @property
    def formula(self) -> dict[str, float]:
        hall = self.hall
        if hall.policy.tiers:
            order = sorted(hall.arrivals, key=hall.policy.tiers.__getitem__)
            return strict_priority(hall.arrivals, hall.services, hall.desks, order)
        return accumulating_priority(hall.arrivals, hall.services, hall.desks, hall.policy.rates)

    def mean(self, waits: Mapping[str, float]) -> float:
        """Return the mean wait of everybody."""
        arrivals = self.hall.arrivals
        return sum(arrivals[each] * waits[each] for each in arrivals) / sum(arrivals.values())


def by_tier(**tiers: int) -> ChoicePolicy:
    return ChoicePolicy(rates={}, tiers=tiers)


def by_rate(**rates: float) -> ChoicePolicy:
    return ChoicePolicy(rates=rates, tiers={})


ROWS = {
    "strict priority, one desk": Row(
        MarkovHall({"a": 0.2, "b": 0.6, "c": 1.2}, 3, 1, by_tier(a=1, b=2, c=3)),
        {"a": 0.23810, "b": 0.32468, "c": 0.90909},
        2 / 3,
        2 * MILLION,
    ),
    "strict priority, five desks": Row(
        MarkovHall({"a": 6, "b": 4, "c": 6, "d": 5}, 6, 5, by_tier(a=1, b=2, c=3, d=4)),
        {"a": 0.015743, "b": 0.023615, "c": 0.040483, "d": 0.089961},
        0.041982,
        4 * MILLION,
    ),
    "accumulating priority, two rates": Row(
        MarkovHall({"a": 0.4, "b": 0.4}, 1, 1, by_rate(a=1, b=2)),
        {"a": 5.0, "b": 3.0},
        4.0,
        4 * MILLION,
    ),
    "accumulating priority, three rates": Row(
        MarkovHall({"a": 0.3, "b": 0.3, "c": 0.3}, 1, 1, by_rate(a=1, b=2, c=4)),
        {"a": 14.4, "b": 8.0471, "c": 4.5529},
        9.0,
        10 * MILLION,
    ),
}


@pytest.fixture(params=ROWS)
def row(request: pytest.FixtureRequest) -> Row:
    return ROWS[request.param]


def test_the_formulas_give_the_table(row: Row) -> None:
    assert row.formula == pytest.approx(row.waits, rel=1e-4)
    hall = row.hall
    assert first_come(hall.arrivals, hall.services, hall.desks) == pytest.approx(
        row.first_come, rel=1e-4
    )
    assert row.mean(row.waits) == pytest.approx(row.first_come, rel=1e-4)


def test_the_chance_of_waiting_is_the_staffing_table_s() -> None:
    calls_an_hour, calls_a_desk = 200.0, 20.0
    assert erlang_c(calls_an_hour / calls_a_desk, 14) == pytest.approx(0.1741319335950498)
    found = [round(erlang_c(0.8 * desks, desks), 4) for desks in (2, 5, 10, 20)]
    assert found == [0.7111, 0.5541, 0.4092, 0.2561]


def test_the_rule_divides_the_waiting_as_theory_says(row: Row) -> None:
    """The rule only divides the waiting, so its shares settle long before the waits do."""
    found = mean_waits(row.hall, 40_000, SEED, warm_up=1000)
    for category, wait in row.waits.items():
        share = found[category] / row.mean(found)
        assert share == pytest.approx(wait / row.first_come, rel=0.08), category


def test_without_rates_and_tiers_everybody_waits_alike() -> None:
    hall = MarkovHall({"a": 0.4, "b": 0.4}, 1, 1, ChoicePolicy({}, {}))
    found = mean_waits(hall, 40_000, SEED, warm_up=1000)
    assert found["a"] == pytest.approx(found["b"], rel=0.02)


@pytest.mark.long
@pytest.mark.timeout(900)
def test_the_rule_gives_the_mean_waits_of_theory_within_three_percent(row: Row) -> None:
    found = mean_waits(row.hall, row.customers, SEED, warm_up=10_000)
    assert found == pytest.approx(row.waits, rel=0.03)
    assert row.mean(found) == pytest.approx(row.first_come, rel=0.03)
