"""What the hall does by itself: it repeats a call, marks it as missed, calls to a free desk."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from halls import (
    AT_BOARD,
    AT_KIOSK,
    MINUTE,
    NOON,
    ToldClock,
    announced_at_once,
    any_settings,
    at_desk,
    called,
    enter,
    refused,
    small_config,
)
from zal.domain.by import Role
from zal.domain.log import Event
from zal.domain.settings.consoles import ConsolePolicy
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.no_show import NoShowPolicy
from zal.domain.states import State
from zal.hall.hall import Hall
from zal.hall.seen.board import calls_now
from zal.hall.seen.hall import next_due
from zal.hall.seen.log import logged_events
from zal.hall.seen.ticket import ticket_story
from zal.hall.steward import tend
from zal.store.sqlite.check import prove

IVANOVA, PETROV = at_desk("1", "ivanova"), at_desk("2", "petrov")
SIDOROVA = at_desk("2", "sidorova")
CODE = "Б101"
SECOND = 1_000


def by_itself(**no_show: bool) -> HallConfig:
    """Return the small hall where calls are repeated and missed by themselves."""
    switches = no_show or {"automatic": True, "automatic_recalls": True}
    return replace(small_config(), no_show=NoShowPolicy(**switches))


def calls_by_itself(after_s: int = 20) -> HallConfig:
    """Return the small hall whose free desks are given the next visitor."""
    return replace(small_config(), console=ConsolePolicy(next_after_s=after_s))


def opened(path: Path, clock: ToldClock, config: HallConfig) -> Hall:
    """Open a hall where Ivanova sits at desk 1 and a visitor waits."""
    hall = enter(path, clock, config=config)
    hall.desks.sign_in(IVANOVA)
    hall.tickets.issue(AT_KIOSK, "passport")
    return hall


@pytest.fixture
def ours(hall_path: Path, clock: ToldClock) -> Iterator[Hall]:
    """Return a hall that marks missed calls by itself, with Б101 called to desk 1."""
    hall = opened(hall_path, clock, by_itself())
    called(hall, "1")
    yield hall
    hall.close()
    prove(hall_path, any_settings)


def board_shows(hall: Hall, *, is_done: bool = True) -> None:
    """Let a board tell of everybody who is called now."""
    told = [announced_at_once(each)._replace(is_done=is_done) for each in hall.see(calls_now)]
    shown = [each._replace(at=hall.see(next_due)[0]) for each in told]
    hall.day.save_cursor(AT_BOARD, "wall", 1, shown)


def go_on(hall: Hall, clock: ToldClock, seconds: int) -> None:
    """Let time pass as the steward does."""
    clock.at += seconds * SECOND
    tend(hall)


def state(hall: Hall, code: str = CODE) -> State:
    return hall.see(ticket_story, code).ticket.state


def lines(hall: Hall, act: str) -> list[Event]:
    return [each for each in hall.see(logged_events) if each.act == act]


def test_a_call_is_repeated_and_then_missed_and_that_can_be_undone(
    ours: Hall, clock: ToldClock
) -> None:
    for n in range(2):
        board_shows(ours)
        go_on(ours, clock, 59)
        assert len(lines(ours, "recall")) == n
        go_on(ours, clock, 1)
        assert len(lines(ours, "recall")) == n + 1
    board_shows(ours)
    go_on(ours, clock, 59)
    assert state(ours) is State.CALLED
    go_on(ours, clock, 10)
    assert state(ours) is State.MISSED
    (missed,) = lines(ours, "no-show")
    assert (missed.role, missed.at) == (Role.TIME, NOON + 3 * MINUTE), "when it was over"
    assert {each.role for each in lines(ours, "recall")} == {Role.TIME}
    ours.tickets.reopen(IVANOVA)
    go_on(ours, clock, 600)
    assert state(ours) is State.CALLED, "who was brought back by hand is not missed again"


@pytest.mark.parametrize("is_shown", [False, True])
def test_nobody_is_missed_whom_no_board_has_shown_and_said(
    ours: Hall, clock: ToldClock, *, is_shown: bool
) -> None:
    if is_shown:
        board_shows(ours, is_done=False)
    go_on(ours, clock, 3_600)
    assert state(ours) is State.CALLED
    assert not lines(ours, "recall")


def test_the_time_counts_from_the_announcement(ours: Hall, clock: ToldClock) -> None:
    go_on(ours, clock, 100)
    board_shows(ours)
    go_on(ours, clock, 59)
    assert not lines(ours, "recall")
    go_on(ours, clock, 1)
    assert len(lines(ours, "recall")) == 1


def test_a_recall_that_no_board_has_told_is_waited_for(ours: Hall, clock: ToldClock) -> None:
    board_shows(ours)
    go_on(ours, clock, 60)
    go_on(ours, clock, 600)
    assert len(lines(ours, "recall")) == 1
    assert state(ours) is State.CALLED


def test_a_hall_that_marks_by_hand_does_nothing_of_it(hall: Hall, clock: ToldClock) -> None:
    hall.desks.sign_in(IVANOVA)
    hall.tickets.issue(AT_KIOSK, "passport")
    called(hall, "1")
    board_shows(hall)
    go_on(hall, clock, 3_600)
    assert state(hall) is State.CALLED


def test_where_only_the_mark_is_made_by_itself_operators_repeat_the_call(
    hall_path: Path, clock: ToldClock
) -> None:
    hall = opened(hall_path, clock, by_itself(automatic=True))
    called(hall, "1")
    board_shows(hall)
    go_on(hall, clock, 600)
    assert state(hall) is State.CALLED
    for _ in range(2):
        hall.tickets.recall(IVANOVA)
        board_shows(hall)
        go_on(hall, clock, 30)
    assert state(hall) is State.MISSED
    hall.close()


# --- the next call ------------------------------------------------------------------------------
@pytest.fixture
def free(hall_path: Path, clock: ToldClock) -> Iterator[Hall]:
    """Return a hall whose desk 1 has just served Б101; it is given the next in 20 s."""
    hall = opened(hall_path, clock, calls_by_itself())
    serve(hall)
    yield hall
    hall.close()
    prove(hall_path, any_settings)


def serve(hall: Hall) -> None:
    called(hall, "1")
    hall.tickets.start(IVANOVA)
    hall.tickets.finish(IVANOVA)


def test_the_next_visitor_is_called_some_seconds_after_the_last(
    free: Hall, clock: ToldClock
) -> None:
    free.tickets.issue(AT_KIOSK, "passport")
    go_on(free, clock, 19)
    assert state(free, "Б102") is State.WAITING
    go_on(free, clock, 1)
    assert state(free, "Б102") is State.CALLED
    last = lines(free, "call")[-1]
    assert (last.role, last.desk, last.operator) == (Role.TIME, "1", "ivanova")


def test_who_comes_later_is_called_as_they_come(free: Hall, clock: ToldClock) -> None:
    go_on(free, clock, 200)
    free.tickets.issue(AT_KIOSK, "passport")
    assert tend(free) > 0
    assert state(free, "Б102") is State.CALLED
    assert lines(free, "call")[-1].at == clock.at


def test_nobody_is_called_to_a_desk_that_was_left_alone(free: Hall, clock: ToldClock) -> None:
    go_on(free, clock, 20 + 301)
    free.tickets.issue(AT_KIOSK, "passport")
    assert tend(free) > 0
    assert state(free, "Б102") is State.WAITING


@pytest.mark.parametrize("how", ["stop", "break", "reopen"])
def test_an_operator_stops_it_with_one_act(free: Hall, clock: ToldClock, how: str) -> None:
    free.tickets.issue(AT_KIOSK, "passport")
    if how == "stop":
        free.desks.stop_next(IVANOVA)
        with refused(free, "nobody is about to be called by itself"):
            free.desks.stop_next(IVANOVA)
    elif how == "break":
        free.desks.take_break(IVANOVA, "tea")
        free.desks.resume(IVANOVA)
    else:
        free.tickets.reopen(IVANOVA)
    go_on(free, clock, 100)
    assert state(free, "Б102") is State.WAITING


def test_a_call_by_hand_and_the_end_of_a_shift_leave_nothing_behind(
    free: Hall, clock: ToldClock
) -> None:
    free.tickets.issue(AT_KIOSK, "passport")
    called(free, "1")
    free.tickets.return_to_queue(IVANOVA)
    go_on(free, clock, 100)
    assert state(free, "Б102") is State.WAITING
    serve(free)
    free.desks.sign_out(IVANOVA)
    free.desks.sign_in(IVANOVA)
    free.tickets.issue(AT_KIOSK, "passport")
    go_on(free, clock, 100)
    assert state(free, "Б103") is State.WAITING


def test_of_two_free_desks_the_one_with_fewer_other_services_gets_the_visitor(
    free: Hall, clock: ToldClock
) -> None:
    free.desks.sign_in(PETROV)
    free.tickets.issue(AT_KIOSK, "passport")
    called(free, "2")
    free.tickets.start(PETROV)
    free.tickets.finish(PETROV)
    go_on(free, clock, 60)
    free.tickets.issue(AT_KIOSK, "passport")
    tend(free)
    assert lines(free, "call")[-1].desk == "2", "Petrov serves passports alone"
    free.tickets.issue(AT_KIOSK, "passport")
    tend(free)
    assert lines(free, "call")[-1].desk == "1"


def test_so_it_is_of_desks_that_serve_it_in_reserve(hall_path: Path, clock: ToldClock) -> None:
    config = calls_by_itself()
    first, second, third = config.desks
    first = replace(first, services=frozenset({"pension"}), reserve=frozenset({"passport", "land"}))
    second = replace(second, services=frozenset({"land"}), reserve=frozenset({"passport"}))
    hall = opened(hall_path, clock, replace(config, desks=(first, second, third)))
    serve(hall)
    hall.desks.sign_in(SIDOROVA)
    hall.tickets.issue(AT_KIOSK, "land")
    called(hall, "2")
    hall.tickets.start(SIDOROVA)
    hall.tickets.finish(SIDOROVA)
    go_on(hall, clock, 60)
    hall.tickets.issue(AT_KIOSK, "passport")
    tend(hall)
    assert lines(hall, "call")[-1].desk == "2", "desk 1 can serve two others"
    hall.close()


def test_after_a_no_show_that_nobody_marked_nobody_is_called(
    hall_path: Path, clock: ToldClock
) -> None:
    config = replace(calls_by_itself(), no_show=NoShowPolicy(calls=1, automatic=True))
    hall = opened(hall_path, clock, config)
    called(hall, "1")
    hall.tickets.issue(AT_KIOSK, "passport")
    board_shows(hall)
    go_on(hall, clock, 300)
    assert (state(hall), state(hall, "Б102")) == (State.MISSED, State.WAITING)
    hall.close()
