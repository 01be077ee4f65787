"""A hall's file as an older Zal left it: see ``tests/store/old/README.md``."""

import gzip
import sqlite3
from contextlib import closing
from pathlib import Path

from zal.bootstrap import open_hall
from zal.domain.now import VirtualClock
from zal.hall.hall import Hall

OLD_HALL = Path(__file__).parents[1] / "store" / "old" / "hall-schema-5.db.gz"
SCHEMA_THEN = 5
AT = 1_795_588_072_000
"""A second after its last act."""


def unpacked(path: Path) -> Path:
    path.write_bytes(gzip.decompress(OLD_HALL.read_bytes()))
    return path


def opened(path: Path) -> Hall:
    return open_hall(path, clock=VirtualClock(lambda: AT))


def brought_up(path: Path) -> None:
    opened(path).close()


def content(path: Path) -> list[str]:
    """Return all that a file holds, its schema and its version too."""
    with closing(sqlite3.connect(path)) as connection:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        return [f"version {version}", *connection.iterdump()]
