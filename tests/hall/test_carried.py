"""What a turn of the day carries on: a visitor at a desk, and where the hall says so everybody."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from halls import (
    AT_BOARD,
    AT_KIOSK,
    BY_LINK,
    DAY,
    HOUR,
    MINUTE,
    NOON,
    OWNER,
    ToldClock,
    any_settings,
    asking,
    at_desk,
    enter,
    hall_rev,
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
from zal.hall.seen.log import logged_events
from zal.hall.seen.open_tickets import open_tickets
from zal.hall.seen.sign_in import sign_in_view
from zal.hall.seen.ticket import ticket_story
from zal.hall.seen.visit import visit_view
from zal.store.sqlite.check import prove

TURN = NOON + 16 * HOUR
"""04:00 of the next morning."""
TODAY, TOMORROW = date(2026, 11, 23).isoformat(), date(2026, 11, 24).isoformat()


def call(hall: Hall, desk: str = "1") -> VisitStage:
    found = hall.tickets.call(at_desk(desk))
    assert found is not None
    return found


def state_of(hall: Hall, code: str) -> State:
    return hall.see(ticket_story, code).ticket.state


@pytest.fixture
def served(hall: Hall, desk: str, clock: ToldClock) -> VisitStage:
    """A visitor who is served from 03:59 to 04:01, in a hall that is open day and night."""
    clock.at = TURN - MINUTE
    hall.tickets.issue(asking(AT_KIOSK, "tap-1"), "passport")
    call(hall)
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
    with refused(hall, "has expired"):
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
        call(hall, each)
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
    call(hall)
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
    call(hall)
    clock.at = TURN + MINUTE
    hall.day.save_cursor(AT_BOARD, "wall", 0)
    assert [each.code for each in hall.see(desk_view, "1").signs.slips] == ["Б101"]
    hall.close()


# --- where nothing ends with the day -------------------------------------------------------------
@pytest.fixture
def open_hall(tmp_path: Path, clock: ToldClock) -> Iterator[Hall]:
    """A hall that carries all over, with printers, and somebody at desk 1."""
    config = replace(printing_config(), carry_over=True)
    hall = enter(make_hall(tmp_path / "open.db"), clock, config=config)
    hall.desks.sign_in(at_desk("1", "ivanova"))
    yield hall
    hall.close()
    prove(tmp_path / "open.db", any_settings)


@pytest.fixture
def five(open_hall: Hall, clock: ToldClock) -> dict[str, VisitStage]:
    """Who waits, lets others by, is held, missed a call and is at a desk, by code, at 03:59."""
    clock.at = TURN - MINUTE
    given = [open_hall.tickets.issue(AT_KIOSK, "passport") for _ in range(5)]
    call(open_hall)
    open_hall.tickets.hold(at_desk("1"), note="a copy")
    call(open_hall)
    open_hall.tickets.no_show(at_desk("1"))
    call(open_hall)
    open_hall.tickets.postpone(OWNER, 10, code="Б105")
    return {each.code: each for each in given}


def test_nobody_loses_a_place_where_all_is_carried_over(
    open_hall: Hall, five: dict[str, VisitStage], clock: ToldClock
) -> None:
    rev = open_hall.see(hall_rev)
    clock.at = TURN + MINUTE
    assert open_hall.tickets.issue(AT_KIOSK, "passport").code == "Б106"
    acts = [(each.act, each.at) for each in open_hall.see(logged_events, rev)]
    assert acts == [("turn-day", TURN), ("issue", TURN + MINUTE)]
    assert open_hall.see(sign_in_view).open_desks == {"1": "ivanova"}
    stands = {code: state_of(open_hall, code) for code in five}
    assert stands == {
        "Б101": State.HELD,
        "Б102": State.MISSED,
        "Б103": State.CALLED,
        "Б104": State.WAITING,
        "Б105": State.HELD,
    }
    assert open_hall.tickets.return_to_queue(OWNER, code="Б102").state is State.WAITING
    assert open_hall.tickets.release(OWNER, "Б101").state is State.WAITING
    assert open_hall.tickets.cancel(BY_LINK, token=five["Б104"].token).state is State.CANCELLED
    clock.at = TURN + 10 * MINUTE
    open_hall.tickets.start(at_desk("1"))
    open_hall.tickets.finish(at_desk("1"))
    assert open_hall.see(sign_in_view).open_desks == {"1": "ivanova"}
    queue = [each.code for each in open_hall.see(desk_view, "1").queue]
    assert queue == ["Б101", "Б102", "Б105", "Б106"]
    assert call(open_hall).code == "Б101"


def test_every_view_shows_what_is_carried_over_before_that_is_written(
    open_hall: Hall, five: dict[str, VisitStage], clock: ToldClock
) -> None:
    clock.at = TURN + MINUTE
    rev = open_hall.see(hall_rev)

    def seen() -> tuple[object, ...]:
        view = open_hall.see(desk_view, "1")
        visits = [open_hall.see(visit_view, each.token) for each in five.values()]
        told = [replace(each, moment=replace(each.moment, rev=0)) for each in visits if each]
        stories = [open_hall.see(ticket_story, code).ticket for code in five]
        return replace(view, moment=replace(view.moment, rev=0)), told, stories

    before = seen()
    assert open_hall.see(hall_rev) == rev
    open_hall.day.save_cursor(AT_BOARD, "wall", 0)
    assert open_hall.see(hall_rev) == rev + 1
    assert seen() == before


def test_who_missed_a_call_is_carried_over_once_and_who_waits_always(
    open_hall: Hall, five: dict[str, VisitStage], clock: ToldClock
) -> None:
    for _ in range(6):
        clock.at += DAY
        open_hall.day.save_cursor(AT_BOARD, "wall", 0)
    assert state_of(open_hall, "Б104") is State.WAITING
    with refused(open_hall, "There is no ticket Б102", UnknownName):
        open_hall.tickets.return_to_queue(OWNER, code="Б102")
    open_hall.tickets.start(at_desk("1"))
    open_hall.tickets.finish(at_desk("1"))
    clock.at = TURN + 6 * DAY - MINUTE  # days after its own
    open_hall.ratings.rate(BY_LINK, five["Б103"].token, {"comfort": 5})
    clock.at += 2 * MINUTE
    open_hall.ratings.rate(BY_LINK, five["Б103"].token, {"comfort": 4})
    assert open_hall.tickets.issue(AT_KIOSK, "passport").code == "Б102"


def test_a_slip_that_waits_is_printed_after_the_turn_where_all_is_carried_over(
    open_hall: Hall, clock: ToldClock
) -> None:
    clock.at = TURN - 1000
    open_hall.tickets.issue(AT_KIOSK, "passport")
    clock.at = TURN + 1000
    slip = open_hall.slips.begin(AT_KIOSK, "test")
    assert slip is not None
    assert slip.job.code == "Б101"


def test_who_comes_for_the_day_is_ended_when_the_settings_carry_over_no_more(
    open_hall: Hall, five: dict[str, VisitStage], clock: ToldClock, tmp_path: Path
) -> None:
    clock.at = TURN + MINUTE
    open_hall.day.save_cursor(AT_BOARD, "wall", 0)
    hall = enter(tmp_path / "open.db", clock, config=printing_config())
    clock.at += DAY
    assert [each.code for each in hall.see(open_tickets)] == ["Б103"]
    hall.close()
