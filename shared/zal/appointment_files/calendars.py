"""Appointments as iCalendar (RFC 5545): for a visitor's phone, and to and from other programs.

Times are UTC, so that no zone has to be described. One appointment keeps its UID; each move or
cancel has the next SEQUENCE, so that a calendar that knows the former one takes this in its place.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from icalendar import Calendar, Component, Event, vCalAddress

from zal.appointment_files.values import CalendarHall, Entry, Unread, Wish, uid
from zal.domain.errors import ConfigError, HallError

_PRODUCT = "-//Zal//Zal//EN"
_CANCELLED = "CANCELLED"
_STATUSES = {"CANCEL": _CANCELLED}
"""What the method of a whole calendar says of all its entries."""
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
    event.add("uid", uid(entry.number, hall.code))
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
    """Give what a calendar asks for, an entry each; of one that cancels all are cancelled.

    ``time_zone``: of times without a zone. An entry's service is its first category, else its
    summary. Raises ``ConfigError`` for what is no calendar.
    """
    if len(data) > MOST_BYTES:
        raise ConfigError("calendar-too-large", megabytes=MOST_BYTES >> 20)
    try:
        found = Calendar.from_ical(data)
        events, method = found.walk("VEVENT"), str(found.get("method", ""))
    except (ValueError, KeyError, IndexError, AttributeError, TypeError) as error:
        raise ConfigError("calendar-unreadable") from error
    for number, event in enumerate(events, 1):
        is_cancelled = _CANCELLED in (str(event.get("status", "")).upper(), _STATUSES.get(method))
        yield _wish(number, event, ZoneInfo(time_zone), is_cancelled=is_cancelled)


def _wish(number: int, event: Component, zone: ZoneInfo, *, is_cancelled: bool) -> Wish | Unread:
    try:
        begins = event.decoded("dtstart")
        service, known_as, sequence = _service(event), _known_as(event), _sequence(event)
    except (KeyError, ValueError, AttributeError, TypeError, IndexError):
        return Unread(number, HallError("import-entry-without-time"))
    if not isinstance(begins, date):
        return Unread(number, HallError("import-entry-without-time"))
    if not isinstance(begins, datetime):
        return Unread(number, HallError("import-whole-day", day=begins.isoformat()))
    if begins.tzinfo is None:
        begins = begins.replace(tzinfo=zone)
    at = int(begins.timestamp()) * 1000
    named = Wish(number, service, at, known_as=known_as, sequence=sequence)
    return named._replace(is_cancelled=is_cancelled)


def _known_as(event: Component) -> str:
    """Return what tells an entry from all others: of a series that repeats, each for itself."""
    known_as, of_series = str(event.get("uid", "")).strip(), event.get("recurrence-id")
    return known_as if of_series is None else f"{known_as} {of_series.to_ical().decode()}"


def _sequence(event: Component) -> int:
    return max(0, int(event.get("sequence", 0)))


def _service(event: Component) -> str:
    categories = event.get("categories")
    told = [str(each) for each in categories.cats] if categories is not None else []
    return (told[0] if told else str(event.get("summary", ""))).strip()
