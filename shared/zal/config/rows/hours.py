"""A week of opening hours and the dates that differ from it."""

from datetime import date
from typing import Any

from zal.config.problems import shown
from zal.config.row import Setting, Told
from zal.config.table import Table
from zal.config.times import parse_date, spans_at, spans_text
from zal.domain.dates import WEEKDAYS
from zal.domain.settings.hours import Hours, Span

_EVERY_DAY = "08:00-20:00"
_DAYS = ("Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays")
_NAMED = tuple(zip(WEEKDAYS, _DAYS, strict=True))


class OpeningHours(Setting):
    """A table of hours; ``every_day``: none of the seven may be left out, else it is closed."""

    every_day: bool = False

    @property
    def line(self) -> str:
        return f"[{self.key}]" if self.is_required else super().line

    def value(self, table: Table) -> Hours | None:
        inside = table.table(self.key, self.line)
        return None if inside.absent else self._hours(inside)

    def nothing(self) -> Hours:
        return Hours(((),) * len(WEEKDAYS))

    def _hours(self, table: Table) -> Hours:
        found_before = len(table.problems.found)
        if self.every_day:
            for each in WEEKDAYS:
                table.require(each, f'{each} = "{_EVERY_DAY}"')
        week = tuple(spans_at(table, each) for each in WEEKDAYS)
        if not any(week) and len(table.problems.found) == found_before:
            table.problems.add("config-never-open", table.where)
        dates = _dates(table.table("dates", 'dates = { "2026-12-31" = "08:00-15:00" }'))
        table.end()
        return Hours(week, dates)

    def shown(self, value: Hours | None) -> dict[str, Any] | None:
        if value is None:
            return None
        week = {day: spans_text(spans) for day, spans in zip(WEEKDAYS, value.week, strict=True)}
        differing = sorted(value.exceptions.items())
        return week | {"dates": {day.isoformat(): spans_text(spans) for day, spans in differing}}

    @property
    def takes(self) -> str:
        return f'a table as `[{self.key}]`, such as `{{ mon = "09:00-13:00" }}`'

    @property
    def told(self) -> tuple[Told, ...]:
        if not self.every_day:
            return super().told
        spans = 'hours such as `"08:00-20:00"` or `"08:00-13:00, 14:00-20:00"`; `""` is closed'
        dates = 'dates with hours, such as `{ "2026-12-31" = "08:00-15:00", "2027-01-01" = "" }`'
        differ = "The dates that differ from the week. A table `[hours.dates]` is the same."
        return (
            *(Told(each, spans, self.otherwise, f"The hours of {name}.") for each, name in _NAMED),
            Told("dates", dates, "no date differs", differ),
        )


def _dates(table: Table) -> dict[date, tuple[Span, ...]]:
    found: dict[date, tuple[Span, ...]] = {}
    for key in table.keys():  # noqa: SIM118 - a table is no dictionary
        day = parse_date(key)
        spans = spans_at(table, key)
        if day is None:
            table.note("config-date", key, got=shown(key), example='"2026-12-31" = ""')
        else:
            found[day] = spans
    return found
