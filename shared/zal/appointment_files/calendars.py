"""Appointments as iCalendar (RFC 5545): for a visitor's phone, and to and from other programs.

Times are UTC, so that no zone has to be described. One appointment keeps its UID; each move or
cancel has the next SEQUENCE, so that a calendar that knows the former one takes this in its place.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from icalendar import Calendar, Component, Event, vCalAddress

from zal.appointment_files.values import CalendarHall, Entry, Unread, Wish
from zal.domain.errors import ConfigError, HallError

_PRODUCT = "-//Zal//Zal//EN"
_CANCELLED = "CANCELLED"
MOST_BYTES = 8 * 2**20
"""A larger file is refused: a year's appointments of a hall are a tenth of it."""


def calendar(hall: CalendarHall, entries: Iterable[Entry], *, cancel: bool = False) -> bytes:
    """Return a calendar of appointments.

    ``cancel``: a message that takes a cancelled one from the calendar in which it stands; else it
    is published, cancelled ones with their status.
    """
    found = Calendar()
    found.add("prodid", _PRODUCT)
    found.add("version", "2.0")
    found.add("method", "CANCEL" if cancel else "PUBLISH")
    for each in entries:
        found.add_component(_event(hall, each))
    written: bytes = found.to_ical()
    return written


def _event(hall: CalendarHall, entry: Entry) -> Event:
    event = Event()
    event.add("uid", f"{entry.number}@{hall.code}.zal")
    event.add("dtstamp", _utc(entry.changed_at))
    event.add("last-modified", _utc(entry.changed_at))
    event.add("sequence", entry.sequence)
    event.add("dtstart", _utc(entry.at))
    event.add("dtend", _utc(entry.ends_at))
    event.add("summary", entry.summary)
    event.add("location", hall.name)
    event.add("status", _CANCELLED if entry.is_cancelled else "CONFIRMED")
    organizer = vCalAddress(f"urn:zal:{hall.code}")
    organizer.params["CN"] = hall.name
    event["organizer"] = organizer
    if entry.address:
        event.add("url", entry.address)
    return event


def _utc(at: int) -> datetime:
    return datetime.fromtimestamp(at // 1000, UTC)


def wishes(data: bytes, time_zone: str) -> Iterator[Wish | Unread]:
    """Give what a calendar asks for, an entry each; cancelled ones ask for nothing.

    ``time_zone``: of times without a zone. An entry's service is its first category, else its
    summary. Raises ``ConfigError`` for what is no calendar.
    """
    if len(data) > MOST_BYTES:
        raise ConfigError("calendar-too-large", megabytes=MOST_BYTES >> 20)
    try:
        events = Calendar.from_ical(data).walk("VEVENT")
    except (ValueError, KeyError, IndexError, AttributeError, TypeError) as error:
        raise ConfigError("calendar-unreadable") from error
    for number, event in enumerate(events, 1):
        if str(event.get("status", "")).upper() != _CANCELLED:
            yield _wish(number, event, ZoneInfo(time_zone))


def _wish(number: int, event: Component, zone: ZoneInfo) -> Wish | Unread:
    try:
        begins = event.decoded("dtstart")
        service = _service(event)
    except (KeyError, ValueError, AttributeError, TypeError, IndexError):
        return Unread(number, HallError("import-entry-without-time"))
    if not isinstance(begins, date):
        return Unread(number, HallError("import-entry-without-time"))
    if not isinstance(begins, datetime):
        return Unread(number, HallError("import-whole-day", day=begins.isoformat()))
    if begins.tzinfo is None:
        begins = begins.replace(tzinfo=zone)
    return Wish(number, service, int(begins.timestamp()) * 1000)


def _service(event: Component) -> str:
    categories = event.get("categories")
    told = [str(each) for each in categories.cats] if categories is not None else []
    return (told[0] if told else str(event.get("summary", ""))).strip()
