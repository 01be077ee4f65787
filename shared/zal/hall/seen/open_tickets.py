"""Whoever is in the hall now."""

from zal.domain.choice import order
from zal.domain.states import OPEN_STATES, State
from zal.domain.tickets import VisitStage
from zal.hall.eligible import as_candidate
from zal.hall.look import Look
from zal.store.queries import tickets as q


def open_tickets(look: Look) -> tuple[VisitStage, ...]:
    """Return every open stage of today, the waiting ones in the rule's order first."""
    found = [each for each in look.stages(q.OPEN_STAGES) if each.state in OPEN_STATES]
    waiting = {e.stage.stage_id: e for e in found if e.state is State.WAITING}
    ranked = order(map(as_candidate, waiting.values()), look.config.choice, look.now)
    first = tuple(waiting[each.candidate.stage_id] for each in ranked)
    return first + tuple(each for each in found if each.state is not State.WAITING)
