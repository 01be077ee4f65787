"""What a visitor thinks of a visit: marks by criterion, and what a day's marks come to."""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

from zal.domain.clock import instant
from zal.domain.dataclass import dataclass
from zal.domain.errors import WrongMove
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.services import whole_of
from zal.domain.tickets import Visit


class Criterion(StrEnum):
    """What is rated."""

    WAITING = "waiting"
    POLITENESS = "politeness"
    """Of staff, and their competence."""
    COMFORT = "comfort"
    INFORMATION = "information"


MARKS = range(1, 6)
GOOD_FROM = 4
NORM_PERCENT = 90
"""Share of good marks that decree 601 of 07.05.2012 asks for."""
MOST_COMMENT = 500
CHANGE_WITHIN_MS = 10 * 60_000
OPEN_AFTER_DAY_MIN = 20 * 60
"""How long after the end of the last business day of a visit it can be rated."""


def earliest_day_rated(at: int) -> str:
    """Return a day before the last ones of all visits that can be rated at ``at`` (epoch ms)."""
    return (datetime.fromtimestamp(at / 1000, UTC).date() - timedelta(days=4)).isoformat()


@dataclass(frozen=True, slots=True)
class Rating:
    """A visit's marks by criterion, at least one, and the visitor's words. Instants: epoch ms."""

    ticket_id: int
    rated_at: int
    changed_at: int
    marks: Mapping[Criterion, int]
    comment: str = ""


def no_rating(visit: Visit, rated_at: int | None, now: int, config: HallConfig) -> WrongMove | None:
    """Return why a visit cannot be rated at ``now``, None if it can.

    It can be once nothing of it is open and any stage of it was served. ``rated_at``: when it was
    rated first; the visitor can change that for ten minutes.
    """
    if visit.open or visit.served is None:
        return WrongMove("rate-not-served", code=visit.ticket.code)
    if rated_at is not None and now - rated_at > CHANGE_WITHIN_MS:
        return WrongMove("rate-again", code=visit.ticket.code)
    if now >= open_until(visit.ticket.latest_day, config):
        return WrongMove("rate-too-late", code=visit.ticket.code)
    return None


def open_until(day: str, config: HallConfig) -> int:
    """Return the instant from which the visits of a business day are rated no more."""
    after = date.fromisoformat(day) + timedelta(days=1)
    return instant(after, config.day_turns_at_min + OPEN_AFTER_DAY_MIN, config.time_zone)


@dataclass(frozen=True, slots=True)
class RatingRecord:
    """A rating with the service and the desk of the stage that was served last."""

    service: str
    desk: str | None
    marks: Mapping[Criterion, int]
    comment: str


@dataclass(frozen=True, slots=True)
class Share:
    """How many of the ``marks`` given are ``good``: 4 or 5. ``mean`` None: there are none."""

    good: int
    marks: int
    mean: float | None


@dataclass(frozen=True, slots=True)
class RatingFigures:
    """``ratings``: visits that were rated; ``total``: over the marks of all criteria."""

    ratings: int
    total: Share
    by_criterion: Mapping[Criterion, Share]


@dataclass(frozen=True, slots=True)
class RatingReport:
    """A business day's ratings; services and desks by code, only those that were rated."""

    day: str
    norm_percent: int
    total: RatingFigures
    by_service: Mapping[str, RatingFigures]
    by_desk: Mapping[str, RatingFigures]
    comments: tuple[str, ...]


def rating_report(day: str, records: Iterable[RatingRecord]) -> RatingReport:
    """Return what a day's ratings come to."""
    found = list(records)
    by_service: dict[str, list[RatingRecord]] = {}
    by_desk: dict[str, list[RatingRecord]] = {}
    for each in found:
        by_service.setdefault(whole_of(each.service), []).append(each)
        if each.desk is not None:
            by_desk.setdefault(each.desk, []).append(each)
    return RatingReport(
        day,
        NORM_PERCENT,
        _figures(found),
        {code: _figures(each) for code, each in by_service.items()},
        {code: _figures(each) for code, each in by_desk.items()},
        tuple(each.comment for each in found if each.comment),
    )


def _figures(records: list[RatingRecord]) -> RatingFigures:
    marks = {
        criterion: [each.marks[criterion] for each in records if criterion in each.marks]
        for criterion in Criterion
    }
    every = [mark for each in marks.values() for mark in each]
    shares = {criterion: _share(each) for criterion, each in marks.items()}
    return RatingFigures(len(records), _share(every), shares)


def _share(marks: list[int]) -> Share:
    good = sum(each >= GOOD_FROM for each in marks)
    return Share(good, len(marks), sum(marks) / len(marks) if marks else None)
