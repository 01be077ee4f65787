"""Which browsers may show a face: those that staff have paired with their code, each once."""

import asyncio
from collections.abc import Callable
from urllib.parse import urlencode, urlsplit

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response
from starlette.requests import HTTPConnection
from starlette.types import Scope

from zal.domain.by import By, Role
from zal.domain.errors import HallError
from zal.domain.names import Names
from zal.domain.pairing import PairedBrowser
from zal.hall.look import Look
from zal.hall.seen.browsers import paired_browser, paired_browsers
from zal.hall.seen.hall import hall_settings
from zal.hall.threads import Feed
from zal.texts import sentence
from zal_web.server.answers import html, language_of, notice, read_form
from zal_web.server.guard import address_of
from zal_web.server.html_pages import page
from zal_web.server.pages import Pages
from zal_web.server.rate_limits import Buckets, Rate

COOKIE = "zal-device"
"""A browser that was paired holds one of this name: under another it would be paired anew."""
_KEPT_S = 400 * 24 * 3600
"""As long as browsers keep any; each opening of the page asks for as long again."""
TRIES = Rate(burst=5, per_s=1 / 300)
"""Wrong codes from one address; the hall itself makes whoever types one wait besides."""


class PairingRoutes:
    """The routes of pairing, and the check of who is paired."""

    def __init__(self, pages: Pages) -> None:
        self._pages = pages
        self._tries = Buckets(TRIES)
        self._known: set[str] = set()
        self._feed: Feed[frozenset[int]] | None = None
        self.router = APIRouter()
        self.router.add_api_route("/pair", self.ask_for, methods=["GET"])
        self.router.add_api_route("/pair", self.pair, methods=["POST"])

    def watch(self, keep: Callable[[frozenset[int]], None]) -> None:
        """Tell which browsers are paired, now and whenever one is added or revoked."""
        loop = asyncio.get_running_loop()

        def shown(browsers: frozenset[int]) -> None:
            try:
                loop.call_soon_threadsafe(keep, browsers)
            except RuntimeError:  # the server has closed
                return

        self._feed = Feed(self._pages.open_looker, _paired, shown, lambda _: None)
        self._feed.start()

    def close(self) -> None:
        """Watch no more."""
        if self._feed is not None:
            self._feed.close()

    def is_known(self, scope: Scope) -> bool:
        """Return whether a request comes from a browser that was found paired before."""
        return bool(self._known) and secret_of(HTTPConnection(scope)) in self._known

    async def paired(self, connection: HTTPConnection, terminal: str) -> PairedBrowser | None:
        """Return what staff paired this browser as, None: not as this terminal.

        Raises ``HallError``.
        """
        secret = secret_of(connection)
        found = await self._pages.see(paired_browser, secret) if secret else None
        if found is None or found.terminal != terminal:
            self._known.discard(secret)
            return None
        self._known.add(secret)
        return found

    async def ask_for(self, request: Request, to: str = "console") -> Response:
        """Return the page that asks for the staff's code."""
        return await self.ask(to, language_of(request), 200)

    async def ask(
        self, to: str, language: str, status: int = 403, why: str = "", desk: str = ""
    ) -> Response:
        """Return the page that asks for the staff's code; ``why`` the last try did not do.

        ``desk``: the one to open a console for, once it is paired.
        """
        try:
            hall: Names = (await self._pages.see(hall_settings)).names
        except HallError:
            return notice("trouble", 503, language)
        return html(page("pair", language, hall=hall, terminal=to, why=why, desk=desk), status)

    async def pair(self, request: Request) -> Response:
        """Pair a browser as a terminal, if the code is right, and open it."""
        form = await read_form(request)
        if isinstance(form, Response):
            return form
        language, to, desk = language_of(request), form.get("to", ""), form.get("desk", "")
        address, now_s = address_of(request.scope), self._pages.steady()
        if self._tries.left(address, now_s) < 1:
            return notice("limit", 429, language)
        try:
            by, code, label = By(Role.KIOSK), form.get("code", ""), _label(request)
            browser, secret = await self._pages.act(
                lambda hall: hall.browsers.pair(by, code, to, label=label)
            )
        except HallError as error:
            self._tries.take(address, now_s)
            return await self.ask(to, language, 403, sentence(error, language), desk)
        path = f"/{browser.terminal}"
        query = {"lang": language} | ({"desk": desk} if desk else {})
        answer = RedirectResponse(f"{path}?{urlencode(query)}", 303)
        give(answer, path, secret, is_secure=request.url.scheme == "https")
        return answer


def give(answer: Response, path: str, secret: str, *, is_secure: bool) -> None:
    """Let a browser keep its secret for one terminal's page and nothing else."""
    answer.set_cookie(
        COOKIE,
        secret,
        max_age=_KEPT_S,
        path=path,
        secure=is_secure,
        httponly=True,
        samesite="strict",
    )


def secret_of(connection: HTTPConnection) -> str:
    """Return the secret that a browser sent, "" for none."""
    return connection.cookies.get(COOKIE, "")


def is_own_page(connection: HTTPConnection) -> bool:
    """Return whether a page of this very server opens a socket. RFC 6455, 10.2."""
    origin = urlsplit(connection.headers.get("origin", ""))
    host = connection.headers.get("host", "")
    return origin.scheme in ("http", "https") and bool(host) and origin.netloc == host.lower()


def _paired(look: Look) -> frozenset[int]:
    return frozenset(each.number for each in paired_browsers(look) if each.revoked_at is None)


def _label(request: Request) -> str:
    """Return by what staff can tell browsers apart: where it is, and what it runs on."""
    _, _, kind = request.headers.get("user-agent", "").partition("(")
    return f"{address_of(request.scope)} {kind.partition(')')[0]}".strip()
