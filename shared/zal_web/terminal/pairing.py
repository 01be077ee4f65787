"""Which browsers may show a face: those that staff have paired with their code, each once."""

import asyncio
from collections.abc import Callable
from urllib.parse import urlsplit

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response
from starlette.requests import HTTPConnection
from starlette.types import Scope

from zal.domain.by import By, Role
from zal.domain.errors import HallError, PinRefused
from zal.domain.names import Names
from zal.domain.pairing import CODE_DIGITS, PairedBrowser, is_terminal
from zal.hall.look import Look
from zal.hall.seen.browsers import paired_browser, paired_browsers
from zal.hall.seen.hall import hall_settings
from zal.hall.threads import Feed
from zal.texts import sentence
from zal_web.server.addresses import address_of
from zal_web.server.answers import html, language_of, notice, read_form
from zal_web.server.html_pages import Here, page
from zal_web.server.pages import Pages
from zal_web.server.rate_limits import Buckets, Rate
from zal_web.terminal.asked import asked_in

COOKIE = "zal-device"
"""A browser that was paired holds one of this name: under another it would be paired anew."""
_KEPT_S = 400 * 24 * 3600
"""As long as browsers keep any; each opening of the page asks for as long again."""
TRIES = Rate(burst=5, per_s=1 / 300)
"""Wrong codes from one address; the hall itself makes the network wait besides."""
INVITED = Rate(burst=20, per_s=1 / 30)
"""The same of codes that can be an invitation's: of those there are a hundred million."""
_MOST_PROVING = 64
"""Codes that wait to be proven, each for a twentieth of a second: more is no hall's own doing."""


class PairingRoutes:
    """The routes of pairing, and the check of who is paired."""

    def __init__(self, pages: Pages) -> None:
        self._pages = pages
        self._tries = {False: Buckets(TRIES), True: Buckets(INVITED)}
        self._proving = 0
        self._known: dict[str, int] = {}
        self._feed: Feed[frozenset[int]] | None = None
        self.router = APIRouter()
        self.router.add_api_route("/pair", self.lead_to_start, methods=["GET"])
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

    def known_as(self, scope: Scope) -> str | None:
        """Return whose a request is that comes from a browser which was found paired before."""
        number = self._known.get(secret_of(HTTPConnection(scope))) if self._known else None
        return None if number is None else f"browser {number}"

    async def recognise(self, scope: Scope) -> bool:
        """Return whether a request comes from a browser that is paired. Raises ``HallError``."""
        return await self._find(secret_of(HTTPConnection(scope))) is not None

    async def paired(self, connection: HTTPConnection, terminal: str) -> PairedBrowser | None:
        """Return what staff paired this browser as, None: not as this terminal.

        Raises ``HallError``.
        """
        found = await self._find(secret_of(connection))
        return found if found is not None and found.terminal == terminal else None

    async def _find(self, secret: str) -> PairedBrowser | None:
        found = await self._pages.see(paired_browser, secret) if secret else None
        if found is None:
            self._known.pop(secret, None)
        else:
            self._known[secret] = found.number
        return found

    async def lead_to_start(self, request: Request) -> Response:
        """Lead to the start page whoever comes without a code: each terminal asks for its own."""
        return RedirectResponse(Here("/").spoken(language_of(request)), 303)

    async def ask(self, here: Here, language: str, why: str = "") -> Response:
        """Return the page that asks for a terminal's code; ``why`` the last try did not do.

        ``here``: the terminal's own address, which is opened once it is paired.
        """
        try:
            hall: Names = (await self._pages.see(hall_settings)).names
        except HallError:
            return notice("trouble", 503, language, here=here)
        terminal = here.path.removeprefix("/")
        body = page("pair", language, hall=hall, terminal=terminal, why=why, here=here)
        return html(body, 403)

    async def pair(self, request: Request) -> Response:
        """Pair a browser as a terminal, if the code is right, and open it."""
        form = await read_form(request)
        if isinstance(form, Response):
            return form
        language, to = language_of(request), form.get("to", "")
        code = "".join(form.get("code", "").split())
        if not is_terminal(to):
            return notice("unknown", 404, language)
        here = Here(f"/{to}", asked_in(form))
        address, tries = address_of(request.scope), self._tries[len(code) == CODE_DIGITS]
        is_free = self._proving < _MOST_PROVING
        # counted before anything is waited for: many that come at once are no free tries
        if not (is_free and tries.take(address, self._pages.steady())):
            return notice("limit", 429, language, here=here)
        try:
            secret = await self._proven(to, code, _label(request))
        except HallError as error:
            if not isinstance(error, PinRefused):  # the hall could not tell
                tries.give_back(address)
            return await self.ask(here, language, sentence(error, language))
        tries.give_back(address)
        answer = RedirectResponse(here.spoken(language), 303)
        give(answer, here.path, secret, is_secure=request.url.scheme == "https")
        return answer

    async def _proven(self, to: str, code: str, label: str) -> str:
        self._proving += 1
        try:
            _, secret = await self._pages.prove(
                lambda hall: hall.browsers.pair(By(Role.KIOSK), code, to, label=label)
            )
            return secret
        finally:
            self._proving -= 1


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
