"""SQLite's errors, turned into sentences."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from zal.domain.errors import HallBusy, HallGone, StorageError
from zal.open_files import are_spent, is_for_lack, too_few

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

_BESIDE = ("-wal", "-shm")
_RIGHTS = (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY)


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
    if primary == sqlite3.SQLITE_CANTOPEN and are_spent():
        return too_few()
    if primary == sqlite3.SQLITE_CANTOPEN and not path.exists():
        return HallGone("hall-gone", path=path)
    if getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_IOERR_SHMSIZE:
        return StorageError("disk-full", path=path, error=error)  # no room for the file beside it
    if primary in _RIGHTS and _folder_is_closed(path):
        return StorageError("folder-read-only", path=path, folder=path.parent)
    if primary in _RIGHTS:
        path = _refusing(path)
    return StorageError(_KEYS.get(primary, "storage"), path=path, error=error)


def unwritable(error: OSError, path: Path) -> StorageError:
    """Return what it means that a file beside the hall's could not be opened."""
    if is_for_lack(error):
        return too_few()
    if _folder_is_closed(path):
        return StorageError("folder-read-only", path=path, folder=path.parent)
    return StorageError("read-only", path=error.filename or path, error=error)


def _refusing(path: Path) -> Path:
    """Return which file may not be written: the hall's, or one that SQLite has beside it."""
    beside = (path.with_name(path.name + each) for each in _BESIDE)
    refusing = (each for each in beside if each.exists() and not os.access(each, os.W_OK))
    return next(refusing, path) if os.access(path, os.W_OK) else path


def _folder_is_closed(path: Path) -> bool:
    """Return whether the hall's file may be written and its folder alone may not.

    SQLite cannot make its files beside it then, and says that it cannot open the hall's.
    """
    return os.access(path, os.R_OK | os.W_OK) and not os.access(path.parent, os.W_OK)
