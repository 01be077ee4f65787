"""What became of one ticket."""

from typing import NamedTuple

from zal.domain.errors import UnknownName
from zal.domain.log import Event
from zal.domain.return_passes import ReturnPass
from zal.domain.states import State
from zal.domain.tickets import VisitStage
from zal.hall.ahead import visitors_ahead
from zal.hall.look import Look
from zal.hall.lookups import ticket_id_by_code, ticket_id_of_day
from zal.hall.seen.return_passes import passes_of_ticket
from zal.store import rows
from zal.store.queries import hall as h
from zal.store.queries import tickets as q


class TicketStory(NamedTuple):
    """A visit and all that was done to it. ``ticket``: the stage that tells how it stands.

    ``ahead``: how many visitors are ahead now, None: it does not wait, or no desk can serve it.
    ``passes``: the return passes that were given with it.
    """

    ticket: VisitStage
    stages: tuple[VisitStage, ...]
    events: tuple[Event, ...]
    ahead: int | None
    passes: tuple[ReturnPass, ...] = ()


def ticket_story(look: Look, code: str) -> TicketStory:
    """Return today's visit by its ticket's code as typed, its stages and its events in order."""
    return _story(look, ticket_id_by_code(look, code))


def story_of_day(look: Look, code: str, day: str) -> TicketStory:
    """Return the same of a ticket that was given on a business day."""
    ticket_id = ticket_id_of_day(look, code, day)
    if ticket_id is None:
        raise UnknownName("unknown-ticket-then", code=code, day=day)
    return _story(look, ticket_id)


def story_of_late(look: Look, code: str) -> TicketStory:
    """Return today's visit, or the newest one with that code of the days before.

    Those are the last seven on which tickets were given.
    """
    try:
        return ticket_story(look, code)
    except UnknownName:
        day: str | None = look.day
    for _ in range(_DAYS_BEFORE):
        row = look.row(q.DAY_BEFORE, day=day)
        day = None if row is None else row["newest_day"]
        if day is None:
            break
        ticket_id = ticket_id_of_day(look, code, day)
        if ticket_id is not None:
            return _story(look, ticket_id)
    raise UnknownName("unknown-ticket-lately", code=code)


_DAYS_BEFORE = 7


def _story(look: Look, ticket_id: int) -> TicketStory:
    visit = look.visit(ticket_id)
    events = tuple(map(rows.event, look.rows(h.EVENTS_OF_TICKET, ticket_id=ticket_id)))
    is_waiting = visit.state is State.WAITING
    ahead = visitors_ahead(look).get(ticket_id) if is_waiting else None
    passes = passes_of_ticket(look, ticket_id)
    stages = tuple(map(visit.at, visit.stages))
    return TicketStory(visit.at(visit.current), stages, events, ahead, passes)
