"""F8 while nobody comes: it says what it does, calls again, then marks as missed; F5 undoes it."""

from dataclasses import replace
from pathlib import Path

import pytest

from consoles import Console, acts, at_desk_1, call, console_config, reaches, serve, state
from halls import AT_KIOSK, HOUR, NOON, ToldClock, at_desk
from pilots import until
from zal.domain.settings.no_show import NoShowPolicy
from zal.hall.hall import Hall
from zal_console.shown_meanings import ShownMeanings

SETTINGS = replace(console_config(), no_show=NoShowPolicy())


async def pass_time(console: Console, clock: ToldClock, seconds: int, *shown: str) -> None:
    """Let time pass until the screen shows it."""
    clock.at += 1000 * seconds
    await console.shows(*shown)


async def test_f8_calls_again_until_the_call_is_missed_and_the_bar_says_which(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    async with at_desk_1(hall_path, clock, config=SETTINGS) as console:
        await call(console, "Б101")
        await pass_time(console, clock, 12, "через 0:18", "вызвать (2 из 3)")
        await console.press("f8")
        await console.shows("Б101 вызван 12 с назад. Ещё раз F8 вызовет через 18 с.")
        assert acts(hall, "Б101") == ["issue", "call"]
        for n in (2, 3):
            await pass_time(console, clock, 60, f"вызвать ({n} из 3)")
            await until(console.pilot, lambda: "вызовет через" not in console.drawn)
            await console.press("f8")
            await console.shows(f"вызовов: {n}")
        await pass_time(console, clock, 35, "Никого: ещё")
        await console.press("f8")
        await console.shows("вызовов: 4", "отметить")
        await pass_time(console, clock, 20, "через 0:10")
        await console.press("f8")
        await console.shows("Неявку F8 отметит через 10 с.")
        await pass_time(console, clock, 10, "отметить")
        await console.press("f8")
        await console.shows("СВОБОДНО", "Б101 не явился. F5 отменит", "Пришёл 2:00")
        assert acts(hall, "Б101") == ["issue", "call", *["recall"] * 3, "no-show"]
        await console.press("f5")
        await console.shows("ВЫЗВАН", "вызовов: 4")
        assert (acts(hall, "Б101")[-1], state(hall, "Б101")) == ("reopen", "called")


async def test_a_no_show_is_undone_for_two_minutes_and_only_at_a_free_desk(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    for _ in range(2):
        hall.tickets.issue(AT_KIOSK, "passport")
    async with at_desk_1(hall_path, clock) as console:
        await call(console, "Б101")
        await console.press("f8")
        await console.shows("Пришёл 2:00")
        await call(console, "Б102")
        assert "Пришёл 2:00" not in console.drawn
        await console.press("f5")
        await console.shows("! ")
        assert (state(hall, "Б101"), state(hall, "Б102")) == ("missed", "called")
        await console.press("f8")
        await console.shows("СВОБОДНО", "Пришёл 2:00")
        clock.at += 119_000
        await console.shows("Пришёл 0:01", "Б102 не явился. F5 отменит")
        clock.at += 2000
        await until(console.pilot, lambda: "Пришёл" not in console.drawn)
        assert "F5 отменит" not in console.drawn, "what is true no longer is gone"
        await console.press("f5")
        await console.shows("! ")
        assert state(hall, "Б102") == "missed"


async def test_however_long_nobody_presses_anything_the_call_stands(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    async with at_desk_1(hall_path, clock, config=SETTINGS) as console:
        await call(console, "Б101")
        for hours in (1, 2, 5):
            clock.at = NOON + hours * HOUR
            console.app.refresh_view()
            hall.tickets.issue(AT_KIOSK, "passport")  # an act, before which time brings its own
            await console.shows(f"Б101 вызван {hours * 60} мин назад: пришёл?")
            assert acts(hall, "Б101") == ["issue", "call"]


async def test_a_call_that_was_returned_is_not_counted_with_the_next(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    async with at_desk_1(hall_path, clock, config=SETTINGS) as console:
        await call(console, "Б101")
        hall.tickets.return_to_queue(at_desk("1", "ivanova"))
        await console.shows("СВОБОДНО")
        await call(console, "Б101")
        clock.at += 1000
        await console.press("f3")
        await console.shows("вызовов: 2")


async def test_f5_takes_back_one_act_after_the_other_the_newest_first(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    for _ in range(3):
        hall.tickets.issue(AT_KIOSK, "passport")
    async with at_desk_1(hall_path, clock) as console:
        await serve(console, "Б101")
        await console.press("enter")
        await console.shows("Вернуть 2:00")
        clock.at += 1000
        await call(console, "Б102")
        await console.press("f8")
        await console.shows("Пришёл 2:00")
        clock.at += 1000
        await cancel_missed(console, "Б102")
        await console.shows("Б102 отменён. F5 вернёт.", "Вернуть 2:00")
        assert state(hall, "Б102") == "cancelled"
        await console.press("f5")
        await console.shows("Б102 снова на своём месте.", "Пришёл 1:5")
        assert state(hall, "Б102") == "missed"
        await console.press("f5")
        await console.shows("ВЫЗВАН")
        await console.press("f7")
        await console.shows("СВОБОДНО", "Вернуть 1:5")
        await console.press("f5")
        await reaches(console, hall, "Б101", "serving")


async def cancel_missed(console: Console, code: str) -> None:
    await console.press("f11", "enter")
    await console.asked(f"Что сделать с {code}?")
    await console.press("3", "enter")
    await console.asked("Да, посетитель ушёл совсем")
    await console.press("2", "enter")


async def test_a_cancel_is_undone_while_another_visitor_is_at_the_desk(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    for _ in range(2):
        hall.tickets.issue(AT_KIOSK, "passport")
    async with at_desk_1(hall_path, clock) as console:
        await call(console, "Б101")
        await console.press("f8")
        await console.shows("СВОБОДНО")
        await serve(console, "Б102")
        await console.press("f11", "enter")
        await console.asked("Что сделать с Б101?")
        await console.press("2", "enter")
        await console.asked("Да, посетитель ушёл совсем")
        await console.press("2", "enter")
        await console.shows("Вернуть 2:00")
        await console.press("f5")
        await console.shows("Б101 снова на своём месте.")
        assert (state(hall, "Б101"), state(hall, "Б102")) == ("missed", "serving")


@pytest.mark.parametrize(
    ("key", "done"),
    [
        ("enter", "start"),
        ("f8", "no-show"),
        pytest.param("f3", "recall", marks=pytest.mark.long),
        pytest.param("f7", "return", marks=pytest.mark.long),
        pytest.param("f6", "hold", marks=pytest.mark.long),
        pytest.param("f4", "transfer", marks=pytest.mark.long),
        ("ctrl+o", "change-category"),
    ],
)
async def test_a_key_whose_meaning_has_just_changed_does_nothing(
    hall_path: Path, clock: ToldClock, hall: Hall, key: str, done: str
) -> None:
    for _ in range(2):
        hall.tickets.issue(AT_KIOSK, "passport", category="veteran")
    async with at_desk_1(hall_path, clock) as console:
        await call(console, "Б101")
        console.steady.at += 10_000
        hall.tickets.no_show(at_desk("1", "ivanova"), anyway=True)
        hall.tickets.call(at_desk("1", "ivanova"))
        code = console.app.screen.query_one("#code")
        await until(console.pilot, lambda: code.text == "Б102")  # type: ignore[attr-defined]
        console.steady.at += 499
        await console.pilot.press(key)
        await console.shows("Клавиша только что сменила действие")
        assert acts(hall, "Б102") == ["issue", "call"]
        await console.press(key)
        for question in {"f6": ("Отложить Б102",), "f4": ("Куда передать", "Заметка")}.get(key, ()):
            await console.asked(question)
            await console.press("enter")
        await until(console.pilot, lambda: acts(hall, "Б102")[-1] == done)


def test_a_meaning_must_have_stood_for_half_a_second_and_anew_after_another_screen() -> None:
    steady = ToldClock(0)
    shown = ShownMeanings(steady)
    assert shown.lets("recall", None), "what always means the same is not asked about"
    shown.show({"enter": "call"})
    assert not shown.lets("enter", "call")
    steady.at += 500
    shown.show({"enter": "call"})
    assert shown.lets("enter", "call")
    assert not shown.lets("enter", "start"), "the screen does not show it yet"
    shown.show({"enter": "start"})
    assert not shown.lets("enter", "start")
    steady.at += 500
    assert shown.lets("enter", "start")
    shown.forget()
    assert not shown.lets("enter", "start")
    steady.at += 500
    assert shown.lets("enter", "start")
