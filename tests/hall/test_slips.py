"""Save, then print: a slip is a row before it is paper, sent once, and ends in one way."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from halls import (
    AT_KIOSK,
    DAY,
    OWNER,
    ToldClock,
    asking,
    at_desk,
    enter,
    hall_rev,
    kiosks_of,
    printing_config,
    refused,
    small_config,
)
from zal.domain.errors import StorageError, UnknownName
from zal.domain.events import Issued
from zal.domain.log import payload
from zal.domain.printing import JobState, PrinterState, PrinterStatus, Slip
from zal.domain.settings.printers import Connection, Printer
from zal.hall.hall import Hall
from zal.hall.seen.desk import desk_view
from zal.hall.seen.kiosk import kiosk_view
from zal.hall.seen.log import logged_events
from zal.hall.slips import LONGEST_S

KEEP_S = printing_config().slip.keep_s


@pytest.fixture
def hall(hall_path: Path, clock: ToldClock) -> Iterator[Hall]:
    opened = enter(hall_path, clock, config=printing_config())
    yield opened
    opened.close()


def slips(hall: Hall, kiosk: str = "test") -> dict[str, JobState]:
    """Return the newest slip of each ticket at a kiosk."""
    return {each.code: each.state for each in reversed(hall.see(kiosk_view, kiosk).signs.slips)}


def lost(hall: Hall) -> list[str]:
    return [each.code for each in hall.see(desk_view, "1").signs.slips]


def begun(hall: Hall, kiosk: str = "test") -> Slip:
    slip = hall.slips.begin(AT_KIOSK, kiosk)
    assert slip is not None
    return slip


def said(hall: Hall) -> list[tuple[str, str | None]]:
    """Return what the log says after the issue."""
    return [(each.act, each.code) for each in hall.see(logged_events)][2:]


# --- the way to paper -----------------------------------------------------------------------
def test_a_ticket_is_printed_once(hall: Hall) -> None:
    ticket = hall.tickets.issue(AT_KIOSK, "passport")
    view = hall.see(kiosk_view, "test")
    assert (slips(hall), view.slips_waiting) == ({"Б101": JobState.QUEUED}, 1)
    slip = begun(hall)
    assert slip.ticket == ticket
    assert slip.job == hall.see(kiosk_view, "test").signs.slips[0]
    assert (slip.job.code, slip.job.state, slip.job.is_reprint) == ("Б101", "sending", False)
    assert hall.slips.begin(AT_KIOSK, "test") is None
    done = hall.slips.end(AT_KIOSK, slip.job.job_id, JobState.PRINTED)
    view = hall.see(kiosk_view, "test")
    assert (view.signs.slips, view.slips_waiting, lost(hall)) == ((done,), 0, [])
    assert done == replace(slip.job, state=JobState.PRINTED)
    assert hall.slips.begin(AT_KIOSK, "test") is None
    assert said(hall) == [("send-slip", "Б101"), ("end-slip", "Б101")]
    issued = payload(hall.see(logged_events)[1])
    assert isinstance(issued, Issued)
    assert issued.slip == done.job_id
    assert hall.see(logged_events)[-1].detail == {
        "job": done.job_id,
        "kiosk": "test",
        "outcome": "printed",
    }


def test_a_request_that_is_repeated_is_printed_once(hall: Hall) -> None:
    for _ in range(2):
        hall.tickets.issue(asking(AT_KIOSK, "tap"), "passport")
    assert hall.see(kiosk_view, "test").slips_waiting == 1


def test_no_slip_is_made_where_there_is_no_printer(hall_path: Path) -> None:
    shelf = enter(hall_path, config=small_config())
    shelf.tickets.issue(AT_KIOSK, "passport")
    with closing(sqlite3.connect(hall_path)) as connection:
        assert connection.execute("SELECT COUNT(*) FROM print_job").fetchone() == (0,)
    assert shelf.see(kiosk_view, "test").signs.slips == ()
    with refused(shelf, "No kiosk of this hall has a printer"):
        shelf.slips.ask(AT_KIOSK, "Б101")
    shelf.close()


def test_what_surely_failed_is_sent_again_and_what_may_have_left_is_not(hall: Hall) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.issue(AT_KIOSK, "land")
    first = begun(hall).job
    failed = hall.slips.end(AT_KIOSK, first.job_id, JobState.FAILED, "printer-away")
    assert (failed.detail, lost(hall)) == ("printer-away", [])
    assert begun(hall).job.job_id == first.job_id
    hall.slips.end(AT_KIOSK, first.job_id, JobState.UNKNOWN, "printer-silent")
    second = begun(hall)
    assert second.job.code == "Д101"
    hall.slips.end(AT_KIOSK, second.job.job_id, JobState.PRINTED)
    assert hall.slips.begin(AT_KIOSK, "test") is None
    assert lost(hall) == ["Б101"]
    again = hall.slips.ask(AT_KIOSK, "б-101")
    assert (again.kiosk, again.is_reprint, lost(hall)) == ("test", True, [])
    assert begun(hall).job.job_id == again.job_id


def test_what_somebody_died_over_keeps_nobody_from_asking_again(
    hall: Hall, clock: ToldClock
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    begun(hall)
    clock.at += 1000 * LONGEST_S
    with refused(hall, "on its way"):
        hall.slips.ask(AT_KIOSK, "Б101")
    clock.at += 1
    assert hall.slips.ask(AT_KIOSK, "Б101").is_reprint
    assert [each.state for each in hall.see(kiosk_view, "test").signs.slips] == [
        "queued",
        "unknown",
    ]


def test_one_slip_is_begun_by_its_number(hall: Hall) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    wanted = hall.tickets.issue(AT_KIOSK, "passport")
    job = hall.see(kiosk_view, "test").signs.slips[0]
    assert hall.slips.begin(AT_KIOSK, "kiosk-2", job_id=job.job_id) is None
    slip = hall.slips.begin(AT_KIOSK, "test", job_id=job.job_id)
    assert slip is not None
    assert slip.ticket == wanted
    assert hall.slips.begin(AT_KIOSK, "test", job_id=job.job_id) is None


@pytest.mark.parametrize("outcome", [JobState.QUEUED, JobState.SENDING, JobState.ABANDONED])
def test_the_sending_ends_in_one_of_three_ways(hall: Hall, outcome: JobState) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    job = begun(hall).job
    with pytest.raises(ValueError, match="does not end as"):
        hall.slips.end(AT_KIOSK, job.job_id, outcome)
    assert slips(hall) == {"Б101": JobState.SENDING}


def test_what_is_not_being_sent_does_not_end(hall: Hall) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    job = hall.see(kiosk_view, "test").signs.slips[0]
    for job_id in (job.job_id, job.job_id + 1):
        with refused(hall, "Nothing was done", StorageError):
            hall.slips.end(AT_KIOSK, job_id, JobState.PRINTED)


# --- stale slips ----------------------------------------------------------------------------
def test_a_slip_that_is_too_old_is_given_up_and_offered(hall: Hall, clock: ToldClock) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.slips.end(AT_KIOSK, begun(hall).job.job_id, JobState.FAILED)
    hall.tickets.issue(AT_KIOSK, "land")
    clock.at += 1000 * KEEP_S
    hall.tickets.issue(AT_KIOSK, "pension")
    assert lost(hall) == []
    assert hall.slips.end(AT_KIOSK, begun(hall).job.job_id, JobState.FAILED).code == "Б101"
    clock.at += 1
    assert lost(hall) == ["Д101", "Б101"]
    assert begun(hall).job.code == "П101"
    assert slips(hall) == {
        "Б101": JobState.ABANDONED,
        "Д101": JobState.ABANDONED,
        "П101": JobState.SENDING,
    }
    assert lost(hall) == ["Д101", "Б101"]
    assert {each.detail for each in hall.see(desk_view, "1").signs.slips} == {"slip-too-old"}


def test_a_visit_that_is_over_needs_no_paper(hall: Hall, desk: str) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.issue(AT_KIOSK, "land")
    hall.tickets.call(at_desk(desk))
    hall.tickets.cancel(OWNER, "Д101")
    assert begun(hall).job.code == "Б101"
    assert slips(hall)["Д101"] is JobState.ABANDONED
    assert lost(hall) == []


def test_the_days_turn_gives_up_what_waits(hall: Hall, clock: ToldClock) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.issue(AT_KIOSK, "land")
    sent = begun(hall).job
    clock.at += DAY
    view = hall.see(kiosk_view, "test")
    assert (view.signs.slips, view.slips_waiting, lost(hall)) == ((), 0, [])
    assert hall.slips.end(AT_KIOSK, sent.job_id, JobState.PRINTED).state is JobState.PRINTED
    assert said(hall)[2:] == [
        ("end-slip", "Д101"),
        ("expire", "Б101"),
        ("expire", "Д101"),
        ("turn-day", None),
        ("end-slip", "Б101"),
    ]
    assert hall.see(logged_events)[4].detail == {
        "job": 2,
        "kiosk": "test",
        "outcome": "abandoned",
        "why": "slip-day-ended",
    }
    assert hall.slips.begin(AT_KIOSK, "test") is None


# --- asked for by a person ------------------------------------------------------------------
def test_a_slip_that_is_on_its_way_is_not_asked_for_again(hall: Hall) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    with refused(hall, "A slip of ticket Б101 is on its way at test already"):
        hall.slips.ask(AT_KIOSK, "Б101")
    begun(hall)
    with refused(hall, "on its way"):
        hall.slips.ask(AT_KIOSK, "Б101")


def test_a_slip_is_asked_for_at_another_kiosk(hall: Hall) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    there = hall.slips.ask(AT_KIOSK, "Б101", kiosk="kiosk-2")
    assert slips(hall) == {"Б101": JobState.ABANDONED}
    assert hall.slips.begin(AT_KIOSK, "test") is None
    assert begun(hall, "kiosk-2").job.job_id == there.job_id
    assert hall.slips.ask(AT_KIOSK, "Б101").kiosk == "test"
    assert slips(hall, "kiosk-2") == {"Б101": JobState.SENDING}


def test_a_failed_or_old_slip_gives_way_to_the_one_that_is_asked_for(
    hall: Hall, clock: ToldClock
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.slips.end(AT_KIOSK, begun(hall).job.job_id, JobState.FAILED)
    second = hall.slips.ask(AT_KIOSK, "Б101")
    assert [each.state for each in hall.see(kiosk_view, "test").signs.slips] == [
        "queued",
        "abandoned",
    ]
    clock.at += 1000 * KEEP_S + 1
    third = hall.slips.ask(AT_KIOSK, "Б101")
    assert begun(hall).job.job_id == third.job_id > second.job_id
    assert hall.slips.begin(AT_KIOSK, "test") is None


def test_a_ticket_that_was_given_without_paper_gets_a_slip(hall_path: Path) -> None:
    without = enter(hall_path, config=small_config())
    without.tickets.issue(AT_KIOSK, "passport")
    without.close()
    first = Printer("kiosk-2", Connection.FILE, "/dev/null")
    hall = enter(hall_path, config=replace(printing_config(), kiosks=kiosks_of(first)))
    assert hall.slips.ask(AT_KIOSK, "Б101").kiosk == "kiosk-2"
    hall.close()


def test_what_cannot_be_printed_is_refused(hall: Hall, desk: str, clock: ToldClock) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    with refused(hall, "no ticket Б999 today", UnknownName):
        hall.slips.ask(AT_KIOSK, "Б999")
    with refused(hall, "no printer at shelf. Kiosks that have one: test, kiosk-2"):
        hall.slips.ask(AT_KIOSK, "Б101", kiosk="shelf")
    with refused(hall, "no printer at kiosk-9"):
        hall.slips.tell(AT_KIOSK, "kiosk-9", PrinterState.OK)
    hall.tickets.call(at_desk(desk))
    hall.tickets.start(at_desk(desk))
    hall.tickets.finish(at_desk(desk))
    with refused(hall, "Ticket Б101 is served. Its visit is over"):
        hall.slips.ask(AT_KIOSK, "Б101")
    clock.at += DAY
    hall.tickets.issue(AT_KIOSK, "land")
    with refused(hall, "no ticket Б101 today", UnknownName):
        hall.slips.ask(AT_KIOSK, "Б101")


# --- processes ------------------------------------------------------------------------------
def test_what_a_dead_kiosk_was_sending_is_unknown(
    hall: Hall, hall_path: Path, clock: ToldClock
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.issue(AT_KIOSK, "land")
    begun(hall)
    again = enter(hall_path, clock, config=printing_config())
    assert again.slips.recover(AT_KIOSK, "kiosk-2") == ()
    (left,) = again.slips.recover(AT_KIOSK, "test")
    assert (left.code, left.state, left.detail) == ("Б101", JobState.UNKNOWN, "slip-interrupted")
    assert again.slips.recover(AT_KIOSK, "test") == ()
    assert begun(again).job.code == "Д101"
    assert lost(again) == ["Б101"]
    again.close()


def test_two_processes_never_get_the_same_slip(
    hall: Hall, hall_path: Path, clock: ToldClock
) -> None:
    for _ in range(30):
        hall.tickets.issue(AT_KIOSK, "passport")
    got: list[str] = []

    def send_all() -> None:
        mine = enter(hall_path, clock, config=printing_config())
        while (slip := mine.slips.begin(AT_KIOSK, "test")) is not None:
            got.append(slip.job.code)
            mine.slips.end(AT_KIOSK, slip.job.job_id, JobState.PRINTED)
        mine.close()

    threads = [threading.Thread(target=send_all) for _ in range(2)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert sorted(got) == [f"Б{each}" for each in range(101, 131)]


# --- printers -------------------------------------------------------------------------------
def test_a_printer_tells_what_changed(hall: Hall, desk: str, clock: ToldClock) -> None:
    since = clock.at
    assert hall.see(kiosk_view, "test").signs.printers == ()
    told = hall.slips.tell(AT_KIOSK, "test", PrinterState.PAPER_OUT, "printer-paper-out")
    assert told == PrinterStatus("test", PrinterState.PAPER_OUT, "printer-paper-out", since)
    rev = hall.see(hall_rev)
    clock.at += 5000
    assert hall.slips.tell(AT_KIOSK, "test", PrinterState.PAPER_OUT, "printer-paper-out") == told
    assert hall.see(hall_rev) == rev
    assert hall.slips.tell(AT_KIOSK, "test", PrinterState.PAPER_OUT, "no roll").since == since
    hall.slips.tell(AT_KIOSK, "kiosk-2", PrinterState.OK)
    assert hall.see(kiosk_view, "test").signs.printers == (replace(told, detail="no roll"),)
    assert hall.see(desk_view, desk).signs.printers == (replace(told, detail="no roll"),)
    fixed = hall.slips.tell(AT_KIOSK, "test", PrinterState.OK)
    assert fixed.since == clock.at
    assert hall.see(desk_view, desk).signs.printers == ()
    assert hall.see(logged_events)[-1].detail == {"kiosk": "test", "state": "ok"}
