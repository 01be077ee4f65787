"""Whose shift was taken over does nothing at the desk, even before the screen has heard of it."""

from pathlib import Path

import pytest

from consoles import Console, at_desk_1, call, serve
from halls import AT_KIOSK, ToldClock, at_desk
from variants import mostly_long
from zal.hall.hall import Hall
from zal.hall.seen.desk import desk_view

CALLED = {
    "start": "enter",
    "recall": "f3",
    "return": "f7",
    "no-show": "f8",
    "hold": "f6 :заметка enter",
    "transfer": "f4 :земля enter left enter",
}
SERVING = {"finish": "enter", "hold": "f6 enter", "transfer": "f4 :земля enter left enter"}
IDLE = {
    "call": "enter",
    "a named call": "f2 :д101 enter 1 enter",
    "reopen": "f5",
    "break": "f9 1 enter",
    "sign-out": "f10",
}


async def type_keys(console: Console, keys: str) -> None:
    """Press keys; a word with a colon is typed."""
    for each in keys.split():
        if each.startswith(":"):
            await console.write(each[1:])
        else:
            await console.press(each)
        await console.pilot.pause()


async def is_refused(console: Console, hall: Hall, keys: str) -> None:
    console.app.is_held_back = True
    hall.desks.sign_in(at_desk("1", "sidorova"), take_over_reason="подмена")
    before = hall.see(desk_view, "1")
    await type_keys(console, keys)
    await console.shows("! ", "Сидорова В.")
    after = hall.see(desk_view, "1")
    assert (after.moment.rev, after.shift, after.ticket) == (
        before.moment.rev,
        before.shift,
        before.ticket,
    )
    console.app.is_held_back = False
    console.app.refresh_view()
    await console.shows("Окно 1: теперь здесь работает Сидорова В.", "Кто вы?")


@pytest.mark.parametrize("act", mostly_long(CALLED, short=["start", "no-show", "transfer"]))
async def test_nothing_is_done_with_a_called_visitor(
    hall_path: Path, clock: ToldClock, hall: Hall, act: str
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    async with at_desk_1(hall_path, clock) as console:
        await call(console, "Б101")
        await is_refused(console, hall, CALLED[act])


@pytest.mark.parametrize("act", mostly_long(SERVING, short=["finish"]))
async def test_nothing_is_done_with_a_visitor_in_service(
    hall_path: Path, clock: ToldClock, hall: Hall, act: str
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    async with at_desk_1(hall_path, clock) as console:
        await serve(console, "Б101")
        await is_refused(console, hall, SERVING[act])


@pytest.mark.parametrize("act", mostly_long(IDLE, short=["call", "break"]))
async def test_nobody_is_called_and_the_shift_is_not_touched(
    hall_path: Path, clock: ToldClock, hall: Hall, act: str
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.issue(AT_KIOSK, "land")
    async with at_desk_1(hall_path, clock) as console:
        await serve(console, "Б101")
        await console.press("enter")
        await console.shows("СВОБОДНО")
        await is_refused(console, hall, IDLE[act])


async def test_a_break_that_the_takeover_ended_is_not_ended_again(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    async with at_desk_1(hall_path, clock) as console:
        await console.press("f9")
        await console.asked("Какой перерыв?")
        await console.press("1", "enter")
        await console.shows("ПЕРЕРЫВ")
        await is_refused(console, hall, "enter")
