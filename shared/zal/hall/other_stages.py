"""What an act on one stage does to the others of its visit; see ``zal.domain.visit_plan``.

A visit for one service has no others, and nothing is read or written for it.
"""

from zal.domain.events import Cancelled, Queued, Replanned, Suspended, WentOn
from zal.domain.postponing import postponed_ms
from zal.domain.states import State
from zal.domain.tickets import Visit, VisitStage
from zal.domain.visit_plan import (
    SUSPENDED,
    clock_of_visit,
    follows_instead,
    moved_by,
    what_followed,
    what_follows,
)
from zal.hall.moves import end_stage
from zal.hall.reinstate import ended_as, reinstate
from zal.hall.turn import Turn
from zal.store.queries import tickets as q


def stand_still(turn: Turn, left: VisitStage, left_at: int, sign: int = 1) -> None:
    """Move the clocks of the others by the time that the visitor was at a desk; -1: undo that.

    ``left``: the stage there, as it was called; ``left_at``: epoch ms.
    """
    stage = left.stage
    if left.ticket.services == 1 or stage.called_at is None:
        return
    for each in turn.visit(stage.ticket_id).stages:
        by_ms = sign * moved_by(each, stage.called_at, left_at)
        if each.stage_id != stage.stage_id and by_ms:
            turn.write_one(q.STAND_STILL, stage_id=each.stage_id, by=by_ms)


def follow(turn: Turn, ended: VisitStage, clock_at: int, *, is_done: bool) -> None:
    """Queue or skip what was planned to follow a stage that has ended now.

    ``clock_at``: of what then waits (epoch ms).
    """
    if ended.ticket.services == 1:
        return
    visit = turn.visit(ended.ticket.ticket_id)
    by_ordinal = {each.ordinal: visit.at(each) for each in visit.stages}
    for told in what_follows(visit.stages, ended.stage.ordinal, is_done=is_done):
        found = by_ordinal[told.ordinal]
        if told.skipped_by is None:
            turn.move(q.QUEUE, found, clock_at=clock_at)
            turn.tell(Queued(clock_at), found)
        else:
            end_stage(turn, found, State.CANCELLED, skipped_by=told.skipped_by)
            turn.tell(Cancelled(skipped_by=told.skipped_by), found)


def follow_no_more(turn: Turn, visit: Visit, ended: VisitStage) -> None:
    """Undo what ``follow`` did when a stage ended.

    ``visit``, ``ended``: as they stood before that end is undone.
    """
    for each in what_followed(visit.stages, ended.stage):
        found = visit.at(each)
        if each.state is State.CANCELLED:
            reinstate(turn, found, ended_as(State.HELD))
        else:
            let_by_ms = postponed_ms(each, turn.now)
            turn.move(q.REPLAN, found, before=each.state, postponed_ms=let_by_ms)
            turn.tell(Replanned(), found)


def undo_end(turn: Turn, visit: Visit, back: VisitStage) -> None:
    """Undo all that the end of a stage at a desk did to the others.

    ``visit``, ``back``: as they stood before it was opened again.
    """
    if back.ticket.services == 1:
        return
    assert back.stage.ended_at is not None
    stand_still(turn, back, back.stage.ended_at, -1)
    follow_no_more(turn, visit, back)
    if back.state is State.MISSED:
        go_on(turn, back)


def suspend(turn: Turn, aside: VisitStage) -> None:
    """Keep back what else a visitor waits for who was set aside, or missed, for one stage."""
    if aside.ticket.services == 1:
        return
    visit = turn.visit(aside.ticket.ticket_id)
    for each in visit.stages:
        if each.state is State.WAITING:
            turn.move(q.SUSPEND, visit.at(each))
            turn.tell(Suspended(), visit.at(each))


def go_on(turn: Turn, back: VisitStage, behind: int = 0) -> None:
    """Let that wait again, in its old place, as the visitor is back.

    ``behind``: the clock (epoch ms) with which they go behind others, if they do.
    """
    if back.ticket.services == 1:
        return
    visit = turn.visit(back.ticket.ticket_id)
    for each in visit.open:
        if each.kept_back == SUSPENDED:
            turn.move(q.GO_ON, visit.at(each), clock_at=max(each.clock_at, behind))
            said = WentOn(behind if behind > each.clock_at else None)
            turn.tell(said, visit.at(each))


def clock_now(turn: Turn, ticket_id: int) -> int:
    """Return the clock of what a visit begins to wait for now (epoch ms)."""
    return clock_of_visit(turn.visit(ticket_id).stages, turn.now)


def follow_another(turn: Turn, was: VisitStage, ordinal: int) -> None:
    """Let what was to follow a stage follow another one, as which it was sent on."""
    if was.ticket.services == 1:
        return
    for each in turn.visit(was.ticket.ticket_id).stages:
        follows = follows_instead(each.follows, was.stage.ordinal, ordinal)
        if follows != each.follows:
            turn.write_one(q.FOLLOW_INSTEAD, stage_id=each.stage_id, follows=follows)
