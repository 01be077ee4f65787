"""A service with purposes: a queue, a norm, desks, slots and figures for each of them."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from halls import (
    AT_KIOSK,
    MINUTE,
    NOON,
    OWNER,
    ToldClock,
    asking,
    at_desk,
    both,
    called,
    enter,
    make_hall,
    refused,
    with_settings,
)
from purposes import COLLECT, SUBMIT, with_purposes
from zal.domain.errors import ConfigError, UnknownName
from zal.domain.report import day_report
from zal.domain.settings.appointments import Channel
from zal.domain.settings.hall import HallConfig
from zal.domain.views import Availability
from zal.hall.contacts import Person
from zal.hall.hall import Hall
from zal.hall.seen.appointments import bookable_services, expected_today, next_free
from zal.hall.seen.board import board_view
from zal.hall.seen.kiosk import kiosk_view
from zal.hall.seen.open_tickets import open_tickets
from zal.hall.turn import HALL_ID
from zal.store.sqlite.check import prove
from zal.store.sqlite.reports import SqliteReports


@pytest.fixture
def hall(tmp_path: Path, clock: ToldClock) -> Hall:
    found = enter(make_hall(tmp_path / "hall.db"), clock, config=with_purposes())
    found.desks.sign_in(at_desk("1", "ivanova"))
    found.desks.sign_in(at_desk("2", "sidorova"))
    return found


def test_a_desk_for_one_purpose_calls_nobody_who_comes_for_another(hall: Hall) -> None:
    hall.tickets.issue(AT_KIOSK, SUBMIT)
    hall.tickets.issue(AT_KIOSK, COLLECT)
    assert called(hall, "2").code == "Б102"
    assert called(hall, "1").code == "Б101"


def test_a_service_with_purposes_alone_is_no_answer(hall: Hall) -> None:
    with refused(hall, f"Say to which end: {SUBMIT}, {COLLECT}.", UnknownName):
        hall.tickets.issue(AT_KIOSK, "passport")


def test_each_purpose_has_a_norm_of_its_own_or_that_of_the_service(hall: Hall) -> None:
    norms = [with_purposes().wait_norm_s(each, "ordinary") for each in (SUBMIT, COLLECT)]
    assert norms == [15 * 60, 10 * 60]
    assert [each.service_min for each in with_purposes().waited_for][:2] == [10, 5]


def test_the_kiosk_offers_the_service_once_and_the_board_tells_all_who_wait(
    hall: Hall, clock: ToldClock
) -> None:
    hall.tickets.issue(AT_KIOSK, SUBMIT)
    clock.at += MINUTE
    hall.tickets.issue(AT_KIOSK, COLLECT)
    [group] = hall.see(kiosk_view).groups
    assert [each.code for each in group.choices] == ["passport", "land", "pension"]
    passport = group.choices[0]
    assert [(each.code, each.waiting) for each in passport.purposes] == [(SUBMIT, 1), (COLLECT, 1)]
    board = hall.see(board_view, 0).services
    assert [each.code for each in board] == ["passport", "land", "pension"]
    assert (board[0].waiting, board[0].longest_since) == (2, NOON)
    assert board[0].names == both("Паспорт")


def test_a_service_is_closed_by_hand_with_all_its_purposes_and_opened_again(hall: Hall) -> None:
    def stands() -> tuple[Availability, list[Availability]]:
        passport = hall.see(kiosk_view).groups[0].choices[0]
        return passport.availability, [each.availability for each in passport.purposes]

    hall.day.close_service(OWNER, COLLECT, "no forms")
    assert stands() == (Availability.OPEN, [Availability.OPEN, Availability.CLOSED])
    hall.day.close_service(OWNER, "passport")
    assert stands() == (Availability.CLOSED, [Availability.CLOSED] * 2)
    hall.day.open_service(OWNER, "passport")
    assert stands() == (Availability.OPEN, [Availability.OPEN] * 2)


def test_a_visitor_is_sent_on_for_another_purpose_and_the_log_tells_it(
    hall: Hall, tmp_path: Path
) -> None:
    hall.tickets.issue(asking(AT_KIOSK, "one"), SUBMIT)
    assert hall.tickets.issue(asking(AT_KIOSK, "one"), SUBMIT).code == "Б101"
    called(hall, "1")
    hall.tickets.start(at_desk("1"))
    hall.tickets.transfer(at_desk("1"), service=COLLECT)
    [ticket] = hall.see(open_tickets)
    assert ticket.stage.service == COLLECT
    assert called(hall, "2").code == "Б101"
    prove(tmp_path / "hall.db", lambda *_: with_purposes())


def test_settings_keep_a_purpose_for_which_somebody_waits(hall: Hall) -> None:
    hall.tickets.issue(AT_KIOSK, SUBMIT)

    def only(purpose: str) -> HallConfig:
        found = with_purposes()
        kept = {purpose: found.services[0].purposes[purpose]}
        services = (replace(found.services[0], purposes=kept), *found.services[1:])
        return replace(found, services=services)

    with_settings(hall, lambda _: only("collect"))
    with refused(hall, f"1 ticket(s) for service {SUBMIT} are open", ConfigError):
        hall.day.apply_config(OWNER, "new")
    with_settings(hall, lambda _: only("submit"))
    hall.day.apply_config(OWNER, "new")


def test_slots_are_of_the_purposes_that_have_them(hall: Hall) -> None:
    assert hall.see(bookable_services, Channel.PUBLIC) == (COLLECT,)
    [free] = hall.see(next_free, COLLECT, Channel.PUBLIC, 1)
    assert not hall.see(next_free, SUBMIT, Channel.PUBLIC, 1)
    held = hall.appointments.hold(OWNER, COLLECT, free.booking.at)
    hall.appointments.book(OWNER, held.token or "", Person("+7 900 000-00-00"))
    assert [hall.see(expected_today, each) for each in ("passport", COLLECT, SUBMIT)] == [1, 1, 0]


def test_a_day_is_told_by_service_and_by_purpose(hall: Hall, tmp_path: Path) -> None:
    for service in (SUBMIT, COLLECT, COLLECT, "land"):
        hall.tickets.issue(AT_KIOSK, service)
    day = date(2026, 11, 23).isoformat()
    stages = SqliteReports(tmp_path / "hall.db").stages_of_day(HALL_ID, day)
    found = day_report(day, stages, lambda _: 600)
    assert {code: each.visitors for code, each in found.by_service.items()} == {
        "passport": 3,
        "land": 1,
    }
    assert {code: each.visitors for code, each in found.by_purpose.items()} == {
        SUBMIT: 1,
        COLLECT: 2,
    }
