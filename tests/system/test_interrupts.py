"""A command that waits behind a process which holds the turn and does not go on."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from commands import PROGRAM, environment, zal
from halls import hall_rev
from zal import config
from zal.bootstrap import create_hall, open_looker

HOLDER = Path(__file__).parents[1] / "support" / "lock_holder.py"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "hall.db"
    create_hall(path, config.demo_text())
    return path


@pytest.fixture
def holder(path: Path) -> Iterator[subprocess.Popen[str]]:
    """A stopped process that has the turn."""
    pipe = subprocess.PIPE
    with subprocess.Popen(
        [sys.executable, str(HOLDER), str(path)], stdin=pipe, stdout=pipe, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        process.send_signal(signal.SIGSTOP)
        yield process
        process.kill()


def waiting_command(path: Path) -> subprocess.Popen[str]:
    command = [*PROGRAM, "issue", "passport", "--hall", str(path)]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True, env=environment())


def rev(path: Path) -> int:
    looker = open_looker(path)
    try:
        return looker.see(hall_rev)
    finally:
        looker.close()


def test_a_command_that_waits_says_so_and_ctrl_c_ends_it(
    path: Path, holder: subprocess.Popen[str]
) -> None:
    with waiting_command(path) as command:
        assert command.stderr is not None
        said = command.stderr.readline()
        assert said == "zal: The hall's file is busy. Waiting for a turn; Ctrl+C gives up.\n"
        command.send_signal(signal.SIGINT)
        assert command.communicate() == ("", "")
    assert command.returncode == 130
    assert rev(path) == 1


def test_a_killed_holder_lets_the_next_one_through(
    path: Path, holder: subprocess.Popen[str]
) -> None:
    with waiting_command(path) as command:
        assert command.stderr is not None
        command.stderr.readline()
        holder.kill()
        stdout, stderr = command.communicate()
    assert (command.returncode, stderr) == (0, "")
    assert stdout.startswith("Р101 was given")
    assert rev(path) == 2


def test_whoever_looks_never_waits(path: Path, holder: subprocess.Popen[str]) -> None:
    assert zal("queue", "--hall", path).stdout == "Nobody is waiting.\n"
