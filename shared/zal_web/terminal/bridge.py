"""Join a face's process and a browser's socket for as long as both last."""

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from typing import TypeVar

from starlette.websockets import WebSocket, WebSocketDisconnect

from zal.tui.sieve import Sieve
from zal_web.server.rate_limits import Buckets, Rate
from zal_web.terminal.browser_input import BadInputError, Pinged, Sized, Typed, read, sized
from zal_web.terminal.face_process import FaceProcess
from zal_web.terminal.open_terminals import Close, OpenTerminal

log = logging.getLogger(__name__)

INPUT = Rate(burst=600, per_s=300)
"""Messages of one terminal: a mouse that is moved sends more than a hundred a second."""
_PAUSE_S = 0.05
T = TypeVar("T")


async def show_face(
    websocket: WebSocket, opened: OpenTerminal, words: Sequence[str], steady: Callable[[], float]
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
    hearing = asyncio.create_task(_hear(websocket, process, steady))
    waits = [hearing, *map(asyncio.create_task, (process.ended.wait(), opened.leave.wait()))]
    try:
        await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for each in waits:
            each.cancel()
        heard, *_ = await asyncio.gather(*waits, return_exceptions=True)
        await process.stop()
    if isinstance(heard, BadInputError):
        return Close.REFUSED
    return opened.why or (Close.LEFT if process.is_left else Close.BROKEN)


async def _hear(websocket: WebSocket, process: FaceProcess, steady: Callable[[], float]) -> None:
    """Pass on what the browser sends until it is gone. Raises ``BadInputError``."""
    allowance, sieve = Buckets(INPUT), Sieve()
    while True:
        message = await websocket.receive()
        if message["type"] == "websocket.disconnect":
            return
        said = read(message.get("text") or "")
        if not allowance.take("", steady()):
            await asyncio.sleep(_PAUSE_S)  # the browser is not read on meanwhile
        match said:
            case Pinged(mark):
                await _quietly(websocket.send_text)(json.dumps(["pong", mark]))
            case Typed(text):
                await process.send(Typed(sifted(sieve, text, steady())))
            case _:
                await process.send(said)


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
