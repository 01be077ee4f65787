"""F10 at a console whose operator is the last one for people who wait."""

from pathlib import Path

from consoles import at_desk_1
from halls import AT_KIOSK, ToldClock, at_desk
from zal.hall.hall import Hall
from zal.hall.seen.log import logged_events
from zal.hall.seen.sign_in import sign_in_view

ALONE = "Ещё ждут: 1, и кроме вас у окна 1 принять их некому"


async def test_the_last_operator_is_told_who_waits_and_stays(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    async with at_desk_1(hall_path, clock) as console:
        hall.tickets.issue(AT_KIOSK, "passport")
        await console.press("f10")
        await console.shows(ALONE, "Остаться и принять их", "Передать окно коллеге")
        await console.press("1", "enter")
        await console.shows("Окно 1 · Иванова А.")
        await console.press("f10")
        await console.shows(ALONE)
        await console.press("escape")
        await console.shows("Окно 1 · Иванова А.")
        assert hall.see(sign_in_view).open_desks == {"1": "ivanova"}


async def test_the_last_operator_hands_the_desk_over_and_the_shift_stays_open(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    async with at_desk_1(hall_path, clock) as console:
        hall.tickets.issue(AT_KIOSK, "passport")
        await console.press("f10")
        await console.shows(ALONE)
        await console.press("2", "enter")
        await console.shows("Кто вы?")
        assert hall.see(sign_in_view).open_desks == {"1": "ivanova"}
        hall.desks.sign_in(at_desk("1", "sidorova"), take_over_reason="Передача")


async def test_the_last_operator_says_why_they_leave(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    async with at_desk_1(hall_path, clock) as console:
        hall.tickets.issue(AT_KIOSK, "passport")
        await console.press("f10")
        await console.shows(ALONE)
        await console.write("заболела")
        await console.press("enter")
        await console.shows("Кто вы?")
        assert hall.see(sign_in_view).open_desks == {}
        *_, last = hall.see(logged_events)
        assert last.detail is not None
        assert (last.act, last.detail["reason"]) == ("sign-out", "заболела")
