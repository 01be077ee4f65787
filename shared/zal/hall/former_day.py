"""Shifts of a former day, which stay for as long as a visitor is at their desk."""

from zal.domain.events import SignedOut
from zal.domain.states import AT_DESK_STATES
from zal.domain.tickets import Shift, VisitStage
from zal.hall.turn import Turn
from zal.store import rows
from zal.store.queries import shifts as f


def leave_former_day(turn: Turn, was: VisitStage) -> None:
    """End a shift of a former day, now that the visitor for whom it stayed has left its desk.

    ``was``: the stage before it left. The visit itself, if it has not ended, goes on in the new day
    as any other: it waits or may come back until the next turn. Where the hall carries all over, no
    shift stayed for a visitor alone.
    """
    if turn.config.carry_over or was.ticket.day == turn.day or was.state not in AT_DESK_STATES:
        return
    if turn.stage(was.stage.stage_id).state in AT_DESK_STATES:
        return
    row = turn.row(f.FORMER_SHIFT_AT_DESK, desk=was.stage.desk)
    if row is not None:
        end_shift(turn, rows.shift(row))


def end_shift(turn: Turn, shift: Shift) -> None:
    """End a shift with its day."""
    turn.run(f.END_BREAK, shift_id=shift.shift_id)
    turn.write_one(f.END_SHIFT, shift_id=shift.shift_id)
    said = SignedOut(shift.shift_id, "day-end")
    turn.tell(said, desk=shift.desk, operator=shift.operator)
