"""Asking the hall for the visitor's ticket."""

import logging

from zal.domain.by import By, Role
from zal.domain.errors import HallError
from zal.domain.settings.hall import HallConfig
from zal.domain.views import KioskView
from zal.tui.face import Face
from zal_kiosk.ticket_request import TicketRequest, issued, refused

log = logging.getLogger(__name__)


async def ask_for_ticket(
    face: Face[KioskView], request: TicketRequest, config: HallConfig
) -> TicketRequest:
    """Return the request with its ticket, or with the reason why there is none.

    Its request id makes asking again harmless: there is one ticket.
    """
    assert request.service is not None
    is_bundle = request.service in config.bundle_by_code
    try:
        ticket = await face.act(
            face.hall.tickets.issue,
            By(Role.KIOSK, request_id=request.request_id),
            None if is_bundle else request.service,
            bundle=request.service if is_bundle else None,
            category=request.category,
            language=request.language,
            anyway=request.anyway,
        )
    except HallError as error:
        log.warning("no ticket for %s: %s", request.service, error)
        return refused(request, error)
    log.info("ticket %s for %s", ticket.code, request.service)
    return issued(request, ticket)
