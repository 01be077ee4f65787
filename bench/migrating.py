"""A hall of an earlier Zal brought up to date, in this Python's SQLite and in a newer one.

How long it takes is compared with SQLite's own quick check, which reads the whole file once; the
copy that is laid beside it first, with a plain copy and its quick check. A newer SQLite is that of
the package ``apsw``, where somebody has installed it: Zal does not need it.
"""

import os
import shutil
import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path
from time import perf_counter
from typing import Protocol

from measure import Line, Samples, Size, ms
from old_hall import SCHEMA, make_old_hall
from zal.store.sqlite.connections import SqliteWriter
from zal.store.sqlite.copy_before_upgrade import keep_copy
from zal.store.sqlite.migrate import bring_up
from zal.system_clock import SYSTEM_CLOCK

ROUNDS = 3


class Opened(Protocol):
    """What a step leaves open."""

    def close(self) -> object:
        """Close it."""


Step = Callable[[Path], Opened | None]


def brought_up(folder: Path, size: Size) -> Sequence[Line]:
    """Compare the migrations and the copy before them with reading and copying the file."""
    old = folder / "schema-5.db"
    make_old_hall(old, size.past)
    rounds = min(ROUNDS, size.rounds)
    said = f"{size.past:,} tickets"
    lines = [
        _line(f"{said}, SQLite {sqlite3.sqlite_version}", _in_turn(old, rounds, _check, _migrate)),
        _line(
            "the copy beside it, proved", _in_turn(old, rounds, _copy, _keep), "copy, check", 1.5
        ),
    ]
    try:
        from newer_sqlite import check_newly, migrate_newly, version
    except ImportError:
        print("  no newer SQLite: .venv/bin/pip install apsw brings one")
    else:
        found = _in_turn(old, rounds, check_newly, migrate_newly)
        lines.append(_line(f"{said}, SQLite {version()}", found))
    return lines


def _line(what: str, found: Samples, against: str = "quick check", target: float = 1) -> Line:
    measured = ms(found.measured)
    return Line(what, measured, f"{against} {ms(found.against)}", found.ratio(), target=target)


def _in_turn(old: Path, rounds: int, against: Step, measured: Step) -> Samples:
    """Time both each round, on a new copy of the file."""
    found = Samples([], [])
    for _ in range(rounds):
        for step, into in ((against, found.against), (measured, found.measured)):
            work = old.with_name("work.db")
            shutil.copyfile(old, work)
            os.sync()  # what was written here is not to be waited for there
            into.append([_ms(step, work)])
            for each in work.parent.glob("work.db*"):
                each.unlink()
    return found


def _ms(step: Step, path: Path) -> float:
    """Time a step, and close what it leaves open: that moves the write-ahead log into the file."""
    begun = perf_counter()
    opened = step(path)
    taken = perf_counter() - begun
    if opened is not None:
        opened.close()
    return taken * 1000


def _check(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA quick_check").fetchall()
    return connection


def _migrate(path: Path) -> SqliteWriter:
    writer = SqliteWriter(path, SYSTEM_CLOCK)
    with writer.write() as tx:
        bring_up(tx, SCHEMA)
    return writer


def _copy(path: Path) -> sqlite3.Connection:
    copy = path.with_name("work.db.copy")
    shutil.copyfile(path, copy)
    with copy.open("rb+") as file:
        os.fsync(file)
    return _check(copy)


def _keep(path: Path) -> None:
    keep_copy(path, SCHEMA + 1)
