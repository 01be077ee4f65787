"""Prove a hall file sound: the file itself, then what the acts promise about its rows.

The file is only read. A copy that nothing works on is opened so that SQLite leaves no
write-ahead log beside it.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from zal.domain.errors import StorageError
from zal.store.sqlite.faults import fault
from zal.store.sqlite.file import APPLICATION_ID
from zal.store.sqlite.schema import scripts

_COMPANIONS = ("-wal", "-shm", "-lock")


@dataclass(frozen=True, slots=True)
class Soundness:
    """What was counted while a file was proved sound. ``days``: business days with a ticket."""

    path: str
    schema: int
    rev: int
    events: int
    tickets: int
    stages: int
    days: int
    config_version: int


_TICKET_OF_STAGE = "FROM stage s JOIN ticket t ON t.ticket_id = s.ticket_id"
_PROMISES = {
    "unsound-counter": """
SELECT t.code, t.day FROM ticket t LEFT JOIN series_counter c
  ON c.hall_id = t.hall_id AND c.day = t.day AND c.series = t.series
WHERE c.last IS NULL OR t.number > c.last""",
    "unsound-stageless": """
SELECT code, day FROM ticket t
WHERE NOT EXISTS (SELECT 1 FROM stage s WHERE s.ticket_id = t.ticket_id)""",
    "unsound-desk": f"""
SELECT t.code, t.day {_TICKET_OF_STAGE}
WHERE s.state IN ('called', 'serving') AND s.desk IS NULL""",
    # A stage that follows a transfer waits before anything is recorded of it.
    "unsound-state": f"""
SELECT t.code, t.day {_TICKET_OF_STAGE} WHERE s.state IS NOT COALESCE(
  (SELECT e.state_after FROM event e WHERE e.hall_id = s.hall_id
     AND e.ticket_id = s.ticket_id AND e.stage_id = s.stage_id ORDER BY e.rev DESC LIMIT 1),
  (SELECT 'waiting' FROM stage p WHERE p.hall_id = s.hall_id AND p.ticket_id = s.ticket_id
     AND p.ordinal = s.ordinal - 1 AND p.state = 'transferred'))""",
    "unsound-rating": """
SELECT t.code, t.day FROM rating r JOIN ticket t ON t.ticket_id = r.ticket_id
WHERE r.day <> t.day OR NOT EXISTS (SELECT 1 FROM event e
  WHERE e.ticket_id = r.ticket_id AND +e.hall_id = r.hall_id AND e.rev =
    (SELECT MAX(l.rev) FROM event l WHERE l.ticket_id = r.ticket_id AND l.act = 'rate')
    AND json_extract(e.detail, '$.waiting') IS r.waiting
    AND json_extract(e.detail, '$.politeness') IS r.politeness
    AND json_extract(e.detail, '$.comfort') IS r.comfort
    AND json_extract(e.detail, '$.information') IS r.information
    AND json_extract(e.detail, '$.has_comment') = (r.comment <> ''))
UNION ALL SELECT t.code, t.day FROM event e JOIN ticket t ON t.ticket_id = e.ticket_id
WHERE e.act = 'rate' AND NOT EXISTS (SELECT 1 FROM rating r WHERE r.ticket_id = e.ticket_id)""",
    "unsound-slip": """
SELECT t.code, t.day FROM print_job j JOIN ticket t ON t.ticket_id = j.ticket_id
WHERE j.day <> t.day OR j.state IS NOT COALESCE(
  (SELECT CASE e.act WHEN 'send-slip' THEN 'sending' ELSE json_extract(e.detail, '$.outcome') END
   FROM event e WHERE e.ticket_id = j.ticket_id AND +e.hall_id = j.hall_id
     AND e.act IN ('send-slip', 'end-slip') AND json_extract(e.detail, '$.job') = j.job_id
   ORDER BY e.rev DESC LIMIT 1), 'queued')""",
    "unsound-device": """
WITH kept(hall_id, act, number, terminal, at) AS (
  SELECT hall_id, 'pair-device', number, terminal, paired_at FROM device UNION ALL
  SELECT hall_id, 'revoke-device', number, terminal, revoked_at FROM device
  WHERE revoked_at IS NOT NULL),
told AS (SELECT hall_id, act, json_extract(detail, '$.number') AS number,
  json_extract(detail, '$.terminal') AS terminal, at FROM event
  WHERE act IN ('pair-device', 'revoke-device'))
SELECT number, '' FROM (SELECT * FROM kept EXCEPT SELECT * FROM told) UNION ALL
SELECT number, '' FROM (SELECT * FROM told EXCEPT SELECT * FROM kept)""",
}
"""What is refused → the query of tickets (code, day), or browsers (number, ""), that break it.

That no number is given twice, no ticket open twice and no desk has two is what the schema's
unique indexes hold: that they are there and whole is proved before.
"""
_SINCE = {"unsound-slip": 3, "unsound-rating": 4, "unsound-device": 5}
"""The schema with which a promise began, where it was not the first."""


def prove(path: Path, parse: Callable[[str, str], object], name: Path | None = None) -> Soundness:
    """Return what a sound file holds.

    ``parse`` reads a configuration (text, name of the file). ``name``: what to call the file in
    what is refused. Raises ``StorageError`` or ``ConfigError`` with what is wrong.
    """
    name = name or path
    with _looked_into(path, name) as connection:
        schema = _schema(connection, name)
        _file_is_whole(connection, name)
        counts = _log_is_whole(connection, name)
        for key in (each for each in _PROMISES if schema >= _SINCE.get(each, 1)):
            broken = connection.execute(f"{_PROMISES[key]} LIMIT 1").fetchone()
            if broken is not None:
                raise StorageError(key, path=name, code=broken[0], day=broken[1])
        (version, body) = connection.execute(
            "SELECT h.config_version, c.body FROM hall h LEFT JOIN config c"
            " ON c.hall_id = h.hall_id AND c.version = h.config_version"
        ).fetchone()
        if body is None:
            raise StorageError("no-hall")
        parse(body, str(name))
        return Soundness(str(name), schema, *counts, config_version=version)


@contextmanager
def _looked_into(path: Path, name: Path) -> Iterator[sqlite3.Connection]:
    """Open a file for reading only, and end in one consistent look at it."""
    try:
        path.open("rb").close()
        at_work = any(path.with_name(path.name + each).exists() for each in _COMPANIONS)
    except OSError as error:
        raise StorageError("cannot-open", path=name, error=error) from error
    address = f"file:{quote(str(path))}?mode=ro{'' if at_work else '&immutable=1'}"
    try:
        with closing(sqlite3.connect(address, uri=True, isolation_level=None)) as connection:
            connection.execute("BEGIN")
            yield connection
    except sqlite3.Error as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_CORRUPT:
            raise StorageError("unsound-file", path=name, error=error) from error
        raise fault(error, name) from error


def _schema(connection: sqlite3.Connection, name: Path) -> int:
    """Return the schema's version; refuse one that is unknown or lacks a table or an index."""
    (application_id,) = connection.execute("PRAGMA application_id").fetchone()
    if application_id != APPLICATION_ID:
        raise StorageError("not-a-hall", path=name)
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    steps = scripts()
    if version > len(steps):
        raise StorageError("newer-schema", path=name, version=version, known=len(steps))
    with closing(sqlite3.connect(":memory:")) as model:
        for script in steps[:version]:
            model.executescript(script)
        missing = _made(model) - _made(connection)
    if missing:
        raise StorageError("unsound-schema", path=name, name=min(missing)[0], version=version)
    return int(version)


def _made(connection: sqlite3.Connection) -> set[tuple[str, str]]:
    found = connection.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
    return {(name, " ".join(sql.split())) for name, sql in found}


def _file_is_whole(connection: sqlite3.Connection, name: Path) -> None:
    (said,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    reference = connection.execute("PRAGMA foreign_key_check").fetchone()
    if said != "ok":
        raise StorageError("unsound-file", path=name, error=said.splitlines()[-1])
    if reference is not None:
        raise StorageError("unsound-reference", path=name, table=reference[0], parent=reference[2])


def _log_is_whole(connection: sqlite3.Connection, name: Path) -> tuple[int, int, int, int, int]:
    """Return the revision and the counts; refuse a log that is not 1, 2, 3 … up to it."""
    row = connection.execute("SELECT rev FROM hall").fetchone()
    if row is None:
        raise StorageError("no-hall")
    (rev,) = row
    events, first, last = connection.execute(
        "SELECT COUNT(*), COALESCE(MIN(rev), 1), COALESCE(MAX(rev), 0) FROM event"
    ).fetchone()
    if not (first == 1 and events == last == rev):
        raise StorageError("unsound-log", path=name, rev=rev, events=events)
    (tickets, days) = connection.execute(
        "SELECT COUNT(*), COUNT(DISTINCT day) FROM ticket"
    ).fetchone()
    (stages,) = connection.execute("SELECT COUNT(*) FROM stage").fetchone()
    return rev, events, tickets, stages, days
