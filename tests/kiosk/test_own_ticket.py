"""Whoever has a ticket is told at the kiosk how it stands, and comes back after a missed call."""

from pathlib import Path

import pytest

from halls import AT_KIOSK, MINUTE, ToldClock, at_desk, called
from pilots import drawn, shows, until
from visitor import Visitor, visitor
from zal.domain.states import State
from zal.hall.hall import Hall
from zal.hall.seen.own_visits import own_visits
from zal.hall.seen.ticket import ticket_story
from zal_kiosk.own_ticket import Scanner
from zal_kiosk.question import DIGIT, ERASE, FIND, HAVE, IS_BACK

IVANOVA = at_desk("1", "ivanova")


@pytest.fixture
def missed(served: Hall) -> Hall:
    """A hall in which Б101 has missed the call and Б102 waits."""
    for _ in range(2):
        served.tickets.issue(AT_KIOSK, "passport")
    called(served, "1")
    served.tickets.no_show(IVANOVA, anyway=True)
    return served


def state(hall: Hall, code: str) -> State:
    return hall.see(ticket_story, code).ticket.state


async def types(someone: Visitor, number: str) -> None:
    """Ask who has a ticket in, and type its number."""
    await someone.touches(HAVE, *(f"{DIGIT}{each}" for each in number), FIND)


async def test_who_missed_the_call_is_back_at_one_touch(
    hall_path: Path, clock: ToldClock, missed: Hall
) -> None:
    async with visitor(hall_path, clock) as someone:
        await someone.touches("ru")
        await types(someone, "101")
        await someone.sees(IS_BACK)
        await shows(someone.pilot, "Талон Б101", "Вас вызывали в 12:00", "До 12:30")
        assert "Паспорт" not in drawn(someone.app), "what it is for is nobody else's business"
        await someone.touches(IS_BACK)
        await shows(someone.pilot, "Перед вами 1 человек")
        assert state(missed, "Б101") is State.WAITING
        assert IS_BACK not in someone.targets()
        await someone.touches(":home")
        await someone.sees("ru", "en", HAVE)


async def test_who_waits_or_is_called_reads_it_and_can_do_nothing_else(
    hall_path: Path, clock: ToldClock, missed: Hall
) -> None:
    async with visitor(hall_path, clock) as someone:
        await types(someone, "102")
        await shows(someone.pilot, "Вы следующий")
        assert IS_BACK not in someone.targets()
        await someone.touches(":home")
        called(missed, "1")
        await types(someone, "102")
        await shows(someone.pilot, "Проходите: Окно 1")


async def test_a_number_that_is_none_of_today_can_be_typed_anew(
    hall_path: Path, clock: ToldClock, missed: Hall
) -> None:
    async with visitor(hall_path, clock) as someone:
        await types(someone, "109")
        await shows(someone.pilot, "номером 109 сегодня нет")
        await someone.touches(ERASE, f"{DIGIT}2", FIND)
        await shows(someone.pilot, "Талон Б102")


async def test_nothing_is_looked_for_before_a_digit_is_typed(
    hall_path: Path, clock: ToldClock, missed: Hall
) -> None:
    async with visitor(hall_path, clock) as someone:
        await someone.touches("ru")
        await types(someone, "")
        await shows(someone.pilot, "Наберите цифры")
        await someone.touches(f"{DIGIT}1", f"{DIGIT}0", f"{DIGIT}9", FIND)
        await shows(someone.pilot, "номером 109 сегодня нет")
        await someone.pilot.press("x", "slash", "t", "slash", *"1a2b", "enter")
        await shows(someone.pilot, "Сегодня такого талона нет")


async def test_of_two_with_one_number_the_visitor_says_which(
    hall_path: Path, clock: ToldClock, missed: Hall
) -> None:
    missed.tickets.issue(AT_KIOSK, "land")
    async with visitor(hall_path, clock) as someone:
        await types(someone, "101")
        await shows(someone.pilot, "Какой талон ваш?", "Б101", "Д101")
        await someone.touches(":visit-1")
        await until(someone.pilot, lambda: "Талон" in drawn(someone.app))


async def test_why_nobody_can_come_back_any_more_is_said(
    hall_path: Path, clock: ToldClock, missed: Hall
) -> None:
    async with visitor(hall_path, clock) as someone:
        await someone.touches("ru")
        await types(someone, "101")
        await someone.sees(IS_BACK)
        missed.tickets.return_to_queue(AT_KIOSK, code="Б101")
        missed.tickets.call(IVANOVA, code="Б101", reason="seen")
        missed.tickets.no_show(IVANOVA, anyway=True)
        await someone.touches(IS_BACK)
        await shows(someone.pilot, "один раз уже вернулись")
        assert state(missed, "Б101") is State.MISSED


async def test_a_scanner_reads_the_slip(hall_path: Path, clock: ToldClock, missed: Hall) -> None:
    token = missed.see(ticket_story, "Б101").ticket.token
    async with visitor(hall_path, clock) as someone:
        await someone.pilot.press(*"http", "colon", *("slash",) * 2, "x", "slash", "t", "slash")
        await someone.pilot.press(*token, "enter")
        await shows(someone.pilot, "Талон Б101")


def test_what_people_type_slowly_is_no_scan() -> None:
    steady = ToldClock(0)
    scanner = Scanner(steady)
    for each in "/t/abc":
        assert not scanner.take(each, each)
    assert scanner.take("enter", None) == "/t/abc"
    for each in "/t/abc":
        steady.at += 600
        scanner.take(each, each)
    assert not scanner.take("enter", None)


def test_what_is_not_of_today_or_no_number_is_nobodys(missed: Hall, clock: ToldClock) -> None:
    for typed in ("", "0", "1e1", "١٠١", "999999999999", "/t/none", "Б101"):
        assert missed.see(own_visits, typed) == ()
    assert [each.code for each in missed.see(own_visits, "101")] == ["Б101"]
    clock.at += 24 * 60 * MINUTE
    assert missed.see(own_visits, "101") == ()
