"""Calendars of appointments, read back by the icalendar library as a phone would."""

from datetime import UTC, datetime

import pytest
from icalendar import Calendar, Component

from halls import HOUR, MINUTE, NOON
from zal.appointment_files.calendars import calendar, wishes
from zal.appointment_files.values import CalendarHall, Entry, Unread, Wish, number_in
from zal.domain.errors import ConfigError

HALL = CalendarHall("7f3a", "МФЦ района Пресненский")
ADDRESS = "https://mfc.zal.test/a/secret"
ENTRY = Entry(12, 0, NOON, NOON + 30 * MINUTE, NOON - HOUR, "Замена паспорта")


def read(data: bytes) -> tuple[Component, list[Component]]:
    found = Calendar.from_ical(data)
    return found, found.walk("VEVENT")


def test_a_phone_reads_when_and_where_it_is() -> None:
    found, (event,) = read(calendar(HALL, [ENTRY._replace(address=ADDRESS)]))
    assert (found["method"], found["version"]) == ("PUBLISH", "2.0")
    assert event.decoded("dtstart") == datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
    assert event.decoded("dtend") == datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
    assert event.decoded("dtstamp") == datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
    assert (event["summary"], event["location"]) == ("Замена паспорта", HALL.name)
    assert (event["uid"], event.decoded("sequence")) == ("12@7f3a.zal", 0)
    assert (event["status"], event["url"]) == ("CONFIRMED", ADDRESS)
    assert event["organizer"].params["CN"] == HALL.name
    assert "attendee" not in event


def test_no_link_stands_where_others_read() -> None:
    data = calendar(HALL, [ENTRY])
    assert b"URL" not in data
    assert ADDRESS.encode() not in data


def test_a_move_is_the_same_appointment_the_next_time() -> None:
    moved = ENTRY._replace(sequence=1, at=NOON + HOUR, changed_at=NOON)
    (before,), (after,) = (read(calendar(HALL, [each]))[1] for each in (ENTRY, moved))
    assert before["uid"] == after["uid"]
    assert after.decoded("sequence") == before.decoded("sequence") + 1


def test_a_cancel_takes_it_from_the_calendar() -> None:
    ended = ENTRY._replace(sequence=1, is_cancelled=True)
    found, (event,) = read(calendar(HALL, [ended], cancel=True))
    assert (found["method"], event["status"]) == ("CANCEL", "CANCELLED")
    assert event["uid"] == "12@7f3a.zal"


def test_no_line_is_longer_than_75_octets_and_none_breaks_a_letter() -> None:
    data = calendar(HALL, [ENTRY._replace(summary="Жылжымайтын мүлікті тіркеу " * 10)])
    lines = data.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert all(each.decode() for each in lines if each)


def test_what_was_written_is_read_again() -> None:
    later = ENTRY._replace(number=13, at=NOON + HOUR, summary="land")
    gone = ENTRY._replace(number=14, sequence=3, is_cancelled=True)
    found = list(wishes(calendar(HALL, [ENTRY, later, gone]), "Europe/Moscow"))
    said = "Замена паспорта"
    assert [(each.line, each.service, each.at) for each in found if isinstance(each, Wish)] == [
        (1, said, NOON),
        (2, "land", NOON + HOUR),
        (3, said, NOON),
    ]
    numbers = [number_in(each.known_as, HALL.code) for each in found if isinstance(each, Wish)]
    assert numbers == [ENTRY.number, 13, 14]
    assert [each[-2:] for each in found] == [(ENTRY.sequence, False), (0, False), (3, True)]


def test_a_calendar_that_cancels_cancels_all_of_its_entries() -> None:
    (found,) = wishes(calendar(HALL, [ENTRY], cancel=True), "Europe/Moscow")
    assert isinstance(found, Wish)
    assert found.is_cancelled


@pytest.mark.parametrize("known_as", ["", "12@another.zal", "x@h.zal", "12", "0@h.zal"])
def test_what_another_program_wrote_is_none_of_the_hall_s_own(known_as: str) -> None:
    assert number_in(known_as, "h") is None


def event(*lines: str) -> bytes:
    return "\r\n".join(
        (
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "BEGIN:VEVENT",
            *lines,
            "END:VEVENT",
            "END:VCALENDAR",
            "",
        )
    ).encode()


def test_a_time_without_a_zone_is_the_hall_s() -> None:
    (found,) = wishes(event("DTSTART:20261123T120000", "CATEGORIES:land"), "Europe/Moscow")
    assert found == Wish(1, "land", NOON)
    (found,) = wishes(
        event("DTSTART;TZID=Asia/Almaty:20261123T140000", "SUMMARY:land"), "Europe/Moscow"
    )
    assert found == Wish(1, "land", NOON)


@pytest.mark.parametrize(
    ("lines", "key"),
    [
        (("SUMMARY:land",), "import-entry-without-time"),
        (("DTSTART;VALUE=DATE:20261123",), "import-whole-day"),
        (("DTSTART:tomorrow", "SUMMARY:land"), "import-entry-without-time"),
    ],
)
def test_an_entry_that_asks_for_no_time_says_why(lines: tuple[str, ...], key: str) -> None:
    (found,) = wishes(event(*lines), "Europe/Moscow")
    assert isinstance(found, Unread)
    assert (found.line, found.why.key) == (1, key)


@pytest.mark.parametrize("data", [b"", b"\x00\xff", b"service;date;time\n", b"BEGIN:VCALENDAR"])
def test_what_is_no_calendar_is_refused_as_a_whole(data: bytes) -> None:
    with pytest.raises(ConfigError, match="no calendar"):
        list(wishes(data, "Europe/Moscow"))
