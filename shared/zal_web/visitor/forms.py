"""The visitor page's forms: cancel, take that back, postpone, return, come back, rate.

By POST, and from our own page.
"""

from collections.abc import Callable

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from zal.domain.by import By, Role
from zal.domain.errors import HallError, WrongMove
from zal.domain.ratings import MARKS, Criterion
from zal.domain.states import State
from zal.domain.visits import VisitView
from zal.texts import sentence, texts
from zal_web.server.answers import html, language_of, notice, read_form
from zal_web.server.html_pages import page
from zal_web.server.links import HallAct, Links, Token

POSTPONE_MIN = 10
_BY = By(Role.VISITOR)
_MARKS = {str(each): each for each in MARKS}
_KEEPS_WHAT_WAS_TYPED = (429, 503)
Form = dict[str, str]


class VisitorForms:
    """The routes of what a visitor can do."""

    def __init__(self, links: Links[VisitView]) -> None:
        self._links = links
        self.router = APIRouter()
        self.router.add_api_route("/t/{token}/cancel", self.ask_to_cancel, methods=["GET"])
        self.router.add_api_route("/t/{token}/cancel", self.cancel, methods=["POST"])
        for name, handler in {
            "postpone": self.postpone,
            "return": self.take_place_again,
            "here": self.come_back,
            "reinstate": self.reinstate,
            "rating": self.rate,
        }.items():
            self.router.add_api_route(f"/t/{{token}}/{name}", handler, methods=["POST"])
            self.router.add_api_route(f"/t/{{token}}/{name}", self.back, methods=["GET"])

    async def back(self, request: Request, token: Token) -> Response:
        """Lead to the page whoever loads anew what a form led to."""
        return RedirectResponse(self._links.page_of(token, language_of(request)), 303)

    async def ask_to_cancel(self, request: Request, token: Token) -> Response:
        """Return the question whether to cancel, which changes nothing."""
        visit = await self._links.found(request, token)
        if isinstance(visit, Response):
            return visit
        language = language_of(request, visit.language)
        if not visit.may_cancel:
            return RedirectResponse(self._links.page_of(token, language), 303)
        return html(page("cancel", language, visit=visit, token=token))

    async def cancel(self, request: Request, token: Token) -> Response:
        """Cancel, once the visitor is sure."""
        form = await read_form(request)
        if isinstance(form, Response):
            return form
        if form.get("sure") != "yes":
            return await self.ask_to_cancel(request, token)
        return await self._links.do(
            request,
            token,
            lambda hall: hall.tickets.cancel(_BY, token=token),
            lambda visit: visit.state is State.CANCELLED,
            _refused,
        )

    async def reinstate(self, request: Request, token: Token) -> Response:
        """Take back that the visitor has cancelled."""
        return await self._read_and_do(
            request,
            token,
            lambda hall: hall.tickets.reinstate(_BY, token=token),
            lambda visit: visit.state is not State.CANCELLED,
        )

    async def postpone(self, request: Request, token: Token) -> Response:
        """Let others by for ten minutes."""
        return await self._read_and_do(
            request,
            token,
            lambda hall: hall.tickets.postpone(_BY, POSTPONE_MIN, token=token),
            lambda visit: visit.may_return,
        )

    async def take_place_again(self, request: Request, token: Token) -> Response:
        """End letting others by before the time."""
        return await self._read_and_do(
            request,
            token,
            lambda hall: hall.tickets.release(_BY, token=token),
            lambda visit: visit.state is State.WAITING,
        )

    async def come_back(self, request: Request, token: Token) -> Response:
        """Wait again after a missed call."""
        return await self._read_and_do(
            request,
            token,
            lambda hall: hall.tickets.return_to_queue(_BY, token=token),
            lambda visit: visit.state is State.WAITING,
        )

    async def rate(self, request: Request, token: Token) -> Response:
        """Rate a visit; what was typed stands in the form again if it was not taken."""
        form = await read_form(request)
        if isinstance(form, Response):
            return form
        visit = await self._links.found(request, token)
        if isinstance(visit, Response):
            is_kept = visit.status_code in _KEEPS_WHAT_WAS_TYPED
            return _again(request, token, form, visit.status_code) if is_kept else visit
        if not self._links.may_act(token):
            return _again(request, token, form, 429)
        comment = form.get("comment", "")
        try:
            marks = {each.value: _mark(form[each]) for each in Criterion if each in form}
            await self._links.act(
                lambda hall: hall.ratings.rate(_BY, token, marks, comment=comment)
            )
        except WrongMove as error:
            return _again(request, token, form, 409, error)
        except HallError:
            return _again(request, token, form, 503)
        return RedirectResponse(
            self._links.page_of(token, language_of(request, visit.language)) + "#thanks", 303
        )

    async def _read_and_do(
        self, request: Request, token: str, act: HallAct, is_done: Callable[[VisitView], bool]
    ) -> Response:
        form = await read_form(request)
        if isinstance(form, Response):
            return form
        return await self._links.do(request, token, act, is_done, _refused)


async def _refused(error: HallError, language: str, back: str) -> Response:
    return notice("refused", 409, language, sentence(error, language), back)


def _again(
    request: Request, token: str, form: Form, status: int, error: HallError | None = None
) -> Response:
    """Return the form as it was filled in, and why it was not taken."""
    language = language_of(request)
    key = {429: "limit-about", 503: "rate-later"}.get(status, "")
    why = sentence(error, language) if error else texts("zal_web", language)(key)
    return html(page("rating", language, token=token, given=form, why=why), status)


def _mark(typed: str) -> int:
    if typed not in _MARKS:
        raise WrongMove("rate-mark")
    return _MARKS[typed]
