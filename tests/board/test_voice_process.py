"""The speaking board as a real program, with a program of our own as its loudspeaker."""

import os
import re
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import recordings
from commands import wait_until_dead
from missing_programs import need
from speaking_halls import CLIPS, DESKS, NUMBERS, call_at_once, make_hall
from ttys import Tty, ttys
from zal.domain.settings.voice import VoicePolicy
from zal.speech import sound

PATIENCE_S = 60
PLAYER = """
import os, pathlib, shutil, sys, time
folder = pathlib.Path(__file__).parent
wav = folder / f"{len(list(folder.glob('*.wav'))):02}.wav"
with (folder / "told").open("a") as told:
    shutil.copy(sys.argv[-1], wav)
    print("begins", os.getpid(), file=told, flush=True)
    time.sleep(float(os.environ["TAKES_S"]))
    print("ends", os.getpid(), file=told, flush=True)
"""


@pytest.fixture
def tty() -> Iterator[Callable[..., Tty]]:
    with ttys() as opened:
        yield opened


@pytest.fixture
def player(tmp_path: Path) -> Path:
    """Return the folder of a player that keeps what it plays and tells when it begins and ends."""
    folder = tmp_path / "player"
    folder.mkdir()
    (folder / "paplay").write_text(f"#!{sys.executable}\n{PLAYER}", encoding="utf-8")
    (folder / "paplay").chmod(0o755)
    return folder


def speaking_board(opened: Callable[..., Tty], hall: Path, player: Path, takes_s: float) -> Tty:
    path = f"PATH={player}{os.pathsep}{os.environ['PATH']}"
    words = (sys.executable, "-m", "zal", "board", "--hall", str(hall))
    board = opened((100, 30), "env", path, f"TAKES_S={takes_s}", *words)
    board.shows("Возьмите талон")
    return board


def until_told(player: Path, word: str, times: int) -> list[str]:
    """Wait until the player has told a word so often; return all that it told."""
    told, end = player / "told", time.monotonic() + PATIENCE_S
    while True:
        words = told.read_text().split() if told.exists() else []
        if words.count(word) == times:
            return words
        assert time.monotonic() < end, words
        time.sleep(0.02)


def test_ten_calls_at_once_are_ten_announcements_in_order_and_none_overlaps(
    tty: Callable[..., Tty], player: Path, tmp_path: Path
) -> None:
    hall = make_hall(tmp_path / "hall.db", CLIPS)
    recordings.record(tmp_path / "clips")
    speaking_board(tty, hall, player, 0.05)
    call_at_once(hall, DESKS)
    words = until_told(player, "ends", DESKS)
    assert words[::2] == ["begins", "ends"] * DESKS
    heard = [recordings.heard(each) for each in sorted(player.glob("*.wav"))]
    said = [re.findall(r"талон бэ сто (\S+) окно (\S+) ticket", each) for each in heard]
    assert said == [[(each, each)] for each in NUMBERS]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP], ids=["term", "hup"])
def test_a_board_that_is_ended_while_it_speaks_ends_at_once_and_so_does_its_player(
    tty: Callable[..., Tty], player: Path, tmp_path: Path, number: signal.Signals
) -> None:
    need("espeak-ng")
    hall = make_hall(tmp_path / "hall.db", VoicePolicy())
    board = speaking_board(tty, hall, player, 600)
    call_at_once(hall, 2)
    words = until_told(player, "begins", 1)
    assert sound.read(player / "00.wav").seconds > 5
    os.kill(board.pid, number)
    wait_until_dead(board.pid)
    wait_until_dead(int(words[1]))
    log = hall.with_name("hall.db.board-1.log")
    assert not log.exists() or "Traceback" not in log.read_text(encoding="utf-8")
