"""The visitor's page ``/t/{token}`` and what can be done on it."""

import asyncio
from collections.abc import AsyncGenerator, Callable
from dataclasses import asdict
from typing import Annotated

from fastapi import APIRouter, Path, Request
from fastapi.responses import RedirectResponse, Response

from zal.domain.errors import HallError
from zal.hall.hall import Hall
from zal.texts import sentence
from zal_web.answers import html, language_of, notice, read_form
from zal_web.drawing import Drawn, draw, page, whole
from zal_web.live import Live, Topic
from zal_web.pages import Pages
from zal_web.place import cancel
from zal_web.stream import BEAT_S, RETRY_MS, Stream, event
from zal_web.visits import Visit

MOST_STREAMS = 4
"""Of one link: a family may look at one ticket."""
Token = Annotated[str, Path(pattern=r"^[A-Za-z0-9_-]{16,64}$")]


class Visitor:
    """The routes of visitors' pages."""

    def __init__(self, pages: Pages) -> None:
        self._pages = pages
        self.router = APIRouter()
        self.router.add_api_route("/t/{token}", self.show, methods=["GET"])
        self.router.add_api_route("/t/{token}/live", self.live, methods=["GET"])
        self.router.add_api_route("/t/{token}/cancel", self.cancel, methods=["POST"])

    async def show(self, request: Request, token: Token) -> Response:
        """Return a ticket's page."""
        visit = await self._found(request, token)
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
        visit = await self._found(request, token)
        if isinstance(visit, Response):
            return visit
        seen = request.headers.get("last-event-id", seen)
        language = language_of(request, visit)
        return Stream(listening(self._pages.live, token, visit, language, seen))

    async def cancel(self, request: Request, token: Token) -> Response:
        """Ask whether to cancel; once the visitor is sure, do it."""
        form = await read_form(request)
        if isinstance(form, Response):
            return form
        visit = await self._found(request, token)
        if isinstance(visit, Response):
            return visit
        language = language_of(request, visit)
        if form.get("sure") != "yes":
            return html(page("cancel", language, visit=visit, token=token))
        return await done(request, self._pages, cancel, token, language)

    async def _found(self, request: Request, token: str) -> Visit | Response:
        language = language_of(request)
        if not self._pages.may_read(token):
            return notice("limit", 429, language)
        try:
            visit = await self._pages.look(token)
        except HallError:
            return notice("trouble", 503, language)
        return notice("unknown", 404, language) if visit is None else visit


async def done(
    request: Request, pages: Pages, act: Callable[[Hall, str], None], token: str, language: str
) -> Response:
    """Do an act and go back to the page, or say why it was not done."""
    back = f"/t/{token}?lang={language}"
    if not pages.may_write(request):
        return notice("limit", 429, language, back=back)
    try:
        await pages.act(act, token)
    except HallError as error:
        return notice("refused", 409, language, sentence(error, language), back)
    return RedirectResponse(back, 303)


async def listening(
    live: Live, token: str, visit: Visit, language: str, seen: str
) -> AsyncGenerator[bytes, None]:
    """Tell what changes of a visit; ``seen``: the mark of what the page shows already."""
    topic, woken = live.join(token, visit)
    try:
        yield f"retry: {RETRY_MS}\n\n".encode() + event("beat", "")
        while not live.is_over:
            drawn = drawn_of(topic, token, language)
            if drawn is not None and drawn.mark != seen:
                seen = drawn.mark
                yield event("now", asdict(drawn), drawn.mark)
            try:
                async with asyncio.timeout(BEAT_S):
                    await woken.wait()
                woken.clear()
            except TimeoutError:
                yield event("beat", "")
    finally:
        live.leave(token, woken)


def drawn_of(topic: Topic, token: str, language: str) -> Drawn | None:
    """Return a visit drawn in a language: once, for however many listen."""
    if topic.visit is not None and language not in topic.drawn:
        topic.drawn[language] = draw(topic.visit, token, language)
    return topic.drawn.get(language)
