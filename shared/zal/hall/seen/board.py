"""What a wall board shows, and a desk's own sign."""

from dataclasses import replace

from zal.domain.views import BoardCall, BoardView, Staffing
from zal.hall.look import Look
from zal.hall.seen.hall import hall_moment
from zal.hall.seen.services import whole_statuses
from zal.hall.seen.sign_in import has_staff_code
from zal.hall.seen.zones import Told, board_of, is_told_in
from zal.store import rows
from zal.store.queries import hall as h
from zal.store.queries import tickets as q

MOST_MISSED = 6
"""So many of those who missed a call are told: more cannot be read in one line."""


def board_view(look: Look, since_rev: int, zone: str = "") -> BoardView:
    """Return what a board shows, with every call after ``since_rev``.

    ``zone``: whose desks it shows, "": the whole hall's.
    """
    whole = BoardView(
        moment=hall_moment(look),
        fresh=tuple(map(rows.fresh_call, look.rows(q.CALLS_SINCE, rev=since_rev))),
        recent=tuple(map(rows.standing_call, look.rows(q.STANDING_CALLS))),
        services=whole_statuses(look),
        has_staff_code=has_staff_code(look),
        missed=_missed_lately(look, zone),
    )
    return board_of(whole, look.config, zone)


def _missed_lately(look: Look, zone: str) -> tuple[str, ...]:
    """Return the codes of those who missed, in the last minutes, a call that a zone was told."""
    since = look.now - 60_000 * look.config.board.missed_min
    found = look.live(q.MISSED_LATELY, since=since, limit=MOST_MISSED)
    told = {e["code"]: Told(e["desk"], e["service"], e["kiosk"], e["booked_for"]) for e in found}
    return tuple(code for code, each in told.items() if is_told_in(zone, each, look.config))


def sign_view(look: Look, since_rev: int, desk: str) -> BoardView:
    """Return what a desk's own sign shows: the board's picture with that desk's calls alone."""
    whole = board_view(look, since_rev)
    return replace(
        whole,
        fresh=tuple(each for each in whole.fresh if each.desk == desk),
        recent=tuple(each for each in whole.recent if each.desk == desk),
        staffing=_staffing(look, desk),
    )


def _staffing(look: Look, desk: str) -> Staffing:
    """Return how a desk stands; whoever was called there is told by the call."""
    shift = next((each for each in look.shifts() if each.desk == desk), None)
    if shift is None:
        return Staffing.NOBODY
    if shift.break_since is not None:
        return Staffing.ON_BREAK
    here = look.stages(q.AT_DESK, desk=desk)
    is_busy = bool(here) and here[0].ticket.is_recorded
    return Staffing.BUSY if is_busy else Staffing.AT_WORK


def calls_now(look: Look) -> tuple[BoardCall, ...]:
    """Return the newest call of each ticket that is called now, newest first."""
    standing = map(rows.standing_call, look.rows(q.STANDING_CALLS))
    return tuple(each for each in standing if each.stands)


def board_cursor(look: Look, board: str) -> int | None:
    """Return the revision up to which a board has shown calls, None if it never did."""
    row = look.row(h.CURSOR, board=board)
    return None if row is None else int(row["rev"])
