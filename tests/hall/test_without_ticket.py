"""Whoever is served without a ticket: recorded at once, called nowhere, counted in no wait."""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from halls import AT_KIOSK, OWNER, ToldClock, any_settings, at_desk, called, enter, refused
from zal.domain.report import day_report
from zal.domain.states import State
from zal.hall.hall import Hall
from zal.hall.seen.board import board_view
from zal.hall.seen.desk import desk_view
from zal.hall.seen.own_visits import own_visits
from zal.store.sqlite.check import prove
from zal.store.sqlite.reports import SqliteReports

IVANOVA = at_desk("1", "ivanova")
MINUTE = 60_000


@pytest.fixture
def hall(hall_path: Path, clock: ToldClock) -> Iterator[Hall]:
    with closing(enter(hall_path, clock)) as entered:
        entered.desks.sign_in(IVANOVA)
        yield entered
    prove(hall_path, any_settings)


def test_no_board_and_no_kiosk_tells_of_whoever_is_served_without_a_ticket(hall: Hall) -> None:
    served = hall.tickets.record(IVANOVA, "passport")
    assert (served.code, served.state, served.stage.desk) == ("#001", State.SERVING, "1")
    board = hall.see(board_view, 0)
    assert (board.fresh, board.recent) == ((), ())
    assert hall.see(own_visits, "001") == hall.see(own_visits, "1") == ()
    assert hall.see(desk_view, "1").ticket == served


def test_it_takes_no_number_that_visitors_see(hall: Hall) -> None:
    hall.tickets.record(IVANOVA, "passport")
    assert hall.tickets.issue(AT_KIOSK, "passport").code == "Б101"
    hall.tickets.finish(IVANOVA)
    assert hall.tickets.record(IVANOVA, "land").code == "#002"


def test_it_is_refused_while_somebody_is_at_the_desk(hall: Hall) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    called(hall, "1")
    with refused(hall, "Desk 1 has called ticket Б101"):
        hall.tickets.record(IVANOVA, "passport")


def test_whoever_has_no_ticket_cannot_be_made_to_wait(hall: Hall) -> None:
    hall.tickets.record(IVANOVA, "passport")
    acts: list[Callable[[], object]] = [
        lambda: hall.tickets.hold(IVANOVA),
        lambda: hall.tickets.transfer(IVANOVA, service="land"),
        lambda: hall.visits.add(IVANOVA, "land"),
    ]
    for act in acts:
        with refused(hall, "cannot wait"):
            act()


def test_a_record_is_taken_back_and_a_finish_undone(hall: Hall) -> None:
    hall.tickets.record(IVANOVA, "passport")
    hall.tickets.finish(IVANOVA)
    assert hall.tickets.reopen(IVANOVA).state is State.SERVING
    assert hall.tickets.unrecord(IVANOVA).state is State.CANCELLED
    with refused(hall, "nothing to bring back"):
        hall.tickets.reinstate(OWNER, "#001")
    hall.tickets.issue(AT_KIOSK, "passport")
    called(hall, "1")
    with refused(hall, "nothing to take back"):
        hall.tickets.unrecord(IVANOVA)


def test_it_counts_in_attendance_and_service_and_in_no_wait(
    hall: Hall, hall_path: Path, clock: ToldClock
) -> None:
    hall.tickets.record(IVANOVA, "passport", people=2)
    clock.at += 7 * MINUTE
    hall.tickets.finish(IVANOVA)
    hall.tickets.record(IVANOVA, "land")
    hall.tickets.unrecord(IVANOVA)  # a mistake counts nowhere
    day = hall.see(lambda look: look.day)
    total = day_report(day, SqliteReports(hall_path).stages_of_day(1, day), lambda _: 900).total
    assert (total.visitors, total.people, total.without_ticket, total.served) == (1, 2, 1, 1)
    assert (total.waits, total.within_norm, total.mean_service_s) == (0, 0, 7 * 60)
