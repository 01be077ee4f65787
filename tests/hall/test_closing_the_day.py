"""The end of a day by hand: nobody loses a place unasked, and until the turn it can be undone."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from halls import (
    AT_KIOSK,
    BY_LINK,
    DAY,
    OWNER,
    ToldClock,
    at_desk,
    enter,
    refused,
    small_config,
)
from zal.domain.by import By, Expected, Role
from zal.domain.errors import ConfigError, WrongMove
from zal.domain.settings.hall import HallConfig
from zal.domain.states import State
from zal.domain.tickets import VisitStage
from zal.hall.hall import Hall
from zal.hall.seen.desk import desk_view
from zal.hall.seen.log import logged_events
from zal.hall.seen.sign_in import sign_in_view
from zal.hall.seen.ticket import ticket_story
from zal.hall.seen.visit import visit_view

IVANOVA = at_desk("1", "ivanova")
MINUTE = 60_000


@pytest.fixture
def served(hall: Hall) -> VisitStage:
    """One who is at desk 1, while others wait (3), are set aside (1), postponed (1), missed (1)."""
    hall.desks.sign_in(IVANOVA)
    for _ in range(7):
        hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.call(IVANOVA)
    hall.tickets.no_show(IVANOVA, anyway=True)
    hall.tickets.call(IVANOVA)
    hall.tickets.hold(IVANOVA, note="a copy")
    hall.tickets.postpone(OWNER, 10, code="Б103")
    found = hall.tickets.call(IVANOVA)
    assert found is not None
    return hall.tickets.start(IVANOVA)


def states(hall: Hall) -> dict[str, State]:
    return {f"Б10{n}": hall.see(ticket_story, f"Б10{n}")[0].state for n in range(1, 8)}


def is_shut_out(hall: Hall, code: str) -> bool:
    """Return whether a ticket's page says that the hall closed before its turn."""
    seen = hall.see(visit_view, hall.see(ticket_story, code).ticket.token)
    assert seen is not None
    return seen.is_shut_out


def test_closing_the_day_touches_no_ticket_and_no_shift(hall: Hall, served: VisitStage) -> None:
    before, seats = states(hall), hall.see(sign_in_view).open_desks
    hall.day.close_day(OWNER)
    assert (states(hall), hall.see(sign_in_view).open_desks) == (before, seats)
    with refused(hall, "closed for today"):
        hall.tickets.issue(AT_KIOSK, "passport")


def test_a_closed_day_is_served_out(hall: Hall, served: VisitStage) -> None:
    hall.day.close_day(OWNER)
    hall.tickets.transfer(IVANOVA, service="land")
    hall.tickets.return_to_queue(IVANOVA, code="Б101")
    hall.tickets.release(IVANOVA, "Б102")
    for _ in range(6):
        assert hall.tickets.call(IVANOVA) is not None
        hall.tickets.start(IVANOVA)
        hall.tickets.finish(IVANOVA)
    assert hall.tickets.call(IVANOVA) is None


def test_how_many_lose_their_place_is_told_and_has_to_be_typed(
    hall: Hall, served: VisitStage
) -> None:
    with refused(hall, "zal close-day"):
        hall.day.expire_visits(OWNER, 6)
    hall.day.close_day(OWNER)
    told = "lose their place: 6 (waiting: 3, set aside: 2, missed: 1)"
    for agreed in (None, 0, 5, 7):
        with refused(hall, told):
            hall.day.expire_visits(OWNER, agreed)
    hall.day.expire_visits(OWNER, 6)
    found = states(hall)
    assert found.pop(served.code) is State.SERVING
    assert set(found.values()) == {State.EXPIRED}
    shut_out = {code: is_shut_out(hall, code) for code in found}
    left = ("Б101", "Б102")  # missed, and set aside
    assert shut_out == {code: code not in left for code in found}
    with refused(hall, "There is nobody left"):
        hall.day.expire_visits(OWNER, 0)


def test_a_day_that_is_opened_again_gives_back_every_place(
    hall: Hall, served: VisitStage, clock: ToldClock
) -> None:
    before = {code: hall.see(ticket_story, code)[0] for code in states(hall)}
    hall.day.close_day(OWNER)
    clock.at += MINUTE
    hall.day.expire_visits(OWNER, 6)
    clock.at += MINUTE
    assert hall.day.open_day(OWNER) == 6
    for code, was in before.items():
        now = hall.see(ticket_story, code)[0]
        assert now.stage._replace(postponed_at=None, postponed_ms=0) == was.stage._replace(
            postponed_at=None, postponed_ms=0
        )
    clock.at += 9 * MINUTE
    assert states(hall)["Б103"] is State.WAITING
    queue = hall.see(desk_view, "1").queue
    assert [each.code for each in queue] == ["Б103", "Б105", "Б106", "Б107"]


def test_a_postponement_that_ended_while_the_day_was_closed_counts_for_what_it_was(
    hall: Hall, clock: ToldClock
) -> None:
    hall.desks.sign_in(IVANOVA)
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.postpone(OWNER, 10, code="Б101")
    clock.at += MINUTE
    hall.day.close_day(OWNER)
    hall.day.expire_visits(OWNER, 1)
    clock.at += 120 * MINUTE
    hall.day.open_day(OWNER)
    called = hall.tickets.call(IVANOVA)
    assert called is not None
    assert called.stage.postponed_ms == MINUTE


def without(service: str) -> Callable[[str, HallConfig], HallConfig]:
    """Return what reads any text as the small hall without a service."""
    small = small_config()
    left = tuple(each for each in small.services if each.code != service)
    return lambda *_: replace(small, services=left)


def test_settings_keep_what_a_day_that_is_opened_again_or_an_undone_finish_brings_back(
    hall_path: Path, hall: Hall, clock: ToldClock
) -> None:
    hall.desks.sign_in(at_desk("1", "sidorova"))
    hall.tickets.issue(AT_KIOSK, "pension")
    hall.tickets.issue(AT_KIOSK, "land")
    hall.tickets.call(at_desk("1"))
    hall.tickets.start(at_desk("1"))
    hall.tickets.finish(at_desk("1"))
    hall.day.close_day(OWNER)
    hall.day.expire_visits(OWNER, 1)
    for gone in ("pension", "land"):
        lacking = enter(hall_path, clock)
        lacking.acts.means = replace(lacking.acts.means, parse=without(gone))
        with refused(hall, gone, ConfigError):
            lacking.day.apply_config(OWNER, f"without {gone}")
        lacking.close()
    hall.day.open_day(OWNER)
    hall.tickets.reopen(at_desk("1"))


def test_who_was_ended_twice_is_given_back_as_they_stood_last(
    hall: Hall, served: VisitStage
) -> None:
    hall.day.close_day(OWNER)
    hall.day.expire_visits(OWNER, 6)
    hall.day.open_day(OWNER)
    hall.tickets.release(IVANOVA, "Б102")
    hall.day.close_day(OWNER)
    hall.day.expire_visits(OWNER, 6)
    hall.day.open_day(OWNER)
    assert states(hall)["Б102"] is State.WAITING


def test_the_turn_of_the_day_makes_it_final(
    hall: Hall, served: VisitStage, clock: ToldClock
) -> None:
    hall.day.close_day(OWNER)
    hall.day.expire_visits(OWNER, 6)
    clock.at += DAY
    hall.day.close_day(OWNER)
    assert hall.day.open_day(OWNER) == 0


def test_a_visitors_page_goes_on_when_the_day_is_opened_again(hall: Hall) -> None:
    ticket = hall.tickets.issue(AT_KIOSK, "passport")
    hall.day.close_day(OWNER)
    hall.day.expire_visits(OWNER, 1)
    hall.day.open_day(OWNER)
    hall.tickets.postpone(BY_LINK, 10, token=ticket.token)


# --- who leaves while people wait ---------------------------------------------------------------
def test_the_last_who_can_serve_those_who_wait_is_told_and_says_why_they_leave(
    hall: Hall, served: VisitStage
) -> None:
    hall.tickets.finish(IVANOVA)
    with refused(hall, "Still waiting: 5, and nobody but you at desk 1 can serve them"):
        hall.desks.sign_out(IVANOVA)
    hall.desks.sign_out(IVANOVA, reason=" taken ill ")
    assert hall.see(sign_in_view).open_desks == {}
    *_, last = hall.see(logged_events)
    assert last.detail is not None
    assert (last.act, last.detail["reason"]) == ("sign-out", "taken ill")


def test_whoever_leaves_others_to_serve_is_asked_nothing(hall: Hall) -> None:
    hall.desks.sign_in(IVANOVA)
    hall.desks.sign_in(at_desk("2", "petrov"))
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.desks.take_break(at_desk("2"), "tea")
    hall.desks.sign_out(IVANOVA)  # a colleague on a break is back soon
    with refused(hall, "Still waiting: 1"):
        hall.desks.sign_out(at_desk("2", "petrov"))


def test_whoever_moves_to_a_desk_that_does_not_serve_those_who_wait_is_told_too(
    hall: Hall,
) -> None:
    hall.desks.sign_in(IVANOVA)
    hall.tickets.issue(AT_KIOSK, "passport")
    with refused(hall, "Still waiting: 1, and nobody could serve them once you sign in at desk 3"):
        hall.desks.sign_in(at_desk("3", "ivanova"))  # which serves land alone
    hall.desks.sign_in(at_desk("2", "ivanova"))
    with refused(hall, "Still waiting: 1"):  # why she takes over is not why she leaves
        hall.desks.sign_in(at_desk("3", "ivanova"), take_over_reason="they forgot to sign out")
    hall.desks.sign_in(at_desk("3", "ivanova"), leave_reason="the window is broken")
    assert hall.see(sign_in_view).open_desks == {"3": "ivanova"}


def test_whoever_takes_over_with_fewer_skills_is_told_whom_nobody_could_serve_then(
    hall: Hall,
) -> None:
    hall.desks.sign_in(IVANOVA)
    for service in ("land", "pension", "passport"):
        hall.tickets.issue(AT_KIOSK, service)
    taken = at_desk("1", "petrov")  # who serves passports alone
    with refused(hall, "ivanova is signed in at desk 1"):
        hall.desks.sign_in(taken, leave_reason="she is ill")  # is not why he takes over
    with refused(hall, "Still waiting: 2, and nobody could serve them once you sign in at desk 1"):
        hall.desks.sign_in(taken, take_over_reason="she forgot")  # is not why they are left
    hall.desks.sign_in(at_desk("3", "sidorova"))
    with refused(hall, "Still waiting: 1, and nobody could serve them once you sign in at desk 1"):
        hall.desks.sign_in(taken, take_over_reason="she forgot")
    hall.desks.sign_in(taken, take_over_reason="she forgot", leave_reason="she is ill")
    ended, begun = hall.see(logged_events)[-2:]
    assert ended.detail == {"shift": 1, "why": "taken-over", "reason": "she is ill"}
    assert begun.detail == {"shift": 3, "taken_over_from": "ivanova", "reason": "she forgot"}


def test_whoever_takes_over_and_can_serve_as_much_is_asked_why_and_nothing_more(
    hall: Hall,
) -> None:
    hall.desks.sign_in(at_desk("1", "petrov"))
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.issue(AT_KIOSK, "land")
    hall.desks.sign_in(IVANOVA, take_over_reason="he went home")
    assert hall.see(sign_in_view).open_desks == {"1": "ivanova"}


def test_who_moves_to_a_colleagues_desk_is_told_of_those_whom_either_shift_could_serve(
    hall: Hall,
) -> None:
    hall.desks.sign_in(at_desk("2", "petrov"))
    hall.desks.sign_in(IVANOVA)
    for service in ("land", "passport"):
        hall.tickets.issue(AT_KIOSK, service)
    with refused(hall, "Still waiting: 1"):  # he serves passports at desk 1 as well
        hall.desks.sign_in(at_desk("1", "petrov"), take_over_reason="she forgot")
    hall.desks.sign_out(at_desk("2", "petrov"))
    hall.desks.sign_in(at_desk("3", "sidorova"))
    with refused(hall, "Still waiting: 1"):  # nobody is left who serves passports
        hall.desks.sign_in(at_desk("3", "ivanova"), take_over_reason="she forgot")


def test_a_colleague_of_other_skills_is_nobody_to_them(hall: Hall) -> None:
    hall.desks.sign_in(IVANOVA)
    hall.desks.sign_in(at_desk("2", "petrov"))
    hall.tickets.issue(AT_KIOSK, "land")
    with refused(hall, "Still waiting: 1, and nobody but you at desk 1"):
        hall.desks.sign_out(IVANOVA)
    hall.desks.sign_out(at_desk("2", "petrov"))


def test_who_was_sent_to_whoever_leaves_is_the_others_then(hall: Hall) -> None:
    hall.desks.sign_in(IVANOVA)
    hall.desks.sign_in(at_desk("2", "petrov"))
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.call(at_desk("2"))
    hall.tickets.transfer(at_desk("2"), to_operator="ivanova")
    hall.desks.sign_out(IVANOVA)


def test_nobody_waits_and_nothing_is_asked(hall: Hall) -> None:
    hall.desks.sign_in(IVANOVA)
    hall.desks.sign_out(IVANOVA)


def test_a_shift_whose_desk_was_emptied_meanwhile_expects_nothing(hall: Hall) -> None:
    hall.desks.sign_in(IVANOVA)
    hall.tickets.issue(AT_KIOSK, "passport")
    stale = By(Role.OPERATOR, "ivanova", desk="1", expected=Expected(99))
    with pytest.raises(WrongMove, match="Still waiting: 1"):
        hall.desks.sign_out(stale)
