"""Destroying what is told of people once it is of no use any more."""

from datetime import date, timedelta
from typing import NamedTuple

from zal.domain.events import PersonalDataPurged
from zal.hall.turn import Turn
from zal.store.queries import privacy as p

DAY_MS = 24 * 60 * 60_000


class Purged(NamedTuple):
    """How many were destroyed.

    ``people``: names with their phone numbers; ``contacts``: what is kept of them; ``texts``: what
    staff typed as a reason; ``comments``: of ratings.
    """

    people: int = 0
    notes: int = 0
    contacts: int = 0
    texts: int = 0
    comments: int = 0


def purge(turn: Turn) -> Purged:
    """Destroy what ended longer ago than the settings keep it, and tell how much that was."""
    keep = turn.config.privacy
    before = turn.now - keep.keep_days * DAY_MS
    comments_before = turn.now - keep.comments_days * DAY_MS
    before_day = date.fromisoformat(turn.day) - timedelta(days=keep.keep_days)
    contacts = turn.run_if_any(p.PURGE_CONTACTS, before=before)
    contacts += turn.run_if_any(p.PURGE_WISHES, before_day=before_day.isoformat())
    through = _through(turn, before)
    done = Purged(
        people=turn.run_if_any(p.PURGE_PEOPLE, before=before),
        notes=turn.run_if_any(p.PURGE_NOTES, before=before),
        contacts=contacts,
        texts=turn.run_if_any(p.PURGE_TEXTS, through=through) if through else 0,
        comments=turn.run_if_any(p.PURGE_COMMENTS, before=comments_before),
    )
    if any(done):
        told = {"through": through, "comments_before": comments_before}
        turn.tell(PersonalDataPurged(before, **done._asdict(), **told))
    return done


def _through(turn: Turn, before: int) -> int:
    """Return up to which line what was typed is destroyed, 0: none."""
    row = turn.row(p.OLD_TEXTS, before=before)
    return 0 if row is None else int(row["through"])
