"""Real processes under a clock that leapt: nobody loses a place, and each answer is told first."""

import json
import subprocess
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from commands import PROGRAM, environment, zal
from missing_programs import need
from variants import mostly_long
from zal import config
from zal.bootstrap import create_hall

TEN_YEARS, ONE_DAY, A_DAY_BACK = "+10y", "+1d", "-1d"

Run = Callable[..., subprocess.CompletedProcess[str]]


def commanded(path: Path, *words: str, at: str = "") -> subprocess.CompletedProcess[str]:
    """Run a command on a hall, at real time or another, as ``faketime -f`` takes it."""
    order = ["--hall", str(path), *words]
    if not at:
        return zal(*order, TZ="UTC")
    order = [need("faketime"), "-f", at, *PROGRAM, *order]
    env = environment() | {"TZ": "UTC"}
    return subprocess.run(order, capture_output=True, text=True, env=env, timeout=60, check=False)


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Return what runs a command on a hall with three who wait, at real time or another."""
    path = tmp_path / "hall.db"
    create_hall(path, config.demo_text())

    command = partial(commanded, path)
    assert command("open-service", "passport").returncode == 0
    for _ in range(3):
        assert command("issue", "passport").returncode == 0
    return command


def told(run: Run, *words: str, **at: str) -> str:
    done = run(*words, **at)
    assert done.returncode == 0, done.stderr
    return done.stdout


def queue(run: Run) -> list[str]:
    return [each["code"] for each in json.loads(told(run, "queue", "--json"))]


@pytest.mark.parametrize(
    "at", mostly_long([TEN_YEARS, ONE_DAY, A_DAY_BACK], short=[TEN_YEARS, A_DAY_BACK])
)
def test_a_command_under_a_clock_that_leapt_ends_nobody_and_repeats_no_number(
    run: Run, at: str
) -> None:
    before = queue(run)
    told(run, "open-service", "passport", at=at)
    assert queue(run) == before
    assert json.loads(told(run, "issue", "passport", "--json"))["code"] not in before
    seen = json.loads(told(run, "clock", "--json", at=at))
    assert not seen["believed"]
    assert json.loads(told(run, "clock", "--json"))["believed"]
    assert "is sound" in told(run, "check")


def test_a_wrong_clock_that_was_accepted_is_taken_back_whole(run: Run) -> None:
    before = queue(run)
    asked = run("clock", "accept", at=ONE_DAY)
    assert asked.returncode == 1
    assert "lose their place: 3 " in asked.stderr
    assert queue(run) == before
    assert "says the same" in told(run, "clock", "accept", "--expire", "3", at=ONE_DAY)
    assert queue(run) == []
    shown = told(run, "clock")
    assert "zal clock forget --visits 3" in shown
    assert "3 expired stages go on" in shown
    assert run("clock", "forget", "--visits", "2").returncode == 1
    assert "says the same" in told(run, "clock", "forget", "--visits", "3")
    assert queue(run) == before
    assert "is sound" in told(run, "check")


def test_settings_by_which_the_day_is_over_are_applied_with_the_number_alone(
    tmp_path: Path,
) -> None:
    """It is 23:00 in Moscow, and 10:00 of the next day on Kiritimati."""
    path, toml = tmp_path / "hall.db", tmp_path / "changed.toml"
    run = partial(commanded, path, at="@2026-11-26 20:00:00")
    text = config.demo_text()
    toml.write_text(text, "utf-8")
    told(run, "init", str(toml))
    told(run, "open-service", "passport")
    told(run, "issue", "passport")
    toml.write_text(text.replace("Europe/Moscow", "Pacific/Kiritimati"), "utf-8")
    asked = run("config", "apply", str(toml))
    assert asked.returncode == 1
    assert "the day 26.11.2026 is over and it is 27.11.2026" in asked.stderr
    assert "lose their place: 1 " in asked.stderr
    assert queue(run) == ["Р101"]
    told(run, "config", "apply", str(toml), "--visits", "1")
    assert queue(run) == []
    assert "is sound" in told(run, "check")


def test_what_goes_with_one_answer_is_refused_with_another(run: Run) -> None:
    done = run("clock", "accept", "--visits", "3")
    assert done.returncode == 2
    assert "--visits goes with zal clock forget only" in done.stderr
    done = run("config", "check", "--visits", "3")
    assert done.returncode == 2
    assert "--visits goes with zal config apply only" in done.stderr
