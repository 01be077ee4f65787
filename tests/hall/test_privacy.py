"""What is told of people is destroyed once it is of no use, and the log still proves the hall."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from booked_halls import PHONE, POOL, SLOT, booked_config, fill, why
from halls import (
    AT_KIOSK,
    BY_LINK,
    DAY,
    HOUR,
    MINUTE,
    NOON,
    OWNER,
    TOMORROW,
    ToldClock,
    any_settings,
    asking,
    at_desk,
    enter,
    hall_rev,
)
from zal.domain.by import By, Role
from zal.domain.errors import StorageError, UnknownName, WrongMove
from zal.domain.settings.appointments import Channel
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.hours import Hours, Span
from zal.domain.settings.privacy import PrivacyPolicy
from zal.hall.config_in_force import ConfigInForce
from zal.hall.contacts import Person
from zal.hall.hall import Hall
from zal.hall.purging import Purged
from zal.hall.seen.log import logged_events
from zal.store.sqlite.check import prove

DESK = at_desk("1", "ivanova")
ANNA = Person(PHONE, "Анна", "8 916 123-45-67")


@pytest.fixture
def booking(hall_path: Path, clock: ToldClock) -> Hall:
    """A hall that takes appointments."""
    pool = replace(POOL, hours=Hours(week=((Span(840, 880),),) * 7))  # a day is full soon
    return enter(hall_path, clock, config=booked_config(pool))


def book(hall: Hall, person: Person = ANNA) -> str:
    """Book the slot for a person and return the code."""
    held = hall.appointments.hold(OWNER, "passport", SLOT)
    code = hall.appointments.book(OWNER, held.token or "", person).code
    assert code is not None
    return code


def kept(path: Path) -> tuple[int, int, int]:
    """Return how many names, notes and hashes of contacts a file has."""
    with closing(sqlite3.connect(path)) as file:
        (people,) = file.execute("SELECT COUNT(*) FROM appointment_person").fetchone()
        (notes,) = file.execute("SELECT COUNT(*) FROM stage WHERE note <> ''").fetchone()
        (contacts,) = file.execute("SELECT COUNT(contact) FROM appointment").fetchone()
    return people, notes, contacts


def serve_with_a_note(hall: Hall) -> None:
    hall.desks.sign_in(DESK)
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.call(DESK)
    hall.tickets.start(DESK)
    hall.tickets.hold(DESK, note="болеет, позвонить сестре")
    hall.tickets.call(DESK, code="Б101", reason="вернулась")
    hall.tickets.start(DESK)
    hall.tickets.finish(DESK)


def keeping_nothing() -> HallConfig:
    return replace(booked_config(), privacy=PrivacyPolicy(keep_days=0))


def purges(hall: Hall) -> list[dict[str, object] | None]:
    return [each.detail for each in hall.see(logged_events) if each.act == "purge-personal-data"]


def test_a_day_after_its_end_the_turn_of_the_day_destroys_it(
    booking: Hall, hall_path: Path, clock: ToldClock
) -> None:
    serve_with_a_note(booking)
    book(booking)
    clock.at = NOON + DAY
    booking.acts.let_time_pass()
    assert kept(hall_path) == (1, 1, 1)
    clock.at = NOON + 2 * DAY
    booking.acts.let_time_pass()
    assert kept(hall_path) == (0, 0, 0)
    ((told, *none),) = (purges(booking),)
    assert not none
    assert told is not None
    assert (told["people"], told["notes"], told["contacts"]) == (1, 1, 1)
    prove(hall_path, any_settings)
    prove(hall_path, any_settings, quick=True)


def test_whoever_asks_again_is_told_again_how_much_was_destroyed(
    booking: Hall, hall_path: Path, clock: ToldClock
) -> None:
    code = book(booking)
    booking.appointments.cancel(OWNER, code=code)
    clock.at += 11 * HOUR  # nothing is kept, and the day has not turned yet
    booking.acts._config = ConfigInForce(lambda _: keeping_nothing())
    by = asking(OWNER, "purge-1")
    assert booking.privacy.purge(by) == Purged(people=1, notes=0, contacts=1)
    before = len(purges(booking))
    assert booking.privacy.purge(by) == Purged(people=1, notes=0, contacts=1)
    assert len(purges(booking)) == before == 1


def test_who_is_expected_and_who_waits_keep_theirs(
    booking: Hall, hall_path: Path, clock: ToldClock
) -> None:
    code = book(booking)
    booking.appointments.move(OWNER, SLOT + 5 * DAY, code=code)
    for days in range(1, 5):
        clock.at = NOON + days * DAY
        booking.acts.let_time_pass()
    assert kept(hall_path) == (1, 0, 1)
    assert booking.privacy.purge(OWNER) == Purged(0, 0)
    assert purges(booking) == []
    prove(hall_path, any_settings)


def test_nothing_of_it_is_in_the_log(booking: Hall, hall_path: Path) -> None:
    serve_with_a_note(booking)
    book(booking)
    with closing(sqlite3.connect(hall_path)) as file:
        told = str(file.execute("SELECT * FROM event").fetchall())
    assert not any(word in told for word in ("Анна", "123-45-67", "9161234567", "сестре"))


def test_what_was_destroyed_is_on_the_floor_no_more_either(
    booking: Hall, hall_path: Path, clock: ToldClock
) -> None:
    serve_with_a_note(booking)
    clock.at += 30 * MINUTE  # the day has not turned: an owner may do it, but nothing is so old
    assert booking.privacy.purge(OWNER) == Purged(0, 0)
    assert kept(hall_path) == (0, 1, 0)
    prove(hall_path, any_settings)


def test_a_note_that_somebody_takes_away_is_still_missed(
    booking: Hall, hall_path: Path, clock: ToldClock
) -> None:
    serve_with_a_note(booking)
    clock.at = NOON + DAY
    booking.acts.let_time_pass()
    with closing(sqlite3.connect(hall_path)) as file, file:
        file.execute("UPDATE stage SET note = ''")
    with pytest.raises(Exception, match="Б101"):
        prove(hall_path, any_settings)


def come_and_be_served(hall: Hall, code: str, clock: ToldClock) -> str:
    """Let somebody come for an appointment, be called with a reason, looked at, noted and rate."""
    clock.at = SLOT
    ticket = hall.appointments.check_in(AT_KIOSK, code=code)
    hall.desks.sign_in(DESK)
    hall.tickets.call(DESK, code=ticket.code, reason="плачет ребёнок")
    hall.privacy.see_name(DESK)
    hall.tickets.start(DESK)
    hall.tickets.hold(DESK, note="без паспорта")
    hall.tickets.call(DESK, code=ticket.code, reason="принесла паспорт")
    hall.tickets.start(DESK)
    hall.tickets.finish(DESK)
    hall.ratings.rate(BY_LINK, ticket.ticket.token, {"comfort": 5}, comment="спасибо от Анны")
    return ticket.code


def test_one_person_is_told_all_and_the_log_says_so(booking: Hall, clock: ToldClock) -> None:
    code = book(booking)
    come_and_be_served(booking, code, clock)
    fill(booking, date.fromisoformat(TOMORROW))
    booking.waiting_lists.join(OWNER, "passport", date.fromisoformat(TOMORROW), PHONE)
    for who, wishes in ((code, 0), ("8 916 123-45-67", 1)):
        ((found,), waits) = booking.privacy.tell(OWNER, who)
        assert (found.name, found.phone, found.appointment.slot_at) == ("Анна", ANNA.phone, SLOT)
        assert found.visit is not None
        assert found.visit.stages[0].note == "без паспорта"
        assert found.rating is not None
        assert found.rating.comment == "спасибо от Анны"
        assert [each.text for each in found.texts] == ["плачет ребёнок", "принесла паспорт"]
        assert (found.looks[0].act, found.looks[0].actor) == ("see-name", "ivanova")
        assert len(waits) == wishes
    assert [each.act for each in found.looks] == ["see-name", "tell-personal-data"]
    rev = booking.see(hall_rev)
    for _ in range(2):  # asked for again it is told again, and that stands in the log again
        booking.privacy.tell(asking(OWNER, "tell"), code)
    assert booking.see(hall_rev) == rev + 2
    with pytest.raises(UnknownName, match="Nothing is booked"):
        booking.privacy.tell(OWNER, "0000 0000 00000")
    with pytest.raises(WrongMove):
        booking.privacy.tell(By(Role.OPERATOR, "ivanova", desk="1"), code)


def test_a_look_from_before_an_appointment_was_moved_is_told_too(booking: Hall) -> None:
    code = book(booking)
    booking.privacy.see_names(OWNER)
    for at in (SLOT + 20 * MINUTE, SLOT + DAY):
        booking.appointments.move(OWNER, at, code=code)
        ((found,), _) = booking.privacy.tell(OWNER, code)
    assert [each.act for each in found.looks] == ["see-names", "tell-personal-data"]


def test_one_person_is_forgotten_at_once_and_nobody_else(
    booking: Hall, hall_path: Path, clock: ToldClock
) -> None:
    code = book(booking)
    other = book(booking, Person("oleg@example.org", "Олег"))
    ticket = come_and_be_served(booking, code, clock)
    fill(booking, date.fromisoformat(TOMORROW))
    booking.waiting_lists.join(OWNER, "passport", date.fromisoformat(TOMORROW), PHONE)
    rev = booking.see(hall_rev)
    with pytest.raises(WrongMove, match="contacts 2, notes 1, reasons 2"):
        booking.privacy.forget(OWNER, PHONE)
    assert booking.see(hall_rev) == rev
    assert booking.privacy.forget(OWNER, PHONE, sure=True) == Purged(1, 1, 2, 2, 1)
    assert kept(hall_path) == (1, 0, 5)  # the other's, and those of the full day
    ((found,), _) = booking.privacy.tell(OWNER, code)
    assert (found.name, found.phone, found.texts) == ("", "", ())
    assert found.rating is not None
    assert found.rating.comment == ""
    ((left,), _) = booking.privacy.tell(OWNER, other)
    assert left.name == "Олег"
    assert booking.privacy.forget(OWNER, code, sure=True) == Purged()
    told = [each for each in booking.see(logged_events) if each.act == "forget-person"]
    assert [each.code for each in told] == [ticket, None]
    prove(hall_path, any_settings)
    for _ in range(3):
        clock.at += DAY
        booking.acts.let_time_pass()
        prove(hall_path, any_settings)
        prove(hall_path, any_settings, quick=True)


def test_what_is_open_still_counts_for_the_contact_of_whoever_is_forgotten(
    booking: Hall, hall_path: Path, clock: ToldClock
) -> None:
    for at in (SLOT, SLOT + DAY):
        booking.appointments.book_at_once(OWNER, "passport", at, Channel.PUBLIC, ANNA)
    assert booking.privacy.forget(OWNER, PHONE, sure=True) == Purged(people=2)
    later, book_at = SLOT + 2 * DAY, booking.appointments.book_at_once
    assert why(booking, book_at, OWNER, "passport", later, Channel.PUBLIC, ANNA) == (
        "contact-has-many"
    )
    first, _ = booking.privacy.tell(OWNER, PHONE).appointments
    assert (first.name, first.phone) == ("", "")
    booking.appointments.cancel(OWNER, code=first.appointment.code)
    assert booking.privacy.forget(OWNER, PHONE, sure=True) == Purged(contacts=1)
    prove(hall_path, any_settings)


def test_what_left_the_floor_before_it_was_forgotten_is_no_change_by_hand(
    booking: Hall, hall_path: Path, clock: ToldClock
) -> None:
    code = book(booking)
    come_and_be_served(booking, code, clock)
    clock.at += DAY
    booking.acts.let_time_pass()
    assert booking.privacy.forget(OWNER, code, sure=True) == Purged(1, 1, 1, 2, 1)
    prove(hall_path, any_settings)
    with closing(sqlite3.connect(hall_path)) as file, file:
        file.execute("UPDATE rating SET comfort = 1")
    with pytest.raises(StorageError, match="rating"):
        prove(hall_path, any_settings)
