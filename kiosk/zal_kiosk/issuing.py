"""Asking the hall for the visitor's ticket."""

import logging

from zal.domain.by import By, Role
from zal.domain.errors import HallError
from zal.domain.views import KioskView
from zal.tui.face import Face
from zal_kiosk.visit import Visit, issued, refused

log = logging.getLogger(__name__)


async def ask_for_ticket(face: Face[KioskView], visit: Visit) -> Visit:
    """Return the visit with its ticket, or with the reason why there is none.

    The visit's request id makes asking again harmless: a wish has one ticket.
    """
    assert visit.service is not None
    try:
        ticket = await face.act(
            face.hall.tickets.issue,
            By(Role.KIOSK, request_id=visit.request_id),
            visit.service,
            category=visit.category,
            language=visit.language,
        )
    except HallError as error:
        log.warning("no ticket for %s: %s", visit.service, error)
        return refused(visit, error)
    log.info("ticket %s for %s", ticket.code, visit.service)
    return issued(visit, ticket)
