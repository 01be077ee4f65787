"""A console that was left alone shows nothing of its visitor."""

from pathlib import Path

from consoles import PIN, Console, at_desk_1, opened
from halls import AT_KIOSK, HOUR, NOON, ToldClock, at_desk, hall_rev
from pilots import until
from zal.hall.hall import Hall
from zal.hall.seen.sign_in import sign_in_view
from zal.hall.seen.ticket import ticket_story
from zal.tui.times import elapsed
from zal_console.lock_screen import LockScreen


async def serving(console: Console) -> None:
    await console.press("enter")
    await console.shows("ВЫЗВАН")
    await console.press("enter")
    await console.shows("ОБСЛУЖИВАНИЕ", "Паспорт")


async def locked(console: Console) -> None:
    await until(console.pilot, lambda: isinstance(console.app.screen, LockScreen))
    await console.shows("Экран заблокирован", "Иванова А., введите ПИН-код")


async def a_second_passes(console: Console, clock: ToldClock) -> None:
    """Let each timer of a second come round."""
    for _ in range(2):
        clock.at += 1000
        await console.shows(f"ОБСЛУЖИВАНИЕ · {elapsed(clock.at - NOON)}")


async def test_left_alone_it_locks_hides_the_visitor_and_the_pin_unlocks(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    async with at_desk_1(hall_path, clock) as console:
        await serving(console)
        console.steady.at += 299_000
        await console.press("left")  # somebody is there
        console.steady.at += 299_000
        await a_second_passes(console, clock)
        assert not console.app.locked
        console.steady.at += 2_000
        await locked(console)
        assert "Паспорт" not in console.drawn
        rev = hall.see(hall_rev)
        await console.press("escape", "f2", "f8", "question_mark", "f12", "ctrl+q", "tab", "enter")
        await console.shows("! Только цифры.")
        assert console.app.locked
        await console.write("1111")
        await console.shows("●●●●")
        await console.press("enter")
        await console.shows("! Неверный ПИН-код")
        assert "●" not in console.drawn
        assert console.app.locked
        assert hall.see(hall_rev) == rev + 1  # the wrong PIN, and no act
        await console.write(PIN)
        await console.press("enter")
        await console.shows("ОБСЛУЖИВАНИЕ", "Паспорт")
        assert hall.see(ticket_story, "Б101")[0].state == "serving"


async def test_the_machines_clock_set_ahead_locks_nothing_and_set_back_prevents_no_lock(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    async with at_desk_1(hall_path, clock) as console:
        await serving(console)
        clock.at += HOUR
        await a_second_passes(console, clock)
        assert not console.app.locked
        clock.at -= 3 * HOUR
        console.steady.at += 301_000
        await locked(console)


async def test_f12_locks_over_a_question_and_the_question_is_there_afterwards(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    async with at_desk_1(hall_path, clock) as console:
        await console.press("f2")
        await console.asked("Какой талон вызвать?")
        await console.press("f12")
        await locked(console)
        assert "Б101" not in console.drawn
        await console.write(PIN)
        await console.press("enter")
        await console.asked("Какой талон вызвать?")


async def test_another_operator_may_take_over_a_locked_console_only_by_signing_in(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    async with at_desk_1(hall_path, clock) as console:
        await serving(console)
        await console.press("f12")
        await locked(console)
        await console.press("f10")
        await console.shows("Кто вы?")
        assert hall.see(sign_in_view).open_desks == {"1": "ivanova"}
        assert "Паспорт" not in console.drawn
        await console.write("Сидорова")
        await console.press("enter")
        await console.shows("ПИН-код")
        await console.write(PIN)
        await console.press("enter")
        await console.shows("Окно 1  Иванова А.")
        await console.write("1")
        await console.press("enter")
        await console.shows("Почему здесь начинаете вы?")
        await console.press("2", "enter")
        await console.shows("Окно 1 · Сидорова В.", "ОБСЛУЖИВАНИЕ")
        assert hall.see(ticket_story, "Б101")[0].stage.operator == "sidorova"


async def test_a_shift_that_ends_behind_the_lock_unlocks_nothing(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    async with at_desk_1(hall_path, clock) as console:
        await console.press("f12")
        await locked(console)
        hall.desks.sign_in(at_desk("1", "sidorova"), take_over_reason="подмена")
        await console.shows("Кто вы?", "теперь здесь работает Сидорова В.")


async def test_a_full_disk_is_named_also_where_nobody_is_signed_in(
    hall_path: Path, clock: ToldClock
) -> None:
    async with opened(hall_path, clock) as console:
        await console.shows("Кто вы?")
        console.app.is_disk_full = True
        await console.shows("! Диск заполнен")
        console.app.is_disk_full = False
        await until(console.pilot, lambda: "Диск" not in console.drawn)
    async with at_desk_1(hall_path, clock) as console:
        await console.press("f12")
        await locked(console)
        console.app.is_disk_full = True
        await console.shows("! Диск заполнен", "Экран заблокирован")


async def test_a_clock_that_is_not_believed_is_named_also_where_nobody_is_signed_in(
    hall_path: Path, clock: ToldClock
) -> None:
    async with opened(hall_path, clock) as console:
        await console.shows("Кто вы?")
        clock.set_wall(clock.at + HOUR)
        console.app.refresh_view()
        await console.shows("! Часы этого компьютера сбились и спешат на 60 мин")
        clock.set_wall(clock.at - HOUR)
        console.app.refresh_view()
        await until(console.pilot, lambda: "Часы" not in console.drawn)
