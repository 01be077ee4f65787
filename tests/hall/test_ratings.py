"""Ratings: of a visit that was served, once, and never in words in the log."""

from pathlib import Path

import pytest

from halls import (
    AT_KIOSK,
    BY_LINK,
    DAY,
    HOUR,
    MINUTE,
    NOON,
    ToldClock,
    any_settings,
    at_desk,
    refused,
)
from zal.domain.errors import UnknownName, WrongMove
from zal.domain.ratings import Criterion, Share, rating_report
from zal.domain.seals import seal
from zal.hall.hall import Hall
from zal.hall.seen.log import logged_events
from zal.hall.seen.visit import visit_view
from zal.hall.turn import HALL_ID
from zal.store.sqlite.check import prove
from zal.store.sqlite.reports import SqliteReports


def served(hall: Hall, desk: str = "1") -> str:
    token = hall.tickets.issue(AT_KIOSK, "passport").token
    hall.tickets.call(at_desk(desk))
    hall.tickets.start(at_desk(desk))
    hall.tickets.finish(at_desk(desk))
    return token


def test_a_visit_is_rated_once_it_is_served(hall: Hall, desk: str, hall_path: Path) -> None:
    waiting = hall.tickets.issue(AT_KIOSK, "passport").token
    with refused(hall, "after it has been served"):
        hall.ratings.rate(BY_LINK, waiting, {"comfort": 5})
    hall.tickets.cancel(BY_LINK, token=waiting)
    token = served(hall, desk)
    rated = hall.ratings.rate(
        BY_LINK, token, {"waiting": 3, "comfort": 5}, comment="good\x1b[2J,\nbut slow"
    )
    assert rated.marks == {Criterion.WAITING: 3, Criterion.COMFORT: 5}
    assert rated.comment == "good[2J, but slow"
    event = hall.see(logged_events)[-1]
    assert (event.act, event.code, event.service, event.desk) == ("rate", "Б102", "passport", "1")
    told = {"waiting": 3, "comfort": 5, "has_comment": True}
    assert event.detail == told | {"seal": seal("good[2J, but slow", token)}
    prove(hall_path, any_settings)


def test_within_ten_minutes_a_second_rating_takes_the_firsts_place(
    hall: Hall, desk: str, hall_path: Path, clock: ToldClock
) -> None:
    token = served(hall, desk)
    hall.ratings.rate(BY_LINK, token, {"waiting": 1}, comment="never again")
    clock.at += 10 * MINUTE
    again = hall.ratings.rate(BY_LINK, token, {"comfort": 4})
    assert (again.rated_at, again.changed_at) == (NOON, NOON + 10 * MINUTE)
    clock.at += 1
    with refused(hall, "has been rated already"):
        hall.ratings.rate(BY_LINK, token, {"comfort": 1})
    (kept,) = SqliteReports(hall_path).ratings_of_day(HALL_ID, "2026-11-23")
    assert (kept.marks, kept.comment) == ({Criterion.COMFORT: 4}, "")
    prove(hall_path, any_settings)


@pytest.mark.parametrize("marks", [{"comfort": 0}, {"comfort": 6}, {"comfort": True}])
def test_a_mark_is_one_to_five(hall: Hall, desk: str, marks: dict[str, int]) -> None:
    token = served(hall, desk)
    with refused(hall, "from 1 to 5"):
        hall.ratings.rate(BY_LINK, token, marks)
    with refused(hall, "at least one mark"):
        hall.ratings.rate(BY_LINK, token, {})
    with refused(hall, "Did you mean comfort?", UnknownName):
        hall.ratings.rate(BY_LINK, token, {"comfor": 5})


def test_a_visit_is_rated_until_midnight_of_the_next_day(
    hall: Hall, desk: str, clock: ToldClock
) -> None:
    token = served(hall, desk)
    clock.at = NOON + DAY + 12 * HOUR - 1
    visit = hall.see(visit_view, token)
    assert visit is not None
    assert (visit.may_rate, visit.is_expired, visit.may_cancel) == (True, False, False)
    assert hall.ratings.rate(BY_LINK, token, {"comfort": 5}).ticket_id == 1
    clock.at += 1
    visit = hall.see(visit_view, token)
    assert visit is not None
    assert (visit.may_rate, visit.is_expired, visit.is_rated) == (False, True, True)
    with refused(hall, "the time for that is over"):
        hall.ratings.rate(BY_LINK, token, {"comfort": 5})


def test_a_long_comment_keeps_its_first_500_characters(hall: Hall, desk: str) -> None:
    rated = hall.ratings.rate(BY_LINK, served(hall, desk), {"comfort": 5}, comment="ё" * 900)
    assert rated.comment == "ё" * 500


def test_a_days_ratings_by_service_and_desk(hall: Hall, desk: str, hall_path: Path) -> None:
    hall.desks.sign_in(at_desk("2", "sidorova"))
    hall.ratings.rate(BY_LINK, served(hall, desk), {"waiting": 3, "comfort": 5}, comment="[/x]")
    hall.ratings.rate(BY_LINK, served(hall, "2"), {"waiting": 4})
    found = rating_report(
        "2026-11-23", SqliteReports(hall_path).ratings_of_day(HALL_ID, "2026-11-23")
    )
    assert (found.total.ratings, found.total.total) == (2, Share(2, 3, 4.0))
    assert found.total.by_criterion[Criterion.WAITING] == Share(1, 2, 3.5)
    assert found.total.by_criterion[Criterion.INFORMATION] == Share(0, 0, None)
    assert found.by_service["passport"] == found.total
    assert {code: each.total.good for code, each in found.by_desk.items()} == {"1": 1, "2": 1}
    assert (found.norm_percent, found.comments) == (90, ("[/x]",))
    assert not SqliteReports(hall_path).ratings_of_day(HALL_ID, "2026-11-24")


def test_what_was_rated_of_a_ticket_reopened_later_stays(hall: Hall, desk: str) -> None:
    token = served(hall, desk)
    hall.ratings.rate(BY_LINK, token, {"comfort": 5})
    hall.tickets.reopen(at_desk(desk))
    with pytest.raises(WrongMove, match="after it has been served"):
        hall.ratings.rate(BY_LINK, token, {"comfort": 1})
    hall.tickets.finish(at_desk(desk))
    assert hall.ratings.rate(BY_LINK, token, {"comfort": 4}).rated_at == NOON
