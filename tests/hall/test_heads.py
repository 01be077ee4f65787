"""A call reads the heads of the queue, and calls whom the whole queue says, and why."""

import tempfile
from functools import partial
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from halls import OWNER, ToldClock, at_desk, enter, make_hall
from visits_to_come import SEATS, VISITS, Coming, furnish
from zal.domain.choice import choose, heads, next_heads
from zal.domain.eligible import eligible
from zal.hall.calling import next_for
from zal.hall.eligible import present, queue_for
from zal.hall.hall import Hall
from zal.hall.look import Look


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    visits=VISITS,
    seats=SEATS,
    postponed=st.sets(st.integers(0, 11), max_size=3),
    calls=st.integers(0, 2),
    minutes=st.integers(0, 6),
)
def test_the_heads_that_are_read_choose_as_the_whole_queue_does(
    visits: list[Coming],
    seats: tuple[tuple[str, str], ...],
    postponed: set[int],
    calls: int,
    minutes: int,
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        clock = ToldClock()
        hall = enter(make_hall(Path(folder) / "hall.db"), clock)
        for desk, operator in seats:
            hall.desks.sign_in(at_desk(desk, operator))
        furnish(hall, clock, visits, postponed)
        for desk, _ in seats[:calls]:
            hall.tickets.call(at_desk(desk))
        clock.at += 60_000 * minutes
        compare(hall)
        hall.close()


def compare(hall: Hall) -> None:
    """Hold the choice of every shift by heads to the choice from everybody who waits."""
    with hall.acts.turn(OWNER) as turn:
        policy, now = turn.config.choice, turn.now
        shifts = turn.shifts()
        chosen = {each.desk: next_for(turn, each) for each in shifts}

    def whole(look: Look) -> None:
        for shift in shifts:
            waiting = [each._replace(code="") for each in queue_for(look, shift)]
            skills = look.config.skills(shift.desk, shift.operator)
            assert eligible(waiting, shift, skills, present(look, shifts)) == waiting
            expected, found = choose(waiting, policy, now), chosen[shift.desk]
            assert (expected is None) == (found is None)
            if expected is not None and found is not None:
                assert found.best == expected.best
                assert found.runner_up == expected.runner_up
                assert found.rule == expected.rule
                by_heads = choose(heads(waiting), policy, now, partial(next_heads, waiting))
                assert found == by_heads

    hall.see(whole)
