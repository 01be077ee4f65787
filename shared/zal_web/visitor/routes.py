"""The visitor's page ``/t/{token}``, as it is and as it changes."""

import asyncio
from collections.abc import AsyncGenerator

from fastapi import APIRouter, Request
from fastapi.responses import Response

from zal.domain.visits import VisitView
from zal_web.server.answers import html, language_of, notice
from zal_web.server.event_stream import BEAT_S, RETRY_MS, Stream, event
from zal_web.server.html_pages import page
from zal_web.visitor.forms import VisitorForms
from zal_web.visitor.links import Token, found
from zal_web.visitor.live_visits import LiveVisits, Topic
from zal_web.visitor.pages import VisitorPages
from zal_web.visitor.visit_html import Drawn, draw, whole

MOST_STREAMS = 8
"""Of one link: a family may look at one ticket, and a phone that lost its network leaves one behind
for a minute."""


class VisitorRoutes:
    """The routes of visitors' pages."""

    def __init__(self, pages: VisitorPages) -> None:
        self._pages = pages
        self.router = APIRouter()
        self.router.add_api_route("/t/{token}", self.show, methods=["GET"])
        self.router.add_api_route("/t/{token}/live", self.live, methods=["GET"])
        self.router.include_router(VisitorForms(pages).router)

    async def show(self, request: Request, token: Token) -> Response:
        """Return a ticket's page."""
        visit = await found(self._pages, request, token)
        if isinstance(visit, Response):
            return visit
        language = language_of(request, visit)
        drawn = draw(visit, token, language)
        told = {"visit": visit, "token": token, "drawn": drawn, "now": whole(drawn)}
        return html(page("visit", language, **told))

    async def live(self, request: Request, token: Token, seen: str = "") -> Response:
        """Tell what changes for as long as the browser listens."""
        if self._pages.live.count(token) >= MOST_STREAMS:
            return notice("limit", 429, language_of(request))
        visit = await found(self._pages, request, token)
        if isinstance(visit, Response):
            return visit
        seen = request.headers.get("last-event-id", seen)
        language = language_of(request, visit)
        return Stream(listening(self._pages.live, token, visit, language, seen))


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
            mark, said = told_of(topic, topic.visit, token, language)
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


def told_of(topic: Topic, visit: VisitView, token: str, language: str) -> tuple[str, bytes]:
    """Return a topic's visit drawn in a language, its mark and event: once, for all who listen."""
    if language not in topic.told:
        drawn = draw(visit, token, language)
        said = {name: getattr(drawn, name) for name in Drawn.__slots__}
        topic.told[language] = drawn.mark, event("now", said, drawn.mark)
    return topic.told[language]
