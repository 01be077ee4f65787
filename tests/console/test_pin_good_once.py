"""A PIN that is good once: its operator chooses another before anything else."""

from pathlib import Path

from consoles import choose, give, opened
from halls import OWNER, ToldClock
from zal.domain.by import By, Role
from zal.hall.hall import Hall
from zal.hall.pins import of_operator
from zal.hall.seen.log import logged_events
from zal.hall.seen.sign_in import sign_in_view

CARD, OWN = "482913", "730518"


def give_card(hall: Hall) -> None:
    """Give Ivanova a PIN that is good once."""
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
        await console.shows("! Цифры не совпали", "этот ПИН-код одноразовый")
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
