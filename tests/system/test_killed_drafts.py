"""Of a copy that is not finished nothing is left: the PINs' hashes are in it."""

import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from commands import environment, zal
from zal import config
from zal.bootstrap import create_hall
from zal.owned_folder import OwnedFolder

KILLED = """
import os, sys
from zal.cli import main
from zal.store.sqlite import backup, engine
number, called = int(sys.argv[1]), {"backup": (backup, "_copy"), "init": (engine, "create_file")}
where, name = called[sys.argv[2]]
before = getattr(where, name)
def killed(*given):
    before(*given)
    os.kill(os.getpid(), number)
setattr(where, name, killed)
sys.exit(main(sys.argv[2:]))
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "hall.db"
    create_hall(path, config.demo_text())
    return path


def killed(number: signal.Signals, *words: str | Path) -> int:
    """Run a command that is told to end when its draft is written, before it has its name."""
    asked = [sys.executable, "-c", KILLED, str(number.value), *map(str, words)]
    return subprocess.run(asked, env=environment(), check=False, timeout=60).returncode


def drafts(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.glob(".*"))


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
@pytest.mark.parametrize("command", ["backup", "init"])
def test_a_command_that_is_told_to_end_leaves_no_draft(
    command: str, number: signal.Signals, path: Path
) -> None:
    before = set(path.parent.iterdir())
    words = {
        "backup": (path.with_name("copy.db"), "--hall", path),
        "init": (path.with_name("new.toml"), "--sample", "--hall", path.with_name("new.db")),
    }[command]
    assert killed(number, command, *words) == 128 + number
    assert {each for each in path.parent.iterdir() if "hall.db" not in each.name} == {
        each for each in before if "hall.db" not in each.name
    }
    assert drafts(path.parent) == []


def test_what_is_to_outlive_its_terminal_does(path: Path) -> None:
    copy = path.with_name("copy.db")
    asked = [sys.executable, "-c", KILLED, str(signal.SIGHUP.value), "backup", str(copy)]
    ignored = ["sh", "-c", "trap '' HUP; exec \"$@\"", "sh", *asked, "--hall", str(path)]
    assert subprocess.run(ignored, env=environment(), check=False, timeout=60).returncode == 0
    assert copy.exists()


def test_what_a_killed_backup_left_goes_with_the_next_also_of_another_name(path: Path) -> None:
    assert killed(signal.SIGKILL, "backup", path.with_name("monday.db"), "--hall", path) < 0
    (left,) = drafts(path.parent)
    assert left.startswith(".monday.db-")
    assert zal("backup", path.with_name("tuesday.db"), "--hall", path).returncode == 0
    assert drafts(path.parent) == []


def test_a_draft_in_use_and_what_is_no_draft_stay(path: Path) -> None:
    folder = path.parent
    with closing(OwnedFolder(".monday.db-", folder)) as in_use:
        (in_use.path / "monday.db").touch()
        others = {"notes-12345678": "notes", "x.db-12345678": "y.db", "z.db-12345678": "z.db"}
        for name, holds in others.items():
            (folder / f".{name}").mkdir()
            (folder / f".{name}" / holds).write_text("not of Zal")
        assert zal("backup", folder / "tuesday.db", "--hall", path).returncode == 0
        assert drafts(folder) == sorted([in_use.path.name, *(f".{each}" for each in others)])
