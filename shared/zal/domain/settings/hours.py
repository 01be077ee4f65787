"""When something is open: stretches of a day, a week of them, and the dates that differ."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date

from zal.domain.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """One stretch of a day, minutes since local midnight, half-open."""

    opens_min: int
    closes_min: int

    def holds(self, last_ticket_min: int) -> bool:
        """Return whether a last ticket of that time is given in this stretch."""
        return self.opens_min < last_ticket_min <= self.closes_min


Week = tuple[tuple[Span, ...], ...]
"""Seven days from Monday, each with its spans in order; an empty day is closed."""


@dataclass(frozen=True, slots=True)
class Hours:
    """When something is open: a week, and the dates that differ from it (holidays, short days)."""

    week: Week
    exceptions: Mapping[date, tuple[Span, ...]] = field(default_factory=dict)

    def spans(self, day: date) -> tuple[Span, ...]:
        """Return the open spans of a date."""
        found = self.exceptions.get(day)
        return self.week[day.weekday()] if found is None else found


def common_spans(these: tuple[Span, ...], those: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return the stretches that lie in both."""
    both = (
        Span(max(a.opens_min, b.opens_min), min(a.closes_min, b.closes_min))
        for a in these
        for b in those
    )
    return tuple(each for each in both if each.opens_min < each.closes_min)
