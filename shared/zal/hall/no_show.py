"""Marking as missed who was called and did not come, once that is right by the settings."""

from collections.abc import Sequence
from math import ceil

from zal.domain.by import Role
from zal.domain.errors import WrongMove
from zal.domain.events import Missed
from zal.domain.no_show import nobody_came
from zal.domain.states import Act, after
from zal.domain.tickets import Stage, VisitStage
from zal.hall.other_stages import suspend
from zal.hall.stage_moves import answer
from zal.hall.turn import Turn
from zal.store.queries import shifts as f
from zal.store.queries import tickets as q


def is_too_early(turn: Turn, found: VisitStage, calls: Sequence[int], *, anyway: bool) -> bool:
    """Return whether a call is not missed yet; then refuse, unless it is to be missed ``anyway``.

    ``calls``: when the visitor was called, epoch ms.
    """
    after(found.state, Act.NO_SHOW, found.code)
    policy = turn.config.no_show
    now = nobody_came(policy, calls, turn.now)
    if not now.is_missed and not anyway:
        raise WrongMove(
            "no-show-too-early",
            code=found.code,
            since=now.since_ms // 1000,
            calls=now.counted,
            wanted=policy.calls,
            apart=policy.apart_s,
            left=ceil(now.missed_in_ms / 1000),
        )
    return not now.is_missed


def miss(turn: Turn, found: VisitStage, *, is_early: bool = False) -> VisitStage:
    """Set a called stage aside as missed and return it as it then stands.

    Nobody calls its visitor for another one either, until they are back.
    """
    next_at = next_by_itself(turn, found)

    def said(now: Stage) -> Missed:
        return Missed(is_early, now.announced_at, next_at)

    gone = answer(turn, found, q.MISS, Act.NO_SHOW, said)
    suspend(turn, found)
    return gone


def next_by_itself(turn: Turn, leaves: VisitStage) -> int | None:
    """Keep from when on the desk that somebody leaves is given the next visitor by itself.

    Returns that, epoch ms, None: its operator calls. So it is after what time did: whether anybody
    sits there nobody knows.
    """
    after_s = turn.config.console.next_after_s
    if not after_s or turn.by.role is Role.TIME:
        return None
    next_at = turn.now + 1000 * after_s
    turn.run(f.SET_NEXT, desk=leaves.stage.desk, next_at=next_at)
    return next_at
