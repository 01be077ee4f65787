"""The floor: the rows that an act writes, by bare sqlite3 in one transaction as durable as ours."""

import json
import secrets
import sqlite3
from pathlib import Path

from furnish import DESK, OPERATOR

_DETAIL = {"series": "А", "number": 101, "category": "ordinary", "language": "ru", "ahead": 3}
_WHY = {
    "rule": "accumulating-priority",
    "score": 81.5,
    "considered": 28,
    "runner_up": "А102",
    "runner_up_score": 80.0,
}

_NUMBER = """
INSERT INTO series_counter VALUES (1, ?, ?, 101)
ON CONFLICT (hall_id, day, series) DO UPDATE SET last = series_counter.last + 1 RETURNING last"""
_TICKET = """
INSERT INTO ticket (hall_id, day, series, number, code, category, language, issued_at, ahead,
                    request_id, token, device)
VALUES (1, ?, ?, ?, ?, 'ordinary', 'ru', ?, 3, ?, ?, 'bench')"""
_STAGE = """
INSERT INTO stage (hall_id, ticket_id, ordinal, day, service, category, state, clock_at, queued_at)
VALUES (1, ?, 1, ?, ?, 'ordinary', 'waiting', ?, ?)"""
_CALL = """
UPDATE stage SET state = 'called', called_at = ?, calls = calls + 1, call_rev = ?, desk = ?,
                 operator = ?
WHERE stage_id = ?"""
_EVENT = """
INSERT INTO event (hall_id, rev, at, day, act, ticket_id, stage_id, code, service, desk, operator,
                   device, state_before, state_after, detail, version, digest)
VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'bench', ?, ?, ?, 1, randomblob(16))"""
_HALL = "UPDATE hall SET rev = ?, anchor_at = ?, digest = randomblob(16) WHERE hall_id = 1"


class Bare:
    """Writes what ``issue`` and ``call`` write and reads nothing: no turn, no rule, no check.

    ``ready`` learns, untimed, all that it must know.
    """

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path, isolation_level=None, cached_statements=256)
        self._connection.execute("PRAGMA synchronous = FULL")
        self._connection.execute("PRAGMA foreign_keys = ON")
        self._connection.execute(f"PRAGMA journal_size_limit = {16 * 2**20}")
        self.ready()

    def ready(self) -> None:
        """Read the hall's revision and day and who waits longest."""
        row = self._connection.execute("SELECT rev, anchor_at, day FROM hall").fetchone()
        self._rev, self._at, self._day = row
        self._next = self._connection.execute(
            "SELECT s.stage_id, t.ticket_id, t.code, s.service FROM stage s"
            " JOIN ticket t ON t.ticket_id = s.ticket_id"
            " WHERE s.hall_id = 1 AND s.state = 'waiting' ORDER BY s.stage_id LIMIT 1"
        ).fetchone()

    def issue(self, service: str, series: str) -> None:
        """Write a ticket as ``issue`` does."""
        execute, day, at = self._connection.execute, self._day, self._at
        execute("BEGIN IMMEDIATE")
        (number,) = execute(_NUMBER, (day, series)).fetchone()
        made = f"{at:020d}-{secrets.token_hex(8)}", secrets.token_urlsafe(16)
        code = f"{series}{number}"
        ticket = execute(_TICKET, (day, series, number, code, at, *made)).lastrowid
        stage = execute(_STAGE, (ticket, day, service, at, at)).lastrowid
        log = ("issue", ticket, stage, code, service, None, None, None, "waiting")
        execute(_EVENT, (self._rev + 1, at, day, *log, json.dumps(_DETAIL)))
        execute(_HALL, (self._rev + 1, at))
        execute("COMMIT")

    def call(self) -> None:
        """Write a call as ``call`` does."""
        execute, day, at = self._connection.execute, self._day, self._at
        stage, ticket, code, service = self._next
        execute("BEGIN IMMEDIATE")
        execute(_CALL, (at, self._rev + 1, DESK, OPERATOR, stage))
        log = ("call", ticket, stage, code, service, DESK, OPERATOR, "waiting", "called")
        execute(_EVENT, (self._rev + 1, at, day, *log, json.dumps(_WHY)))
        execute(_HALL, (self._rev + 1, at))
        execute("COMMIT")

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()
