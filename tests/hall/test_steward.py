"""Who lets time pass when nobody acts."""

import signal
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from commands import PROGRAM, environment
from halls import AT_KIOSK, DAY, MINUTE, NOON, OWNER, TURN, ToldClock, enter, hall_rev
from web_servers import until
from zal import config
from zal.bootstrap import create_hall, open_hall, open_looker, open_steward
from zal.domain.log import Event
from zal.hall.hall import Hall
from zal.hall.seen.log import logged_events
from zal.hall.steward import tend
from zal.store.sqlite.connections import SqliteReader
from zal.store.sqlite.steward_lock import SqliteStewardLock
from zal.system_clock import SystemClock

ALMOST_MS = 59_000


def bytes_of(path: Path) -> list[bytes]:
    found = sorted(path.parent.glob(f"{path.name}*"))
    return [each.read_bytes() for each in found if not each.name.endswith("-shm")]


# --- what one look does ---------------------------------------------------------------------
def test_it_sleeps_until_the_next_thing_is_due(hall: Hall, desk: str, clock: ToldClock) -> None:
    assert tend(hall) == (TURN - NOON) / 1000
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.postpone(OWNER, 10, code="Б101")
    clock.at += MINUTE
    assert tend(hall) == 9 * MINUTE / 1000
    clock.at += 9 * MINUTE
    assert tend(hall) == (TURN - clock.at) / 1000
    assert [each.act for each in hall.see(logged_events)][-1] == "release"


def test_at_rest_nothing_is_written(
    hall: Hall, desk: str, hall_path: Path, clock: ToldClock
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.postpone(OWNER, 30, code="Б101")
    reader = SqliteReader(hall_path, clock)
    reader.changed()
    rev, before = hall.see(hall_rev), bytes_of(hall_path)
    for _ in range(29):
        clock.at += MINUTE
        tend(hall)
    assert (hall.see(hall_rev), bytes_of(hall_path), reader.changed()) == (rev, before, False)
    clock.at += MINUTE
    tend(hall)
    assert reader.changed()
    reader.close()


def test_a_leap_alone_is_nothing_to_write(hall: Hall, hall_path: Path, clock: ToldClock) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    clock.set_wall(NOON + 3 * DAY)
    before = bytes_of(hall_path)
    assert tend(hall) == (TURN - NOON) / 1000
    assert bytes_of(hall_path) == before


def test_the_days_turn_is_written_in_the_night_by_name(
    hall: Hall, hall_path: Path, clock: ToldClock
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    keeper = enter(hall_path, clock, device="steward")
    clock.at = TURN + 20
    assert tend(keeper) == (DAY - 20) / 1000
    written = hall.see(logged_events)[-2:]
    assert [(each.act, each.at, each.device) for each in written] == [
        ("expire", TURN, "steward"),
        ("turn-day", TURN, "steward"),
    ]
    keeper.close()


# --- who does it ----------------------------------------------------------------------------
def test_only_one_holds_the_lock_and_the_next_gets_it(hall_path: Path) -> None:
    first, second = (SqliteStewardLock(hall_path) for _ in range(2))
    assert (first.take(), second.take(), first.take()) == (True, False, True)
    first.close()
    assert second.take()
    second.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A hall where two visitors have almost let others by for long enough."""
    path = tmp_path / "hall.db"
    earlier = SystemClock(lambda: -ALMOST_MS)
    create_hall(path, config.demo_text(), clock=earlier)
    hall = open_hall(path, clock=earlier)
    for code in [hall.tickets.issue(AT_KIOSK, "passport").code for _ in range(2)]:
        hall.tickets.postpone(OWNER, 1, code=code)
    hall.close()
    return path


def make_due(path: Path) -> None:
    """Let a visitor who has not been released yet let others by until now."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("UPDATE stage SET state = 'held', postponed_until = 1 WHERE stage_id=2")


def released(path: Path) -> list[Event]:
    looker = open_looker(path)
    try:
        return [each for each in looker.see(logged_events) if each.act == "release"]
    finally:
        looker.close()


@pytest.fixture
def steward(path: Path) -> Iterator[Callable[[str], subprocess.Popen[str]]]:
    started: list[subprocess.Popen[str]] = []

    def start(name: str) -> subprocess.Popen[str]:
        command = [*PROGRAM, "steward", "--hall", str(path), "--name", name]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment())
        started.append(process)
        assert process.stdout is not None
        assert "Ctrl+C" in process.stdout.readline()
        return process

    yield start
    for each in started:
        each.kill()
        each.communicate()


def test_of_two_stewards_one_does_it_and_when_it_is_killed_the_other(
    path: Path, steward: Callable[[str], subprocess.Popen[str]]
) -> None:
    first = steward("first")
    until(lambda: len(released(path)) == 2)
    second = steward("second")
    assert {each.device for each in released(path)} == {"first"}
    first.send_signal(signal.SIGKILL)
    first.wait()
    make_due(path)
    until(lambda: len(released(path)) == 3)
    assert released(path)[-1].device == "second"
    second.send_signal(signal.SIGTERM)
    assert second.wait(timeout=20) == 0


def test_in_a_hall_of_one_pc_a_program_that_runs_anyway_does_it(path: Path) -> None:
    keeper = open_steward(path, "console-1")
    keeper.start()
    until(lambda: len(released(path)) == 2)
    assert {each.device for each in released(path)} == {"console-1"}
    make_due(path)
    until(lambda: len(released(path)) == 3)
    keeper.close()
    lock = SqliteStewardLock(path)
    assert lock.take()
    lock.close()


def test_a_hall_that_is_put_back_is_tended_again(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    keeper = open_steward(path, "keeper")
    keeper.start()
    until(lambda: len(released(path)) == 2)
    aside = path.with_name("aside")
    aside.mkdir()
    files = list(path.parent.glob("hall.db*"))
    for each in files:
        each.rename(aside / each.name)
    until(lambda: "cannot let time pass" in caplog.text)
    for each in files:
        (aside / each.name).rename(each)
    make_due(path)
    until(lambda: len(released(path)) == 3)
    keeper.close()
