"""What a wall board shows."""

from zal.domain.views import BoardCall, BoardView
from zal.hall.look import Look
from zal.hall.seen.hall import hall_moment
from zal.hall.seen.services import service_statuses
from zal.store.engine import Row
from zal.store.queries import tickets as q


def board_view(look: Look, since_rev: int) -> BoardView:
    """Return what a board shows, with every call after ``since_rev``."""
    return BoardView(
        moment=hall_moment(look),
        fresh=tuple(_fresh_call(row) for row in look.rows(q.CALLS_SINCE, rev=since_rev)),
        recent=tuple(_standing_call(row) for row in look.live(q.STANDING_CALLS)),
        services=service_statuses(look),
    )


def board_cursor(look: Look, board: str) -> int | None:
    """Return the revision up to which a board has shown calls, None if it never did."""
    row = look.row(q.CURSOR, board=board)
    return None if row is None else int(row[0])


def _fresh_call(row: Row) -> BoardCall:
    rev, at, code, desk, service, language, act, state, desk_now, _ = row
    here = desk_now == desk
    return BoardCall(
        rev=rev,
        at=at,
        code=code,
        desk=desk,
        service=service,
        language=language,
        recall=act == "recall",
        stands=here and state == "called",
        serving=here and state == "serving",
    )


def _standing_call(row: Row) -> BoardCall:
    rev, at, code, desk, service, language, calls, state = row
    return BoardCall(
        rev=rev,
        at=at,
        code=code,
        desk=desk,
        service=service,
        language=language,
        recall=calls > 1,
        stands=state == "called",
        serving=state == "serving",
    )
