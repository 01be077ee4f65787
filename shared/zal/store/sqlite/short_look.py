"""Whether a hall's pages are whole, as far as a short time goes: for a glance, not for a proof.

Each table is looked at by a statement of its own, so no look keeps a checkpoint waiting for long,
and what was seen when the time is up can be told.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Timer
from time import monotonic

from zal.store.soundness import ShortLook
from zal.store.sqlite.faults import as_hall_errors
from zal.store.sqlite.file import connect_untouched

_TABLES = """
SELECT s.name FROM sqlite_schema s WHERE s.type = 'table' AND s.name NOT LIKE 'sqlite!_%' ESCAPE '!'
ORDER BY s.name = 'event', s.rowid"""
"""The log comes last: it is most of a large file, and all else is what a day's work needs."""


def short_look(path: Path, seconds: float) -> ShortLook:
    """Return what a look at a hall's file found; it stays as it is. Raises ``StorageError``.

    A file at rest is read as if nobody wrote to it: if somebody did, it is looked at again.
    """
    before = _state(path)
    found = _look(path, seconds)
    if found.damage is not None and before != _state(path):
        found = _look(path, seconds)
    return found


def _state(path: Path) -> tuple[int, ...]:
    try:
        found = path.stat()
    except OSError:  # whoever opens it says so
        return ()
    return found.st_ino, found.st_size, found.st_mtime_ns


def _look(path: Path, seconds: float) -> ShortLook:
    ends = monotonic() + seconds
    with as_hall_errors(path), closing(connect_untouched(path)) as connection:
        tables = [row["name"] for row in connection.execute(_TABLES)]
        with _ended_after(connection, seconds):
            for seen, table in enumerate(tables):
                if monotonic() >= ends:
                    return ShortLook(None, seen, len(tables))
                try:
                    damage = _damage(connection, table)
                except sqlite3.OperationalError as error:
                    if error.sqlite_errorcode != sqlite3.SQLITE_INTERRUPT:
                        raise
                    return ShortLook(None, seen, len(tables))
                if damage is not None:
                    return ShortLook(damage, seen, len(tables))
    return ShortLook(None, len(tables), len(tables))


@contextmanager
def _ended_after(connection: sqlite3.Connection, seconds: float) -> Iterator[None]:
    """Let what is executed end when the time is up."""
    timer = Timer(seconds, connection.interrupt)
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()


def _damage(connection: sqlite3.Connection, table: str) -> str | None:
    """Return what is wrong with a table's pages and rows, None if nothing is."""
    try:
        (said,) = connection.execute(f'PRAGMA quick_check("{table}")').fetchone()
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_CORRUPT:
            raise
        return str(error)
    return None if said == "ok" else str(said.splitlines()[-1])
