"""The log's lines read along their chain; see ``zal.domain.chain``."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from zal.domain.chain import Chain
from zal.domain.errors import StorageError
from zal.domain.log import Event
from zal.store.rows.log import events
from zal.store.versions import CHAINED_SCHEMA

_LINES = """
SELECT {digest} AS digest, e.rev, e.at, e.act, e.code, e.ticket_id, e.service, e.desk, e.operator,
  e.device, e.state_before, e.state_after, e.day, e.stage_id, e.version, e.role, e.actor, e.detail
FROM event e WHERE e.hall_id = :hall AND e.rev >= :rev ORDER BY e.rev"""
_BEFORE = "SELECT e.digest FROM event e WHERE e.hall_id = :hall AND e.rev = :rev - 1"
_CHAINED_TOO_SOON = """
SELECT e.rev, e.act FROM event e
WHERE e.hall_id = :hall AND e.rev < :rev AND (e.digest IS NOT NULL OR e.rev >= :begins)
ORDER BY e.rev LIMIT 1"""
_BEGINS = "SELECT {begins} AS begins, h.rev FROM hall h WHERE h.hall_id = :hall"
_NEWEST = "SELECT h.digest, h.rev FROM hall h WHERE h.hall_id = :hall"


class ChainedLog:
    """The log of a hall's file. ``chain``: as far as its lines were read."""

    def __init__(self, connection: sqlite3.Connection, hall: int, schema: int, path: Path) -> None:
        self._connection = connection
        self._hall = hall
        self._path = path
        self._has_digests = schema >= CHAINED_SCHEMA
        self.chain = Chain(self._begins())

    def _begins(self) -> int:
        """Return the first line that must have a digest: at the latest the next to be written."""
        sql = _BEGINS.format(begins="h.chained_from" if self._has_digests else "h.rev + 1")
        row = self._connection.execute(sql, {"hall": self._hall}).fetchone()
        if not 1 <= row["begins"] <= row["rev"] + 1:
            raise StorageError("unsound-hall", path=self._path, what="chained_from")
        return int(row["begins"])

    def lines(self, begun: int, *, quick: bool) -> Iterator[Event]:
        """Return the lines from a revision on, one at a time; refuse one that was changed.

        ``quick``: what stands before is believed; else no digest may be there, or be due.
        """
        params = {"hall": self._hall, "rev": begun}
        if self._has_digests and quick:
            for row in self._connection.execute(_BEFORE, params):
                self.chain.digest = row["digest"]
        elif self._has_digests:
            begins = {"begins": self.chain.begins}
            for row in self._connection.execute(_CHAINED_TOO_SOON, params | begins):
                raise StorageError("impossible-line", rev=row["rev"], act=row["act"])
        sql = _LINES.format(digest="e.digest" if self._has_digests else "NULL")
        return events(self._connection.execute(sql, params), self.chain)

    def must_end_here(self) -> None:
        """Refuse a hall's row that knows another newest line than the last that was read."""
        if not self._has_digests:
            return
        row = self._connection.execute(_NEWEST, {"hall": self._hall}).fetchone()
        if row["digest"] != self.chain.digest:
            raise StorageError("unsound-newest", path=self._path, rev=row["rev"])
