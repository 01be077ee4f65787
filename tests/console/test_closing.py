"""Who may close a console: whoever proves to belong here."""

from pathlib import Path

from consoles import PIN, at_desk_1, opened
from faces import place
from halls import OWNER, ToldClock
from pilots import shows, until
from zal.hall.hall import Hall
from zal.hall.pins import KIOSK
from zal.hall.seen.sign_in import sign_in_view
from zal_console.app import ConsoleApp


async def test_only_the_sign_in_screen_lets_the_program_end(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    async with at_desk_1(hall_path, clock) as console:
        await console.press("ctrl+c", "ctrl+q", "ctrl+p", "ctrl+z", "escape")
        assert console.app.is_running
        assert hall.see(sign_in_view).open_desks == {"1": "ivanova"}
        await console.press("f10")
        await console.shows("Кто вы?", "F10")
        await console.press("ctrl+c", "ctrl+q", "ctrl+p", "ctrl+z", "escape")
        await console.shows("Кто вы?")
        await console.press("f10")
        await console.shows("Кто закрывает программу?", "Иванова")
        assert "Петров" not in console.drawn  # who has no PIN proves nothing
        assert "Служебный код" not in console.drawn  # none is set
        await console.write("Сидорова")
        await console.press("enter")
        await console.shows("Сидорова В., введите ПИН-код")
        await console.write("9713")
        await console.press("enter")
        await console.shows("! ", "ПИН-код")
        assert console.app.is_running
        await console.write(PIN)
        await console.press("enter")
        await until(console.pilot, lambda: not console.app.is_running)


async def test_the_staffs_code_closes_a_console_too_and_escape_thinks_better_of_it(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.pins.set(OWNER, KIOSK, "4711")
    async with opened(hall_path, clock) as console:
        await console.shows("Кто вы?", "Иванова")
        await console.press("f10")
        await console.shows("Кто закрывает программу?")
        await console.press("escape")
        await console.shows("Кто вы?", "Иванова")
        await console.press("f10")
        await console.shows("Служебный код")
        await console.press("enter")
        await console.shows("Введите служебный код")
        await console.write("4711")
        await console.press("enter")
        await until(console.pilot, lambda: not console.app.is_running)


async def test_a_passer_by_cannot_close_a_locked_console(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    async with at_desk_1(hall_path, clock) as console:
        await console.press("f12")
        await console.shows("введите ПИН-код")
        await console.press("f10", "f10")
        await console.shows("Кто закрывает программу?")
        await console.press("f10", "enter", "enter", "f10")
        await console.shows("Иванова А., введите ПИН-код")
        await console.press("enter", "f10", "escape")
        await console.shows("Кто вы?")
        assert console.app.is_running


async def test_a_hall_in_which_no_pin_is_set_lets_anybody_close(
    hall_path: Path, clock: ToldClock
) -> None:
    steady = ToldClock(0)
    app = ConsoleApp(place(hall_path, clock, "console-1"), language="ru", steady=steady)
    async with app.run_test() as pilot:
        await shows(pilot, "Кто вы?", "Иванова")
        await pilot.press("f10")
        await shows(pilot, "Чтобы закрыть, нажмите F10 ещё раз.")
        assert app.is_running
        steady.at += 1000  # a second press, not one key that bounces
        await pilot.press("f10")
        await until(pilot, lambda: not app.is_running)
