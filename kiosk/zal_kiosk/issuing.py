"""Asking the hall for the visitor's ticket."""

import logging
from contextlib import suppress
from dataclasses import replace

from zal.domain.by import By, Role
from zal.domain.errors import HallError
from zal.domain.settings.appointments import Channel
from zal.domain.settings.hall import HallConfig
from zal.domain.tickets import VisitStage
from zal.domain.views import KioskView
from zal.hall.seen.appointments import slot_for_kiosk
from zal.hall.seen.ticket import ticket_story
from zal.tui.face import Face
from zal_kiosk.code_typed import meant
from zal_kiosk.further import further
from zal_kiosk.ticket_request import (
    Offer,
    Step,
    TicketRequest,
    booked_here,
    issued,
    not_recognised,
    recognised,
    refused,
    why_offered,
)

log = logging.getLogger(__name__)
_TO_TYPE_AGAIN = frozenset({"unknown-appointment", "codes-wait"})


async def ask_for_ticket(
    face: Face[KioskView], request: TicketRequest, config: HallConfig, day: str
) -> TicketRequest:
    """Return the request with its ticket, or with the reason why there is none.

    Its request id makes asking again harmless: there is one ticket. Whoever has an appointment is
    asked by what right they go first once their code was recognised. ``day``: the business day.
    """
    try:
        if request.wants_slot:
            return await _book(face, request)
        if request.has_appointment and request.service is None:
            request = await _recognise(face, request, config, day)
        if request.step is not Step.ISSUING:
            return request
        ticket = await _ticket(face, request, config)
    except HallError as error:
        log.warning("no ticket for %s: %s", request.service or "an appointment", error)
        is_typed_again = request.has_appointment and error.key in _TO_TYPE_AGAIN
        return (not_recognised if is_typed_again else refused)(request, error)
    log.info("ticket %s for %s", ticket.code, request.service)
    return issued(request, ticket)


async def with_offer(
    face: Face[KioskView], request: TicketRequest, view: KioskView | None
) -> TicketRequest:
    """Return the request with the next slot that can be booked instead, where one may be offered.

    Nothing is offered where that cannot be read.
    """
    instead = why_offered(request, view)
    offer, service = None, request.service
    if instead and service is not None:
        with suppress(HallError):
            slot_at = await face.act(face.hall.see, slot_for_kiosk, service)
            offer = None if slot_at is None else Offer(slot_at, instead)
    return replace(request, offer=offer, wants_slot=False)


async def decline(face: Face[KioskView], request: TicketRequest, config: HallConfig) -> None:
    """Have it recorded that the visitor comes another day; they do not wait for that."""
    by, code = By(Role.KIOSK, request_id=f"{request.request_id}-no"), request.service or ""
    bundle = config.bundle_by_code.get(code)
    try:
        await face.act(face.hall.tickets.decline, by, bundle.services[0] if bundle else code)
    except HallError as error:
        log.warning("that somebody comes another day is not recorded: %s", error)


async def _book(face: Face[KioskView], request: TicketRequest) -> TicketRequest:
    """Return the request with the appointment that was offered."""
    assert request.offer is not None
    assert request.service is not None
    by = By(Role.KIOSK, request_id=f"{request.request_id}-book")
    slot = request.service, request.offer.slot_at, Channel.PUBLIC
    book = face.hall.appointments.book_at_once
    made = await face.act(book, by, *slot, instead=request.offer.instead)
    log.info("appointment for %s at %s", request.service, made.slot_at)
    return booked_here(request, made)


async def _recognise(
    face: Face[KioskView], request: TicketRequest, config: HallConfig, day: str
) -> TicketRequest:
    """Return the request of somebody who is expected, or with the ticket that they have."""
    typed = meant(request.code)
    recognise = face.hall.appointments.recognise
    found = await face.act(recognise, By(Role.KIOSK), code=typed.code, token=typed.token)
    known = recognised(request, found, further(config, day))
    if found.ticket is None:
        return known
    story = await face.act(face.hall.see, ticket_story, found.ticket.code)
    ticket = story.ticket.ticket._replace(ahead=story.ahead)  # now, not when it was given
    return issued(known, replace(story.ticket, ticket=ticket), is_again=True)


async def _ticket(face: Face[KioskView], request: TicketRequest, config: HallConfig) -> VisitStage:
    by, typed = By(Role.KIOSK, request_id=request.request_id), meant(request.code)
    category, language = request.category, request.language
    if request.has_appointment:
        return await face.act(
            face.hall.appointments.check_in,
            by,
            code=typed.code,
            token=typed.token,
            category=category,
            language=language,
        )
    first, *also = request.services
    is_bundle = first in config.bundle_by_code
    return await face.act(
        face.hall.tickets.issue,
        by,
        None if is_bundle else first,
        also=also,
        bundle=first if is_bundle else None,
        people=request.people,
        category=category,
        language=language,
        anyway=request.anyway,
    )
