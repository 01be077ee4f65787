"""Whoever is in the hall now."""

from zal.domain.choice import Candidate, order
from zal.domain.tickets import Ticket
from zal.hall.acts import as_ticket
from zal.hall.look import Look
from zal.store.queries import tickets as q


def open_tickets(look: Look) -> tuple[Ticket, ...]:
    """Return every open ticket of today, the waiting ones in the rule's order first."""
    tickets = [as_ticket(row) for row in look.live(q.OPEN_TICKETS)]
    waiting = [each for each in tickets if each.state == "waiting"]
    by_id = {each.ticket_id: each for each in waiting}
    ranked = order(map(_candidate, waiting), look.config.choice, look.now)
    first = tuple(by_id[each.ticket_id] for each in ranked)
    return first + tuple(each for each in tickets if each.state != "waiting")


def _candidate(ticket: Ticket) -> Candidate:
    return Candidate(
        ticket.ticket_id, ticket.code, ticket.service, ticket.category, ticket.clock_at
    )
