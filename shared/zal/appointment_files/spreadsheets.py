"""Appointments from a spreadsheet: CSV as people save it, in any of the usual forms.

Columns are found by their headings, in English or Russian and in any order: service, date and time
must be there; by an id a line is known again. UTF-8, with a mark or without;
cells apart by commas, semicolons or tabs.
"""

import csv
import io
import re
from collections.abc import Iterator, Mapping
from datetime import date

from zal.appointment_files.values import Unread, Wish
from zal.domain.clock import instant, local
from zal.domain.errors import ConfigError, HallError

MOST_LINES = 20_000
"""A longer file is refused: it would book for months."""
_HEADINGS: Mapping[str, frozenset[str]] = {
    "service": frozenset({"service", "услуга"}),
    "date": frozenset({"date", "day", "дата", "день"}),
    "time": frozenset({"time", "время"}),
    "name": frozenset({"name", "имя", "фио"}),
    "id": frozenset({"id", "uid", "номер"}),
    "sequence": frozenset({"sequence", "version", "версия"}),
    "state": frozenset({"state", "status", "состояние"}),
    "contact": frozenset({"contact", "phone", "mail", "контакт", "телефон", "почта"}),
}
_CANCELLED = frozenset({"cancelled", "canceled", "отменена", "отменено"})
_NEEDED = ("service", "date", "time")
_DATE = re.compile(r"(?P<y>[0-9]{4})-(?P<m>[0-9]{1,2})-(?P<d>[0-9]{1,2})")
_WRITTEN = re.compile(r"(?P<d>[0-9]{1,2})\.(?P<m>[0-9]{1,2})\.(?P<y>[0-9]{4})")
_TIME = re.compile(r"([0-9]{1,2})[:.]([0-9]{2})(?::[0-9]{2})?")


def wishes(data: bytes, time_zone: str) -> Iterator[Wish | Unread]:
    """Give what a spreadsheet asks for, line by line; empty lines ask for nothing.

    ``time_zone``: of its times. Raises ``ConfigError`` for a file that cannot be read at all.
    """
    rows = _rows(data)
    places = _places(rows[0] if rows else [])
    for line, row in enumerate(rows[1:], 2):
        if any(each.strip() for each in row):
            cells = {key: row[n].strip() for key, n in places.items() if n < len(row)}
            yield _wish(line, cells, time_zone)


def _rows(data: bytes) -> list[list[str]]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ConfigError("import-not-utf-8") from error
    heading = text.split("\n", 1)[0]
    delimiter = max(";,\t", key=heading.count)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as error:
        raise ConfigError("import-not-csv") from error
    if len(rows) > MOST_LINES:
        raise ConfigError("import-too-long", limit=MOST_LINES)
    return rows


def _places(headings: list[str]) -> dict[str, int]:
    """Return by its key in which place a column stands."""
    told = [each.strip().casefold() for each in headings]
    found = {
        key: next(n for n, each in enumerate(told) if each in names)
        for key, names in _HEADINGS.items()
        if any(each in names for each in told)
    }
    missing = [key for key in _NEEDED if key not in found]
    if missing:
        raise ConfigError("import-columns", missing=", ".join(missing))
    return found


def _wish(line: int, cells: Mapping[str, str], time_zone: str) -> Wish | Unread:
    day, minutes = _day(cells.get("date", "")), _minutes(cells.get("time", ""))
    if day is None:
        return Unread(line, HallError("import-day", typed=cells.get("date", "")))
    if minutes is None:
        return Unread(line, HallError("import-time", typed=cells.get("time", "")))
    at = instant(day, minutes, time_zone)
    wall = local(at, time_zone)
    if (wall.hour, wall.minute) != divmod(minutes, 60):
        return Unread(line, HallError("import-skipped-time", typed=cells["time"]))
    sequence = cells.get("sequence", "") or "0"
    if not re.fullmatch("[0-9]{1,9}", sequence):
        return Unread(line, HallError("import-sequence", typed=sequence))
    return Wish(
        line,
        cells.get("service", ""),
        at,
        name=cells.get("name", ""),
        contact=cells.get("contact", ""),
        known_as=cells.get("id", ""),
        sequence=int(sequence),
        is_cancelled=cells.get("state", "").casefold() in _CANCELLED,
    )


def _day(text: str) -> date | None:
    found = _DATE.fullmatch(text) or _WRITTEN.fullmatch(text)
    try:
        return None if found is None else date(*(int(found[each]) for each in "ymd"))
    except ValueError:
        return None


def _minutes(text: str) -> int | None:
    found = _TIME.fullmatch(text)
    if found is None or int(found[1]) > 23 or int(found[2]) > 59:  # noqa: PLR2004 - a clock's
        return None
    return 60 * int(found[1]) + int(found[2])
