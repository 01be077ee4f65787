"""A screen that was left goes back to its start by itself."""

from dataclasses import replace
from pathlib import Path

import pytest

from halls import HOUR, ToldClock, both, small_config
from pairs import send, settled, touch
from pilots import drawn, shows, until
from visitor import SECOND, visitor
from zal.hall.hall import Hall
from zal.tui.large_type import LargeType
from zal.tui.qr import QrCode
from zal_kiosk.question import DONE, HERE, MINUTE, MORE
from zal_kiosk.ticket_page import TicketPage
from zal_kiosk.ticket_request import Step

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
        await someone.waits(20)
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


async def test_whoever_is_asked_may_choose_another_language(
    hall_path: Path, clock: ToldClock, served: Hall
) -> None:
    async with visitor(hall_path, clock) as someone:
        await someone.touches("ru")
        await someone.waits(31)
        await shows(someone.pilot, "Вы ещё здесь?", "✓ Русский")
        await someone.touches(":language-en")
        await shows(someone.pilot, "Choose a service", "✓ English")


async def test_a_ticket_on_no_paper_is_asked_after_and_leaves_nothing_in_any_widget(
    hall_path: Path, clock: ToldClock, served: Hall
) -> None:
    async with visitor(hall_path, clock) as someone:
        await someone.touches("ru", "passport", "ordinary")
        await shows(someone.pilot, "Готово", "Ещё минуту")
        page = someone.app.query_one(TicketPage)
        await until(someone.pilot, lambda: page.query_one(QrCode).size.area > 0)
        await someone.waits(59)
        await shows(someone.pilot, "Готово")
        assert "закроется" not in drawn(someone.app)
        await someone.waits(2)
        await someone.touches(HERE)
        await someone.sees(DONE)
        await someone.waits(61)
        await someone.sees(HERE)
        await someone.waits(20)
        await someone.sees("ru", "en")
        assert page.query_one("#ticket-code", LargeType).text == ""
        assert page.query_one(QrCode).address == ""
        assert page.shown is None


async def test_a_ticket_stays_for_another_minute_five_times(
    hall_path: Path, clock: ToldClock, served: Hall
) -> None:
    async with visitor(hall_path, clock) as someone:
        await someone.touches("ru", "passport", "ordinary")
        await someone.sees(MINUTE)
        place = someone.targets()[MINUTE].region
        where = (place.x + place.width // 2, place.y)
        for _ in range(5):
            await someone.touches(MINUTE)
        await until(someone.pilot, lambda: MINUTE not in someone.targets())
        assert someone.app.request.minutes == 5
        assert DONE in someone.targets()
        clock.at += SECOND
        assert await someone.pilot.click(offset=where)
        await settled(someone.pilot)
        assert someone.app.request.step is Step.TICKET
        someone.app.action_choose(MINUTE)
        assert someone.app.request.minutes == 5


async def test_touches_beside_the_key_do_not_keep_a_ticket_for_ever(
    hall_path: Path, clock: ToldClock, served: Hall
) -> None:
    async with visitor(hall_path, clock) as someone:
        await someone.touches("ru", "passport", "ordinary")
        await someone.sees(DONE)
        page, touched = someone.app.query_one(TicketPage), 0
        await until(someone.pilot, lambda: page.query_one(QrCode).size.area > 0)
        while someone.app.request.step is Step.TICKET:
            await someone.pilot.click("#ticket-code")
            await someone.waits(10)
            touched += 1
            assert HERE not in someone.targets()
            if touched == 13:
                await shows(someone.pilot, "через 10 с")
        assert touched == 14
        await someone.sees("ru", "en")
        assert page.query_one("#ticket-code", LargeType).text == ""
        assert page.query_one(QrCode).address == ""


async def test_each_of_five_minutes_is_a_whole_one_and_there_are_no_more(
    hall_path: Path, clock: ToldClock, served: Hall
) -> None:
    async with visitor(hall_path, clock) as someone:
        await someone.touches("ru", "passport", "ordinary")
        for _ in range(5):
            await someone.waits(58)
            await someone.touches(MINUTE)
        for _ in range(13):
            await someone.waits(10)
            assert HERE not in someone.targets()
            await someone.pilot.click("#ticket-code")
        await shows(someone.pilot, "через 15 с")
        await someone.waits(15)
        await someone.sees("ru", "en")


async def test_a_touch_right_after_a_page_was_turned_chooses_nothing(
    hall_path: Path, clock: ToldClock
) -> None:
    config = small_config()
    services = (replace(config.services[0], code=f"s{n}", names=both(f"№ {n}")) for n in range(20))
    hall = replace(config, services=tuple(services))
    async with visitor(hall_path, clock, config=hall) as someone:
        await someone.touches("ru", MORE)
        await until(someone.pilot, lambda: someone.app.request.page == 1)
        await someone.sees(MORE)
        for key in (MORE, next(each for each in someone.targets() if each.startswith("s"))):
            clock.at += 100
            assert await someone.pilot.click(someone.targets()[key])
            assert (someone.app.request.page, someone.app.request.step) == (1, Step.SERVICE)
        await someone.touches(MORE)
        await until(someone.pilot, lambda: someone.app.request.page == 2)


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
        steady.at += 51_000
        someone.app.idle.tick()
        await someone.sees("ru", "en")
