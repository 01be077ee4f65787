"""A kiosk or console whose letters are small says so to staff, until its screen has larger ones."""

from pathlib import Path

import pytest

from consoles import opened
from halls import ToldClock
from pilots import drawn, shows, until
from variants import in_one_test
from visitor import visitor
from zal.domain.legibility import are_letters_small
from zal.hall.hall import Hall
from zal_web.terminal.routes import _CELLS

KIOSK = {"ru": "! Мелкий шрифт", "en": "! Small letters"}
CONSOLE = "! Буквы на этом экране мелкие. Скажите администратору: нужен шрифт крупнее"


@pytest.mark.parametrize(
    ("cells", "are_small"),
    [
        ((80, 24), False),
        ((120, 40), False),
        ((121, 40), True),
        ((200, 60), True),
        ((150, 28), False),  # a very wide screen: larger letters would leave too few rows
        ((90, 120), False),
    ],
)
def test_letters_are_small_with_more_columns_than_needed_and_rows_to_spare(
    cells: tuple[int, int], are_small: bool
) -> None:
    assert are_letters_small(*cells) is are_small


@in_one_test("face", ["kiosk", "console"])
@in_one_test("shape", [4 / 3, 16 / 10, 16 / 9, 21 / 9])
def test_a_browser_never_shows_small_letters(face: str, shape: float) -> None:
    columns, rows = _CELLS[face]
    most = max(columns, rows * 2.1 * shape)  # a letter is about half as wide as its line is high
    assert not are_letters_small(int(most), rows)


async def test_a_kiosk_tells_it_beside_the_clock(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    async with visitor(hall_path, clock, cells=(150, 45)) as someone:
        await shows(someone.pilot, KIOSK["ru"])
        await someone.touches("en")
        await shows(someone.pilot, KIOSK["en"])
        await someone.pilot.resize_terminal(100, 30)
        await until(someone.pilot, lambda: KIOSK["en"] not in drawn(someone.app))


async def test_a_console_tells_it_before_somebody_signs_in_and_not_over_the_work(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    async with opened(hall_path, clock, size=(150, 45)) as console:
        await shows(console.pilot, CONSOLE)
        await console.pilot.resize_terminal(100, 30)
        await until(console.pilot, lambda: CONSOLE not in drawn(console.app))
        await console.pilot.resize_terminal(150, 45)
        await shows(console.pilot, CONSOLE)
        await console.sign_in("Иванова", "1")
        assert CONSOLE not in drawn(console.app)
