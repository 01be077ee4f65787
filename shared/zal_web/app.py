"""The server's application: routes, guard and static files wired together."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import PlainTextResponse, Response
from starlette.exceptions import HTTPException
from starlette.types import Scope

from zal.domain.errors import HallError
from zal.hall.seen.hall import hall_settings
from zal.presence import Presence
from zal_web.booking.pages import BookingPages
from zal_web.booking.routes import booking_router
from zal_web.server.answers import language_of, notice
from zal_web.server.guard import HEADERS, Guard
from zal_web.server.html_pages import accent_sheet
from zal_web.server.own_names import OwnNames
from zal_web.server.pages import HallSource, Pages
from zal_web.server.static_files import ACCENT, FILES, content
from zal_web.start.routes import StartRoutes
from zal_web.terminal.open_terminals import USUAL_MOST, OpenTerminals
from zal_web.terminal.pairing import PairingRoutes
from zal_web.terminal.routes import Command, TerminalRoutes
from zal_web.visitor.live_stream import LiveStreams
from zal_web.visitor.pages import VisitorPages
from zal_web.visitor.routes import VisitorRoutes

_BEAT_S = 5.0
_KEPT = {"cache-control": "public, max-age=31536000, immutable"}


@dataclass(frozen=True, slots=True)
class Parts:
    """What routes share, running for as long as the server does."""

    pages: Pages
    visitor_pages: VisitorPages
    booking_pages: BookingPages
    pairing: PairingRoutes
    open_terminals: OpenTerminals
    own_names: OwnNames
    presence: Presence | None

    @classmethod
    def over(cls, source: HallSource, most_terminals: int) -> "Parts":
        """Make them over a hall; at most so many terminals run at once."""
        pages = Pages(source)
        return cls(
            pages,
            VisitorPages(pages),
            BookingPages(pages),
            PairingRoutes(pages),
            OpenTerminals(most_terminals),
            OwnNames(pages),
            source.presence,
        )

    @asynccontextmanager
    async def running(self, _: FastAPI) -> AsyncIterator[None]:
        """Start what runs by itself, and end everything on leaving."""
        self.visitor_pages.live.start()
        self.pairing.watch(self.open_terminals.keep)
        marking = asyncio.create_task(self._mark())
        yield
        marking.cancel()
        if self.presence is not None:
            self.presence.close()
        await self.open_terminals.close()
        self.pairing.close()
        self.visitor_pages.live.close()
        self.pages.close()

    async def _mark(self) -> None:
        """Mark every few seconds that the server goes on, as faces do."""
        while self.presence is not None:
            self.presence.beat()
            await asyncio.sleep(_BEAT_S)

    def known_as(self, scope: Scope) -> str | None:
        """Return whose a request is that was let in before, None: nobody's that is known."""
        path = scope["path"]
        by_link = self.visitor_pages.links.known_as(path) or self.booking_pages.known_as(path)
        return by_link or self.pairing.known_as(scope)

    async def recognise(self, scope: Scope) -> bool:
        """Return whether the hall itself knows what a request shows; it is known from then on."""
        try:
            return (
                await self.visitor_pages.links.recognise(scope["path"])
                or await self.booking_pages.recognise(scope["path"])
                or await self.pairing.recognise(scope)
            )
        except HallError:
            return False

    async def is_ours(self, scope: Scope) -> bool:
        """Return whether a request calls this server by a name of its own."""
        return await self.own_names.has(scope)


def web_app(
    source: HallSource,
    command: Command,
    *,
    most_terminals: int = USUAL_MOST,
    is_framed: bool = False,
) -> FastAPI:
    """Return the application over a hall.

    ``command`` gives the command that runs a face; at most so many run at once. ``is_framed``: a
    page of this server may show terminals in frames.
    """
    parts = Parts.over(source, most_terminals)
    pages, pairing = parts.pages, parts.pairing
    terminals = TerminalRoutes(pages, pairing, command, parts.open_terminals, is_framed=is_framed)
    app = FastAPI(
        lifespan=parts.running,
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,  # it would lead to whatever host a request names
    )
    app.state.parts = parts
    app.include_router(VisitorRoutes(parts.visitor_pages).router)
    app.include_router(booking_router(parts.booking_pages))
    app.include_router(pairing.router)
    app.include_router(terminals.router)
    live = parts.visitor_pages.live
    start = StartRoutes(pages, source.programs, lambda: len(live), terminals.asked_last)
    app.include_router(start.router)
    _add_robots(app)
    _add_files(app, accent_sheet(source.hall.see(hall_settings).accent))
    _add_refusals(app)
    app.add_middleware(LiveStreams, pages=parts.visitor_pages)
    app.add_middleware(Guard, callers=parts, connections=source.connections, steady=source.steady)
    return app


def _add_robots(app: FastAPI) -> None:
    @app.get("/robots.txt")
    async def robots() -> Response:
        return PlainTextResponse("User-agent: *\nDisallow: /\n")


def _add_files(app: FastAPI, accent: str) -> None:
    @app.get("/favicon.ico")
    async def icon(request: Request) -> Response:
        return await file(request, "icon.svg")

    @app.get(f"/static/{ACCENT}")
    async def hall_sheet() -> Response:
        return Response(accent, media_type="text/css", headers={"cache-control": "max-age=60"})

    @app.get("/static/{name}")
    async def file(request: Request, name: str) -> Response:
        if name not in FILES:
            return notice("unknown", 404, language_of(request))
        return Response(content(name), media_type=FILES[name][2], headers=_KEPT)


def _unknown_at(request: Request) -> str:
    """Return which notice says that nothing is at an address: of appointments, or of tickets."""
    return "no-booking" if request.url.path.startswith(("/b/", "/w/")) else "unknown"


def _add_refusals(app: FastAPI) -> None:
    @app.exception_handler(HTTPException)
    async def refused(request: Request, error: HTTPException) -> Response:
        return notice(_unknown_at(request), error.status_code, language_of(request))

    @app.exception_handler(RequestValidationError)
    async def malformed(request: Request, _: RequestValidationError) -> Response:
        return notice(_unknown_at(request), 404, language_of(request))

    @app.exception_handler(HallError)
    async def away(request: Request, _: HallError) -> Response:
        return notice("trouble", 503, language_of(request))

    @app.exception_handler(Exception)
    async def broken(request: Request, _: Exception) -> Response:
        return notice("trouble", 500, language_of(request), headers=HEADERS)  # the guard is within
