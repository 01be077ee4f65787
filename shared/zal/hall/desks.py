"""The acts on desks: shifts and breaks."""

from zal.domain.errors import WrongMove
from zal.domain.text import clean
from zal.domain.tickets import Shift
from zal.hall.acts import Acts, Turn
from zal.hall.lookups import known, shift_at, ticket_at
from zal.store.queries import tickets as q


class Desks:
    """What an operator does at a desk, named by their codes.

    ``operator`` after sign-in is who acts: refused if somebody else's shift is open there by now.
    """

    def __init__(self, acts: Acts) -> None:
        self._acts = acts

    def sign_in(self, operator: str, desk: str, *, take_over_reason: str | None = None) -> Shift:
        """Open a shift, or go on with one's own that is still open at this desk.

        A colleague's open shift is ended and its open ticket taken over only with a reason.
        Who the operator is must have been proven before (``Pins.verify``).
        """
        reason = clean(take_over_reason or "")
        with self._acts.turn() as turn:
            known("operator", operator, turn.config.operator_by_code)
            known("desk", desk, turn.config.desk_by_code)
            if not turn.config.skills(desk, operator):
                raise WrongMove("no-common-service", desk=desk, operator=operator)
            there = _shift(turn, q.SHIFT_AT_DESK, desk=desk)
            if there is not None and there.operator == operator:
                turn.event("sign-in", desk=desk, operator=operator, detail={"why": "resumed"})
                return there
            elsewhere = _shift(turn, q.SHIFT_OF_OPERATOR, operator=operator)
            if elsewhere is not None:
                _leave(turn, elsewhere, "moved")
            detail: dict[str, object] = {}
            if there is not None:
                if not reason:
                    raise WrongMove("desk-taken", desk=desk, operator=there.operator)
                _end_shift(turn, there, "taken-over", reason)
                detail = {"taken_over_from": there.operator, "reason": reason}
            return _begin(turn, operator, desk, detail)

    def sign_out(self, desk: str, *, operator: str | None = None) -> None:
        """End the shift at a desk; refused while a ticket is open there."""
        with self._acts.turn() as turn:
            _leave(turn, shift_at(turn, desk, operator, working=False), "signed-out")

    def take_break(self, desk: str, reason: str, *, operator: str | None = None) -> Shift:
        """Pause the shift at a desk; refused while a ticket is open there."""
        reason = clean(reason)
        with self._acts.turn() as turn:
            shift = shift_at(turn, desk, operator)
            if not reason:
                raise WrongMove("break-reason-needed", desk=desk)
            _must_be_free(turn, desk)
            turn.run(q.NEW_BREAK, shift_id=shift.shift_id, reason=reason)
            turn.event("break", desk=desk, operator=shift.operator, detail={"reason": reason})
            return Shift(shift.shift_id, desk, shift.operator, shift.started_at, turn.now, reason)

    def resume(self, desk: str, *, operator: str | None = None) -> Shift:
        """End the break at a desk."""
        with self._acts.turn() as turn:
            shift = shift_at(turn, desk, operator, working=False)
            if shift.break_since is None:
                raise WrongMove("not-on-break", desk=desk)
            turn.write_one(q.END_BREAK, shift_id=shift.shift_id)
            turn.event("resume", desk=desk, operator=shift.operator)
            return Shift(shift.shift_id, desk, shift.operator, shift.started_at)


def _shift(turn: Turn, sql: str, **params: object) -> Shift | None:
    row = turn.row(sql, **params)
    return None if row is None else Shift(*row)


def _begin(turn: Turn, operator: str, desk: str, detail: dict[str, object]) -> Shift:
    row = turn.row(q.NEW_SHIFT, operator=operator, desk=desk)
    assert row is not None
    turn.event("sign-in", desk=desk, operator=operator, detail=detail or None)
    ticket = ticket_at(turn, desk)
    if ticket is not None:
        turn.write_one(
            q.HAND_OVER, stage_id=ticket.stage_id, operator=operator, before=ticket.state
        )
    return Shift(row[0], desk, operator, turn.now)


def _leave(turn: Turn, shift: Shift, why: str) -> None:
    _must_be_free(turn, shift.desk)
    _end_shift(turn, shift, why)


def _end_shift(turn: Turn, shift: Shift, why: str, reason: str = "") -> None:
    turn.run(q.END_BREAK, shift_id=shift.shift_id)
    turn.write_one(q.END_SHIFT, shift_id=shift.shift_id)
    detail: dict[str, object] = {"why": why}
    if reason:
        detail["reason"] = reason
    turn.event("sign-out", desk=shift.desk, operator=shift.operator, detail=detail)


def _must_be_free(turn: Turn, desk: str) -> None:
    ticket = ticket_at(turn, desk)
    if ticket is not None:
        raise WrongMove("desk-not-free", desk=desk, code=ticket.code)
