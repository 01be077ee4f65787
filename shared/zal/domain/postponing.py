"""Letting others by: how often and for how long a visitor may."""

from zal.domain.errors import WrongMove
from zal.domain.states import Act, no_move
from zal.domain.tickets import Stage, Visit

MINUTE_MS = 60_000
MOST_TIMES = 3
MOST_MINUTES = 60
"""Of one visit in all."""


def no_postponing(visit: Visit, minutes: int = 1) -> WrongMove | None:
    """Return why a visitor cannot let others by for so many minutes, None if they can."""
    times = sum(each.postponed_times for each in visit.stages)
    left_min = MOST_MINUTES - sum(each.postponed_min for each in visit.stages)
    code = visit.ticket.code
    if not 1 <= minutes <= MOST_MINUTES:
        return WrongMove("postpone-minutes", limit=MOST_MINUTES)
    refusal = no_move(visit.state, Act.POSTPONE, code)
    if refusal is not None:
        return refusal
    if times >= MOST_TIMES or left_min < 1:
        return WrongMove("postpone-too-often", code=code)
    if minutes > left_min:
        return WrongMove("postpone-too-long", code=code, left=left_min)
    return None


def postponed_ms(stage: Stage, now: int) -> int:
    """Return for how long a stage's visitor has let others by at ``now`` (epoch ms), in all."""
    if stage.postponed_at is None or stage.postponed_until is None:
        return stage.postponed_ms
    return stage.postponed_ms + min(now, stage.postponed_until) - stage.postponed_at
