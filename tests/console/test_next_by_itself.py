"""Where the hall calls the next visitor by itself, the console counts down, and F9 stops it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from consoles import Console, acts, at_desk_1, call, console_config, state
from halls import AT_BOARD, AT_KIOSK, MINUTE, ToldClock, announced_at_once, enter
from pilots import until
from zal.domain.settings.no_show import NoShowPolicy
from zal.hall.hall import Hall
from zal.hall.seen.board import calls_now
from zal.hall.steward import tend

HALL = console_config()
SETTINGS = replace(HALL, console=replace(HALL.console, next_after_s=20))
SHOWN = {
    "ru": {"called": "ВЫЗВАН", "serving": "ОБСЛУЖИВАНИЕ"},
    "en": {"called": "CALLED", "serving": "SERVING"},
}
SOON = {"ru": "автоматика", "en": "by itself"}


@asynccontextmanager
async def served(
    path: Path, clock: ToldClock, *, language: str = "ru", size: tuple[int, int] = (80, 24)
) -> AsyncIterator[tuple[Console, Hall]]:
    """Open a console that has served the first of two visitors."""
    hall = enter(path, clock, config=SETTINGS)
    for _ in range(2):
        hall.tickets.issue(AT_KIOSK, "passport")
    where = at_desk_1(path, clock, config=SETTINGS, language=language, size=size)
    async with where as console:
        for stands in ("called", "serving"):
            await console.press("enter")
            await until(console.pilot, lambda: state(hall, "Б101") == stands)  # noqa: B023
            await console.shows(SHOWN[language][stands])
        await console.press("enter")
        await until(console.pilot, lambda: SOON[language] in console.drawn)
        yield console, hall
    hall.close()


async def test_it_counts_down_and_the_visitor_comes_with_a_signal(
    hall_path: Path, clock: ToldClock
) -> None:
    async with served(hall_path, clock) as (console, hall):
        await console.shows("автоматика", "0:20")
        clock.at += 5_000
        await console.shows("0:15")
        rings = console.app.rings
        clock.at += 15_000
        tend(hall)
        await console.shows("ВЫЗВАН", "Б102 вызван автоматически.")
        assert console.app.rings == rings + 1


async def test_a_call_by_hand_needs_no_signal(hall_path: Path, clock: ToldClock) -> None:
    async with served(hall_path, clock) as (console, _):
        rings = console.app.rings
        await call(console, "Б102")
        assert console.app.rings == rings


async def test_f9_stops_it_before_it_asks_for_a_reason(hall_path: Path, clock: ToldClock) -> None:
    async with served(hall_path, clock) as (console, hall):
        await console.press("f9")
        await console.asked("перерыв")
        clock.at += 60_000
        tend(hall)
        assert state(hall, "Б102") == "waiting"
        await console.press("escape")
        await console.at_work()
        await console.shows("Автоматического вызова не будет.")
        assert SOON["ru"] not in console.drawn
        await call(console, "Б102")
        assert acts(hall, "Б102") == ["issue", "call"]


async def test_a_no_show_by_itself_is_told_and_undone_as_any(
    hall_path: Path, clock: ToldClock
) -> None:
    policy = NoShowPolicy(calls=1, apart_s=0, after_min=3, automatic=True)
    config = replace(HALL, no_show=policy)
    hall = enter(hall_path, clock, config=config)
    hall.tickets.issue(AT_KIOSK, "passport")
    async with at_desk_1(hall_path, clock, config=config) as console:
        await call(console, "Б101")
        told = [*map(announced_at_once, hall.see(calls_now))]
        hall.day.save_cursor(AT_BOARD, "wall", 1, told)
        rings = console.app.rings
        clock.at += 3 * MINUTE
        tend(hall)
        await console.shows("Б101 не явился, отмечено автоматически.", "СВОБОДНО")
        assert console.app.rings > rings
        await console.press("f5")
        await console.shows("ВЫЗВАН")
    hall.close()


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_it_is_told_in_english_too(
    hall_path: Path, clock: ToldClock, size: tuple[int, int]
) -> None:
    async with served(hall_path, clock, language="en", size=size) as (console, _):
        await console.shows("0:20")
