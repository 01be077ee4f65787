"""What became of one ticket."""

from typing import NamedTuple

from zal.domain.log import Event
from zal.domain.states import State
from zal.domain.tickets import VisitStage
from zal.hall.ahead import visitors_ahead
from zal.hall.look import Look
from zal.hall.lookups import ticket_id_by_code
from zal.store import rows
from zal.store.queries import hall as h


class TicketStory(NamedTuple):
    """A visit and all that was done to it. ``ticket``: the stage that tells how it stands.

    ``ahead``: how many visitors are ahead now, None: it does not wait, or no desk can serve it.
    """

    ticket: VisitStage
    stages: tuple[VisitStage, ...]
    events: tuple[Event, ...]
    ahead: int | None


def ticket_story(look: Look, code: str) -> TicketStory:
    """Return today's visit by its ticket's code as typed, its stages and its events in order."""
    ticket_id = ticket_id_by_code(look, code)
    visit = look.visit(ticket_id)
    events = tuple(map(rows.event, look.rows(h.EVENTS_OF_TICKET, ticket_id=ticket_id)))
    is_waiting = visit.state is State.WAITING
    ahead = visitors_ahead(look).get(ticket_id) if is_waiting else None
    return TicketStory(visit.at(visit.current), tuple(map(visit.at, visit.stages)), events, ahead)
