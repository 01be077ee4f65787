"""The start page ``/``: places for the hall's own network, for the internet a word to visitors."""

import asyncio
from collections.abc import Callable
from ipaddress import ip_address

from fastapi import APIRouter, Request
from fastapi.responses import Response

from zal.domain.clock import local
from zal.domain.dates import written_instant
from zal.domain.errors import HallError
from zal.domain.places import Present
from zal_web.server.answers import html, language_of, notice
from zal_web.server.html_pages import page
from zal_web.server.pages import Pages
from zal_web.start.start_view import AskedLast, consoles, shown_places, start_view

Programs = Callable[[], tuple[Present, ...]]
"""Tells which programs of the hall run."""


class StartRoutes:
    """The route of the start page.

    ``programs`` None: there is none, visitors are told where their page is. ``phones``: how many
    follow a ticket now. ``asked``: what terminals were last opened with; the terminals' own.
    """

    def __init__(
        self,
        pages: Pages,
        programs: Programs | None,
        phones: Callable[[], int],
        asked: AskedLast,
    ) -> None:
        self._pages = pages
        self._programs = programs
        self._phones = phones
        self._asked = asked
        self.router = APIRouter()
        self.router.add_api_route("/", self.show, methods=["GET"])

    async def show(self, request: Request) -> Response:
        """Return the start page."""
        language = language_of(request)
        if self._programs is None or not _is_near(request):
            return notice("door", 200, language)
        try:
            seen = await self._pages.see(start_view)
        except HallError:
            return notice("trouble", 503, language)
        here, zone = await asyncio.to_thread(self._programs), seen.config.time_zone
        told = {
            "seen": seen,
            "places": shown_places(seen, here, self._asked),
            "consoles": consoles(seen, here),
            "phones": self._phones(),
            "at": f"{local(seen.moment.at, zone):%H:%M}",
            "instant": lambda at: written_instant(local(at, zone)),
        }
        return html(page("start", language, **told))


def _is_near(request: Request) -> bool:
    """Return whether a request comes from this machine or from a private network."""
    try:
        return request.client is not None and ip_address(request.client.host).is_private
    except ValueError:
        return False
