"""A call reads the heads of the queue, and calls whom the whole queue says, and why."""

import tempfile
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from halls import OWNER, ToldClock, at_desk, enter, make_hall, small_config
from visits_to_come import SEATS, VISITS, Coming, furnish
from zal.domain.choice import choose, heads, next_heads
from zal.domain.eligible import eligible, with_reserve
from zal.domain.settings.hall import HallConfig
from zal.hall.calling import next_for
from zal.hall.eligible import desk_of, present, queue_for
from zal.hall.hall import Hall
from zal.hall.look import Look
from zal.hall.seen.desk_queue import first_lines

TARGETS = (
    {"service": "passport"},
    {"service": "land"},
    {"to_desk": "3"},
    {"to_operator": "petrov"},
)
"""To where a called visitor is sent on."""


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    visits=VISITS,
    seats=SEATS,
    postponed=st.sets(st.integers(0, 11), max_size=3),
    calls=st.integers(0, 2),
    sent_on=st.sampled_from([None, None, *TARGETS]),
    at_most=st.sampled_from([None, 1]),
    reserve=st.sampled_from([None, None, 2, 90]),
    minutes=st.integers(0, 6),
)
def test_the_heads_that_are_read_choose_as_the_whole_queue_does(
    visits: list[Coming],
    seats: tuple[tuple[str, str], ...],
    postponed: set[int],
    calls: int,
    *,
    sent_on: dict[str, Any] | None,
    at_most: int | None,
    reserve: int | None,
    minutes: int,
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        clock = ToldClock()
        config = replace(with_reserves(reserve), out_of_turn_at_most=at_most)
        hall = enter(make_hall(Path(folder) / "hall.db"), clock, config=config)
        for desk, operator in seats:
            hall.desks.sign_in(at_desk(desk, operator))
        furnish(hall, clock, visits, postponed)
        for desk, _ in seats[:calls]:
            found = hall.tickets.call(at_desk(desk))
            if found is not None and sent_on is not None:
                hall.tickets.transfer(at_desk(desk), **sent_on, anyway=True)
        clock.at += 60_000 * minutes
        compare(hall)
        hall.close()


def with_reserves(after_min: int | None) -> HallConfig:
    """Return the small hall where desk 1 has land and pension in reserve, after so many minutes."""
    config = small_config()
    if after_min is None:
        return config
    services = tuple(replace(each, reserve_after_min=after_min) for each in config.services)
    own, spare = frozenset({"passport"}), frozenset({"land", "pension"})
    desks = (replace(config.desks[0], services=own, reserve=spare), *config.desks[1:])
    return replace(config, services=services, desks=desks)


def compare(hall: Hall) -> None:
    """Hold the choice of every shift by heads to the choice from everybody who waits."""
    with hall.acts.turn(OWNER) as turn:
        policy, now = turn.config.choice, turn.now
        shifts = turn.shifts()
        chosen = {each.desk: next_for(turn, each) for each in shifts}

    def whole(look: Look) -> None:
        for shift in shifts:
            waiting = [each._replace(code="") for each in queue_for(look, shift)]
            desk = desk_of(look.config, shift)
            who = with_reserve(present(look, shifts), waiting, [desk], now)
            assert eligible(waiting, shift, desk.skills, who) == waiting
            lines, number = first_lines(look, shift, 100)
            assert (len(lines), number) == (len(waiting), len(waiting))
            run = shift.out_of_turn_run
            expected, found = choose(waiting, policy, now, run=run), chosen[shift.desk]
            assert (expected is None) == (found is None)
            if expected is not None and found is not None:
                assert found.best == expected.best
                assert found.runner_up == expected.runner_up
                assert found.rule == expected.rule
                by_heads = choose(heads(waiting), policy, now, partial(next_heads, waiting), run)
                assert found == by_heads

    hall.see(whole)
