"""What a file says of an appointment, whatever its form."""

import re
from typing import NamedTuple

from zal.domain.errors import HallError


def uid(number: int, hall: str) -> str:
    """Return by what an appointment of a hall (its code) is known in all files, moved or not."""
    return f"{number}@{hall}.zal"


def number_in(known_as: str, hall: str) -> int | None:
    """Return which appointment of a hall (its code) is meant by a UID, None: none of its own."""
    found = re.fullmatch(r"([1-9][0-9]{0,17})@(.+)\.zal", known_as)
    return int(found[1]) if found is not None and found[2] == hall else None


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
    ms. ``name``, ``contact``: "" where the file has none. ``known_as``: the UID of the entry, ""
    where it has none; ``sequence``: of its version. ``is_cancelled``: nobody is to come.
    """

    line: int
    service: str
    at: int
    name: str = ""
    contact: str = ""
    known_as: str = ""
    sequence: int = 0
    is_cancelled: bool = False


class Unread(NamedTuple):
    """A line that asks for nothing that can be understood, and why."""

    line: int
    why: HallError
