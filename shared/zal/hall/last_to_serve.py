"""Who would be left waiting if a desk's operator went: visitors whom nobody else can serve."""

from zal.domain.choice import Candidate
from zal.domain.eligible import Present, may_call
from zal.domain.states import AT_DESK_STATES
from zal.domain.tickets import Shift
from zal.hall.eligible import as_candidate, is_known, present
from zal.hall.turn import Turn
from zal.store import rows
from zal.store.queries import tickets as q


def visits_left_alone(turn: Turn, shift: Shift, instead: Shift | None = None) -> int:
    """Return how many visits that wait or are set aside only this shift can serve.

    A colleague on a break is back soon, and counts as one who can; so does ``instead``, the shift
    at another desk for which the operator leaves this one.
    """
    shifts = [each for each in turn.shifts() if is_known(turn.config, each)]
    others = [each for each in shifts if each.shift_id != shift.shift_id]
    others += [] if instead is None else [instead]
    if shift not in shifts:
        return 0
    now, then = present(turn, shifts), present(turn, others)
    return len(
        {
            each.ticket_id
            for each in _to_be_served(turn)
            if _may_call(turn, shift, each, now)
            and not any(_may_call(turn, other, each, then) for other in others)
        }
    )


def _may_call(turn: Turn, shift: Shift, each: Candidate, who: Present) -> bool:
    return may_call(each, shift, turn.config.skills(shift.desk, shift.operator), who)


def _to_be_served(turn: Turn) -> list[Candidate]:
    """Return every stage that waits, or will wait again."""
    found = map(rows.visit_stage, turn.rows(q.OPEN_STAGES))
    return [as_candidate(each) for each in found if each.state not in AT_DESK_STATES]
