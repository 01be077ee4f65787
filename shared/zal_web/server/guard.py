"""Security headers, size limits and rate limits for every request."""

import time
from collections.abc import Callable
from functools import cache
from ipaddress import IPv6Address, ip_address

from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from zal_web.server.answers import MOST_BODY, language_of
from zal_web.server.html_pages import page
from zal_web.server.rate_limits import Buckets, Rate
from zal_web.server.static_files import ACCENT, FILES

WRONG = Rate(burst=20, per_s=0.2)
"""Unknown links and malformed requests from one address."""
_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
    "img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
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
    "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-{nonce}'; font-src 'self'; "
    "connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors {frames}"
)
_BROWSERS_ASK = ("/apple-touch-icon", "/.well-known/")
"""What phones ask for of themselves: all those of a hall may share one address."""
_HEADERS = [(name.encode(), value.encode()) for name, value in HEADERS.items()]
_WRONG_FROM, _WRONG_BELOW, _TOO_MANY, _TOO_LARGE = 400, 500, 429, 413


def address_of(scope: Scope) -> str:
    """Return whom to hold to a limit: an address, of IPv6 the network of one subscriber."""
    client = scope.get("client")
    host = client[0] if client else ""
    try:
        found = ip_address(host)
    except ValueError:
        return host
    if isinstance(found, IPv6Address):
        return found.exploded[:19]
    return host


def terminal_headers(nonce: str, *, is_framed: bool) -> dict[str, str]:
    """Return the headers of a terminal's page that differ from those of others.

    ``nonce``: what style sheets carry that its script writes; framed: by pages of this server.
    """
    frames = "'self'" if is_framed else "'none'"
    return {
        "content-security-policy": _TERMINAL_POLICY.format(nonce=nonce, frames=frames),
        "x-frame-options": "SAMEORIGIN" if is_framed else "DENY",
    }


class Guard:
    """ASGI middleware. ``is_known`` tells whether a request is of one who was let in before."""

    def __init__(
        self,
        app: ASGIApp,
        is_known: Callable[[Scope], bool],
        steady: Callable[[], float] = time.monotonic,
    ) -> None:
        self._app = app
        self._is_known = is_known
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
        address = address_of(scope)

        async def answer(message: Message) -> None:
            if message["type"] == "http.response.start":
                own = {name for name, _ in message["headers"]}
                message["headers"] += [each for each in _HEADERS if each[0] not in own]
                if _WRONG_FROM <= message["status"] < _WRONG_BELOW and not is_innocent():
                    self._wrong.take(address, self._steady())
            await send(message)

        def is_innocent() -> bool:
            return scope["path"].startswith(_BROWSERS_ASK) or self._is_known(scope)

        if self._is_spent(address) and not (self._is_known(scope) or _is_file(scope["path"])):
            wait_s = self._wrong.wait_s(address, self._steady())
            await _refuse(scope, answer, _TOO_MANY, [(b"retry-after", str(wait_s).encode())])
        elif _length(scope) > MOST_BODY:
            await _refuse(scope, answer, _TOO_LARGE, [(b"connection", b"close")])
        else:
            await self._app(scope, receive, answer)

    async def _socket(self, scope: Scope, receive: Receive, send: Send) -> None:
        address = address_of(scope)
        is_open = False

        async def answer(message: Message) -> None:
            nonlocal is_open
            is_open = is_open or message["type"] == "websocket.accept"
            if message["type"] == "websocket.close" and not is_open:
                self._wrong.take(address, self._steady())
            await send(message)

        if self._is_spent(address) and not self._is_known(scope):
            await receive()
            await send({"type": "websocket.close"})
        else:
            await self._app(scope, receive, answer)

    def _is_spent(self, address: str) -> bool:
        return self._wrong.left(address, self._steady()) < 1


def _length(scope: Scope) -> int:
    values = [value for name, value in scope["headers"] if name == b"content-length"]
    return int(values[0]) if values and values[0].isdigit() else 0


def _is_file(path: str) -> bool:
    return path.startswith("/static/") and path.removeprefix("/static/") in (*FILES, ACCENT)


@cache
def _page(key: str, language: str) -> bytes:
    """Return the page of a refusal, drawn once: thousands may ask for it."""
    return page("notice", language, key=key, hall="", why="", back="").encode()


async def _refuse(
    scope: Scope, send: Send, status: int, headers: list[tuple[bytes, bytes]]
) -> None:
    key = "limit" if status == _TOO_MANY else "large"
    body = _page(key, language_of(HTTPConnection(scope)))
    own = [
        (b"content-type", b"text/html; charset=utf-8"),
        (b"content-length", str(len(body)).encode()),
        (b"cache-control", b"no-store"),
        *headers,
    ]
    start = {"type": "http.response.start", "status": status, "headers": own}
    await send(start)
    await send({"type": "http.response.body", "body": body})
