"""``zal pin``: typed twice by a person, read from a line by a script."""

import json
import re
import shlex
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
    mistyped.shows("Again:")
    enter(mistyped, "2850")
    screen = mistyped.shows("so they were mistyped once. Nothing was done")
    assert not {"2580", "2850"} & set(screen.split())
    assert zal(*SEAT, "--hall", path, typed="4071\n").returncode == 0
    right = asked(tty, path)
    enter(right, "2580")
    right.shows("Again:")
    enter(right, "2580")
    right.shows("The PIN of Иванова А. П. is set.")
    assert zal(*SEAT, "--hall", path, typed="4071\n").returncode == 1
    assert zal(*SEAT, "--hall", path, typed="2580\n").returncode == 0


def test_a_pin_that_is_guessed_first_is_refused_before_it_is_asked_for_again(
    tty: Callable[..., Tty], path: Path
) -> None:
    opened = asked(tty, path)
    enter(opened, "1234")
    assert "Again" not in opened.shows("not in a row, as 1234 is.")


def test_a_script_says_that_it_gives_the_pin(path: Path) -> None:
    unasked = zal("pin", "ivanova", "--hall", path, typed="2580\n2580\n")
    assert unasked.returncode == 1
    assert "zal pin --stdin" in unasked.stderr
    none = zal("pin", "ivanova", "--stdin", "--hall", path, typed="\n")
    assert none.stderr == "zal: No digits were given. Nothing was done.\n"
    assert "no PIN yet" in zal(*SEAT, "--hall", path, typed="2580\n").stderr


@pytest.mark.parametrize(
    ("asked", "refused"),
    [
        (("pin", "nobody"), "There is no operator nobody."),
        (("pin", "--kiosk", "--hall", "no.db"), "There is no hall at no.db"),
        (("sign-in", "nobody", "--desk", "2"), "There is no operator nobody."),
        (("sign-in", "ivanova", "--desk", "77"), "There is no desk 77."),
    ],
)
def test_what_the_hall_does_not_have_is_told_before_a_pin_is_asked_for(
    tty: Callable[..., Tty], path: Path, asked: tuple[str, ...], refused: str
) -> None:
    where = () if "--hall" in asked else ("--hall", str(path))
    command = shlex.join([sys.executable, "-m", "zal", *asked, *where])
    opened = tty((80, 24), "env", "LC_ALL=C.UTF-8", "sh", "-c", f"{command}; cat")
    assert "PIN:" not in opened.shows(f"zal: {refused}")


def test_the_staff_code_is_asked_for_by_its_name(tty: Callable[..., Tty], path: Path) -> None:
    program = ("env", "LC_ALL=C.UTF-8", sys.executable, "-m", "zal")
    opened = tty((80, 24), *program, "pin", "--kiosk", "--hall", str(path))
    opened.shows("New staff code:")
    enter(opened, "1234")
    assert "PIN" not in opened.shows("It takes 4 to 12 digits")


def given_card(path: Path) -> str:
    """Return Ivanova's one-time PIN, as a script is told it."""
    given = zal("pin", "ivanova", "--once", "--json", "--hall", path)
    assert given.returncode == 0, given.stderr
    return str(json.loads(given.stdout)["once"])


def test_a_pin_good_once_is_told_once_and_replaced_at_the_first_sign_in(path: Path) -> None:
    told = zal("pin", "ivanova", "--once", "--hall", path).stdout
    once = re.findall(r"\b[0-9]{6}\b", told)
    assert len(once) == 1
    assert "The one-time PIN of Иванова А. П.: " in told
    alone = zal(*SEAT, "--hall", path, typed=f"{once[0]}\n")
    assert (alone.returncode, "This is a one-time PIN" in alone.stderr) == (1, True)
    weak = zal(*SEAT, "--hall", path, typed=f"{once[0]}\n1234\n")
    assert (weak.returncode, "4 to 12 digits" in weak.stderr) == (1, True)
    assert zal(*SEAT, "--hall", path, typed=f"{once[0]}\n2580\n").returncode == 0
    again = zal(*SEAT, "--hall", path, typed=f"{once[0]}\n0852\n")
    assert (again.returncode, "The PIN is wrong" in again.stderr) == (1, True)
    assert zal(*SEAT, "--hall", path, typed="2580\n").returncode == 0
    assert once[0] not in zal("events", "--hall", path).stdout


def test_at_a_tty_an_operator_chooses_unseen_and_twice(tty: Callable[..., Tty], path: Path) -> None:
    once = given_card(path)
    program = ("env", "LC_ALL=C.UTF-8", sys.executable, "-m", "zal")
    opened = tty((80, 24), *program, *SEAT, "--hall", str(path))
    opened.shows("PIN:")
    enter(opened, once)
    opened.shows("This is a one-time PIN. Choose your own", "New PIN:")
    enter(opened, "2580")
    opened.shows("Again:")
    enter(opened, "2580")
    screen = opened.shows("Иванова А. П. is working at desk 2")
    assert not {once, "2580"} & set(screen.split())
    assert zal(*SEAT, "--hall", path, typed="2580\n").returncode == 0


def test_the_staff_code_is_not_good_once_and_a_drawn_pin_is_not_typed(path: Path) -> None:
    kiosk = zal("pin", "--kiosk", "--once", "--hall", path)
    assert (kiosk.returncode, "cannot be a one-time code" in kiosk.stderr) == (1, True)
    both = zal("pin", "ivanova", "--once", "--stdin", "--hall", path, typed="2580\n")
    assert both.returncode == 2
    assert "no PIN yet" in zal(*SEAT, "--hall", path, typed="2580\n").stderr
