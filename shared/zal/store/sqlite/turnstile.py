"""The turnstile: who may write next, in the order in which they came.

SQLite's own busy wait is unfair and one ``flock`` is not quite fair; two are: whoever waits
at the gate is next at the lock, because nobody can overtake between the two.
"""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from zal.domain.errors import HallBusy


class Turnstile:
    """Two lock files beside the hall's file; one turn at a time over all processes.

    The locks are the kernel's: they are let go when the process dies, however it dies.
    """

    def __init__(self, hall_file: Path) -> None:
        self._gate = _open(hall_file.with_name(hall_file.name + "-gate"))
        self._lock = _open(hall_file.with_name(hall_file.name + "-lock"))

    @contextmanager
    def turn(self, deadline: float | None = None) -> Iterator[None]:
        """Wait for the turn and hold it.

        ``deadline``: on ``time.monotonic()``; raises ``HallBusy`` if the turn comes later,
        so that whoever gave up waiting is not served behind their back.
        """
        fcntl.flock(self._gate, fcntl.LOCK_EX)
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX)
        finally:
            fcntl.flock(self._gate, fcntl.LOCK_UN)
        try:
            if deadline is not None and time.monotonic() > deadline:
                raise HallBusy("hall-busy")
            yield
        finally:
            fcntl.flock(self._lock, fcntl.LOCK_UN)

    def close(self) -> None:
        """Close both lock files."""
        os.close(self._gate)
        os.close(self._lock)


def _open(path: Path) -> int:
    return os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o660)
