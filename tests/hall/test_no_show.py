"""Who was called often enough and for long enough is marked as missed, and that can be undone."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from halls import (
    AT_KIOSK,
    MINUTE,
    ToldClock,
    any_settings,
    at_desk,
    called,
    enter,
    refused,
    small_config,
)
from zal.domain.events import Missed
from zal.domain.log import payload
from zal.domain.settings.no_show import NoShowPolicy
from zal.domain.states import State
from zal.domain.tickets import Stage
from zal.hall.hall import Hall
from zal.hall.seen.board import board_view
from zal.hall.seen.desk import desk_view
from zal.hall.seen.log import logged_events
from zal.hall.seen.ticket import ticket_story
from zal.store.sqlite.check import prove

IVANOVA = at_desk("1", "ivanova")
CODE = "Б101"


@pytest.fixture
def ours(hall: Hall, desk: str, hall_path: Path) -> Iterator[Hall]:
    """Return a hall where a visitor is called to Ivanova's desk 1, which is proved in the end."""
    assert desk == "1"
    hall.tickets.issue(AT_KIOSK, "passport")
    called(hall, desk)
    yield hall
    prove(hall_path, any_settings)


def stage(hall: Hall) -> Stage:
    return hall.see(ticket_story, CODE).ticket.stage


def last_missed(hall: Hall) -> Missed:
    said = [payload(each) for each in hall.see(logged_events) if each.act == "no-show"][-1]
    assert isinstance(said, Missed)
    return said


def call_for_three_minutes(hall: Hall, clock: ToldClock) -> None:
    for _ in range(2):
        clock.at += MINUTE
        hall.tickets.recall(IVANOVA)
    clock.at += MINUTE


def test_it_is_refused_until_the_calls_and_minutes_have_passed(
    ours: Hall, clock: ToldClock
) -> None:
    clock.at += 12_000
    with refused(
        ours,
        "Ticket Б101 was called 12 s ago and has not missed its call yet: 1 of 3 calls, each 30 s "
        "after the one before. Call again; it can be marked as missed in 168 s at the earliest.",
    ):
        ours.tickets.no_show(IVANOVA)
    clock.at -= 12_000
    call_for_three_minutes(ours, clock)
    assert ours.tickets.no_show(IVANOVA).state is State.MISSED
    assert last_missed(ours) == Missed()


def test_staff_may_say_so_earlier_and_the_log_keeps_that(ours: Hall) -> None:
    ours.tickets.no_show(IVANOVA, anyway=True)
    assert last_missed(ours) == Missed(is_early=True)


def test_only_the_calls_of_this_calling_count(ours: Hall, clock: ToldClock) -> None:
    call_for_three_minutes(ours, clock)
    ours.tickets.return_to_queue(IVANOVA)
    called(ours, "1")
    assert ours.see(desk_view, "1").calls == (clock.at,)
    with refused(ours, "1 of 3 calls"):
        ours.tickets.no_show(IVANOVA)


def test_the_console_sees_when_the_visitor_was_called_and_of_who_is_served_nothing(
    ours: Hall, clock: ToldClock
) -> None:
    first = clock.at
    clock.at += MINUTE
    ours.tickets.recall(IVANOVA)
    assert ours.see(desk_view, "1").calls == (first, first + MINUTE)
    ours.tickets.start(IVANOVA)
    assert ours.see(desk_view, "1").calls == ()


def test_a_hall_may_set_it_to_the_first_call(hall_path: Path, clock: ToldClock) -> None:
    config = replace(small_config(), no_show=NoShowPolicy(1, 0, 0))
    hall = enter(hall_path, clock, config=config)
    hall.desks.sign_in(IVANOVA)
    hall.tickets.issue(AT_KIOSK, "passport")
    called(hall, "1")
    assert hall.tickets.no_show(IVANOVA).state is State.MISSED
    assert last_missed(hall) == Missed()
    hall.close()


def test_an_undone_no_show_calls_the_visitor_to_that_desk_as_before(
    ours: Hall, clock: ToldClock
) -> None:
    call_for_three_minutes(ours, clock)
    before, calls = stage(ours), ours.see(desk_view, "1").calls
    shown = ours.see(board_view, 0)
    ours.tickets.no_show(IVANOVA)
    assert not ours.see(board_view, shown.moment.rev).recent
    clock.at += 2 * MINUTE
    assert ours.see(desk_view, "1").reopenable is not None
    assert ours.tickets.reopen(IVANOVA).state is State.CALLED
    assert stage(ours) == before
    assert ours.see(desk_view, "1").calls == calls
    board = ours.see(board_view, shown.moment.rev)
    assert board.fresh == (), "it is not announced again"
    assert board.recent == shown.recent


def test_a_no_show_is_undone_for_two_minutes_by_its_own_shift_at_a_free_desk(
    ours: Hall, clock: ToldClock
) -> None:
    ours.tickets.no_show(IVANOVA, anyway=True)
    ours.tickets.issue(AT_KIOSK, "passport")
    called(ours, "1")
    with refused(ours, "Desk 1 has called ticket Б102"):
        ours.tickets.reopen(IVANOVA)
    ours.tickets.return_to_queue(IVANOVA)
    clock.at += 2 * MINUTE + 1
    nothing = "a finish or a no-show can be undone for two minutes"
    with refused(ours, nothing):
        ours.tickets.reopen(IVANOVA)
    called(ours, "1")
    ours.tickets.no_show(IVANOVA, anyway=True)
    ours.desks.sign_in(at_desk("1", "sidorova"), take_over_reason="went home")
    with refused(ours, nothing):
        ours.tickets.reopen(at_desk("1"))


def test_who_has_come_back_since_is_left_alone_and_the_one_before_is_undone(ours: Hall) -> None:
    ours.tickets.issue(AT_KIOSK, "passport")
    ours.tickets.start(IVANOVA)
    ours.tickets.finish(IVANOVA)
    called(ours, "1")
    ours.tickets.no_show(IVANOVA, anyway=True)
    ours.tickets.return_to_queue(IVANOVA, code="Б102")
    undone = ours.tickets.reopen(IVANOVA)
    assert (undone.code, undone.state) == (CODE, State.SERVING)
