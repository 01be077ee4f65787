"""The other keys: each does its act, and only that; the store is asked afterwards."""

from pathlib import Path

from consoles import acts, at_desk_1, call, serve, state
from halls import AT_BOARD, AT_KIOSK, DAY, MINUTE, OWNER, ToldClock, at_desk, hall_rev
from pilots import until
from zal.hall.hall import Hall
from zal.hall.seen.desk import desk_view
from zal.hall.seen.log import logged_events
from zal_console.work_screen import STANDS_MS, WorkScreen


async def test_a_question_can_be_taken_back(hall_path: Path, clock: ToldClock, hall: Hall) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    async with at_desk_1(hall_path, clock) as console:
        rev = hall.see(hall_rev)
        for key, question in (("f2", "Какой талон"), ("f9", "Какой перерыв")):
            await console.press(key)
            await console.asked(question)
            await console.press("escape")
            await console.at_work()
        assert hall.see(hall_rev) == rev
        await call(console, "Б101")


async def test_a_finish_is_undone_for_two_minutes_and_the_time_left_is_shown(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    async with at_desk_1(hall_path, clock) as console:
        await serve(console, "Б101")
        await console.press("enter")
        await console.shows("Вернуть 2:00")
        clock.at += 15_000
        await console.shows("Вернуть 1:45")
        await console.press("f5")
        await console.shows("ОБСЛУЖИВАНИЕ")
        assert acts(hall, "Б101")[-2:] == ["finish", "reopen"]
        await console.press("enter")
        await console.shows("СВОБОДНО")
        clock.at += 2 * MINUTE + 1000
        await until(console.pilot, lambda: "Вернуть" not in console.drawn)
        await console.press("f5")
        await console.shows("! ")
        assert state(hall, "Б101") == "served"


async def test_it_is_said_for_a_few_seconds_only_that_a_visitor_is_back_in_the_queue(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    async with at_desk_1(hall_path, clock) as console:
        await call(console, "Б101")
        await console.press("f7")
        await console.shows("снова в очереди на прежнем месте")
        clock.at += STANDS_MS
        await until(console.pilot, lambda: "на прежнем месте" not in console.drawn)
        assert state(hall, "Б101") == "waiting"


async def test_keys_that_are_one_look_behind_a_recall_are_not_refused(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    async with at_desk_1(hall_path, clock) as console:
        await call(console, "Б101")
        console.app.is_held_back = True
        await console.press("f3")
        await until(console.pilot, lambda: acts(hall, "Б101")[-1] == "recall")
        hall.tickets.recall(at_desk("1", "ivanova"))
        await console.press("enter")
        await until(console.pilot, lambda: state(hall, "Б101") == "serving")
        assert "! " not in console.drawn
        await console.press("f6")
        await console.asked("Отложить Б101")
        await console.press("enter")
        await until(console.pilot, lambda: state(hall, "Б101") == "held")


async def test_a_key_that_is_late_does_nothing_to_whom_another_console_has_called(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.issue(AT_KIOSK, "passport")
    async with at_desk_1(hall_path, clock) as console:
        await call(console, "Б101")
        console.app.is_held_back = True
        hall.tickets.no_show(at_desk("1", "ivanova"), anyway=True)
        hall.tickets.call(at_desk("1", "ivanova"))
        await console.press("enter")
        await console.shows("! У окна 1 теперь талон Б102, а не Б101. Ничего не сделано.")
        assert state(hall, "Б102") == "called"


async def test_a_finish_after_the_day_has_turned_offers_no_undoing_and_ends_the_shift(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    async with at_desk_1(hall_path, clock) as console:
        await serve(console, "Б101")
        clock.at += DAY
        hall.day.save_cursor(AT_BOARD, "wall", 0)
        work = console.app.screen
        assert isinstance(work, WorkScreen)
        await until(console.pilot, lambda: shown_day(work) == "2026-11-24")
        console.app.is_held_back = True
        await console.press("enter")
        await until(console.pilot, lambda: hall.see(desk_view, "1").shift is None)
        await console.pilot.pause()
        assert "отменит завершение" not in console.drawn
        console.app.is_held_back = False
        console.app.refresh_view()
        await console.shows("рабочий день закончился", "Кто вы?")


def shown_day(work: WorkScreen) -> str:
    return "" if work.view is None else work.view.moment.day


async def test_a_break_has_a_reason_and_enter_ends_it(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    async with at_desk_1(hall_path, clock) as console:
        await console.press("f9")
        await console.asked("Какой перерыв?")
        await console.press("1", "enter")
        await console.shows("ПЕРЕРЫВ", "Обед", "Продолжить")
        shift = hall.see(desk_view, "1").shift
        assert shift is not None
        assert shift.break_reason == "lunch"
        await console.press("f2")
        await console.shows("! ")
        await console.press("enter")
        await console.shows("СВОБОДНО")
        assert hall.see(logged_events)[-1].act == "resume"
        await console.press("f9")
        await console.asked("Какой перерыв?")
        await console.write("врач")
        await console.press("enter")
        await console.shows("ПЕРЕРЫВ", "врач")
        await console.press("f9")
        await console.shows("СВОБОДНО")
        assert state(hall, "Б101") == "waiting"


async def test_sign_out_is_refused_with_a_visitor_and_ends_the_shift_without(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    async with at_desk_1(hall_path, clock) as console:
        await call(console, "Б101")
        await console.press("f10")
        await console.shows("! ", "Б101")
        assert hall.see(desk_view, "1").shift is not None
        await console.press("f7")
        await console.shows("СВОБОДНО")
        hall.tickets.cancel(OWNER, "Б101")
        await console.shows("Никто не ждёт")
        await console.press("f10")
        await console.shows("Кто вы?", "Иванова")
        assert hall.see(desk_view, "1").shift is None
        assert "смена" not in console.drawn


async def test_keys_that_need_a_visitor_say_so_without_one(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    async with at_desk_1(hall_path, clock) as console:
        rev = hall.see(hall_rev)
        for key in ("f3", "f4", "f6", "f7", "f8"):
            await console.press(key)
            await console.shows("! ", "нет посетителя")
            assert "↑↓" not in console.drawn
        assert hall.see(hall_rev) == rev


async def test_every_key_can_be_clicked(hall_path: Path, clock: ToldClock, hall: Hall) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    async with at_desk_1(hall_path, clock) as console:
        console.steady.at += 1000
        await console.pilot.click("#next-act")
        await console.shows("ВЫЗВАН")
        await console.pilot.click("#next-act")  # a double click is one press
        console.steady.at += 1000
        await console.pilot.click("#key-nobody")
        await console.shows("не явился")
        assert acts(hall, "Б101") == ["issue", "call", "no-show"]


async def test_what_others_do_at_the_desk_is_shown_and_a_late_key_harms_nobody(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.issue(AT_KIOSK, "passport")
    async with at_desk_1(hall_path, clock) as console:
        await call(console, "Б101")
        hall.tickets.return_to_queue(at_desk("1"))
        hall.tickets.call(at_desk("1"), code="Б102", reason="по просьбе")
        await until(
            console.pilot,
            lambda: console.app.screen.query_one("#code").text == "Б102",  # type: ignore[attr-defined]
        )
        await console.press("f8")
        await console.shows("Б102 не явился")
        assert (state(hall, "Б101"), state(hall, "Б102")) == ("waiting", "missed")


async def test_a_break_that_cannot_be_is_refused_before_it_is_asked_which(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    async with at_desk_1(hall_path, clock) as console:
        await call(console, "Б101")
        await console.press("f9")
        await console.shows("! Талон Б101 ещё у окна 1.")
        assert isinstance(console.app.screen, WorkScreen)
