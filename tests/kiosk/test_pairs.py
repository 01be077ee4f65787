"""Touches and keys that arrive together at a kiosk."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from textual.screen import Screen

from halls import OWNER, ToldClock, small_config
from pairs import KEYS, pairs, send, settled, touch
from pilots import until
from variants import mostly_long
from visitor import Visitor, visitor
from zal.domain.errors import PinRefused
from zal.domain.printing import JobState, PrintJob
from zal.hall.hall import Hall
from zal.hall.pins import KIOSK
from zal.texts import texts
from zal.texts.naming import Naming
from zal_kiosk.hall_screen import HallScreen
from zal_kiosk.staff_screens import CANCEL, CLOSE, SLIPS, StaffCode, StaffMenu
from zal_kiosk.staff_slips import StaffSlips
from zal_kiosk.still_here import StillHere
from zal_kiosk.target import Target

SAY = texts("zal_kiosk", "ru")
NAMING = Naming("ru", small_config().names_of)


async def _verify(_: str) -> None:
    raise PinRefused("pin-wrong")


async def _ask(code: str) -> PrintJob:
    return _job(1, code)


def _job(number: int, code: str) -> PrintJob:
    return PrintJob(number, number, code, "kiosk-1", JobState.PRINTED, number, number)


def _slips() -> Screen[None]:
    slips = StaffSlips(SAY, NAMING, "Europe/Moscow", _ask)
    slips.set_reactive(StaffSlips.slips, tuple(_job(n, f"Б{100 + n}") for n in range(9)))
    return slips


OVER: dict[str, Callable[[], Screen[Any]]] = {
    "still here": lambda: StillHere(SAY, 9),
    "code": lambda: StaffCode(SAY, NAMING, _verify),
    "menu": lambda: StaffMenu(SAY, "kiosk-1", "", prints=True),
    "slips": _slips,
}


def inputs_of(someone: Visitor) -> list[bytes]:
    return [*map(touch, someone.targets().values()), *KEYS]


async def pairs_at_the_kiosk(someone: Visitor, *, every: bool) -> None:
    """Send pairs to the kiosk's own pages, from each step on the way to a ticket."""
    app = someone.app
    for way in ((), ("ru",)):
        app.go_home()
        await settled(someone.pilot)  # the letters may have been large
        await someone.touches(*way)
        for pair in pairs(inputs_of(someone), every=every):
            someone.clock.at += 1000
            send(app, *pair)
            await settled(someone.pilot)
            assert isinstance(app.screen_stack[0], HallScreen)
            while len(app.screen_stack) > 1:
                await app.pop_screen()


async def pairs_over_it(someone: Visitor, kind: str, *, every: bool) -> None:
    app = someone.app
    inputs: list[bytes] = []
    found: list[tuple[bytes, bytes]] = []
    while True:
        while len(app.screen_stack) > 1:
            await app.pop_screen()
        if inputs and not found:
            return
        await app.push_screen(OVER[kind]())
        if not inputs:
            await until(someone.pilot, lambda: bool(someone.targets()))
            inputs = inputs_of(someone)
            found = pairs(inputs, every=every)
        someone.clock.at += 1000
        send(app, *found.pop())
        await settled(someone.pilot)
        assert isinstance(app.screen_stack[0], HallScreen)
        assert len(app.screen_stack) <= 2


@pytest.mark.parametrize("kind", mostly_long(OVER, short=["still here", "code"]))
async def test_no_pair_breaks_a_screen_over_the_kiosk(
    kind: str, hall_path: Path, clock: ToldClock
) -> None:
    async with visitor(hall_path, clock) as someone:
        await pairs_over_it(someone, kind, every=False)


async def test_no_pair_breaks_the_kiosk_itself(hall_path: Path, clock: ToldClock) -> None:
    async with visitor(hall_path, clock) as someone:
        await pairs_at_the_kiosk(someone, every=False)


@pytest.mark.long
@pytest.mark.timeout(1800)
async def test_no_pair_of_all_breaks_any_screen(hall_path: Path, clock: ToldClock) -> None:
    async with visitor(hall_path, clock) as someone:
        await pairs_at_the_kiosk(someone, every=True)
        for kind in OVER:
            await pairs_over_it(someone, kind, every=True)


async def test_two_touches_on_cancel_close_the_keypad_once(
    hall_path: Path, clock: ToldClock
) -> None:
    async with visitor(hall_path, clock) as someone:
        someone.app.action_staff()
        await someone.sees(CANCEL)
        cancel = touch(someone.targets()[CANCEL])
        send(someone.app, cancel, cancel)
        await settled(someone.pilot)
        assert [type(each) for each in someone.app.screen_stack] == [HallScreen]


async def test_a_keypad_that_was_cancelled_while_its_code_was_checked_opens_nothing(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.pins.set(OWNER, KIOSK, "4711")
    async with visitor(hall_path, clock) as someone:
        someone.app.action_staff()
        await someone.sees(CANCEL)
        send(someone.app, b"4711\r\x1b")
        await until(someone.pilot, lambda: not isinstance(someone.app.screen, StaffCode))
        await settled(someone.pilot)
        assert someone.app.is_running
        assert isinstance(someone.app.screen_stack[0], HallScreen)


async def test_of_two_touches_in_staffs_menu_the_first_counts(
    hall_path: Path, clock: ToldClock
) -> None:
    async with visitor(hall_path, clock) as someone:
        answers: list[str | None] = []
        menu = StaffMenu(SAY, "kiosk-1", "", prints=True)
        someone.app.push_screen(menu, answers.append)
        await someone.sees(SLIPS, CLOSE)
        targets = someone.targets()
        send(someone.app, touch(targets[SLIPS]), touch(targets[CLOSE]))
        await until(someone.pilot, lambda: bool(answers))
        await settled(someone.pilot)
        assert answers == [SLIPS]


async def test_a_slip_that_is_touched_while_the_list_moves_is_the_one_that_was_touched(
    hall_path: Path, clock: ToldClock
) -> None:
    asked: list[str] = []

    async def ask(code: str) -> PrintJob:
        asked.append(code)
        return _job(1, code)

    async with visitor(hall_path, clock) as someone:
        slips = StaffSlips(SAY, NAMING, "Europe/Moscow", ask)
        slips.set_reactive(StaffSlips.slips, (_job(1, "Б101"),))
        await someone.app.push_screen(slips)
        await someone.sees("Б101")
        touched = someone.targets()["Б101"]
        slips.slips = (_job(2, "Б102"), _job(1, "Б101"))
        await someone.sees("Б102")
        touched.post_message(Target.Chosen(touched, touched.option))  # was on its way
        slips.query_one("#staff-rows").query(Target).first().action_choose()
        await until(someone.pilot, lambda: "Б102" in asked)
        assert set(asked) <= {"Б101", "Б102"}
        assert touched.option.key == "Б101"
