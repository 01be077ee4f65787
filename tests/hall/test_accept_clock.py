"""A clock that is right and ahead: what it would do is told first, counted, and then done."""

from pathlib import Path

from halls import (
    DAY,
    HOUR,
    NOON,
    OWNER,
    WORK,
    ToldClock,
    enter,
    refused,
)
from wrong_clocks import IVANOVA, acts, stand
from zal.domain.states import State
from zal.hall.hall import Hall
from zal.hall.seen.clock import clock_view
from zal.hall.seen.hall import hall_moment
from zal.hall.seen.log import logged_events
from zal.hall.seen.open_tickets import open_tickets


def test_accepting_a_clock_that_is_ahead_tells_first_and_wants_the_number(
    peopled: Hall, clock: ToldClock
) -> None:
    clock.set_wall(clock.at + DAY)
    seen = peopled.see(clock_view)
    assert seen.accepting is not None
    assert (seen.accepting.day, seen.accepting.visits) == ("2026-11-24", 5)
    assert seen.accepting.opening.is_open
    for number in (None, 4):
        with refused(
            peopled, "It would be 24.11.2026 then. Visitors who would lose their place: 5"
        ):
            peopled.clock.accept(OWNER, number)
    peopled.clock.accept(OWNER, 5)
    assert peopled.see(hall_moment).day == "2026-11-24"
    assert peopled.see(clock_view).is_believed
    assert stand(peopled, "Б104") == [State.SERVING]
    assert [each.code for each in peopled.see(open_tickets)] == ["Б104"]
    assert acts(peopled)[-2:] == ["turn-day", "accept-clock"]
    decided = peopled.see(logged_events)[-1]
    assert (decided.role, decided.actor, decided.at) == (OWNER.role, OWNER.actor or None, clock.at)
    assert peopled.tickets.finish(IVANOVA).code == "Б104"


def test_accepting_within_the_day_ends_nobody(peopled: Hall, clock: ToldClock) -> None:
    clock.set_wall(clock.at + HOUR)
    peopled.clock.accept(OWNER, 0)
    assert peopled.see(hall_moment).at == clock.at
    assert stand(peopled, "Б103", "Б105") == [State.WAITING, State.WAITING]
    assert "clock-agrees" not in acts(peopled)


def test_a_clock_that_is_believed_or_behind_is_not_accepted(
    peopled: Hall, clock: ToldClock
) -> None:
    with refused(peopled, "there is nothing to decide"):
        peopled.clock.accept(OWNER, 0)
    with refused(peopled, "there is nothing to decide"):
        peopled.clock.forget(OWNER, 0)
    clock.set_wall(clock.at - HOUR)
    with refused(peopled, "zal clock forget"):
        peopled.clock.accept(OWNER, 0)
    clock.set_wall(clock.at + 3 * HOUR)
    with refused(peopled, "zal clock accept"):
        peopled.clock.forget(OWNER, 0)


def test_it_is_told_when_the_hall_would_open_again(hall_path: Path, clock: ToldClock) -> None:
    hall = enter(hall_path, clock, WORK)
    clock.set_wall(NOON + 400 * DAY + 10 * HOUR)
    seen = hall.see(clock_view).accepting
    assert seen is not None
    assert not seen.opening.is_open
    assert seen.opening.opens_at is not None
    hall.close()
