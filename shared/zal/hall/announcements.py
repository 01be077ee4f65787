"""Keeping what boards tell of the calls that they have announced."""

from zal.domain.announcements import Announced, Announcement, announced
from zal.hall.turn import Turn
from zal.store.queries import tickets as q


def keep_announced(turn: Turn, told: Announced) -> None:
    """Keep when a call was announced, if its visitor is still called there by it."""
    row = turn.row(q.CALLED_THERE, desk=told.desk, ticket_id=told.ticket_id)
    if row is None or told.called_at < row["called_at"] or told.rev > row["call_rev"]:
        return
    first_at = row["first_at"]
    kept = None if first_at is None else Announcement(first_at, row["newest_rev"], row["newest_at"])
    at = max(row["called_at"], min(told.at, turn.now))
    now = announced(kept, told, at)
    if now != kept:
        stage_id = row["stage_id"]
        turn.run(q.SET_ANNOUNCEMENT, desk=told.desk, stage_id=stage_id, **now._asdict())
