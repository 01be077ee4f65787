"""The README followed to the letter, by somebody in a terminal: a hall in a folder of its own."""

import json
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from large_codes import is_drawn
from ttys import Tty, ttys

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
FACES = {"zal kiosk": "ыберите", "zal console": "Кто вы?", "zal board": "Касса"}
ANSWERS = (
    ("1. Как называется зал?", "Прокат"),
    ("2. На каких языках", "ru"),
    ("3. За чем приходят", "Касса"),
    ("4. Сколько в зале окон?", "1"),
    ("5. Кто в них работает?", "Иванова А. П., Петров С. В."),
    ("Остальное пока так", "пн-вс 00:00-24:00"),
    ("часы работы: пн-вс 00:00-24:00", ""),
    ("Карточки для печати", ""),
)


def lines_after(words: str) -> list[str]:
    """Return the lines to type of the block that stands after some words, without comments."""
    block = re.search(r"(?:^ {4}.*\n)+", README[README.index(words) :], re.MULTILINE)
    assert block is not None
    return [line.partition(" #")[0].strip() for line in block[0].splitlines()]


@pytest.fixture
def window(tmp_path: Path) -> Iterator[Callable[[Path], Tty]]:
    """Open terminal windows of somebody whose home has the repository as ``~/zal``."""
    (tmp_path / "zal").symlink_to(ROOT)
    with ttys() as opened:

        def new(where: Path) -> Tty:
            told = (f"HOME={tmp_path}", "LC_ALL=ru_RU.UTF-8", "PS1=$ ", f"PATH={PATH}")
            return opened((100, 30), "env", "-C", str(where), *told, "bash", "--norc")

        yield new


CODE = "А101"
A_WHILE_S = 600
"""Ten minutes, from the first line of the README to the first visitor who was served."""
PATH = "/usr/local/bin:/usr/bin:/bin"
"""Nothing of the environment that the test runs in."""


def type_line(tty: Tty, line: str) -> None:
    tty.write(line)
    tty.press("Enter")


def listed_pins(screen: str) -> list[str]:
    """Return the lines with which ``zal new`` says that PINs are set."""
    return re.findall(r"^ +(zal pin \S+)$", screen, re.MULTILINE)


def serve_a_visitor(kiosk: Tty, console: Tty, board: Tty) -> None:
    """Sign in, take a ticket, call it, see it on the board, serve it: at the keyboards."""
    type_line(console, "Иванова")
    console.shows("ПИН-код")
    type_line(console, "4071")
    console.shows("В каком окне вы работаете?")
    console.press_until("Enter", lambda screen: "Моя очередь" in screen)
    kiosk.until(lambda screen: "никто не ждёт" in screen)
    kiosk.press("Tab")
    kiosk.press_until("Enter", lambda screen: is_drawn(screen, CODE))
    console.shows(CODE)
    console.press_until("Enter", lambda screen: "ВЫЗВАН" in screen)
    board.until(lambda screen: is_drawn(screen, CODE))
    console.press_until("Enter", lambda screen: "ОБСЛУЖИВАНИЕ" in screen)
    console.press_until("Enter", lambda screen: "обслужено 1" in screen)


def test_who_follows_the_readme_has_a_hall_in_a_folder_of_its_own(
    tmp_path: Path, window: Callable[[Path], Tty]
) -> None:
    begun, first = time.monotonic(), window(ROOT)
    begin = lines_after("from this repository's folder:")
    assert begin == [
        *(". .venv/bin/activate", "mkdir ~/hall && cd ~/hall", "zal new"),
        *("zal pin CODE", "zal pin --kiosk"),
    ]
    for line in begin[:3]:
        type_line(first, line)
    for question, typed in ANSWERS:
        first.shows(question)
        type_line(first, typed)
    pins = listed_pins(first.shows("Зал готов: hall.db", "zal board"))
    assert pins == ["zal pin ivanova", "zal pin petrov", begin[4]]
    for line, question in zip(pins, (*["Новый ПИН-код:"] * 2, "Новый служебный код:"), strict=True):
        type_line(first, "clear")  # else what was asked before would be taken for this
        first.until(lambda screen: screen.strip() == "(.venv) $")
        type_line(first, line)
        for asked in (question, "Ещё раз:"):
            first.shows(asked)
            type_line(first, "4071")
        first.until(lambda screen: screen.rstrip().endswith("$"))
    [each_window] = lines_after("In each new one first")
    faces = lines_after("and in each one of these")
    assert faces == list(FACES)
    opened = {}
    for face in faces:
        tty = opened[face] = window(tmp_path)
        type_line(tty, each_window)
        type_line(tty, face)
        tty.shows(FACES[face])
    serve_a_visitor(*opened.values())
    assert time.monotonic() - begun < A_WHILE_S
    assert {each.name for each in (tmp_path / "hall").iterdir()} >= {"hall.db", "hall.toml"}
    assert not [*ROOT.glob("hall.*")]
    status = [
        sys.executable,
        "-m",
        "zal",
        "status",
        "--json",
        "--hall",
        str(tmp_path / "hall/hall.db"),
    ]
    told = json.loads(subprocess.run(status, capture_output=True, check=False).stdout)
    assert {each["kind"] for each in told["programs"]} >= {"kiosk", "console", "board"}
