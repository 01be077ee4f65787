"""What is typed, and where answers go: nothing of it harms the terminal or hides what was done."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from commands import zal as run
from halls import AT_KIOSK
from zal import config
from zal.bootstrap import create_hall, open_hall
from zal.hall.seen.open_tickets import open_tickets

HOSTILE = "pa\x1b[31mss\x07\x9b[2J\rport\u202e"


def zal(path: Path, *words: str, typed: str = "") -> subprocess.CompletedProcess[str]:
    return run("--hall", path, *words, typed=typed)


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    path = tmp_path / "hall.db"
    create_hall(path, config.demo_text())
    return path


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize(
    "words",
    [
        ("issue", HOSTILE),
        ("issue", "extract", "--category", HOSTILE),
        ("issue", "extract", "--language", HOSTILE),
        ("show", HOSTILE),
        ("call", "--desk", HOSTILE),
        ("report", "--day", HOSTILE),
        ("close-service", HOSTILE),
        ("check", HOSTILE),
        ("config", "check", HOSTILE),
        ("backup", f"/nowhere/{HOSTILE}"),
        (HOSTILE,),
        ("queue", HOSTILE),
        ("queue", "--hall", HOSTILE),
    ],
    ids=lambda words: words[0].encode("unicode_escape").decode(),
)
def test_a_refusal_quotes_what_was_typed_harmless(
    sample: Path, words: tuple[str, ...], language: str
) -> None:
    ended = zal(sample, "--language", language, *words)
    assert ended.returncode in (1, 2)
    assert "pa[31mss" in ended.stderr
    assert not {"\x1b", "\x07", "\x9b", "\r", "\u202e"} & set(ended.stdout + ended.stderr)


def issued(path: Path) -> int:
    hall = open_hall(path)
    try:
        return len(hall.see(open_tickets))
    finally:
        hall.close()


def issue(path: Path, **more: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "zal", "--hall", str(path), "issue", "extract"]
    with Path("/dev/full").open("wb") as full:
        out = full if not more else subprocess.PIPE
        return subprocess.run(
            command, stdout=out, stderr=subprocess.PIPE, env=os.environ | more, check=False
        )


def test_an_answer_that_cannot_be_written_says_that_the_ticket_is_there(sample: Path) -> None:
    ended = issue(sample)
    assert ended.returncode == 3
    assert "the disk is full" in ended.stderr.decode()
    assert ended.stderr.decode().count("\n") == 1
    assert issued(sample) == 1


def test_letters_that_a_terminal_lacks_are_told_somehow(sample: Path) -> None:
    ended = issue(sample, PYTHONIOENCODING="latin-1")
    assert ended.returncode == 0
    assert b"\\u041c101 was given" in ended.stdout
    assert issued(sample) == 1


def test_a_sample_that_came_to_nothing_is_not_left_in_the_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    taken = tmp_path / "taken.db"
    taken.write_text("x")
    assert zal(taken, "init", "--sample").returncode == 1
    assert not Path("hall.toml").exists()
    ready = zal(tmp_path / "hall.db", "init", "--sample")
    assert ready.returncode == 0
    assert "hall.toml" in ready.stdout
    assert Path("hall.toml").exists()


def test_a_stranger_is_unknown_before_their_pin_is(sample: Path) -> None:
    ended = zal(sample, "sign-in", "nobody", "--desk", "1", typed="2580\n")
    assert ended.returncode == 1
    assert "There is no operator nobody" in ended.stderr


def test_a_reason_without_a_ticket_is_not_dropped_in_silence(sample: Path) -> None:
    ended = zal(sample, "call", "--desk", "1", "--reason", "old")
    assert ended.returncode == 2
    assert "--code" in ended.stderr


def test_who_follows_the_log_is_told_of_another_file(sample: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    create_hall(other, config.demo_text())
    words = ("events", "--follow", "--since", "1")
    command = [sys.executable, "-m", "zal", "--hall", str(sample), *words]
    hall = open_hall(sample)
    hall.tickets.issue(AT_KIOSK, "extract")
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as follower:
        assert follower.stdout is not None
        assert b"ticket given" in follower.stdout.readline()
        hall.close()
        shutil.move(sample, tmp_path / "old.db")
        other.replace(sample)
        _, told = follower.communicate(timeout=60)
    assert follower.returncode == 1
    assert "There is another file at" in told.decode()
