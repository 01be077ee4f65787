"""What no writer can do to a hall's rows, and that they are what its log tells."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from threading import Barrier

import pytest

from halls import (
    AT_KIOSK,
    BY_LINK,
    MINUTE,
    OWNER,
    ToldClock,
    asking,
    at_desk,
    enter_kept,
    hall_rev,
    refused,
)
from told_again import is_as_it_is_read
from zal.domain.errors import StorageError
from zal.domain.floor import Floor
from zal.domain.fold import fold
from zal.domain.states import State
from zal.domain.tickets import VisitStage
from zal.hall.hall import Hall
from zal.hall.issue import new_stage
from zal.hall.seen.log import logged_events
from zal.store.engine import Engine, Reader

IVANOVA, PETROV = at_desk("1", "ivanova"), at_desk("2", "petrov")
TWO_AT_A_DESK = "UPDATE stage SET state = 'called', desk = '1' WHERE state = 'waiting'"
ONE_AT_TWO_DESKS = "UPDATE stage SET state = 'called', desk = '3' WHERE service = 'land'"
A_NUMBER_TWICE = "UPDATE ticket SET number = 101 WHERE number = 102"
A_DESK_IN_TWO_SHIFTS = "UPDATE shift SET desk = '1' WHERE desk = '2'"
AN_OPERATOR_IN_TWO_SHIFTS = "UPDATE shift SET operator = 'ivanova' WHERE desk = '2'"


@pytest.fixture
def busy(hall: Hall) -> Hall:
    """Return the hall with two desks open, Б101 called to one, Б102 waiting, and for two things."""
    for each in (IVANOVA, PETROV):
        hall.desks.sign_in(each)
    issued = [hall.tickets.issue(AT_KIOSK, "passport") for _ in range(2)]
    with hall.acts.turn(OWNER) as turn:
        first = issued[0]
        ticket_id, at = first.ticket.ticket_id, first.stage.clock_at
        new_stage(turn, ticket_id, 2, "land", "ordinary", clock_at=at)
    hall.tickets.call(IVANOVA)
    return hall


@pytest.mark.parametrize(
    "sql",
    [
        pytest.param(TWO_AT_A_DESK, id="two visitors at one desk"),
        pytest.param(ONE_AT_TWO_DESKS, id="one visitor at two desks"),
        pytest.param(A_NUMBER_TWICE, id="a number twice"),
        pytest.param(A_DESK_IN_TWO_SHIFTS, id="two open shifts at a desk"),
        pytest.param(AN_OPERATOR_IN_TWO_SHIFTS, id="two open shifts of an operator"),
    ],
)
def test_the_store_itself_refuses(busy: Hall, sql: str) -> None:
    before = busy.see(hall_rev)
    with pytest.raises(StorageError), busy.acts.turn(OWNER) as turn:
        turn.run(sql)
    assert busy.see(hall_rev) == before
    assert busy.tickets.start(IVANOVA).code == "Б101"


def test_what_has_ended_makes_room_for_the_next(busy: Hall) -> None:
    busy.tickets.start(IVANOVA)
    busy.tickets.finish(IVANOVA)
    called = busy.tickets.call(IVANOVA)
    assert called is not None
    busy.desks.sign_out(PETROV)
    busy.desks.sign_in(PETROV)
    assert busy.see(hall_rev) == len(busy.see(logged_events))


def test_a_new_ticket_and_a_new_stage_stand_as_they_are_told(hall: Hall) -> None:
    given = hall.tickets.issue(AT_KIOSK, "passport", category="veteran", language="en")
    with hall.acts.turn(OWNER) as turn:
        assert turn.stage(given.stage.stage_id) == given
        stage = new_stage(
            *(turn, given.ticket.ticket_id, 2, "land", "ordinary"),
            clock_at=given.stage.clock_at - MINUTE,
            for_desk="2",
            for_operator="petrov",
            note="form 9",
        )
        assert turn.stage(stage.stage_id) == VisitStage(given.ticket, stage)


def test_a_request_that_is_asked_for_once_more_is_done_once(hall: Hall, engine: Engine) -> None:
    once = asking(AT_KIOSK, "touch-1")
    given = hall.tickets.issue(once, "passport")
    with closing(enter_kept(engine, device="another")) as other:
        again = other.tickets.issue(once, "passport")
        assert again.ticket == given.ticket
        with refused(other, "something else was asked for before"):
            other.tickets.issue(once, "land")
    assert [each.act for each in hall.see(logged_events)] == ["found", "issue"]


def test_a_request_that_two_ask_at_once_is_done_once(hall: Hall, engine: Engine) -> None:
    halls = [enter_kept(engine) for _ in range(4)]
    at_once = Barrier(len(halls))

    def ask(opened: Hall) -> str:
        at_once.wait()
        return opened.tickets.issue(asking(AT_KIOSK, "touch-1"), "passport").code

    with ThreadPoolExecutor(len(halls)) as pool:
        assert list(pool.map(ask, halls)) == ["Б101"] * len(halls)
    assert [each.act for each in hall.see(logged_events)] == ["found", "issue"]
    for each in halls:
        each.close()


def a_short_story(hall: Hall, clock: ToldClock) -> None:
    """Let a visitor be served, one be sent on, one miss the call, one wait aside, one leave."""
    given = []
    for service in ("passport", "passport", "passport", "passport", "land"):
        given.append(hall.tickets.issue(AT_KIOSK, service))
        clock.at += MINUTE
    hall.desks.sign_in(IVANOVA)
    hall.tickets.postpone(BY_LINK, 10, token=given[3].token)
    for last in (hall.tickets.finish, hall.tickets.hold):
        hall.tickets.call(IVANOVA)
        clock.at += MINUTE
        hall.tickets.start(IVANOVA)
        last(IVANOVA)
    hall.tickets.call(IVANOVA)
    hall.tickets.no_show(IVANOVA, anyway=True)
    hall.tickets.call(IVANOVA)
    hall.tickets.start(IVANOVA)
    hall.tickets.transfer(IVANOVA, service="pension")
    hall.tickets.release(IVANOVA, given[1].code)
    hall.ratings.rate(BY_LINK, given[0].token, {"comfort": 5})
    hall.desks.take_break(IVANOVA, "tea")
    clock.at += 20 * MINUTE  # meanwhile the postponement ends
    hall.acts.let_time_pass()


def test_the_log_told_again_comes_to_the_rows(hall: Hall, reader: Reader, clock: ToldClock) -> None:
    a_short_story(hall, clock)
    floor = Floor()
    for each in hall.see(logged_events):
        fold(floor, each)
    states = [each.state for visit in floor.visits.values() for each in visit.stages.values()]
    assert {State.SERVED, State.MISSED, State.TRANSFERRED, State.WAITING} == set(states)
    with reader.read() as tx:
        is_as_it_is_read(floor, tx.rows)
