"""Prose at a tty is broken between words; in a file it stays as it is."""

import re
import sys
from pathlib import Path

import pytest

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


def told_at_80_columns(*told: str) -> list[str]:
    """Return the words of what ``zal`` tells at a tty, in Russian."""
    with ttys() as opened:
        program = ("env", "-C", str(Path.cwd()), "LC_ALL=ru_RU.UTF-8", sys.executable, "-m", "zal")
        shell = ("sh", "-c", '"$@"; echo THE-END; read it', "sh")
        screen = opened((80, 50), *shell, *program, *told).shows("THE-END")
    return words(screen.partition("THE-END")[0])


def test_no_word_of_an_answer_or_a_refusal_is_cut(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert zal("init", "--sample").returncode == 0
    nowhere = ("cards", "c", "--address", "http://0.0.0.0")
    answer = zal("config", "check", locale="ru_RU.UTF-8").stdout
    refusal = zal(*nowhere, locale="ru_RU.UTF-8").stderr
    for said, told in ((answer, ("config", "check")), (refusal, nowhere)):
        assert max(map(len, said.splitlines())) > 80
        assert told_at_80_columns(*told) == words(said)


def test_settings_are_told_as_they_are(tmp_path: Path) -> None:
    toml, path = tmp_path / "hall.toml", tmp_path / "hall.db"
    assert zal("init", toml, "--sample", "--hall", path).returncode == 0
    toml.write_text(f"# {'word ' * 40}\n{toml.read_text('utf-8')}", "utf-8")
    assert zal("config", "apply", toml, "--hall", path).returncode == 0
    assert zal("config", "export", "--hall", path).stdout == toml.read_text("utf-8")
