"""Security headers, size limits and rate limits for every request."""

import time
from collections.abc import Callable
from functools import cache
from typing import Protocol

from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from zal_web.server.addresses import address_of
from zal_web.server.answers import MOST_BODY, language_of
from zal_web.server.connections import Connections
from zal_web.server.html_pages import page
from zal_web.server.protocols import fits
from zal_web.server.rate_limits import Buckets, Rate
from zal_web.server.static_files import ACCENT, FILES, until_script_source

WRONG = Rate(burst=20, per_s=0.2)
"""Unknown links and malformed requests from one address."""
_POLICY = (
    f"default-src 'none'; style-src 'self'; script-src 'self' {until_script_source()}; "
    "connect-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
HEADERS = {
    "content-security-policy": _POLICY,
    "referrer-policy": "strict-origin",  # no path, so no link; without any, forms lose their origin
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "x-robots-tag": "noindex, nofollow",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
}
_TERMINAL_POLICY = (
    "default-src 'none'; script-src 'self' {script}; style-src 'self' 'nonce-{nonce}'; "
    "font-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors {frames}"
)
_BROWSERS_ASK = ("/apple-touch-icon", "/.well-known/")
"""What phones ask for of themselves: all those of a hall may share one address."""
_HEADERS = [(name.encode(), value.encode()) for name, value in HEADERS.items()]
_WRONG_FROM, _WRONG_BELOW = 400, 500
_TOO_LARGE, _MISDIRECTED, _TOO_MANY, _HEAD_TOO_LARGE = 413, 421, 429, 431
_KEYS = {_MISDIRECTED: "misdirected", _TOO_MANY: "limit"}
_CLOSE = (b"connection", b"close")


class Callers(Protocol):
    """Who is known by what a request shows, and by which names they may call."""

    def known_as(self, scope: Scope) -> str | None:
        """Return whose a request is that was let in before, None: nobody's that is known."""

    async def recognise(self, scope: Scope) -> bool:
        """Return whether the hall itself knows what a request shows; it is known from then on."""

    async def is_ours(self, scope: Scope) -> bool:
        """Return whether a request calls this server by a name of its own."""


def terminal_headers(nonce: str, *, is_framed: bool) -> dict[str, str]:
    """Return the headers of a terminal's page that differ from those of others.

    ``nonce``: what style sheets carry that its script writes; framed: by pages of this server.
    """
    frames = "'self'" if is_framed else "'none'"
    policy = _TERMINAL_POLICY.format(script=until_script_source(), nonce=nonce, frames=frames)
    return {
        "content-security-policy": policy,
        "x-frame-options": "SAMEORIGIN" if is_framed else "DENY",
    }


class Guard:
    """ASGI middleware: nobody whom the hall knows is refused for what others at an address do."""

    def __init__(
        self,
        app: ASGIApp,
        callers: Callers,
        connections: Connections,
        steady: Callable[[], float] = time.monotonic,
    ) -> None:
        self._app = app
        self._callers = callers
        self._connections = connections
        self._steady = steady
        self._wrong = Buckets(WRONG)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it before anything is done for it."""
        if scope["type"] == "http":
            await self._request(scope, receive, send)
        elif scope["type"] == "websocket":
            await self._socket(scope, receive, send)
        else:
            await self._app(scope, receive, send)

    async def _request(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def answer(message: Message) -> None:
            if message["type"] == "http.response.start":
                own = {name for name, _ in message["headers"]}
                message["headers"] += [each for each in _HEADERS if each[0] not in own]
                self._judge(scope, is_wrong=_WRONG_FROM <= message["status"] < _WRONG_BELOW)
            await send(message)

        if not fits(scope):
            await _refuse(scope, answer, _HEAD_TOO_LARGE, _CLOSE)
        elif not await self._callers.is_ours(scope):
            await _refuse(scope, answer, _MISDIRECTED)
        elif not (_is_file(scope["path"]) or await self._is_let_in(scope)):
            wait_s = self._wrong.wait_s(address_of(scope), self._steady())
            await _refuse(scope, answer, _TOO_MANY, (b"retry-after", str(wait_s).encode()))
        elif _length(scope) > MOST_BODY:
            await _refuse(scope, answer, _TOO_LARGE, _CLOSE)
        else:
            await self._app(scope, receive, answer)

    async def _socket(self, scope: Scope, receive: Receive, send: Send) -> None:
        is_open = False

        async def answer(message: Message) -> None:
            nonlocal is_open
            is_open = is_open or message["type"] == "websocket.accept"
            self._judge(scope, is_wrong=not is_open)
            await send(message)

        if await self._callers.is_ours(scope) and await self._is_let_in(scope):
            await self._app(scope, receive, answer)
        else:
            await receive()
            await send({"type": "websocket.close"})

    def _judge(self, scope: Scope, *, is_wrong: bool) -> None:
        """Count a request for whom it shows, or what was wrong of a stranger's for its address."""
        owner = self._callers.known_as(scope)
        if owner is not None:
            self._connections.known(tuple(scope["client"] or ("", 0)), owner)
        elif is_wrong and not scope["path"].startswith(_BROWSERS_ASK):
            self._wrong.take(address_of(scope), self._steady())

    async def _is_let_in(self, scope: Scope) -> bool:
        """Return whether a request's address may ask on, or else its sender is known to the hall.

        A guesser who shares the address has all others' links looked up too, and no more: one row
        by its index.
        """
        if self._wrong.left(address_of(scope), self._steady()) >= 1:
            return True
        return self._callers.known_as(scope) is not None or await self._callers.recognise(scope)


def _length(scope: Scope) -> int:
    values = [value for name, value in scope["headers"] if name == b"content-length"]
    return int(values[0]) if values and values[0].isdigit() else 0


def _is_file(path: str) -> bool:
    return path.startswith("/static/") and path.removeprefix("/static/") in (*FILES, ACCENT)


@cache
def _page(key: str, language: str) -> bytes:
    """Return the page of a refusal, drawn once: thousands may ask for it."""
    return page("notice", language, key=key, hall="", why="", back="", back_says="back").encode()


async def _refuse(scope: Scope, send: Send, status: int, *headers: tuple[bytes, bytes]) -> None:
    body = _page(_KEYS.get(status, "large"), language_of(HTTPConnection(scope)))
    own = [
        (b"content-type", b"text/html; charset=utf-8"),
        (b"content-length", str(len(body)).encode()),
        (b"cache-control", b"no-store"),
        *headers,
    ]
    start = {"type": "http.response.start", "status": status, "headers": own}
    await send(start)
    await send({"type": "http.response.body", "body": body})
