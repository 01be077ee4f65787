"""Whoever is in the hall now."""

from collections.abc import Mapping
from typing import NamedTuple

from zal.domain.choice import order
from zal.domain.states import AT_DESK_STATES, OPEN_STATES, State
from zal.domain.tickets import VisitStage
from zal.hall.ahead import visitors_ahead
from zal.hall.eligible import as_candidate
from zal.hall.look import Look
from zal.store.queries import shifts as f
from zal.store.queries import tickets as q


class OpenTickets(NamedTuple):
    """Every open stage of today, and by ticket id how many visitors are ahead of who waits."""

    stages: tuple[VisitStage, ...]
    ahead: Mapping[int, int]


def open_tickets(look: Look) -> tuple[VisitStage, ...]:
    """Return every open stage of today.

    Those that wait to be called stand first, in the rule's order; one whose visitor is at a desk
    for another does not.
    """
    found = [each for each in look.stages(q.OPEN_STAGES) if each.state in OPEN_STATES]
    at_desk = {each.ticket.ticket_id for each in found if each.state in AT_DESK_STATES}
    waiting = {
        each.stage.stage_id: each
        for each in found
        if each.state is State.WAITING and each.ticket.ticket_id not in at_desk
    }
    ranked = order(map(as_candidate, waiting.values()), look.config.choice, look.now)
    first = tuple(waiting[each.candidate.stage_id] for each in ranked)
    return first + tuple(each for each in found if each.stage.stage_id not in waiting)


def desks_of_others(look: Look, device: str) -> tuple[str, ...]:
    """Return the desks with an open shift that was not begun on a device."""
    found = look.rows(f.BEGUN_ELSEWHERE, device=device)
    return tuple(dict.fromkeys(each["desk"] for each in found))


def open_tickets_and_ahead(look: Look) -> OpenTickets:
    """Return every open stage of today as ``open_tickets`` does, and how many are ahead of each."""
    return OpenTickets(open_tickets(look), visitors_ahead(look))
