"""A ticket is called out of the order by its code, with a reason."""

from dataclasses import replace
from pathlib import Path

import pytest

from consoles import acts, at_desk_1, console_config, reaches
from halls import AT_KIOSK, ToldClock, at_desk, both
from zal.domain.settings.people import Desk
from zal.hall.hall import Hall
from zal.hall.seen import desk
from zal.hall.seen.ticket import ticket_story


async def test_a_named_ticket_is_called_by_a_code_in_the_other_alphabet_with_ones_own_words(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.issue(AT_KIOSK, "land")
    hall.tickets.issue(AT_KIOSK, "pension")
    async with at_desk_1(hall_path, clock) as console:
        await console.press("f2")
        await console.asked("Какой талон вызвать?")
        await console.write("д101")
        await console.press("enter")
        await console.asked("Почему Д101")
        await console.write("глухой посетитель")
        await console.press("enter")
        await reaches(console, hall, "Д101", "called")
        detail = hall.see(ticket_story, "Д101")[2][-1].detail
        assert detail is not None
        assert (detail["rule"], detail["reason"]) == ("named", "глухой посетитель")


async def test_a_named_ticket_is_chosen_from_the_queue_and_a_reason_by_its_number(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    for _ in range(3):
        hall.tickets.issue(AT_KIOSK, "passport")
    async with at_desk_1(hall_path, clock) as console:
        await console.press("f2")
        await console.asked("Какой талон вызвать?")
        await console.press("down", "down", "enter")
        await console.asked("Почему Б103")
        await console.press("1", "enter")
        await reaches(console, hall, "Б103", "called")
        detail = hall.see(ticket_story, "Б103")[2][-1].detail
        assert detail is not None
        assert detail["reason"] == "Не услышал вызова"


async def test_whom_the_screen_has_no_line_for_can_be_chosen_all_the_same(
    hall_path: Path, clock: ToldClock, hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk, "SCREENFUL", 2)
    for _ in range(5):
        hall.tickets.issue(AT_KIOSK, "passport")
    async with at_desk_1(hall_path, clock) as console:
        await console.shows("Моя очередь · 5", "и ещё 3")
        await console.press("f2")
        await console.asked("Какой талон вызвать?")
        await console.press("down", "down", "down", "enter")
        await console.asked("Почему Б104")
        await console.press("1", "enter")
        await reaches(console, hall, "Б104", "called")


async def test_a_ticket_at_another_desk_is_refused_with_what_to_do_next(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.desks.sign_in(at_desk("2", "petrov"))
    hall.tickets.call(at_desk("2"))
    async with at_desk_1(hall_path, clock) as console:
        await console.press("f2")
        await console.asked("Какой талон вызвать?")
        await console.write("б 101")
        await console.press("enter")
        await console.shows("! Талон Б101 уже у окна 2. Следующий: Б102.")
        assert acts(hall, "Б101") == ["issue", "call"]
        await console.press("enter")
        await console.shows("ВЫЗВАН")
        assert "уже у окна" not in console.drawn


async def test_who_was_called_elsewhere_while_the_reason_was_asked_is_said_to_be_there(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.desks.sign_in(at_desk("2", "petrov"))
    async with at_desk_1(hall_path, clock) as console:
        await console.press("f2")
        await console.asked("Какой талон вызвать?")
        await console.press("enter")
        await console.asked("Почему Б101")
        hall.tickets.call(at_desk("2"))
        await console.press("1", "enter")
        await console.shows("! Талон Б101 уже у окна 2.")


async def test_a_refusal_names_desks_and_services_instead_of_their_codes(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    config = console_config()
    desks = (config.desks[0], Desk("2", both("Касса")), config.desks[2])
    ivanova = replace(config.operators[0], services=frozenset({"land"}))
    config = replace(config, desks=desks, operators=(ivanova, *config.operators[1:]))
    for service in ("passport", "passport", "land"):
        hall.tickets.issue(AT_KIOSK, service)
    hall.desks.sign_in(at_desk("2", "petrov"))
    hall.tickets.call(at_desk("2"))
    async with at_desk_1(hall_path, clock, config=config) as console:
        await console.press("f2")
        await console.asked("Какой талон вызвать?")
        await console.write("б101")
        await console.press("enter")
        await console.shows("! Талон Б101 уже у окна «Касса».")
        await console.press("f2")
        await console.asked("Какой талон вызвать?")
        await console.write("б102")
        await console.press("enter")
        await console.shows("! Талон Б102 на услугу «Паспорт», а окно 1")


async def test_whom_this_desk_has_just_sent_on_is_called_back_by_name(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.desks.sign_in(at_desk("2", "sidorova"))
    async with at_desk_1(hall_path, clock) as console:
        hall.tickets.call(at_desk("1"))
        hall.tickets.transfer(at_desk("1"), service="land")
        await console.shows("Никто не ждёт")
        await console.press("f2")
        await console.asked("Какой талон вызвать?")
        await console.write("Б101")
        await console.press("enter")
        await console.asked("Почему Б101")
        await console.press("1", "enter")
        await reaches(console, hall, "Б101", "called")
