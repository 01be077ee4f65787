"""Server-sent events: a response that goes on until its source ends or the browser is gone."""

import asyncio
import json
from collections.abc import AsyncGenerator
from contextlib import aclosing, suppress

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

BEAT_S = 15.0
"""A sign of life is sent at least this often; the page counts on it."""
RETRY_MS = 2000


def event(name: str, data: object, mark: str = "") -> bytes:
    """Return one event as it goes over the line. ``mark`` comes back as ``Last-Event-ID``."""
    lines = [f"event: {name}", f"data: {json.dumps(data, ensure_ascii=False)}"]
    if mark:
        lines.insert(0, f"id: {mark}")
    return "\n".join([*lines, "", ""]).encode()


class Stream(Response):
    """A response that lasts until its source ends or the browser is gone."""

    media_type = "text/event-stream"

    def __init__(self, source: AsyncGenerator[bytes]) -> None:
        super().__init__(headers={"cache-control": "no-store", "x-accel-buffering": "no"})
        del self.headers["content-length"]
        self._source = source

    async def __call__(
        self,
        scope: Scope,  # noqa: ARG002 - ASGI hands it over
        receive: Receive,
        send: Send,
    ) -> None:
        """Send what comes; end at once when the browser hangs up."""
        start = {"type": "http.response.start", "status": 200, "headers": self.raw_headers}
        await send(start)
        pump = asyncio.create_task(self._pump(send))
        try:
            await _hang_up(receive)
        finally:
            pump.cancel()
            with suppress(asyncio.CancelledError, OSError):
                await pump

    async def _pump(self, send: Send) -> None:
        """Send the end too, whatever happens: ``receive`` tells of it as of a browser's hang-up."""
        try:
            async with aclosing(self._source) as source:
                async for each in source:
                    await send({"type": "http.response.body", "body": each, "more_body": True})
        finally:
            await send({"type": "http.response.body", "body": b""})


async def _hang_up(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
