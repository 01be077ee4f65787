"""Who claimed precedence without ground waits in turn; who has one and took none is given it."""

from pathlib import Path

import pytest

from halls import (
    AT_KIOSK,
    BY_LINK,
    HOUR,
    MINUTE,
    OWNER,
    ToldClock,
    any_settings,
    asking,
    at_desk,
    called,
    refused,
)
from wrong_clocks import put_right
from zal.domain.errors import UnknownName
from zal.domain.events import CategoryChanged
from zal.domain.log import payload
from zal.domain.states import State
from zal.hall.hall import Hall
from zal.hall.issue import new_stage
from zal.hall.seen.board import board_view
from zal.hall.seen.log import logged_events
from zal.hall.seen.ticket import ticket_story
from zal.hall.seen.visit import visit_view
from zal.store.sqlite.check import prove


def two_come(hall: Hall, clock: ToldClock) -> None:
    """Let an ordinary visitor come, and a minute later one who claims precedence."""
    hall.tickets.issue(AT_KIOSK, "passport")
    clock.at += MINUTE
    hall.tickets.issue(AT_KIOSK, "passport", category="veteran")
    clock.at += MINUTE


def stage_of(hall: Hall, code: str) -> tuple[State, str, int]:
    stage = hall.see(ticket_story, code).ticket.stage
    return stage.state, stage.category, stage.clock_at


def test_a_called_visitor_without_ground_waits_in_turn_by_the_own_time(
    hall: Hall, desk: str, clock: ToldClock
) -> None:
    two_come(hall, clock)
    came_at = clock.at - MINUTE
    assert called(hall, desk).code == "Б102"
    done = hall.categories.change(at_desk(desk, "ivanova"))
    assert (done.code, done.state, done.stage.desk) == ("Б102", State.WAITING, None)
    assert stage_of(hall, "Б102") == (State.WAITING, "ordinary", came_at)
    assert called(hall, desk).code == "Б101"
    line = next(each for each in hall.see(logged_events) if each.act == "change-category")
    assert payload(line) == CategoryChanged("ordinary", "veteran")
    assert (line.actor, line.desk, line.state_before, line.state_after) == (
        "ivanova",
        desk,
        "called",
        "waiting",
    )


def test_who_waits_is_given_another_category_for_a_reason(
    hall: Hall, desk: str, clock: ToldClock
) -> None:
    two_come(hall, clock)
    with refused(hall, "Say why Б101 is given the category veteran"):
        hall.categories.change(OWNER, "veteran", code="Б101", reason=" ")
    with refused(hall, "no visitor category king", UnknownName):
        hall.categories.change(OWNER, "king", code="Б101", reason="showed the paper")
    hall.categories.change(OWNER, "veteran", code="Б101", reason="showed the paper")
    assert called(hall, desk).code == "Б101"
    line = next(each for each in hall.see(logged_events) if each.act == "change-category")
    assert payload(line) == CategoryChanged("veteran", "ordinary", "showed the paper")


def test_a_change_is_taken_back_within_two_minutes(hall: Hall, desk: str, clock: ToldClock) -> None:
    two_come(hall, clock)
    hall.categories.change(OWNER, code="Б102")
    clock.at += 2 * MINUTE
    hall.categories.undo(OWNER, "Б102")
    assert stage_of(hall, "Б102")[1] == "veteran"
    assert called(hall, desk).code == "Б102"
    with refused(hall, "Ticket Б102 has nothing to undo"):
        hall.categories.undo(OWNER, "Б102")


def test_at_a_desk_only_the_own_change_is(hall: Hall, desk: str, clock: ToldClock) -> None:
    two_come(hall, clock)
    mine, colleagues = at_desk(desk, "ivanova"), at_desk("2", "sidorova")
    hall.desks.sign_in(colleagues)
    hall.categories.change(mine, code="Б102")
    hall.categories.change(colleagues, "booked", code="Б102", reason="has an appointment")
    with refused(hall, "by whoever made it or runs the hall"):
        hall.categories.undo(mine, "Б102")
    hall.categories.undo(colleagues, "Б102")
    assert stage_of(hall, "Б102")[1] == "ordinary"
    hall.categories.change(colleagues, "booked", code="Б102", reason="has an appointment")
    hall.categories.undo(OWNER, "Б102")
    assert stage_of(hall, "Б102")[1] == "ordinary"


@pytest.mark.parametrize("late_ms", [1, MINUTE])
def test_later_it_is_not(hall: Hall, desk: str, clock: ToldClock, late_ms: int) -> None:
    two_come(hall, clock)
    hall.categories.change(OWNER, code="Б102")
    clock.at += 2 * MINUTE + late_ms
    with refused(hall, "Ticket Б102 has nothing to undo"):
        hall.categories.undo(OWNER, "Б102")


def test_nor_is_it_for_hours_once_the_clock_under_which_it_was_made_is_forgotten(
    hall: Hall, clock: ToldClock
) -> None:
    two_come(hall, clock)
    clock.start_anew(3 * HOUR)
    hall.categories.change(OWNER, code="Б102")
    put_right(clock, 3 * HOUR)
    hall.clock.forget(OWNER, 0)
    clock.at += 2 * MINUTE + 1
    with refused(hall, "Ticket Б102 has nothing to undo"):
        hall.categories.undo(OWNER, "Б102")


def test_a_category_is_changed_while_a_visitor_waits_or_is_called_here(
    hall: Hall, desk: str, clock: ToldClock
) -> None:
    two_come(hall, clock)
    with refused(hall, "Ticket Б101 has the category ordinary already"):
        hall.categories.change(OWNER, code="Б101")
    called(hall, desk)
    with refused(hall, "Ticket Б102 is at desk 1"):
        hall.categories.change(OWNER, code="Б102")
    hall.tickets.start(at_desk(desk))
    with refused(hall, "Ticket Б102 is being served"):
        hall.categories.change(at_desk(desk))
    hall.tickets.finish(at_desk(desk))
    with refused(hall, "Ticket Б102 is served"):
        hall.categories.change(OWNER, code="Б102")


def test_precedence_is_taken_from_all_for_which_a_visitor_waits(
    hall: Hall, desk: str, clock: ToldClock
) -> None:
    two_come(hall, clock)
    found = hall.see(ticket_story, "Б102").ticket
    with hall.acts.turn(OWNER) as turn:
        new_stage(turn, found.ticket.ticket_id, 2, "land", "veteran", clock_at=turn.now)
    called(hall, desk)
    hall.categories.change(at_desk(desk))
    stages = hall.see(ticket_story, "Б102").stages
    assert [each.stage.category for each in stages] == ["ordinary", "ordinary"]
    hall.categories.undo(OWNER, "Б102")
    stages = hall.see(ticket_story, "Б102").stages
    assert [each.stage.category for each in stages] == ["veteran", "veteran"]


def stands(hall: Hall, code: str) -> list[tuple[State, str]]:
    found = hall.see(ticket_story, code).stages
    return [(each.state, each.stage.category) for each in found]


def test_a_category_is_the_whole_visits_also_of_what_is_set_aside_or_was_missed(
    hall: Hall, desk: str, clock: ToldClock
) -> None:
    two_come(hall, clock)
    found = called(hall, desk)
    hall.tickets.no_show(at_desk(desk), anyway=True)
    with hall.acts.turn(OWNER) as turn:
        for ordinal, service in ((2, "land"), (3, "pension"), (4, "passport")):
            stage = (found.ticket.ticket_id, ordinal, service, "veteran")
            new_stage(turn, *stage, clock_at=found.stage.clock_at)
    assert called(hall, desk).code == "Б102"
    hall.tickets.hold(at_desk(desk))
    hall.tickets.postpone(OWNER, 10, code="Б102")
    hall.tickets.release(OWNER, "Б102", service="land")
    assert called(hall, desk).stage.service == "land"
    before = [State.MISSED, State.CALLED, State.HELD, State.HELD]
    assert stands(hall, "Б102") == [(each, "veteran") for each in before]
    was = hall.see(ticket_story, "Б102").stages
    hall.categories.change(at_desk(desk))
    after = [State.MISSED, State.WAITING, State.HELD, State.HELD]
    assert stands(hall, "Б102") == [(each, "ordinary") for each in after]
    hall.categories.undo(OWNER, "Б102")
    assert stands(hall, "Б102") == [(each, "veteran") for each in after]
    now = hall.see(ticket_story, "Б102").stages
    aside = [each for each in was if each.state is not State.CALLED]
    assert [each for each in now if each.state is not State.WAITING] == aside
    hall.categories.change(OWNER, code="Б102")
    assert stands(hall, "Б102") == [(each, "ordinary") for each in after]


@pytest.mark.parametrize("aside", ["hold", "no_show"])
def test_who_is_set_aside_or_was_missed_comes_back_in_the_new_category(
    hall: Hall, hall_path: Path, desk: str, clock: ToldClock, aside: str
) -> None:
    two_come(hall, clock)
    called(hall, desk)
    if aside == "hold":
        hall.tickets.hold(at_desk(desk))
    else:
        hall.tickets.no_show(at_desk(desk), anyway=True)
    state = stage_of(hall, "Б102")[0]
    hall.categories.change(OWNER, code="Б102")
    assert stage_of(hall, "Б102")[:2] == (state, "ordinary")
    hall.categories.undo(OWNER, "Б102")
    assert stage_of(hall, "Б102")[:2] == (state, "veteran")
    hall.categories.change(OWNER, code="Б102")
    back = hall.tickets.release if aside == "hold" else hall.tickets.return_to_queue
    back(OWNER, code="Б102")
    assert called(hall, desk).code == "Б101"
    prove(hall_path, any_settings)


def test_who_lets_others_by_does_so_as_long_in_the_new_category(
    hall: Hall, hall_path: Path, desk: str, clock: ToldClock
) -> None:
    two_come(hall, clock)
    until = hall.tickets.postpone(OWNER, 10, code="Б101").stage.postponed_until
    done = hall.categories.change(OWNER, "veteran", code="Б101", reason="showed the paper")
    assert (done.state, done.stage.postponed_until) == (State.HELD, until)
    clock.at += 10 * MINUTE
    assert called(hall, desk).code == "Б101"
    prove(hall_path, any_settings)


def test_who_was_sent_on_since_a_change_has_the_former_category_back(
    hall: Hall, desk: str, clock: ToldClock
) -> None:
    two_come(hall, clock)
    hall.categories.change(OWNER, "veteran", code="Б101", reason="showed the paper")
    assert called(hall, desk).code == "Б101"
    with refused(hall, "Ticket Б101 has nothing to undo"):
        hall.categories.undo(OWNER, "Б101")  # at a desk
    hall.tickets.transfer(at_desk(desk), service="land")
    hall.categories.undo(OWNER, "Б101")
    assert stands(hall, "Б101")[-1] == (State.WAITING, "ordinary")


def test_of_two_changes_at_one_instant_the_newer_is_taken_back(
    hall: Hall, clock: ToldClock
) -> None:
    two_come(hall, clock)
    hall.categories.change(OWNER, code="Б102")
    hall.categories.change(OWNER, "booked", code="Б102", reason="showed it")
    hall.categories.undo(OWNER, "Б102")
    assert stage_of(hall, "Б102")[1] == "ordinary"


def test_the_same_request_changes_it_once(hall: Hall, desk: str, clock: ToldClock) -> None:
    two_come(hall, clock)
    for _ in range(2):
        done = hall.categories.change(asking(OWNER, "one"), code="Б102")
    assert done.stage.category == "ordinary"
    assert [each.act for each in hall.see(logged_events)].count("change-category") == 1


def test_the_phone_says_so_and_the_board_says_nothing(
    hall: Hall, desk: str, clock: ToldClock
) -> None:
    two_come(hall, clock)
    token = called(hall, desk).token
    seen_before = hall.see(board_view, 0)
    hall.categories.change(at_desk(desk))
    page = hall.see(visit_view, token)
    assert page is not None
    assert (page.is_in_turn, page.ahead, page.state) == (True, 1, State.WAITING)
    board = hall.see(board_view, seen_before.moment.rev)
    assert (board.fresh, board.recent) == ((), ())
    hall.categories.undo(OWNER, "Б102")
    page = hall.see(visit_view, token)
    assert page is not None
    assert not page.is_in_turn


def test_a_visitor_cannot_change_a_category(hall: Hall) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    with refused(hall, "This may not be done in the role of visitor"):
        hall.categories.change(BY_LINK, "veteran", code="Б101", reason="me first")
