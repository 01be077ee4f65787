"""Ctrl+O: who claims precedence without ground waits in turn; F5 takes that back."""

import fcntl
from pathlib import Path

import pytest

from consoles import Console, at_desk_1, call, reaches, serve, state
from halls import AT_KIOSK, MINUTE, ToldClock, at_desk, called
from pilots import until
from zal.domain.states import Act
from zal.hall.hall import Hall
from zal.hall.seen import desk
from zal.hall.seen.ticket import ticket_story
from zal_console.undoable import DoneByCode


def category(hall: Hall, code: str) -> str:
    """Return the category in which a ticket waits in the store."""
    return hall.see(ticket_story, code).ticket.stage.category


async def becomes(console: Console, hall: Hall, code: str, wanted: str) -> None:
    """Wait until the store has a ticket in a category."""
    await until(console.pilot, lambda: category(hall, code) == wanted)


@pytest.mark.parametrize("key", ["ctrl+o", "ctrl+щ"])
async def test_a_called_visitor_without_the_paper_waits_in_turn_until_f5(
    hall_path: Path, clock: ToldClock, hall: Hall, key: str
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.issue(AT_KIOSK, "passport", category="veteran")
    async with at_desk_1(hall_path, clock) as console:
        await call(console, "Б102")
        await console.shows("Документа нет: Ctrl+O В общую очередь")
        await console.press(key)
        await console.shows(
            "Б102: теперь категория «В общей очереди». F5 отменит.", "Категория 2:00"
        )
        assert (state(hall, "Б102"), category(hall, "Б102")) == ("waiting", "ordinary")
        await console.press("f5")
        await console.shows("Б102: снова категория «ветеран»")
        assert category(hall, "Б102") == "veteran"


async def test_f5_undoes_what_was_done_last(hall_path: Path, clock: ToldClock, hall: Hall) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.issue(AT_KIOSK, "passport", category="veteran")
    async with at_desk_1(hall_path, clock) as console:
        await call(console, "Б102")
        await console.press("ctrl+o")
        await console.shows("F5 отменит")
        clock.at += MINUTE
        await serve(console, "Б101")
        await console.press("enter")
        await console.shows("Б101 завершён")
        await console.press("f5")
        await reaches(console, hall, "Б101", "serving")
        assert category(hall, "Б102") == "ordinary"


async def test_f5_that_found_the_hall_busy_can_be_pressed_again(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport", category="veteran")
    lock_path = hall_path.with_name(hall_path.name + "-lock")
    async with at_desk_1(hall_path, clock) as console:
        await call(console, "Б101")
        await console.press("ctrl+o")
        await console.shows("F5 отменит")
        with lock_path.open("r+") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            await console.press("f5")
            await console.shows("Ничего")
        await console.press("f5")
        await becomes(console, hall, "Б101", "veteran")
        await console.shows("Б101: снова категория «ветеран»")
        await console.press("f5")
        await console.shows("отменять нечего")


def test_a_console_whose_clock_went_back_offers_no_undo(hall: Hall) -> None:
    done, changed = DoneByCode(), hall.tickets.issue(AT_KIOSK, "passport")
    done.remember(Act.CHANGE_CATEGORY, changed, 10 * MINUTE)
    undo = done.newest(10 * MINUTE)
    assert undo is not None
    found = [undo.left_ms(each * MINUTE) for each in (9, 10, 11, 12, 13)]
    assert found == [0, 2 * MINUTE, MINUTE, 0, 0]


async def test_who_waits_is_given_a_category_for_a_reason(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    async with at_desk_1(hall_path, clock) as console:
        await console.press("ctrl+o")
        await console.asked("Чью категорию сменить?")
        await console.press("enter")
        await console.asked("Какая категория теперь у Б101?")
        await console.write("2")
        await console.press("enter")
        await console.asked("Почему Б101 получает эту категорию?")
        await console.write("удостоверение")
        await console.press("enter")
        await becomes(console, hall, "Б101", "veteran")
        said = hall.see(ticket_story, "Б101").events[-1].detail
        assert said == {"category": "veteran", "was": "ordinary", "reason": "удостоверение"}


async def test_whom_the_screen_has_no_line_for_is_given_a_category_all_the_same(
    hall_path: Path, clock: ToldClock, hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk, "SCREENFUL", 1)
    for _ in range(3):
        hall.tickets.issue(AT_KIOSK, "passport")
    async with at_desk_1(hall_path, clock) as console:
        await console.press("ctrl+o")
        await console.asked("Чью категорию сменить?")
        await console.press("down", "down", "enter")
        await console.asked("Какая категория теперь у Б103?")


async def test_while_a_visitor_is_served_it_is_refused_before_anything_is_asked(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport", category="veteran")
    async with at_desk_1(hall_path, clock) as console:
        await serve(console, "Б101")
        await console.press("ctrl+o")
        await console.shows("Талон Б101")
        assert category(hall, "Б101") == "veteran"


async def test_a_colleague_who_called_them_meanwhile_keeps_them(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.desks.sign_in(at_desk("2", "sidorova"))
    hall.tickets.issue(AT_KIOSK, "passport", category="veteran")
    async with at_desk_1(hall_path, clock) as console:
        await call(console, "Б101")
        await console.press("ctrl+o")
        await console.shows("F5 отменит")
        assert called(hall, "2").code == "Б101"
        await console.press("f5")
        await console.shows("отменять нечего")
        assert state(hall, "Б101") == "called"
