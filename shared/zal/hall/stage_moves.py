"""A stage's move as an act makes it: allowed by the table, written, told.

When the visitor leaves the desk, a former day's shift there ends. What is written when a stage
waits again or ends stands in ``zal.hall.moves``.
"""

from collections.abc import Callable

from zal.domain.events import Payload
from zal.domain.states import Act, after
from zal.domain.tickets import Stage, VisitStage
from zal.hall.moves import end_stage, requeue
from zal.hall.passing import leave_former_day
from zal.hall.turn import Turn


def advance(
    turn: Turn, found: VisitStage, payload: Payload, sql: str, **params: object
) -> VisitStage:
    """Move a stage by a statement of its own and return it as it then stands."""
    return answer(turn, found, sql, Act(payload.ACT), lambda _: payload, **params)


def answer(
    turn: Turn,
    found: VisitStage,
    sql: str,
    act: Act,
    said: Callable[[Stage], Payload],
    **params: object,
) -> VisitStage:
    """Do the same where what the log says, ``said``, is known of the stage as it then stands."""
    after(found.state, act, found.code)
    moved = turn.move(sql, found, **params)
    _tell(turn, found, said(moved.stage))
    return moved


def end(turn: Turn, found: VisitStage, payload: Payload) -> VisitStage:
    """End a stage and return it as it then stands."""
    ended = end_stage(turn, found, after(found.state, Act(payload.ACT), found.code))
    _tell(turn, found, payload)
    return ended


def wait_again(turn: Turn, found: VisitStage, payload: Payload) -> VisitStage:
    """Let a stage wait again in its old place and return it as it then stands."""
    after(found.state, Act(payload.ACT), found.code)
    waiting = requeue(turn, found)
    _tell(turn, found, payload)
    return waiting


def _tell(turn: Turn, found: VisitStage, payload: Payload) -> None:
    turn.tell(payload, found)
    leave_former_day(turn, found)
