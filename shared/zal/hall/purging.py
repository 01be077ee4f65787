"""Destroying names, phone numbers and notes once they are of no use any more."""

from typing import NamedTuple

from zal.domain.events import PersonalDataPurged
from zal.hall.turn import Turn
from zal.store.queries import privacy as p

DAY_MS = 24 * 60 * 60_000


class Purged(NamedTuple):
    """How many were destroyed: names with their phone numbers, notes, what is kept of contacts."""

    people: int
    notes: int
    contacts: int = 0


def purge(turn: Turn) -> Purged:
    """Destroy what ended longer ago than the settings keep it, and tell how much that was."""
    before = turn.now - turn.config.privacy.keep_days * DAY_MS
    done = Purged(
        people=turn.run_if_any(p.PURGE_PEOPLE, before=before),
        notes=turn.run_if_any(p.PURGE_NOTES, before=before),
        contacts=turn.run_if_any(p.PURGE_CONTACTS, before=before),
    )
    if any(done):
        turn.tell(PersonalDataPurged(before, *done))
    return done
