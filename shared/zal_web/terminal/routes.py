"""The faces in a browser: ``/kiosk/NAME``, ``/board/NAME``, ``/console``, each with its socket."""

import secrets
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import Annotated

from fastapi import APIRouter, Path, Request, WebSocket
from fastapi.responses import Response
from starlette.websockets import WebSocketDisconnect, WebSocketState

from zal.domain.errors import HallError
from zal.domain.pairing import PairedBrowser
from zal.domain.settings.voice import Engine
from zal.hall.seen.hall import hall_settings
from zal.texts.naming import Naming
from zal_web.server.answers import html, language_of, notice
from zal_web.server.guard import terminal_headers
from zal_web.server.html_pages import Here, page
from zal_web.server.pages import Pages
from zal_web.server.rate_limits import Buckets, Rate
from zal_web.terminal.asked import Asked, asked_in, understood
from zal_web.terminal.bridge import Hearing, show_face
from zal_web.terminal.open_terminals import Close, NotOpenedError, OpenTerminals
from zal_web.terminal.pairing import PairingRoutes, give, is_own_page, secret_of

_CELLS = {"kiosk": (90, 28), "console": (84, 26), "board": (140, 40)}
"""Columns and rows that a face is shown with at least, where the screen can hold them."""
_LARGE_CELLS = {"kiosk": (64, 19)}
"""The same for a visitor who asked for larger letters."""
_NONCE_BYTES = 16
OPENS = Rate(burst=12, per_s=0.2)
"""Of one paired browser: each starts a process. Its page waits longer from try to try."""
Name = Annotated[str, Path(pattern=r"^[A-Za-z0-9][A-Za-z0-9-]{0,31}$")]


@dataclass(frozen=True, slots=True)
class Opening:
    """What a face is opened with.

    ``terminal``: what its browser is paired as; ``name``: the device's, for the log.
    """

    face: str
    name: str
    terminal: str
    language: str
    asked: Asked


Command = Callable[[Opening], Sequence[str]]


class TerminalRoutes:
    """The routes of terminals. ``command`` gives the command that runs a face.

    ``is_framed``: pages of this server may show them in frames. ``asked_last``: terminal → what
    its paired browser asked for when it was last opened, since the server began.
    """

    def __init__(
        self,
        pages: Pages,
        pairing: PairingRoutes,
        command: Command,
        open_terminals: OpenTerminals,
        *,
        is_framed: bool = False,
    ) -> None:
        self._pages = pages
        self._pairing = pairing
        self._command = command
        self._open_terminals = open_terminals
        self._is_framed = is_framed
        self._opens = Buckets(OPENS)
        self.asked_last: dict[str, Mapping[str, str]] = {}
        self.router = APIRouter()
        for face in ("kiosk", "board"):
            path = f"/{face}/{{name}}"
            self.router.add_api_route(path, partial(self._named, face), methods=["GET"])
            self.router.add_api_websocket_route(f"{path}/ws", partial(self._open_named, face))
        self.router.add_api_route("/console", self._console, methods=["GET"])
        self.router.add_api_websocket_route("/console/ws", self._open_console)

    async def _named(self, face: str, request: Request, name: Name) -> Response:
        return await self._show(request, face, f"{face}/{name}")

    async def _console(self, request: Request) -> Response:
        return await self._show(request, "console", "console")

    async def _open_named(self, face: str, websocket: WebSocket, name: Name) -> None:
        await self._open(websocket, face, f"{face}/{name}")

    async def _open_console(self, websocket: WebSocket) -> None:
        await self._open(websocket, "console", "console")

    async def _show(self, request: Request, face: str, terminal: str) -> Response:
        language, words = language_of(request), asked_in(request.query_params)
        here = Here(f"/{terminal}", words)
        try:
            browser = await self._pairing.paired(request, terminal)
            if browser is None:
                return await self._pairing.ask(here, language)
            config = await self._pages.see(hall_settings)
        except HallError:
            return notice("trouble", 503, language, here=here)
        try:
            asked = understood(words, config)
        except HallError as error:
            why = Naming(language, config.names_of, has_codes=True).sentence(error)
            return notice("refused", 404, language, why, here=here)
        self.asked_last[terminal] = words
        columns, rows = _CELLS[face]
        large_columns, large_rows = _LARGE_CELLS.get(face, _CELLS[face])
        told = {"face": face, "terminal": terminal, "columns": columns, "rows": rows}
        told |= {"large_columns": large_columns, "large_rows": large_rows}
        told["name"] = _device(browser)
        has_voice = config.voice.engine is not Engine.SILENT
        told["speaks"] = face == "board" and not asked.desk and has_voice
        nonce = secrets.token_urlsafe(_NONCE_BYTES)
        body = page("terminal", language, hall=config.names, nonce=nonce, **told)
        answer = html(body, headers=terminal_headers(nonce, is_framed=self._is_framed))
        is_secure = request.url.scheme == "https"
        give(answer, f"/{terminal}", secret_of(request), is_secure=is_secure)  # for as long again
        return answer

    async def _open(self, websocket: WebSocket, face: str, terminal: str) -> None:
        with suppress(HallError):
            is_ours = is_own_page(websocket)
            browser = await self._pairing.paired(websocket, terminal) if is_ours else None
            if browser is not None and self._opens.take(str(browser.number), self._pages.steady()):
                config = await self._pages.see(hall_settings)
                words = asked_in(websocket.query_params)
                asked = understood(words, config)
                self.asked_last[terminal] = words
                name, language = _device(browser), language_of(websocket)
                opening = Opening(face, name, terminal, language, asked)
                await self._show_face(websocket, browser, opening)
                return
        await websocket.close()  # before it is accepted: answered by 403

    async def _show_face(
        self, websocket: WebSocket, browser: PairedBrowser, opening: Opening
    ) -> None:
        """Give a terminal its one place, and tell the browser in the end why it is to go."""
        await websocket.accept()
        key = f"{opening.terminal}/{opening.name}"
        async with Hearing(websocket, self._pages.steady).going_on() as heard:
            try:
                async with self._open_terminals.take(key, browser.number, heard.gone) as opened:
                    why = await show_face(websocket, opened, self._command(opening), heard)
            except NotOpenedError as error:
                why = error.why
        if heard.is_refused:
            why = Close.REFUSED
        if websocket.application_state is WebSocketState.CONNECTED:
            with suppress(RuntimeError, WebSocketDisconnect):
                await websocket.close(why)


def _device(browser: PairedBrowser) -> str:
    """Return the name of the face that a browser shows, as the hall's log and its own have it."""
    return browser.terminal.partition("/")[2] or f"browser-{browser.number}"
