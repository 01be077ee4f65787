"""The rest of a closed day: visits that nobody is to call any more, their end and its undoing."""

from datetime import date

from zal.domain.clock import turns_at
from zal.domain.end_by_hand import EndByHand
from zal.domain.errors import WrongMove
from zal.domain.events import Expired
from zal.domain.printing import JobState
from zal.domain.settings.hall import HallConfig
from zal.domain.states import AT_DESK_STATES, Act, State, after
from zal.domain.tickets import VisitStage
from zal.hall.act_or_look import Sees
from zal.hall.losses import must_be_agreed, places_lost
from zal.hall.moves import end_stage
from zal.hall.print_jobs import end_slip
from zal.hall.reinstate import reinstate
from zal.hall.turn import Turn
from zal.store import rows
from zal.store.queries import slips as s
from zal.store.queries import tickets as q


def expire_rest(turn: Turn, agreed: int | None) -> int:
    """End the visits that wait, are set aside or missed their call; return how many there were.

    Whoever is at a desk is left alone, with all that they came for. ``agreed``: how many may lose
    their place; refused with the true number if it is another. Slips that were to be printed for
    them are given up.
    """
    rest = rest_of(turn)
    if not rest:
        raise WrongMove("nobody-to-expire")
    loss = places_lost(rest)
    must_be_agreed(agreed, [loss], "expire-how-many")
    visits = loss.visits
    for row in turn.rows(s.ALL_WAITING_SLIPS):
        job = rows.print_job(row)
        if job.ticket_id in visits:
            end_slip(turn, job, JobState.ABANDONED, "slip-day-ended")
    for each in rest:
        stage = each.stage
        missed_at = stage.ended_at if each.state is State.MISSED else None
        end_stage(turn, each, after(each.state, Act.EXPIRE, each.code))
        turn.tell(Expired(stage.postponed_until, missed_at), each)
    return len(visits)


def reinstate_rest(turn: Turn) -> int:
    """Let those go on whom ``expire_rest`` ended on this day; return how many visits they are.

    Each stands as it did, with place and clock; who let others by does so until the same instant.
    """
    visits = set()
    for stage_id, was in _ended_today(turn).items():
        found = turn.stage(stage_id)
        reinstate(turn, found, was)
        visits.add(found.ticket.ticket_id)
    return len(visits)


def to_be_reinstated(turn: Turn) -> list[VisitStage]:
    """Return the stages that ``reinstate_rest`` would let go on."""
    return [turn.stage(stage_id) for stage_id in _ended_today(turn)]


def _ended_today(turn: Turn) -> dict[int, EndByHand]:
    ended = rows.ends(turn.rows(q.EXPIRED_TODAY))
    return {stage_id: was for stage_id, was in ended.items() if was.may_go_on}


def rest_of(seen: Sees) -> list[VisitStage]:
    """Return the open and missed stages of visits that are at no desk."""
    found = [rows.visit_stage(row) for row in (*seen.rows(q.OPEN_STAGES), *seen.rows(q.MISSED))]
    here = {each.ticket.ticket_id for each in found if each.state in AT_DESK_STATES}
    return [each for each in found if each.ticket.ticket_id not in here]


def lost_by_turn(seen: Sees, config: HallConfig, at: int) -> list[VisitStage] | None:
    """Return those who would lose their place if it were ``at`` (epoch ms) under some settings.

    None: the day that the hall has would not be over.
    """
    if at < turns_at(date.fromisoformat(seen.stored_day), config):
        return None
    return [] if config.carry_over else rest_of(seen)
