"""Find what a person named, or refuse with a sentence."""

import difflib
from collections.abc import Iterable

from zal.domain.codes import fold, split_code
from zal.domain.config import name_in
from zal.domain.errors import UnknownName, WrongMove
from zal.domain.tickets import Shift, Ticket
from zal.hall.acts import Turn, as_ticket
from zal.store import queries as q


def known(kind: str, code: str, codes: Iterable[str]) -> str:
    """Return ``code`` if it is among ``codes``, else raise with the nearest one."""
    choices = list(codes)
    if code in choices:
        return code
    near = difflib.get_close_matches(code, choices, n=1)
    if near:
        raise UnknownName(f"unknown-{kind}-near", code=code, near=near[0])
    raise UnknownName(f"unknown-{kind}", code=code, known=", ".join(choices))


def ticket_by_code(turn: Turn, code: str) -> Ticket:
    """Return today's ticket of a code typed in either case and alphabet."""
    parts = split_code(code)
    if parts is not None:
        for (series,) in turn.rows(q.SERIES_OF_DAY):
            if fold(series) == parts[0]:
                row = turn.row(q.TICKET_BY_NUMBER, series=series, number=parts[1])
                if row is not None:
                    return turn.ticket(row[0])
    raise UnknownName("unknown-ticket", code=code)


def shift_at(turn: Turn, desk: str, *, working: bool = True) -> Shift:
    """Return the open shift at a desk; ``working``: and refuse one that is on a break."""
    known("desk", desk, turn.config.desk_by_code)
    row = turn.row(q.SHIFT_AT_DESK, desk=desk)
    if row is None:
        raise WrongMove("desk-closed", desk=desk)
    shift = Shift(*row)
    if working and shift.break_since is not None:
        raise WrongMove("on-break", desk=desk)
    return shift


def ticket_at(turn: Turn, desk: str) -> Ticket | None:
    """Return the ticket called to or served at a desk."""
    row = turn.row(q.AT_DESK, desk=desk)
    return None if row is None else as_ticket(row)


def require_ticket_at(turn: Turn, desk: str, expected: str | None, act: str) -> Ticket:
    """Return the desk's ticket; refuse if there is none or it is not the ``expected`` code.

    A console says which ticket it showed, so that a late key press does nothing to another.
    """
    shift_at(turn, desk)
    ticket = ticket_at(turn, desk)
    if ticket is None:
        raise WrongMove("desk-empty", desk=desk, act=act)
    if expected is not None and split_code(expected) != split_code(ticket.code):
        raise WrongMove("desk-other-ticket", desk=desk, code=ticket.code, expected=expected)
    return ticket


def service_name(turn: Turn, code: str) -> str:
    """Return a service's name in the hall's first language."""
    return name_in(turn.config.service_by_code[code].names, turn.config.languages[0])
