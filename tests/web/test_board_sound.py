"""A board that a browser shows gives its sounds to that browser: real programs, real packets."""

import asyncio
import base64
import json
import re
import sys
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

import recordings
from commands import wait_until_dead, zal
from speaking_halls import CLIPS, DESKS, NUMBERS, call_at_once, make_hall
from web_servers import until
from zal.address import HallAddress
from zal.domain.settings.voice import Engine, VoicePolicy
from zal.logs import log_path
from zal.speech import sound
from zal_web.terminal.face_process import FaceProcess

CHIME_S = 0.1
SHORT = f"""
import sys
from zal.speech import announce, sound, voices
sound._CHIME_S, announce._PAUSE_S, voices._PAUSE_S = {CHIME_S}, 0.05, 0.02
from zal.cli import main
sys.exit(main())
"""
LONG_S = 20


@pytest.fixture
def _short_chime(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(sound, "_CHIME_S", CHIME_S)
    sound.chime.cache_clear()
    yield
    sound.chime.cache_clear()


@asynccontextmanager
async def board_in_browser(
    hall: Path, *python: str
) -> AsyncIterator[tuple[FaceProcess, list[bytes]]]:
    """Run a board as ``zal web`` does; give the list of sounds that its browser has been sent."""
    drawn = bytearray()
    played: list[bytes] = []

    async def show_bytes(data: bytes) -> None:
        drawn.extend(data)

    async def show_text(text: str) -> None:
        kind, wav = json.loads(text)
        assert kind == "play"
        played.append(base64.b64decode(wav))

    words = (sys.executable, *python, "board", "--hall", str(hall), "--sound", "browser")
    board = FaceProcess(words, show_bytes=show_bytes, show_text=show_text)
    await board.start(100, 30)
    try:
        await come_true(lambda: "Возьмите талон" in drawn.decode(errors="ignore"))
        yield board, played
    finally:
        await board.stop()


async def come_true(true: Callable[[], bool]) -> None:
    await asyncio.to_thread(until, true)


@pytest.mark.usefixtures("_short_chime")
async def test_ten_calls_at_once_are_ten_sounds_in_order_each_after_the_one_before(
    tmp_path: Path,
) -> None:
    hall = make_hall(tmp_path / "hall.db", CLIPS)
    recordings.record(tmp_path / "clips")
    async with board_in_browser(hall, "-c", SHORT) as (_, played):
        begun = time.monotonic()
        await asyncio.to_thread(call_at_once, hall, DESKS)
        await come_true(lambda: len(played) == DESKS)
        took_s = time.monotonic() - begun
    wav, heard, lasted_s = tmp_path / "played.wav", [], []
    for each in played:
        wav.write_bytes(each)
        heard.append(recordings.heard(wav))
        lasted_s.append(sound.read(wav).seconds)
    said = [re.findall(r"талон бэ сто (\S+) окно (\S+) ticket", each) for each in heard]
    assert said == [[(each, each)] for each in NUMBERS]
    assert took_s > sum(lasted_s[:-1])


async def test_a_board_that_is_ended_while_its_browser_plays_ends_at_once(tmp_path: Path) -> None:
    long = tmp_path / "long.wav"
    sound.write(sound.joined([sound.chime(), sound.silence(LONG_S)]), long)
    program = tmp_path / "speak"
    program.write_text('#!/bin/sh\ncp "$1" "$2"\n', encoding="utf-8")
    program.chmod(0o755)
    command = VoicePolicy(
        Engine.COMMAND, command=f"{program} {long} {{wav}} {{text}}", languages=("ru",)
    )
    hall = make_hall(tmp_path / "hall.db", command)
    async with board_in_browser(hall, "-m", "zal") as (board, played):
        await asyncio.to_thread(call_at_once, hall, 2)
        await come_true(lambda: len(played) == 1)
        wav = tmp_path / "played.wav"
        wav.write_bytes(played[0])
        assert sound.read(wav).seconds > LONG_S
        pid, begun = board.pid, time.monotonic()
    assert pid is not None
    wait_until_dead(pid)
    assert time.monotonic() - begun < LONG_S
    assert board.is_left
    assert len(played) == 1
    log = log_path(HallAddress(hall), "board-1")
    assert not log.exists() or "Traceback" not in log.read_text(encoding="utf-8")


def test_a_board_that_no_browser_shows_is_refused_with_a_sentence(tmp_path: Path) -> None:
    words = ("board", "--hall", tmp_path / "hall.db", "--sound", "browser")
    english, russian = (zal(*words, locale=f"{each}.UTF-8") for each in ("en_US", "ru_RU"))
    assert english.returncode == russian.returncode == 2
    assert "start zal web and open the board there" in english.stderr
    assert "запустите zal web и откройте табло там" in russian.stderr
