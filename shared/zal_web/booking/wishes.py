"""The page of somebody who waits for a freed slot, ``/w/{token}``: it tells of an offer."""

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from zal.domain.appointments import WishState
from zal.domain.bookings import WishView
from zal.domain.by import By, Role
from zal.domain.errors import HallError
from zal_web.booking.pages import CONTACT_LIMIT, NAME_LIMIT, BookingPages, person_of
from zal_web.booking.words import day_in_words, time_of
from zal_web.server.answers import html, language_of, notice, read_form
from zal_web.server.html_pages import page
from zal_web.server.links import Token

_BY = By(Role.VISITOR)


class WishRoutes:
    """The routes of waiting lists by their links."""

    def __init__(self, pages: BookingPages) -> None:
        self._pages = pages
        self._links = pages.wishes
        self.router = APIRouter()
        self.router.add_api_route("/w/{token}", self.show, methods=["GET"])
        for name, handler in {"take": self.take, "leave": self.leave}.items():
            self.router.add_api_route(f"/w/{{token}}/{name}", handler, methods=["POST"])
            self.router.add_api_route(f"/w/{{token}}/{name}", self.back, methods=["GET"])

    async def show(self, request: Request, token: Token) -> Response:
        """Return the page that says whether a slot is offered."""
        found = await self._links.found(request, token)
        if isinstance(found, Response):
            return found
        return html(page("wish", language_of(request), **_told(found, token, language_of(request))))

    async def back(self, request: Request, token: Token) -> Response:
        """Lead to the page whoever loads anew what a form led to."""
        return RedirectResponse(self._links.page_of(token, language_of(request)), 303)

    async def take(self, request: Request, token: Token) -> Response:
        """Make an appointment of what is offered, and lead to its page."""
        form = await read_form(request)
        if isinstance(form, Response):
            return form
        person = person_of(form)
        answer = await self._links.do(
            request,
            token,
            lambda hall: hall.appointments.take_offer(_BY, token, person),
            lambda wish: wish.state is WishState.TAKEN,
            self._refused,
        )
        found = await self._links.look(token) if answer.status_code == 303 else None  # noqa: PLR2004
        if found is None or not found.booking:
            return answer
        where = self._pages.bookings.page_of(found.booking, language_of(request))
        return RedirectResponse(where, 303)

    async def leave(self, request: Request, token: Token) -> Response:
        """Wait no more."""
        form = await read_form(request)
        if isinstance(form, Response):
            return form
        return await self._links.do(
            request,
            token,
            lambda hall: hall.waiting_lists.leave(_BY, token),
            lambda wish: wish.state is WishState.OVER,
            self._refused,
        )

    async def _refused(self, error: HallError, language: str, back: str) -> Response:
        why = await self._pages.why(error, language)
        return notice("refused", 409, language, why, back, back_says="book-back")


def _told(found: WishView, token: str, language: str) -> dict[str, object]:
    zone = found.time_zone
    return {
        "wish": found,
        "token": token,
        "state": found.state.value,
        "day": day_in_words(found.day, language),
        "time": time_of(found.offered_at, zone) if found.offered_at else "",
        "until": time_of(found.until, zone) if found.until else "",
        "most_contact": CONTACT_LIMIT,
        "most_name": NAME_LIMIT,
    }
