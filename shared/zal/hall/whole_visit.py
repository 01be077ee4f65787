"""What is done to a visit as a whole, by its code or its link: to each stage that it concerns."""

from zal.domain import events as log
from zal.domain.postponing import MINUTE_MS, no_postponing
from zal.domain.states import Act, State, after, states_before
from zal.domain.tickets import Stage, Visit, VisitStage
from zal.hall.other_stages import go_on
from zal.hall.stage_meant import stage_expected, stage_meant, wrong_move
from zal.hall.stage_moves import end, wait_again
from zal.hall.turn import Turn
from zal.store.queries import tickets as q


def postpone(turn: Turn, visit: Visit, minutes: int) -> VisitStage:
    """Let others by for so many minutes, or refuse; it counts once for the visit."""
    refusal = no_postponing(visit, minutes)
    if refusal is not None:
        raise refusal
    until = turn.now + minutes * MINUTE_MS
    waiting = [each for each in visit.open if each.state is State.WAITING]
    stage_expected(turn, visit, waiting, wrong_move(Act.POSTPONE))
    moved = []
    for n, found in enumerate(map(visit.at, waiting)):
        asked, times = (0, 0) if n else (minutes, 1)
        counted = {"minutes": asked, "times": times, "clock_at": found.stage.clock_at}
        moved.append(turn.move(q.POSTPONE, found, until=until, **counted))
        turn.tell(log.Postponed(asked, until), found)
    return moved[0]


def release(turn: Turn, visit: Visit, service: str | None, *, by_link: bool) -> VisitStage:
    """Let a held stage wait again; by the link all for which the visitor lets others by."""
    held = [each for each in visit.open if each.state is State.HELD and not each.kept_back]
    if by_link:  # who has come before the slot waits for it
        held = [each for each in held if not each.is_early]
    postponed = [each for each in held if each.postponed_until is not None]
    refusal = wrong_move(Act.RELEASE)
    found = stage_meant(turn, visit, postponed if by_link else held, refusal, service)
    return bring_back(turn, visit, found)


def bring_back(turn: Turn, visit: Visit, found: VisitStage) -> VisitStage:
    """Let a held stage wait again; and of who let others by all for which they came."""
    postponed = [each for each in visit.open if each.postponed_until is not None]
    if found.stage not in postponed:
        return wait_again(turn, found, log.Released())
    for each in postponed:  # the visitor is back, for all that they came for
        wait_again(turn, visit.at(each), log.Released())
    return turn.stage(found.stage.stage_id)


def bring_back_for(turn: Turn, visit: Visit, suspended: VisitStage) -> VisitStage:
    """Let a suspended stage wait again, as its visitor is back: also for what kept it back."""
    for each in visit.stages:
        if each.state is State.MISSED:
            wait_again(turn, visit.at(each), log.Returned())
        elif each.state is State.HELD and not each.kept_back:
            bring_back(turn, visit, visit.at(each))
    go_on(turn, suspended)
    return turn.stage(suspended.stage.stage_id)


def cancel(turn: Turn, visit: Visit, reason: str, *, is_final: bool = False) -> VisitStage:
    """End all of a visit that waits, is held or was missed, or refuse.

    ``is_final``: it is not reinstated.
    """
    after(visit.state, Act.CANCEL, visit.ticket.code)
    ending = [each for each in visit.stages if each.state in states_before(Act.CANCEL)]
    stage_expected(turn, visit, ending, wrong_move(Act.CANCEL))
    said = ((each, _cancelled(each, reason, is_final=is_final)) for each in ending)
    ended = [end(turn, visit.at(each), payload) for each, payload in said]
    return ended[0]


def _cancelled(stage: Stage, reason: str, *, is_final: bool) -> log.Cancelled:
    missed_at = stage.ended_at if stage.state is State.MISSED else None
    return log.Cancelled(reason, stage.postponed_until, missed_at, is_final=is_final)
