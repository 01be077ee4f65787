"""Enter makes what comes next by nature, and a key does no act twice."""

import fcntl
from dataclasses import replace
from pathlib import Path

import pytest

from consoles import Console, acts, at_desk_1, call, console_config, serve, state
from halls import AT_KIOSK, ToldClock
from variants import mostly_long
from zal.domain.settings.no_show import NoShowPolicy
from zal.hall.hall import Hall
from zal.texts import texts


async def test_enter_calls_starts_finishes_and_calls_again(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.issue(AT_KIOSK, "passport")
    async with at_desk_1(hall_path, clock) as console:
        await serve(console, "Б101")
        assert state(hall, "Б101") == "serving"
        await console.press("enter")
        await console.shows("СВОБОДНО", "Б101 завершён", "обслужено 1")
        assert acts(hall, "Б101") == ["issue", "call", "start", "finish"]
        await call(console, "Б102")
        assert state(hall, "Б102") == "called"


async def test_a_held_enter_is_one_act(hall_path: Path, clock: ToldClock, hall: Hall) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    async with at_desk_1(hall_path, clock) as console:
        await call(console, "Б101")
        console.steady.at += 500  # what a keyboard waits before it repeats
        for _ in range(60):
            await console.pilot.press("enter")
            console.steady.at += 30
        assert acts(hall, "Б101") == ["issue", "call"]
        await console.press("enter")
        await console.shows("ОБСЛУЖИВАНИЕ")
        assert acts(hall, "Б101") == ["issue", "call", "start"]


async def test_a_double_press_of_a_function_key_is_one_act(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    async with at_desk_1(hall_path, clock) as console:
        await call(console, "Б101")
        await console.press("f3")
        console.steady.at += 200
        await console.pilot.press("f3")
        await console.shows("объявлен ещё раз")
        assert acts(hall, "Б101") == ["issue", "call", "recall"]


async def test_keys_are_deaf_while_an_act_waits_for_its_turn_and_the_screen_says_busy(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    lock = hall_path.with_name(hall_path.name + "-lock").open("r+")
    async with at_desk_1(hall_path, clock) as console:
        await call(console, "Б101")
        fcntl.flock(lock, fcntl.LOCK_EX)
        await console.press("f8", "enter", "f7")
        await console.shows("Программа занята")
        fcntl.flock(lock, fcntl.LOCK_UN)
        await console.shows("не явился")
        assert acts(hall, "Б101") == ["issue", "call", "no-show"]
        assert "Программа занята" not in console.drawn
    lock.close()


async def test_with_nobody_waiting_enter_says_so(hall_path: Path, clock: ToldClock) -> None:
    async with at_desk_1(hall_path, clock) as console:
        await console.shows("К вам никого нет", "Никто не ждёт")
        await console.press("enter")
        await console.shows("Вызывать некого")


def words_on(console: Console, bar: str) -> str:
    """Return what can be read on a bar, its lines put together."""
    region = console.app.screen.query_one(bar).region
    lines = console.drawn.splitlines()[region.y : region.bottom]
    return " ".join(" ".join(each[region.x : region.right] for each in lines).split())


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize(
    "size",
    mostly_long([(64, 19), (80, 24), (120, 40), (200, 60)], short=[(64, 19), (200, 60)]),
    ids=str,
)
async def test_a_called_visitor_has_two_bars_of_equal_size_and_each_is_read_whole(
    hall_path: Path, clock: ToldClock, hall: Hall, size: tuple[int, int], language: str
) -> None:
    say = texts("zal_console", language)
    config = replace(console_config(), no_show=NoShowPolicy())
    hall.tickets.issue(AT_KIOSK, "passport")
    async with at_desk_1(hall_path, clock, config=config, size=size, language=language) as console:
        await console.press("enter")
        await console.shows(say("move-start"))
        bars = [console.app.screen.query_one(each) for each in ("#next-act", "#nobody-act")]
        assert abs(bars[0].size.width - bars[1].size.width) <= 1
        assert bars[0].outer_size.height == bars[1].outer_size.height >= 3
        when = say("nobody-when", time="0:30")
        assert words_on(console, "#next-act") == f"Enter {say('move-start')}"
        assert words_on(console, "#nobody-act") == f"F8 {when} {say('nobody-recall', n=2, of=3)}"


async def test_enter_starts_whatever_becomes_of_the_call_until_it_is_answered(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    config = replace(console_config(), no_show=NoShowPolicy())
    hall.tickets.issue(AT_KIOSK, "passport")
    async with at_desk_1(hall_path, clock, config=config) as console:
        await call(console, "Б101")
        for seconds, key, shown in (
            (10, "f8", "вызовет через"),
            (30, "f8", "вызовов: 2"),
            (30, "f3", "вызовов: 3"),
            (181, "", "Б101 вызван 3 мин назад: пришёл?"),
            (0, "", "Никого: отметить"),
            (0, "f11", "Отложенных и неявившихся нет"),
        ):
            clock.at += 1000 * seconds
            await console.press(*filter(None, [key]))
            await console.shows(shown)
            assert words_on(console, "#next-act") == "Enter Пришёл: начать"
        await console.press("enter")
        await console.shows("ОБСЛУЖИВАНИЕ")
        assert acts(hall, "Б101") == ["issue", "call", "recall", "recall", "start"]


async def test_the_bar_of_f8_is_there_while_somebody_is_called_and_can_be_clicked(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    async with at_desk_1(hall_path, clock) as console:
        nobody = console.app.screen.query_one("#nobody-act")
        assert not nobody.display
        await call(console, "Б101")
        await console.shows("Пришёл: начать", "Никого")
        console.steady.at += 1000
        await console.pilot.click("#nobody-act")
        await console.shows("СВОБОДНО")
        assert state(hall, "Б101") == "missed"
        assert not nobody.display


async def test_a_call_that_nobody_answers_or_repeats_for_long_is_asked_about_with_one_sound(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    async with at_desk_1(hall_path, clock) as console:
        await call(console, "Б101")
        clock.at += 179_000
        await console.shows("2:59")
        assert "пришёл?" not in console.drawn
        assert console.app.rings == 0
        clock.at += 1000
        await console.shows("Б101 вызван 3 мин назад: пришёл?")
        clock.at += 60_000
        await console.shows("Б101 вызван 4 мин назад: пришёл?")
        assert console.app.rings == 1
        await console.press("f3")
        await console.shows("вызовов: 2")
        assert "пришёл?" not in console.drawn
        clock.at += 180_000
        await console.shows("Б101 вызван 3 мин назад: пришёл?")
        assert console.app.rings == 2
        await console.press("enter")
        await console.shows("ОБСЛУЖИВАНИЕ")
        assert "пришёл?" not in console.drawn
