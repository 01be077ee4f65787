"""The faces in a browser: ``/kiosk/NAME``, ``/board/NAME``, ``/console``, each with its socket."""

import secrets
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import Annotated

from fastapi import APIRouter, Path, Request, WebSocket
from fastapi.responses import Response
from starlette.websockets import WebSocketDisconnect, WebSocketState

from zal.domain.errors import HallError
from zal.domain.pairing import PairedDevice
from zal.hall.seen.hall import hall_settings
from zal_web.answers import html, language_of, notice
from zal_web.drawing import page
from zal_web.guard import terminal_headers
from zal_web.pages import Pages
from zal_web.pairing import Pairing, is_own_page
from zal_web.seats import Close, FullError, Seats
from zal_web.showing import serve

_CELLS = {"kiosk": (90, 28), "console": (108, 34), "board": (140, 40)}
"""Columns and rows that a face is shown with at least, where the screen can hold them."""
_NONCE_BYTES = 16
Name = Annotated[str, Path(pattern=r"^[A-Za-z0-9][A-Za-z0-9-]{0,31}$")]


@dataclass(frozen=True, slots=True)
class Opening:
    """What a face is opened with.

    ``terminal``: what its browser is paired as; ``name``: the device's, for the log; ``desk``: the
    one that a console stands on, None: the operator chooses.
    """

    face: str
    name: str
    terminal: str
    language: str
    desk: str | None = None


Command = Callable[[Opening], Sequence[str]]


class Terminals:
    """The routes of terminals. ``command`` gives the command that runs a face.

    ``is_framed``: pages of this server may show them in frames.
    """

    def __init__(
        self,
        pages: Pages,
        pairing: Pairing,
        command: Command,
        seats: Seats,
        *,
        is_framed: bool = False,
    ) -> None:
        self._pages = pages
        self._pairing = pairing
        self._command = command
        self._seats = seats
        self._is_framed = is_framed
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
        language, desk = language_of(request), request.query_params.get("desk", "")
        try:
            device = await self._pairing.device(request, terminal)
            if device is None:
                return await self._pairing.ask(terminal, language, desk=desk)
            config = await self._pages.see(hall_settings)
        except HallError:
            return notice("trouble", 503, language)
        if desk and desk not in config.desk_by_code:
            return notice("unknown", 404, language)
        columns, rows = _CELLS[face]
        told = {"face": face, "terminal": terminal, "columns": columns, "rows": rows}
        nonce = secrets.token_urlsafe(_NONCE_BYTES)
        body = page("terminal", language, hall=config.names, nonce=nonce, **told)
        return html(body, headers=terminal_headers(nonce, is_framed=self._is_framed))

    async def _open(self, websocket: WebSocket, face: str, terminal: str) -> None:
        with suppress(HallError):
            is_ours = is_own_page(websocket)
            device = await self._pairing.device(websocket, terminal) if is_ours else None
            if device is not None:
                desk = websocket.query_params.get("desk")
                config = await self._pages.see(hall_settings)
                known = desk if desk in config.desk_by_code else None
                name = terminal.partition("/")[2] or f"{face}-{device.number}"
                opening = Opening(face, name, terminal, language_of(websocket), known)
                await self._seat(websocket, device, opening)
                return
        await websocket.close()  # before it is accepted: answered by 403

    async def _seat(self, websocket: WebSocket, device: PairedDevice, opening: Opening) -> None:
        """Give a terminal its one seat, and tell the browser in the end why it is to go."""
        await websocket.accept()
        key = f"{opening.terminal}/{opening.name}"
        try:
            async with self._seats.take(key, device.number) as seat:
                words = self._command(opening)
                why = await serve(websocket, seat, words, self._pages.steady)
        except FullError:
            why = Close.FULL
        if websocket.application_state is WebSocketState.CONNECTED:
            with suppress(RuntimeError, WebSocketDisconnect):
                await websocket.close(why)
