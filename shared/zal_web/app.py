"""The server's application: routes, guard and static files wired together."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import PlainTextResponse, Response
from starlette.exceptions import HTTPException
from starlette.types import Scope

from zal.hall.seen.hall import hall_settings
from zal_web.server.answers import language_of, notice
from zal_web.server.guard import HEADERS, Guard
from zal_web.server.html_pages import accent_sheet
from zal_web.server.pages import HallSource, Pages
from zal_web.server.static_files import ACCENT, FILES, content
from zal_web.terminal.open_terminals import USUAL_MOST, OpenTerminals
from zal_web.terminal.pairing import PairingRoutes
from zal_web.terminal.routes import Command, TerminalRoutes
from zal_web.visitor.live_stream import LiveStreams
from zal_web.visitor.pages import VisitorPages
from zal_web.visitor.routes import VisitorRoutes

_KEPT = {"cache-control": "public, max-age=31536000, immutable"}


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
    pages, open_terminals = Pages(source), OpenTerminals(most_terminals)
    visitor_pages = VisitorPages(pages)
    pairing = PairingRoutes(pages)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        visitor_pages.live.start()
        pairing.watch(open_terminals.keep)
        yield
        await open_terminals.close()
        pairing.close()
        visitor_pages.live.close()
        pages.close()

    def is_known(scope: Scope) -> bool:
        return visitor_pages.is_known(scope["path"]) or pairing.is_known(scope)

    app = FastAPI(lifespan=lifespan, openapi_url=None, docs_url=None, redoc_url=None)
    app.state.pages, app.state.visitor_pages = pages, visitor_pages
    app.state.open_terminals = open_terminals
    app.include_router(VisitorRoutes(visitor_pages).router)
    app.include_router(pairing.router)
    app.include_router(
        TerminalRoutes(pages, pairing, command, open_terminals, is_framed=is_framed).router
    )
    _add_common(app, accent_sheet(source.hall.see(hall_settings).accent))
    app.add_middleware(LiveStreams, pages=visitor_pages)
    app.add_middleware(Guard, is_known=is_known, steady=source.steady)
    return app


def _add_common(app: FastAPI, accent: str) -> None:
    @app.get("/")
    async def front_page(request: Request) -> Response:
        return notice("door", 200, language_of(request))

    @app.get("/robots.txt")
    async def robots() -> Response:
        return PlainTextResponse("User-agent: *\nDisallow: /\n")

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

    @app.exception_handler(HTTPException)
    async def refused(request: Request, error: HTTPException) -> Response:
        return notice("unknown", error.status_code, language_of(request))

    @app.exception_handler(RequestValidationError)
    async def malformed(request: Request, _: RequestValidationError) -> Response:
        return notice("unknown", 404, language_of(request))

    @app.exception_handler(Exception)
    async def broken(request: Request, _: Exception) -> Response:
        return notice("trouble", 500, language_of(request), headers=HEADERS)  # the guard is within
