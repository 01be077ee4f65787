"""Ctrl+E shows the name of who is at the desk while they are there; each look is one event."""

from dataclasses import replace
from pathlib import Path

from booked_halls import SLOT, taking_appointments
from consoles import Console, at_desk_1, call, console_config
from halls import AT_KIOSK, OWNER, ToldClock, enter
from zal.domain.settings.hall import HallConfig
from zal.hall.contacts import Person
from zal.hall.hall import Hall
from zal.hall.seen.log import logged_events

CONFIG = taking_appointments(console_config())
NAME = "Анна [bold]Каренина"


def come(path: Path, clock: ToldClock, config: HallConfig = CONFIG) -> Hall:
    """Open the hall where somebody has come for an appointment."""
    hall = enter(path, clock, config=config)
    held = hall.appointments.hold(OWNER, "passport", SLOT)
    code = hall.appointments.book(OWNER, held.token or "", Person("a@example.org", NAME)).code
    clock.at = SLOT
    hall.appointments.check_in(AT_KIOSK, code=code)
    return hall


def looks(hall: Hall) -> int:
    return sum(each.act in ("see-name", "see-names") for each in hall.see(logged_events))


async def opens_list(console: Console) -> None:
    await console.press("ctrl+t")
    await console.asked("Записать посетителя")


async def test_a_key_shows_it_and_hides_it_and_it_goes_with_its_visitor(
    hall_path: Path, clock: ToldClock
) -> None:
    hall = come(hall_path, clock)
    async with at_desk_1(hall_path, clock, config=CONFIG) as console:
        await console.press("ctrl+e")
        await console.shows("нет посетителя")
        await call(console, "Б101")
        await console.shows("имя: Ctrl+E")
        assert NAME not in console.drawn
        await console.press("ctrl+e")
        await console.shows(NAME)
        await console.press("f3")
        await console.shows("объявлен ещё раз")
        assert NAME in console.drawn
        await console.press("ctrl+e")
        await console.shows("имя: Ctrl+E")
        await console.press("ctrl+у")
        await console.shows(NAME)
        await console.press("f7")
        await call(console, "Б101")
        await console.shows("имя: Ctrl+E")
        assert NAME not in console.drawn
    assert looks(hall) == 2
    hall.close()


async def test_the_lists_names_are_for_whom_the_settings_let(
    hall_path: Path, clock: ToldClock
) -> None:
    operators = tuple(replace(each, see_names=True) for each in CONFIG.operators)
    config = replace(CONFIG, operators=operators)
    hall = come(hall_path, clock, config)
    async with at_desk_1(hall_path, clock, config=config) as console:
        await opens_list(console)
        await console.shows("14:00", f"{NAME} · Паспорт · пришёл")
        await console.write("каренин")
        await console.shows("14:00")
        assert "Записать посетителя" not in console.drawn
    assert looks(hall) == 1
    hall.close()
