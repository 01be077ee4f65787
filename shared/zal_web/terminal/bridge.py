"""Join a face's process and a browser's socket for as long as both last."""

import asyncio
import json
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from typing import TypeVar

from starlette.websockets import WebSocket, WebSocketDisconnect

from zal.tui.sieve import Sieve
from zal_web.server.rate_limits import Buckets, Rate
from zal_web.terminal.browser_input import (
    BadInputError,
    Focused,
    Pinged,
    Sized,
    Typed,
    read,
    sized,
)
from zal_web.terminal.face_process import FaceProcess
from zal_web.terminal.open_terminals import Close, OpenTerminal

log = logging.getLogger(__name__)

INPUT = Rate(burst=600, per_s=300)
"""Messages of one terminal: a mouse that is moved sends more than a hundred a second."""
_PAUSE_S = 0.05
_MOST_KEPT = 16
"""Messages that are kept until the process takes them."""
T = TypeVar("T")


class Hearing:
    """What a browser says, read from the moment that its socket is open until it is gone.

    What it says before there is a process is kept, a little of it. ``gone`` is set when it is gone
    or said what no page of ours says.
    """

    def __init__(self, websocket: WebSocket, steady: Callable[[], float]) -> None:
        self._websocket = websocket
        self._steady = steady
        self._said: asyncio.Queue[Typed | Sized | Focused] = asyncio.Queue(_MOST_KEPT)
        self.gone = asyncio.Event()
        self.is_refused = False

    @asynccontextmanager
    async def going_on(self) -> AsyncIterator["Hearing"]:
        """Hear for as long as the context lasts."""
        task = asyncio.create_task(self._hear())
        try:
            yield self
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    async def pass_on(self, process: FaceProcess) -> None:
        """Give a process what is said, for ever."""
        while True:
            await process.send(await self._said.get())

    async def _hear(self) -> None:
        allowance, sieve = Buckets(INPUT), Sieve()
        try:
            while (message := await self._websocket.receive())["type"] != "websocket.disconnect":
                said = read(message.get("text") or "")
                if not allowance.take("", self._steady()):
                    await asyncio.sleep(_PAUSE_S)  # the browser is not read on meanwhile
                match said:
                    case Pinged(mark):
                        await _quietly(self._websocket.send_text)(json.dumps(["pong", mark]))
                    case Typed(text):
                        await self._said.put(Typed(sifted(sieve, text, self._steady())))
                    case _:
                        await self._said.put(said)
        except BadInputError:
            self.is_refused = True
        finally:
            self.gone.set()


async def show_face(
    websocket: WebSocket, opened: OpenTerminal, words: Sequence[str], heard: Hearing
) -> Close:
    """Run a face for a browser until one of them goes or must leave; return why it ended.

    The process has ended by then, whatever happened.
    """
    size = _size(websocket)
    if size is None:
        return Close.REFUSED
    to_browser = _quietly(websocket.send_bytes)
    process = FaceProcess(
        words, show_bytes=to_browser, show_text=_quietly(websocket.send_text)
    )  # fmt: skip
    try:
        await process.start(size.width, size.height)
    except OSError:
        log.exception("%s cannot be started", words[-1])
        return Close.BROKEN
    ends = (process.ended.wait(), opened.leave.wait(), heard.gone.wait())
    waits = [*map(asyncio.create_task, ends), asyncio.create_task(heard.pass_on(process))]
    try:
        await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for each in waits:
            each.cancel()
        await asyncio.gather(*waits, return_exceptions=True)
        await process.stop()
    return opened.why or (Close.LEFT if process.is_left else Close.BROKEN)


def sifted(sieve: Sieve, text: str, now_s: float) -> str:
    """Return what of a message goes through; each is whole: a page sends a key in one piece."""
    return sieve.feed(text, now_s) + sieve.end(now_s)


def _quietly(send: Callable[[T], Awaitable[None]]) -> Callable[[T], Awaitable[None]]:
    """Return what sends and does not mind that the browser is gone."""

    async def quietly(data: T) -> None:
        with suppress(OSError, RuntimeError, WebSocketDisconnect):
            await send(data)

    return quietly


def _size(websocket: WebSocket) -> Sized | None:
    given = websocket.query_params
    with suppress(ValueError):
        return sized(int(given.get("width", "80")), int(given.get("height", "24")))
    return None
