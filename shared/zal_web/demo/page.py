"""The demo's page ``/demo``: three faces side by side, and a ticket for the phone."""

from dataclasses import dataclass

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from zal.demo.demo_hall import Demo
from zal.domain.by import By, Role
from zal.domain.errors import HallError
from zal.domain.tickets import VisitStage
from zal.hall.hall import Hall
from zal.hall.seen.hall import hall_settings
from zal.simulation.seating import kept_free
from zal.texts.naming import Naming
from zal_web.server.answers import html, language_of, read_form
from zal_web.server.guard import HEADERS
from zal_web.server.html_pages import page
from zal_web.server.pages import Pages
from zal_web.server.qr_code import drawn
from zal_web.terminal.pairing import give

_POLICY = "content-security-policy"
_FRAMES = {_POLICY: f"{HEADERS[_POLICY]}; frame-src 'self'"}
_FRAMED = {
    _POLICY: HEADERS[_POLICY].replace("frame-ancestors 'none'", "frame-ancestors 'self'"),
    "x-frame-options": "SAMEORIGIN",
}


@dataclass(frozen=True, slots=True)
class Shown:
    """What the demo's page shows besides the faces.

    ``desk``: the one that is left to the person. ``speed``: how much faster than the clock the
    simulated people live, None: there are none. ``has_network``: phones may reach tickets' pages.
    """

    made: Demo
    desk: str
    speed: float | None
    has_network: bool


class DemoPage:
    """The routes of the demo's page."""

    def __init__(self, pages: Pages, shown: Shown) -> None:
        self._pages = pages
        self._shown = shown
        self._ticket: VisitStage | None = None
        self.router = APIRouter()
        self.router.add_api_route("/demo", self.show, methods=["GET"])
        self.router.add_api_route("/demo/phone", self.phone, methods=["GET"])
        self.router.add_api_route("/demo/phone", self.take, methods=["POST"])

    async def show(self, request: Request) -> Response:
        """Return the page, and let its browser be the three terminals."""
        language, config = language_of(request), await self._pages.see(hall_settings)
        operator = config.operator_by_code[kept_free(config, (self._shown.desk,))[0]]
        told = {"shown": self._shown, "operator": operator.name}
        answer = html(page("demo", language, **told), headers=_FRAMES)
        for terminal, secret in self._shown.made.secrets.items():
            give(answer, f"/{terminal}", secret, is_secure=request.url.scheme == "https")
        return answer

    async def phone(self, request: Request) -> Response:
        """Return the QR code of the ticket that was taken for the phone, if one was."""
        return await self._phone(language_of(request))

    async def take(self, request: Request) -> Response:
        """Take a ticket for the phone, one that the desk which is left can serve."""
        form = await read_form(request)
        if isinstance(form, Response):
            return form
        language = language_of(request)
        try:
            self._ticket = await self._pages.act(_take, self._shown.desk, language)
        except HallError as error:
            config = await self._pages.see(hall_settings)
            return await self._phone(language, Naming(language, config.names_of).sentence(error))
        return RedirectResponse(f"/demo/phone?lang={language}", 303)

    async def _phone(self, language: str, why: str = "") -> Response:
        config, ticket = await self._pages.see(hall_settings), self._ticket
        # also where only this machine finds it: the demonstration may be on no network
        address = config.page_address.replace("{token}", ticket.token) if ticket else ""
        body = page(
            "demo_phone",
            language,
            code=ticket.code if ticket else "",
            address=address,
            qr=drawn(address) if address else None,
            has_network=self._shown.has_network,
            why=why,
        )
        return html(body, headers=_FRAMED)


def _take(hall: Hall, desk: str, language: str) -> VisitStage:
    config = hall.see(hall_settings)
    here = config.skills(desk, kept_free(config, (desk,))[0])
    service = next(each.code for each in config.waited_for if each.code in here)
    return hall.tickets.issue(By(Role.KIOSK), service, language=language)
