"""What was done in the hall."""

import json

from zal.domain.tickets import Event
from zal.hall.look import Look
from zal.store.engine import Row
from zal.store.queries import tickets as q

NO_LIMIT = 2**31


def logged_events(look: Look, since_rev: int = 0, limit: int = NO_LIMIT) -> tuple[Event, ...]:
    """Return the log after a revision, oldest first, without gaps."""
    return tuple(as_event(r) for r in look.rows(q.EVENTS_SINCE, rev=since_rev, limit=limit))


def as_event(row: Row) -> Event:
    """Return a row of ``q.EVENTS_SINCE`` as an event."""
    values = [*row[:11], json.loads(row[11]) if row[11] else None]
    return Event(*values)
