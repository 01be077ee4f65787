"""The engines that the contract tests run over: of each a place with the small hall."""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from halls import write_first_rows
from zal.domain.now import Clock
from zal.store.engine import Engine
from zal.store.sqlite.engine import SqliteEngine

PATIENCE_S = 30.0


@dataclass(frozen=True, slots=True)
class Place:
    """A hall that an engine keeps, and beside it where there is none yet.

    ``count_waiting``: how many writers wait for their turn in the hall now.
    """

    engine: Engine
    empty: Engine
    count_waiting: Callable[[], int]

    def wait_until_waiting(self, count: int) -> None:
        """Wait until so many writers wait for their turn."""
        end = time.monotonic() + PATIENCE_S
        while self.count_waiting() != count:
            assert time.monotonic() < end, f"{self.count_waiting()} writers wait, not {count}"
            os.sched_yield()


@contextmanager
def sqlite(folder: Path, clock: Clock) -> Iterator[Place]:
    """Give a file in a folder."""
    path = folder / "hall.db"
    engine = SqliteEngine(path, clock)
    engine.create(write_first_rows)
    yield Place(engine, SqliteEngine(folder / "empty.db", clock), lambda: _waiting_at(path))


def _waiting_at(path: Path) -> int:
    """Count which threads wait at the two locks of a file's turnstile: the kernel lists them.

    Its list has the locks of all programs, and other disks have files of the same number.
    """
    locks = [path.with_name(path.name + each) for each in ("-gate", "-lock")]
    inodes = {str(each.stat().st_ino) for each in locks if each.exists()}
    lines = Path("/proc/locks").read_text("ascii").splitlines()
    waiting = (each.split() for each in lines if "-> FLOCK" in each)
    own = str(os.getpid())
    return sum(each[-4] == own and each[-3].rpartition(":")[2] in inodes for each in waiting)


ENGINES = {
    "sqlite": sqlite,
}
"""Each makes a place in a folder of its own for as long as a block lasts."""
