"""A stage's move as an act makes it: allowed by the table, written, told.

When the visitor leaves the desk, a former day's shift there ends, and the clocks of all else that
the visit waits for have stood still. What is written when a stage waits again or ends stands in
``zal.hall.moves``.
"""

from collections.abc import Callable

from zal.domain.events import Cancelled, Finished, Payload
from zal.domain.states import AT_DESK_STATES, Act, State, after
from zal.domain.tickets import Stage, VisitStage
from zal.hall.former_day import leave_former_day
from zal.hall.moves import end_stage, requeue
from zal.hall.other_stages import go_on, stand_still
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
    tell_move(turn, found, said(moved.stage), moved.state)
    return moved


def end(turn: Turn, found: VisitStage, payload: Payload) -> VisitStage:
    """End a stage and return it as it then stands."""
    state = after(found.state, Act(payload.ACT), found.code)
    outcome = payload.outcome if isinstance(payload, Finished) else ""
    skipped_by = payload.skipped_by if isinstance(payload, Cancelled) else None
    ended = end_stage(turn, found, state, outcome=outcome, skipped_by=skipped_by)
    tell_move(turn, found, payload, state)
    return ended


def wait_again(turn: Turn, found: VisitStage, payload: Payload) -> VisitStage:
    """Let a stage wait again in its old place and return it as it then stands.

    If it was set aside or missed its call, its visitor is back for all that they came for.
    """
    after(found.state, Act(payload.ACT), found.code)
    waiting = requeue(turn, found)
    tell_move(turn, found, payload, waiting.state)
    if found.state in (State.HELD, State.MISSED):
        go_on(turn, found)
    return waiting


def tell_move(turn: Turn, found: VisitStage, payload: Payload, then: State) -> None:
    """Tell of a move, and of what leaving a desk brings along; ``then``: the state after it."""
    turn.tell(payload, found)
    if found.state in AT_DESK_STATES and then not in AT_DESK_STATES:
        stand_still(turn, found, turn.now)
        leave_former_day(turn, found)
