"""A visit as its own visitor sees it: nobody else's ticket, name or link is in it."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from zal.domain.names import Names
from zal.domain.states import OPEN_STATES, State
from zal.domain.tickets import Ticket
from zal.hall.views import Views


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


def visits(views: Views, tokens: Collection[str]) -> dict[str, Visit]:
    """Return the visits of the tokens that are known today, read in one go."""
    config, rev, queue = views.config(), views.rev(), views.queue()
    found = {}
    for place, ticket in enumerate(queue):
        if ticket.token in tokens:
            ahead = _ahead(queue[:place], ticket) if ticket.state is State.WAITING else None
            desk = config.desk_by_code.get(ticket.desk or "")
            called = ticket.state in (State.CALLED, State.SERVING)
            service = config.service_by_code.get(ticket.service)
            found[ticket.token] = Visit(
                rev=rev,
                code=ticket.code,
                language=ticket.language,
                stand=Stand(ticket.state),
                service=service.names if service else {},
                hall=config.names,
                languages=config.languages,
                ahead=ahead,
                desk=desk.names if desk and called else None,
                calls=ticket.calls,
                may_cancel=ticket.state in OPEN_STATES - {State.CALLED, State.SERVING},
            )
    return found


def _ahead(before: Collection[Ticket], ticket: Ticket) -> int:
    return sum(each.service == ticket.service for each in before)
