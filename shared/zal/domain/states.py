"""The whole life of a visit's stages, in one table. Everything else asks it."""

from enum import StrEnum
from types import MappingProxyType

from zal.domain.errors import WrongMove


class State(StrEnum):
    """Where a stage of a visit stands."""

    WAITING = "waiting"
    CALLED = "called"
    SERVING = "serving"
    HELD = "held"
    MISSED = "missed"
    SERVED = "served"
    TRANSFERRED = "transferred"
    CANCELLED = "cancelled"
    EXPIRED = "expired"


class Act(StrEnum):
    """What can be done to a stage of a visit."""

    ISSUE = "issue"
    CALL = "call"
    RECALL = "recall"
    START = "start"
    FINISH = "finish"
    REOPEN = "reopen"
    NO_SHOW = "no-show"
    RETURN = "return"
    HOLD = "hold"
    POSTPONE = "postpone"
    RELEASE = "release"
    CHANGE_CATEGORY = "change-category"
    TRANSFER = "transfer"
    CANCEL = "cancel"
    EXPIRE = "expire"
    REINSTATE = "reinstate"
    REINSTATE_HELD = "reinstate-held"
    REINSTATE_MISSED = "reinstate-missed"
    ADD = "add"
    PLAN = "plan"
    QUEUE = "queue"
    REPLAN = "replan"
    SUSPEND = "suspend"
    GO_ON = "go-on"
    RECORD = "record"
    UNRECORD = "unrecord"


OPEN_STATES = frozenset({State.WAITING, State.CALLED, State.SERVING, State.HELD})
"""A stage in one of these has not ended; a visit may have several."""

AT_DESK_STATES = frozenset({State.CALLED, State.SERVING})
"""A desk has at most one stage in these, and so has a visit."""

TRANSITIONS = MappingProxyType(
    {
        (None, Act.ISSUE): State.WAITING,
        (State.WAITING, Act.CALL): State.CALLED,
        (State.CALLED, Act.RECALL): State.CALLED,
        (State.CALLED, Act.START): State.SERVING,
        (State.SERVING, Act.FINISH): State.SERVED,
        (State.SERVED, Act.REOPEN): State.SERVING,
        (State.MISSED, Act.REOPEN): State.CALLED,
        (State.CALLED, Act.NO_SHOW): State.MISSED,
        (State.CALLED, Act.RETURN): State.WAITING,
        (State.MISSED, Act.RETURN): State.WAITING,
        (State.CALLED, Act.HOLD): State.HELD,
        (State.SERVING, Act.HOLD): State.HELD,
        (State.WAITING, Act.POSTPONE): State.HELD,
        (State.HELD, Act.RELEASE): State.WAITING,
        (State.WAITING, Act.CHANGE_CATEGORY): State.WAITING,
        (State.CALLED, Act.CHANGE_CATEGORY): State.WAITING,
        (State.HELD, Act.CHANGE_CATEGORY): State.HELD,
        (State.MISSED, Act.CHANGE_CATEGORY): State.MISSED,
        (State.CALLED, Act.TRANSFER): State.TRANSFERRED,
        (State.SERVING, Act.TRANSFER): State.TRANSFERRED,
        (State.WAITING, Act.CANCEL): State.CANCELLED,
        (State.HELD, Act.CANCEL): State.CANCELLED,
        (State.MISSED, Act.CANCEL): State.CANCELLED,
        (State.WAITING, Act.EXPIRE): State.EXPIRED,
        (State.CALLED, Act.EXPIRE): State.EXPIRED,
        (State.SERVING, Act.EXPIRE): State.EXPIRED,
        (State.HELD, Act.EXPIRE): State.EXPIRED,
        (State.MISSED, Act.EXPIRE): State.EXPIRED,
        (State.CANCELLED, Act.REINSTATE): State.WAITING,
        (State.CANCELLED, Act.REINSTATE_HELD): State.HELD,
        (State.CANCELLED, Act.REINSTATE_MISSED): State.MISSED,
        (State.EXPIRED, Act.REINSTATE): State.WAITING,
        (State.EXPIRED, Act.REINSTATE_HELD): State.HELD,
        (State.EXPIRED, Act.REINSTATE_MISSED): State.MISSED,
        (None, Act.ADD): State.WAITING,
        (None, Act.PLAN): State.HELD,
        (State.HELD, Act.QUEUE): State.WAITING,
        (State.WAITING, Act.REPLAN): State.HELD,
        (State.HELD, Act.REPLAN): State.HELD,
        (State.WAITING, Act.SUSPEND): State.HELD,
        (State.HELD, Act.GO_ON): State.WAITING,
        (None, Act.RECORD): State.SERVING,
        (State.SERVING, Act.UNRECORD): State.CANCELLED,
    }
)
"""(state before, act) → state after. ``None`` is "there is no ticket yet"."""


def after(state: State | None, act: Act, code: str = "") -> State:
    """Return the state that ``act`` leads to from ``state``.

    Raises ``WrongMove`` with a sentence naming ``code`` where the table has no such move.
    """
    refusal = no_move(state, act, code)
    if refusal is not None:
        raise refusal
    return TRANSITIONS[state, act]


def no_move(state: State | None, act: Act, code: str = "") -> WrongMove | None:
    """Return why ``act`` cannot be done in ``state``, None if the table has the move.

    Views keep what it returns. It was not raised, so it holds no traceback, through which a view
    would keep all that was read with it.
    """
    if (state, act) in TRANSITIONS:
        return None
    return WrongMove("wrong-move", act=act, code=code, state=state or "new")


def desk_busy(desk: str, state: State, code: str) -> WrongMove:
    """Return why a desk cannot have another visitor: who is called cannot be finished."""
    if state is State.CALLED:
        return WrongMove("desk-calls", desk=desk, code=code)
    return WrongMove("desk-busy", desk=desk, code=code, state=state)


def states_before(act: Act) -> frozenset[State]:
    """Return the states from which ``act`` is allowed."""
    return frozenset(state for state, each in TRANSITIONS if each is act and state is not None)
