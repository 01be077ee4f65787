"""Signing in: names, PINs, desks, and how a shift that ended elsewhere is told."""

from dataclasses import replace
from pathlib import Path

import pytest

from consoles import PIN, at_desk_1, choose, console_config, give, opened
from faces import place
from halls import AT_KIOSK, MINUTE, OWNER, ToldClock, at_desk, enter
from pilots import until
from zal.domain.errors import UnknownName
from zal.hall.hall import Hall
from zal.hall.pins import of_operator
from zal.hall.seen.desk import desk_view
from zal.hall.seen.log import logged_events
from zal.hall.seen.sign_in import sign_in_view
from zal_console.app import ConsoleApp


async def test_a_name_is_found_by_typing_or_by_arrows(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    async with opened(hall_path, clock) as console:
        await console.shows("Иванова", "Петров", "Сидорова")
        assert "Открываю зал" not in console.drawn
        await console.write("сид")
        await until(console.pilot, lambda: "Иванова" not in console.drawn)
        await console.press("escape")
        await console.shows("Иванова")
        await console.press("down", "down", "enter")
        await console.shows("Сидорова В., введите ПИН-код")
        await give(console, PIN)
        await console.shows("Окно 1", "Окно 2", "Окно 3", "свободно")
        await console.press("down", "enter")
        await console.at_work()
        assert hall.see(sign_in_view).open_desks == {"2": "sidorova"}
        await console.shows("Окно 2 · Сидорова В.")


@pytest.mark.parametrize("typed", ["Sidorova", "sid", "СИДО", "sidorova"])
async def test_a_name_is_found_in_latin_letters_and_by_its_code(
    hall_path: Path, clock: ToldClock, hall: Hall, typed: str
) -> None:
    async with opened(hall_path, clock) as console:
        await console.shows("Иванова")
        await console.write(typed)
        await until(console.pilot, lambda: "Иванова" not in console.drawn)
        await console.press("enter")
        await console.shows("Сидорова В., введите ПИН-код")


async def test_where_nobody_is_named_so_it_says_what_to_type_and_whom_to_ask(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    async with opened(hall_path, clock) as console:
        await console.shows("Иванова")
        await console.write("Smith")
        await console.shows("Никого с таким именем нет.", "обратитесь к", "администратору")
        await console.press("enter", *["backspace"] * 5)
        await console.shows("Кто вы?", "Иванова")
        assert "Никого" not in console.drawn
        await console.write("Ivanova")
        await console.press("enter")
        await console.shows("ПИН-код")
        await give(console, PIN)
        await console.shows("Окно 1")
        await console.write("77")
        await console.shows("Такого окна для вас нет.")


@pytest.mark.parametrize("typed", ["PETROV", "Петров", "petr"])
async def test_enter_takes_whoever_is_named_best_not_first(
    hall_path: Path, clock: ToldClock, typed: str
) -> None:
    people = {"ivanova": "Иванова Анна Петровна", "petrov": "Петров С. В."}
    config = console_config()
    staff = (replace(each, name=people.get(each.code, each.name)) for each in config.operators)
    config = replace(config, operators=tuple(staff))
    async with opened(hall_path, clock, config=config) as console:
        await console.shows("Иванова")
        await console.write(typed)
        await until(console.pilot, lambda: "Сидорова" not in console.drawn)
        await console.press("enter")
        await console.shows("Петров С. В., введите ПИН-код")


async def test_namesakes_are_told_apart_by_their_codes(hall_path: Path, clock: ToldClock) -> None:
    first, *others = console_config().operators
    named = tuple(replace(each, name=first.name) for each in others[:1])
    config = replace(console_config(), operators=(first, *named, *others[1:]))
    async with opened(hall_path, clock, config=config) as console:
        await console.shows(*(f"{first.name} · {each.code}" for each in (first, *named)))


ALIKE = (
    "Константинопольская-Преображенская Александра Владимировна",
    "Константинопольская-Преображенская Александра Всеволодовна",
    "Константинопольская-Преображенская Валентина Владимировна",
)
"""The second of them has no PIN, which is told beside the name."""


@pytest.mark.parametrize("size", [(64, 19), (80, 24), (120, 40)], ids=str)
async def test_long_names_that_are_nearly_the_same_stand_in_a_line_each_and_are_told_apart(
    hall_path: Path, clock: ToldClock, size: tuple[int, int]
) -> None:
    config = console_config()
    named = tuple(
        replace(each, name=name) for each, name in zip(config.operators, ALIKE, strict=True)
    )
    config = replace(config, operators=named)
    async with opened(hall_path, clock, config=config, size=size) as console:
        await console.shows("Кто вы?", "Конст")
        lines = [each.strip(" │") for each in console.drawn.splitlines() if "Конст" in each]
        assert len(set(lines)) == 3, lines
        assert lines[1].endswith("ПИН-код не задан")
        for line, name in zip(lines, ALIKE, strict=True):
            head, _, tail = line.removesuffix("  ПИН-код не задан").partition("…")
            assert name.startswith(head)
            assert name.endswith(tail)
        await console.write("владим")
        await until(console.pilot, lambda: "задан" not in console.drawn)
        await console.press("down", "enter")
        await console.shows("Преображенская Валентина", "введите ПИН-код")


async def test_a_wrong_pin_stays_on_the_screen_and_its_delay_is_the_halls(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    async with opened(hall_path, clock) as console:
        await choose(console, "Иванова")
        for _ in range(2):
            await give(console, "1111")
            await console.shows("! Неверный ПИН-код", "введите ПИН-код")
            assert "1111" not in console.drawn
        await give(console, "1111")
        await console.shows("15 с")
        await give(console, PIN)
        await console.shows("! ", "15 с")
        assert hall.see(sign_in_view).open_desks == {}
        clock.at += MINUTE
        await give(console, PIN)
        await console.shows("В каком окне вы работаете?")


async def test_an_operator_without_a_pin_is_told_what_to_do(
    hall_path: Path, clock: ToldClock
) -> None:
    async with opened(hall_path, clock) as console:
        await console.shows("ПИН-код не задан")
        await choose(console, "Петров")
        await console.shows("ПИН-код ещё не задан", "zal pin", "petrov")
        await give(console, "1234")
        await console.shows("! ", "zal pin", "petrov")


async def test_a_console_that_stands_on_a_desk_asks_for_none(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    async with opened(hall_path, clock, desk="3") as console:
        await console.sign_in("Иванова", None)
        await console.shows("Окно 3 · Иванова А.")
        assert hall.see(sign_in_view).open_desks == {"3": "ivanova"}


async def test_a_desk_where_the_operator_can_serve_nothing_is_not_offered(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.pins.set(OWNER, of_operator("petrov"), PIN)
    async with opened(hall_path, clock) as console:
        await choose(console, "Петров")
        await give(console, PIN)
        await console.shows("Окно 1", "Окно 2")
        assert "Окно 3" not in console.drawn


def test_an_unknown_desk_is_refused_before_anything_is_shown(
    hall_path: Path, clock: ToldClock
) -> None:
    with pytest.raises(UnknownName) as refusal:
        ConsoleApp(place(hall_path, clock, "console-1"), desk="11")
    assert refusal.value.key == "unknown-desk-near"


async def test_a_proven_pin_does_not_wait_for_a_desk_for_ever(
    hall_path: Path, clock: ToldClock
) -> None:
    async with opened(hall_path, clock) as console:
        await choose(console, "Иванова")
        await give(console, PIN)
        await console.shows("В каком окне вы работаете?")
        console.steady.at += 301_000
        await console.shows("Кто вы?")


async def test_a_console_finds_the_shift_and_the_visitor_of_before(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.desks.sign_in(at_desk("1", "ivanova"))
    hall.tickets.call(at_desk("1"))
    hall.tickets.start(at_desk("1"))
    async with at_desk_1(hall_path, clock) as console:
        await console.shows("ОБСЛУЖИВАНИЕ", "Завершить")
        shift = hall.see(desk_view, "1").shift
        assert shift is not None
        assert [e.act for e in hall.see(logged_events) if e.act.startswith("sign")] == [
            "sign-in"
        ] * 2


async def test_english_when_asked_for_and_the_halls_first_language_otherwise(
    hall_path: Path, clock: ToldClock
) -> None:
    config = replace(console_config(), languages=("en", "ru"))
    assert ConsoleApp(place(hall_path, clock, "c", config)).words.language == "en"
    async with opened(hall_path, clock, language="en") as console:
        await console.shows("Who are you?", "no PIN yet", "Close the program")
    other = enter(hall_path, clock)
    assert other.see(sign_in_view).open_desks == {}
    other.close()
