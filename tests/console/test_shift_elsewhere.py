"""One's own shift elsewhere, a colleague at the desk, and whom that would leave alone."""

from pathlib import Path

from consoles import PIN, choose, give, opened
from halls import AT_KIOSK, OWNER, ToldClock, at_desk
from zal.hall.hall import Hall
from zal.hall.pins import of_operator
from zal.hall.seen.log import logged_events
from zal.hall.seen.sign_in import sign_in_view
from zal.hall.seen.ticket import ticket_story


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
