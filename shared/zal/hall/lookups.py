"""Find what a person named, or refuse with a sentence."""

import difflib
from collections.abc import Collection, Iterator

from zal.domain.astray import TWICE
from zal.domain.codes import fold, split_code
from zal.domain.errors import UnknownName, WrongMove
from zal.domain.no_show import calls_until
from zal.domain.settings.services import whole_of
from zal.domain.states import desk_busy
from zal.domain.tickets import Shift, Visit, VisitStage
from zal.hall.act_or_look import Sees
from zal.hall.requests import Done
from zal.hall.turn import Turn
from zal.store import rows
from zal.store.engine import Row
from zal.store.queries import shifts as f
from zal.store.queries import tickets as q

UNDO_WITHIN_MS = 2 * 60_000


def known(kind: str, code: str, codes: Collection[str]) -> str:
    """Return ``code`` if it is among ``codes``, else raise with the nearest one.

    Of a service with purposes it must be said for which.
    """
    if code in codes:
        return code
    if kind == "service" and (apart := [each for each in codes if whole_of(each) == code]):
        raise UnknownName("which-purpose", service=", ".join(apart))
    near = difflib.get_close_matches(code, list(codes), n=1)
    if near:
        raise UnknownName(f"unknown-{kind}-near", code=code, near=near[0])
    raise UnknownName(f"unknown-{kind}", code=code, known=", ".join(codes))


def ticket_id_by_code(seen: Sees, code: str) -> int:
    """Return the id of the ticket of a code typed in either case and alphabet.

    Of several an open one comes first, then today's, then one that was carried into today.
    """
    parts = split_code(code)
    if parts is None:
        raise UnknownName("unknown-ticket", code=code)
    found = [int(each["ticket_id"]) for each in _of_code(seen, *parts)]
    if not found:
        raise UnknownName("unknown-ticket", code=code)
    if len(found) == 1:
        return found[0]
    return next((each for each in found if seen.visit(each).open), found[0])


def ticket_id_of_day(seen: Sees, code: str, day: str) -> int | None:
    """Return the id of a ticket that was given on a business day, by its code; None: none was."""
    parts = split_code(code)
    found = [] if parts is None else [*_given_on(seen, *parts, day=day)]
    return int(found[0]["ticket_id"]) if found else None


def _given_on(seen: Sees, series: str, number: int, **of_day: str) -> Iterator[Row]:
    """Give the tickets of a code of the hall's day, or of another one."""
    for each in seen.rows(q.SERIES_OF_DAY, **of_day):  # no engine folds letters as we do
        if _is_of(series, each["series"]):
            told = {"series": each["series"], "number": number, **of_day}
            yield from seen.rows(q.TICKET_BY_NUMBER, **told)


def _of_code(seen: Sees, series: str, number: int) -> Iterator[Row]:
    """Give the tickets of a code: today's, then those that were carried into today."""
    yield from _given_on(seen, series, number)
    for each in seen.carried():
        if _is_of(series, each["series"]) and each["number"] == number:
            yield each


def _is_of(typed: str, series: str) -> bool:
    """Return whether a folded series is meant that stands in a row: of a code given twice, too."""
    return fold(series.rstrip(TWICE)) == typed


def visit_by_code(turn: Turn, code: str) -> Visit:
    """Return the visit of a code typed in either case and alphabet, as ``ticket_id_by_code``."""
    return turn.visit(ticket_id_by_code(turn, code))


def visit_by_token(turn: Turn, token: str) -> Visit:
    """Return the visit of a page's link, of whatever day it is."""
    row = turn.row(q.TICKET_BY_LINK, token=token)
    if row is None:
        raise UnknownName("unknown-link")
    return turn.visit(int(row["ticket_id"]))


def reopenable(seen: Sees, shift: Shift) -> VisitStage | None:
    """Return the stage whose finish or no-show this shift can still undo.

    Not that of a visitor who is at another desk by now, or has been there since.
    """
    row = seen.row(q.LAST_ENDED, desk=shift.desk)
    if row is None:
        return None
    found = rows.visit_stage(row)
    ended_at = found.stage.ended_at
    assert ended_at is not None
    recent = seen.now - ended_at <= UNDO_WITHIN_MS
    mine = found.stage.operator == shift.operator and ended_at >= shift.started_at
    if not recent or not mine:
        return None
    stages, own = seen.visit(found.ticket.ticket_id).stages, found.stage.call_rev or 0
    return None if any((each.call_rev or 0) > own for each in stages) else found


def check_names(turn: Turn) -> None:
    """Refuse who acts under a name, or at a desk, that the hall does not have."""
    by, config = turn.by, turn.config
    if by.operator is not None:
        known("operator", by.operator, config.operator_by_code)
    if by.desk is not None:
        known("desk", by.desk, config.desk_by_code)


def own_shift(turn: Turn) -> Shift | None:
    """Return the open shift at the caller's desk, None: there is none; refuse a colleague's.

    A console whose shift was taken over does nothing any more.
    """
    found = _own_desk(turn)
    return None if found is None else found[0]


def _own_desk(turn: Turn) -> tuple[Shift, int | None] | None:
    """Return the open shift at the caller's desk with the stage there, as ``own_shift``."""
    row = None if turn.by.desk is None else turn.row(f.SHIFT_AT_DESK, desk=turn.by.desk)
    if row is None:
        return None
    shift = rows.shift(row)
    if turn.by.operator not in (None, shift.operator):
        raise WrongMove("desk-taken-over", desk=shift.desk, operator=shift.operator)
    return shift, row["here"]


def shift_at(turn: Turn, *, working: bool = True) -> Shift:
    """Return the open shift at the caller's desk, else refuse.

    ``working``: and refuse one that is on a break.
    """
    return _desk_at_work(turn, working=working)[0]


def _desk_at_work(turn: Turn, *, working: bool = True) -> tuple[Shift, int | None]:
    """Return the open shift at the caller's desk with the stage there, as ``shift_at``."""
    desk = known("desk", turn.by.desk or "", turn.config.desk_by_code)
    found = _own_desk(turn)
    if found is None:
        raise WrongMove("desk-closed", desk=desk)
    if working and found[0].break_since is not None:
        raise WrongMove("on-break", desk=desk)
    return found


def stage_at(turn: Turn, desk: str) -> VisitStage | None:
    """Return the stage called to or served at a desk."""
    row = turn.row(q.AT_DESK, desk=desk)
    return None if row is None else rows.visit_stage(row)


def calls_at(seen: Sees, desk: str) -> tuple[VisitStage, tuple[int, ...]] | None:
    """Return the stage at a desk, and when it was called there and recalled, epoch ms."""
    found = seen.rows(q.CALLS_AT_DESK, desk=desk)
    if not found:
        return None
    here = rows.visit_stage(found[0])
    told = [each["call_at"] for each in found if each["call_at"] is not None]
    return here, calls_until(seen.now, here.stage.called_at or seen.now, told)


def free_shift_at(turn: Turn) -> Shift:
    """Return the shift at work at the desk that has no visitor, else refuse."""
    shift, here = _desk_at_work(turn)
    if here is not None:
        busy = turn.stage(here)
        raise desk_busy(shift.desk, busy.state, busy.code)
    return shift


def stage_as_it_stands(turn: Turn, done: Done) -> VisitStage:
    """Return the stage that a repeated request was on, as it stands now."""
    assert done.stage_id is not None
    return turn.stage(done.stage_id)


def nothing_more(_turn: Turn, _done: Done) -> None:
    """Answer a repeated request for an act that answers nothing."""
