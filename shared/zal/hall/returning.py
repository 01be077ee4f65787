"""A visitor who missed a call is back: in a place by the rule, as often as the settings allow."""

from zal.domain.by import Role
from zal.domain.events import Returned
from zal.domain.returning import clock_behind, no_return, others_there
from zal.domain.states import Act, State
from zal.domain.tickets import Visit, VisitStage, ended_last
from zal.hall.eligible import as_candidate, present, staffed
from zal.hall.moves import slot_that_counts, wait_for_slot
from zal.hall.other_stages import go_on
from zal.hall.stage_meant import stage_meant, wrong_move
from zal.hall.stage_moves import answer, wait_again
from zal.hall.turn import Turn
from zal.store import rows
from zal.store.queries import tickets as q
from zal.store.queries import waiting as w

_BY_THEMSELVES = frozenset({Role.VISITOR, Role.KIOSK})


def come_back(turn: Turn, visit: Visit, service: str | None) -> VisitStage:
    """Let a visitor wait again who missed a call, or refuse.

    Who was called before the slot, as nobody else waited, has missed nothing and waits for it.

    ``service``: of several for which staff name the visit; by themselves visitors mean the last.
    """
    missed = [each for each in visit.stages if each.state is State.MISSED]
    alone = turn.by.role in _BY_THEMSELVES
    if alone and missed:
        missed = [ended_last(missed)]
    found = stage_meant(turn, visit, missed, wrong_move(Act.RETURN), service)
    policy = turn.config.no_show
    refusal = no_return(policy, found.stage, found.code, turn.now) if alone else None
    if refusal is not None:
        raise refusal
    slot = slot_that_counts(turn, found.stage)
    if slot is not None and slot > turn.now:
        return wait_for_slot(turn, wait_again(turn, found, Returned()))
    clock_at = max(_clock_of(turn, found), slot or 0)
    said = Returned(clock_at)
    back = answer(turn, found, q.COME_BACK, Act.RETURN, lambda _: said, clock_at=clock_at)
    go_on(turn, found, behind=clock_at)
    return back


def _clock_of(turn: Turn, found: VisitStage) -> int:
    """Return from when the waiting of who is back counts: the second time it begins anew."""
    if found.stage.returns:
        return turn.now
    shifts = turn.shifts()
    waiting = rows.unnamed_candidates(turn.rows(w.SENT_TO_NOBODY))
    waiting += rows.candidates(turn.rows(w.SENT))
    back = as_candidate(found)
    desks = staffed(turn.config, shifts)
    others = others_there(back, waiting, desks, present(turn, shifts))
    behind = turn.config.no_show.return_behind
    return clock_behind(back, others, turn.config.choice, turn.now, behind)
