"""Where nothing ends with the day: nobody loses a place, and every view shows that at once."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from halls import (
    AT_BOARD,
    AT_KIOSK,
    BY_LINK,
    DAY,
    MINUTE,
    OWNER,
    TURN,
    ToldClock,
    any_settings,
    at_desk,
    called,
    enter,
    hall_rev,
    make_hall,
    printing_config,
    refused,
    told,
    without_rev,
)
from zal.domain.errors import UnknownName
from zal.domain.states import State
from zal.domain.tickets import VisitStage
from zal.hall.hall import Hall
from zal.hall.seen.desk import desk_view
from zal.hall.seen.open_tickets import open_tickets
from zal.hall.seen.sign_in import sign_in_view
from zal.hall.seen.ticket import ticket_story
from zal.hall.seen.visit import visit_view
from zal.store.sqlite.check import prove


def state_of(hall: Hall, code: str) -> State:
    return hall.see(ticket_story, code).ticket.state


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
    called(open_hall, "1")
    open_hall.tickets.hold(at_desk("1"), note="a copy")
    called(open_hall, "1")
    open_hall.tickets.no_show(at_desk("1"), anyway=True)
    called(open_hall, "1")
    open_hall.tickets.postpone(OWNER, 10, code="Б105")
    return {each.code: each for each in given}


def test_nobody_loses_a_place_where_all_is_carried_over(
    open_hall: Hall, five: dict[str, VisitStage], clock: ToldClock
) -> None:
    rev = open_hall.see(hall_rev)
    clock.at = TURN + MINUTE
    assert open_hall.tickets.issue(AT_KIOSK, "passport").code == "Б106"
    assert told(open_hall, rev) == [
        ("turn-day", None, TURN),
        ("issue", "Б106", TURN + MINUTE),
    ]
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
    assert queue == ["Б101", "Б105", "Б102", "Б106"]  # who missed a call is behind one other
    assert called(open_hall, "1").code == "Б101"


def test_every_view_shows_what_is_carried_over_before_that_is_written(
    open_hall: Hall, five: dict[str, VisitStage], clock: ToldClock
) -> None:
    clock.at = TURN + MINUTE
    rev = open_hall.see(hall_rev)

    def seen() -> tuple[object, ...]:
        view = open_hall.see(desk_view, "1")
        visits = [open_hall.see(visit_view, each.token) for each in five.values()]
        stories = [open_hall.see(ticket_story, code).ticket for code in five]
        return without_rev(view), [without_rev(each) for each in visits if each], stories

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
