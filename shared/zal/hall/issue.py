"""Giving a ticket: may it be given now, which number, and how many are before it."""

import base64
from dataclasses import dataclass

from zal.domain.clock import business_day, local, opening
from zal.domain.codes import ticket_code
from zal.domain.config import Category, Service
from zal.domain.errors import WrongMove
from zal.domain.states import State
from zal.domain.tickets import Ticket
from zal.hall.acts import Turn
from zal.hall.lookups import known
from zal.store.queries import slips as s
from zal.store.queries import tickets as q

TOKEN_BYTES = 16


@dataclass(frozen=True, slots=True)
class Request:
    """What a visitor asks for. ``request_id``: made by the client, the same when it retries."""

    service: str
    category: str | None
    language: str | None
    request_id: str
    token: str
    device: str


def page_token(random: bytes) -> str:
    """Return random bytes as the unguessable part of a page address."""
    return base64.urlsafe_b64encode(random).rstrip(b"=").decode()


def issue(turn: Turn, request: Request) -> Ticket:
    """Give a ticket, or return the one that this request already has."""
    row = turn.row(q.TICKET_BY_REQUEST, request_id=request.request_id)
    if row is not None:
        return turn.ticket(row[0])
    config = turn.config
    service = config.service_by_code[known("service", request.service, config.service_by_code)]
    category = _category(turn, request.category)
    language = config.languages[0] if request.language is None else request.language
    known("language", language, config.languages)
    must_be_open(turn, service)
    return _write(turn, request, service, category, language)


def _write(
    turn: Turn, request: Request, service: Service, category: Category, language: str
) -> Ticket:
    ahead = _ahead(turn, service, category)
    values: dict[str, object] = {
        "category": category.code,
        "language": language,
        "ahead": ahead,
    }
    ticket_id, code = _new_ticket(turn, request, service, values)
    ticket = Ticket(
        ticket_id=ticket_id,
        stage_id=new_stage(turn, ticket_id, 1, service.code, turn.now),
        day=turn.day,
        code=code,
        service=service.code,
        category=category.code,
        language=language,
        state=State.WAITING,
        token=request.token,
        issued_at=turn.now,
        clock_at=turn.now,
        queued_at=turn.now,
        ahead=ahead,
    )
    if request.device in turn.config.printer_by_kiosk:
        job = turn.row(s.NEW_SLIP, ticket_id=ticket_id, kiosk=request.device, is_reprint=0)
        assert job is not None
        values["slip"] = job[0]
    turn.issued(ticket, values)
    return ticket


def _new_ticket(
    turn: Turn, request: Request, service: Service, values: dict[str, object]
) -> tuple[int, str]:
    """Write a ticket under the next number of its series; return its id and code."""
    number = _next_number(turn, service.series)
    code = ticket_code(service.series, number, turn.config.digits)
    made = turn.row(
        q.NEW_TICKET,
        series=service.series,
        number=number,
        code=code,
        request_id=request.request_id,
        token=request.token,
        device=request.device,
        **values,
    )
    assert made is not None
    return made[0], code


def _next_number(turn: Turn, series: str) -> int:
    """Return the next number that no visit which goes on from a former day still has."""
    while True:
        counted = turn.row(q.NEXT_NUMBER, series=series, first=turn.config.first_number)
        assert counted is not None
        number: int = counted[0]
        if turn.row(q.CARRIED_NUMBER, series=series, number=number) is None:
            return number


def new_stage(
    turn: Turn,
    ticket_id: int,
    ordinal: int,
    service: str,
    clock_at: int,
    *,
    for_desk: str | None = None,
    for_operator: str | None = None,
    note: str = "",
) -> int:
    """Write a waiting stage and return its id."""
    row = turn.row(
        q.NEW_STAGE,
        ticket_id=ticket_id,
        ordinal=ordinal,
        service=service,
        state=State.WAITING,
        clock_at=clock_at,
        for_desk=for_desk,
        for_operator=for_operator,
        note=note,
    )
    assert row is not None
    stage_id: int = row[0]
    return stage_id


def _category(turn: Turn, code: str | None) -> Category:
    config = turn.config
    if code is None:
        return config.ordinary
    category = config.category_by_code[known("category", code, config.category_by_code)]
    if not category.valid_on(business_day(turn.now, config)):
        raise WrongMove("category-not-valid", category=code)
    return category


def _ahead(turn: Turn, service: Service, category: Category) -> int:
    """Return how many wait in the service whom the newcomer cannot overtake at once."""
    tiers = turn.config.choice.tiers
    return sum(
        count
        for other, count in turn.rows(q.WAITING_BY_CATEGORY, service=service.code)
        if tiers.get(other, 1) <= category.tier
    )


def must_be_open(turn: Turn, service: Service) -> None:
    """Refuse when no ticket is given for the service now, and say when it opens."""
    config, day_closed = turn.config, turn.closed_day == turn.day
    found = opening(config, service, turn.now, day_closed=day_closed)
    if not day_closed:
        override = turn.row(q.OVERRIDE, service=service.code)
        if override is not None and not override[0]:
            raise WrongMove(
                "service-closed-by-hand", service=service.code, reason=override[1] or "—"
            )
        if found.is_open or override is not None:
            return
    key = "day-closed" if day_closed else "service-closed"
    if found.opens_at is None:
        raise WrongMove(key, service=service.code)
    opens = local(found.opens_at, config.time_zone)
    raise WrongMove(
        f"{key}-opens",
        service=service.code,
        day=opens.strftime("%d.%m.%Y"),
        time=opens.strftime("%H:%M"),
    )
