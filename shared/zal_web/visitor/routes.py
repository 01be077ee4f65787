"""The visitor's page ``/t/{token}``."""

from fastapi import APIRouter, Request
from fastapi.responses import Response

from zal_web.server.answers import html, language_of
from zal_web.server.html_pages import page
from zal_web.server.links import Token
from zal_web.visitor.forms import VisitorForms
from zal_web.visitor.pages import VisitorPages
from zal_web.visitor.visit_html import draw, whole


class VisitorRoutes:
    """The routes of visitors' pages."""

    def __init__(self, pages: VisitorPages) -> None:
        self._pages = pages
        self.router = APIRouter()
        self.router.add_api_route("/t/{token}", self.show, methods=["GET"])
        self.router.include_router(VisitorForms(pages.links).router)

    async def show(self, request: Request, token: Token) -> Response:
        """Return a ticket's page."""
        visit = await self._pages.links.found(request, token)
        if isinstance(visit, Response):
            return visit
        language = language_of(request, visit.language)
        drawn = draw(visit, token, language)
        told = {"visit": visit, "token": token, "drawn": drawn, "now": whole(drawn)}
        return html(page("visit", language, **told))
