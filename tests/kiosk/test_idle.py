"""A screen that was left goes back to its start by itself."""

from dataclasses import replace
from pathlib import Path

import pytest

from halls import HOUR, ToldClock, small_config
from pairs import send, settled, touch
from pilots import shows, until
from visitor import SECOND, visitor
from zal.domain.settings.kiosks import KioskPolicy
from zal.hall.hall import Hall
from zal_kiosk.question import HERE

OPERATOR_ABSENT = "сейчас нет приёма"


async def test_a_silent_visitor_is_asked_and_then_the_screen_goes_home(
    hall_path: Path, clock: ToldClock, served: Hall
) -> None:
    async with visitor(hall_path, clock) as someone:
        await someone.touches("ru")
        await someone.waits(31)
        await someone.touches(HERE)
        await someone.sees("passport")
        await someone.waits(31)
        await someone.sees(HERE)
        await someone.waits(15)
        await someone.sees("ru", "en")


@pytest.mark.parametrize("answer", ["enter", "touch"])
@pytest.mark.parametrize("way", [("ru",), ("ru", "passport")])
async def test_whoever_says_to_be_there_finds_the_question_as_it_was(
    way: tuple[str, ...], answer: str, hall_path: Path, clock: ToldClock, served: Hall
) -> None:
    async with visitor(hall_path, clock) as someone:
        await someone.touches(*way)
        asked = someone.app.request
        await someone.waits(31)
        await someone.sees(HERE)
        someone.clock.at += SECOND
        send(someone.app, b"\r" if answer == "enter" else touch(someone.targets()[HERE]))
        await until(someone.pilot, lambda: HERE not in someone.targets())
        await settled(someone.pilot)
        assert someone.app.request == asked


async def test_a_ticket_goes_after_its_time_and_a_touch_keeps_it(
    hall_path: Path, clock: ToldClock, served: Hall
) -> None:
    config = replace(small_config(), kiosk=KioskPolicy(result_s=10))
    async with visitor(hall_path, clock, config=config) as someone:
        await someone.touches("ru", "passport", "ordinary")
        await shows(someone.pilot, "закроется через 10 с")
        await someone.waits(8)
        await shows(someone.pilot, "закроется через 2 с")
        await someone.pilot.click("#ticket-code")
        await shows(someone.pilot, "закроется через 10 с")
        await someone.waits(10)
        await someone.sees("ru", "en")


async def test_a_clock_that_is_set_back_does_not_keep_a_ticket_on_the_screen(
    hall_path: Path, clock: ToldClock, served: Hall
) -> None:
    async with visitor(hall_path, clock) as someone:
        steady = ToldClock()
        someone.app.idle.steady = steady
        someone.app.idle.touch()
        someone.app.action_choose("ru")
        await someone.sees("passport")
        clock.at -= HOUR
        steady.at += 46_000
        someone.app.idle.tick()
        await someone.sees("ru", "en")
