"""``zal check``: what it counts, and each thing that it must find."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from halls import AT_KIOSK, BY_LINK, OWNER, ToldClock, at_desk, enter, printing_config
from zal.domain.errors import StorageError
from zal.domain.printing import JobState
from zal.hall.hall import Hall
from zal.hall.pins import KIOSK
from zal.store.sqlite.soundness import Soundness, prove


def proved(path: Path) -> Soundness:
    return prove(path, lambda text, name: None)


@pytest.fixture
def path(hall: Hall, hall_path: Path) -> Path:
    """A hall with a ticket in every state that a check compares with the log."""
    hall.desks.sign_in(at_desk("1", "ivanova"))
    hall.desks.sign_in(at_desk("2", "sidorova"))
    for _ in range(3):
        hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.call(at_desk("1"))
    hall.tickets.start(at_desk("1"))
    hall.tickets.transfer(at_desk("1"), service="land", to_desk="2")
    hall.tickets.call(at_desk("1"))
    hall.tickets.hold(at_desk("1"))
    hall.tickets.call(at_desk("1"))
    return hall_path


def test_a_sound_hall_is_counted(path: Path) -> None:
    found = proved(path)
    assert (found.rev, found.events, found.tickets, found.stages, found.days) == (11, 11, 3, 4, 1)


def test_a_day_that_turned_and_a_shift_that_was_taken_over_are_sound(path: Path) -> None:
    again = enter(path)
    again.desks.sign_in(at_desk("2", "sidorova"))
    again.desks.sign_out(at_desk("2"))
    again.desks.sign_in(at_desk("1", "sidorova"), take_over_reason="went home ill")
    again.day.close_day(OWNER)
    again.close()
    assert proved(path).events > 11


BROKEN = {
    "without a gap": "DELETE FROM event WHERE rev = 5",
    "events 1 to 12": "UPDATE hall SET rev = 12",
    "past the last number": "UPDATE series_counter SET last = last - 1",
    "for no service": "DELETE FROM stage WHERE ticket_id = 3",
    "called to no desk": "UPDATE stage SET desk = NULL WHERE state = 'called'",
    "ticket Б102": "UPDATE stage SET state = 'cancelled' WHERE state = 'held'",
    "the state of ticket Б101": "UPDATE stage SET state = 'served' WHERE ordinal = 2",
    "belongs to no ticket": "DELETE FROM ticket WHERE ticket_id = 1",
    "belongs to no hall": "DELETE FROM hall",
    "lacks stage_at_desk": "DROP INDEX stage_at_desk",
    "newer Zal": "PRAGMA user_version = 99",
    "is not a Zal hall": "PRAGMA application_id = 7",
}


@pytest.mark.parametrize("sentence", BROKEN)
def test_a_broken_promise_is_told(path: Path, sentence: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(BROKEN[sentence])
    with pytest.raises(StorageError, match=sentence):
        proved(path)


@pytest.mark.parametrize(
    "change", [*(f"state = 'abandoned' WHERE job_id = {n}" for n in (1, 2, 3, 4)), "day = '2026'"]
)
def test_a_slip_that_the_log_does_not_know_is_told(
    hall_path: Path, clock: ToldClock, change: str
) -> None:
    hall = enter(hall_path, clock, config=printing_config())
    for outcome in (JobState.PRINTED, JobState.UNKNOWN, None):
        hall.tickets.issue(AT_KIOSK, "passport")
        slip = hall.slips.begin(AT_KIOSK, "test")
        if slip is not None and outcome is not None:
            hall.slips.end(AT_KIOSK, slip.job.job_id, outcome)
    hall.slips.ask(AT_KIOSK, "Б102")
    hall.close()
    proved(hall_path)
    with closing(sqlite3.connect(hall_path)) as connection:
        connection.executescript(f"UPDATE print_job SET {change}")
    with pytest.raises(StorageError, match="otherwise about a slip of ticket Б10"):
        proved(hall_path)


def test_tables_and_indexes_that_staff_added_do_no_harm(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript("CREATE TABLE note (text TEXT); ANALYZE")
    proved(path)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE device SET revoked_at = NULL WHERE number = 2",
        "UPDATE device SET revoked_at = paired_at WHERE number = 2",
        "UPDATE device SET terminal = 'kiosk/kiosk-1' WHERE number = 2",
        "DELETE FROM device WHERE number = 2",
    ],
)
def test_a_browser_that_the_log_does_not_know_is_told(
    path: Path, hall: Hall, clock: ToldClock, change: str
) -> None:
    hall.pins.set(OWNER, KIOSK, "4071")
    for _ in range(2):
        hall.devices.pair(AT_KIOSK, "4071", "console")
    clock.at += 1
    hall.devices.revoke(OWNER, 2)
    proved(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(change)
    with pytest.raises(StorageError, match="otherwise about browser 2"):
        proved(path)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE rating SET comfort = 1",
        "UPDATE rating SET information = 5",
        "UPDATE rating SET comment = ''",
        "UPDATE rating SET day = '2026'",
        "DELETE FROM rating",
    ],
)
def test_a_rating_that_the_log_does_not_know_is_told(path: Path, hall: Hall, change: str) -> None:
    hall.tickets.start(at_desk("1"))
    token = hall.tickets.finish(at_desk("1")).token
    hall.ratings.rate(BY_LINK, token, {"comfort": 2})
    hall.ratings.rate(BY_LINK, token, {"comfort": 5}, comment="well")
    proved(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(change)
    with pytest.raises(StorageError, match="otherwise about the rating of ticket Б103"):
        proved(path)
