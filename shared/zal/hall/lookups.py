"""Find what a person named, or refuse with a sentence."""

import difflib
from collections.abc import Collection
from typing import Protocol

from zal.domain.by import Expected, Role
from zal.domain.codes import fold, split_code
from zal.domain.errors import UnknownName, WrongMove
from zal.domain.tickets import Shift, Stage, Visit, VisitStage
from zal.hall.requests import Done
from zal.hall.turn import Turn
from zal.store import rows
from zal.store.engine import Row
from zal.store.queries import shifts as f
from zal.store.queries import tickets as q

REOPEN_WITHIN_MS = 2 * 60_000


def known(kind: str, code: str, codes: Collection[str]) -> str:
    """Return ``code`` if it is among ``codes``, else raise with the nearest one."""
    if code in codes:
        return code
    near = difflib.get_close_matches(code, list(codes), n=1)
    if near:
        raise UnknownName(f"unknown-{kind}-near", code=code, near=near[0])
    raise UnknownName(f"unknown-{kind}", code=code, known=", ".join(codes))


class Sees(Protocol):
    """What an act and a look have in common: rows of one hall at one instant (epoch ms)."""

    now: int

    def row(self, sql: str, **params: object) -> Row | None:
        """Return the first row."""

    def rows(self, sql: str, **params: object) -> list[Row]:
        """Return all rows."""

    def visit(self, ticket_id: int) -> Visit:
        """Return a ticket with its stages."""


def ticket_id_by_code(seen: Sees, code: str) -> int:
    """Return the id of the ticket of a code typed in either case and alphabet.

    One of a former day whose visit goes on comes first, then today's.
    """
    parts = split_code(code)
    if parts is not None:
        for each in [*seen.rows(q.CARRIED), *seen.rows(q.FORMER_AT_DESKS)]:
            if (fold(each["series"]), each["number"]) == parts:
                return int(each["ticket_id"])
        for each in seen.rows(q.SERIES_OF_DAY):  # no engine folds letters as we do
            if fold(each["series"]) == parts[0]:
                row = seen.row(q.TICKET_BY_NUMBER, series=each["series"], number=parts[1])
                if row is not None:
                    return int(row["ticket_id"])
    raise UnknownName("unknown-ticket", code=code)


def visit_by_code(turn: Turn, code: str) -> Visit:
    """Return the open or else today's visit of a code typed in either case and alphabet."""
    return turn.visit(ticket_id_by_code(turn, code))


def visit_by_token(turn: Turn, token: str) -> Visit:
    """Return the visit of a page's link, of whatever day it is."""
    row = turn.row(q.TICKET_BY_LINK, token=token)
    if row is None:
        raise UnknownName("unknown-link")
    return turn.visit(int(row["ticket_id"]))


def goes_on(seen: Sees, visit: Visit) -> bool:
    """Return whether the visit of a former day's ticket is open, or may be again today."""
    return bool(visit.open) or (
        seen.row(q.CARRIED_TICKET, ticket_id=visit.ticket.ticket_id) is not None
    )


def visit_meant(turn: Turn, code: str | None, token: str | None) -> Visit:
    """Return the visit of a code as typed or of a page's link: one of the two is given.

    It is today's, or of a former day and goes on. A visitor names none but the own visit, and that
    by its link.
    """
    if token is None and turn.by.role is Role.VISITOR:
        raise UnknownName("unknown-link")
    if token is None:
        _refuse_taken_over(turn)
        return visit_by_code(turn, code or "")
    visit = visit_by_token(turn, token)
    if visit.ticket.day != turn.day and not goes_on(turn, visit):
        raise WrongMove("link-expired", code=visit.ticket.code, day=visit.ticket.day)
    return visit


def reopenable(seen: Sees, shift: Shift) -> VisitStage | None:
    """Return the stage whose finish this shift can still undo.

    Not that of a visitor who is at another desk by now.
    """
    row = seen.row(q.LAST_SERVED, desk=shift.desk)
    if row is None:
        return None
    found = rows.visit_stage(row)
    ended_at = found.stage.ended_at
    assert ended_at is not None
    recent = seen.now - ended_at <= REOPEN_WITHIN_MS
    mine = found.stage.operator == shift.operator and ended_at >= shift.started_at
    if not recent or not mine:
        return None
    return None if seen.visit(found.ticket.ticket_id).at_desk else found


def _refuse_taken_over(turn: Turn) -> None:
    """Refuse who names a visitor at a desk where a colleague works by now."""
    operator = turn.by.operator
    row = turn.row(f.SHIFT_AT_DESK, desk=turn.by.desk) if turn.by.desk else None
    if row is not None and operator not in (None, row["operator"]):
        raise WrongMove("desk-taken-over", desk=turn.by.desk, operator=row["operator"])


def check_names(turn: Turn) -> None:
    """Refuse who acts under a name, or at a desk, that the hall does not have."""
    by, config = turn.by, turn.config
    if by.operator is not None:
        known("operator", by.operator, config.operator_by_code)
    if by.desk is not None:
        known("desk", by.desk, config.desk_by_code)


def shift_at(turn: Turn, *, working: bool = True) -> Shift:
    """Return the open shift at the desk; ``working``: and refuse one that is on a break.

    A console whose shift was taken over does nothing any more.
    """
    desk, operator = turn.by.desk or "", turn.by.operator
    known("desk", desk, turn.config.desk_by_code)
    if operator is not None:
        known("operator", operator, turn.config.operator_by_code)
    row = turn.row(f.SHIFT_AT_DESK, desk=desk)
    if row is None:
        raise WrongMove("desk-closed", desk=desk)
    shift = rows.shift(row)
    if operator not in (None, shift.operator):
        raise WrongMove("desk-taken-over", desk=desk, operator=shift.operator)
    if working and shift.break_since is not None:
        raise WrongMove("on-break", desk=desk)
    return shift


def stage_at(turn: Turn, desk: str) -> VisitStage | None:
    """Return the stage called to or served at a desk."""
    row = turn.row(q.AT_DESK, desk=desk)
    return None if row is None else rows.visit_stage(row)


def free_shift_at(turn: Turn) -> Shift:
    """Return the shift at work at the desk that has no visitor, else refuse."""
    shift = shift_at(turn)
    busy = stage_at(turn, shift.desk)
    if busy is not None:
        raise WrongMove("desk-busy", desk=shift.desk, code=busy.code, state=busy.state)
    return shift


def is_expected(stage: Stage, expected: Expected | None) -> bool:
    """Return whether a stage, and the call that it follows, is what the caller saw."""
    if expected is None:
        return True
    same_call = expected.call_rev is None or expected.call_rev == stage.call_rev
    return expected.stage_id == stage.stage_id and same_call


def require_stage_at(turn: Turn, act: str) -> VisitStage:
    """Return the desk's stage; refuse if there is none or it is not the expected one.

    A console says which stage it showed, so that a late key press does nothing to another.
    """
    desk, expected = shift_at(turn).desk, turn.by.expected
    found = stage_at(turn, desk)
    if found is None:
        raise WrongMove("desk-empty", desk=desk, act=act)
    if expected is not None and not is_expected(found.stage, expected):
        row = turn.row(q.CODE_OF_STAGE, stage_id=expected.stage_id)
        seen = "—" if row is None else row["code"]
        raise WrongMove("desk-other-ticket", desk=desk, code=found.code, expected=seen)
    return found


def stage_as_it_stands(turn: Turn, done: Done) -> VisitStage:
    """Return the stage that a repeated request was on, as it stands now."""
    assert done.stage_id is not None
    return turn.stage(done.stage_id)


def nothing_more(_turn: Turn, _done: Done) -> None:
    """Answer a repeated request for an act that answers nothing."""
