"""Kinds of settings that stand in several tables: numbers, words of a list, times and dates."""

from collections.abc import Iterable
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from zal.config.problems import literal, shown
from zal.config.row import Setting
from zal.config.table import Table
from zal.config.times import DAY_MIN, minutes, parse_date, spans_at, spans_text, time_text

_MOST = 1e9
"""A number of hundreds of digits is refused, but it is no float, so that this stands in for it."""


class Whole(Setting):
    """A whole number from ``low`` to ``high``."""

    low: int
    high: int

    def value(self, table: Table) -> Any:
        return table.whole(self.key, self.line, low=self.low, high=self.high)

    def shown(self, value: Any) -> Any:
        return value

    @property
    def takes(self) -> str:
        return f"a whole number from {self.low} to {self.high}"


class Number(Setting):
    """A number above 0 and not above ``high``."""

    high: float

    def value(self, table: Table) -> float | None:
        value = table.given(self.key)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | float):
            line = f"{self.key} = {self.usual:g}"
            table.note("config-want-number", self.key, got=shown(value), example=line)
            return None
        if not 0 < value <= self.high:
            high = f"{self.high:g}"
            table.note("config-not-positive", self.key, got=shown(value), high=high)
        return float(min(value, _MOST))

    def shown(self, value: float) -> float:
        return value

    @property
    def takes(self) -> str:
        return f"a number above 0, up to {self.high:g}"


class Flag(Setting):
    """True or false."""

    def value(self, table: Table) -> Any:
        value = table.given(self.key)
        if value is None or isinstance(value, bool):
            return value
        table.note("config-want-flag", self.key, got=shown(value), example=self.line)
        return None

    def shown(self, value: Any) -> bool:
        return bool(value)

    @property
    def takes(self) -> str:
        return "`true` or `false`"


class Word(Setting):
    """One of a few words."""

    words: type[StrEnum]

    def value(self, table: Table) -> StrEnum | None:
        found = table.text(self.key, self.line)
        words = [str(each) for each in self.words]
        if found and found not in words:
            path = table.path(self.key)
            table.problems.add_unknown("config-unknown-word", path, found, words, got=shown(found))
        return self.words(found) if found in words else None

    def shown(self, value: StrEnum) -> str:
        return str(value)

    def nothing(self) -> StrEnum:
        return next(iter(self.words))

    @property
    def takes(self) -> str:
        return alternatives(literal(str(each)) for each in self.words)


class OneOf(Setting):
    """One of a few numbers."""

    numbers: tuple[int, ...]

    def value(self, table: Table) -> int | None:
        found = table.whole(self.key, self.line, low=0, high=10**6)
        if found is not None and found not in self.numbers:
            listed = ", ".join(map(str, self.numbers))
            table.note("config-want-one-of", self.key, got=shown(found), known=listed)
        return found

    def shown(self, value: int) -> int:
        return value

    @property
    def takes(self) -> str:
        return alternatives(map(str, self.numbers))


class TimeOfDay(Setting):
    """A time such as ``19:30`` as minutes since midnight, ``last`` at the latest."""

    last: int = DAY_MIN

    def value(self, table: Table) -> int | None:
        value = table.given(self.key)
        found = minutes(value) if isinstance(value, str) else None
        if value is not None and (found is None or found > self.last):
            example = f'{self.key} = "00:00"' if found is not None else self.line
            table.note("config-time", self.key, got=shown(value), example=example)
        return found

    def shown(self, value: int | None) -> str | None:
        return None if value is None else time_text(value)

    @property
    def takes(self) -> str:
        return f'a time from `"00:00"` to `"{time_text(self.last)}"`'


class Date(Setting):
    """A date, in quotes or without."""

    def value(self, table: Table) -> date | None:
        value = table.given(self.key)
        found = _date_of(value)
        if value is not None and found is None:
            example = f"{self.key} = 2026-12-31"
            table.note("config-date", self.key, got=shown(value), example=example)
        return found

    def shown(self, value: date | None) -> date | None:
        return value

    @property
    def takes(self) -> str:
        return "a date such as `2026-12-31`"


class Dates(Setting):
    """A list of dates, each in quotes or without."""

    def value(self, table: Table) -> frozenset[date] | None:
        value = table.given(self.key)
        if value is None:
            return None
        found = [_date_of(each) for each in value] if isinstance(value, list) else [None]
        if None in found:
            table.note("config-date", self.key, got=shown(value), example=self.line)
        return frozenset(each for each in found if each is not None)

    def shown(self, value: frozenset[date]) -> list[date]:
        return sorted(value)

    @property
    def takes(self) -> str:
        return "a list of dates such as `[2026-12-31]`"


def _date_of(value: Any) -> date | None:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    return parse_date(value) if isinstance(value, str) else None


class Spans(Setting):
    """Stretches of a day, such as ``08:00-13:00, 14:00-20:00``."""

    def value(self, table: Table) -> Any:
        return None if table.given(self.key) is None else spans_at(table, self.key)

    def shown(self, value: Any) -> str:
        return spans_text(value)

    @property
    def takes(self) -> str:
        return 'hours such as `"00:00-08:00, 20:00-24:00"`'


def alternatives(words: Iterable[str]) -> str:
    """Return words as ``a``, ``b`` or ``c``."""
    *others, last = (f"`{each}`" for each in words)
    return f"{', '.join(others)} or {last}"
