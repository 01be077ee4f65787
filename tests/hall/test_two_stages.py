"""A visit with two waiting stages. No act makes them yet, so they are written through the store."""

import sqlite3
from contextlib import closing
from itertools import product
from pathlib import Path

import pytest

from halls import (
    AT_KIOSK,
    BY_LINK,
    HOUR,
    MINUTE,
    NOON,
    OWNER,
    ToldClock,
    at_desk,
    enter,
    printing_config,
    refused,
    small_config,
)
from zal.domain.errors import StorageError
from zal.domain.printing import JobState
from zal.domain.states import AT_DESK_STATES, State
from zal.domain.tickets import Visit, VisitStage
from zal.hall.hall import Hall
from zal.hall.issue import new_stage
from zal.hall.look import Look
from zal.hall.lookups import ticket_id_by_code
from zal.hall.seen.board import board_view
from zal.hall.seen.desk import desk_view
from zal.hall.seen.log import logged_events
from zal.hall.seen.visit import visit_view
from zal.hall.turn import HALL_ID
from zal.store.queries.tickets import AS_THE_VISIT_STANDS
from zal.store.sqlite.reports import SqliteReports

PASSPORTS, LAND = "2", "3"
"""Petrov is skilled in passports only; desk 3 serves land only."""


def two_stages(hall: Hall) -> VisitStage:
    issued = hall.tickets.issue(AT_KIOSK, "passport")
    with hall.acts.turn(OWNER) as turn:
        ticket_id = issued.ticket.ticket_id
        new_stage(turn, ticket_id, 2, "land", "ordinary", clock_at=issued.stage.clock_at)
    return issued


@pytest.fixture
def both(hall: Hall, clock: ToldClock) -> VisitStage:
    """Return a ticket whose stages for passport and land both wait, longer than anybody else."""
    hall.desks.sign_in(at_desk(PASSPORTS, "petrov"))
    hall.desks.sign_in(at_desk(LAND, "sidorova"))
    issued = two_stages(hall)
    clock.at += MINUTE
    for service in ("passport", "land"):
        hall.tickets.issue(AT_KIOSK, service)
    return issued


def queue(hall: Hall, desk: str) -> list[tuple[str, str]]:
    return [(each.code, each.service) for each in hall.see(desk_view, desk).queue]


def visit(hall: Hall, code: str) -> Visit:
    def whole(look: Look) -> Visit:
        return look.visit(ticket_id_by_code(look, code))

    return hall.see(whole)


def test_each_desk_is_offered_only_its_own_stage(hall: Hall, both: VisitStage) -> None:
    assert queue(hall, PASSPORTS) == [("Б101", "passport"), ("Б102", "passport")]
    assert queue(hall, LAND) == [("Б101", "land"), ("Д101", "land")]


@pytest.mark.parametrize(("first", "second", "left"), [("2", "3", "Д101"), ("3", "2", "Б102")])
def test_a_stage_whose_visitor_is_at_a_desk_is_offered_to_nobody(
    hall: Hall, both: VisitStage, first: str, second: str, left: str
) -> None:
    called = hall.tickets.call(at_desk(first))
    assert called is not None
    assert (called.code, called.stage.service) == ("Б101", "passport" if first == "2" else "land")
    assert [code for code, _ in queue(hall, second)] == [left]
    with refused(hall, f"Б101 is already at desk {first}"):
        hall.tickets.call(at_desk(second), code="Б101", reason="asks")
    other = hall.tickets.call(at_desk(second))
    assert other is not None
    assert other.code == left
    hall.tickets.start(at_desk(first))
    hall.tickets.finish(at_desk(first))
    hall.tickets.start(at_desk(second))
    hall.tickets.finish(at_desk(second))
    again = hall.tickets.call(at_desk(second))
    assert again is not None
    assert again.code == "Б101"
    assert again.stage.stage_id != called.stage.stage_id


def test_every_act_at_a_desk_is_done_to_the_stage_that_was_called_there(
    hall: Hall, both: VisitStage
) -> None:
    called = hall.tickets.call(at_desk(PASSPORTS))
    assert called is not None
    for act in (hall.tickets.recall, hall.tickets.start, hall.tickets.hold):
        assert act(at_desk(PASSPORTS)).stage.stage_id == called.stage.stage_id
    held, waiting = visit(hall, "Б101").stages
    assert (held.state, waiting.state) == (State.HELD, State.WAITING)
    assert hall.tickets.release(OWNER, "Б101").stage.stage_id == called.stage.stage_id


def test_the_store_itself_lets_no_visitor_be_at_two_desks(hall: Hall, both: VisitStage) -> None:
    called = hall.tickets.call(at_desk(PASSPORTS))
    assert called is not None
    with pytest.raises(StorageError), hall.acts.turn(OWNER) as turn:
        turn.run(
            "UPDATE stage SET state = 'called', desk = '3'"
            " WHERE ticket_id = :ticket_id AND state = 'waiting'",
            ticket_id=called.ticket.ticket_id,
        )
    assert [each.state for each in visit(hall, "Б101").stages] == [State.CALLED, State.WAITING]


def test_cancelling_means_the_visit(hall: Hall, both: VisitStage) -> None:
    hall.tickets.cancel(BY_LINK, token=both.token)
    assert visit(hall, "Б101").state is State.CANCELLED
    assert visit(hall, "Б101").open == ()
    assert queue(hall, LAND) == [("Д101", "land")]


def test_letting_others_by_means_the_visit_and_counts_once(
    hall: Hall, both: VisitStage, clock: ToldClock
) -> None:
    for times in (1, 2, 3):
        clock.at += MINUTE
        hall.tickets.postpone(BY_LINK, 10, token=both.token)
        found = visit(hall, "Б101")
        assert {each.state for each in found.stages} == {State.HELD}
        assert sum(each.postponed_times for each in found.stages) == times
        assert sum(each.postponed_min for each in found.stages) == 10 * times
        hall.tickets.release(BY_LINK, token=both.token)
        assert {each.state for each in visit(hall, "Б101").stages} == {State.WAITING}
    with refused(hall, "cannot let others go first any more"):
        hall.tickets.postpone(BY_LINK, 10, token=both.token)


def test_both_wait_again_when_the_time_is_over(
    hall: Hall, both: VisitStage, clock: ToldClock
) -> None:
    hall.tickets.postpone(BY_LINK, 10, token=both.token)
    assert [code for code, _ in queue(hall, LAND)] == ["Д101"]
    clock.at += 10 * MINUTE
    assert [code for code, _ in queue(hall, LAND)] == ["Б101", "Д101"]
    assert [code for code, _ in queue(hall, PASSPORTS)] == ["Б101", "Б102"]


def test_the_visitors_page_tells_the_stage_that_is_at_a_desk(hall: Hall, both: VisitStage) -> None:
    hall.tickets.call(at_desk(LAND))
    seen = hall.see(visit_view, both.token)
    assert seen is not None
    assert (seen.state, seen.service["en"]) == (State.CALLED, "Земля")
    assert seen.desk is not None


def test_a_finish_is_not_undone_while_its_visitor_is_at_another_desk(
    hall: Hall, both: VisitStage
) -> None:
    hall.tickets.call(at_desk(PASSPORTS))
    hall.tickets.start(at_desk(PASSPORTS))
    hall.tickets.finish(at_desk(PASSPORTS))
    assert hall.see(desk_view, PASSPORTS).reopenable is not None
    hall.tickets.call(at_desk(LAND))
    assert hall.see(desk_view, PASSPORTS).reopenable is None
    with refused(hall, "nothing"):
        hall.tickets.reopen(at_desk(PASSPORTS))


def test_a_return_by_code_takes_the_missed_stage_and_none_that_is_called_elsewhere(
    hall: Hall, both: VisitStage
) -> None:
    hall.tickets.call(at_desk(PASSPORTS))
    missed = hall.tickets.no_show(at_desk(PASSPORTS), anyway=True)
    called = hall.tickets.call(at_desk(LAND))
    assert called is not None
    assert called.code == missed.code
    back = hall.tickets.return_to_queue(at_desk(PASSPORTS), code="Б101")
    assert (back.stage.stage_id, back.state) == (missed.stage.stage_id, State.WAITING)
    with refused(hall, "Б101 is called"):
        hall.tickets.return_to_queue(at_desk(PASSPORTS), code="Б101")
    assert visit(hall, "Б101").at_desk == called.stage


def test_a_visitor_who_is_back_waits_again_whatever_staff_set_aside(
    hall: Hall, both: VisitStage
) -> None:
    hall.tickets.call(at_desk(LAND))
    aside = hall.tickets.hold(at_desk(LAND))
    hall.tickets.postpone(BY_LINK, 10, token=both.ticket.token)
    back = hall.tickets.release(BY_LINK, token=both.ticket.token)
    assert (back.stage.service, back.state) == ("passport", State.WAITING)
    assert visit(hall, "Б101").stages[1] == aside.stage


def test_who_waits_twice_for_a_service_stands_there_once(hall: Hall, both: VisitStage) -> None:
    with hall.acts.turn(OWNER) as turn:
        clock_at = both.stage.clock_at
        new_stage(turn, both.ticket.ticket_id, 3, "passport", "ordinary", clock_at=clock_at)
    seen = hall.see(visit_view, both.ticket.token)
    assert seen is not None
    assert seen.ahead == 0
    after_it = hall.tickets.issue(AT_KIOSK, "passport")
    seen = hall.see(visit_view, after_it.ticket.token)
    assert seen is not None
    assert seen.ahead == 2


STANDS = [*((each, "") for each in State), (State.HELD, "suspended"), (State.HELD, "planned")]
STANDINGS = [
    both
    for both in product(STANDS, repeat=2)
    if sum(state in AT_DESK_STATES for state, _ in both) < 2
]


ENDED = [(None, None), (1, 2), (2, 1), (2, 2)]
"""When the two ended: the later called first, the earlier called first, and at once."""
CALLS = [(None, None), (7, 8), (8, 7)]


@pytest.mark.parametrize("ended", ENDED)
@pytest.mark.parametrize("calls", CALLS)
def test_the_store_tells_how_a_visit_stands_as_the_visit_itself_tells(
    both: VisitStage, ended: tuple[int | None, int | None], calls: tuple[int | None, int | None]
) -> None:
    told = f"SELECT s.ordinal FROM stage s ORDER BY {AS_THE_VISIT_STANDS} LIMIT 1"
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE TABLE stage (ordinal, state, ended_at, call_rev, kept_back)")
        for states in STANDINGS:
            stood = [
                both.stage._replace(
                    ordinal=n, state=state, kept_back=why, ended_at=at, call_rev=rev
                )
                for n, (state, why), at, rev in zip((1, 2), states, ended, calls, strict=True)
            ]
            rows = [(e.ordinal, e.state, e.ended_at, e.call_rev, e.kept_back) for e in stood]
            connection.execute("DELETE FROM stage")
            connection.executemany("INSERT INTO stage VALUES (?, ?, ?, ?, ?)", rows)
            ((ordinal,),) = connection.execute(told).fetchall()
            assert ordinal == Visit(both.ticket, tuple(stood)).current.ordinal, states


def be_served(hall: Hall, clock: ToldClock, desk: str) -> None:
    """Serve the visitor of both stages at a desk, for two minutes."""
    called = hall.tickets.call(at_desk(desk))
    assert called is not None
    assert called.code == "Б101"
    clock.at += MINUTE
    hall.tickets.start(at_desk(desk))
    clock.at += MINUTE
    hall.tickets.finish(at_desk(desk))


def rated(hall: Hall, token: str, path: Path) -> list[tuple[str, str | None]]:
    """Rate a visit, and return for what that is told in the log and in the day's report."""
    hall.ratings.rate(BY_LINK, token, {"comfort": 5})
    event = hall.see(logged_events)[-1]
    reported = SqliteReports(path).ratings_of_day(HALL_ID, "2026-11-23")
    return [(event.service or "", event.desk), *((each.service, each.desk) for each in reported)]


@pytest.mark.parametrize("desks", [(LAND, PASSPORTS), (PASSPORTS, LAND)])
def test_a_visit_is_rated_for_the_stage_that_was_served_last(
    hall: Hall, both: VisitStage, clock: ToldClock, hall_path: Path, desks: tuple[str, str]
) -> None:
    be_served(hall, clock, desks[0])
    with refused(hall, "after it has been served"):
        hall.ratings.rate(BY_LINK, both.token, {"comfort": 5})
    be_served(hall, clock, desks[1])
    service = "passport" if desks[1] == PASSPORTS else "land"
    seen = hall.see(visit_view, both.token)
    assert seen is not None
    assert seen.service == small_config().service_by_code[service].names
    assert (seen.state, seen.may_rate) == (State.SERVED, True)
    assert rated(hall, both.token, hall_path) == [(service, desks[1])] * 2


def test_what_was_served_is_rated_though_another_stage_ended_with_the_day(
    hall: Hall, both: VisitStage, clock: ToldClock, hall_path: Path
) -> None:
    be_served(hall, clock, PASSPORTS)
    clock.at = NOON + 16 * HOUR
    hall.acts.let_time_pass()
    seen = hall.see(visit_view, both.token)
    assert seen is not None
    assert (seen.state, seen.may_rate, seen.is_expired) == (State.EXPIRED, True, False)
    assert rated(hall, both.token, hall_path) == [("passport", PASSPORTS)] * 2


@pytest.mark.parametrize("is_missed_first", [True, False])
def test_what_was_served_is_rated_though_another_call_was_missed(
    hall: Hall, both: VisitStage, clock: ToldClock, hall_path: Path, is_missed_first: bool
) -> None:
    if not is_missed_first:
        be_served(hall, clock, PASSPORTS)
    hall.tickets.call(at_desk(LAND))
    clock.at += MINUTE
    hall.tickets.no_show(at_desk(LAND), anyway=True)
    if is_missed_first:
        be_served(hall, clock, PASSPORTS)
    state = State.SERVED if is_missed_first else State.MISSED
    assert visit(hall, "Б101").state is state
    assert rated(hall, both.token, hall_path) == [("passport", PASSPORTS)] * 2


def test_a_tickets_first_slip_is_for_what_it_was_issued_for(hall_path: Path) -> None:
    with closing(enter(hall_path, config=printing_config())) as hall:
        code = two_stages(hall).code
        hall.desks.sign_in(at_desk(LAND, "sidorova"))
        hall.tickets.call(at_desk(LAND))
        slip = hall.slips.begin(AT_KIOSK, "test")
        assert slip is not None
        assert (slip.ticket.code, slip.ticket.stage.service) == (code, "passport")
        hall.slips.end(AT_KIOSK, slip.job.job_id, JobState.PRINTED)
        hall.slips.ask(AT_KIOSK, code)
        slip = hall.slips.begin(AT_KIOSK, "test")
        assert slip is not None
        assert (slip.ticket.code, slip.ticket.stage.service) == (code, "land")


def counted(hall: Hall) -> tuple[int, dict[str, int]]:
    """Return how many wait in the hall by a console, and for each service by a board."""
    services = hall.see(board_view, 0).services
    return hall.see(desk_view, LAND).hall_waiting, {e.code: e.waiting for e in services}


def test_who_waits_for_two_services_is_one_visitor(hall: Hall, both: VisitStage) -> None:
    assert counted(hall) == (3, {"passport": 2, "land": 2, "pension": 0})
    hall.tickets.call(at_desk(PASSPORTS))
    assert counted(hall) == (2, {"passport": 1, "land": 1, "pension": 0})
    hall.tickets.call(at_desk(LAND))
    assert counted(hall) == (1, {"passport": 1, "land": 0, "pension": 0})


def test_who_waits_again_for_two_services_is_one_visitor(
    hall: Hall, both: VisitStage, clock: ToldClock
) -> None:
    hall.tickets.postpone(BY_LINK, 10, token=both.token)
    assert counted(hall) == (2, {"passport": 1, "land": 1, "pension": 0})
    clock.at += 10 * MINUTE
    assert counted(hall) == (3, {"passport": 2, "land": 2, "pension": 0})
    hall.acts.let_time_pass()
    assert counted(hall) == (3, {"passport": 2, "land": 2, "pension": 0})
