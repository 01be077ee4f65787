"""A hall's file looked into, and proved whole: pages, references, schema, and the log's numbers.

The file is only read. A copy that nothing works on is opened so that SQLite leaves no
write-ahead log beside it; then nothing keeps others from writing to it, so it is looked at again in
the end whether they did.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path
from urllib.parse import quote

from zal.domain.errors import HallError, StorageError
from zal.store.sqlite.faults import fault
from zal.store.sqlite.file import APPLICATION_ID, must_be_a_file, refuse_log_of_another
from zal.store.sqlite.schema import scripts
from zal.store.versions import OLDEST_WRITER, SCHEMA

_COMPANIONS = ("-wal", "-shm", "-lock")


@contextmanager
def looked_into(path: Path, name: Path) -> Iterator[sqlite3.Connection]:
    """Open a file for reading only, and end in one consistent look at it.

    Raises ``ChangedMeanwhile``, whatever was found, if a program began to work on a file at rest.
    """
    before = _at_rest(path, name)
    try:
        with _opened(path, name, is_at_rest=before is not None) as connection:
            yield connection
    except HallError as error:
        if before is not None and before != _at_rest(path, name):
            raise ChangedMeanwhile("changed-meanwhile", path=name) from error
        raise
    if before is not None and before != _at_rest(path, name):
        raise ChangedMeanwhile("changed-meanwhile", path=name)


class ChangedMeanwhile(StorageError):
    """A file at rest was written to while it was looked into: look again."""


def _at_rest(path: Path, name: Path) -> tuple[int, ...] | None:
    """Return what changes of a file when it is written to; None: a program works on it."""
    try:
        must_be_a_file(path)
        path.open("rb").close()
        if any(path.with_name(path.name + each).exists() for each in _COMPANIONS):
            return None
        found = path.stat()
    except OSError as error:
        raise StorageError("cannot-open", path=name, error=error) from error
    return found.st_ino, found.st_size, found.st_mtime_ns


@contextmanager
def _opened(path: Path, name: Path, *, is_at_rest: bool) -> Iterator[sqlite3.Connection]:
    refuse_log_of_another(path)
    address = f"file:{quote(str(path))}?mode=ro{'&immutable=1' if is_at_rest else ''}"
    try:
        with closing(sqlite3.connect(address, uri=True, isolation_level=None)) as connection:
            connection.row_factory = sqlite3.Row
            connection.execute("BEGIN")
            yield connection
    except sqlite3.Error as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_CORRUPT:
            raise StorageError("unsound-file", path=name, error=error) from error
        raise fault(error, name) from error


def schema_of(connection: sqlite3.Connection, name: Path) -> int:
    """Return the schema's version; refuse one that is unknown, lacks something or has more.

    A trigger or an index of others would change or refuse what acts write.
    """
    (application_id,) = connection.execute("PRAGMA application_id").fetchone()
    if application_id != APPLICATION_ID:
        raise StorageError("not-a-hall", path=name)
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    steps = scripts()
    if version > len(steps):
        raise StorageError("newer-schema", path=name, version=version, known=len(steps))
    ours, found = _made_by(steps[:version]), _made(connection)
    if ours - found:
        raise StorageError("unsound-schema", path=name, name=min(ours - found)[0], version=version)
    if found - ours:
        raise StorageError("unsound-foreign", path=name, name=min(found - ours)[0])
    return int(version)


def versions_are_as_written(connection: sqlite3.Connection, name: Path, schema: int) -> None:
    """Refuse a hall's row that says another schema than its file has, or another oldest writer.

    Which writer goes with a schema only a program of that schema knows.
    """
    row = connection.execute("SELECT schema, oldest_writer FROM hall").fetchone()
    if row["schema"] != schema:
        raise StorageError("unsound-hall", path=name, what="schema")
    if schema == SCHEMA and row["oldest_writer"] != OLDEST_WRITER:
        raise StorageError("unsound-hall", path=name, what="oldest_writer")


@cache  # the steps take longer than all the rest of a small hall's proof
def _made_by(steps: tuple[str, ...]) -> frozenset[tuple[str, str]]:
    with closing(sqlite3.connect(":memory:")) as model:
        for script in steps:
            model.executescript(script)
        model.row_factory = sqlite3.Row
        return _made(model)


def _made(connection: sqlite3.Connection) -> frozenset[tuple[str, str]]:
    found = connection.execute("""
SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite!_%' ESCAPE '!'
""")  # ANALYZE makes tables of SQLite's own
    return frozenset((row["name"], " ".join(row["sql"].split())) for row in found)


def file_is_whole(connection: sqlite3.Connection, name: Path, *, quick: bool) -> None:
    """Refuse a file that is damaged or whose rows refer to nothing.

    ``quick``: without what grows with every row there is: indexes and references.
    """
    check = "quick_check" if quick else "integrity_check"
    (said,) = connection.execute(f"PRAGMA {check}(1)").fetchone()
    if said != "ok":
        raise StorageError("unsound-file", path=name, error=said.splitlines()[-1])
    reference = None if quick else connection.execute("PRAGMA foreign_key_check").fetchone()
    if reference is not None:
        of = {"table": reference["table"], "parent": reference["parent"]}
        raise StorageError("unsound-reference", path=name, **of)


def log_is_whole(connection: sqlite3.Connection, name: Path) -> int:
    """Return the hall's revision; refuse a log that is not 1, 2, 3 … up to it."""
    row = connection.execute("SELECT rev FROM hall").fetchone()
    if row is None:
        raise StorageError("no-hall")
    (rev,) = row
    _holds_one_hall(connection, name)
    log = connection.execute("""
SELECT COUNT(*) AS events, COALESCE(MIN(rev), 1) AS first, COALESCE(MAX(rev), 0) AS last
FROM event""").fetchone()
    if log["events"] != log["last"] - log["first"] + 1 or log["first"] != 1:
        raise StorageError("impossible-gap", rev=_first_missing(connection))
    if log["last"] != rev:
        raise StorageError("unsound-log", path=name, rev=rev, events=log["events"])
    return int(rev)


def _holds_one_hall(connection: sqlite3.Connection, name: Path) -> None:
    other = connection.execute("SELECT hall_id FROM hall ORDER BY hall_id LIMIT 1 OFFSET 1")
    for (number,) in other:
        raise StorageError("unsound-halls", path=name, number=number)


def _first_missing(connection: sqlite3.Connection) -> int:
    (rev,) = connection.execute("""
SELECT CASE WHEN MIN(e.rev) > 1 THEN 1 ELSE (
  SELECT MIN(g.rev) + 1 FROM event g
  WHERE NOT EXISTS (SELECT 1 FROM event n WHERE n.hall_id = g.hall_id AND n.rev = g.rev + 1)) END
FROM event e""").fetchone()
    return int(rev)
