"""Which key does what, and when: pure rules over the desk's picture."""

from zal.domain.errors import WrongMove
from zal.domain.settings.hall import HallConfig
from zal.domain.states import Act, State, desk_busy, no_move
from zal.domain.views import DeskView

KEYS = (
    ("?", "keys"),
    ("F2", "call-named"),
    ("F3", "recall"),
    ("F4", "transfer"),
    ("F5", "undo"),
    ("F6", "hold"),
    ("F7", "return"),
    ("F8", "nobody"),
    ("F9", "break"),
    ("F10", "sign-out"),
    ("F11", "aside"),
    ("F12", "lock"),
)
"""Every key but Enter with its move, in the order in which they lie on a keyboard."""
PRINT_KEY = "Ctrl+P"
"""Stands with the hall's paper, and only in halls that have printers."""

CATEGORY_KEY = "Ctrl+O"
"""Stands with who goes out of turn."""

SERVICES_KEY = "Ctrl+A"
"""Stands with what else a visitor came for."""

NAME_KEY = "Ctrl+E"
"""Stands with who is at the desk, where they told a name."""

APPOINTMENTS_KEY = "Ctrl+T"
"""Stands in the keys' help: the list that it opens is of the hall, not of the desk."""

NEWCOMER_KEY = "Ctrl+G"
"""Stands in the keys' help, and at a reception in place of the call."""

_ACTS = {"transfer": Act.TRANSFER, "hold": Act.HOLD, "services": Act.ADD}
_ALWAYS = frozenset({"keys", "lock"})
_WITH = {
    State.CALLED: frozenset({"recall", "transfer", "hold", "return", "nobody", "aside"}),
    State.SERVING: frozenset({"transfer", "hold", "aside"}),
}


_TO_WAIT = frozenset({"transfer", "hold"})
"""What lets a visitor wait, which nobody can who has no ticket."""


def on_break(view: DeskView) -> bool:
    """Return whether the desk's shift is paused."""
    return view.shift is not None and view.shift.break_since is not None


def is_idle(view: DeskView) -> bool:
    """Return whether the operator is there and has no visitor."""
    return view.shift is not None and view.ticket is None and not on_break(view)


def gives_tickets(view: DeskView, config: HallConfig) -> bool:
    """Return whether tickets are given at the desk."""
    return view.shift is not None and config.desk_by_code[view.desk].gives_tickets


def may_record(view: DeskView, config: HallConfig) -> bool:
    """Return whether somebody can be served there now who has no ticket."""
    return is_idle(view) and not view.is_reception and bool(config.services)


def natural(view: DeskView) -> str:
    """Return the move that Enter makes: what comes next when all goes as it should."""
    if view.ticket is not None:
        return "start" if view.ticket.state is State.CALLED else "finish"
    if on_break(view):
        return "resume"
    return "newcomer" if view.is_reception else "call"


def can_undo(view: DeskView) -> bool:
    """Return whether a finish can be undone: a former day's shift ends with its visitor."""
    return view.shift is not None and view.shift.day == view.moment.day


def possible(view: DeskView, *, is_undoable: bool) -> frozenset[str]:
    """Return the moves whose keys do something now; ``is_undoable``: F5 has something to undo."""
    always = _ALWAYS | {"undo"} if is_undoable else _ALWAYS
    if view.ticket is not None:
        with_it = _WITH.get(view.ticket.state, frozenset())
        return always | (with_it - _TO_WAIT if view.ticket.ticket.is_recorded else with_it)
    moves = always | {"break", "sign-out", "aside"}
    return moves | {"call-named"} if view.queue and not on_break(view) else moves


def refusal(view: DeskView, move: str) -> WrongMove | None:
    """Return why a move that begins with a question cannot be made, before anything is asked."""
    if on_break(view):
        may = move in ("aside", "break")
        return None if may else WrongMove("on-break", desk=view.desk)
    if move in _ACTS:
        return _cannot_wait(view, move)
    if move == "category" and view.ticket is not None and view.ticket.state is not State.CALLED:
        return no_move(view.ticket.state, Act.CHANGE_CATEGORY, view.ticket.code)
    if move == "call-named" and view.ticket is not None:
        ticket = view.ticket
        return desk_busy(view.desk, ticket.state, ticket.code)
    if move == "break" and view.ticket is not None:
        return WrongMove("desk-not-free", desk=view.desk, code=view.ticket.code)
    return None


def _cannot_wait(view: DeskView, move: str) -> WrongMove | None:
    """Return why nobody at the desk can be let wait, None: somebody can."""
    if view.ticket is None:
        return WrongMove("desk-empty", desk=view.desk, act=_ACTS[move])
    return WrongMove("recorded-only-ends") if view.ticket.ticket.is_recorded else None
