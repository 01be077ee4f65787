"""A visit as its own visitor sees it: nobody else's ticket, name or link is in it."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from zal.domain.config import HallConfig
from zal.domain.errors import UnknownName
from zal.domain.names import Names
from zal.domain.states import State
from zal.domain.tickets import Ticket
from zal.hall.views import Views

_MOST_KEPT = 5000
_CANCELLABLE = frozenset({State.WAITING, State.HELD})


class Stand(StrEnum):
    """Where a visit stands, as its visitor is told."""

    WAITING = "waiting"
    CALLED = "called"
    SERVING = "serving"
    HELD = "held"
    MISSED = "missed"
    SERVED = "served"
    CANCELLED = "cancelled"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class Visit:
    """What a ticket's page shows, at ``rev``.

    ``ahead``: how many are before it now, None: not waiting. ``desk``: where to go, None: not
    called. ``calls``: how often it was called or recalled. ``postponed_until``: epoch ms.
    ``may_rate``: it was served and has not been rated.
    """

    rev: int
    code: str
    language: str
    stand: Stand
    service: Names
    hall: Names
    languages: tuple[str, ...]
    ahead: int | None = None
    desk: Names | None = None
    calls: int = 0
    may_cancel: bool = False
    may_postpone: bool = False
    may_rate: bool = False
    rated: bool = False
    postponed_until: int | None = None


class Visits:
    """Find visits by their links. Used by one thread at a time.

    A visit that has ended is found by whoever saw it open: it keeps the codes of those.
    """

    def __init__(self) -> None:
        self._codes: dict[str, str] = {}

    def __call__(self, views: Views, tokens: Collection[str]) -> dict[str, Visit]:
        """Return the visits of the links that are known today."""
        config, rev, queue = views.config(), views.rev(), views.queue()
        found = {}
        for place, ticket in enumerate(queue):
            if ticket.token in tokens:
                found[ticket.token] = _visit(config, rev, ticket, queue[:place])
                self._keep(ticket)
        for token in (set(tokens) - found.keys()) & self._codes.keys():
            ended = _ended(views, token, self._codes[token])
            if ended is not None:
                found[token] = _visit(config, rev, ended, ())
        return found

    def _keep(self, ticket: Ticket) -> None:
        self._codes.pop(ticket.token, None)
        self._codes[ticket.token] = ticket.code
        if len(self._codes) > _MOST_KEPT:
            del self._codes[next(iter(self._codes))]


def _ended(views: Views, token: str, code: str) -> Ticket | None:
    try:
        ticket = views.ticket(code)[0]
    except UnknownName:
        return None
    return ticket if ticket.token == token else None


def _visit(config: HallConfig, rev: int, ticket: Ticket, before: Collection[Ticket]) -> Visit:
    desk = config.desk_by_code.get(ticket.desk or "")
    is_called = ticket.state in (State.CALLED, State.SERVING)
    service = config.service_by_code.get(ticket.service)
    is_waiting = ticket.state is State.WAITING
    return Visit(
        rev=rev,
        code=ticket.code,
        language=ticket.language,
        stand=Stand(ticket.state),
        service=service.names if service else {},
        hall=config.names,
        languages=config.languages,
        ahead=sum(each.service == ticket.service for each in before) if is_waiting else None,
        desk=desk.names if desk and is_called else None,
        calls=ticket.calls,
        may_cancel=ticket.state in _CANCELLABLE,
    )
