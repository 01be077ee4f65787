"""A face's process and its end, whatever the process does: small programs stand for faces."""

import asyncio
import json
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from commands import wait_until_dead
from web_servers import until
from zal_web.terminal.browser_input import Sized, Typed
from zal_web.terminal.face_process import FaceProcess

READY = "import os, sys, time, json\nos.write(1, b'__GANGLION__\\n')\n"
READ = """
def packet():
    kind, size = os.read(0, 1), int.from_bytes(os.read(0, 4), 'big')
    return kind, os.read(0, size)
def put(kind, data):
    os.write(1, kind + len(data).to_bytes(4, 'big') + data)
"""


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait less for those that do not end by themselves."""
    monkeypatch.setattr("zal_web.terminal.face_process._ENDS_WITHIN_S", 0.2)


@asynccontextmanager
async def session(program: str) -> AsyncIterator[tuple[FaceProcess, list[bytes], list[str]]]:
    shown: list[bytes] = []
    said: list[str] = []

    async def show_bytes(data: bytes) -> None:
        shown.append(data)

    async def show_text(text: str) -> None:
        said.append(text)

    words = [sys.executable, "-c", READY + READ + program]
    found = FaceProcess(words, show_bytes=show_bytes, show_text=show_text)
    await found.start(80, 24)
    try:
        yield found, shown, said
    finally:
        await found.stop()


async def come_true(true: Callable[[], bool]) -> None:
    await asyncio.to_thread(until, true)


async def test_what_is_typed_arrives_and_what_is_drawn_is_shown() -> None:
    echo = "while (found := packet())[0] == b'D': put(b'D', found[1])\n"
    async with session(echo) as (face, shown, _):
        await face.send(Typed("Привет"))
        await come_true(lambda: b"".join(shown).decode() == "Привет")
        await face.send(Typed(""))
        await face.send(Typed("!"))
        await come_true(lambda: b"".join(shown).decode() == "Привет!")


async def test_a_size_is_told_and_a_quit_is_asked_before_the_end() -> None:
    record = "while True: kind, told = packet(); put(b'D', told); kind == b'M' and b'quit' in told and sys.exit()\n"  # noqa: E501
    async with session(record) as (face, shown, _):
        await face.send(Sized(132, 43))
        await come_true(lambda: len(shown) == 1)
        assert json.loads(shown[0]) == {"type": "resize", "width": 132, "height": 43}
        pid = face.pid
    assert pid is not None
    wait_until_dead(pid)


async def test_a_process_that_does_not_end_when_told_is_killed() -> None:
    async with session("while True: time.sleep(60)\n") as (face, _, _):
        pid = face.pid
    assert pid is not None
    wait_until_dead(pid)


async def test_a_process_that_draws_for_ever_and_reads_nothing_is_ended() -> None:
    async with session("while True: put(b'D', b'x' * 60000)\n") as (face, shown, _):
        await come_true(lambda: len(shown) > 10)
        for _ in range(40):
            async with asyncio.timeout(5):
                await face.send(Typed("y" * 1000))
        pid = face.pid
    assert pid is not None
    wait_until_dead(pid)


async def test_a_browser_that_takes_nothing_cannot_keep_a_process_alive() -> None:
    async def never(_: bytes) -> None:
        await asyncio.Event().wait()

    async def show_text(_: str) -> None:
        """Nobody listens."""

    program = READY + READ + "while True: put(b'D', b'x' * 60000)\n"
    face = FaceProcess([sys.executable, "-c", program], show_bytes=never, show_text=show_text)
    await face.start(80, 24)
    pid = face.pid
    async with asyncio.timeout(15):
        await face.stop()
    assert pid is not None
    wait_until_dead(pid)


async def test_its_complaints_go_to_the_log_and_are_not_kept(
    caplog: pytest.LogCaptureFixture,
) -> None:
    loud = "for n in range(3000): print('trouble', n, 'x' * 300, file=sys.stderr)\nput(b'D', b'.')\ntime.sleep(60)"  # noqa: E501

    def logged() -> int:
        """Count what has arrived, wherever the log has broken the lines."""
        return sum(each.getMessage().count("x") for each in caplog.records)

    async with session(loud) as (face, shown, _):
        await come_true(lambda: bool(shown))
        await come_true(lambda: logged() == 3000 * 300)
        assert face._process is not None
        assert face._process.stderr is not None
        assert face._process.stderr.at_eof()
        assert f"[{face.pid}]" in caplog.text


async def test_it_tells_apart_who_left_from_what_broke_down() -> None:
    leave = "put(b'M', json.dumps({'type': 'exit'}).encode())\n"
    for program, is_left in ((leave, True), (leave + "sys.exit(1)\n", False), ("", False)):
        async with session(program) as (face, _, _):
            async with asyncio.timeout(20):
                await face.ended.wait()
        assert face.is_left is is_left


async def test_a_sound_goes_to_the_browser_and_a_lost_one_harms_nothing(tmp_path: Path) -> None:
    wav = tmp_path / "told.wav"
    wav.write_bytes(b"RIFF....WAVE")
    play = "".join(
        f"put(b'M', json.dumps({{'type': 'play', 'path': {str(path)!r}}}).encode())\n"
        for path in (tmp_path / "gone.wav", wav)
    )
    async with session(play + "time.sleep(60)") as (face, _, said):
        await come_true(lambda: bool(said))
        assert said == ['["play", "UklGRi4uLi5XQVZF"]']
        assert not face.ended.is_set()
