"""A console lists the first of whom its desk can be given, and counts the rest unread."""

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from halls import AT_KIOSK, MINUTE, ToldClock, at_desk, enter, make_hall, small_config
from visits_to_come import SEATS, VISITS, Coming, furnish
from zal.domain.choice import Candidate, first_in_order, order
from zal.domain.settings.choice import ChoicePolicy
from zal.hall import eligible
from zal.hall.hall import Hall
from zal.hall.look import Look
from zal.hall.seen import desk
from zal.hall.seen import desk_queue as seen
from zal.hall.seen.desk import desk_view

TARGETS = ({"service": "passport"}, {"service": "land"}, {"to_desk": "3"})
"""To where a called visitor is sent on."""


@pytest.fixture(scope="module", autouse=True)
def pages_of_two() -> Iterator[None]:
    """Let even a short queue be read in several pages."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(eligible, "PAGE", 2)
        patch.setattr(seen, "SCREENFUL", 3)
        patch.setattr(desk, "SCREENFUL", 3)
        yield


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    visits=VISITS,
    seats=SEATS,
    postponed=st.sets(st.integers(0, 11), max_size=3),
    calls=st.integers(0, 2),
    sent_on=st.sampled_from([None, *TARGETS]),
    at_most=st.sampled_from([None, 1]),
    minutes=st.integers(0, 6),
    most=st.integers(1, 14),
)
def test_the_lines_that_are_read_are_the_first_of_the_whole_queue(
    visits: list[Coming],
    seats: tuple[tuple[str, str], ...],
    postponed: set[int],
    calls: int,
    *,
    sent_on: dict[str, Any] | None,
    at_most: int | None,
    minutes: int,
    most: int,
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        clock = ToldClock()
        config = replace(small_config(), out_of_turn_at_most=at_most)
        hall = enter(make_hall(Path(folder) / "hall.db"), clock, config=config)
        for place, operator in seats:
            hall.desks.sign_in(at_desk(place, operator))
        furnish(hall, clock, visits, postponed)
        for place, _ in seats[:calls]:
            found = hall.tickets.call(at_desk(place))
            if found is not None and sent_on is not None:
                hall.tickets.transfer(at_desk(place), **sent_on, anyway=True)
        clock.at += MINUTE * minutes
        hall.see(compare, most)
        hall.close()


def compare(look: Look, most: int) -> None:
    """Hold what each desk lists to everybody whom it can be given."""
    for shift in look.shifts():
        whole = seen.desk_queue(look, shift.desk)
        assert seen.first_lines(look, shift, most) == (whole[:most], len(whole))


def test_the_day_that_turned_unseen_leaves_nobody_to_list(hall: Hall, clock: ToldClock) -> None:
    for place, operator in (("1", "ivanova"), ("2", "petrov")):
        hall.desks.sign_in(at_desk(place, operator))
    for _ in range(3):
        hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.call(at_desk("1"))
    hall.tickets.transfer(at_desk("1"), service="passport", anyway=True)
    hall.tickets.call(at_desk("1"))
    clock.at += 24 * 60 * MINUTE
    view = hall.see(desk_view, "1")
    assert view.shift is not None
    assert (view.queue, view.in_queue) == ((), 0)


def test_of_each_group_no_more_is_taken_than_is_listed_and_one() -> None:
    numbers, taken = count(1), []

    def group(service: str) -> Iterator[Candidate]:
        for n in range(1000):
            taken.append(service)
            yield Candidate(next(numbers), service, "ordinary", clock_at=n)

    services = ("passport", "land", "pension")
    policy, now = ChoicePolicy({}, {}), 2000
    found = first_in_order(map(group, services), policy, now, 30)
    assert len(found) == 30
    assert len(taken) <= 30 + len(services)
    everybody = [each for service in services for each in group(service)]
    assert [each.candidate.clock_at for each in found] == [
        each.candidate.clock_at for each in order(everybody, policy, now)[:30]
    ]
