"""A hall's file proved as ``zal check`` does, and changed by hand before that."""

import sqlite3
from contextlib import closing
from pathlib import Path

from halls import any_settings
from zal.store.soundness import Soundness
from zal.store.sqlite.check import prove


def proved(path: Path, *, quick: bool = False) -> Soundness:
    """Prove a file, whatever settings it has."""
    return prove(path, any_settings, quick=quick)


def change(path: Path, script: str) -> None:
    """Change a file by hand."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(script)


def rev_of(path: Path, act: str, nth: int = 1) -> int:
    """Return the revision of the n-th line of an act."""
    with closing(sqlite3.connect(path)) as connection:
        revs = connection.execute("SELECT rev FROM event WHERE act = ? ORDER BY rev", (act,))
        return int(revs.fetchall()[nth - 1][0])
