"""Giving a ticket: may it be given now, which number, and how many are before it."""

import base64
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from zal.domain.appointments import CheckedIn
from zal.domain.by import Role
from zal.domain.channels import channel_of
from zal.domain.clock import local, opening
from zal.domain.codes import check_number, ticket_code
from zal.domain.errors import WrongMove
from zal.domain.events import Added, Issued, Planned
from zal.domain.settings.categories import Category
from zal.domain.settings.services import Service
from zal.domain.states import State
from zal.domain.tickets import Stage, Ticket, Visit, VisitStage
from zal.domain.visit_plan import PLANNED
from zal.hall.ahead import newcomers_ahead, returners_ahead
from zal.hall.closing import Paces, chance_told
from zal.hall.lookups import known, shift_at
from zal.hall.people import must_be_so_many
from zal.hall.quotas import must_have_some_left
from zal.hall.turn import Turn
from zal.hall.wanted import Wanted, is_for, wanted
from zal.store.engine import Row
from zal.store.queries import slips as s
from zal.store.queries import tickets as q

TOKEN_BYTES = 16


class Request(NamedTuple):
    """What a visitor asks for: a service and what ``also``, or a bundle.

    ``request_id``: the client's, the same when it asks again; ``is_clients``: it is not one of
    ``own_request_id``, under which nobody asks again. ``anyway``: although service will hardly
    begin before closing. ``booked``: what an appointment is worth that was made for it, None: there
    is none. ``people``: how many come on it.
    """

    service: str | None
    category: str | None
    language: str | None
    request_id: str
    is_clients: bool
    token: str
    device: str
    anyway: bool = False
    booked: CheckedIn | None = None
    also: tuple[str, ...] = ()
    bundle: str | None = None
    people: int = 1


class Granted(NamedTuple):
    """What a visitor gets. ``ahead``, ``chance``: as in ``Issued``."""

    services: Wanted
    category: Category
    language: str
    ahead: int | None
    chance: int | None


def page_token(random: bytes) -> str:
    """Return random bytes as the unguessable part of a page address."""
    return base64.urlsafe_b64encode(random).rstrip(b"=").decode()


def own_request_id(now: int, random: bytes) -> str:
    """Return an id, in the order of time, for a ticket that nobody asked for under one."""
    return f"{now:013d}-{random.hex()}"


def must_give_tickets(turn: Turn) -> None:
    """Refuse an operator's ticket at a desk that gives none, or where they are not at work."""
    if turn.by.role is not Role.OPERATOR:
        return
    desk = shift_at(turn).desk
    if not turn.config.desk_by_code[desk].gives_tickets:
        raise WrongMove("desk-gives-no-tickets", desk=desk)


def issue(turn: Turn, request: Request, paces: Paces | None) -> VisitStage:
    """Give a ticket, or return the one that this request already has, while it is of use.

    ``paces``: by which it is told whether service will begin before closing, None: it is not.
    """
    if request.is_clients:
        row = turn.row(q.TICKET_BY_REQUEST, request_id=request.request_id)
        if row is not None:
            return _given(turn, request, turn.visit(row["ticket_id"]))
    config = turn.config
    services = wanted(turn, request.service, request.also, request.bundle)
    category = category_granted(turn, request.category)
    language = config.languages[0] if request.language is None else request.language
    known("language", language, config.languages)
    must_be_so_many(turn.by, request.people, services.services)
    for each in services.services:  # also for what follows: all of it is promised
        if request.booked is None:
            must_be_open(turn, each)
            must_have_some_left(turn, each, category.code)
        else:  # who has a place keeps it, whatever the hours and quotas say
            must_not_be_closed_by_hand(turn, each.code)
    aheads = _aheads(turn, request, services, category)
    ahead = min((each for _, each in aheads if each is not None), default=None)
    chance = None if paces is None else _chance(turn, paces, aheads, anyway=request.anyway)
    return _write(turn, request, Granted(services, category, language, ahead, chance))


def _given(turn: Turn, request: Request, visit: Visit) -> VisitStage:
    """Return the ticket of a request that ``zal.hall.requests`` knows no more.

    The ticket keeps its request's id for ever, so the id is never good for another one: refused is
    who asks for something else under it, or for a visit of a former day that is over.
    """
    ticket = visit.ticket
    asked = (
        request.category or turn.config.ordinary.code,
        request.language or turn.config.languages[0],
    )
    is_same = is_for(visit, request.service, request.also, request.bundle)
    if (
        not is_same
        or asked != (ticket.category, ticket.language)
        or request.people != ticket.people
    ):
        raise WrongMove("request-other-body", request=request.request_id)
    if ticket.latest_day != turn.day:
        past = {"code": ticket.code, "day": ticket.day}
        raise WrongMove("request-past-day", request=request.request_id, **past)
    return visit.at(visit.current)


def _write(turn: Turn, request: Request, granted: Granted) -> VisitStage:
    services, category, language, ahead, chance = granted
    clock_at, booked_for, _ = request.booked or CheckedIn(turn.now, None, None)
    series, token, device = services.series, request.token, request.device
    number = next_number(turn, series, turn.config.first_number)
    channel = channel_of(turn.by.role)
    code = ticket_code(series, number, turn.config.digits)
    ticket_id = turn.new_id(
        q.NEW_TICKET,
        series=series,
        number=number,
        code=code,
        category=category.code,
        language=language,
        ahead=ahead,
        request_id=request.request_id,
        token=token,
        device=device,
        bundle=services.bundle,
        services=len(services.services),
        people=request.people,
        channel=channel,
    )
    told = category.code, language, token, turn.now, ahead, device, None
    first, of_visit = services.services[0].code, (services.bundle, len(services.services))
    how = request.people, str(channel)
    stage = new_stage(
        turn, ticket_id, 1, first, category.code, clock_at=clock_at, booked_for=booked_for
    )
    found = VisitStage(Ticket(ticket_id, turn.day, code, *told, *of_visit, *how), stage)
    slip = None
    slip_at = _prints(turn, device)
    if slip_at in turn.config.printer_by_kiosk:
        printed = {"ticket_id": ticket_id, "kiosk": slip_at}
        slip = turn.new_id(s.NEW_SLIP, **printed, is_reprint=0)
    link = check_number(token)
    asked = check_number(request.request_id)
    told_of = ahead, link, slip, 1, asked, chance
    said = Issued(
        *(series, number, category.code, language, *told_of),
        booked_for=booked_for,
        clock_at=None if request.booked is None else clock_at,
        bundle=services.bundle,
        people=request.people,
        channel=channel,
        given_at=turn.by.desk or "",
        slip_at="" if slip is None or slip_at == device else slip_at,
    )
    turn.tell(said, found)
    for ordinal, each in enumerate(services.services[1:], 2):
        follows = services.follows.get(each.code, "")
        one_more(turn, found, each.code, ordinal, clock_at=turn.now, follows=follows)
    return found


def _prints(turn: Turn, device: str) -> str:
    """Return whose printer prints a ticket's slip: the kiosk's, or the one that a desk uses."""
    desk = turn.config.desk_by_code.get(turn.by.desk or "")
    return device if desk is None or not desk.slips_at else desk.slips_at


def _aheads(
    turn: Turn, request: Request, services: Wanted, category: Category
) -> list[tuple[Service, int | None]]:
    """Return how many are ahead of a newcomer by service, None: nobody can serve it."""
    worth = request.booked
    is_booked = worth is not None and worth.booked_for is not None
    if worth is not None and not is_booked and worth.clock_at < turn.now:
        (first, *_) = services.services
        return [(first, returners_ahead(turn, first.code, category.code, worth.clock_at))]
    return [
        (each, newcomers_ahead(turn, each.code, category.code, is_booked=is_booked))
        for each in services.at_once
    ]


def _chance(
    turn: Turn, paces: Paces, aheads: Sequence[tuple[Service, int | None]], *, anyway: bool
) -> int | None:
    """Return the smallest chance that was told, None: nothing was; see ``chance_told``."""
    told = [chance_told(turn, paces, e, ahead, anyway=anyway) for e, ahead in aheads]
    return min((each for each in told if each is not None), default=None)


def one_more(
    turn: Turn,
    found: VisitStage,
    service: str,
    ordinal: int,
    *,
    clock_at: int,
    follows: str,
    before: str = "",
) -> VisitStage:
    """Let a visit be for one more service, with the category of the stage ``found``.

    ``follows``: as in ``Stage``, "": it waits at once, by ``clock_at`` (epoch ms). ``before``: as
    in ``Added``.
    """
    category, ticket = found.stage.category, found.ticket
    at = turn.now if follows else clock_at
    stage = new_stage(
        turn, ticket.ticket_id, ordinal, service, category, clock_at=at, follows=follows
    )
    born = VisitStage(ticket, stage)
    turn.tell(
        Planned(ordinal, category, follows, before)
        if follows
        else Added(ordinal, category, clock_at, before),
        born,
    )
    return born


def next_number(turn: Turn, series: str, first: int) -> int:
    """Return the next number under which no ticket that was carried into today is known."""
    while True:
        row = turn.written(q.NEXT_NUMBER, series=series, first=first)
        if not row["is_carried"]:
            return int(row["last"])


def new_stage(
    turn: Turn,
    ticket_id: int,
    ordinal: int,
    service: str,
    category: str,
    *,
    clock_at: int,
    for_desk: str | None = None,
    for_operator: str | None = None,
    note: str = "",
    booked_for: int | None = None,
    follows: str = "",
) -> Stage:
    """Write a stage and return it: one that waits, or that is planned, as it ``follows`` others."""
    state, kept_back = (State.HELD, PLANNED) if follows else (State.WAITING, "")
    stage_id = turn.new_id(
        q.NEW_STAGE,
        ticket_id=ticket_id,
        ordinal=ordinal,
        service=service,
        category=category,
        clock_at=clock_at,
        for_desk=for_desk,
        for_operator=for_operator,
        note=note,
        booked_for=booked_for,
        state=state,
        follows=follows,
        kept_back=kept_back,
    )
    begun = turn.day, service, category, state, clock_at, turn.now
    return Stage(
        *(stage_id, ticket_id, ordinal, *begun),
        for_desk=for_desk,
        for_operator=for_operator,
        note=note,
        booked_for=booked_for,
        follows=follows,
        kept_back=kept_back,
    )


def category_granted(turn: Turn, code: str | None) -> Category:
    """Return a category that is granted today, None: the ordinary one; else refuse."""
    config = turn.config
    if code is None:
        return config.ordinary
    category = config.category_by_code[known("category", code, config.category_by_code)]
    if not category.valid_on(date.fromisoformat(turn.day)):
        raise WrongMove("category-not-valid", category=code)
    return category


def must_be_open(turn: Turn, service: Service) -> None:
    """Refuse when no ticket is given for the service now, and say when it opens."""
    config, day_closed = turn.config, turn.closed_day == turn.day
    found = opening(config, service, turn.now, day_closed=day_closed)
    if not day_closed:
        override = must_not_be_closed_by_hand(turn, service.code)
        if found.is_open or override is not None:
            return
    key = "day-closed" if day_closed else "service-closed"
    if found.opens_at is None:
        raise WrongMove(key, service=service.code)
    opens = local(found.opens_at, config.time_zone)
    raise WrongMove(
        f"{key}-opens",
        service=service.code,
        day=opens.date().isoformat(),
        time=opens.strftime("%H:%M"),
    )


def must_not_be_closed_by_hand(turn: Turn, service: str) -> Row | None:
    """Return what staff said of the service today, None: nothing; refuse if they closed it."""
    if turn.closed_day == turn.day:
        raise WrongMove("day-closed")
    override = turn.override(service)
    if override is not None and not override["is_open"]:
        reason = override["reason"] or "—"
        raise WrongMove("service-closed-by-hand", service=service, reason=reason)
    return override
