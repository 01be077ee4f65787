"""Nobody leaves the kiosk but staff, and they leave with a code."""

import asyncio
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from halls import AT_KIOSK, HOUR, OWNER, ToldClock
from pilots import drawn, shows, until
from visitor import Visitor, visitor
from zal.domain.errors import PinRefused
from zal.hall.hall import Hall
from zal.hall.pins import KIOSK
from zal_kiosk.hall_screen import HallScreen
from zal_kiosk.staff_screens import StaffCode

CODE = "4071"


async def opens(someone: Visitor, code: str) -> None:
    """Type a code at the keyboard."""
    await someone.pilot.press("f12")
    await someone.sees("enter")
    await someone.pilot.press(*code, "enter")


async def test_the_right_code_closes_the_kiosk(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.pins.set(OWNER, KIOSK, CODE)
    async with visitor(hall_path, clock) as someone:
        await opens(someone, CODE)
        await shows(someone.pilot, "Киоск kiosk-1", "Всё в порядке")
        await someone.touches("close")
        await until(someone.pilot, lambda: not someone.app.is_running)


@pytest.mark.parametrize(
    ("leap", "said"),
    [
        (-HOUR, "Часы этого компьютера отстают от времени зала на 60 мин"),
        (HOUR, "Часы этого компьютера сбились и спешат на"),
    ],
)
async def test_staff_are_told_of_a_clock_that_is_not_believed(
    hall_path: Path, clock: ToldClock, hall: Hall, leap: int, said: str
) -> None:
    hall.pins.set(OWNER, KIOSK, CODE)
    clock.set_wall(clock.at + leap)
    async with visitor(hall_path, clock) as someone:
        await shows(someone.pilot, "! Часы сбились", "12:00")
        await opens(someone, CODE)
        await shows(someone.pilot, "Киоск kiosk-1", said)


async def test_staff_are_told_that_somebody_guesses_their_code_elsewhere(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.pins.set(OWNER, KIOSK, CODE)
    for place in ("web", "kiosk-2"):
        for _ in range(3):
            with pytest.raises(PinRefused):
                hall.pins.verify(replace(AT_KIOSK, device=place), KIOSK, "0000")
    async with visitor(hall_path, clock) as someone:
        await opens(someone, CODE)
        await shows(someone.pilot, "Киоск kiosk-1", "В зале подбирают служебный код")


async def test_five_touches_of_the_clock_and_the_keypad_do_without_a_keyboard(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.pins.set(OWNER, KIOSK, CODE)
    async with visitor(hall_path, clock) as someone:
        for _ in range(5):
            await someone.pilot.click("#clock")
        await someone.touches("9", "erase", *CODE, "enter")
        await someone.touches("stay")
        await until(someone.pilot, lambda: isinstance(someone.app.screen, HallScreen))
        assert someone.app.is_running


async def test_a_wrong_code_is_refused_counted_and_leads_nowhere(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.pins.set(OWNER, KIOSK, CODE)
    async with visitor(hall_path, clock) as someone:
        await opens(someone, "1234")
        await shows(someone.pilot, "Неверный код")
        for _ in range(2):
            await someone.pilot.press(*"1234", "enter")
            await until(someone.pilot, lambda: "Проверяем" not in drawn(someone.app))
        await shows(someone.pilot, "Повторите через")
        await someone.pilot.press(*CODE, "enter")
        await shows(someone.pilot, "Слишком много")
        assert isinstance(someone.app.screen, StaffCode)
        await someone.touches("cancel")
        await someone.sees("ru")


async def test_that_no_answer_has_come_yet_is_said_and_the_answer_still_counts(
    hall_path: Path, clock: ToldClock, hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("zal.tui.code_pad.SLOW_S", 0.0)
    hall.pins.set(OWNER, KIOSK, CODE)
    goes_on = threading.Event()
    async with visitor(hall_path, clock) as someone:
        act_before = asyncio.ensure_future(someone.app.hall_thread.run(goes_on.wait))
        try:
            await opens(someone, CODE)
            await shows(someone.pilot, "! Ответа ещё нет. Подождите немного.")
        finally:
            goes_on.set()
        await shows(someone.pilot, "Киоск kiosk-1")
        assert await act_before


async def test_without_a_code_set_staff_are_told_how_to_set_one(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    async with visitor(hall_path, clock) as someone:
        await opens(someone, CODE)
        await shows(someone.pilot, "ещё не задан", "--kiosk")


async def test_no_key_of_the_terminal_or_of_textual_leaves(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    keys = ("ctrl+c", "ctrl+q", "ctrl+z", "ctrl+p", "ctrl+d", "ctrl+backslash", "escape", "q")
    async with visitor(hall_path, clock) as someone:
        await someone.touches("ru")
        await someone.sees("passport")
        for key in keys:
            await someone.pilot.press(key)
        await someone.sees("ru")
        await someone.pilot.press("f12", *keys)
        assert someone.app.is_running


async def test_a_forgotten_code_screen_gives_the_kiosk_back(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    async with visitor(hall_path, clock) as someone:
        await someone.pilot.press("f12")
        await someone.sees("enter")
        await someone.waits(31)
        await someone.sees("ru", "en")
