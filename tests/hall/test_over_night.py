"""Whoever is at a desk when the business day turns stays there, and is known until the next."""

from collections.abc import Callable
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
    TURN,
    ToldClock,
    any_settings,
    at_desk,
    called,
    hall_rev,
    refused,
    told,
    without_rev,
)
from zal.domain.log import Event
from zal.domain.states import State
from zal.domain.tickets import VisitStage
from zal.hall.hall import Hall
from zal.hall.seen.board import board_view
from zal.hall.seen.desk import desk_view
from zal.hall.seen.kiosk import kiosk_view
from zal.hall.seen.log import logged_events
from zal.hall.seen.open_tickets import open_tickets
from zal.hall.seen.sign_in import sign_in_view
from zal.hall.seen.ticket import ticket_story
from zal.hall.seen.visit import visit_view
from zal.store.sqlite.check import prove

EVENING = TURN - 4 * HOUR - 20 * MINUTE
"""23:40."""


def last(hall: Hall) -> Event:
    return hall.see(logged_events)[-1]


@pytest.fixture
def over_night(hall: Hall, desk: str, clock: ToldClock) -> VisitStage:
    """A visitor who is still being served at 04:01, while another waits and a third is held."""
    for _ in range(3):
        hall.tickets.issue(AT_KIOSK, "passport")
    hall.desks.sign_in(at_desk("2", "sidorova"))
    visitor = called(hall, desk)
    hall.tickets.start(at_desk(desk))
    called(hall, "2")
    hall.tickets.hold(at_desk("2"))
    clock.at = TURN + MINUTE
    return visitor


def test_every_view_read_between_shows_what_the_acts_will_write(
    hall: Hall, over_night: VisitStage, hall_path: Path
) -> None:
    rev = hall.see(hall_rev)

    def seen() -> tuple[object, ...]:
        visit = hall.see(visit_view, over_night.token)
        assert visit is not None
        return (
            [without_rev(hall.see(desk_view, each)) for each in ("1", "2")],
            (without_rev(hall.see(kiosk_view)), without_rev(visit)),
            hall.see(open_tickets),
            hall.see(sign_in_view).open_desks,
            [replace(each, rev=0) for each in hall.see(board_view, 0).recent],
            hall.see(ticket_story, "Б101"),
        )

    before = seen()
    assert hall.see(hall_rev) == rev
    hall.day.save_cursor(AT_BOARD, "wall", 0)
    assert hall.see(hall_rev) > rev
    after = seen()
    assert before[:5] == after[:5]
    assert hall.see(desk_view, "1").ticket == hall.see(ticket_story, "Б101")[0]
    assert hall.see(sign_in_view).open_desks == {"1": "ivanova"}
    assert [each.code for each in hall.see(open_tickets)] == ["Б101"]
    prove(hall_path, any_settings)


def test_whoever_is_at_a_desk_stays_and_so_does_the_shift(
    hall: Hall, over_night: VisitStage
) -> None:
    rev = hall.see(hall_rev)
    assert hall.tickets.finish(at_desk("1")).state is State.SERVED
    assert told(hall, rev) == [
        ("expire", "Б102", TURN),
        ("expire", "Б103", TURN),
        ("sign-out", None, TURN),
        ("turn-day", None, TURN),
        ("finish", "Б101", TURN + MINUTE),
        ("sign-out", None, TURN + MINUTE),
    ]
    assert last(hall).detail == {"shift": 1, "why": "day-end"}
    assert hall.see(sign_in_view).open_desks == {}


def test_a_call_before_the_turn_is_repeated_and_started_after_it(
    hall: Hall, desk: str, clock: ToldClock
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    token = called(hall, desk).token
    clock.at = TURN + MINUTE
    assert hall.tickets.recall(at_desk(desk)).stage.calls == 2
    assert [each.code for each in hall.see(board_view, 0).fresh] == ["Б101"]
    assert hall.tickets.start(at_desk(desk)).state is State.SERVING
    visit = hall.see(visit_view, token)
    assert visit is not None
    assert (visit.state, visit.is_expired, visit.day) == (State.SERVING, False, "2026-11-23")
    with refused(hall, "Ticket Б101 is being served"):
        hall.tickets.cancel(BY_LINK, token=token)


WAYS_BACK: dict[str, Callable[[Hall], VisitStage]] = {
    "return": lambda hall: hall.tickets.return_to_queue(at_desk("1")),
    "hold": lambda hall: hall.tickets.hold(at_desk("1")),
}


@pytest.mark.parametrize("way", WAYS_BACK)
def test_a_visit_of_a_former_day_that_leaves_the_desk_goes_on_until_the_next_turn(
    hall: Hall, desk: str, clock: ToldClock, hall_path: Path, way: str
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    called(hall, desk)
    clock.at = TURN + MINUTE
    left = WAYS_BACK[way](hall)
    assert left.state in (State.WAITING, State.HELD)
    assert [each.act for each in hall.see(logged_events)[-2:]] == [way, "sign-out"]
    assert hall.tickets.issue(AT_KIOSK, "passport").code == "Б102"
    hall.desks.sign_in(at_desk(desk, "ivanova"))
    if left.state is State.HELD:
        assert [each.code for each in hall.see(desk_view, desk).held] == ["Б101"]
        hall.tickets.release(OWNER, "Б101")
    assert called(hall, desk).code == "Б101"
    assert hall.tickets.hold(at_desk(desk)).state is State.HELD
    assert hall.see(desk_view, desk).shift is not None
    prove(hall_path, any_settings)
    clock.at += DAY
    visit = hall.see(visit_view, left.token)
    assert visit is not None
    assert (visit.state, visit.is_expired) == (State.EXPIRED, True)
    hall.tickets.issue(AT_KIOSK, "passport")
    assert hall.see(ticket_story, "Б101")[0].ticket.day == "2026-11-25"
    prove(hall_path, any_settings)


def test_a_finish_over_night_is_undone_by_a_colleague_whose_shift_goes_on(
    hall: Hall, over_night: VisitStage, hall_path: Path
) -> None:
    hall.desks.sign_in(at_desk("1", "sidorova"), take_over_reason="went home")
    hall.tickets.finish(at_desk("1"))
    offered = hall.see(desk_view, "1").reopenable
    assert offered is not None
    assert hall.tickets.reopen(at_desk("1")).code == offered.code == "Б101"
    prove(hall_path, any_settings)


def test_a_finish_that_ends_a_former_days_shift_is_not_offered_to_be_undone(
    hall: Hall, over_night: VisitStage, clock: ToldClock
) -> None:
    hall.tickets.finish(at_desk("1"))
    assert hall.see(desk_view, "1").reopenable is None
    clock.at += 1000
    hall.desks.sign_in(at_desk("1", "ivanova"))
    assert hall.see(desk_view, "1").reopenable is None
    with refused(hall, "Desk 1 has nothing to reopen"):
        hall.tickets.reopen(at_desk("1"))


def test_a_transfer_over_night_waits_in_the_new_day_and_is_found(
    hall: Hall, desk: str, clock: ToldClock, hall_path: Path
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    token = called(hall, desk).token
    hall.tickets.start(at_desk(desk))
    clock.at = TURN + MINUTE
    assert hall.tickets.transfer(at_desk(desk), service="land").state is State.WAITING
    assert hall.see(ticket_story, "б-101")[0].stage.service == "land"
    assert hall.tickets.postpone(BY_LINK, 5, token=token).state is State.HELD
    assert hall.tickets.release(OWNER, "Б101").state is State.WAITING
    hall.desks.sign_in(at_desk(desk, "ivanova"))
    assert called(hall, desk).code == "Б101"
    hall.tickets.no_show(at_desk(desk), anyway=True)
    assert [each.code for each in hall.see(desk_view, desk).missed] == ["Б101"]
    assert hall.tickets.return_to_queue(OWNER, code="Б101").state is State.WAITING
    clock.at += DAY
    visit = hall.see(visit_view, token)
    assert visit is not None
    assert (visit.state, visit.is_expired) == (State.EXPIRED, True)
    hall.tickets.issue(AT_KIOSK, "land")
    with refused(hall, "no longer works"):
        hall.tickets.cancel(BY_LINK, token=token)
    prove(hall_path, any_settings)


def test_a_number_is_skipped_while_a_visitor_still_has_it(
    hall: Hall, over_night: VisitStage
) -> None:
    assert over_night.code == "Б101"
    assert hall.tickets.issue(AT_KIOSK, "passport").code == "Б102"
    assert hall.see(ticket_story, "Б101")[0].ticket.day == "2026-11-23"
    hall.tickets.finish(at_desk("1"))
    assert hall.tickets.issue(AT_KIOSK, "passport").code == "Б103"


def test_over_two_nights_too_the_visitor_stays(
    hall: Hall, over_night: VisitStage, clock: ToldClock
) -> None:
    hall.tickets.issue(AT_KIOSK, "land")
    clock.at += DAY
    assert hall.tickets.issue(AT_KIOSK, "passport").code == "Б102"
    assert hall.see(desk_view, "1").ticket == hall.see(ticket_story, "Б101")[0]
    assert hall.tickets.finish(at_desk("1")).state is State.SERVED


def test_a_colleague_who_takes_the_desk_over_stays_when_the_visitor_goes(
    hall: Hall, over_night: VisitStage
) -> None:
    hall.desks.sign_in(at_desk("1", "sidorova"), take_over_reason="went home")
    hall.tickets.finish(at_desk("1"))
    assert hall.see(sign_in_view).open_desks == {"1": "sidorova"}


def test_who_was_at_a_desk_over_night_is_left_alone_when_the_rest_of_the_day_is_ended(
    hall: Hall, over_night: VisitStage
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.day.close_day(OWNER)
    hall.day.expire_visits(OWNER, 1)
    assert hall.see(sign_in_view).open_desks == {"1": "ivanova"}
    assert [each.code for each in hall.see(open_tickets)] == [over_night.code]
