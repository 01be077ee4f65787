"""A screen that was left goes back to its start by itself."""

from dataclasses import replace
from pathlib import Path

from halls import HOUR, ToldClock, small_config
from pilots import shows
from visitor import visitor
from zal.domain.settings.kiosks import KioskPolicy
from zal.hall.hall import Hall

OPERATOR_ABSENT = "сейчас нет приёма"


async def test_a_silent_visitor_is_asked_and_then_the_screen_goes_home(
    hall_path: Path, clock: ToldClock, served: Hall
) -> None:
    async with visitor(hall_path, clock) as someone:
        await someone.touches("ru")
        await someone.waits(31)
        await someone.touches("here")
        await someone.sees("passport")
        await someone.waits(31)
        await someone.sees("here")
        await someone.waits(15)
        await someone.sees("ru", "en")


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
