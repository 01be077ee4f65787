"""Whom a turn of the day carried on is known by code and link until the next, and no longer."""

from dataclasses import replace
from pathlib import Path

import pytest

from halls import (
    AT_BOARD,
    AT_KIOSK,
    BY_LINK,
    DAY,
    HOUR,
    MINUTE,
    OWNER,
    TODAY,
    TOMORROW,
    TURN,
    ToldClock,
    any_settings,
    asking,
    at_desk,
    called,
    enter,
    make_hall,
    printing_config,
    refused,
    small_config,
)
from zal.domain.errors import UnknownName
from zal.domain.printing import JobState
from zal.domain.states import State
from zal.domain.tickets import VisitStage
from zal.hall.hall import Hall
from zal.hall.seen.desk import desk_view
from zal.hall.seen.open_tickets import open_tickets
from zal.hall.seen.ticket import ticket_story
from zal.hall.seen.visit import visit_view
from zal.store.sqlite.check import prove


def state_of(hall: Hall, code: str) -> State:
    return hall.see(ticket_story, code).ticket.state


@pytest.fixture
def served(hall: Hall, desk: str, clock: ToldClock) -> VisitStage:
    """A visitor who is served from 03:59 to 04:01, in a hall that is open day and night."""
    clock.at = TURN - MINUTE
    hall.tickets.issue(asking(AT_KIOSK, "tap-1"), "passport")
    called(hall, "1")
    hall.tickets.start(at_desk(desk))
    clock.at = TURN + MINUTE
    return hall.tickets.finish(at_desk(desk))


def test_who_is_served_over_the_turn_is_known_until_the_next(
    hall: Hall, served: VisitStage, clock: ToldClock, hall_path: Path
) -> None:
    assert served.state is State.SERVED
    found = hall.see(ticket_story, "б-101").ticket
    assert (found.ticket.day, found.ticket.carried_to) == (TODAY, TOMORROW)
    visit = hall.see(visit_view, served.token)
    assert visit is not None
    assert (visit.state, visit.day, visit.is_expired) == (State.SERVED, TODAY, False)
    again = hall.tickets.issue(asking(AT_KIOSK, "tap-1"), "passport")
    assert again.ticket.ticket_id == served.ticket.ticket_id
    clock.at = TURN + DAY - 1
    assert state_of(hall, "Б101") is State.SERVED
    clock.at = TURN + DAY
    with pytest.raises(UnknownName, match="There is no ticket Б101"):
        hall.see(ticket_story, "Б101")
    with refused(hall, "no longer works"):
        hall.tickets.cancel(BY_LINK, token=served.token)
    prove(hall_path, any_settings)


def test_who_is_served_over_the_turn_rates_as_long_as_all_of_that_day(
    hall: Hall, served: VisitStage, clock: ToldClock, hall_path: Path
) -> None:
    clock.at = TURN + DAY + 20 * HOUR - 1
    assert hall.ratings.rate(BY_LINK, served.token, {"comfort": 5}).marks
    prove(hall_path, any_settings)
    clock.at += 1
    visit = hall.see(visit_view, served.token)
    assert visit is not None
    assert (visit.is_expired, visit.may_rate) == (True, False)


def test_a_slip_of_who_was_served_over_the_turn_is_refused_for_what_it_is(
    hall: Hall, served: VisitStage
) -> None:
    with refused(hall, "Ticket Б101 is served. Its visit is over"):
        hall.slips.ask(AT_KIOSK, "Б101")


def test_a_number_is_not_given_again_on_a_day_on_which_its_ticket_is_known(
    hall: Hall, desk: str, clock: ToldClock
) -> None:
    hall.desks.sign_in(at_desk("2", "sidorova"))
    for each in (desk, "2"):
        hall.tickets.issue(AT_KIOSK, "passport")
        called(hall, each)
        hall.tickets.start(at_desk(each))
    clock.at = TURN + MINUTE
    hall.desks.sign_in(at_desk(desk, "petrov"), take_over_reason="went home")
    hall.tickets.finish(at_desk(desk))
    assert hall.tickets.issue(AT_KIOSK, "passport").code == "Б103"
    assert hall.tickets.reopen(at_desk(desk)).code == "Б101"
    assert [each.code for each in hall.see(open_tickets)] == ["Б103", "Б101", "Б102"]
    clock.at = TURN + DAY + MINUTE
    assert hall.tickets.issue(AT_KIOSK, "passport").code == "Б103"


def test_numbers_grow_longer_and_do_not_begin_anew_within_a_day(tmp_path: Path) -> None:
    path, clock = make_hall(tmp_path / "h.db"), ToldClock()
    hall = enter(path, clock, config=replace(small_config(), first_number=99, digits=2))
    hall.desks.sign_in(at_desk("1", "ivanova"))
    hall.tickets.issue(AT_KIOSK, "passport")
    called(hall, "1")
    clock.at = TURN
    codes = [hall.tickets.issue(AT_KIOSK, "passport").code for _ in range(2)]
    assert codes == ["Б100", "Б101"]
    assert hall.see(ticket_story, "Б99").ticket.ticket.day == TODAY
    hall.close()


def test_a_lost_slip_of_who_was_carried_on_is_still_told_of(tmp_path: Path) -> None:
    path, clock = make_hall(tmp_path / "h.db"), ToldClock()
    hall = enter(path, clock, config=printing_config())
    hall.desks.sign_in(at_desk("1", "ivanova"))
    hall.tickets.issue(AT_KIOSK, "passport")
    slip = hall.slips.begin(AT_KIOSK, "test")
    assert slip is not None
    hall.slips.end(AT_KIOSK, slip.job.job_id, JobState.UNKNOWN)
    called(hall, "1")
    clock.at = TURN + MINUTE
    hall.day.save_cursor(AT_BOARD, "wall", 0)
    assert [each.code for each in hall.see(desk_view, "1").signs.slips] == ["Б101"]
    hall.close()


@pytest.fixture
def missed_over_night(hall: Hall, desk: str, clock: ToldClock) -> VisitStage:
    """A visitor who was called before the day turned and was missed after it."""
    hall.tickets.issue(AT_KIOSK, "passport")
    called(hall, desk)
    clock.at = TURN + MINUTE
    return hall.tickets.no_show(at_desk(desk), anyway=True)


def test_who_was_missed_after_the_turn_comes_back_the_same_business_day(
    hall: Hall, missed_over_night: VisitStage, hall_path: Path
) -> None:
    assert missed_over_night.state is State.MISSED
    assert hall.see(desk_view, "1").shift is None
    assert [each.code for each in hall.see(desk_view, "1").missed] == ["Б101"]
    assert hall.tickets.issue(AT_KIOSK, "passport").code == "Б102"
    assert hall.tickets.return_to_queue(OWNER, code="Б101").state is State.WAITING
    hall.desks.sign_in(at_desk("1", "ivanova"))
    assert [each.code for each in hall.see(desk_view, "1").queue] == ["Б101", "Б102"]
    assert called(hall, "1").code == "Б101"
    assert hall.tickets.return_to_queue(at_desk("1")).state is State.WAITING
    prove(hall_path, any_settings)


def test_who_was_missed_after_the_turn_can_cancel_and_not_a_day_later(
    hall: Hall, missed_over_night: VisitStage, clock: ToldClock, hall_path: Path
) -> None:
    clock.at += DAY
    with refused(hall, "no longer works"):
        hall.tickets.cancel(BY_LINK, token=missed_over_night.token)
    with refused(hall, "There is no ticket Б101", UnknownName):
        hall.tickets.return_to_queue(OWNER, code="Б101")
    assert hall.see(desk_view, "1").missed == ()
    clock.at -= DAY
    assert hall.tickets.cancel(BY_LINK, token=missed_over_night.token).state is State.CANCELLED
    prove(hall_path, any_settings)


def test_a_slip_asked_for_over_night_is_of_the_tickets_own_day(tmp_path: Path) -> None:
    clock = ToldClock()
    path = make_hall(tmp_path / "h.db")
    hall = enter(path, clock, config=printing_config())
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.desks.sign_in(at_desk("1", "ivanova"))
    called(hall, "1")
    clock.at = TURN + MINUTE
    asked = hall.slips.ask(AT_KIOSK, "Б101", kiosk="kiosk-2")
    assert hall.slips.begin(AT_KIOSK, "kiosk-2", job_id=asked.job_id) is not None
    prove(path, any_settings)
    hall.close()
