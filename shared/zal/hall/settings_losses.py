"""What new settings would take from the visitors who are here: a place, who serves them, a right.

What a desk serves and what a category gives is the hall's to decide, so it is not refused; but
whoever decides it is told whom it concerns.
"""

from datetime import date

from zal.domain.clock import business_day, local, opening, turns_at
from zal.domain.eligible import left_alone
from zal.domain.errors import WrongMove
from zal.domain.precedence import gives_less
from zal.domain.settings.hall import HallConfig
from zal.domain.states import AT_DESK_STATES
from zal.domain.tally import tally
from zal.domain.tickets import VisitStage
from zal.hall.eligible import as_candidate, staffed
from zal.hall.losses import Loss, places_lost, visits_of
from zal.hall.rest_of_day import lost_by_turn, rest_of
from zal.hall.turn import Turn
from zal.store import rows
from zal.store.queries import tickets as q


def losses_by_settings(turn: Turn, new: HallConfig) -> list[Loss]:
    """Return what visitors would lose if the settings were ``new`` from now on.

    Whoever loses the place by them has nothing else to lose.
    """
    open_ = [rows.visit_stage(row) for row in turn.rows(q.OPEN_STAGES)]
    missed = [rows.visit_stage(row) for row in turn.rows(q.MISSED)]
    ended = lost_by_turn(turn, new, turn.now)
    gone = visits_of(ended or [])
    here = [each for each in (*open_, *missed) if each.ticket.ticket_id not in gone]
    losses = [*_who_serves(turn, new, here), *_precedence(turn, new, here)]
    if ended or (ended is not None and open_):
        return [_day(turn, new, ended), *losses]
    return losses if ended is not None else [*_day_soon(turn, new), *losses]


def _day(turn: Turn, new: HallConfig, ended: list[VisitStage]) -> Loss:
    """Return the loss of the places of those whose day is over by new settings."""
    places = places_lost(ended)
    day = business_day(turn.now, new).isoformat()
    told = WrongMove("config-turns-day", was=turn.day, day=day, does=(places.told,))
    return Loss(told, places.visits)


def _day_soon(turn: Turn, new: HallConfig) -> list[Loss]:
    """Return the loss of their places at a turn of the day that new settings bring forward.

    That is one in the stretch of hours that is open now: whoever is here may wait until then.
    """
    day, until = date.fromisoformat(turn.day), opening(new, None, turn.now).until
    at, was = turns_at(day, new), turns_at(day, turn.config)
    is_new = at < was or turn.config.carry_over
    waiting = rest_of(turn)
    if new.carry_over or not is_new or until is None or at >= until or not waiting:
        return []
    places, time = places_lost(waiting), f"{local(at, new.time_zone):%H:%M}"
    told = WrongMove("config-day-ends", was=turn.day, time=time, does=(places.told,))
    return [Loss(told, places.visits)]


def _who_serves(turn: Turn, new: HallConfig, here: list[VisitStage]) -> list[Loss]:
    """Return whom somebody at work can serve now, and nobody by new settings.

    That each service has a desk and an operator who serve it, the settings' own check demands.
    """
    waiting = [as_candidate(each) for each in here if each.state not in AT_DESK_STATES]
    shifts = turn.shifts()
    found = left_alone(waiting, staffed(turn.config, shifts), staffed(new, shifts))
    if not found:
        return []
    visits = {each.ticket_id for each in found}
    services = tally("service", ((each.service, each.ticket_id) for each in found))
    return [Loss(WrongMove("loses-service", visits=len(visits), services=services), visits)]


def _precedence(turn: Turn, new: HallConfig, here: list[VisitStage]) -> list[Loss]:
    """Return those to whom their category gives less by new settings."""
    found = [e for e in here if gives_less(as_candidate(e).group, turn.config, new)]
    if not found:
        return []
    visits = visits_of(found)
    categories = tally("category", ((each.stage.category, each.ticket.ticket_id) for each in found))
    told = WrongMove("loses-precedence", visits=len(visits), categories=categories)
    return [Loss(told, visits)]
