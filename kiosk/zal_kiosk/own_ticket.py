"""What is asked of the hall for who comes to a kiosk with a ticket: how it stands, a return."""

import logging

from zal.domain.by import By, Role
from zal.domain.errors import HallError
from zal.domain.views import KioskView
from zal.domain.visits import VisitView
from zal.hall.seen.own_visits import LINK, own_visits
from zal.tui.face import Face, Steady
from zal_kiosk.code_typed import is_of_appointment
from zal_kiosk.ticket_request import TicketRequest, refused, with_own

log = logging.getLogger(__name__)

_LONGEST = 400


async def find(face: Face[KioskView], request: TicketRequest, typed: str) -> TicketRequest:
    """Return the request with the visits that somebody's ticket may mean."""
    try:
        found = await face.hall_thread.run(face.hall.see, own_visits, typed)
    except HallError as error:
        log.warning("a ticket cannot be looked up: %s", error)
        return refused(request, error)
    return with_own(request, found)


async def come_back(face: Face[KioskView], request: TicketRequest) -> TicketRequest:
    """Let the visitor on the screen wait again after a missed call, and tell how that stands."""
    (visit,) = request.found or (None,)
    if visit is None:
        return request
    try:
        await face.act(face.hall.tickets.return_to_queue, By(Role.KIOSK), code=visit.code)
    except HallError as error:
        log.warning("%s cannot come back: %s", visit.code, error)
        return refused(request, error)
    return await find(face, request, digits_of(visit))


def digits_of(visit: VisitView) -> str:
    """Return the number of a visit's code."""
    return "".join(each for each in visit.code if each.isdecimal())


class Scanner:
    """A scanner types what it reads, and Enter after it, faster than anybody could."""

    PAUSE_MS = 500

    def __init__(self, steady: Steady) -> None:
        self._steady = steady
        self._text = ""
        self._last = 0

    def take(self, key: str, character: str | None) -> str:
        """Take a key and return what was read once it ends with a link, or a code, else ""."""
        now, before = self._steady(), self._last
        self._last = now
        if now - before > self.PAUSE_MS:
            self._text = ""
        if key == "enter":
            text, self._text = self._text, ""
            return text if LINK in text or is_of_appointment(text) else ""
        if character is not None and character.isprintable():
            self._text = (self._text + character)[-_LONGEST:]
        return ""
