"""A visit for several services: what follows what, what is skipped, who is kept back."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from threading import Barrier

import pytest

from halls import (
    AT_KIOSK,
    BY_LINK,
    HOUR,
    MINUTE,
    NOON,
    OWNER,
    ToldClock,
    any_settings,
    asking,
    at_desk,
    enter,
    refused,
)
from several import AT_WORK, as_planned, several_config
from zal.domain.errors import UnknownName
from zal.domain.states import State
from zal.domain.tickets import Stage, Visit, VisitStage
from zal.hall.hall import Hall
from zal.hall.look import Look
from zal.hall.lookups import ticket_id_by_code
from zal.hall.seen.board import board_view
from zal.hall.seen.desk import desk_view
from zal.hall.seen.log import logged_events
from zal.hall.seen.visit import visit_view
from zal.store.sqlite.check import prove

ALL, PASSPORTS, LAND = "1", "2", "3"
DONE, PAPERS = "done", "papers"


@pytest.fixture
def hall(hall_path: Path, clock: ToldClock) -> Iterator[Hall]:
    """Return a hall with bundles where three are at work; what is done in it must fold."""
    with closing(enter(hall_path, clock, config=several_config())) as entered:
        for desk, operator in AT_WORK.items():
            entered.desks.sign_in(at_desk(desk, operator))
        yield entered
    prove(hall_path, any_settings)


def visit(hall: Hall, code: str = "Б101") -> Visit:
    def whole(look: Look) -> Visit:
        return look.visit(ticket_id_by_code(look, code))

    return hall.see(whole)


def stands(hall: Hall, code: str = "Б101") -> dict[str, str]:
    """Return by service how the stages of a visit stand."""
    return {each.service: each.kept_back or str(each.state) for each in told(visit(hall, code))}


def told(of: Visit) -> list[Stage]:
    return [
        each._replace(kept_back=each.kept_back if each.state is State.HELD else "")
        for each in of.stages
    ]


def call(hall: Hall, desk: str) -> VisitStage:
    called = hall.tickets.call(at_desk(desk))
    assert called is not None
    return called


def serve(hall: Hall, desk: str, outcome: str | None = None) -> VisitStage:
    call(hall, desk)
    hall.tickets.start(at_desk(desk))
    return hall.tickets.finish(at_desk(desk), outcome=outcome)


def acts(hall: Hall) -> list[str]:
    return [each.act for each in hall.see(logged_events)]


# --- giving the ticket --------------------------------------------------------------------------
def test_of_a_fixed_bundle_the_first_waits_and_the_others_follow(hall: Hall) -> None:
    given = hall.tickets.issue(AT_KIOSK, bundle="fixed")
    assert stands(hall) == {"passport": "waiting", "land": "planned", "pension": "planned"}
    assert (given.ticket.bundle, given.ticket.services) == ("fixed", 3)
    assert hall.tickets.call(at_desk(LAND)) is None
    assert acts(hall)[-3:] == ["issue", "plan", "plan"]


def test_of_a_free_bundle_all_wait_at_once(hall: Hall) -> None:
    hall.tickets.issue(AT_KIOSK, bundle="free")
    assert set(stands(hall).values()) == {"waiting"}


def test_a_ticket_can_be_for_several_services_without_a_bundle(hall: Hall) -> None:
    given = hall.tickets.issue(AT_KIOSK, "passport", also=["land", "passport"])
    assert stands(hall, given.code) == {"passport": "waiting", "land": "waiting"}


def test_the_same_request_gives_the_same_ticket_for_the_same_bundle_alone(hall: Hall) -> None:
    asked = asking(AT_KIOSK, "tap-1")
    given = hall.tickets.issue(asked, bundle="fixed")
    again = hall.tickets.issue(asked, bundle="fixed")
    assert again.ticket == given.ticket
    with refused(hall, "something else"):
        hall.tickets.issue(asked, bundle="free")


def test_what_a_ticket_cannot_be_for_is_refused_and_nothing_is_given(hall: Hall) -> None:
    before = len(acts(hall))
    with refused(hall, "Did you mean", UnknownName):
        hall.tickets.issue(AT_KIOSK, bundle="fxed")
    with refused(hall, "Did you mean", UnknownName):
        hall.tickets.issue(AT_KIOSK, "passport", also=["lnd"])
    with refused(hall, "zal issue --bundle fixed", UnknownName):
        hall.tickets.issue(AT_KIOSK, "fixed")
    with refused(hall, "zal issue --bundle fixed", UnknownName):
        hall.tickets.issue(AT_KIOSK, "passport", also=["fixed"])
    with refused(hall, "Say what the ticket is for"):
        hall.tickets.issue(AT_KIOSK)
    with refused(hall, "Say what the ticket is for"):
        hall.tickets.issue(AT_KIOSK, "passport", bundle="fixed")
    hall.day.close_service(OWNER, "pension", reason="x")
    with refused(hall, "no tickets for pension today"):
        hall.tickets.issue(AT_KIOSK, bundle="fixed")
    assert acts(hall)[before:] == ["close-service"]


# --- what follows -------------------------------------------------------------------------------
def test_what_follows_waits_with_the_waiting_that_the_visit_had_and_not_its_service(
    hall: Hall, clock: ToldClock
) -> None:
    hall.tickets.issue(AT_KIOSK, bundle="fixed")
    clock.at += 7 * MINUTE
    call(hall, PASSPORTS)
    clock.at += MINUTE
    hall.tickets.start(at_desk(PASSPORTS))
    clock.at += 20 * MINUTE
    hall.tickets.finish(at_desk(PASSPORTS))
    land = visit(hall).stages[1]
    assert (land.state, land.queued_at, land.clock_at) == (
        State.WAITING,
        clock.at,
        clock.at - 7 * MINUTE,
    )
    clock.at += 5 * MINUTE
    assert serve(hall, LAND).code == "Б101"
    assert visit(hall).stages[2].clock_at == clock.at - 12 * MINUTE


def test_what_was_not_done_lets_all_that_needs_it_be_left_out(hall: Hall) -> None:
    hall.tickets.issue(AT_KIOSK, bundle="fixed")
    serve(hall, PASSPORTS, PAPERS)
    assert stands(hall) == {"passport": "served", "land": "cancelled", "pension": "cancelled"}
    served, land, pension = visit(hall).stages
    assert (served.outcome, land.skipped_by, pension.skipped_by) == (PAPERS, 1, 2)
    assert visit(hall).state is State.SERVED
    assert acts(hall)[-3:] == ["finish", "cancel", "cancel"]


def test_a_joint_end_comes_once_all_before_it_have_ended(hall: Hall) -> None:
    hall.tickets.issue(AT_KIOSK, bundle="joint")
    assert stands(hall)["pension"] == "planned"
    serve(hall, LAND, PAPERS)
    assert stands(hall)["pension"] == "planned"
    serve(hall, PASSPORTS, DONE)
    assert stands(hall) == {"passport": "served", "land": "served", "pension": "waiting"}


def test_a_joint_end_is_left_out_as_soon_as_what_it_needs_is_not_done(hall: Hall) -> None:
    hall.tickets.issue(AT_KIOSK, bundle="joint")
    serve(hall, PASSPORTS, PAPERS)
    assert stands(hall) == {"passport": "served", "land": "waiting", "pension": "cancelled"}


def test_an_outcome_that_the_hall_does_not_have_is_refused(hall: Hall) -> None:
    hall.tickets.issue(AT_KIOSK, bundle="fixed")
    call(hall, PASSPORTS)
    hall.tickets.start(at_desk(PASSPORTS))
    with refused(hall, "Did you mean papers", UnknownName):
        hall.tickets.finish(at_desk(PASSPORTS), outcome="paper")


def test_what_follows_who_was_sent_on_follows_where_they_went(hall: Hall) -> None:
    hall.tickets.issue(AT_KIOSK, bundle="fixed")
    call(hall, PASSPORTS)
    hall.tickets.transfer(at_desk(PASSPORTS), to_desk=ALL)
    serve(hall, ALL)
    assert [each.state for each in visit(hall).stages] == [
        State.TRANSFERRED,
        State.WAITING,
        State.HELD,
        State.SERVED,
    ]


# --- undoing ------------------------------------------------------------------------------------
@pytest.mark.parametrize("outcome", [DONE, PAPERS])
@pytest.mark.parametrize("bundle", ["fixed", "free", "joint"])
def test_a_finish_undone_leaves_all_as_it_was(
    hall: Hall, clock: ToldClock, outcome: str, bundle: str
) -> None:
    hall.tickets.issue(AT_KIOSK, bundle=bundle)
    clock.at += MINUTE
    call(hall, PASSPORTS)
    clock.at += MINUTE
    hall.tickets.start(at_desk(PASSPORTS))
    before = visit(hall)
    clock.at += MINUTE
    hall.tickets.finish(at_desk(PASSPORTS), outcome=outcome)
    assert visit(hall) != before
    clock.at += MINUTE
    hall.tickets.reopen(at_desk(PASSPORTS))
    assert as_planned(visit(hall)) == as_planned(before)
    hall.tickets.finish(at_desk(PASSPORTS), outcome=DONE)
    assert stands(hall)["land"] == "waiting"


def test_a_finish_is_not_undone_once_its_visitor_was_called_for_the_next(hall: Hall) -> None:
    hall.tickets.issue(AT_KIOSK, bundle="fixed")
    serve(hall, PASSPORTS)
    call(hall, LAND)
    hall.tickets.hold(at_desk(LAND))
    assert hall.see(desk_view, PASSPORTS).reopenable is None
    with refused(hall, "nothing"):
        hall.tickets.reopen(at_desk(PASSPORTS))


# --- kept back ----------------------------------------------------------------------------------
Aside = Callable[[Hall], VisitStage]
ASIDE: dict[str, Aside] = {
    "missed": lambda hall: hall.tickets.no_show(at_desk(PASSPORTS), anyway=True),
    "held": lambda hall: hall.tickets.hold(at_desk(PASSPORTS)),
}
BACK: dict[str, Aside] = {
    "missed": lambda hall: hall.tickets.return_to_queue(OWNER, code="Б101"),
    "held": lambda hall: hall.tickets.release(OWNER, "Б101"),
}


@pytest.mark.parametrize("how", ASIDE)
def test_who_is_set_aside_for_one_is_called_for_nothing_until_they_are_back(
    hall: Hall, clock: ToldClock, how: str
) -> None:
    hall.tickets.issue(AT_KIOSK, bundle="free")
    clock.at += 3 * MINUTE
    call(hall, PASSPORTS)
    clock.at += MINUTE
    ASIDE[how](hall)
    assert stands(hall) == {"passport": how, "land": "suspended", "pension": "suspended"}
    assert visit(hall).state == how
    assert hall.tickets.call(at_desk(LAND)) is None
    seen = hall.see(desk_view, LAND)
    assert [each.service for each in (*seen.held, *seen.missed)] == ["passport"]
    BACK[how](hall)
    assert set(stands(hall).values()) == {"waiting"}
    (land,) = (each for each in visit(hall).stages if each.service == "land")
    assert land.clock_at == NOON + MINUTE


@pytest.mark.parametrize("how", ASIDE)
def test_who_stands_at_another_desk_is_called_there_by_name(hall: Hall, how: str) -> None:
    hall.tickets.issue(AT_KIOSK, bundle="free")
    call(hall, PASSPORTS)
    ASIDE[how](hall)
    called = hall.tickets.call(at_desk(LAND), code="Б101", reason="stands here")
    assert called is not None
    assert stands(hall) == {"passport": "waiting", "land": "called", "pension": "waiting"}


def test_a_missed_call_undone_lets_the_others_wait_as_before(hall: Hall, clock: ToldClock) -> None:
    hall.tickets.issue(AT_KIOSK, bundle="free")
    call(hall, PASSPORTS)
    before = visit(hall)
    clock.at += MINUTE
    hall.tickets.no_show(at_desk(PASSPORTS), anyway=True)
    hall.tickets.reopen(at_desk(PASSPORTS))
    assert visit(hall) == before


def test_what_comes_later_is_not_called_by_name(hall: Hall) -> None:
    hall.tickets.issue(AT_KIOSK, bundle="fixed")
    with refused(hall, "not due for"):
        hall.tickets.call(at_desk(LAND), code="Б101", reason="asks")


def test_letting_others_by_means_all_that_waits(hall: Hall, clock: ToldClock) -> None:
    given = hall.tickets.issue(AT_KIOSK, bundle="joint")
    hall.tickets.postpone(BY_LINK, 10, token=given.token)
    assert stands(hall) == {"passport": "held", "land": "held", "pension": "planned"}
    clock.at += 10 * MINUTE
    hall.acts.let_time_pass()
    assert stands(hall) == {"passport": "waiting", "land": "waiting", "pension": "planned"}


# --- leaving ------------------------------------------------------------------------------------
def test_leaving_ends_what_is_open_and_planned_and_what_was_served_stays(hall: Hall) -> None:
    given = hall.tickets.issue(AT_KIOSK, bundle="fixed")
    serve(hall, PASSPORTS)
    before = visit(hall)
    hall.tickets.cancel(BY_LINK, token=given.token)
    assert stands(hall) == {"passport": "served", "land": "cancelled", "pension": "cancelled"}
    hall.tickets.reinstate(BY_LINK, token=given.token)
    assert visit(hall) == before


def test_who_was_missed_and_leaves_comes_back_as_they_stood(hall: Hall) -> None:
    given = hall.tickets.issue(AT_KIOSK, bundle="joint")
    call(hall, PASSPORTS)
    hall.tickets.no_show(at_desk(PASSPORTS), anyway=True)
    before = visit(hall)
    hall.tickets.cancel(BY_LINK, token=given.token)
    assert set(stands(hall).values()) == {"cancelled"}
    hall.tickets.reinstate(BY_LINK, token=given.token)
    assert visit(hall) == before


def test_what_is_left_ends_with_the_day(hall: Hall, clock: ToldClock) -> None:
    hall.tickets.issue(AT_KIOSK, bundle="fixed")
    serve(hall, PASSPORTS)
    clock.at = NOON + 16 * HOUR
    hall.acts.let_time_pass()

    def all_of(look: Look) -> Visit:
        return look.visit(1)

    assert [each.state for each in hall.see(all_of).stages] == [
        State.SERVED,
        State.EXPIRED,
        State.EXPIRED,
    ]


# --- one more, one less -------------------------------------------------------------------------
@pytest.mark.parametrize("after", [False, True])
def test_a_desk_lets_its_visitor_have_one_more_service(
    hall: Hall, clock: ToldClock, after: bool
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    clock.at += 4 * MINUTE
    call(hall, PASSPORTS)
    clock.at += MINUTE
    added = hall.visits.add(at_desk(PASSPORTS), "land", after=after)
    assert added.stage.kept_back == ("planned" if after else "")
    assert visit(hall).ticket.services == 2
    assert hall.tickets.call(at_desk(LAND)) is None
    clock.at += MINUTE
    hall.tickets.start(at_desk(PASSPORTS))
    hall.tickets.finish(at_desk(PASSPORTS), outcome=PAPERS)
    assert visit(hall).stages[1].clock_at == clock.at - 4 * MINUTE
    assert call(hall, LAND).stage.service == "land"


def test_a_service_is_not_added_twice_nor_without_end(hall: Hall) -> None:
    hall.tickets.issue(AT_KIOSK, bundle="fixed")
    call(hall, PASSPORTS)
    for service in ("passport", "land"):
        with refused(hall, "already"):
            hall.visits.add(at_desk(PASSPORTS), service)
    with refused(hall, "There is no visitor"):
        hall.visits.add(at_desk(LAND), "land")


def test_a_service_is_left_out_for_a_reason_and_that_is_undone_as_it_stood(hall: Hall) -> None:
    hall.tickets.issue(AT_KIOSK, bundle="fixed")
    call(hall, PASSPORTS)
    before = visit(hall)
    with refused(hall, "Say why"):
        hall.visits.skip(at_desk(PASSPORTS), "land", reason=" ")
    hall.visits.skip(at_desk(PASSPORTS), "land", reason="has it already")
    assert stands(hall) == {"passport": "called", "land": "cancelled", "pension": "cancelled"}
    hall.tickets.reinstate(at_desk(PASSPORTS), "Б101")
    assert visit(hall) == before


def test_a_missed_service_left_out_lets_the_others_go_on(hall: Hall) -> None:
    hall.tickets.issue(AT_KIOSK, bundle="free")
    call(hall, PASSPORTS)
    hall.tickets.no_show(at_desk(PASSPORTS), anyway=True)
    before = visit(hall)
    hall.visits.skip(OWNER, "passport", code="Б101", reason="not needed")
    assert stands(hall) == {"passport": "cancelled", "land": "waiting", "pension": "waiting"}
    hall.tickets.reinstate(OWNER, "Б101")
    assert visit(hall) == before


def test_the_last_service_is_not_left_out_but_the_visit_cancelled(hall: Hall) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    with refused(hall, "cancel it"):
        hall.visits.skip(OWNER, "passport", code="Б101", reason="x")


def test_what_was_left_out_because_of_an_outcome_comes_back_with_that_alone(hall: Hall) -> None:
    hall.tickets.issue(AT_KIOSK, bundle="fixed")
    serve(hall, PASSPORTS, PAPERS)
    with refused(hall, "nothing"):
        hall.tickets.reinstate(OWNER, "Б101")


# --- what is shown --------------------------------------------------------------------------------
def shown(hall: Hall, token: str) -> list[tuple[str, str, str, str]]:
    seen = hall.see(visit_view, token)
    assert seen is not None
    return [
        (each.names["en"], each.stands, each.outcome.get("en", ""), each.because.get("en", ""))
        for each in seen.services
    ]


def test_the_page_tells_each_service_and_the_console_which_one_it_is(hall: Hall) -> None:
    given = hall.tickets.issue(AT_KIOSK, bundle="fixed")
    serve(hall, PASSPORTS, DONE)
    call(hall, LAND)
    assert shown(hall, given.token) == [
        ("Паспорт", "served", "сделано", ""),
        ("Земля", "called", "", ""),
        ("Пенсия", "planned", "", ""),
    ]
    seen = hall.see(desk_view, LAND).visit
    assert seen is not None
    assert (seen.place, [each.service for each in seen.coming]) == (2, ["pension"])
    board = hall.see(board_view, 0)
    assert [(each.place, each.services) for each in (*board.recent, board.fresh[-1])] == [
        (2, 3)
    ] * 2
    hall.tickets.transfer(at_desk(LAND), to_desk=ALL)
    assert [each[1] for each in shown(hall, given.token)] == ["served", "planned", "waiting"]


def test_the_page_tells_because_of_what_a_service_was_left_out(hall: Hall) -> None:
    given = hall.tickets.issue(AT_KIOSK, bundle="fixed")
    serve(hall, PASSPORTS, PAPERS)
    assert shown(hall, given.token) == [
        ("Паспорт", "served", "нет документов", ""),
        ("Земля", "skipped", "", "Паспорт"),
        ("Пенсия", "skipped", "", "Земля"),
    ]
    single = hall.tickets.issue(AT_KIOSK, "land")
    assert shown(hall, single.token) == []


def test_of_two_desks_that_call_at_one_instant_one_gets_the_visitor(
    hall: Hall, hall_path: Path, clock: ToldClock
) -> None:
    """The other gets its next one."""
    desks = {PASSPORTS: "passport", LAND: "land"}
    with closing(enter(hall_path, clock, config=several_config())) as other:
        for n in range(5):
            clock.at += MINUTE
            several = hall.tickets.issue(AT_KIOSK, "passport", also=["land"])
            singles = {each: hall.tickets.issue(AT_KIOSK, each).code for each in desks.values()}
            begin = Barrier(2)

            def call_at(of: Hall, desk: str, begin: Barrier = begin) -> VisitStage:
                begin.wait(timeout=60)
                return call(of, desk)

            with ThreadPoolExecutor(2) as threads:
                pairs = zip((hall, other), desks, strict=True)
                asked = [threads.submit(call_at, of, desk) for of, desk in pairs]
                codes = [each.result(timeout=60).code for each in asked]
            assert codes.count(several.code) == 1, n
            assert set(codes) - {several.code} <= set(singles.values())
            for desk in desks:
                hall.tickets.start(at_desk(desk))
                hall.tickets.finish(at_desk(desk))
            for code in {several.code, *singles.values()}:
                if visit(hall, code).open:
                    hall.tickets.cancel(OWNER, code)
