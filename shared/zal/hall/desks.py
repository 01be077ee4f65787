"""The acts on desks: shifts and breaks."""

from zal.domain import events as log
from zal.domain.by import By
from zal.domain.errors import WrongMove
from zal.domain.text import clean
from zal.domain.tickets import Shift
from zal.hall.acts import Acts
from zal.hall.last_to_serve import visits_left_alone
from zal.hall.lookups import known, nothing_more, shift_at, stage_at
from zal.hall.requests import Done
from zal.hall.turn import Turn
from zal.store import rows
from zal.store.queries import hall as h
from zal.store.queries import shifts as f
from zal.store.queries import tickets as q


class Desks:
    """What an operator does at a desk. ``by``: who acts and where, see ``By``."""

    def __init__(self, acts: Acts) -> None:
        self._acts = acts

    def sign_in(
        self,
        by: By,
        *,
        take_over_reason: str | None = None,
        take_over_from: str | None = None,
        leave_reason: str = "",
    ) -> Shift:
        """Open a shift, or go on with one's own that is still open at this desk.

        A colleague's open shift is ended and its open ticket taken over only with a reason; if
        ``take_over_from`` is given, only theirs for whom that reason was meant. Where
        people wait whom nobody could serve once that shift ends, or one's own at another desk,
        ``leave_reason`` says why they are left.
        Who the operator is must have been proven before (``Pins.verify``).
        """
        reason, why_leave = clean(take_over_reason or ""), clean(leave_reason)
        operator, desk = by.operator or "", by.desk or ""

        def work(turn: Turn) -> Shift:
            known("operator", operator, turn.config.operator_by_code)  # an owner may name nobody
            known("desk", desk, turn.config.desk_by_code)
            gives = turn.config.desk_by_code[desk].gives_tickets
            if not gives and not turn.config.can_serve(desk, operator):
                raise WrongMove("no-common-service", desk=desk, operator=operator)
            there = _shift(turn, f.SHIFT_AT_DESK, desk=desk)
            if there is not None and there.operator == operator:
                said = log.SignedIn(there.shift_id, why="resumed")
                turn.tell(said, desk=desk, operator=operator)
                return there
            is_meant = there is None or take_over_from in (None, there.operator)
            why_come = reason if is_meant else ""
            return _come(turn, Shift(0, desk, operator, turn.now), there, why_come, why_leave)

        body = {"reason": reason}
        if take_over_from is not None:
            body["take_over_from"] = take_over_from
        if why_leave:  # other requests are as they were before there was this word
            body["leave_reason"] = why_leave
        return self._acts.do(by, "sign-in", work, _shift_as_it_stands, **body)

    def sign_out(self, by: By, *, reason: str = "") -> None:
        """End the shift at the desk; refused while a ticket is open there.

        While people wait whom nobody else can serve, a reason is asked for.
        """
        reason = clean(reason)

        def work(turn: Turn) -> None:
            shift = shift_at(turn, working=False)
            _must_be_free(turn, shift.desk)
            left = 0 if reason else visits_left_alone(turn, [shift])
            if left:
                raise WrongMove("last-to-serve", desk=shift.desk, visits=left)
            _end_shift(turn, shift, "signed-out", reason)

        self._acts.do(by, "sign-out", work, nothing_more, reason=reason)

    def take_break(self, by: By, reason: str) -> Shift:
        """Pause the shift at the desk; refused while a ticket is open there."""
        reason = clean(reason)

        def work(turn: Turn) -> Shift:
            shift = shift_at(turn)
            desk = shift.desk
            if not reason:
                raise WrongMove("break-reason-needed", desk=desk)
            _must_be_free(turn, desk)
            if shift.next_at is not None:
                turn.run(f.SET_NEXT, desk=desk, next_at=None)
            turn.run(f.NEW_BREAK, shift_id=shift.shift_id, reason=reason)
            said = log.BreakBegun(shift.shift_id, reason)
            turn.tell(said, desk=desk, operator=shift.operator)
            return shift._replace(break_since=turn.now, break_reason=reason, next_at=None)

        return self._acts.do(by, "break", work, _shift_as_it_stands, reason=reason)

    def stop_next(self, by: By) -> Shift:
        """Let no visitor be called to the free desk by itself: its operator calls the next."""

        def work(turn: Turn) -> Shift:
            shift = shift_at(turn)
            if shift.next_at is None:
                raise WrongMove("no-next-to-stop", desk=shift.desk)
            turn.run(f.SET_NEXT, desk=shift.desk, next_at=None)
            said = log.NextStopped(shift.shift_id)
            turn.tell(said, desk=shift.desk, operator=shift.operator)
            return shift._replace(next_at=None)

        return self._acts.do(by, "stop-next", work, _shift_as_it_stands)

    def resume(self, by: By) -> Shift:
        """End the break at the desk."""

        def work(turn: Turn) -> Shift:
            shift = shift_at(turn, working=False)
            desk = shift.desk
            if shift.break_since is None:
                raise WrongMove("not-on-break", desk=desk)
            turn.write_one(f.END_BREAK, shift_id=shift.shift_id)
            turn.tell(log.BreakEnded(shift.shift_id), desk=desk, operator=shift.operator)
            return shift._replace(break_since=None, break_reason=None)

        return self._acts.do(by, "resume", work, _shift_as_it_stands)


def _shift_as_it_stands(turn: Turn, done: Done) -> Shift:
    """Return the open shift at the desk if it is still of whom the request was done for."""
    shift = shift_at(turn, working=False)
    row = turn.row(h.OPERATOR_OF_EVENT, rev=done.rev)
    if row is None or row["operator"] != shift.operator:
        raise WrongMove("desk-taken-over", desk=shift.desk, operator=shift.operator)
    return shift


def _shift(turn: Turn, sql: str, **params: object) -> Shift | None:
    row = turn.row(sql, **params)
    return None if row is None else rows.shift(row)


def _come(turn: Turn, coming: Shift, there: Shift | None, reason: str, why_leave: str) -> Shift:
    """Begin a shift, as it will be (``coming``), and end one's own elsewhere and a colleague's.

    ``there``: the colleague's. Either may be the last who can serve people who wait.
    """
    desk, operator = coming.desk, coming.operator
    elsewhere = _shift(turn, f.SHIFT_OF_OPERATOR, operator=operator)
    if elsewhere is not None:
        _must_be_free(turn, elsewhere.desk)
    if there is not None and not reason:
        raise WrongMove("desk-taken", desk=desk, operator=there.operator)
    ending = [each for each in (elsewhere, there) if each is not None]
    left = 0 if why_leave or not ending else visits_left_alone(turn, ending, coming)
    if left:
        raise WrongMove("leaves-alone", desk=desk, visits=left)
    if elsewhere is not None:
        _end_shift(turn, elsewhere, "moved", why_leave)
    if there is None:
        return _begin(turn, operator, desk)
    _end_shift(turn, there, "taken-over", why_leave or reason)
    return _begin(turn, operator, desk, taken_over_from=there.operator, reason=reason)


def _begin(
    turn: Turn, operator: str, desk: str, *, taken_over_from: str = "", reason: str = ""
) -> Shift:
    shift_id = turn.new_id(f.NEW_SHIFT, operator=operator, desk=desk)
    found = stage_at(turn, desk)
    stage_id = None if found is None else found.stage.stage_id
    if found is not None:
        turn.write_one(q.HAND_OVER, stage_id=stage_id, operator=operator, before=found.state)
    said = log.SignedIn(
        shift_id, taken_over_from=taken_over_from, reason=reason, handed_over=stage_id
    )
    turn.tell(said, desk=desk, operator=operator)
    begun = _shift(turn, f.SHIFT_AT_DESK, desk=desk)
    assert begun is not None
    return begun


def _end_shift(turn: Turn, shift: Shift, why: str, reason: str = "") -> None:
    turn.run(f.END_BREAK, shift_id=shift.shift_id)
    turn.write_one(f.END_SHIFT, shift_id=shift.shift_id)
    said = log.SignedOut(shift.shift_id, why, reason)
    turn.tell(said, desk=shift.desk, operator=shift.operator)


def _must_be_free(turn: Turn, desk: str) -> None:
    found = stage_at(turn, desk)
    if found is not None:
        raise WrongMove("desk-not-free", desk=desk, code=found.code)
