"""Choosing what to book: ``/book`` → service → day → time; the same days and times when moving.

Each step is a page of its own whose address says all that was chosen.
"""

import re
import secrets
from collections.abc import Awaitable, Callable
from typing import NamedTuple

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from zal.domain.appointments import Appointment
from zal.domain.by import By, Role
from zal.domain.errors import HallError, WrongMove
from zal.domain.settings.appointments import Channel
from zal.hall.seen.bookings import bookable_days, bookable_services, bookable_times
from zal.hall.seen.hall import hall_settings
from zal_web.booking.pages import (
    CONTACT_LIMIT,
    FORM,
    BookingPages,
    day_typed,
    not_bookable,
    unknown,
)
from zal_web.booking.words import day_in_words, time_of
from zal_web.server.answers import html, language_of, notice, read_form
from zal_web.server.html_pages import page

Form = dict[str, str]


class Moved(NamedTuple):
    """The appointment for which another time is chosen: its link, and whose places it may have."""

    token: str
    channel: Channel


class ChoosingRoutes:
    """The routes of what is free."""

    def __init__(self, pages: BookingPages) -> None:
        self._pages = pages
        self.router = APIRouter()
        self.router.add_api_route("/book", self.services, methods=["GET"])
        self.router.add_api_route("/book/{service}", self.days, methods=["GET"])
        self.router.add_api_route("/book/{service}/{day}", self.times, methods=["GET"])
        self.router.add_api_route("/book/{service}/{day}", self.hold, methods=["POST"])
        self.router.add_api_route("/book/{service}/{day}/wait", self.back, methods=["GET"])
        self.router.add_api_route("/book/{service}/{day}/wait", self.wait, methods=["POST"])

    async def services(self, request: Request) -> Response:
        """Return the page of what can be booked."""
        language = language_of(request)
        refusal = await self._refusal(request, language)
        if refusal is not None:
            return refusal
        found = await self._pages.see(bookable_services)
        hall = (await self._pages.see(hall_settings)).names
        return html(page("book_services", language, services=found or [], hall=hall))

    async def days(self, request: Request, service: str) -> Response:
        """Return the page of the days on which a service can be booked."""
        language = language_of(request)
        refusal = await self._refusal(request, language)
        return refusal or await days_page(self._pages, request, language, service)

    async def times(self, request: Request, service: str, day: str) -> Response:
        """Return the page of the times of a day."""
        language = language_of(request)
        refusal = await self._refusal(request, language)
        return refusal or await times_page(self._pages, language, service, day)

    async def back(self, request: Request, service: str, day: str) -> Response:
        """Lead to the day whoever loads anew what its form led to."""
        language = language_of(request)
        times = await self.times(request, service, day)
        if times.status_code != 200:  # noqa: PLR2004 - OK
            return times
        return RedirectResponse(f"/book/{service}/{day}?lang={language}", 303)

    async def hold(self, request: Request, service: str, day: str) -> Response:
        """Hold a slot and lead to its page, on which it is filled in."""

        async def held(form: Form, language: str) -> Response:
            at = form.get("at", "")
            if not re.fullmatch("[0-9]{1,15}", at):
                return await times_page(self._pages, language, service, day)
            by = By(Role.VISITOR, request_id=_request_of(form))
            found: Appointment = await self._pages.act(
                lambda hall: hall.appointments.hold(by, service, int(at))
            )
            return RedirectResponse(self._pages.bookings.page_of(found.token or "", language), 303)

        return await self._ask(request, service, day, held)

    async def wait(self, request: Request, service: str, day: str) -> Response:
        """Put a visitor on the waiting list of a day and lead to the page of their wish."""

        async def joined(form: Form, language: str) -> Response:
            on = day_typed(day)
            if on is None:
                return not_bookable(language)
            by, contact = (
                By(Role.VISITOR, request_id=_request_of(form)),
                form.get("contact", "")[:CONTACT_LIMIT],
            )
            wish = await self._pages.act(
                lambda hall: hall.waiting_lists.join(by, service, on, contact)
            )
            return RedirectResponse(self._pages.wishes.page_of(wish.token, language), 303)

        return await self._ask(request, service, day, joined)

    async def _ask(
        self,
        request: Request,
        service: str,
        day: str,
        act: Callable[[Form, str], Awaitable[Response]],
    ) -> Response:
        """Do what an address may do a few times only, or show the day again and say why not."""
        form, language = await read_form(request), language_of(request)
        if isinstance(form, Response):
            return form
        refusal = await self._refusal(request, language)
        if refusal is not None:
            return refusal
        back = f"/book/{service}/{day}?lang={language}"
        if not self._pages.may_hold(request):
            return notice("book-limit", 429, language, back=back, back_says="book-back")
        try:
            return await act(form, language)
        except WrongMove as error:
            self._pages.did_not_hold(request)
            return await times_page(self._pages, language, service, day, form=form, error=error)
        except HallError:
            self._pages.did_not_hold(request)
            return notice("book-trouble", 503, language, back=back, back_says="book-back")

    async def _refusal(self, request: Request, language: str) -> Response | None:
        """Return why an address is shown nothing that can be booked, None: it is."""
        if not self._pages.may_read(request):
            return notice("limit", 429, language)
        config = await self._pages.see(hall_settings)
        return None if config.appointments.public_page else unknown(language)


async def days_page(
    pages: BookingPages,
    request: Request,
    language: str,
    service: str,
    moved: Moved | None = None,
) -> Response:
    """Return the page of days, of those to which an appointment can be moved if one is."""
    first = day_typed(request.query_params.get("from", ""))
    found = await pages.survey(bookable_days, service, first, _channel(moved))
    if found is None:
        return not_bookable(language, moved.token if moved else "")
    told = {
        "hall": (await pages.see(hall_settings)).names,
        "found": found,
        "base": f"/b/{moved.token}/move" if moved else f"/book/{service}",
        "moving": moved.token if moved else "",
        "in_words": lambda day: day_in_words(day, language),
    }
    return html(page("book_days", language, **told))


async def times_page(
    pages: BookingPages,
    language: str,
    service: str,
    day: str,
    *,
    form: Form | None = None,
    error: HallError | None = None,
    moved: Moved | None = None,
) -> Response:
    """Return the page of a day's times, and why what was asked for there was not done."""
    on = day_typed(day)
    found = None if on is None else await pages.survey(bookable_times, service, on, _channel(moved))
    if found is None:
        return not_bookable(language, moved.token if moved else "")
    nearest = str(error.args_by_name.get("nearest", "")) if error else ""
    told = {
        "hall": (await pages.see(hall_settings)).names,
        "found": found,
        "times": [(at, time_of(at, found.time_zone)) for at in found.free],
        "nearest": nearest,
        "base": f"/b/{moved.token}/move" if moved else f"/book/{service}",
        "moving": moved.token if moved else "",
        "when": day_in_words(found.day, language),
        "request": secrets.token_urlsafe(12),
        "why": await pages.why(error, language) if error else "",
        "is_about_contact": error is not None and error.key.startswith("contact-"),
        "given": form or {},
        "most_contact": CONTACT_LIMIT,
    }
    return html(page("book_times", language, **told), 409 if error else 200)


def _channel(moved: Moved | None) -> Channel:
    return Channel.PUBLIC if moved is None else moved.channel


def _request_of(form: Form) -> str | None:
    """Return the id of a form that was sent, so that two presses are one."""
    found = form.get("request", "")
    return f"book-{found}-{form.get('at', '')}" if re.fullmatch(FORM, found) else None
