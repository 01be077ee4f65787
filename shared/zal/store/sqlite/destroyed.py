"""What was told of people and is destroyed, as ``zal check`` has regard to it.

Of what had left the floor when it was destroyed the fold knows no more, and the rows have it no
more: such words are left out of the comparison. What staff typed stands in a table of its own, each
text beside its line, and is compared with the line's seal.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from zal.domain.errors import StorageError
from zal.domain.floor import Floor
from zal.domain.log import TYPED_ACTS, Event
from zal.domain.seals import seal
from zal.store.queries import privacy as p
from zal.store.rows.floor import Rows
from zal.store.versions import TYPED_SCHEMA


class _Purge(NamedTuple):
    """One destruction, by the line ``rev``: see ``PersonalDataPurged``."""

    rev: int
    before: int
    comments_before: int
    through: int


class Destroyed:
    """Of what words were destroyed, as the log tells."""

    def __init__(self, rows: Rows) -> None:
        self._purges = _purges(rows)
        self._forgotten = _forgotten(rows)

    def leave_out(
        self, field: str, rev: int, told: Mapping[Any, Any], found: Mapping[Any, Any]
    ) -> None:
        """Take away, in place, what was destroyed since a line; of a floor's field."""
        before = _before(field, [each for each in self._purges if each.rev > rev])
        for each in (*told.values(), *found.values()) if before else ():
            each.purge(before)
        if field in ("visits", "ratings"):
            for ticket_id in (each for each in told if self._forgotten.get(each, 0) > rev):
                for side in (told, found):
                    if ticket_id in side:
                        side[ticket_id].forget()

    def take_away(self, left: Floor, until: int) -> None:
        """Take away, in place, of what left the floor what was destroyed up to a line."""
        purges = [each for each in self._purges if left.rev < each.rev < until]
        for visit in left.visits.values():
            visit.purge(_before("visits", purges))
        for rating in left.ratings.values():
            rating.purge(_before("ratings", purges))
        for ticket_id, rev in self._forgotten.items():
            if left.rev < rev < until:
                for things in (left.visits, left.ratings):
                    if ticket_id in things:
                        things[ticket_id].forget()


def _before(field: str, purges: list[_Purge]) -> int:
    """Return from before which instant (epoch ms) nothing is left of a floor's field."""
    if field == "visits":
        return max((each.before for each in purges), default=0)
    return max((each.comments_before for each in purges), default=0) if field == "ratings" else 0


class TypedTexts:
    """What staff typed, of the lines that were read."""

    def __init__(self, rows: Rows, schema: int) -> None:
        self._rows = rows
        self._is_kept = schema >= TYPED_SCHEMA
        self._through = max((each.through for each in _purges(rows)), default=0)
        self._forgotten = _forgotten(rows)
        self._told: dict[int, tuple[int | None, str]] = {}

    def take(self, event: Event) -> None:
        """Keep of a line that something was typed, unless that is destroyed."""
        if event.act in TYPED_ACTS and event.rev > self._through and event.detail:
            sealed = event.detail.get("seal")
            if sealed and event.rev > self._forgotten.get(event.ticket_id or 0, 0):
                self._told[event.rev] = (event.ticket_id, str(sealed))

    def compare(self, path: Path, since: int) -> None:
        """Refuse a text that is not as its line was sealed, or is not there, or has no line."""
        found = self._rows(p.TYPED_TEXTS, {}) if self._is_kept else []
        kept = {
            row["rev"]: (row["ticket_id"], seal(row["text"], row["secret"]))
            for row in found
            if row["rev"] >= since
        }
        for rev in sorted(kept.keys() | self._told.keys()):
            if kept.get(rev) != self._told.get(rev):
                raise StorageError("unsound-typed", path=path, rev=rev)


def _forgotten(rows: Rows) -> dict[int, int]:
    """Return by ticket with which line all words about its visit were destroyed, the newest."""
    return {row["ticket_id"]: row["rev"] for row in rows(p.FORGOTTEN, {})}


def _purges(rows: Rows) -> list[_Purge]:
    found = ((row["rev"], json.loads(row["detail"])) for row in rows(p.PURGES, {}))
    return [
        _Purge(rev, said["before"], said.get("comments_before", 0), said.get("through", 0))
        for rev, said in found
    ]
