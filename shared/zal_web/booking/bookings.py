"""The page of an appointment ``/b/{token}``: fill it in, move it, cancel it, check in."""

from collections.abc import Callable
from datetime import UTC, datetime

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from zal.domain.appointments import AppointmentState, code_shown
from zal.domain.bookings import BookingView, SlotOfDay
from zal.domain.by import By, Role
from zal.domain.errors import HallError
from zal.domain.names import name_in
from zal.hall.hall import Hall
from zal.hall.seen.hall import hall_settings
from zal_web.booking.choosing import Moved, days_page, times_page
from zal_web.booking.pages import CONTACT_LIMIT, NAME_LIMIT, BookingPages, person_of
from zal_web.booking.words import day_in_words, time_of
from zal_web.server.answers import html, language_of, notice, read_form
from zal_web.server.html_pages import page
from zal_web.server.links import HallAct, Token
from zal_web.server.qr_code import drawn

_BY = By(Role.VISITOR)
_S = AppointmentState
_WITH_FILE = frozenset({_S.EXPECTED, _S.CHECKED_IN, _S.CANCELLED})
Form = dict[str, str]


class BookingRoutes:
    """The routes of appointments by their links."""

    def __init__(self, pages: BookingPages) -> None:
        self._pages = pages
        self._links = pages.bookings
        self.router = APIRouter()
        self.router.add_api_route("/b/{token}.ics", self.file, methods=["GET"])
        self.router.add_api_route("/b/{token}", self.show, methods=["GET"])
        self.router.add_api_route("/b/{token}/move", self.days, methods=["GET"])
        self.router.add_api_route("/b/{token}/move/{day}", self.times, methods=["GET"])
        self.router.add_api_route("/b/{token}/move/{day}", self.move, methods=["POST"])
        self.router.add_api_route("/b/{token}/cancel", self.ask_to_cancel, methods=["GET"])
        self.router.add_api_route("/b/{token}/cancel", self.cancel, methods=["POST"])
        for name, handler in {
            "book": self.book,
            "drop": self.drop,
            "reinstate": self.reinstate,
            "check-in": self.check_in,
        }.items():
            self.router.add_api_route(f"/b/{{token}}/{name}", handler, methods=["POST"])
            self.router.add_api_route(f"/b/{{token}}/{name}", self.back, methods=["GET"])

    async def show(self, request: Request, token: Token) -> Response:
        """Return an appointment's page."""
        found = await self._links.found(request, token)
        return found if isinstance(found, Response) else _page(found, token, language_of(request))

    async def back(self, request: Request, token: Token) -> Response:
        """Lead to the page whoever loads anew what a form led to."""
        return RedirectResponse(self._links.page_of(token, language_of(request)), 303)

    async def file(self, request: Request, token: Token) -> Response:
        """Return an appointment as a file for its visitor's calendar."""
        found = await self._links.found(request, token)
        if isinstance(found, Response):
            return found
        language = language_of(request)
        if found.state not in _WITH_FILE:
            return RedirectResponse(self._links.page_of(token, language), 303)
        headers = {
            "cache-control": "no-store",
            "content-disposition": 'attachment; filename="appointment.ics"',
        }
        return Response(_calendar(found, language), media_type="text/calendar", headers=headers)

    async def book(self, request: Request, token: Token) -> Response:
        """Make an appointment of what is held; what was typed stands in the form if it is not."""
        form = await read_form(request)
        if isinstance(form, Response):
            return form
        person = person_of(form)

        async def refused(error: HallError, language: str, back: str) -> Response:
            found = await self._links.look(token)
            if found is None or found.state is not _S.HELD:
                return RedirectResponse(back, 303)
            why = await self._pages.why(error, language)
            return _page(found, token, language, given=form, why=why, status=409)

        return await self._links.do(
            request,
            token,
            lambda hall: hall.appointments.book(_BY, token, person),
            lambda booking: booking.state is _S.EXPECTED,
            refused,
        )

    async def drop(self, request: Request, token: Token) -> Response:
        """Let go of what is held."""
        return await self._read_and_do(
            request,
            token,
            lambda hall: hall.appointments.drop(_BY, token),
            lambda booking: booking.state is _S.DROPPED,
        )

    async def days(self, request: Request, token: Token) -> Response:
        """Return the page of days to which an appointment can be moved."""
        found = await self._moved(request, token)
        if isinstance(found, Response):
            return found
        moved = Moved(token, found.channel)
        return await days_page(
            self._pages, request, language_of(request), found.service.code, moved
        )

    async def times(self, request: Request, token: Token, day: str) -> Response:
        """Return the page of a day's times to which an appointment can be moved."""
        found = await self._moved(request, token)
        if isinstance(found, Response):
            return found
        moved = Moved(token, found.channel)
        return await times_page(
            self._pages, language_of(request), found.service.code, day, moved=moved
        )

    async def move(self, request: Request, token: Token, day: str) -> Response:
        """Let an appointment be at another time, or show the day again and say why not."""
        form = await read_form(request)
        if isinstance(form, Response):
            return form
        at = form.get("at", "")
        slot_at = int(at) if at.isdecimal() and len(at) < 16 else 0  # noqa: PLR2004 - epoch ms

        async def refused(error: HallError, language: str, back: str) -> Response:
            found = await self._links.look(token)
            if found is None or found.state is not _S.EXPECTED:
                return RedirectResponse(back, 303)
            moved, service = Moved(token, found.channel), found.service.code
            return await times_page(
                self._pages, language, service, day, form=form, error=error, moved=moved
            )

        return await self._links.do(
            request,
            token,
            lambda hall: hall.appointments.move(_BY, slot_at, token=token),
            lambda booking: booking.state is _S.EXPECTED and booking.slot_at == slot_at,
            refused,
        )

    async def ask_to_cancel(self, request: Request, token: Token) -> Response:
        """Return the question whether to cancel, which changes nothing."""
        found = await self._moved(request, token)
        if isinstance(found, Response):
            return found
        language = language_of(request)
        told = {"booking": found, "token": token, "when": _when(found, language)}
        return html(page("book_cancel", language, **told))

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
            lambda hall: hall.appointments.cancel(_BY, token=token),
            lambda booking: booking.state is _S.CANCELLED,
            self._refused,
        )

    async def reinstate(self, request: Request, token: Token) -> Response:
        """Take back that an appointment was cancelled."""
        return await self._read_and_do(
            request,
            token,
            lambda hall: hall.appointments.reinstate(_BY, token=token),
            lambda booking: booking.state is _S.EXPECTED,
        )

    async def check_in(self, request: Request, token: Token) -> Response:
        """Give whoever has come a ticket, and lead to its page."""
        language = language_of(request)
        answer = await self._read_and_do(
            request,
            token,
            lambda hall: _check_in(hall, token, language),
            lambda booking: booking.state is _S.CHECKED_IN,
        )
        if answer.status_code != 303:  # noqa: PLR2004 - See Other
            return answer
        found = await self._links.look(token)
        if found is None or not found.ticket:
            return answer
        return RedirectResponse(f"/t/{found.ticket}?lang={language}", 303)

    async def _moved(self, request: Request, token: str) -> BookingView | Response:
        """Return an appointment that can be moved or cancelled, or what is shown instead."""
        found = await self._links.found(request, token)
        if isinstance(found, BookingView) and found.state is not _S.EXPECTED:
            return RedirectResponse(self._links.page_of(token, language_of(request)), 303)
        return found

    async def _read_and_do(
        self, request: Request, token: str, act: HallAct, is_done: Callable[[BookingView], bool]
    ) -> Response:
        form = await read_form(request)
        if isinstance(form, Response):
            return form
        return await self._links.do(request, token, act, is_done, self._refused)

    async def _refused(self, error: HallError, language: str, back: str) -> Response:
        why = await self._pages.why(error, language)
        return notice("refused", 409, language, why, back, back_says="book-back")


def _check_in(hall: Hall, token: str, language: str) -> object:
    """Check in; the ticket is in the page's language, if the hall speaks it."""
    is_spoken = language in hall.see(hall_settings).languages
    spoken = language if is_spoken else None
    return hall.appointments.check_in(_BY, token=token, language=spoken)


def _page(
    found: BookingView,
    token: str,
    language: str,
    *,
    given: Form | None = None,
    why: str = "",
    status: int = 200,
) -> Response:
    """Return an appointment's page; ``given``: the form as it was filled in, ``why`` not taken."""
    zone, is_expected = found.time_zone, found.state is _S.EXPECTED
    told = {
        "booking": found,
        "token": token,
        "state": found.state.value,
        "when": _when(found, language),
        "back_to": _told(found, found.may_move_back_to, language),
        "next_free": _told(found, found.next_free, language),
        "code": code_shown(found.code),
        "qr": drawn(found.address) if is_expected and found.address else None,
        "until": time_of(found.until, zone) if found.until else "",
        "minutes": max(1, -(-(found.until - found.now) // 60_000)) if found.until else 0,
        "opens": time_of(found.check_in_from, zone) if found.check_in_from else "",
        "given": given or {},
        "why": why,
        "most_contact": CONTACT_LIMIT,
        "most_name": NAME_LIMIT,
    }
    return html(page("booking", language, **told), status)


def _when(found: BookingView, language: str) -> dict[str, str]:
    time = time_of(found.slot_at, found.time_zone)
    on = datetime.fromtimestamp(found.slot_at // 1000, UTC)
    day = day_in_words(found.day, language)
    return {"day": day, "time": time, "instant": f"{on:%Y-%m-%dT%H:%M}Z"}


def _told(found: BookingView, slot: SlotOfDay | None, language: str) -> dict[str, str] | None:
    """Return another slot beside the appointment's as the page says it."""
    if slot is None:
        return None
    day, time = day_in_words(slot.day, language), time_of(slot.at, found.time_zone)
    return {"day": day, "time": time, "date": slot.day, "at": str(slot.at)}


def _calendar(found: BookingView, language: str) -> bytes:
    from zal.appointment_files.calendars import calendar
    from zal.appointment_files.values import CalendarHall, Entry

    is_cancelled = found.state is _S.CANCELLED
    entry = Entry(
        number=found.number,
        sequence=found.sequence,
        at=found.slot_at,
        ends_at=found.ends_at,
        changed_at=found.changed_at,
        summary=name_in(found.service.names, language),
        address=found.address,
        is_cancelled=is_cancelled,
    )
    hall = CalendarHall(found.hall_code, name_in(found.hall, language))
    return calendar(hall, [entry], cancel=is_cancelled)
