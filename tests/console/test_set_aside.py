"""Visitors who are sent on, set aside or missed, and how they come back."""

from pathlib import Path

import pytest

from consoles import at_desk_1, call, reaches, serve, state
from halls import AT_KIOSK, OWNER, ToldClock, at_desk
from zal.hall.hall import Hall
from zal.hall.issue import new_stage
from zal.hall.seen.ticket import ticket_story


async def test_recall_return_and_no_show(hall_path: Path, clock: ToldClock, hall: Hall) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    async with at_desk_1(hall_path, clock) as console:
        await call(console, "Б101")
        clock.at += 1000
        await console.press("f3")
        await console.shows("вызовов: 2")
        await console.press("f7")
        await console.shows("СВОБОДНО", "Б101 снова в очереди")
        assert state(hall, "Б101") == "waiting"
        await call(console, "Б101")
        await console.press("f8")
        await console.shows("СВОБОДНО", "F11 вернёт", "Отложенные 1")
        assert state(hall, "Б101") == "missed"


async def test_transfer_to_a_desk_to_a_person_and_to_a_service(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.desks.sign_in(at_desk("2", "sidorova"))
    for _ in range(3):
        hall.tickets.issue(AT_KIOSK, "passport")
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
        tickets = [hall.see(ticket_story, code)[0] for code in ("Б101", "Б102", "Б103")]
        assert [each.state for each in tickets] == ["waiting"] * 3
        assert [each.stage.note for each in tickets] == ["нужна копия", "", "[/x] и всё"]
        assert (tickets[0].stage.for_desk, tickets[1].stage.for_operator) == ("2", "sidorova")
        assert tickets[2].stage.service == "pension"


async def test_hold_with_a_note_and_release(hall_path: Path, clock: ToldClock, hall: Hall) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    async with at_desk_1(hall_path, clock) as console:
        await serve(console, "Б101")
        await console.press("f6")
        await console.asked("Отложить Б101")
        await console.write("делает копию")
        await console.press("enter")
        await console.shows("Б101 отложен")
        held = hall.see(ticket_story, "Б101")[0]
        assert (held.state, held.stage.note) == ("held", "делает копию")
        await console.press("f11")
        await console.asked("делает копию")
        await console.press("enter")
        await console.asked("Что сделать с Б101?")
        await console.write("2")
        await console.press("enter")
        await reaches(console, hall, "Б101", "waiting")


async def test_who_missed_the_call_is_brought_back_or_ended(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.issue(AT_KIOSK, "land")
    async with at_desk_1(hall_path, clock) as console:
        for code in ("Б101", "Д101"):
            await call(console, code)
            await console.press("f8")
            await console.shows("СВОБОДНО")
        for code, number, wanted in (("Б101", "2", "waiting"), ("Д101", "3", "cancelled")):
            await console.press("f11")
            await console.asked("Кого вернуть?")
            await console.write(code)
            await console.press("enter")
            await console.asked(f"Что сделать с {code}?")
            await console.press(number, "enter")
            if wanted == "cancelled":
                await console.asked("Да, посетитель ушёл совсем")
                await console.press("enter")  # the first answer keeps the place
                await reaches(console, hall, code, "missed")
                await console.press("f11", "enter")
                await console.asked(f"Что сделать с {code}?")
                await console.press(number, "enter")
                await console.asked("Да, посетитель ушёл совсем")
                await console.press("2", "enter")
            await reaches(console, hall, code, wanted)


async def test_of_one_visitor_twice_in_the_list_the_line_that_was_chosen_is_meant(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    issued = hall.tickets.issue(AT_KIOSK, "passport")
    with hall.acts.turn(OWNER) as turn:
        ticket_id, clock_at = issued.ticket.ticket_id, issued.stage.clock_at
        new_stage(turn, ticket_id, 2, "land", "ordinary", clock_at=clock_at)

    def stand() -> list[tuple[str, str]]:
        stages = hall.see(ticket_story, "Б101").stages
        return [(each.stage.service, each.state) for each in stages]

    async with at_desk_1(hall_path, clock) as console:
        for number, service in enumerate(("Земля", "Паспорт")):
            await console.press("f2")
            await console.asked("Какой талон вызвать?")
            await console.write(service)
            await console.press("enter")
            await console.asked("Почему Б101")
            await console.press("1", "enter")
            await console.shows("ВЫЗВАН", service)
            await console.press("f8")
            await console.shows("СВОБОДНО", f"Отложенные {number + 1}")
        assert stand() == [("passport", "missed"), ("land", "missed")]
        await console.press("f11")
        await console.asked("Кого вернуть?")
        await console.press("down", "enter")
        await console.asked("Что сделать с Б101?")
        await console.press("2", "enter")
        await console.shows("Б101 снова в очереди")
        assert stand() == [("passport", "missed"), ("land", "waiting")]


async def test_who_was_brought_back_while_it_was_asked_is_not_ended(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    async with at_desk_1(hall_path, clock) as console:
        await serve(console, "Б101")
        await console.press("f6", "enter")
        await console.shows("Б101 отложен")
        await console.press("f11")
        await console.asked("Кого вернуть?")
        await console.press("enter")
        await console.asked("Что сделать с Б101?")
        hall.tickets.release(OWNER, "Б101")
        await console.press("3", "enter")
        await console.asked("Да, посетитель ушёл совсем")
        await console.press("2", "enter")
        await console.shows("! Талон Б101 уже ждёт («Паспорт»).")
        assert state(hall, "Б101") == "waiting"


async def test_who_lets_others_by_is_among_the_held_with_the_time(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.postpone(OWNER, 10, code="Б101")
    async with at_desk_1(hall_path, clock) as console:
        await console.press("f11")
        await console.asked("пропускает других до 12:10")
        await console.press("enter")
        await console.asked("Что сделать с Б101?")
        await console.press("2", "enter")
        await reaches(console, hall, "Б101", "waiting")


@pytest.mark.parametrize(
    ("key", "stands", "reason"),
    [("f8", "missed", "Подошёл после вызова"), ("f6", "held", "Был отложен и вернулся")],
)
async def test_who_was_set_aside_is_called_to_this_desk_before_who_waits(
    hall_path: Path, clock: ToldClock, hall: Hall, *, key: str, stands: str, reason: str
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.issue(AT_KIOSK, "passport", category="veteran")
    async with at_desk_1(hall_path, clock) as console:
        await call(console, "Б102")
        hall.tickets.issue(AT_KIOSK, "passport", category="veteran")
        await console.press(key)
        if key == "f6":
            await console.asked("Отложить Б102")
            await console.press("enter")
        await reaches(console, hall, "Б102", stands)
        await console.shows("СВОБОДНО")
        await console.press("f11")
        await console.asked("Кого вернуть?")
        await console.press("enter")
        await console.asked("Вызвать сейчас, в это окно")
        await console.press("enter")
        await reaches(console, hall, "Б102", "called")
        said = hall.see(ticket_story, "Б102").events[-1].detail or {}
        assert (said["rule"], said["reason"]) == ("named", reason)


async def test_while_a_visitor_is_at_the_desk_nobody_else_is_offered_a_call(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.issue(AT_KIOSK, "passport")
    async with at_desk_1(hall_path, clock) as console:
        await call(console, "Б101")
        await console.press("f8")
        await call(console, "Б102")
        await console.press("f11")
        await console.asked("Кого вернуть?")
        await console.press("enter")
        await console.asked("Что сделать с Б101?")
        assert "Вызвать сейчас" not in console.drawn


@pytest.mark.parametrize("answer", ["1", "2"])
async def test_sending_to_an_empty_desk_is_told_and_asked_before_it_is_done(
    hall_path: Path, clock: ToldClock, hall: Hall, answer: str
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    async with at_desk_1(hall_path, clock) as console:
        await serve(console, "Б101")
        await console.press("f4")
        await console.asked("Куда передать Б101?")
        await console.write("окно 2")
        await console.press("enter")
        await console.asked("Заметка")
        await console.write("copies")
        await console.press("enter")
        await console.asked("сейчас там никого нет")
        assert state(hall, "Б101") == "serving"
        await console.write(answer)
        await console.press("enter")
        if answer == "1":  # another place, with the note that was given
            await console.asked("Куда передать Б101?")
            assert state(hall, "Б101") == "serving"
            await console.write("окно 3")
            await console.press("enter")
            await console.asked("сейчас там никого нет")
            await console.write("2")
            await console.press("enter")
        await console.at_work()
        await console.shows("Б101 передан")
        stage = hall.see(ticket_story, "Б101").ticket.stage
        assert (stage.for_desk, stage.note) == ("3" if answer == "1" else "2", "copies")
