"""Find what a person named, or refuse with a sentence."""

import difflib
from collections.abc import Collection
from typing import Protocol

from zal.domain.by import Expected, Role
from zal.domain.codes import fold, split_code
from zal.domain.errors import UnknownName, WrongMove
from zal.domain.tickets import Shift, Ticket
from zal.hall.acts import Turn, as_ticket
from zal.hall.requests import Done
from zal.store.engine import Row
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


def ticket_id_by_code(seen: Sees, code: str) -> int:
    """Return the id of today's ticket of a code typed in either case and alphabet."""
    parts = split_code(code)
    if parts is not None:
        for (series,) in seen.rows(q.SERIES_OF_DAY):
            if fold(series) == parts[0]:
                row = seen.row(q.TICKET_BY_NUMBER, series=series, number=parts[1])
                if row is not None:
                    return int(row[0])
    raise UnknownName("unknown-ticket", code=code)


def ticket_by_code(turn: Turn, code: str) -> Ticket:
    """Return today's ticket of a code typed in either case and alphabet."""
    return turn.ticket(ticket_id_by_code(turn, code))


def ticket_by_token(turn: Turn, token: str) -> Ticket:
    """Return the ticket of a page's link, of whatever day it is."""
    row = turn.row(q.TICKET_BY_LINK, token=token)
    if row is None:
        raise UnknownName("unknown-link")
    return turn.ticket(int(row[0]))


def ticket_as_it_stands(turn: Turn, done: Done) -> Ticket:
    """Return the ticket that a repeated request was on, with the same stage, as it stands now."""
    stages = map(as_ticket, turn.rows(q.STAGES_OF_TICKET, ticket_id=done.ticket_id))
    return next(each for each in stages if each.stage_id == done.stage_id)


def nothing_more(_turn: Turn, _done: Done) -> None:
    """Answer a repeated request for an act that answers nothing."""


def ticket_meant(turn: Turn, code: str | None, token: str | None) -> Ticket:
    """Return today's ticket of a code as typed or of a page's link: one of the two is given.

    A visitor names none but the own ticket, and that by its link.
    """
    if token is None and turn.by.role is Role.VISITOR:
        raise UnknownName("unknown-link")
    if token is None:
        return ticket_by_code(turn, code or "")
    ticket = ticket_by_token(turn, token)
    if ticket.day != turn.day:
        raise WrongMove("link-expired", code=ticket.code, day=ticket.day)
    return ticket


def reopenable(seen: Sees, shift: Shift) -> Ticket | None:
    """Return the ticket whose finish this shift can still undo."""
    row = seen.row(q.LAST_SERVED, desk=shift.desk)
    if row is None:
        return None
    ticket = as_ticket(row)
    assert ticket.ended_at is not None
    recent = seen.now - ticket.ended_at <= REOPEN_WITHIN_MS
    mine = ticket.operator == shift.operator and ticket.ended_at >= shift.started_at
    return ticket if recent and mine else None


def shift_at(turn: Turn, *, working: bool = True) -> Shift:
    """Return the open shift at the desk; ``working``: and refuse one that is on a break.

    A console whose shift was taken over does nothing any more.
    """
    desk, operator = turn.by.desk or "", turn.by.operator
    known("desk", desk, turn.config.desk_by_code)
    if operator is not None:
        known("operator", operator, turn.config.operator_by_code)
    row = turn.row(q.SHIFT_AT_DESK, desk=desk)
    if row is None:
        raise WrongMove("desk-closed", desk=desk)
    shift = Shift(*row)
    if operator not in (None, shift.operator):
        raise WrongMove("desk-taken-over", desk=desk, operator=shift.operator)
    if working and shift.break_since is not None:
        raise WrongMove("on-break", desk=desk)
    return shift


def ticket_at(turn: Turn, desk: str) -> Ticket | None:
    """Return the ticket called to or served at a desk."""
    row = turn.row(q.AT_DESK, desk=desk)
    return None if row is None else as_ticket(row)


def free_shift_at(turn: Turn) -> Shift:
    """Return the shift at work at the desk that has no ticket, else refuse."""
    shift = shift_at(turn)
    busy = ticket_at(turn, shift.desk)
    if busy is not None:
        raise WrongMove("desk-busy", desk=shift.desk, code=busy.code, state=busy.state)
    return shift


def is_expected(stage: Ticket, expected: Expected | None) -> bool:
    """Return whether a stage is the one that the caller saw."""
    return expected is None or expected.stage_id == stage.stage_id


def require_ticket_at(turn: Turn, act: str) -> Ticket:
    """Return the desk's ticket; refuse if there is none or it is not the expected one.

    A console says which ticket it showed, so that a late key press does nothing to another.
    """
    desk, expected = shift_at(turn).desk, turn.by.expected
    ticket = ticket_at(turn, desk)
    if ticket is None:
        raise WrongMove("desk-empty", desk=desk, act=act)
    if expected is not None and not is_expected(ticket, expected):
        (seen,) = turn.row(q.CODE_OF_STAGE, stage_id=expected.stage_id) or ("—",)
        raise WrongMove("desk-other-ticket", desk=desk, code=ticket.code, expected=seen)
    return ticket
