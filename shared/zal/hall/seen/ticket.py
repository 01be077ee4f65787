"""What became of one ticket."""

from typing import NamedTuple

from zal.domain.log import Event
from zal.domain.tickets import VisitStage
from zal.hall.look import Look
from zal.hall.lookups import ticket_id_by_code
from zal.store import rows
from zal.store.queries import hall as h


class TicketStory(NamedTuple):
    """A visit and all that was done to it. ``ticket``: the stage that tells how it stands."""

    ticket: VisitStage
    stages: tuple[VisitStage, ...]
    events: tuple[Event, ...]


def ticket_story(look: Look, code: str) -> TicketStory:
    """Return today's visit by its ticket's code as typed, its stages and its events in order."""
    ticket_id = ticket_id_by_code(look, code)
    visit = look.visit(ticket_id)
    events = tuple(map(rows.event, look.rows(h.EVENTS_OF_TICKET, ticket_id=ticket_id)))
    return TicketStory(visit.at(visit.current), tuple(map(visit.at, visit.stages)), events)
