"""Each key of the console does its act, and only that: the store is asked afterwards."""

import fcntl
from pathlib import Path

from consoles import Console, at_desk_1
from halls import MINUTE, ToldClock
from pilots import until
from zal.hall.hall import Hall


def state(hall: Hall, code: str) -> str:
    return str(hall.views.ticket(code)[0].state)


def acts(hall: Hall, code: str) -> list[str]:
    return [each.act for each in hall.views.ticket(code)[2]]


async def reaches(console: Console, hall: Hall, code: str, wanted: str) -> None:
    await until(console.pilot, lambda: state(hall, code) == wanted)


async def call(console: Console, code: str) -> None:
    await console.press("enter")
    await console.shows("ВЫЗВАН", "Начать приём")
    assert console.app.screen.query_one("#code").text == code  # type: ignore[attr-defined]


async def serve(console: Console, code: str) -> None:
    await call(console, code)
    await console.press("enter")
    await console.shows("ОБСЛУЖИВАНИЕ", "Завершить")


async def test_enter_calls_starts_finishes_and_calls_again(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.tickets.issue("passport")
    hall.tickets.issue("passport")
    async with at_desk_1(hall_path, clock) as console:
        await serve(console, "Б101")
        assert state(hall, "Б101") == "serving"
        await console.press("enter")
        await console.shows("СВОБОДНО", "Б101 завершён", "обслужено 1")
        assert acts(hall, "Б101") == ["issue", "call", "start", "finish"]
        await call(console, "Б102")
        assert state(hall, "Б102") == "called"


async def test_a_held_enter_is_one_act(hall_path: Path, clock: ToldClock, hall: Hall) -> None:
    hall.tickets.issue("passport")
    async with at_desk_1(hall_path, clock) as console:
        await call(console, "Б101")
        console.pulse.at += 0.5  # what a keyboard waits before it repeats
        for _ in range(60):
            await console.pilot.press("enter")
            console.pulse.at += 0.03
        assert acts(hall, "Б101") == ["issue", "call"]
        await console.press("enter")
        await console.shows("ОБСЛУЖИВАНИЕ")
        assert acts(hall, "Б101") == ["issue", "call", "start"]


async def test_a_double_press_of_a_function_key_is_one_act(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.tickets.issue("passport")
    async with at_desk_1(hall_path, clock) as console:
        await call(console, "Б101")
        await console.press("f3")
        console.pulse.at += 0.2
        await console.pilot.press("f3")
        await console.shows("объявлен ещё раз")
        assert acts(hall, "Б101") == ["issue", "call", "recall"]


async def test_keys_are_deaf_while_an_act_waits_for_its_turn_and_the_screen_says_busy(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.tickets.issue("passport")
    lock = hall_path.with_name(hall_path.name + "-lock").open("r+")
    async with at_desk_1(hall_path, clock) as console:
        await call(console, "Б101")
        fcntl.flock(lock, fcntl.LOCK_EX)
        await console.press("f8", "enter", "f7")
        await console.shows("Зал занят")
        fcntl.flock(lock, fcntl.LOCK_UN)
        await console.shows("не явился")
        assert acts(hall, "Б101") == ["issue", "call", "no-show"]
        assert "Зал занят" not in console.drawn
    lock.close()


async def test_with_nobody_waiting_enter_says_so(hall_path: Path, clock: ToldClock) -> None:
    async with at_desk_1(hall_path, clock) as console:
        await console.shows("К вам никого нет", "Никто не ждёт")
        await console.press("enter")
        await console.shows("Вызывать некого")


async def test_a_named_ticket_is_called_by_a_code_in_the_other_alphabet_with_ones_own_words(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.tickets.issue("passport")
    hall.tickets.issue("land")
    hall.tickets.issue("pension")
    async with at_desk_1(hall_path, clock) as console:
        await console.press("f2")
        await console.asked("Какой талон вызвать?")
        await console.write("д101")
        await console.press("enter")
        await console.asked("Почему Д101")
        await console.write("глухой посетитель")
        await console.press("enter")
        await reaches(console, hall, "Д101", "called")
        detail = hall.views.ticket("Д101")[2][-1].detail
        assert detail is not None
        assert (detail["rule"], detail["reason"]) == ("named", "глухой посетитель")


async def test_a_named_ticket_is_chosen_from_the_queue_and_a_reason_by_its_digit(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    for _ in range(3):
        hall.tickets.issue("passport")
    async with at_desk_1(hall_path, clock) as console:
        await console.press("f2")
        await console.asked("Какой талон вызвать?")
        await console.press("down", "down", "enter")
        await console.asked("Почему Б103")
        await console.press("1")
        await reaches(console, hall, "Б103", "called")
        detail = hall.views.ticket("Б103")[2][-1].detail
        assert detail is not None
        assert detail["reason"] == "Не услышал вызова"


async def test_a_ticket_at_another_desk_is_refused_with_what_to_do_next(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.tickets.issue("passport")
    hall.tickets.issue("passport")
    hall.desks.sign_in("petrov", "2")
    hall.tickets.call("2")
    async with at_desk_1(hall_path, clock) as console:
        await console.press("f2")
        await console.asked("Какой талон вызвать?")
        await console.write("б 101")
        await console.press("enter")
        await console.shows("! Талон Б101 уже у окна 2. Следующий: Б102.")
        assert acts(hall, "Б101") == ["issue", "call"]
        await console.press("enter")
        await console.shows("ВЫЗВАН")
        assert "уже у окна" not in console.drawn


async def test_a_question_can_be_taken_back(hall_path: Path, clock: ToldClock, hall: Hall) -> None:
    hall.tickets.issue("passport")
    async with at_desk_1(hall_path, clock) as console:
        rev = hall.views.rev()
        for key, question in (("f2", "Какой талон"), ("f9", "Какой перерыв")):
            await console.press(key)
            await console.asked(question)
            await console.press("escape")
            await console.at_work()
        assert hall.views.rev() == rev
        await call(console, "Б101")


async def test_recall_return_and_no_show(hall_path: Path, clock: ToldClock, hall: Hall) -> None:
    hall.tickets.issue("passport")
    async with at_desk_1(hall_path, clock) as console:
        await call(console, "Б101")
        await console.press("f3")
        await console.shows("вызовов: 2")
        await console.press("f7")
        await console.shows("СВОБОДНО", "Б101 снова в очереди")
        assert state(hall, "Б101") == "waiting"
        await call(console, "Б101")
        await console.press("f8")
        await console.shows("СВОБОДНО", "Вернуть: F11", "Отложенные 1")
        assert state(hall, "Б101") == "missed"


async def test_transfer_to_a_desk_to_a_person_and_to_a_service(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.desks.sign_in("sidorova", "2")
    for _ in range(3):
        hall.tickets.issue("passport")
    async with at_desk_1(hall_path, clock) as console:
        for code, typed, note in (
            ("Б101", "окно 2", "нужна копия"),
            ("Б102", "сидор", ""),
            ("Б103", "пенс", "[/x] и всё"),
        ):
            await call(console, code)
            await console.press("f4")
            await console.asked(f"Куда передать {code}?")
            await console.write(typed)
            await console.press("down", "enter") if typed == "сидор" else await console.press(
                "enter"
            )
            await console.asked("Заметка")
            await console.write(note)
            await console.press("enter")
            await console.shows(f"{code} передан")
        tickets = [hall.views.ticket(code)[0] for code in ("Б101", "Б102", "Б103")]
        assert [each.state for each in tickets] == ["waiting"] * 3
        assert [each.note for each in tickets] == ["нужна копия", "", "[/x] и всё"]
        assert (tickets[0].for_desk, tickets[1].for_operator) == ("2", "sidorova")
        assert tickets[2].service == "pension"


async def test_a_finish_is_undone_for_two_minutes_and_the_time_left_is_shown(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.tickets.issue("passport")
    async with at_desk_1(hall_path, clock) as console:
        await serve(console, "Б101")
        await console.press("enter")
        await console.shows("Доделать 2:00")
        clock.at += 15_000
        await console.shows("Доделать 1:45")
        await console.press("f5")
        await console.shows("ОБСЛУЖИВАНИЕ")
        assert acts(hall, "Б101")[-2:] == ["finish", "reopen"]
        await console.press("enter")
        await console.shows("СВОБОДНО")
        clock.at += 2 * MINUTE + 1000
        await until(console.pilot, lambda: "Доделать 0" not in console.drawn)
        await console.press("f5")
        await console.shows("! ")
        assert state(hall, "Б101") == "served"


async def test_hold_with_a_note_and_release(hall_path: Path, clock: ToldClock, hall: Hall) -> None:
    hall.tickets.issue("passport")
    async with at_desk_1(hall_path, clock) as console:
        await serve(console, "Б101")
        await console.press("f6")
        await console.asked("Отложить Б101")
        await console.write("делает копию")
        await console.press("enter")
        await console.shows("Б101 отложен")
        held = hall.views.ticket("Б101")[0]
        assert (held.state, held.note) == ("held", "делает копию")
        await console.press("f11")
        await console.asked("делает копию")
        await console.press("enter")
        await console.asked("Что сделать с Б101?")
        await console.press("enter")
        await reaches(console, hall, "Б101", "waiting")


async def test_who_missed_the_call_is_brought_back_or_ended(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.tickets.issue("passport")
    hall.tickets.issue("land")
    async with at_desk_1(hall_path, clock) as console:
        for code in ("Б101", "Д101"):
            await call(console, code)
            await console.press("f8")
            await console.shows("СВОБОДНО")
        for code, digit, wanted in (("Б101", "1", "waiting"), ("Д101", "2", "cancelled")):
            await console.press("f11")
            await console.asked("Кого вернуть?")
            await console.write(code)
            await console.press("enter")
            await console.asked(f"Что сделать с {code}?")
            await console.press(digit)
            await reaches(console, hall, code, wanted)


async def test_a_break_has_a_reason_and_enter_ends_it(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.tickets.issue("passport")
    async with at_desk_1(hall_path, clock) as console:
        await console.press("f9")
        await console.asked("Какой перерыв?")
        await console.press("1")
        await console.shows("ПЕРЕРЫВ", "Обед", "Продолжить")
        shift = hall.views.desk("1").shift
        assert shift is not None
        assert shift.break_reason == "lunch"
        await console.press("f2")
        await console.shows("! ")
        await console.press("enter")
        await console.shows("СВОБОДНО")
        assert hall.views.events()[-1].act == "resume"
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
    hall.tickets.issue("passport")
    async with at_desk_1(hall_path, clock) as console:
        await call(console, "Б101")
        await console.press("f10")
        await console.shows("! ", "Б101")
        assert hall.views.desk("1").shift is not None
        await console.press("f7")
        await console.shows("СВОБОДНО")
        await console.press("f10")
        await console.shows("Кто вы?", "Иванова")
        assert hall.views.desk("1").shift is None
        assert "смена" not in console.drawn


async def test_keys_that_need_a_visitor_say_so_without_one(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    async with at_desk_1(hall_path, clock) as console:
        rev = hall.views.rev()
        for key in ("f3", "f4", "f6", "f7", "f8"):
            await console.press(key)
            await console.shows("! ", "нет посетителя")
            assert "↑↓" not in console.drawn
        assert hall.views.rev() == rev


async def test_every_key_can_be_clicked(hall_path: Path, clock: ToldClock, hall: Hall) -> None:
    hall.tickets.issue("passport")
    async with at_desk_1(hall_path, clock) as console:
        console.pulse.at += 1
        await console.pilot.click("#next-act")
        await console.shows("ВЫЗВАН")
        await console.pilot.click("#next-act")  # a double click is one press
        await console.pilot.click("#key-no-show")
        await console.shows("не явился")
        assert acts(hall, "Б101") == ["issue", "call", "no-show"]


async def test_what_others_do_at_the_desk_is_shown_and_a_late_key_harms_nobody(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.tickets.issue("passport")
    hall.tickets.issue("passport")
    async with at_desk_1(hall_path, clock) as console:
        await call(console, "Б101")
        hall.tickets.return_to_queue(desk="1")
        hall.tickets.call("1", code="Б102", reason="по просьбе")
        await until(
            console.pilot,
            lambda: console.app.screen.query_one("#code").text == "Б102",  # type: ignore[attr-defined]
        )
        await console.press("f8")
        await console.shows("Б102 не явился")
        assert (state(hall, "Б101"), state(hall, "Б102")) == ("waiting", "missed")
