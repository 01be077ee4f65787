"""Ctrl+G: a ticket given at the desk, and service without one; how many people have come."""

from dataclasses import replace
from pathlib import Path

import pytest

from consoles import Console, at_desk_1, console_config, reaches, serve
from halls import AT_KIOSK, ToldClock, enter
from pilots import until
from zal.domain.settings.hall import HallConfig
from zal.hall.hall import Hall
from zal.hall.seen.desk import desk_view
from zal.hall.seen.ticket import ticket_story
from zal_console.given_screen import GivenScreen


def config(*, serves: bool = True) -> HallConfig:
    """Return the small hall whose first desk gives tickets; ``serves``: and serves visitors."""
    small = console_config()
    first, *others = small.desks
    services = first.services if serves else frozenset[str]()
    passport, *further = small.services
    return replace(
        small,
        desks=(replace(first, gives_tickets=True, services=services), *others),
        services=(replace(passport, people_at_most=4), *further),
    )


@pytest.fixture
def hall(hall_path: Path, clock: ToldClock) -> Hall:
    return enter(hall_path, clock, config=config())


async def give_a_family_a_ticket(console: Console) -> None:
    """Answer what is asked: the first service, no right to go first, three people, Russian."""
    await console.asked("На что выдать талон")
    await console.press("enter")
    await console.asked("право пройти без очереди")
    await console.press("enter")
    await console.asked("Сколько человек")
    await console.press("3", "enter")
    await console.asked("На каком языке")
    await console.press("enter")


async def test_a_ticket_is_given_and_f5_takes_it_back(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    async with at_desk_1(hall_path, clock, config=config()) as console:
        await console.press("ctrl+g")
        await console.asked("Что сделать для посетителя?")
        await console.press("1", "enter")
        await give_a_family_a_ticket(console)
        await until(console.pilot, lambda: isinstance(console.app.screen, GivenScreen))
        given = hall.see(ticket_story, "Б101").ticket
        assert (given.ticket.people, given.ticket.channel) == (3, "desk")
        await console.press("enter")
        await console.at_work()
        await console.shows("Талон Б101 выдан")
        await console.press("f5")
        await reaches(console, hall, "Б101", "cancelled")


async def test_a_reception_gives_tickets_with_enter(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    at_reception = config(serves=False)
    async with at_desk_1(hall_path, clock, config=at_reception) as console:
        await console.shows("Выдать талон…", "Сюда никого не вызывают")
        await console.press("enter")
        await give_a_family_a_ticket(console)
        await until(console.pilot, lambda: isinstance(console.app.screen, GivenScreen))
        assert hall.see(ticket_story, "Б101").ticket.ticket.channel == "desk"


async def test_whoever_has_no_ticket_is_served_and_finished_and_taken_back(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    async with at_desk_1(hall_path, clock, config=config()) as console:
        await console.press("ctrl+g")
        await console.asked("Что сделать для посетителя?")
        await console.press("2", "enter")
        await console.asked("По какой услуге принять посетителя без талона?")
        await console.press("enter")
        await console.asked("право пройти без очереди")
        await console.press("enter")
        await console.asked("Сколько человек")
        await console.press("enter")
        await console.at_work()
        await reaches(console, hall, "#001", "serving")
        await console.shows("ОБСЛУЖИВАНИЕ", "Посетитель обслуживается без талона")
        assert "#001" not in console.drawn
        await console.press("f4")
        await console.shows("Посетитель без талона не может ждать")
        await console.press("enter")
        await reaches(console, hall, "#001", "served")
        await console.shows("Посетитель без талона обслужен")
        await console.press("f5")
        await reaches(console, hall, "#001", "serving")
        await console.press("f5")
        await reaches(console, hall, "#001", "cancelled")
        assert hall.see(desk_view, "1").ticket is None


async def test_a_desk_that_gives_no_tickets_asks_at_once_for_service_without_one(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    async with at_desk_1(hall_path, clock, config=console_config()) as console:
        await console.press("ctrl+g")
        await console.asked("По какой услуге принять посетителя без талона?")
        await console.press("escape")
        await console.at_work()
        await serve(console, "Б101")
        await console.press("ctrl+g")
        await console.shows("талоны не выдают")


async def test_how_many_people_have_come_is_set_at_the_desk(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    async with at_desk_1(hall_path, clock, config=config()) as console:
        await serve(console, "Б101")
        await console.press("ctrl+a")
        await console.asked("Какая услуга для Б101?")
        await console.write("сколько")
        await console.press("enter")
        await console.asked("Сколько человек пришло вместе?")
        await console.press("2", "enter")
        await console.at_work()
        await console.shows("на 2 человека")
        assert hall.see(ticket_story, "Б101").ticket.ticket.people == 2
