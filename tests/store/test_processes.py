"""Many processes on one file, and processes that are killed."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from acknowledged_acts import Ledger, Line
from halls import both, small_config
from zal import config
from zal.bootstrap import check_hall, create_hall
from zal.domain.clock import local
from zal.domain.settings.people import Desk, Operator
from zal.system_clock import wall_ms

WORKER = Path(__file__).parents[1] / "support" / "store_worker.py"
DESKS = range(1, 9)
ENDLESS = 10**6
LONGEST_LIFE_S = 0.25
GENTLE = "hardly a visitor was left at a desk: the kills were too gentle"


@dataclass
class Worker:
    """A process at a desk; what it acknowledges goes to a file of its own, which outlives it."""

    desk: int
    name: str
    process: subprocess.Popen[bytes]
    output: Path

    def said(self) -> list[Line]:
        """Return the acknowledgements so far; a line counts when it is whole."""
        lines = self.output.read_text(encoding="utf-8").splitlines(keepends=True)
        return [Line(*each.split()) for each in lines[1:] if each.endswith("\n")]

    def wait_until_ready(self) -> None:
        """Wait until everything is imported and the file is next."""
        while not self.output.read_bytes().endswith(b"\n") and self.process.poll() is None:
            time.sleep(0.002)

    def kill(self) -> None:
        """End it at once, and be sure that it had not ended by itself."""
        self.process.send_signal(signal.SIGKILL)
        assert self.process.wait() == -signal.SIGKILL, "the worker had stumbled before"


def make(path: Path) -> Path:
    """Make a hall of eight desks, each with an operator, where nobody has a right of way."""
    small = small_config()
    settings = replace(
        small,
        desks=tuple(Desk(f"{n}", both(f"Окно {n}")) for n in DESKS),
        operators=tuple(Operator(f"op-{n}", f"Оператор {n}") for n in DESKS),
        categories=small.categories[:1],
        day_turns_at_min=(local(wall_ms(), small.time_zone).hour + 12) % 24 * 60,  # not meanwhile
    )
    create_hall(path, config.write(settings))
    return path


def start(path: Path, desk: int, life: int = 0, count: int = ENDLESS) -> Worker:
    name = f"desk-{desk}-life-{life}"
    output = path.with_name(name)
    command = [sys.executable, str(WORKER), str(path), name, str(count), f"op-{desk}", f"{desk}"]
    folders = [str(WORKER.parent), *sys.path]
    env = os.environ | {"PYTHONPATH": os.pathsep.join(each for each in folders if each)}
    with output.open("wb") as stdout:
        return Worker(desk, name, subprocess.Popen(command, stdout=stdout, env=env), output)


@contextmanager
def ending(workers: list[Worker]) -> Iterator[None]:
    """Leave no worker of the list, as it stands then, behind a test that failed."""
    try:
        yield
    finally:
        for each in workers:
            each.process.kill()
            each.process.wait()


@pytest.mark.lengthy
def test_eight_processes_never_double_a_number_or_a_call(tmp_path: Path) -> None:
    path = make(tmp_path / "hall.db")
    workers = [start(path, desk, count=60) for desk in DESKS]
    with ending(workers):
        assert [each.process.wait() for each in workers] == [0] * 8
    ledger = Ledger(path)
    ledger.follow()
    for worker in workers:
        said = worker.said()
        assert ledger.done_by[worker.name] == said
        assert [sum(each.act == act for each in said) for act in ("issue", "call")] == [60, 60]
    assert sorted(ledger.states) == sorted(f"Б{n}" for n in range(101, 581))
    assert set(ledger.states.values()) == {"served"}
    check_hall(path)


def kill_loop(folder: Path, times: int, seed: int) -> tuple[int, int]:
    """Kill one of two workers at a random moment and then the other, again and again.

    Returns how often a visitor was left at a desk, and how many visitors were served.
    """
    path = make(folder / "hall.db")
    rng = random.Random(seed)
    ledger = Ledger(path)
    left_open = 0
    for life in range(0, times, 2):
        workers = [start(path, desk, life) for desk in rng.sample((1, 2), 2)]
        with ending(workers):
            for worker in workers:
                worker.wait_until_ready()
            for count, victim in enumerate(workers, 1):
                time.sleep(rng.uniform(0, LONGEST_LIFE_S))  # opening the file, or at work
                victim.kill()
                acknowledged = [each.said() for each in workers]
                ledger.follow()
                for index, (worker, said) in enumerate(zip(workers, acknowledged, strict=True)):
                    ledger.must_have(worker.name, said, ended=index < count)
                left_open += f"{victim.desk}" in ledger.at_desk
        check_hall(path)  # the dead leave it as it is; beside the living a long look takes longer
    return left_open, sum(state == "served" for state in ledger.states.values())


@pytest.mark.lengthy
def test_killed_processes_lose_nothing_that_they_acknowledged(tmp_path: Path) -> None:
    left_open, served = kill_loop(tmp_path, 12, seed=1)
    assert left_open > 1, GENTLE
    assert served > 12


@pytest.mark.long
@pytest.mark.timeout(1800)
def test_five_hundred_kills_lose_nothing(tmp_path: Path) -> None:
    """In 25 halls: each kill is held against the whole file, which is not to grow for ever."""
    found = []
    for seed in range(2, 27):
        folder = tmp_path / str(seed)
        folder.mkdir()
        found.append(kill_loop(folder, 20, seed))
    assert sum(left_open for left_open, _ in found) > 50, GENTLE
    assert all(served > 20 for _, served in found)
