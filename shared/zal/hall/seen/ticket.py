"""What became of one ticket."""

from zal.domain.tickets import Event, Ticket
from zal.hall.acts import as_ticket
from zal.hall.look import Look
from zal.hall.lookups import ticket_id_by_code
from zal.hall.seen.log import as_event
from zal.store.queries import tickets as q


def ticket_story(look: Look, code: str) -> tuple[Ticket, tuple[Ticket, ...], tuple[Event, ...]]:
    """Return today's ticket by its code as typed, its stages and its events in order."""
    ticket_id = ticket_id_by_code(look, code)
    stages = tuple(as_ticket(r) for r in look.rows(q.STAGES_OF_TICKET, ticket_id=ticket_id))
    events = tuple(as_event(r) for r in look.rows(q.EVENTS_OF_TICKET, ticket_id=ticket_id))
    return stages[-1], stages, events
