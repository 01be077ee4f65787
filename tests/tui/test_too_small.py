"""A face on a screen that is too small for it says so, takes no key, and goes on as it was."""

from pathlib import Path
from textwrap import wrap

import pytest
from textual.app import App
from textual.pilot import Pilot

from boards import standing
from consoles import at_desk_1, call, console_config, state
from faces import place
from halls import AT_KIOSK, OWNER, ToldClock, at_desk
from own_texts import TRANSLATED, lay_examples
from pilots import drawn, settled, shows, until
from variants import mostly_long
from visitor import visitor
from zal import texts
from zal.hall.hall import Hall
from zal.hall.pins import KIOSK
from zal.texts.own import OfThisHall
from zal.tui.too_small import TooSmall
from zal_board.app import Board
from zal_console.lock_screen import LockScreen
from zal_kiosk.staff_screens import StaffCode

SIZES = [(40, 10), (20, 5), (63, 24), (80, 18)]
SAID = {
    "ru": "Мало места: {}×{}, а нужно не меньше 64×19 знаков. Увеличьте окно или уменьшите шрифт.",
    "en": "The window has {}×{} characters, it needs at least 64×19. "
    "Make it larger or its font smaller.",
}


def words(app: App[None]) -> str:
    return " ".join(drawn(app).split())


async def shrinks(pilot: Pilot[None], size: tuple[int, int], language: str) -> None:
    """Make the screen too small and wait until nothing stands on it but the sentence."""
    await pilot.resize_terminal(*size)
    await until(pilot, lambda: words(pilot.app) == SAID[language].format(*size))
    await settled(pilot)


async def grows(pilot: Pilot[None], before: str) -> None:
    """Make the screen as it was and wait until all stands there that stood there before."""
    await pilot.resize_terminal(80, 24)
    await until(pilot, lambda: drawn(pilot.app) == before)
    await settled(pilot)
    assert drawn(pilot.app) == before
    assert not pilot.app.screen.query(TooSmall)


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("size", mostly_long(SIZES, short=[(20, 5), (80, 18)]), ids=str)
async def test_a_kiosk_keeps_a_code_that_is_half_typed(
    hall_path: Path, clock: ToldClock, hall: Hall, size: tuple[int, int], language: str
) -> None:
    hall.pins.set(OWNER, KIOSK, "4071")
    async with visitor(hall_path, clock) as someone:
        await someone.touches(language)
        await someone.pilot.press("f12", "4", "0")
        await shows(someone.pilot, "●●")
        await settled(someone.pilot)
        before = drawn(someone.app)
        await shrinks(someone.pilot, size, language)
        await someone.pilot.press("9", "escape", "f12", "enter")
        await someone.pilot.click(offset=(3, 3))
        await grows(someone.pilot, before)
        assert isinstance(someone.app.screen, StaffCode)
        await someone.pilot.press("7", "1", "enter")
        await someone.sees("stay", "close")


async def test_a_kiosk_that_begins_too_small_is_a_kiosk_once_it_has_grown(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    async with visitor(hall_path, clock, cells=(40, 10)) as someone:
        await shows(someone.pilot, "Мало места")
        await someone.pilot.press("tab", "enter")
        await someone.pilot.resize_terminal(64, 19)
        await someone.sees("ru", "en")
        await someone.touches("ru")
        await someone.sees("passport")


@pytest.mark.parametrize("language", mostly_long(["ru", "en"], short=["ru"]))
async def test_a_console_keeps_its_visitor_and_the_store_what_it_had(
    hall_path: Path, clock: ToldClock, hall: Hall, language: str
) -> None:
    code = hall.tickets.issue(AT_KIOSK, "passport").code
    async with at_desk_1(hall_path, clock, config=console_config()) as console:
        await call(console, code)
        console.app._language = language
        console.app.screen.show()  # type: ignore[attr-defined]
        await settled(console.pilot)
        before = console.drawn
        for size in SIZES:
            await shrinks(console.pilot, size, language)
            await console.press("enter", "f8", "f6", "f12", "question_mark")
            assert state(hall, code) == "called"
            await grows(console.pilot, before)


async def test_a_screen_that_comes_meanwhile_is_covered_too(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    async with at_desk_1(hall_path, clock, config=console_config()) as console:
        await shrinks(console.pilot, (40, 10), "ru")
        console.app.action_lock()
        await until(console.pilot, lambda: console.app.locked)
        await until(console.pilot, lambda: words(console.app) == SAID["ru"].format(40, 10))
        await console.pilot.resize_terminal(80, 24)
        await console.shows("ПИН-код")
        assert isinstance(console.app.screen, LockScreen)
        for each in console.app.screen_stack:
            assert not each.query(TooSmall)


@pytest.mark.parametrize(
    ("desk", "least"), [(None, (40, 10)), ("1", (20, 6))], ids=["board", "sign"]
)
async def test_a_board_calls_down_to_its_least_size_and_says_so_below(
    hall_path: Path, clock: ToldClock, hall: Hall, desk: str | None, least: tuple[int, int]
) -> None:
    hall.desks.sign_in(at_desk("1", "ivanova"))
    code = hall.tickets.issue(AT_KIOSK, "passport").code
    app = Board(place(hall_path, clock, "board-1"), steady=ToldClock(0), desk=desk)
    async with app.run_test(size=least) as pilot:
        await until(pilot, lambda: app.progress.view is not None)
        hall.tickets.call(at_desk("1"))
        await until(pilot, lambda: standing(app) == [(code, "1")])
        await shows(pilot, code)
        columns, rows = least
        for smaller in ((columns - 1, rows), (columns, rows - 1)):
            await pilot.resize_terminal(*smaller)
            await shows(pilot, f"{smaller[0]}×{smaller[1]}", f"{columns}×{rows}")
            assert code not in drawn(app)
            await pilot.press("f12")
        await pilot.resize_terminal(*least)
        await shows(pilot, code)
        assert len(app.screen_stack) == 1


@pytest.mark.parametrize("language", ["ru", "en", *TRANSLATED])
def test_the_sentence_is_whole_where_there_is_room_for_hardly_anything(
    hall_path: Path, own_texts: OfThisHall, language: str
) -> None:
    lay_examples(hall_path.parent)
    own_texts.beside = hall_path.parent
    said = texts.texts("zal.tui", language)("too-small", size="20×5", least="64×19")
    assert len(wrap(said, 20, break_long_words=False)) <= 5
    assert all(len(each) <= 20 for each in said.split())
