"""What the page of a visitor's link shows, and nothing of anybody else's."""

from collections.abc import Iterable

from zal.domain.choice import Candidate, order
from zal.domain.errors import WrongMove
from zal.domain.postponing import no_postponing
from zal.domain.ratings import no_rating
from zal.domain.states import AT_DESK_STATES, OPEN_STATES, Act, State, after
from zal.domain.tickets import Ticket
from zal.domain.views import Moment
from zal.domain.visits import VisitView
from zal.hall.acts import as_ticket
from zal.hall.look import Look
from zal.hall.ratings import as_rating
from zal.hall.seen.hall import hall_moment
from zal.store.queries import ratings as r
from zal.store.queries import tickets as q


def visit_view(look: Look, token: str) -> VisitView | None:
    """Return what the page of a link shows, None if the hall never gave that link."""
    return visit_views(look, [token]).get(token)


def visit_views(look: Look, tokens: Iterable[str]) -> dict[str, VisitView]:
    """Return what the pages of many links show, by link, without those that are unknown.

    Each service's queue is read once.
    """
    queues: dict[str, dict[int, int]] = {}
    moment = hall_moment(look)
    found = {}
    for token in tokens:
        row = look.row(q.TICKET_BY_LINK, token=token)
        newest = None if row is None else look.row(q.TICKET, ticket_id=row[0])
        if newest is not None:
            found[token] = _visit(look, moment, as_ticket(newest), queues)
    return found


def _visit(
    look: Look, moment: Moment, ticket: Ticket, queues: dict[str, dict[int, int]]
) -> VisitView:
    is_past = ticket.day != look.day
    state = State.EXPIRED if is_past and ticket.state in OPEN_STATES else ticket.state
    if not is_past and state is State.WAITING and ticket.service not in queues:
        queues[ticket.service] = _places(look, ticket.service)
    service = look.config.service_by_code.get(ticket.service)
    desk = look.config.desk_by_code.get(ticket.desk or "")
    is_called = not is_past and state in AT_DESK_STATES
    rated = look.row(r.RATING, ticket_id=ticket.ticket_id)
    no_rate = no_rating(ticket, None if rated is None else rated[1], look.now, look.config)
    gone = WrongMove("link-expired", code=ticket.code, day=ticket.day) if is_past else None
    return VisitView(
        moment=moment,
        code=ticket.code,
        day=ticket.day,
        language=ticket.language,
        state=state,
        service=service.names if service else {},
        hall=look.config.names,
        languages=look.config.languages,
        time_zone=look.config.time_zone,
        is_expired=is_past and no_rate is not None,
        ahead=None if is_past else queues.get(ticket.service, {}).get(ticket.ticket_id),
        desk=desk.names if desk and is_called else None,
        called_at=ticket.called_at if is_called else None,
        calls=ticket.calls,
        postponed_until=None if is_past else ticket.postponed_until,
        is_rated=rated is not None,
        rating=as_rating(rated) if rated is not None and no_rate is None else None,
        no_cancel=gone or _no_cancelling(ticket),
        no_postpone=gone or _no_postponing(look, ticket),
        no_rate=no_rate,
    )


def _places(look: Look, service: str) -> dict[int, int]:
    """Return how many of a service would be called before each of its waiting tickets now."""
    waiting = [Candidate._make(row) for row in look.live(q.waiting_for(1), s0=service)]
    ranked = order(waiting, look.config.choice, look.now)
    return {each.ticket_id: place for place, each in enumerate(ranked)}


def _no_cancelling(ticket: Ticket) -> WrongMove | None:
    try:
        after(ticket.state, Act.CANCEL, ticket.code)
    except WrongMove as error:
        return error
    return None


def _no_postponing(look: Look, ticket: Ticket) -> WrongMove | None:
    times, spent_min = look.row(q.POSTPONED, ticket_id=ticket.ticket_id) or (0, 0)
    return no_postponing(ticket, times, spent_min)
