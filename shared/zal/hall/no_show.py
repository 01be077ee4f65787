"""Marking as missed who was called and did not come, once that is right by the settings."""

from collections.abc import Sequence
from math import ceil

from zal.domain.errors import WrongMove
from zal.domain.events import Missed
from zal.domain.no_show import nobody_came
from zal.domain.states import Act, after
from zal.domain.tickets import VisitStage
from zal.hall.turn import Turn


def missed(turn: Turn, found: VisitStage, calls: Sequence[int], *, anyway: bool) -> Missed:
    """Return what the log says of a missed call; refuse one that is not missed yet.

    ``calls``: when the visitor was called, epoch ms. ``anyway``: also before.
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
    return Missed(is_early=not now.is_missed)
