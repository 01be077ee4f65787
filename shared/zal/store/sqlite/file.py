"""One SQLite file per hall, shared by the processes of one machine: made, opened, identified."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

from zal.domain.errors import StorageError
from zal.store.sqlite.faults import as_hall_errors
from zal.store.versions import SCHEMA

APPLICATION_ID = 0x5A414C31  # "ZAL1" in the file's header
OLDEST_SQLITE = (3, 37, 0)
_BUSY_MS = 5_000  # for writers that do not know the turnstile, such as staff with a SQL shell
_WAL_LIMIT = 16 * 2**20

_TRIES = 3
_WHILE_IT_CHANGES = frozenset({"cannot-open", "read-only", "folder-read-only"})
"""What SQLite says of a file whose log comes or goes just then, and of what it may not open."""

Identity = tuple[int, int] | None
"""Which file: device and inode; None: there is none."""


def must_be_a_file(path: Path) -> None:
    """Refuse a pipe, a device or the like: opening one may wait for ever."""
    if path.exists() and not (path.is_file() or path.is_dir()):
        raise StorageError("not-a-hall", path=path)


def connect(path: Path, *, read_only: bool = False) -> sqlite3.Connection:
    """Open an existing hall file; never creates one.

    Raises ``HallGone`` if nothing is there, ``StorageError`` if it is not a Zal hall, is
    damaged, was written by a newer program, or SQLite is too old.
    """
    return _connected(path, "mode=rw", read_only=read_only)


def connect_untouched(path: Path) -> sqlite3.Connection:
    """Open a hall file to look, and change nothing, nor anything beside it.

    Raises as ``connect``, and ``StorageError`` for a file of an earlier Zal. Of a file at rest
    SQLite is told that nobody writes to it: else it would make files beside it. Whether it is at
    rest may change in the moment of opening it.
    """
    for _ in range(_TRIES):
        try:
            return _untouched(path)
        except StorageError as error:
            if error.key not in _WHILE_IT_CHANGES:
                raise
    return _untouched(path)


def _untouched(path: Path) -> sqlite3.Connection:
    is_at_work = _is_at_work(path)
    how = "mode=ro&readonly_shm=1" if is_at_work else "mode=ro&immutable=1"
    connection = _connected(path, how, read_only=True)
    if is_of_earlier_schema(connection):
        connection.close()
        raise StorageError("earlier-schema", path=path)
    return connection


def _is_at_work(path: Path) -> bool:
    """Return whether programs have a file open, or left it without closing it.

    An empty log alone is nobody's: SQLite makes one for whoever only looks, if the last program
    closes just then, and no other file beside it.
    """
    wal, shm = (path.with_name(path.name + each) for each in ("-wal", "-shm"))
    try:
        return wal.stat().st_size > 0 or shm.exists()
    except OSError:
        return False


def _connected(path: Path, how: str, *, read_only: bool) -> sqlite3.Connection:
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        raise StorageError("sqlite-too-old", version=sqlite3.sqlite_version)
    refuse_log_of_another(path)
    with as_hall_errors(path):
        connection = sqlite3.connect(
            f"file:{quote(str(path))}?{how}",
            uri=True,
            isolation_level=None,
            check_same_thread=False,  # opened on one thread, used on the act thread or the feed's
            cached_statements=256,
            timeout=_BUSY_MS / 1000,
        )
        connection.row_factory = sqlite3.Row
    try:
        _prepare(connection, path, read_only=read_only)
    except BaseException:
        connection.close()
        raise
    return connection


def _prepare(connection: sqlite3.Connection, path: Path, *, read_only: bool) -> None:
    with as_hall_errors(path):
        (application_id,) = connection.execute("PRAGMA application_id").fetchone()
        if application_id != APPLICATION_ID:
            raise StorageError("not-a-hall", path=path)
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if version > SCHEMA and _oldest_writer(connection) > SCHEMA:
            raise StorageError("newer-schema", path=path, version=version, known=SCHEMA)
        connection.execute("PRAGMA foreign_keys = ON")
        if read_only:
            connection.execute("PRAGMA query_only = ON")
        else:
            # in WAL mode only FULL makes a commit outlive a power cut
            connection.execute("PRAGMA synchronous = FULL")
            # what is destroyed is overwritten, also by an SQLite that was not built to do so
            connection.execute("PRAGMA secure_delete = ON")
            connection.execute(f"PRAGMA journal_size_limit = {_WAL_LIMIT}")


def refuse_log_of_another(path: Path) -> None:
    """Raise ``StorageError`` if a copy lies where another file's write-ahead log was left.

    SQLite would write the log's changes over the copy's pages. A copy by ``zal backup`` bears a
    mark in the file itself, and the first act on it draws another incarnation: a log that tells of
    one is the copy's own. Both are only read here.
    """
    wal = path.with_name(path.name + "-wal")
    try:
        if wal.stat().st_size == 0:
            return
    except OSError:
        return
    try:
        without = _marked_copy(path)
    except sqlite3.Error:
        return  # no hall, or of a schema without marks: what opens it says so
    if without is None:
        return
    try:
        is_own = _incarnation(path) != without
    except sqlite3.Error:
        is_own = False
    if not is_own:
        raise StorageError("log-of-another", path=path)


def _marked_copy(path: Path) -> str | None:
    """Return the incarnation of a file that is marked as a copy, by itself; None: it is not."""
    with closing(_looking(path, "&immutable=1")) as connection:
        row = connection.execute("SELECT incarnation FROM hall WHERE is_copy = 1").fetchone()
    return None if row is None else str(row["incarnation"])


def _incarnation(path: Path) -> str:
    with closing(_looking(path)) as connection:
        (incarnation,) = connection.execute("SELECT incarnation FROM hall").fetchone()
    return str(incarnation)


def _looking(path: Path, how: str = "") -> sqlite3.Connection:
    connection = sqlite3.connect(f"file:{quote(str(path))}?mode=ro{how}", uri=True)
    connection.row_factory = sqlite3.Row
    return connection


def is_of_earlier_schema(connection: sqlite3.Connection) -> bool:
    """Return whether a hall's file was last written by an earlier program than this."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return bool(version < SCHEMA)


def _oldest_writer(connection: sqlite3.Connection) -> int:
    """Return the schema of the oldest program that may use a file of a newer one."""
    (oldest,) = connection.execute("SELECT MAX(oldest_writer) FROM hall").fetchone()
    return int(oldest or 0)


def identity(path: Path | str) -> Identity:
    """Return which file lies at a path."""
    try:
        found = os.stat(path)  # noqa: PTH116 - Path.stat costs twice as much, several times an act
    except FileNotFoundError:
        return None
    except OSError as error:
        raise StorageError("cannot-open", path=path, error=error) from error
    return found.st_dev, found.st_ino


def create_file(path: Path) -> None:
    """Make an empty hall file with its lasting settings; ``StorageError`` if one is there."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o660))
    except FileExistsError:
        raise StorageError("file-exists", path=path) from None
    except OSError as error:
        raise StorageError("cannot-open", path=path, error=error) from error
    with as_hall_errors(path), closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA page_size = 4096")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
