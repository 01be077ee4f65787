"""The turn at a hall's file: in order, with a deadline, and never taken by who gave up."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from halls import AT_KIOSK, enter, hall_rev, make_hall
from zal.domain.errors import HallBusy
from zal.store.sqlite.lock_holder import holder_of
from zal.store.sqlite.turnstile import Turnstile

HOLDER = Path(__file__).parents[1] / "support" / "lock_holder.py"
PATIENCE_S = 0.3
LONG_S = 60.0


@contextmanager
def holding(path: Path) -> Iterator[subprocess.Popen[str]]:
    """Have another process hold the turn."""
    with subprocess.Popen(
        [sys.executable, str(HOLDER), str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == "held\n"
            yield process
        finally:
            process.kill()


def in_time() -> float:
    """Return a deadline that comes long after all that a test waits for."""
    return time.monotonic() + LONG_S


def test_a_stopped_holder_is_named_and_nothing_is_done_behind_the_back(tmp_path: Path) -> None:
    path = make_hall(tmp_path / "hall.db")
    hall = enter(path)
    hall.acts.means = replace(hall.acts.means, patience_s=PATIENCE_S)
    before = hall.see(hall_rev)
    with holding(path) as holder:
        holder.send_signal(signal.SIGSTOP)
        with pytest.raises(HallBusy, match=f"{holder.pid}.*stopped.*Nothing was done"):
            hall.tickets.issue(AT_KIOSK, "passport")
    assert hall.see(hall_rev) == before
    assert hall.tickets.issue(AT_KIOSK, "passport").code == "Б101"
    hall.close()


def test_a_file_of_this_schema_is_opened_and_looked_at_while_another_holds_the_turn(
    tmp_path: Path,
) -> None:
    path = make_hall(tmp_path / "hall.db")
    with holding(path):
        hall = enter(path)
        assert hall.see(hall_rev) > 0
        hall.close()


def test_whoever_gave_up_leaves_no_place_behind(tmp_path: Path) -> None:
    """The waits that were left come in turn and go, and the next one has the turn."""
    ahead, behind = Turnstile(tmp_path / "hall.db"), Turnstile(tmp_path / "hall.db")
    waiting = threading.active_count()
    with ahead.turn():
        for _ in range(5):
            with pytest.raises(HallBusy), behind.turn(time.monotonic() + 0.01):
                pytest.fail("the turn was another's")
        assert threading.active_count() == waiting + 1  # one waits, however often it was left
    with behind.turn(in_time()):
        assert holder_of(tmp_path / "hall.db-lock") is not None
    with ahead.turn(in_time()):
        pass
    until = in_time()
    while threading.active_count() > waiting:
        assert time.monotonic() < until
        time.sleep(0.005)
    for each in (ahead, behind):
        each.close()
    assert holder_of(tmp_path / "hall.db-lock") is None


def test_a_turn_comes_to_who_waits_when_the_holder_goes(tmp_path: Path) -> None:
    path = make_hall(tmp_path / "hall.db")
    turnstile = Turnstile(path)
    with holding(path) as holder:
        threading.Timer(0.05, holder.kill).start()
        with turnstile.turn(in_time()):
            found = holder_of(path.with_name("hall.db-lock"))
            assert found is not None
            assert (found.pid, found.is_stopped) == (os.getpid(), False)
    turnstile.close()
