"""Whoever has an appointment checks in by its code; the store holds what the screen says."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from booked_halls import SLOT, booked_config
from halls import (
    DAY,
    HOUR,
    MINUTE,
    NOON,
    OWNER,
    WORK,
    ToldClock,
    any_settings,
    at_desk,
    enter,
)
from pilots import drawn, shows, until
from visitor import Visitor, visitor
from zal.domain.appointments import Appointment, code_shown
from zal.domain.errors import WrongMove
from zal.domain.settings.hall import HallConfig
from zal.hall.contacts import Person
from zal.hall.hall import Hall
from zal.hall.seen.log import logged_events
from zal.hall.seen.open_tickets import open_tickets
from zal.store.sqlite.check import prove
from zal.texts import texts
from zal_kiosk.appointment_question import why_not_now
from zal_kiosk.code_typed import Meant, meant
from zal_kiosk.question import BOOK, ERASE, FIND, HAVE, OTHER_DAY
from zal_kiosk.ticket_request import Step


@pytest.fixture
def hall(hall_path: Path, clock: ToldClock) -> Iterator[Hall]:
    """A hall that takes appointments and serves every service, which is proved in the end."""
    opened = enter(hall_path, clock, config=booked_config())
    opened.desks.sign_in(at_desk("1", "ivanova"))
    yield opened
    opened.close()
    prove(hall_path, any_settings)


def book(hall: Hall, at: int = SLOT) -> Appointment:
    held = hall.appointments.hold(OWNER, "passport", at)
    return hall.appointments.book(OWNER, held.token or "", Person(f"{at}@example.org"))


async def types(someone: Visitor, text: str) -> None:
    """Go to the pad and type a code and Enter, as a keyboard or a scanner does."""
    await someone.touches("ru", HAVE)
    await someone.sees(FIND)
    await presses(someone, text)


async def presses(someone: Visitor, text: str) -> None:
    await someone.pilot.press(*text, "enter")


async def test_digits_are_touched_seen_in_groups_and_erased_and_the_ticket_names_the_slot(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    booked = book(hall)
    hall.tickets.issue(OWNER, "passport")
    clock.at = SLOT
    smallest = (64, 19)  # all keys of the pad are on one page
    async with visitor(hall_path, clock, config=booked_config(), cells=smallest) as someone:
        await someone.touches("ru", HAVE, ":digit-9", ERASE)
        assert someone.app.request.typed == ""
        for each in booked.code or "":
            await someone.touches(f":digit-{each}")
        await shows(someone.pilot, code_shown(booked.code or ""))
        await someone.touches(FIND, "veteran")
        await shows(someone.pilot, "Запись на 14:00.", "никого нет")
    [ticket] = [each for each in hall.see(open_tickets) if each.stage.booked_for]
    assert (ticket.stage.booked_for, ticket.stage.category) == (SLOT, "veteran")


async def test_a_link_is_scanned_and_who_is_early_is_told_and_has_one_ticket_however_often(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    booked = book(hall)
    clock.at = SLOT - 20 * MINUTE
    async with visitor(hall_path, clock, config=booked_config()) as someone:
        await types(someone, f"https://hall.example/b/{booked.token}?lang=ru")
        await someone.touches("ordinary")
        await shows(someone.pilot, "Вы пришли раньше", "14:00")
        await someone.touches(":done")
        hall.tickets.call(at_desk("1", "ivanova"))
        await types(someone, booked.code or "")
        await shows(someone.pilot, "Вас вызывают")
    assert len(hall.see(open_tickets)) == 1


@pytest.mark.parametrize(
    ("minutes", "told"),
    [
        (-31, ("Ваша запись: сегодня в 14:00", "с 13:30")),
        (-24 * 60, ("Сегодня вашей записи нет", "завтра в 14:00")),
        (30, ("Вы были записаны сегодня в 14:00",)),
    ],
)
async def test_who_comes_at_another_time_is_told_when_and_led_to_the_services(
    hall_path: Path, clock: ToldClock, hall: Hall, minutes: int, told: tuple[str, ...]
) -> None:
    booked = book(hall, SLOT + DAY if minutes < -60 else SLOT)
    clock.at = booked.slot_at + minutes * MINUTE
    async with visitor(hall_path, clock, config=booked_config()) as someone:
        await types(someone, booked.code or "")
        await shows(someone.pilot, *told)
        await someone.touches(":back", "passport", "ordinary")
        await shows(someone.pilot, "Ваш талон")
        assert "Запись" not in drawn(someone.app)


async def test_who_cancelled_is_told_and_a_code_of_nobody_tells_nothing(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    booked = book(hall)
    hall.appointments.cancel(OWNER, code=booked.code)
    async with visitor(hall_path, clock, config=booked_config()) as someone:
        await types(someone, booked.code or "")
        await shows(someone.pilot, "Запись сегодня в 14:00 отменена")
        await someone.touches(":home")
        await types(someone, "0000000000000")
        await shows(someone.pilot, "Такого кода нет")
        await someone.pilot.press("1")  # the next one begins anew
        assert someone.app.request.typed == "1"


def test_whose_visit_is_over_is_told_so_and_led_to_the_services() -> None:
    told = {"day": "2026-11-23", "time": "14:00", "code": "Р101", "state": "cancelled"}
    over = WrongMove("appointment-used", **told)
    said = why_not_now(over, booked_config(), SLOT, "ru", texts("zal_kiosk", "ru"))
    assert said == "Запись сегодня в 14:00 не действует. Можно взять талон в общую очередь."


async def test_whoever_guesses_has_to_wait_and_so_has_the_right_code(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    booked = book(hall)
    clock.at = SLOT
    async with visitor(hall_path, clock, config=booked_config()) as someone:
        await types(someone, "0000000000000")
        for n in range(1, 3):
            await shows(someone.pilot, "Такого кода нет")
            await presses(someone, f"{n:013d}")
        await shows(someone.pilot, "Такого кода нет")
        await presses(someone, booked.code or "")
        await shows(someone.pilot, "Слишком много неверных кодов", "через 15 с")
        clock.at += 20_000
        await presses(someone, booked.code or "")
        await someone.sees("ordinary")


async def test_a_hall_without_slots_asks_for_no_code_and_a_closed_one_lets_the_expected_in(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    async with visitor(hall_path, clock) as someone:
        await someone.touches("ru")
        await shows(someone.pilot, "У меня есть")
        assert "запись" not in drawn(someone.app)
    book(hall)
    for each in booked_config().services:
        hall.day.close_service(OWNER, each.code, "ремонт")
    async with visitor(hall_path, clock, config=replace(booked_config(), slots=())) as someone:
        await someone.touches("ru", HAVE, ":digit-1")
        await someone.pilot.press("backspace")
        assert (someone.app.request.step, someone.app.request.typed) == (Step.CODE, "")
        await someone.pilot.press("backspace")
        await someone.sees("ru")


def test_of_a_link_the_token_is_taken_and_of_digits_a_whole_code_only() -> None:
    assert meant("https://hall.example/b/Ab-_9?lang=ru#top") == Meant(token="Ab-_9")
    assert meant("https://hall.example/b/Ab-_9.ics") == Meant(token="Ab-_9")
    assert meant("1234567890123") == Meant(code="1234567890123")
    for other in ("", "105", "12345678901234", "https://hall.example/t/Ab-_9", "\u0661" * 13):
        assert meant(other) == Meant()


# --- an appointment instead of a ticket ---------------------------------------------------------
def booking_config(**of_service: object) -> HallConfig:
    """Return a hall that is open from 8 to 20, whose kiosks book."""
    config = replace(booked_config(kiosk_open_at_most=9), hours=WORK)
    first, *others = config.services
    return replace(config, services=(replace(first, **of_service), *others))  # type: ignore[arg-type]


def made(hall: Hall) -> list[tuple[str, object]]:
    """Return for whom the hall has made an appointment, and in place of what."""
    lines = [each for each in hall.see(logged_events) if each.act == "book-slot"]
    return [(each.role or "", (each.detail or {}).get("instead")) for each in lines]


async def test_who_would_hardly_be_called_before_closing_books_the_next_slot_and_has_its_code(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    clock.at = NOON + 7 * HOUR + 30 * MINUTE  # half an hour before closing
    for _ in range(9):
        hall.tickets.issue(OWNER, "passport", anyway=True)
    async with visitor(hall_path, clock, config=booking_config()) as someone:
        await someone.touches("ru", "passport", "ordinary")
        await shows(someone.pilot, "Записаться на приём", "завтра в 08:00", "Прийти в другой день")
        await someone.touches(BOOK)
        await shows(someone.pilot, "Ваша запись", "Вас ждут завтра в 08:00", "Сфотографируйте")
        appointment = someone.app.request.made
        assert appointment is not None
        await shows(someone.pilot, code_shown(appointment.code or ""))
        await someone.touches(":done")
        await someone.sees("ru")
    assert made(hall) == [("kiosk", "late")]
    assert len(hall.see(open_tickets)) == 9
    clock.at = appointment.slot_at
    assert hall.appointments.check_in(OWNER, code=appointment.code).stage.booked_for == clock.at


async def test_who_comes_another_day_is_in_the_log_and_the_kiosk_is_free_at_once(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    clock.at = NOON + 7 * HOUR + 30 * MINUTE
    for _ in range(9):
        hall.tickets.issue(OWNER, "passport", anyway=True)

    def declined() -> list[tuple[str | None, str | None]]:
        lines = hall.see(logged_events)
        return [(each.role, each.service) for each in lines if each.act == "decline-ticket"]

    async with visitor(hall_path, clock, config=booking_config()) as someone:
        await someone.touches("ru", "passport", "ordinary", OTHER_DAY)
        await someone.sees("ru")
        await until(someone.pilot, lambda: declined() == [("kiosk", "passport")])
        await someone.touches("ru", "passport", "ordinary")
        await someone.sees(OTHER_DAY)
        await someone.touches(":home")  # and who leaves otherwise has answered nothing
        await someone.sees("ru")
    assert len(declined()) == 1


@pytest.mark.parametrize("instead", ["closed", "full"])
async def test_who_comes_after_closing_or_after_the_last_ticket_can_book(
    hall_path: Path, clock: ToldClock, hall: Hall, instead: str
) -> None:
    hall.tickets.issue(OWNER, "passport", anyway=True)
    clock.at += 9 * HOUR if instead == "closed" else 0
    config = booking_config(per_day=1 if instead == "full" else None)
    async with visitor(hall_path, clock, config=config) as someone:
        await someone.touches("ru", "passport", BOOK)
        await shows(someone.pilot, "Ваша запись")
    assert made(hall) == [("kiosk", instead)]


async def test_of_a_slot_that_is_gone_the_next_one_is_offered(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    clock.at = NOON + 9 * HOUR
    async with visitor(hall_path, clock, config=booking_config()) as someone:
        await someone.touches("ru", "passport")
        await shows(someone.pilot, "завтра в 08:00")
        for _ in range(2):
            at = someone.app.request.offer
            assert at is not None
            hall.appointments.hold(OWNER, "passport", at.slot_at)
        await someone.touches(BOOK)
        await shows(someone.pilot, "завтра в 08:20")
        offered = someone.app.request
        assert offered.screen != replace(offered, offer=at).screen  # a touch of before is none now
        await someone.touches(BOOK)
        await shows(someone.pilot, "Вас ждут завтра в 08:20")
    assert made(hall) == [("kiosk", "closed")]
