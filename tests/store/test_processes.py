"""Many processes on one file, and processes that are killed."""

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from halls import enter, make_hall, revs_are_whole
from zal.hall.hall import Hall

WORKER = Path(__file__).with_name("worker.py")
SEATS = {0: ("ivanova", "1"), 1: ("petrov", "2"), 2: ("sidorova", "3")}


def start(path: Path, name: str, count: int, *seat: str) -> subprocess.Popen[str]:
    command = [sys.executable, str(WORKER), str(path), name, str(count), *seat]
    folders = [str(WORKER.parents[1]), *sys.path]
    env = os.environ | {"PYTHONPATH": os.pathsep.join(each for each in folders if each)}
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=env)


def lines(process: subprocess.Popen[str], word: str) -> list[str]:
    assert process.stdout is not None
    with process.stdout as stdout:
        rows = [each.split() for each in stdout if each.endswith("\n")]
    process.wait()
    return [row[1] for row in rows if row[0] == word]


def codes_of(hall: Hall, act: str) -> list[str | None]:
    return [each.code for each in hall.views.events() if each.act == act]


def test_eight_processes_never_double_a_number_or_a_call(tmp_path: Path) -> None:
    path = make_hall(tmp_path / "hall.db")
    workers = [start(path, f"w{n}", 200, *SEATS.get(n, ())) for n in range(8)]
    outputs = [(lines(each, "issued"), each.returncode) for each in workers]
    assert [code for _, code in outputs] == [0] * 8
    issued = [code for codes, _ in outputs for code in codes]
    assert len(issued) == len(set(issued)) == 1600
    assert sorted(issued, key=lambda each: int(each[1:])) == [f"Б{n}" for n in range(101, 1701)]
    hall = enter(path)
    called = codes_of(hall, "call")
    assert len(called) == len(set(called)) > 0
    assert revs_are_whole(hall)
    hall.close()


def kill_loop(tmp_path: Path, times: int, seed: int) -> None:
    """Kill a working process at a random acknowledged line, again and again on one file."""
    path = make_hall(tmp_path / "hall.db")
    rng = random.Random(seed)
    acknowledged: list[str] = []
    for turn in range(times):
        worker = start(path, f"k{turn}", 1000, "ivanova", "1")
        assert worker.stdout is not None
        for _ in range(rng.randrange(1, 40)):
            line = worker.stdout.readline()
            if line.startswith("issued"):
                acknowledged.append(line.split()[1])
        os.kill(worker.pid, signal.SIGKILL)
        acknowledged += lines(worker, "issued")
        if turn + 1 < times:
            release_desk(path)
    assert len(acknowledged) == len(set(acknowledged)) > times
    hall = enter(path)
    issued = codes_of(hall, "issue")
    assert set(acknowledged) <= set(issued)
    assert len(issued) == len(set(issued))
    assert revs_are_whole(hall)
    at_desks = [each.desk for each in hall.views.queue() if each.state in ("called", "serving")]
    assert len(at_desks) == len(set(at_desks))
    hall.close()


def release_desk(path: Path) -> None:
    """Do what the operator does after a crash: sign in again and finish what is open."""
    hall = enter(path)
    hall.desks.sign_in("ivanova", "1")
    ticket = hall.views.desk("1").ticket
    if ticket is not None and ticket.state == "called":
        hall.tickets.start("1")
    if ticket is not None:
        hall.tickets.finish("1")
    hall.close()


def test_a_killed_process_loses_nothing_that_it_acknowledged(tmp_path: Path) -> None:
    kill_loop(tmp_path, 20, seed=1)


@pytest.mark.long
@pytest.mark.timeout(1800)
def test_five_hundred_kills_lose_nothing(tmp_path: Path) -> None:
    kill_loop(tmp_path, 500, seed=2)
