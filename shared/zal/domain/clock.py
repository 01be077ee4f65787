"""Dates, business days and opening hours. Instants are integer UTC epoch milliseconds."""

from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

from zal.domain.dataclass import dataclass
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.hours import Hours, Span, common_spans
from zal.domain.settings.services import Service

_LOOK_AHEAD_DAYS = 15


@lru_cache(maxsize=16)
def zone(name: str) -> ZoneInfo:
    """Return a time zone by its IANA name."""
    return ZoneInfo(name)


def local(at: int, time_zone: str) -> datetime:
    """Return an instant as the hall's local time."""
    return datetime.fromtimestamp(at / 1000, zone(time_zone))


@lru_cache(maxsize=4096)
def instant(day: date, minutes: int, time_zone: str) -> int:
    """Return the instant of a local date and minutes since its midnight (1440: the next one)."""
    days, rest = divmod(minutes, 1440)
    wall = datetime.combine(day + timedelta(days=days), time(rest // 60, rest % 60))
    return int(wall.replace(tzinfo=zone(time_zone)).timestamp() * 1000)


@lru_cache(maxsize=4096)
def day_turns(day: date, turns_at_min: int, time_zone: str) -> int:
    """Return the first instant of the business day after ``day``, by the wall clock of the zone.

    Where the clocks are put forward over that hour and minute, it is when they are; where they are
    put back over it, it is the first of the two.
    """
    wall = datetime.combine(day + timedelta(days=1), time(turns_at_min // 60, turns_at_min % 60))

    def is_over(at: int) -> bool:
        return local(at, time_zone).replace(tzinfo=None) >= wall

    latest = int(wall.replace(tzinfo=zone(time_zone)).timestamp() * 1000)
    earliest = int(wall.replace(tzinfo=zone(time_zone), fold=1).timestamp() * 1000)
    while earliest + 1 < latest:  # only where no clock ever shows it: the one is an hour before
        middle = (earliest + latest) // 2
        earliest, latest = (earliest, middle) if is_over(middle) else (middle, latest)
    return latest


def turns_at(day: date, config: HallConfig) -> int:
    """Return the instant at which the hall's business day ``day`` ends and the next begins."""
    return day_turns(day, config.day_turns_at_min, config.time_zone)


def business_day(at: int, config: HallConfig) -> date:
    """Return the hall's business day of an instant: it begins where the one before ends."""
    today = local(at, config.time_zone).date()
    before = today - timedelta(days=1)
    return today if at >= turns_at(before, config) else before


@dataclass(frozen=True, slots=True)
class Opening:
    """Whether tickets are given at an instant.

    ``until``: the end of the span that is open, ``opens_at``: the next opening when closed,
    both epoch ms. ``past_last_ticket``: open, but too late for this service's last ticket.
    """

    is_open: bool
    until: int | None = None
    opens_at: int | None = None
    past_last_ticket: bool = False


def opening(
    config: HallConfig, service: Service | None, at: int, *, day_closed: bool = False
) -> Opening:
    """Return whether the hall (service None) or a service gives tickets at an instant.

    ``day_closed``: the business day of ``at`` was closed by hand, so a later one is the next.
    """
    if day_closed:
        turn = turns_at(business_day(at, config), config)
        found = opening(config, service, turn)
        return Opening(is_open=False, opens_at=turn if found.is_open else found.opens_at)
    known, code = config.known_to_be_open, None if service is None else service.code
    whose, since, until = known.get(code, (None, 0, 0))
    if since <= at < until and whose is service:  # each act asks; it is so until the span ends
        return Opening(is_open=True, until=until)
    found = _worked_out(config, service, at)
    if found.until is not None:
        known[code] = service, at, found.until
    return found


def _worked_out(config: HallConfig, service: Service | None, at: int) -> Opening:
    hours = config.hours if service is None or service.hours is None else service.hours
    last_min = None if service is None else service.last_ticket_min
    today = local(at, config.time_zone).date()
    past_last = False
    for offset in range(-1, _LOOK_AHEAD_DAYS):
        day = today + timedelta(days=offset)
        for span in _spans_on(config, service, hours, day):
            opens = instant(day, span.opens_min, config.time_zone)
            closes = instant(day, span.closes_min, config.time_zone)
            last = closes
            if last_min is not None and span.holds(last_min):
                last = instant(day, last_min, config.time_zone)
            if opens <= at < last:
                return Opening(is_open=True, until=last)
            past_last |= last <= at < closes and opens <= at
            if opens > at and opens < last:
                return Opening(is_open=False, opens_at=opens, past_last_ticket=past_last)
    return Opening(is_open=False, past_last_ticket=past_last)


class RestOfDay(NamedTuple):
    """For how long a service is open yet on a business day, ms, and when it closes, epoch ms."""

    open_ms: int
    closes_at: int


DayHours = tuple[tuple[int, int], ...]
"""From when to when a service is open on a business day, in order; epoch ms."""


def hours_of_day(config: HallConfig, service: Service, day: date) -> DayHours:
    """Return when a service is open on a business day; nothing where it is open on into the next.

    There nothing ends that anybody could come too late for.
    """
    hours, begins = service.hours or config.hours, turns_at(day - timedelta(days=1), config)
    found, ends = [], turns_at(day, config)
    for date_ in (day, day + timedelta(days=1)):
        for span in _spans_on(config, service, hours, date_):
            opens = max(begins, instant(date_, span.opens_min, config.time_zone))
            closes = min(ends, instant(date_, span.closes_min, config.time_zone))
            if opens < closes:
                found.append((opens, closes))
    is_open_on = bool(found) and opening(config, service, found[-1][1]).is_open
    return () if is_open_on else tuple(found)


def is_open_on(config: HallConfig, service: Service, day: date) -> bool:
    """Return whether a service has hours on a date."""
    return bool(_spans_on(config, service, service.hours or config.hours, day))


def rest_of_day(hours: DayHours, at: int) -> RestOfDay | None:
    """Return what is left of a day's hours at an instant (epoch ms), None: nothing.

    Breaks are no part of it; tickets that are given in the hours before one are called after it.
    """
    open_ms = sum(closes - max(at, opens) for opens, closes in hours if closes > at)
    return RestOfDay(open_ms, hours[-1][1]) if open_ms else None


def _spans_on(
    config: HallConfig, service: Service | None, hours: Hours, day: date
) -> tuple[Span, ...]:
    """Return the spans of a date; a service's own hours hold within the hall's on that date."""
    spans = hours.spans(day)
    hall = config.hours.exceptions.get(day)
    if service is None or service.hours is None or hall is None:
        return spans
    return common_spans(spans, hall)
