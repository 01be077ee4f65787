"""What was done in the hall."""

from zal.domain.log import Event
from zal.hall.look import Look
from zal.store import rows
from zal.store.queries import hall as h
from zal.store.queries import privacy as p

NO_LIMIT = 2**31 - 1


def logged_events(look: Look, since_rev: int = 0, limit: int = NO_LIMIT) -> tuple[Event, ...]:
    """Return the log after a revision, oldest first, without gaps."""
    return tuple(map(rows.event, look.rows(h.EVENTS_SINCE, rev=since_rev, limit=limit)))


def typed_in_log(look: Look) -> int:
    """Return how many lines hold what staff typed, as those of an older Zal do."""
    row = look.row(p.TYPED_IN_LOG)
    return 0 if row is None else int(row["how_many"])
