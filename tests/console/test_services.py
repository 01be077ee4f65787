"""Ctrl+A: one more service, one less; and how a service ended, where the hall asks."""

from dataclasses import replace
from pathlib import Path

import pytest

from consoles import Console, at_desk_1, console_config, reaches, serve
from halls import AT_KIOSK, ToldClock, enter
from several import several_config
from zal.domain.settings.hall import HallConfig
from zal.hall.hall import Hall
from zal.hall.seen.ticket import ticket_story


def config(*, asks: bool) -> HallConfig:
    several = several_config()
    outcomes = several.outcomes if asks else ()
    return replace(console_config(), bundles=several.bundles, outcomes=outcomes)


@pytest.fixture
def hall(hall_path: Path, clock: ToldClock) -> Hall:
    return enter(hall_path, clock, config=config(asks=True))


def stands(hall: Hall, code: str) -> dict[str, str]:
    """Return by service how a visit stands in the store, and how what was served ended."""
    stages = [each.stage for each in hall.see(ticket_story, code).stages]
    return {e.service: e.outcome or e.kept_back or str(e.state) for e in stages}


async def finish(console: Console, hall: Hall, *keys: str) -> None:
    await console.press("enter")
    await console.asked("Чем закончилось для Б101?")
    await console.press(*keys)
    await console.at_work()
    await reaches(console, hall, "Б101", "waiting" if keys == ("enter",) else "served")


async def test_enter_says_that_it_is_done_and_the_next_service_waits(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.tickets.issue(AT_KIOSK, bundle="fixed")
    async with at_desk_1(hall_path, clock, config=config(asks=True)) as console:
        await serve(console, "Б101")
        await console.shows("Услуга 1 из 3", "дальше: Земля, Пенсия")
        await finish(console, hall, "enter")
        await console.shows("Б101 завершён, теперь ждёт: Земля")
        assert stands(hall, "Б101") == {
            "passport": "done",
            "land": "waiting",
            "pension": "planned",
        }


async def test_a_number_says_how_it_ended_and_f5_takes_that_back(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.tickets.issue(AT_KIOSK, bundle="fixed")
    async with at_desk_1(hall_path, clock, config=config(asks=True)) as console:
        await serve(console, "Б101")
        await finish(console, hall, "2")
        assert stands(hall, "Б101")["passport"] == "papers"
        await console.press("f5")
        await reaches(console, hall, "Б101", "serving")
        assert stands(hall, "Б101")["land"] == "planned"


async def test_escape_leaves_the_visitor_at_the_desk(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    async with at_desk_1(hall_path, clock, config=config(asks=True)) as console:
        await serve(console, "Б101")
        await console.press("enter")
        await console.asked("Чем закончилось")
        await console.press("escape")
        await console.at_work()
        assert stands(hall, "Б101") == {"passport": "serving"}


async def test_a_service_is_added_and_left_out_again(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    async with at_desk_1(hall_path, clock, config=config(asks=False)) as console:
        await serve(console, "Б101")
        await console.press("ctrl+a")
        await console.asked("Какая услуга для Б101?")
        await console.write("Земля")
        await console.press("enter")
        await console.asked("Когда Б101 ждать услугу «Земля»?")
        await console.press("enter")
        await console.at_work()
        await console.shows("Б101: добавлена услуга «Земля»", "Услуга 1 из 2", "дальше: Земля")
        await console.press("ctrl+ф")
        await console.asked("убрать")
        await console.write("Земля")
        await console.press("enter")
        await console.asked("Почему Б101 обойдётся без услуги «Земля»?")
        await console.write("уже есть")
        await console.press("enter")
        await console.at_work()
        await console.shows("услуга «Земля» убрана. F5 вернёт.", "последняя")
        assert stands(hall, "Б101") == {"passport": "serving", "land": "cancelled"}
        await console.press("f5")
        await console.shows("Б101 снова на своём месте")
        assert stands(hall, "Б101") == {"passport": "serving", "land": "waiting"}


async def test_a_service_that_nobody_serves_is_added_after_a_question(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    settings = config(asks=False)
    desks = (replace(settings.desks[0], services=frozenset({"passport"})), *settings.desks[1:])
    hall.tickets.issue(AT_KIOSK, "passport")
    async with at_desk_1(hall_path, clock, config=replace(settings, desks=desks)) as console:
        await serve(console, "Б101")
        await console.press("ctrl+a")
        await console.asked("Какая услуга")
        await console.write("Пенсия")
        await console.press("enter")
        await console.asked("Когда")
        await console.write("2")
        await console.press("enter")
        await console.asked("Всё равно добавить")
        await console.write("2")
        await console.press("enter")
        await console.at_work()
        await console.shows("добавлена услуга «Пенсия»")
        assert stands(hall, "Б101") == {"passport": "serving", "pension": "planned"}
