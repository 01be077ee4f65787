"""Who works at which desk: names, PINs, colleagues, one's own shift elsewhere."""

from dataclasses import replace
from pathlib import Path

import pytest

from consoles import PIN, Console, at_desk_1, console_config, opened
from faces import place
from halls import AT_KIOSK, DAY, MINUTE, OWNER, ToldClock, at_desk, enter
from pilots import shows, until
from zal.domain.by import By, Role
from zal.domain.errors import UnknownName
from zal.hall.hall import Hall
from zal.hall.pins import KIOSK, of_operator
from zal.hall.seen.desk import desk_view
from zal.hall.seen.log import logged_events
from zal.hall.seen.sign_in import sign_in_view
from zal.hall.seen.ticket import ticket_story
from zal_console.app import ConsoleApp


async def choose(console: Console, name: str) -> None:
    await console.shows("Кто вы?", name)
    await console.write(name)
    await console.press("enter")
    await console.shows("ПИН-код")


async def give(console: Console, pin: str) -> None:
    await console.write(pin)
    await console.press("enter")


async def test_a_name_is_found_by_typing_or_by_arrows(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    async with opened(hall_path, clock) as console:
        await console.shows("Иванова", "Петров", "Сидорова")
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


async def test_namesakes_are_told_apart_by_their_codes(hall_path: Path, clock: ToldClock) -> None:
    first, *others = console_config().operators
    named = tuple(replace(each, name=first.name) for each in others[:1])
    config = replace(console_config(), operators=(first, *named, *others[1:]))
    async with opened(hall_path, clock, config=config) as console:
        await console.shows(*(f"{first.name} · {each.code}" for each in (first, *named)))


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


async def test_a_desk_with_a_colleague_is_taken_over_with_a_reason_and_the_ticket_with_it(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.desks.sign_in(at_desk("1", "sidorova"))
    hall.tickets.call(at_desk("1"))
    async with opened(hall_path, clock) as console:
        await choose(console, "Иванова")
        await give(console, PIN)
        await console.shows("Окно 1  Сидорова В.")
        await console.write("1")
        await console.press("enter")
        await console.shows("Окно 1: здесь работает Сидорова В.")
        assert hall.see(sign_in_view).open_desks == {"1": "sidorova"}
        await console.write("подмена")
        await console.press("enter")
        await console.at_work()
        await console.shows("ВЫЗВАН")
        assert hall.see(sign_in_view).open_desks == {"1": "ivanova"}
        assert hall.see(ticket_story, "Б101")[0].stage.operator == "ivanova"
        (detail,) = [e.detail for e in hall.see(logged_events)[-2:] if e.act == "sign-in"]
        assert detail == {
            "shift": 2,
            "taken_over_from": "sidorova",
            "handed_over": 1,
            "reason": "подмена",
        }


async def test_ones_own_shift_at_another_desk_is_said_and_ends_with_the_new_one(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.desks.sign_in(at_desk("2", "ivanova"))
    async with opened(hall_path, clock) as console:
        await choose(console, "Иванова")
        await give(console, PIN)
        await console.shows("ваша открытая смена", "Ваша смена открыта: Окно 2.")
        await console.write("1")
        await console.press("enter")
        await console.at_work()
        assert hall.see(sign_in_view).open_desks == {"1": "ivanova"}


async def test_ones_own_shift_with_a_visitor_elsewhere_is_not_left(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.desks.sign_in(at_desk("2", "ivanova"))
    hall.tickets.call(at_desk("2"))
    async with opened(hall_path, clock, desk="1") as console:
        await choose(console, "Иванова")
        await console.shows("Ваша смена открыта: Окно 2.")
        await give(console, PIN)
        await console.shows("! ", "Б101")
        assert hall.see(sign_in_view).open_desks == {"2": "ivanova"}


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


async def test_only_the_sign_in_screen_lets_the_program_end(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    async with at_desk_1(hall_path, clock) as console:
        await console.press("ctrl+c", "ctrl+q", "ctrl+p", "ctrl+z", "escape")
        assert console.app.is_running
        assert hall.see(sign_in_view).open_desks == {"1": "ivanova"}
        await console.press("f10")
        await console.shows("Кто вы?", "F10")
        await console.press("ctrl+c", "ctrl+q", "ctrl+p", "ctrl+z", "escape")
        await console.shows("Кто вы?")
        await console.press("f10")
        await console.shows("Кто закрывает программу?", "Иванова")
        assert "Петров" not in console.drawn  # who has no PIN proves nothing
        assert "Служебный код" not in console.drawn  # none is set
        await console.write("Сидорова")
        await console.press("enter")
        await console.shows("Сидорова В., введите ПИН-код")
        await console.write("9713")
        await console.press("enter")
        await console.shows("! ", "ПИН-код")
        assert console.app.is_running
        await console.write(PIN)
        await console.press("enter")
        await until(console.pilot, lambda: not console.app.is_running)


async def test_the_staffs_code_closes_a_console_too_and_escape_thinks_better_of_it(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.pins.set(OWNER, KIOSK, "4711")
    async with opened(hall_path, clock) as console:
        await console.shows("Кто вы?", "Иванова")
        await console.press("f10")
        await console.shows("Кто закрывает программу?")
        await console.press("escape")
        await console.shows("Кто вы?", "Иванова")
        await console.press("f10")
        await console.shows("Служебный код")
        await console.press("enter")
        await console.shows("Введите служебный код")
        await console.write("4711")
        await console.press("enter")
        await until(console.pilot, lambda: not console.app.is_running)


async def test_a_passer_by_cannot_close_a_locked_console(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    async with at_desk_1(hall_path, clock) as console:
        await console.press("f12")
        await console.shows("введите ПИН-код")
        await console.press("f10", "f10")
        await console.shows("Кто закрывает программу?")
        await console.press("f10", "enter", "enter", "f10")
        await console.shows("Кто закрывает программу?")
        assert console.app.is_running


async def test_a_hall_in_which_no_pin_is_set_lets_anybody_close(
    hall_path: Path, clock: ToldClock
) -> None:
    steady = ToldClock(0)
    app = ConsoleApp(place(hall_path, clock, "console-1"), language="ru", steady=steady)
    async with app.run_test() as pilot:
        await shows(pilot, "Кто вы?", "Иванова")
        await pilot.press("f10")
        await shows(pilot, "Чтобы закрыть, нажмите F10 ещё раз.")
        assert app.is_running
        steady.at += 1000  # a second press, not one key that bounces
        await pilot.press("f10")
        await until(pilot, lambda: not app.is_running)


async def test_a_shift_that_a_colleague_took_over_ends_on_this_screen(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    async with at_desk_1(hall_path, clock) as console:
        await console.press("f9")
        await console.asked("Какой перерыв?")
        hall.desks.sign_in(at_desk("1", "sidorova"), take_over_reason="подмена")
        await console.shows("Окно 1: теперь здесь работает Сидорова В.", "Кто вы?")
        await console.sign_in("Иванова", "2")
        await console.shows("Окно 2 · Иванова А.")


async def test_a_shift_that_ended_elsewhere_ends_on_this_screen(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    async with at_desk_1(hall_path, clock) as console:
        hall.desks.sign_out(at_desk("1"))
        await console.shows("Окно 1: ваша смена закончена с другого места", "Кто вы?")


async def test_the_turn_of_the_day_ends_the_shift_and_says_so(
    hall_path: Path, clock: ToldClock
) -> None:
    async with at_desk_1(hall_path, clock) as console:
        clock.at += DAY
        console.app.refresh_view()
        await console.shows("рабочий день закончился", "Кто вы?")


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


async def test_whoever_leaves_people_alone_by_moving_says_why_and_puts_out_nobody_by_that(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    async with opened(hall_path, clock, desk="3") as console:
        hall.desks.sign_in(at_desk("1", "ivanova"))
        hall.desks.sign_in(at_desk("3", "sidorova"))
        hall.tickets.issue(AT_KIOSK, "passport")
        await choose(console, "Иванова")
        await give(console, PIN)
        await console.shows("здесь работает Сидорова В.")
        await console.press("3", "enter")
        await console.shows("Ещё ждут: 1, и если вы займёте окно 3")
        assert hall.see(sign_in_view).open_desks == {"1": "ivanova", "3": "sidorova"}
        await console.write("окно сломано")
        await console.press("enter")
        await console.at_work()
        assert hall.see(sign_in_view).open_desks == {"3": "ivanova"}
        reasons = said_why(hall)
        assert reasons[("sign-out", "1")] == "окно сломано"
        assert reasons[("sign-in", "3")] == "Подменяю по просьбе администратора"


async def test_whoever_would_leave_people_alone_by_moving_may_stay(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    async with opened(hall_path, clock, desk="3") as console:
        hall.desks.sign_in(at_desk("1", "ivanova"))
        hall.tickets.issue(AT_KIOSK, "passport")
        await choose(console, "Иванова")
        await give(console, PIN)
        await console.shows("Ещё ждут: 1")
        await console.press("1", "enter")
        await console.shows("Кто вы?")
        assert hall.see(sign_in_view).open_desks == {"1": "ivanova"}


async def test_a_colleague_of_fewer_skills_is_told_whom_a_take_over_would_leave_alone(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.pins.set(OWNER, of_operator("petrov"), PIN)
    hall.desks.sign_in(at_desk("1", "ivanova"))
    hall.tickets.issue(AT_KIOSK, "land")
    hall.tickets.issue(AT_KIOSK, "passport")
    async with opened(hall_path, clock, desk="1") as console:
        await choose(console, "Петров")
        await give(console, PIN)
        await console.shows("здесь работает Иванова А.")
        await console.press("2", "enter")
        await console.shows(LEFT_ALONE, "Оставить всё как есть")
        await console.press("1", "enter")
        await console.shows("Кто вы?")
        assert hall.see(sign_in_view).open_desks == {"1": "ivanova"}
        await choose(console, "Петров")
        await give(console, PIN)
        await console.shows("здесь работает Иванова А.")
        await console.press("2", "enter")
        await console.shows(LEFT_ALONE)
        await console.write("она заболела")
        await console.press("enter")
        await console.at_work()
        assert hall.see(sign_in_view).open_desks == {"1": "petrov"}
        reasons = said_why(hall)
        assert reasons[("sign-out", "1")] == "она заболела"
        assert reasons[("sign-in", "1")] == "Смена закончилась, выйти забыли"


LEFT_ALONE = "Ещё ждут: 1, и если вы займёте окно 1"


def said_why(hall: Hall) -> dict[tuple[str, str | None], str]:
    """Return the reasons that the log keeps, by act and desk."""
    return {
        (each.act, each.desk): str(each.detail["reason"])
        for each in hall.see(logged_events)
        if each.detail is not None and each.detail.get("reason")
    }


CARD, OWN = "482913", "730518"


def give_card(hall: Hall) -> None:
    """Give Ivanova a one-time PIN."""
    hall.pins.set(OWNER, of_operator("ivanova"), CARD, is_once=True)


async def test_whoever_comes_with_a_pin_good_once_chooses_another_and_is_in(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    async with opened(hall_path, clock) as console:
        give_card(hall)
        await choose(console, "Иванова")
        await give(console, CARD)
        await console.shows("этот ПИН-код одноразовый", "От 4 до 12 цифр")
        for refused, why in ((CARD, "и есть одноразовый"), ("1234", "не все одинаковые")):
            await give(console, refused)
            await console.shows("! ", why, "этот ПИН-код одноразовый")
        await give(console, OWN)
        await console.shows("Введите новый ПИН-код ещё раз")
        await give(console, "730519")
        await console.shows("! ПИН-коды не совпали", "этот ПИН-код одноразовый")
        assert [each.act for each in hall.see(logged_events)].count("replace-pin") == 0
        await give(console, OWN)
        await console.shows("Введите новый ПИН-код ещё раз")
        await give(console, OWN)
        await console.shows("В каком окне вы работаете?")
        assert OWN not in console.drawn
        await console.press("enter")
        await console.at_work()
        hall.pins.verify(By(Role.OPERATOR, "ivanova"), of_operator("ivanova"), OWN)
        await console.press("f12")
        await console.shows("введите ПИН-код")
        await give(console, CARD)
        await console.shows("! Неверный ПИН-код")
        await give(console, OWN)
        await console.at_work()


async def test_a_pin_good_once_opens_no_desk_of_its_own_before_it_is_replaced(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    async with opened(hall_path, clock, desk="3") as console:
        give_card(hall)
        await choose(console, "Иванова")
        await give(console, CARD)
        await console.shows("этот ПИН-код одноразовый")
        await console.press("escape")
        await console.shows("Кто вы?")
        await console.press("f10")
        await console.shows("Кто закрывает программу?")
        await console.write("Иванова")
        await console.press("enter")
        await console.shows("Иванова А., введите ПИН-код")
        await give(console, CARD)
        await console.shows("! Этот ПИН-код одноразовый", "придумайте")
        assert console.app.is_running
        assert hall.see(sign_in_view).open_desks == {}


async def test_of_two_consoles_with_the_same_pin_good_once_the_slower_begins_again(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    async with opened(hall_path, clock, desk="3") as console:
        give_card(hall)
        await choose(console, "Иванова")
        await give(console, CARD)
        await console.shows("этот ПИН-код одноразовый")
        hall.pins.replace(By(Role.OPERATOR, "ivanova"), CARD, "9713")
        await give(console, OWN)
        await console.shows("Введите новый ПИН-код ещё раз")
        await give(console, OWN)
        await console.shows("! Неверный ПИН-код", "Кто вы?")
        assert hall.see(sign_in_view).open_desks == {}
