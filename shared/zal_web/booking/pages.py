"""What the routes of booking share: looks by link, acts, and how much an address may ask for."""

from datetime import date

from fastapi import Request
from fastapi.responses import Response

from zal.domain.bookings import BookingView, WishView
from zal.domain.errors import HallError
from zal.hall.contacts import Person
from zal.hall.seen.bookings import booking_view, wish_view
from zal.hall.seen.hall import hall_settings
from zal.texts import texts
from zal.texts.naming import Naming
from zal_web.server.addresses import address_of
from zal_web.server.answers import notice
from zal_web.server.links import Links, LinkWords
from zal_web.server.pages import Pages
from zal_web.server.rate_limits import Buckets, Rate

READS = Rate(burst=60, per_s=0.5)
"""Of one address: what is free."""
HOLDS = Rate(burst=8, per_s=1 / 180)
"""Of one address: slots held, and places on waiting lists. While each is held for a quarter of an
hour, one address has 13 at most."""
FORM = "[A-Za-z0-9_-]{16}"
"""By what a page of times tells two presses of one form from two visitors."""
CONTACT_LIMIT, NAME_LIMIT = 80, 80
_WORDS = LinkWords("no-booking", "booking-gone", "book-trouble", "book-back")
_ON_PAGES = frozenset({"slot-unknown", "slot-taken", "slot-taken-day"})
"""Refusals that name a command, for those at the command line; a page says what is on it."""


class BookingPages:
    """Everything that the routes of booking share."""

    def __init__(self, pages: Pages) -> None:
        self._pages = pages
        self.act = pages.act
        self.see = pages.see
        self.survey = pages.survey
        self.bookings: Links[BookingView] = Links("b", pages, self._booking, _WORDS)
        self.wishes: Links[WishView] = Links("w", pages, self._wish, _WORDS)
        self._reads = Buckets(READS)
        self._holds = Buckets(HOLDS)

    def known_as(self, path: str) -> str | None:
        """Return whose a path is that belongs to a link which has opened a page before."""
        return self.bookings.known_as(path) or self.wishes.known_as(path)

    async def recognise(self, path: str) -> bool:
        """Return whether a path belongs to a link of the hall's. Raises ``HallError``."""
        return await self.bookings.recognise(path) or await self.wishes.recognise(path)

    def may_read(self, request: Request) -> bool:
        """Count a look of an address at what is free."""
        return self._reads.take(address_of(request.scope), self._pages.steady())

    def may_hold(self, request: Request) -> bool:
        """Count a slot that an address asks for."""
        return self._holds.take(address_of(request.scope), self._pages.steady())

    def did_not_hold(self, request: Request) -> None:
        """Take back what was counted for a slot that the address did not get."""
        self._holds.give_back(address_of(request.scope))

    async def why(self, error: HallError, language: str) -> str:
        """Return a refusal in words."""
        return said(error, language, Naming(language, (await self.see(hall_settings)).names_of))

    async def _booking(self, token: str) -> BookingView | None:
        return await self.see(booking_view, token)

    async def _wish(self, token: str) -> WishView | None:
        return await self.see(wish_view, token)


def said(error: HallError, language: str, naming: Naming) -> str:
    """Return a refusal in the words of a page."""
    if error.key not in _ON_PAGES:
        return naming.sentence(error)
    told = {key: str(value) for key, value in error.args_by_name.items()}
    return texts("zal_web", language)(f"book-{error.key}", **told)


def person_of(form: dict[str, str]) -> Person:
    """Return who books; what the hall may ring or write to is kept only if they say so."""
    contact, name = form.get("contact", "")[:CONTACT_LIMIT], form.get("name", "")[:NAME_LIMIT]
    return Person(contact, name, contact) if form.get("ring") == "yes" else Person(contact)


def day_typed(text: str) -> date | None:
    """Return the day of an address, None if it is none."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def unknown(language: str) -> Response:
    """Return what is said of an address that is none."""
    return notice("unknown", 404, language)


def not_bookable(language: str, moving: str = "") -> Response:
    """Return what is said where nothing can be booked, with a way on.

    ``moving``: the link of the appointment for which another time is chosen.
    """
    back, says = (f"/b/{moving}", "book-back") if moving else ("/book", "book-choose")
    return notice("book-unknown", 404, language, back=f"{back}?lang={language}", back_says=says)
