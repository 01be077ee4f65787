"""A shift that ends behind the console's back is told on its screen."""

from pathlib import Path

from consoles import at_desk_1
from halls import DAY, ToldClock, at_desk
from zal.hall.hall import Hall


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
