"""Calling one stage to a desk: the named one's refusals, and what the log keeps of a choice."""

from functools import partial

from zal.domain.choice import RULE_VERSION, Choice, choose, order, rank
from zal.domain.eligible import eligible
from zal.domain.errors import WrongMove
from zal.domain.events import Called
from zal.domain.states import State
from zal.domain.tickets import Shift, Stage, Visit, VisitStage
from zal.hall.eligible import as_candidate, heads_for, next_heads_for, present
from zal.hall.lookups import visit_by_code
from zal.hall.stage_meant import Refusal, stage_meant
from zal.hall.turn import Turn
from zal.store.queries import tickets as q


def next_for(turn: Turn, shift: Shift) -> Choice | None:
    """Return whom the rule gives a desk now."""
    behind = partial(next_heads_for, turn)
    return choose(heads_for(turn, shift), turn.config.choice, turn.now, behind)


def named(turn: Turn, shift: Shift, code: str, service: str | None) -> VisitStage:
    """Return a visit's waiting stage that the desk may call; else refuse and say where it is."""
    visit = visit_by_code(turn, code)
    waiting = [as_candidate(visit.at(e)) for e in visit.open if e.state is State.WAITING]
    skills = turn.config.skills(shift.desk, shift.operator)
    found = eligible(waiting, shift, skills, present(turn, turn.shifts()))
    ids = [each.candidate.stage_id for each in order(found, turn.config.choice, turn.now)]
    fitting = [each for wanted in ids for each in visit.stages if each.stage_id == wanted]
    return stage_meant(turn, visit, fitting, _not_to_be_called(turn, shift, visit), service)


def _not_to_be_called(turn: Turn, shift: Shift, visit: Visit) -> Refusal:
    return lambda found: _refusal(turn, shift, visit.at_desk or found.stage, found.code)


def _refusal(turn: Turn, shift: Shift, stage: Stage, code: str) -> WrongMove:
    if stage.state in (State.CALLED, State.SERVING):
        return WrongMove("ticket-at-desk", code=code, desk=stage.desk, next=_upcoming(turn, shift))
    if stage.state is not State.WAITING:
        return WrongMove(f"call-{stage.state}", code=code, next=_upcoming(turn, shift))
    if stage.for_operator not in (None, shift.operator):
        return WrongMove("for-other-operator", code=code, operator=stage.for_operator)
    if stage.for_desk not in (None, shift.desk):
        return WrongMove("for-other-desk", code=code, desk=stage.for_desk)
    return WrongMove("not-this-desk", code=code, desk=shift.desk, service=stage.service)


def _upcoming(turn: Turn, shift: Shift) -> str:
    choice = next_for(turn, shift)
    return choice.best.candidate.code if choice else "—"


def call(turn: Turn, shift: Shift, found: VisitStage, why: Called) -> VisitStage:
    """Call a waiting stage to a desk; ``why`` is what the log keeps of the choice."""
    stage_id = found.stage.stage_id
    turn.write_one(
        q.CALL, stage_id=stage_id, desk=shift.desk, operator=shift.operator, rev=turn.rev + 1
    )
    turn.tell(why, found, desk=shift.desk, operator=shift.operator)
    return turn.stage(stage_id)


def chosen(choice: Choice) -> Called:
    """Return what the log keeps of a choice by the rule."""
    second = choice.runner_up
    return Called(
        rule=choice.rule,
        score=round(choice.best.score, 1),
        considered=choice.considered,
        runner_up=second.candidate.code if second else None,
        runner_up_score=round(second.score, 1) if second else None,
        rule_version=RULE_VERSION,
    )


def picked(turn: Turn, found: VisitStage, reason: str) -> Called:
    """Return what the log keeps of a call out of order; it needs a reason."""
    if not reason:
        raise WrongMove("reason-needed", code=found.code)
    return Called(
        rule="named",
        score=round(rank(as_candidate(found), turn.config.choice, turn.now).score, 1),
        waited_s=(turn.now - found.stage.clock_at) // 1000,
        reason=reason,
        rule_version=RULE_VERSION,
    )
