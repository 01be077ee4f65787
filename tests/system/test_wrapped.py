"""Prose at a tty is broken between words; in a file it stays as it is."""

import re
import sys
from pathlib import Path

from commands import zal
from ttys import ttys
from zal.command_line.wrapped import wrapped


def words(text: str) -> list[str]:
    """Return a text's words, its numbers as one: the room on the disk changes meanwhile."""
    return re.sub(r"\d+", "0", text).split()


def test_what_is_not_a_tty_gets_its_lines_as_they_are() -> None:
    assert wrapped("word " * 40) == "word " * 40


def test_no_word_of_status_is_cut_at_80_columns_and_lines_go_on_below_their_first_word(
    tmp_path: Path,
) -> None:
    hall, toml = tmp_path / "hall.db", tmp_path / "hall.toml"
    assert zal("new", "--template", "bank", "--hall", hall, "--file", toml).returncode == 0
    whole = zal("status", "--hall", hall, locale="ru_RU.UTF-8").stdout
    assert max(map(len, whole.splitlines())) > 80
    with ttys() as opened:
        program = ("env", "LC_ALL=ru_RU.UTF-8", sys.executable, "-m", "zal", "status")
        shown = opened((80, 40), *program, "--hall", str(hall))
        screen = shown.until(lambda _: shown.has_ended)
    # tmux says that the program has ended, and the first line scrolls away
    _, found = screen.split("! ", 1)
    _, told = whole.split("! ", 1)
    lines = [each for each in found.splitlines() if each and not each.startswith("Pane is dead")]
    assert words(" ".join(lines)) == words(told)
    assert {line[:2] for line in lines[1:]} <= {"  ", "! "}
