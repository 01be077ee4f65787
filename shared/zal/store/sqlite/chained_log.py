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
WHERE e.hall_id = :hall AND e.rev < :rev AND e.digest IS NOT NULL ORDER BY e.rev LIMIT 1"""
_NEWEST = "SELECT h.digest, h.rev FROM hall h WHERE h.hall_id = :hall"


class ChainedLog:
    """The log of a hall's file. ``chain``: as far as its lines were read."""

    def __init__(self, connection: sqlite3.Connection, hall: int, schema: int) -> None:
        self._connection = connection
        self._hall = hall
        self._has_digests = schema >= CHAINED_SCHEMA
        self.chain = Chain()

    def lines(self, begun: int, *, quick: bool) -> Iterator[Event]:
        """Return the lines from a revision on, one at a time; refuse one that was changed.

        ``quick``: what stands before is believed; else nothing before it has a digest.
        """
        params = {"hall": self._hall, "rev": begun}
        if self._has_digests and quick:
            for row in self._connection.execute(_BEFORE, params):
                self.chain = Chain(row["digest"])
        elif self._has_digests:
            for row in self._connection.execute(_CHAINED_TOO_SOON, params):
                raise StorageError("impossible-line", rev=row["rev"], act=row["act"])
        sql = _LINES.format(digest="e.digest" if self._has_digests else "NULL")
        return events(self._connection.execute(sql, params), self.chain)

    def must_end_here(self, path: Path) -> None:
        """Refuse a hall's row that knows another newest line than the last that was read."""
        if not self._has_digests:
            return
        row = self._connection.execute(_NEWEST, {"hall": self._hall}).fetchone()
        if row["digest"] != self.chain.digest:
            raise StorageError("unsound-newest", path=path, rev=row["rev"])
