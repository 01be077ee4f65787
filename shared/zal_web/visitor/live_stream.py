"""A visitor's page as it changes: ``/t/{token}/live``."""

import asyncio
import re
from collections import Counter
from collections.abc import AsyncGenerator

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from zal.domain.visits import VisitView
from zal_web.server.answers import language_of, notice
from zal_web.server.event_stream import BEAT_S, RETRY_MS, Stream, event
from zal_web.server.links import LINK
from zal_web.visitor.live_visits import LiveVisits
from zal_web.visitor.pages import VisitorPages

MOST_STREAMS = 8
"""Of one link: a family may look at one ticket, and a phone that lost its network leaves one behind
for a minute."""
_PATH = re.compile(f"/t/({LINK})/live")


class LiveStreams:
    """ASGI middleware that answers for a visit's changes; all else goes on to the application.

    Hundreds of streams are open all day, and each keeps what it came through: under the framework's
    routes that is twice as much.
    """

    def __init__(self, app: ASGIApp, pages: VisitorPages) -> None:
        self._app = app
        self._pages = pages
        self._held: Counter[str] = Counter()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or pass a request on."""
        token = _token(scope)
        if token is None:
            await self._app(scope, receive, send)
            return
        self._held[token] += 1  # before anything is waited for: many may come at once
        try:
            answer = await self._live(Request(scope), token)
            await answer(scope, receive, send)
        finally:
            self._held[token] -= 1
            if not self._held[token]:
                del self._held[token]

    async def _live(self, request: Request, token: str) -> Response:
        """Tell what changes for as long as the browser listens."""
        if request.method != "GET":
            return notice("unknown", 405, language_of(request))
        if self._held[token] > MOST_STREAMS:
            return notice("limit", 429, language_of(request))
        visit = await self._pages.links.found(request, token)
        if isinstance(visit, Response):
            return visit
        seen = request.headers.get("last-event-id", request.query_params.get("seen", ""))
        language = language_of(request, visit.language)
        return Stream(listening(self._pages.live, token, visit, language, seen))


def _token(scope: Scope) -> str | None:
    """Return the token of a request for a visit's changes, None for any other."""
    match = _PATH.fullmatch(scope["path"]) if scope["type"] == "http" else None
    return None if match is None else match[1]


async def listening(
    live: LiveVisits, token: str, visit: VisitView, language: str, seen: str
) -> AsyncGenerator[bytes, None]:
    """Tell what changes of a visit; ``seen``: the mark of what the page shows already."""
    topic, woken = live.join(token, visit)
    try:
        yield f"retry: {RETRY_MS}\n\n".encode() + event("beat", "")
        while not live.is_over:
            if topic.visit is None or topic.visit.is_expired:
                yield event("over", "")
                return
            mark, said = topic.told_in(topic.visit, language)
            if mark != seen:
                seen = mark
                yield said
            if live.is_blind:
                yield event("blind", "")
            try:
                async with asyncio.timeout(BEAT_S):
                    await woken.wait()
                woken.clear()
            except TimeoutError:
                yield event("beat", "")
    finally:
        live.leave(token, woken)
