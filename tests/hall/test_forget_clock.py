"""What was done under a wrong clock is taken back whole, and the hall is sound after it."""

from pathlib import Path

from halls import (
    AT_KIOSK,
    DAY,
    HOUR,
    MINUTE,
    NOON,
    OWNER,
    ToldClock,
    any_settings,
    asking,
    called,
    refused,
)
from wrong_clocks import IVANOVA, PETROV, acts, led_astray, put_right, put_right_seen, stand
from zal.domain.errors import WrongMove
from zal.domain.states import State
from zal.hall.hall import Hall
from zal.hall.seen.clock import clock_view
from zal.hall.seen.hall import hall_moment
from zal.hall.seen.open_tickets import open_tickets
from zal.hall.seen.ticket import ticket_story
from zal.store.sqlite.check import prove


def test_forgetting_takes_back_day_numbers_and_expiries(peopled: Hall, clock: ToldClock) -> None:
    right = clock.at
    led_astray(peopled, clock, 20 * DAY)
    assert stand(peopled, "Б101", "Б104") == [State.WAITING, State.SERVING]
    put_right(clock, 20 * DAY)
    assert peopled.see(hall_moment).day == "2026-12-13"
    seen = peopled.see(clock_view).forgetting
    assert seen is not None
    assert (seen.day, seen.back, seen.given, seen.visits) == ("2026-11-23", 4, 1, 5)
    with refused(peopled, "Visits that change: 5 (given since: 1; stages that expired"):
        peopled.clock.forget(OWNER)
    peopled.clock.forget(OWNER, 5)
    moment = peopled.see(hall_moment)
    assert (moment.day, moment.at, moment.clock_ahead_s) == ("2026-11-23", clock.at, 0)
    codes = [f"Б10{n}" for n in range(1, 7)]
    assert stand(peopled, *codes) == [
        State.WAITING,  # of two with this code the one who is open; the other missed the call
        State.HELD,
        State.WAITING,  # the time for which others were let by had ended by then
        State.SERVING,
        State.WAITING,
        State.WAITING,
    ]
    given = peopled.see(ticket_story, "Б101").ticket
    assert (given.ticket.day, given.ticket.issued_at) == ("2026-11-23", right)
    assert peopled.tickets.issue(AT_KIOSK, "passport").code == "Б107"


def test_a_hall_that_was_led_astray_long_ago_comes_back(peopled: Hall, clock: ToldClock) -> None:
    """Over several wrong days, with shifts, slips and calls under them."""
    led_astray(peopled, clock, 20 * DAY)
    for _ in range(3):
        peopled.desks.sign_in(PETROV)
        called(peopled, "2")
        peopled.tickets.start(PETROV)
        peopled.tickets.finish(PETROV)
        peopled.tickets.issue(AT_KIOSK, "pension")
        peopled.tickets.issue(AT_KIOSK, "passport")
        clock.at += 5 * HOUR
        put_right(clock, -DAY)
        clock.start_anew()
        peopled.tickets.issue(AT_KIOSK, "passport")
    ahead = clock.at - NOON - 3 * HOUR
    put_right(clock, ahead)
    seen = peopled.see(clock_view).forgetting
    assert seen is not None
    assert seen.day == "2026-11-23"
    peopled.clock.forget(OWNER, seen.visits)
    assert peopled.see(hall_moment).day == "2026-11-23"
    assert stand(peopled, "Б105", "Б106") == [State.WAITING, State.WAITING]
    assert all(each.ticket.day == "2026-11-23" for each in peopled.see(open_tickets))
    assert all(each.stage.queued_at <= clock.at for each in peopled.see(open_tickets))
    peopled.tickets.finish(IVANOVA)
    assert called(peopled, "1").code == "Б103"


def test_the_days_that_were_taken_back_come_again_with_numbers_from_the_first(
    peopled: Hall, clock: ToldClock, hall_path: Path
) -> None:
    led_astray(peopled, clock, DAY)
    peopled.day.close_service(OWNER, "land", "сбой")
    put_right(clock, DAY)
    peopled.clock.forget(OWNER, 5)
    clock.at += DAY
    assert peopled.tickets.issue(AT_KIOSK, "passport").code == "Б101"
    assert peopled.tickets.issue(AT_KIOSK, "land").code == "Д101"
    prove(hall_path, any_settings)
    prove(hall_path, any_settings, quick=True)


def test_who_finds_it_a_day_later_keeps_who_is_in_the_hall(peopled: Hall, clock: ToldClock) -> None:
    led_astray(peopled, clock, 20 * DAY)
    clock.at += DAY
    assert peopled.tickets.issue(AT_KIOSK, "passport").code == "Б101"
    put_right(clock, 20 * DAY)
    seen = peopled.see(clock_view).forgetting
    assert seen is not None
    assert seen.day == "2026-11-24"
    peopled.clock.forget(OWNER, seen.visits)
    assert stand(peopled, "Б101") == [State.WAITING]
    assert peopled.tickets.issue(AT_KIOSK, "passport").code == "Б102"


def test_a_closed_day_is_closed_again(peopled: Hall, clock: ToldClock) -> None:
    peopled.day.close_day(OWNER)
    clock.start_anew(20 * DAY)
    peopled.desks.sign_in(PETROV)
    put_right(clock, 20 * DAY)
    peopled.clock.forget(OWNER, 4)
    assert peopled.see(hall_moment).is_day_closed
    assert peopled.day.open_day(OWNER) == 0


def test_a_clock_from_before_the_hall_is_never_right(peopled: Hall, clock: ToldClock) -> None:
    clock.set_wall(NOON - DAY)
    seen = peopled.see(clock_view)
    assert seen.forgetting is None
    assert isinstance(seen.refused, WrongMove)
    with refused(peopled, "from before this hall was made"):
        peopled.clock.forget(OWNER, 7)


def test_nothing_is_lost_when_it_leaps_within_minutes(peopled: Hall, clock: ToldClock) -> None:
    clock.start_anew(10 * MINUTE)
    peopled.desks.sign_in(PETROV)
    put_right(clock, 10 * MINUTE)
    peopled.clock.forget(OWNER, 0)
    assert peopled.see(hall_moment).at == clock.at
    assert stand(peopled, "Б105") == [State.WAITING]


def test_what_is_asked_for_twice_is_decided_once(peopled: Hall, clock: ToldClock) -> None:
    clock.set_wall(clock.at + DAY)
    for _ in range(2):
        peopled.clock.accept(asking(OWNER, "tap-1"), 5)
    assert acts(peopled).count("accept-clock") == 1
    led_astray(peopled, clock, 20 * DAY)
    put_right(clock, 20 * DAY)
    for _ in range(2):
        peopled.clock.forget(asking(OWNER, "tap-2"), 1)
    assert acts(peopled).count("forget-clock") == 1


def test_it_can_be_done_again(peopled: Hall, clock: ToldClock) -> None:
    for _ in range(2):
        led_astray(peopled, clock, 20 * DAY)
        put_right_seen(peopled, clock, 20 * DAY)
        seen = peopled.see(clock_view).forgetting
        assert seen is not None
        peopled.clock.forget(OWNER, seen.visits)
    assert peopled.tickets.issue(AT_KIOSK, "passport").code == "Б107"
    assert sum(each.code == "Б101" for each in peopled.see(open_tickets)) == 2
