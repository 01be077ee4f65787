"""What a wall board shows."""

from zal.domain.views import BoardCall, BoardView
from zal.hall.look import Look
from zal.hall.seen.hall import hall_moment
from zal.hall.seen.services import service_statuses
from zal.hall.seen.sign_in import has_staff_code
from zal.store import rows
from zal.store.queries import hall as h
from zal.store.queries import tickets as q


def board_view(look: Look, since_rev: int) -> BoardView:
    """Return what a board shows, with every call after ``since_rev``."""
    return BoardView(
        moment=hall_moment(look),
        fresh=tuple(map(rows.fresh_call, look.rows(q.CALLS_SINCE, rev=since_rev))),
        recent=tuple(map(rows.standing_call, look.rows(q.STANDING_CALLS))),
        services=service_statuses(look),
        has_staff_code=has_staff_code(look),
    )


def calls_now(look: Look) -> tuple[BoardCall, ...]:
    """Return the newest call of each ticket that is called now, newest first."""
    standing = map(rows.standing_call, look.rows(q.STANDING_CALLS))
    return tuple(each for each in standing if each.stands)


def board_cursor(look: Look, board: str) -> int | None:
    """Return the revision up to which a board has shown calls, None if it never did."""
    row = look.row(h.CURSOR, board=board)
    return None if row is None else int(row["rev"])
