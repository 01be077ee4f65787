"""Times of a day, dates and stretches of hours, as they are written in the file."""

import re
from datetime import date
from itertools import pairwise

from zal.config.problems import shown
from zal.config.table import Table
from zal.domain.settings.hours import Span

DAY_MIN = 24 * 60
_TIME = re.compile(r"([0-9]{1,2}):([0-9]{2})", re.ASCII)
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def minutes(text: str) -> int | None:
    """Return the minutes since midnight of a time such as ``19:30``, None if it is none."""
    match = _TIME.fullmatch(text)
    if match is None or int(match[2]) > 59:  # noqa: PLR2004 - an hour has 60 minutes
        return None
    found = 60 * int(match[1]) + int(match[2])
    return found if found <= DAY_MIN else None


def parse_date(text: str) -> date | None:
    """Return the date of ``2026-12-31``, None if there is no such date."""
    try:
        return date.fromisoformat(text) if _DATE.fullmatch(text) else None
    except ValueError:
        return None


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
