"""Who would be left waiting if shifts ended: visitors whom nobody else at work can serve."""

from collections.abc import Sequence

from zal.domain.eligible import left_alone
from zal.domain.states import AT_DESK_STATES
from zal.domain.tickets import Shift
from zal.hall.eligible import as_candidate, staffed
from zal.hall.turn import Turn
from zal.store import rows
from zal.store.queries import tickets as q


def visits_left_alone(turn: Turn, ending: Sequence[Shift], instead: Shift | None = None) -> int:
    """Return how many visits that wait or are set aside only the shifts that end can serve.

    A colleague on a break is back soon, and counts as one who can; so does ``instead``, the shift
    that begins as they end.
    """
    shifts, ids = turn.shifts(), {each.shift_id for each in ending}
    then = [each for each in shifts if each.shift_id not in ids]
    then += [] if instead is None else [instead]
    open_ = map(rows.visit_stage, turn.rows(q.OPEN_STAGES))
    waiting = [as_candidate(each) for each in open_ if each.state not in AT_DESK_STATES]
    left = left_alone(waiting, staffed(turn.config, shifts), staffed(turn.config, then))
    return len({each.ticket_id for each in left})
