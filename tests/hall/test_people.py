"""Several people on one ticket: who may say so, what is kept, and how reports count them."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from halls import (
    AT_KIOSK,
    OWNER,
    ToldClock,
    any_settings,
    asking,
    at_desk,
    enter,
    refused,
    small_config,
)
from zal.domain.report import DayReport, day_report
from zal.domain.settings.hall import HallConfig
from zal.hall.hall import Hall
from zal.store.sqlite.check import prove
from zal.store.sqlite.reports import SqliteReports

IVANOVA = at_desk("1", "ivanova")


def config() -> HallConfig:
    """Return the small hall, where a family of four comes for passports on one ticket."""
    small = small_config()
    passport, *others = small.services
    return replace(small, services=(replace(passport, people_at_most=4), *others))


@pytest.fixture
def hall(hall_path: Path, clock: ToldClock) -> Iterator[Hall]:
    with closing(enter(hall_path, clock, config=config())) as entered:
        entered.desks.sign_in(IVANOVA)
        yield entered
    prove(hall_path, any_settings)


def report(hall: Hall, path: Path) -> DayReport:
    day = hall.see(lambda look: look.day)
    return day_report(day, SqliteReports(path).stages_of_day(1, day), lambda _: 900)


@pytest.mark.parametrize(("service", "people"), [("passport", 5), ("land", 2), ("passport", 0)])
def test_a_kiosk_gives_no_ticket_to_more_people_than_the_service_lets_come(
    hall: Hall, service: str, people: int
) -> None:
    limit = 4 if service == "passport" else 1
    with refused(hall, f"One ticket is for 1 to {limit} people"):
        hall.tickets.issue(AT_KIOSK, service, people=people)


def test_staff_are_held_to_what_can_be_believed(hall: Hall) -> None:
    assert hall.tickets.issue(OWNER, "land", people=20).ticket.people == 20
    with refused(hall, "One ticket is for 1 to 20 people"):
        hall.tickets.issue(OWNER, "land", people=21)


def test_the_number_is_set_at_the_desk_and_the_former_one_takes_that_back(hall: Hall) -> None:
    hall.tickets.issue(AT_KIOSK, "land")
    hall.tickets.call(IVANOVA)
    assert hall.visits.count_people(IVANOVA, 3).ticket.people == 3
    with refused(hall, "Ticket Д101 is for 3 already"):
        hall.visits.count_people(IVANOVA, 3)
    assert hall.visits.count_people(IVANOVA, 1).ticket.people == 1
    with refused(hall, "Nobody is signed in at desk 2"):
        hall.visits.count_people(at_desk("2"), 3)


def test_the_same_request_for_another_number_of_people_is_another_one(hall: Hall) -> None:
    by = asking(AT_KIOSK, "one")
    assert hall.tickets.issue(by, "passport", people=2) == hall.tickets.issue(
        by, "passport", people=2
    )
    with refused(hall, "one"):
        hall.tickets.issue(by, "passport", people=3)


def test_reports_count_visits_and_people_apart_and_tell_how_tickets_were_given(
    hall: Hall, hall_path: Path
) -> None:
    for by, people in ((AT_KIOSK, 3), (AT_KIOSK, 1), (OWNER, 2)):
        hall.tickets.issue(by, "passport", people=people)
    hall.tickets.call(IVANOVA)
    hall.tickets.start(IVANOVA)
    hall.tickets.transfer(IVANOVA, service="land")  # one visit, and still three people
    found = report(hall, hall_path)
    assert (found.total.visitors, found.total.people) == (3, 6)
    assert (found.by_service["land"].visitors, found.by_service["land"].people) == (1, 3)
    assert found.by_channel == {"kiosk": 2, "command": 1}
