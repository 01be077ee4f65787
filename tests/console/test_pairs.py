"""Touches and keys that arrive together at a console."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from textual.widget import Widget
from textual.widgets import Input

from consoles import Console, at_desk_1, opened
from halls import AT_KIOSK, ToldClock
from pairs import KEYS, pairs, send, settled, touch
from pilots import until
from variants import mostly_long
from zal.hall.hall import Hall
from zal.hall.seen.log import logged_events
from zal.tui.closing import Closing
from zal_console.dialog import Dialog
from zal_console.key_legend import Key
from zal_console.keys_screen import KeysScreen
from zal_console.lock_screen import LockScreen
from zal_console.operator_at_desk import OperatorAtDesk
from zal_console.option_lines import OptionLines
from zal_console.question import Answer, Option, Question
from zal_console.question_screen import QuestionScreen
from zal_console.sign_in_screen import SignInScreen
from zal_console.work_screen import WorkScreen

OPTIONS = tuple(Option(f"v{n}", f"Operator {n}") for n in range(1, 5))
MANY = Question("?", OPTIONS, "", filters=True)
FEW = Question("?", OPTIONS, "", free=True)
Show = Callable[[Console], Awaitable[object]]


def _inputs(console: Console) -> list[bytes]:
    """Return what can be touched on the screen, each line of a list too, and the keys."""
    screen = console.app.screen
    lines = [
        touch(each, row)
        for each in screen.query(OptionLines)
        if each.display
        for row in range(each.option_count)
    ]
    keys = [touch(each) for each in screen.query(Key) if _is_seen(each)]
    return [*lines, *keys[:3], *KEYS]


def _is_seen(widget: Widget) -> bool:
    return widget.is_on_screen and bool(widget.size.area)


def _over(make: Callable[[Console], QuestionScreen | KeysScreen | LockScreen]) -> Show:
    async def show(console: Console) -> None:
        await console.app.push_screen(make(console))

    return show


async def _nothing(_: Console) -> None:
    """Leave the screen that stands."""


AT_WORK: dict[str, Show] = {
    "work": _nothing,
    "keys": _over(lambda console: KeysScreen(console.app.words)),
    "lock": _over(lambda console: LockScreen(console.app, OperatorAtDesk("ivanova", "1"))),
    "names": _over(lambda _: QuestionScreen(MANY, "")),
    "numbers": _over(lambda _: QuestionScreen(FEW, "")),
}


async def _pairs_at_work(console: Console, show: Show, *, every: bool) -> None:
    """Send pairs to a screen over the work screen, which stands anew each time."""
    app = console.app
    inputs: list[bytes] = []
    found: list[tuple[bytes, bytes]] = []
    while True:
        await show(console)
        if not inputs:
            await settled(console.pilot)
            inputs = _inputs(console)
            found = pairs(inputs, every=every)
        if not found:
            return
        console.steady.at += 1000
        send(app, *found.pop())
        await settled(console.pilot)
        assert isinstance(app.screen_stack[0], SignInScreen)
        while app.screen_stack and not isinstance(app.screen, WorkScreen | SignInScreen):
            await app.pop_screen()
        if isinstance(app.screen, SignInScreen):
            app.screen.restart()
            await console.sign_in("Иванова", "1")


@pytest.mark.parametrize("kind", mostly_long(AT_WORK, short=["work", "lock"]))
async def test_no_pair_breaks_a_console_at_work(
    kind: str, hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    for _ in range(3):
        hall.tickets.issue(AT_KIOSK, "passport")
    async with at_desk_1(hall_path, clock) as console:
        await _pairs_at_work(console, AT_WORK[kind], every=False)


@pytest.mark.long
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("kind", AT_WORK)
async def test_no_pair_of_all_breaks_a_console_at_work(
    kind: str, hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    for _ in range(3):
        hall.tickets.issue(AT_KIOSK, "passport")
    async with at_desk_1(hall_path, clock) as console:
        await _pairs_at_work(console, AT_WORK[kind], every=True)


async def test_what_is_typed_after_enter_is_no_part_of_the_answer(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    options = tuple(Option(f"v{n}", f"Reason {n}") for n in range(1, 31))
    answers: list[Answer | None] = []
    async with at_desk_1(hall_path, clock) as console:
        await console.app.push_screen(
            QuestionScreen(Question("?", options, ""), ""), answers.append
        )
        await settled(console.pilot)
        send(console.app, b"2\r1")
        await until(console.pilot, lambda: answers != [])
        assert answers == [Answer("v2", "")]


async def test_a_pin_that_comes_together_with_a_name_is_never_shown(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    async with opened(hall_path, clock) as console:
        await console.shows("Иванова")
        send(console.app, "иванова\r482915\r".encode())
        await until(console.pilot, lambda: "ПИН" in console.drawn)
        assert not any(each in console.app.screen.query_one(Input).value for each in "482915")
        await console.press("escape")
        await console.shows("Иванова", "Петров")
        await console.write("сид")
        await until(console.pilot, lambda: "Иванова" not in console.drawn)


async def test_an_enter_that_answers_nothing_lets_the_words_be_changed(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    answers: list[Answer | None] = []
    async with at_desk_1(hall_path, clock) as console:
        question = Question("?", OPTIONS, "")
        await console.app.push_screen(QuestionScreen(question, ""), answers.append)
        await settled(console.pilot)
        await console.write("9")
        await console.press("enter")
        await console.press("backspace", "3", "enter")
        await until(console.pilot, lambda: answers == [Answer("v3", "")])


async def _pairs_at_sign_in(console: Console, *, every: bool) -> None:
    """Send pairs to each step of signing in; nobody's PIN is typed, so nobody gets further."""
    app = console.app
    await console.shows("Иванова")
    screen = app.screen
    assert isinstance(screen, SignInScreen)
    for way in (b"", b"\r", b"\x1b[21~"):
        screen.restart()
        send(app, way)
        await settled(console.pilot)
        for pair in pairs(_inputs(console), every=every):
            screen.restart()
            send(app, way)
            await settled(console.pilot)
            console.steady.at += 1000
            send(app, *pair)
            await settled(console.pilot)
            assert isinstance(app.screen_stack[0], SignInScreen)
            assert all(isinstance(each, Closing) for each in app.screen_stack[1:])
            while len(app.screen_stack) > 1:
                await app.pop_screen()
            await until(console.pilot, lambda: not screen.query_one(Dialog).is_busy)


async def test_no_pair_breaks_signing_in(hall_path: Path, clock: ToldClock) -> None:
    async with opened(hall_path, clock) as console:
        await _pairs_at_sign_in(console, every=False)


@pytest.mark.long
@pytest.mark.timeout(1800)
async def test_no_pair_of_all_breaks_signing_in(hall_path: Path, clock: ToldClock) -> None:
    async with opened(hall_path, clock) as console:
        await _pairs_at_sign_in(console, every=True)


@pytest.mark.parametrize("row", [0, 1, 2])
async def test_a_number_and_a_touch_ask_for_the_pin_of_whom_was_touched(
    row: int, hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    async with opened(hall_path, clock) as console:
        await console.shows("Иванова", "Петров", "Сидорова")
        lines = console.app.screen.query_one(OptionLines)
        name = ("Иванова", "Петров", "Сидорова")[row]
        send(console.app, "сид".encode(), touch(lines, row))
        await console.shows(f"{name} ", "введите ПИН-код")


async def test_two_enters_do_not_try_an_empty_pin(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    async with opened(hall_path, clock) as console:
        await console.shows("Иванова")
        rev = hall.see(logged_events, 0, 1000)[-1].rev
        field = console.app.screen.query_one(Input)
        for _ in range(2):  # the second is on its way before the first has been looked at
            field.post_message(Input.Submitted(field, ""))
        await console.shows("введите ПИН-код")
        await settled(console.pilot)
        assert "! " not in console.drawn
        assert hall.see(logged_events, 0, 1000)[-1].rev == rev


async def test_a_letter_and_two_arrows_mark_what_enter_then_chooses(
    hall_path: Path, clock: ToldClock
) -> None:
    async with opened(hall_path, clock) as console:
        await console.shows("Иванова", "Сидорова")
        send(console.app, b"\x1b[B\x1b[B\r")
        await console.shows("Сидорова В., введите ПИН-код")
