"""What a file says of an appointment, whatever its form."""

from typing import NamedTuple

from zal.domain.errors import HallError


class CalendarHall(NamedTuple):
    """A hall as its calendars name it. ``code``: public, for ids; ``name``: as visitors read it."""

    code: str
    name: str


class Entry(NamedTuple):
    """An appointment as a calendar shows it.

    ``number``: its id in the hall; ``sequence``: how often it was moved or cancelled. Instants:
    epoch ms. ``summary`` is read by whoever sees the calendar, so it has no code and no name.
    ``address``: of its page, for its visitor alone, "" in other calendars.
    """

    number: int
    sequence: int
    at: int
    ends_at: int
    changed_at: int
    summary: str
    address: str = ""
    is_cancelled: bool = False


class Wish(NamedTuple):
    """A line that asks for an appointment. ``service``: as it is written, a code or a name.

    ``line``: its number in the file, from 1; of a calendar the number of the entry. ``at``: epoch
    ms. ``name``, ``contact``: "" where the file has none.
    """

    line: int
    service: str
    at: int
    name: str = ""
    contact: str = ""


class Unread(NamedTuple):
    """A line that asks for nothing that can be understood, and why."""

    line: int
    why: HallError
