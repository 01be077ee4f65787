"""A hall of an earlier Zal brought up to date, in this Python's SQLite and in a newer one.

How long it takes is compared with SQLite's own quick check, which reads the whole file once; the
copy that is laid beside it first, with a copy that nothing proves. A newer SQLite is that of the
package ``apsw``, where somebody has installed it: Zal does not need it.
"""

import os
import shutil
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from time import perf_counter

from measure import Line, Samples, Size, ms
from old_hall import SCHEMA, make_old_hall
from zal.store.sqlite.connections import SqliteWriter
from zal.store.sqlite.former import keep_former
from zal.store.sqlite.migrate import bring_up

ROUNDS = 3


def brought_up(folder: Path, size: Size) -> Sequence[Line]:
    """Compare the migrations and the copy before them with reading and copying the file."""
    old = folder / "schema-5.db"
    make_old_hall(old, size.past)
    rounds = min(ROUNDS, size.rounds)
    said = f"{size.past:,} tickets"
    lines = [
        _line(f"{said}, SQLite {sqlite3.sqlite_version}", _in_turn(old, rounds, _check, _migrate)),
        _line("its copy beside it, proved", _in_turn(old, rounds, _copy, _keep), "plain copy", 4),
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


def _in_turn(
    old: Path, rounds: int, against: Callable[[Path], object], measured: Callable[[Path], object]
) -> Samples:
    """Time both each round, on a new copy of the file."""
    found = Samples([], [])
    for _ in range(rounds):
        for step, into in ((against, found.against), (measured, found.measured)):
            work = old.with_name("work.db")
            shutil.copyfile(old, work)
            os.sync()  # what was written here is not to be waited for there
            into.append([_ms(partial(step, work))])
            for each in work.parent.glob("work.db*"):
                each.unlink()
    return found


def _ms(step: Callable[[], object]) -> float:
    begun = perf_counter()
    step()
    return (perf_counter() - begun) * 1000


def _check(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA quick_check").fetchall()


def _migrate(path: Path) -> None:
    writer = SqliteWriter(path)
    with writer.write() as tx:
        bring_up(tx, SCHEMA)
    # closing moves the write-ahead log into the file, which a running hall leaves for later
    writer.close()


def _copy(path: Path) -> None:
    copy = path.with_name("work.db.copy")
    shutil.copyfile(path, copy)
    with copy.open("rb+") as file:
        os.fsync(file)


def _keep(path: Path) -> None:
    keep_former(path, SCHEMA + 1)
