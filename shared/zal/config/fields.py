"""What stands in several tables alike: names, times, dates and opening hours."""

import re
from datetime import date, datetime
from itertools import pairwise
from typing import Any

from zal.config.problems import literal, shown
from zal.config.table import NAME_LIMIT, Table
from zal.domain.names import Names
from zal.domain.settings.hours import Hours, Span

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
DAY_MIN = 24 * 60
_TIME = re.compile(r"([0-9]{1,2}):([0-9]{2})", re.ASCII)
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def names(table: Table, key: str, languages: tuple[str, ...], limit: int = NAME_LIMIT) -> Names:
    """Return a text in each of the hall's languages; nothing if it is not given.

    One plain text stands for all languages. ``languages`` empty: they are wrong themselves,
    which has been noted, so that any will do.
    """
    value = table.given(key)
    if value is None:
        return {}
    if isinstance(value, str):
        return dict.fromkeys(languages or ("",), table.checked(key, value, limit))
    if not isinstance(value, dict):
        example = f'{key} = {{ ru = "…", en = "…" }}'
        table.note("config-want-names", key, got=shown(value), example=example)
        return {}
    return _by_language(table.table(key, ""), value, languages, limit)


def _by_language(
    table: Table, values: dict[str, Any], languages: tuple[str, ...], limit: int
) -> Names:
    for language in values:
        if languages and language not in languages:
            missing = [each for each in languages if each not in values]
            path = table.path(language)
            known = missing or languages
            table.problems.add_unknown("config-unknown-language", path, language, known)
    for language in languages:
        if language not in values:
            table.note("config-name-missing", language)
    spoken = [each for each in languages or values if each in values]
    return {each: table.text(each, "…", limit=limit) for each in spoken}


def required_names(table: Table, languages: tuple[str, ...], example: str) -> Names:
    """Return the ``name`` that an entry must have."""
    table.require("name", f"name = {literal(example)}")
    return names(table, "name", languages)


def minutes(text: str) -> int | None:
    """Return the minutes since midnight of a time such as ``19:30``, None if it is none."""
    match = _TIME.fullmatch(text)
    if match is None or int(match[2]) > 59:  # noqa: PLR2004 - an hour has 60 minutes
        return None
    found = 60 * int(match[1]) + int(match[2])
    return found if found <= DAY_MIN else None


def time_of_day(table: Table, key: str, example: str) -> int | None:
    """Return a time as minutes since midnight, None if it is not given."""
    value = table.given(key)
    found = minutes(value) if isinstance(value, str) else None
    if value is not None and found is None:
        table.note("config-time", key, got=shown(value), example=f'{key} = "{example}"')
    return found


def day(table: Table, key: str) -> date | None:
    """Return a date, in quotes or without, None if it is not given."""
    value = table.given(key)
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    found = parse_date(value) if isinstance(value, str) else None
    if value is not None and found is None:
        table.note("config-date", key, got=shown(value), example=f"{key} = 2026-12-31")
    return found


def parse_date(text: str) -> date | None:
    """Return the date of ``2026-12-31``, None if there is no such date."""
    try:
        return date.fromisoformat(text) if _DATE.fullmatch(text) else None
    except ValueError:
        return None


def hours(table: Table, *, every_day: bool) -> Hours:
    """Return a week and its exceptions; ``every_day``: none of the seven may be left out."""
    found_before = len(table.problems.found)
    if every_day:
        for each in DAYS:
            table.require(each, f'{each} = "08:00-20:00"')
    week = tuple(spans_at(table, each) for each in DAYS)
    if not any(week) and not table.absent and len(table.problems.found) == found_before:
        table.problems.add("config-never-open", table.where)
    dates = table.table("dates", 'dates = { "2026-12-31" = "08:00-15:00" }')
    exceptions: dict[date, tuple[Span, ...]] = {}
    for key in dates.keys():  # noqa: SIM118 - a table is no dictionary
        found = parse_date(key)
        spans = spans_at(dates, key)
        if found is None:
            dates.note("config-date", key, got=shown(key), example='"2026-12-31" = ""')
        else:
            exceptions[found] = spans
    table.end()
    return Hours(week, exceptions)


def spans_at(table: Table, key: str) -> tuple[Span, ...]:
    """Return the stretches of a day, none if nothing or an empty text is given."""
    value = table.given(key)
    if value is None or (isinstance(value, str) and not value.strip()):
        return ()
    parts = value.split(",") if isinstance(value, str) else []
    spans = [each for each in map(_span, parts) if each is not None]
    if not parts or len(spans) < len(parts):
        table.note("config-hours", key, got=shown(value))
        return ()
    return _in_order(table, key, spans)


def _span(text: str) -> Span | None:
    opens, _, closes = text.partition("-")
    opens_min, closes_min = minutes(opens.strip()), minutes(closes.strip())
    return None if opens_min is None or closes_min is None else Span(opens_min, closes_min)


def _in_order(table: Table, key: str, spans: list[Span]) -> tuple[Span, ...]:
    backwards = [each for each in spans if each.closes_min <= each.opens_min]
    for each in backwards:
        table.note("config-hours-backwards", key, span=span_text(each))
    if backwards:
        return ()
    found = sorted(spans, key=lambda each: each.opens_min)
    for first, second in pairwise(found):
        if second.opens_min <= first.closes_min:
            overlap = {"first": span_text(first), "second": span_text(second)}
            table.note("config-hours-overlap", key, **overlap)
            return ()
    return tuple(found)


def time_text(minute: int) -> str:
    """Return minutes since midnight as ``19:30``."""
    return f"{minute // 60:02d}:{minute % 60:02d}"


def span_text(span: Span) -> str:
    """Return a span as ``08:00-20:00``."""
    return f"{time_text(span.opens_min)}-{time_text(span.closes_min)}"


def spans_text(spans: tuple[Span, ...]) -> str:
    """Return a day's spans as they are written, ``""`` when closed."""
    return ", ".join(map(span_text, spans))
