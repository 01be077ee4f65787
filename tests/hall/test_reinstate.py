"""A cancelled visit comes back as it stood, for two minutes, by whoever may."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from halls import (
    AT_KIOSK,
    BY_LINK,
    DAY,
    HOUR,
    MINUTE,
    OWNER,
    ToldClock,
    any_settings,
    at_desk,
    called,
    refused,
)
from zal.domain.errors import UnknownName
from zal.domain.events import Cancelled, ReinstatedHeld, ReinstatedMissed
from zal.domain.log import payload
from zal.domain.states import State
from zal.domain.tickets import Stage
from zal.domain.visits import VisitView
from zal.hall.hall import Hall
from zal.hall.issue import new_stage
from zal.hall.seen.log import logged_events
from zal.hall.seen.ticket import ticket_story
from zal.hall.seen.visit import visit_view
from zal.store.sqlite.check import prove

CODE = "Б101"
NOTHING = "Ticket Б101 has nothing to bring back"


@pytest.fixture
def ours(hall: Hall, desk: str, hall_path: Path) -> Iterator[Hall]:
    """Return a hall with one visitor and Ivanova at desk 1, which is proved in the end."""
    assert desk == "1"
    hall.tickets.issue(AT_KIOSK, "passport", category="booked")
    yield hall
    prove(hall_path, any_settings)


def held(hall: Hall) -> None:
    called(hall, "1")
    hall.tickets.hold(at_desk("1"), note="went for a copy")


def missed(hall: Hall) -> None:
    called(hall, "1")
    hall.tickets.no_show(at_desk("1"), anyway=True)


def postponed(hall: Hall) -> None:
    hall.tickets.postpone(OWNER, 10, code=CODE)


def waiting(hall: Hall) -> None:
    """Leave the visitor as they are."""


def stages(hall: Hall) -> list[Stage]:
    return [each.stage for each in hall.see(ticket_story, CODE).stages]


@pytest.mark.parametrize("stand", [waiting, held, missed])
def test_the_visit_stands_as_it_did_with_place_and_clock(
    ours: Hall, clock: ToldClock, stand: Callable[[Hall], None]
) -> None:
    stand(ours)
    before = stages(ours)
    clock.at += MINUTE
    assert ours.tickets.cancel(OWNER, CODE).state is State.CANCELLED
    clock.at += 2 * MINUTE
    ours.tickets.reinstate(OWNER, CODE)
    assert stages(ours) == before


def test_who_lets_others_by_does_so_until_the_same_instant(ours: Hall, clock: ToldClock) -> None:
    postponed(ours)
    until = stages(ours)[0].postponed_until
    clock.at += MINUTE
    ours.tickets.cancel(OWNER, CODE)
    clock.at += MINUTE
    back = ours.tickets.reinstate(OWNER, CODE)
    assert (back.state, back.stage.postponed_until) == (State.HELD, until)
    assert (back.stage.postponed_at, back.stage.postponed_ms) == (clock.at, MINUTE)
    clock.at += 8 * MINUTE
    assert called(ours, "1").code == CODE


def test_whose_time_has_ended_meanwhile_waits_again(ours: Hall, clock: ToldClock) -> None:
    postponed(ours)
    clock.at += 9 * MINUTE
    ours.tickets.cancel(OWNER, CODE)
    clock.at += 2 * MINUTE
    ours.tickets.reinstate(OWNER, CODE)
    assert called(ours, "1").code == CODE


def test_the_log_says_what_was_taken_and_given_back(ours: Hall, clock: ToldClock) -> None:
    missed(ours)
    missed_at = clock.at
    clock.at += MINUTE
    ours.tickets.cancel(OWNER, CODE, reason="went home")
    ours.tickets.reinstate(OWNER, CODE)
    told = [payload(each) for each in ours.see(logged_events)][-2:]
    assert told == [Cancelled("went home", missed_at=missed_at), ReinstatedMissed(missed_at)]
    postponed_until = clock.at + 10 * MINUTE
    ours.tickets.return_to_queue(OWNER, code=CODE)
    postponed(ours)
    ours.tickets.cancel(OWNER, CODE)
    ours.tickets.reinstate(OWNER, CODE)
    told = [payload(each) for each in ours.see(logged_events)][-2:]
    assert told == [Cancelled(until=postponed_until), ReinstatedHeld(postponed_until)]


def test_all_that_the_visitor_came_for_comes_back(hall: Hall, desk: str) -> None:
    ours = hall
    ours.tickets.issue(AT_KIOSK, "passport")
    held(ours)
    with ours.acts.turn(OWNER) as turn:
        ticket = ours.see(ticket_story, CODE).ticket
        ids = ticket.ticket.ticket_id, 2, "land", "ordinary"
        new_stage(turn, *ids, clock_at=ticket.stage.clock_at)
    before = {each.stage_id: each.state for each in stages(ours)}
    assert set(before.values()) == {State.HELD, State.WAITING}
    ours.tickets.cancel(OWNER, CODE)
    assert {each.state for each in stages(ours)} == {State.CANCELLED}
    ours.tickets.reinstate(OWNER, CODE)
    assert {each.stage_id: each.state for each in stages(ours)} == before


def test_it_is_refused_later_twice_and_of_who_was_not_cancelled(
    ours: Hall, clock: ToldClock
) -> None:
    with refused(ours, NOTHING):
        ours.tickets.reinstate(OWNER, CODE)
    ours.tickets.cancel(OWNER, CODE)
    ours.tickets.reinstate(OWNER, CODE)
    with refused(ours, NOTHING):
        ours.tickets.reinstate(OWNER, CODE)
    ours.tickets.cancel(OWNER, CODE)
    clock.at += 2 * MINUTE + 1
    with refused(ours, NOTHING):
        ours.tickets.reinstate(OWNER, CODE)


def test_by_the_link_only_the_visitors_own_cancel_is_taken_back(
    ours: Hall, clock: ToldClock
) -> None:
    token = ours.see(ticket_story, CODE).ticket.token

    def seen() -> VisitView:
        view = ours.see(visit_view, token)
        assert view is not None
        return view

    def may_reinstate() -> bool:
        return seen().may_reinstate

    assert not may_reinstate()
    ours.tickets.cancel(at_desk("1", "ivanova"), CODE)
    assert not may_reinstate()
    assert seen().may_go_on  # staff may take it back
    with refused(ours, NOTHING):
        ours.tickets.reinstate(BY_LINK, token=token)
    ours.tickets.reinstate(at_desk("1", "ivanova"), CODE)
    ours.tickets.cancel(BY_LINK, token=token)
    assert may_reinstate()
    assert ours.tickets.reinstate(BY_LINK, token=token).state is State.WAITING
    assert not may_reinstate()
    ours.tickets.cancel(BY_LINK, token=token)
    clock.at += 2 * MINUTE + 1
    assert not may_reinstate()
    assert not seen().may_go_on
    clock.at += DAY
    with refused(ours, "This link no longer works"):
        ours.tickets.reinstate(BY_LINK, token=token)


def test_nobody_takes_back_at_a_desk_what_another_did_since(ours: Hall) -> None:
    mine, colleagues = at_desk("1", "ivanova"), at_desk("2", "sidorova")
    ours.desks.sign_in(colleagues)
    token = ours.see(ticket_story, CODE).ticket.token
    ours.tickets.cancel(mine, CODE)
    with refused(ours, "by whoever cancelled it or runs the hall"):
        ours.tickets.reinstate(colleagues, CODE)
    ours.tickets.reinstate(mine, CODE)
    for by, who in ((colleagues, {"code": CODE}), (BY_LINK, {"token": token})):
        ours.tickets.cancel(by, **who)
        with refused(ours, NOTHING):
            ours.tickets.reinstate(mine, CODE)
        ours.tickets.reinstate(by, **who)
    ours.tickets.cancel(BY_LINK, token=token)
    assert ours.tickets.reinstate(OWNER, CODE).state is State.WAITING


def test_nothing_of_a_day_that_has_turned_is_taken_back(ours: Hall, clock: ToldClock) -> None:
    token = ours.see(ticket_story, CODE).ticket.token
    clock.at += 16 * HOUR - MINUTE  # from noon to a minute before the turn
    ours.tickets.cancel(BY_LINK, token=token)
    clock.at += MINUTE - 1000
    seen = ours.see(visit_view, token)
    assert seen is not None
    assert seen.may_reinstate
    clock.at += 2000
    with refused(ours, "This link no longer works"):
        ours.tickets.reinstate(BY_LINK, token=token)
    with pytest.raises(UnknownName, match="There is no ticket Б101 today"):
        ours.tickets.reinstate(OWNER, CODE)
