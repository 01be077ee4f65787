"""What shows a full screen refuses to start where there is no tty."""

import os
import subprocess
from pathlib import Path

import pytest

from commands import PROGRAM, environment, zal
from zal import config
from zal.bootstrap import create_hall

ENGLISH = (
    "zal: This command shows a full screen. Start it in a terminal window, "
    "its input and output not redirected.\n"
)
RUSSIAN = (
    "zal: Эта команда занимает весь экран. Запустите её в командной строке, "
    "не перенаправляя ввод и вывод.\n"
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "hall.db"
    create_hall(path, config.demo_text())
    return path


@pytest.mark.parametrize("name", ["kiosk", "console", "board", "demo"])
def test_it_is_refused_with_a_sentence(name: str, path: Path) -> None:
    hall = ("--terminal",) if name == "demo" else ("--hall", path)
    english = zal(name, *hall)
    assert (english.returncode, english.stdout, english.stderr) == (1, "", ENGLISH)
    assert zal(name, *hall, locale="ru_RU.UTF-8").stderr == RUSSIAN
    assert [each.name for each in path.parent.iterdir()] == [path.name]  # nor was a log begun


@pytest.mark.parametrize("redirected", ["stdin", "stdout"])
def test_one_tty_of_the_two_is_not_enough(redirected: str, path: Path) -> None:
    ours, theirs = os.openpty()
    try:
        streams = {"stdin": theirs, "stdout": theirs, redirected: subprocess.DEVNULL}
        done = subprocess.run(
            [*PROGRAM, "board", "--hall", str(path)],
            stdin=streams["stdin"],
            stdout=streams["stdout"],
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            env=environment(),
        )
    finally:
        os.close(ours)
        os.close(theirs)
    assert (done.returncode, done.stderr) == (1, ENGLISH)
