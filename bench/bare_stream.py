"""The least server of events: it tells each listener one thing and keeps the line open."""

import asyncio
from collections.abc import AsyncIterator

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import StreamingResponse
from starlette.routing import Route

from zal_web.server.http_server import listener


async def live(_: Request) -> StreamingResponse:
    """Answer like a ticket's page that never changes."""
    return StreamingResponse(_once(), media_type="text/event-stream")


async def _once() -> AsyncIterator[str]:
    yield 'event: now\ndata: {"stand": "waiting"}\n\n'
    await asyncio.Event().wait()


if __name__ == "__main__":
    app = Starlette(routes=[Route("/t/{token}/live", live)])
    socket = listener("127.0.0.1", 0)
    print(f"http://127.0.0.1:{socket.getsockname()[1]}", flush=True)
    uvicorn.Server(uvicorn.Config(app, log_config=None, access_log=False)).run(sockets=[socket])
