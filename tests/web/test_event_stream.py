"""A response that goes on: how it ends, over a line that behaves like the server's."""

import asyncio
from collections.abc import AsyncGenerator

import pytest
from starlette.types import Message

from zal_web.server.event_stream import Stream


class Line:
    """What a server hands over: ``receive`` tells of a hang-up, and of an end that was sent."""

    def __init__(self) -> None:
        self.sent: list[bytes] = []
        self._over = asyncio.Event()

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.body":
            self.sent.append(message["body"])
            if not message.get("more_body"):
                self._over.set()

    async def receive(self) -> Message:
        await self._over.wait()
        return {"type": "http.disconnect"}

    def hang_up(self) -> None:
        self._over.set()


async def answered(line: Line, source: AsyncGenerator[bytes]) -> None:
    async with asyncio.timeout(10):
        await Stream(source)({"type": "http"}, line.receive, line.send)


async def test_a_stream_ends_with_its_source() -> None:
    async def source() -> AsyncGenerator[bytes]:
        yield b"one"

    line = Line()
    await answered(line, source())
    assert line.sent == [b"one", b""]


async def test_a_source_that_fails_ends_the_stream_and_the_fault_is_told() -> None:
    async def source() -> AsyncGenerator[bytes]:
        yield b"one"
        raise ZeroDivisionError

    line = Line()
    with pytest.raises(ZeroDivisionError):
        await answered(line, source())
    assert line.sent == [b"one", b""]


async def test_a_browser_that_hangs_up_ends_the_source() -> None:
    ended = False

    async def source() -> AsyncGenerator[bytes]:
        nonlocal ended
        try:
            line.hang_up()
            yield b"one"
            await asyncio.Event().wait()
        finally:
            ended = True

    line = Line()
    await answered(line, source())
    assert ended
