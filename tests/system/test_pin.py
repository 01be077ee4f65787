"""``zal pin``: typed twice by a person, read from a line by a script."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from commands import zal
from ttys import Tty, ttys
from zal import config
from zal.bootstrap import create_hall

SEAT = ("sign-in", "ivanova", "--desk", "2")


@pytest.fixture
def tty() -> Iterator[Callable[..., Tty]]:
    with ttys() as opened:
        yield opened


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "hall.db"
    create_hall(path, config.demo_text())
    return path


def asked(tty: Callable[..., Tty], path: Path) -> Tty:
    """Return a tty in which a PIN is asked for."""
    program = ("env", "LC_ALL=C.UTF-8", sys.executable, "-m", "zal")
    opened = tty((80, 24), *program, "pin", "ivanova", "--hall", str(path))
    opened.shows("New PIN:")
    return opened


def enter(tty: Tty, typed: str) -> None:
    tty.write(typed)
    tty.press("Enter")


def test_a_pin_is_typed_twice_unseen_and_a_mistyped_one_changes_nothing(
    tty: Callable[..., Tty], path: Path
) -> None:
    assert zal("pin", "ivanova", "--stdin", "--hall", path, typed="4071\n").returncode == 0
    mistyped = asked(tty, path)
    enter(mistyped, "2580")
    mistyped.shows("Once more:")
    enter(mistyped, "2850")
    screen = mistyped.shows("so one was mistyped. Nothing was done")
    assert not {"2580", "2850"} & set(screen.split())
    assert zal(*SEAT, "--hall", path, typed="4071\n").returncode == 0
    right = asked(tty, path)
    enter(right, "2580")
    right.shows("Once more:")
    enter(right, "2580")
    right.shows("The PIN of Иванова А. П. is set.")
    assert zal(*SEAT, "--hall", path, typed="4071\n").returncode == 1
    assert zal(*SEAT, "--hall", path, typed="2580\n").returncode == 0


def test_a_pin_that_is_guessed_first_is_refused_before_it_is_asked_for_again(
    tty: Callable[..., Tty], path: Path
) -> None:
    opened = asked(tty, path)
    enter(opened, "1234")
    assert "Once more" not in opened.shows("not in a row, as 1234 is.")


def test_a_script_says_that_it_gives_the_pin(path: Path) -> None:
    unasked = zal("pin", "ivanova", "--hall", path, typed="2580\n2580\n")
    assert unasked.returncode == 1
    assert "zal pin --stdin" in unasked.stderr
    none = zal("pin", "ivanova", "--stdin", "--hall", path, typed="\n")
    assert none.stderr == "zal: No PIN was given. Nothing was done.\n"
    assert "no PIN yet" in zal(*SEAT, "--hall", path, typed="2580\n").stderr
