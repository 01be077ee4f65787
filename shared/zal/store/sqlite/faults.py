"""SQLite's errors, turned into sentences."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from zal.domain.errors import HallBusy, HallGone, StorageError

_KEYS = {
    sqlite3.SQLITE_FULL: "disk-full",
    sqlite3.SQLITE_READONLY: "read-only",
    sqlite3.SQLITE_PERM: "read-only",
    sqlite3.SQLITE_CORRUPT: "file-damaged",
    sqlite3.SQLITE_NOTADB: "not-a-hall",
    sqlite3.SQLITE_IOERR: "disk-error",
    sqlite3.SQLITE_CANTOPEN: "cannot-open",
    sqlite3.SQLITE_SCHEMA: "file-damaged",
}


@contextmanager
def as_hall_errors(path: Path) -> Iterator[None]:
    """Re-raise every SQLite error inside as the ``StorageError`` that it means."""
    try:
        yield
    except sqlite3.Error as error:
        raise fault(error, path) from error


def fault(error: sqlite3.Error, path: Path) -> StorageError:
    """Return the ``StorageError`` that a SQLite error means."""
    primary = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if primary in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return HallBusy("hall-busy")
    if primary == sqlite3.SQLITE_CANTOPEN and not path.exists():
        return HallGone("hall-gone", path=path)
    return StorageError(_KEYS.get(primary, "storage"), path=path, error=error)
