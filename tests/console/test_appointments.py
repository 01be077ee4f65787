"""Today's appointments at a desk: who stands there is checked in, and a walk-in is booked."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from booked_halls import POOL, SLOT, taking_appointments
from consoles import Console, at_desk_1, call, console_config
from halls import DAY, MINUTE, OWNER, ToldClock, enter
from old_halls import content
from pilots import until
from zal.domain.appointments import AppointmentState, code_end, code_shown
from zal.domain.settings.appointments import Channel
from zal.domain.settings.hall import HallConfig
from zal.hall.contacts import Person
from zal.hall.hall import Hall
from zal.hall.seen.appointments import appointments_of_day
from zal.hall.seen.open_tickets import open_tickets
from zal.tui.large_type import LargeType
from zal_console.booked_screen import BookedScreen

CONFIG = taking_appointments(console_config())
NAME = "Анна Каренина"


def booked(path: Path, clock: ToldClock, *slots: int, config: HallConfig = CONFIG) -> Hall:
    """Open the hall with an appointment at each slot."""
    hall = enter(path, clock, config=config)
    for n, at in enumerate(slots):
        held = hall.appointments.hold(OWNER, "passport", at)
        hall.appointments.book(OWNER, held.token or "", Person(f"{n}@example.org", NAME, "+7"))
    return hall


async def opens_list(console: Console) -> None:
    await console.press("ctrl+t")
    await console.asked("Записать посетителя")


async def test_who_stands_at_the_desk_is_checked_in_and_called_as_booked(
    hall_path: Path, clock: ToldClock
) -> None:
    hall = booked(hall_path, clock, SLOT, SLOT + 20 * MINUTE, SLOT - 40 * MINUTE)
    clock.at = SLOT
    end = code_end(next(e.code for e in hall.see(appointments_of_day) if e.slot_at == SLOT))
    async with at_desk_1(hall_path, clock, config=CONFIG) as console:
        await opens_list(console)
        line = f"14:00  Паспорт · ждём · код …{end} · на 20 мин"
        await console.shows(line, "14:20  Паспорт · ждём", "13:20", "сгорела")
        assert NAME not in console.drawn
        await console.write(end)
        await console.press("enter")
        await console.asked(f"Код посетителя кончается на {end}?")
        await console.press("enter")
        await console.shows("талон Б101", "F5 — не тот посетитель")
        await call(console, "Б101")
        await console.shows("ЗАПИСЬ на 14:00")
        await opens_list(console)
        await console.shows("14:00  Паспорт · пришёл · Б101")
        await console.write("1400")
        await console.press("enter")
        await console.shows("талон Б101")
    [ticket] = hall.see(open_tickets)
    assert (ticket.code, ticket.stage.booked_for) == ("Б101", SLOT)
    hall.close()


async def test_the_wrong_visitor_is_taken_back_by_f5_and_from_the_list(
    hall_path: Path, clock: ToldClock
) -> None:
    hall = booked(hall_path, clock, SLOT)
    clock.at = SLOT
    async with at_desk_1(hall_path, clock, config=CONFIG) as console:
        for n in (1, 2):
            await opens_list(console)
            await console.write("1400")
            await console.press("enter")
            await console.asked("Код посетителя кончается на")
            await console.press("enter")
            await console.shows(f"талон Б10{n}", "Не тот")
            if n == 1:
                await console.press("f5")
            else:
                await opens_list(console)
                await console.write("1400")
                await console.press("enter")
                await console.asked("уже дан талон Б102")
                await console.press("2", "enter")
            await console.shows(f"талон Б10{n} отменён: посетителя снова ждут")
            assert hall.see(open_tickets) == ()
    [found] = hall.see(appointments_of_day)
    assert found.state is AppointmentState.EXPECTED
    hall.close()


async def test_a_visitor_is_booked_at_the_desk_and_the_code_is_shown_large(
    hall_path: Path, clock: ToldClock
) -> None:
    hall = booked(hall_path, clock)
    async with at_desk_1(hall_path, clock, config=CONFIG) as console:
        await opens_list(console)
        await console.shows("На сегодня записей нет", "Записать посетителя")
        await console.press("enter")
        await console.asked("на какой день?")
        await console.shows("сегодня в 12:00", "завтра в 04:00")
        await console.press("2", "enter")
        await console.asked("на какое время?")
        await console.write("0840")
        await console.press("enter")
        await console.asked("Куда сообщить, если зал отменит запись?")
        await console.write("5")
        await console.press("enter")
        await console.shows("«5» — не телефон и не электронная почта.")
        await console.write("89161234567")
        await console.press("enter")
        await console.asked("Как обращаться к посетителю?")
        await console.write("Anna")
        await console.press("enter")
        await until(console.pilot, lambda: isinstance(console.app.screen, BookedScreen))
        [made] = hall.see(appointments_of_day, date(2026, 11, 24))
        groups = console.app.screen.query(LargeType)
        assert "-".join(each.text for each in groups) == code_shown(made.code or "")
        await console.press("enter")
        await console.shows("Посетитель записан завтра в 08:40")
    assert (made.state, made.channel) == (AppointmentState.EXPECTED, "desk")
    people = hall.privacy.see_people(OWNER, [made.appointment_id])
    assert people == {made.appointment_id: ("Anna", "89161234567")}
    hall.close()


async def test_a_booking_at_a_desk_is_taken_back_by_f5(hall_path: Path, clock: ToldClock) -> None:
    hall = booked(hall_path, clock)
    async with at_desk_1(hall_path, clock, config=CONFIG) as console:
        await opens_list(console)
        await console.press("enter")
        await console.asked("на какой день?")
        await console.press("2", "enter")
        await console.asked("на какое время?")
        await console.press("enter")
        await console.asked("Куда сообщить")
        await console.press("enter")
        await until(console.pilot, lambda: isinstance(console.app.screen, BookedScreen))
        await console.press("enter")
        await console.shows("Посетитель записан завтра в 04:00. F5 отменит.")
        await console.press("f5")
        await console.shows("Запись завтра в 04:00 отменена.")
        await console.press("f5")
        await console.shows("отменять нечего")
    [made] = hall.see(appointments_of_day, date(2026, 11, 24))
    assert (made.state, made.ended_by) == (AppointmentState.CANCELLED, "desk")
    hall.close()


async def test_a_time_that_is_taken_when_it_is_chosen_is_told_with_the_nearest(
    hall_path: Path, clock: ToldClock
) -> None:
    hall = booked(hall_path, clock)
    async with at_desk_1(hall_path, clock, config=CONFIG) as console:
        await opens_list(console)
        await console.press("enter")
        await console.asked("на какой день?")
        await console.press("2", "enter")
        await console.asked("на какое время?")
        at = SLOT + DAY - 320 * MINUTE
        for _ in range(POOL.desk):
            hall.appointments.hold(OWNER, "passport", at, channel=Channel.DESK)
        before = content(hall_path)
        await console.write("0840")
        await console.press("enter")
        await console.asked("Куда сообщить")
        await console.press("enter")
        await console.shows("08:40 — уже занято. Ближайшее", "08:20")
        assert content(hall_path) == before
    hall.close()


async def test_a_hall_without_appointments_or_without_places_for_desks_says_so(
    hall_path: Path, clock: ToldClock
) -> None:
    async with at_desk_1(hall_path, clock) as console:
        await console.press("ctrl+t")
        await console.shows("В этом зале нет записи")
    [pool] = CONFIG.slots
    config = replace(CONFIG, slots=(replace(pool, desk=0),))
    async with at_desk_1(hall_path, clock, config=config) as console:
        await opens_list(console)
        await console.press("enter")
        await console.shows("для окон нет мест")
