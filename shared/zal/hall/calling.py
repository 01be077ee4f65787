"""Calling one stage to a desk: the named one's refusals, and what the log keeps of a choice."""

from dataclasses import replace
from functools import partial

from zal.domain.choice import RULE_VERSION, Choice, choose, choose_early, order, ranks
from zal.domain.eligible import Bar, barred_by, eligible
from zal.domain.errors import WrongMove
from zal.domain.events import Called, Returned
from zal.domain.states import AT_DESK_STATES, State
from zal.domain.tickets import Shift, Stage, VisitStage
from zal.domain.visit_plan import PLANNED
from zal.hall.act_or_look import Sees
from zal.hall.eligible import (
    as_candidate,
    desk_of,
    early_for,
    heads_for,
    next_heads_for,
    present,
)
from zal.hall.lookups import visit_by_code
from zal.hall.stage_meant import stage_meant
from zal.hall.stage_moves import wait_again
from zal.hall.turn import Turn
from zal.hall.whole_visit import bring_back, bring_back_for
from zal.store.queries import shifts as f
from zal.store.queries import tickets as q

_CALLABLE = frozenset({State.WAITING, State.HELD, State.MISSED})


def next_for(seen: Sees, shift: Shift) -> Choice | None:
    """Return whom the rule gives a desk now; who came early only where nobody waits."""
    found, not_back = heads_for(seen, shift)
    behind = partial(next_heads_for, seen, not_back)
    policy, run = seen.config.choice, shift.out_of_turn_run
    choice = choose(found, policy, seen.now, behind, run)
    return choice or choose_early(early_for(seen, shift), policy, seen.now)


def named(turn: Turn, shift: Shift, code: str, service: str | None) -> VisitStage:
    """Return a visit's stage that the desk may call; else refuse and say where it is.

    That is one that waits, else one that was set aside or missed its call.
    """
    visit = visit_by_code(turn, code)
    meant = [e for e in visit.stages if e.state in _CALLABLE and service in (None, e.service)]
    callable_ = [each for each in meant if each.kept_back != PLANNED]
    planned = [as_candidate(visit.at(each)) for each in meant if each.kept_back == PLANNED]
    waiting = [as_candidate(visit.at(each)) for each in callable_]
    skills = desk_of(turn.config, shift).all_skills
    who = replace(present(turn, turn.shifts()), not_back=frozenset())  # staff know whom they name
    found = eligible(waiting, shift, skills, who)
    ids = [each.candidate.stage_id for each in order(found, turn.config.choice, turn.now)]
    fitting = [each for wanted in ids for each in visit.stages if each.stage_id == wanted]
    if turn.by.expected is None:
        fitting = [each for each in fitting if each.state is State.WAITING] or fitting
        fitting = [each for each in fitting if not each.kept_back] or fitting

    def refusal(told_of: VisitStage) -> WrongMove:
        stage = visit.at_desk or told_of.stage
        later = () if visit.at_desk else eligible(planned, shift, skills, who)
        for each in later:
            return WrongMove("call-planned", code=visit.ticket.code, service=each.service)
        if stage.state in _CALLABLE:
            return _not_for(
                shift, visit.at(stage), barred_by(as_candidate(told_of), shift, skills, who)
            )
        return _not_waiting(stage, visit.ticket.code, _upcoming(turn, shift))

    return stage_meant(turn, visit, fitting, refusal, service)


def _not_waiting(stage: Stage, code: str, upcoming: str) -> WrongMove:
    """Say where a stage is that does not wait."""
    if stage.state in AT_DESK_STATES:
        return WrongMove("ticket-at-desk", code=code, desk=stage.desk, next=upcoming)
    return WrongMove(f"call-{stage.state}", code=code, next=upcoming)


def _not_for(shift: Shift, found: VisitStage, why: Bar | None) -> WrongMove:
    """Say whom a waiting stage waits for, by the rule that keeps this desk from calling it."""
    stage = found.stage
    if why is Bar.OPERATOR:
        return WrongMove(why, code=found.code, operator=stage.for_operator)
    if why is Bar.DESK:
        return WrongMove(why, code=found.code, desk=stage.for_desk)
    return WrongMove(Bar.SERVICE, code=found.code, desk=shift.desk, service=stage.service)


def _upcoming(turn: Turn, shift: Shift) -> str:
    choice = next_for(turn, shift)
    return turn.stage(choice.best.candidate.stage_id).code if choice else "—"


def call(turn: Turn, shift: Shift, found: VisitStage, why: Called) -> VisitStage:
    """Call a waiting stage to a desk; ``why`` is what the log keeps of the choice."""
    desk, operator = shift.desk, shift.operator
    called = turn.move(q.CALL, found, desk=desk, operator=operator, rev=turn.rev + 1)
    turn.tell(why, found, desk=desk, operator=operator)
    run = shift.out_of_turn_run if why.out_of_turn_run is None else why.out_of_turn_run
    is_marked = shift.sent_stage is not None or shift.next_at is not None
    if run != shift.out_of_turn_run or is_marked:
        turn.write_one(f.SET_CALLED, shift_id=shift.shift_id, run=run)
    return called


def in_queue(turn: Turn, found: VisitStage) -> VisitStage:
    """Return a stage that may be called by name as it waits; who was set aside is back by then."""
    if found.stage.kept_back:
        return bring_back_for(turn, turn.visit(found.ticket.ticket_id), found)
    if found.state is State.MISSED:
        return wait_again(turn, found, Returned())
    if found.state is State.HELD:
        return bring_back(turn, turn.visit(found.ticket.ticket_id), found)
    return found


def chosen(turn: Turn, choice: Choice) -> tuple[VisitStage, Called]:
    """Return the stage chosen by the rule, and what the log keeps of that."""
    best, second = choice.best, choice.runner_up
    second_id = second.candidate.stage_id if second else None
    found, code_of_second = turn.stage_and_code(best.candidate.stage_id, second_id)
    return in_queue(turn, found), Called(
        rule=choice.rule,
        score=round(best.score, 1),
        considered=choice.considered,
        runner_up=code_of_second,
        runner_up_score=round(second.score, 1) if second else None,
        rule_version=RULE_VERSION,
        out_of_turn_run=choice.out_of_turn_run,
    )


def picked(turn: Turn, found: VisitStage, reason: str) -> Called:
    """Return what the log keeps of a call out of order; it needs a reason."""
    if not reason:
        raise WrongMove("reason-needed", code=found.code)
    return Called(
        rule="named",
        score=round(ranks([as_candidate(found)], turn.config.choice, turn.now)[0].score, 1),
        waited_s=(turn.now - found.stage.clock_at) // 1000,
        reason=reason,
        rule_version=RULE_VERSION,
    )
