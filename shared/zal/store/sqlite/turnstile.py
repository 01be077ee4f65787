"""The turnstile: who may write next, in the order in which they came.

SQLite's own busy wait is unfair and one ``flock`` is not quite fair; two are: whoever waits
at the gate is next at the lock, because nobody can overtake between the two.
"""

import fcntl
import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from zal.companions import open_companion
from zal.domain.errors import HallBusy


class Turnstile:
    """Two lock files beside the hall's file; one turn at a time over all processes.

    The locks are the kernel's: they are let go when the process dies, however it dies.
    """

    def __init__(self, hall_file: Path) -> None:
        self._gate = _Lock(hall_file, "-gate")
        try:
            self._lock = _Lock(hall_file, "-lock")
        except OSError:
            self._gate.close()
            raise

    @contextmanager
    def turn(self, deadline: float | None = None) -> Iterator[None]:
        """Wait for the turn and hold it.

        ``deadline``: on ``time.monotonic()``; raises ``HallBusy`` if the turn comes later, or not
        at all, so that whoever gave up waiting is not served behind their back.
        """
        if not self._take(deadline):
            raise self._busy()
        try:
            if deadline is not None and time.monotonic() > deadline:
                raise HallBusy("hall-busy")
            yield
        finally:
            self._lock.let_go()

    def _take(self, deadline: float | None) -> bool:
        if not self._gate.take(deadline):
            return False
        try:
            return self._lock.take(deadline)
        finally:
            self._gate.let_go()

    def _busy(self) -> HallBusy:
        """Return the refusal, with who holds the turn where the system tells."""
        from zal.store.sqlite.lock_holder import holder_of

        holder = holder_of(self._lock.path)
        if holder is None:
            return HallBusy("hall-busy")
        key = "hall-held-stopped" if holder.is_stopped else "hall-held"
        return HallBusy(key, pid=holder.pid, program=holder.program)

    def close(self) -> None:
        """Close both lock files."""
        self._gate.close()
        self._lock.close()


class _Lock:
    """One lock file. Used by one thread at a time."""

    def __init__(self, hall_file: Path, suffix: str) -> None:
        self.path = hall_file.with_name(hall_file.name + suffix)
        self._hall_file = hall_file
        self._file = self._open()

    def take(self, deadline: float | None) -> bool:
        """Wait for the lock; return whether it came before the deadline."""
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return self._wait(deadline)
        return True

    def _wait(self, deadline: float | None) -> bool:
        """Wait in the kernel's queue, on a thread that can be left there.

        The kernel lets waiters in by their order, and only a wait that it knows of has a place.
        It has no deadline; so whoever gives up leaves the file to the thread, which lets it go.
        """
        if deadline is None:
            fcntl.flock(self._file, fcntl.LOCK_EX)
            return True
        waiter = _Waiter(self._file)
        waiter.start()
        if waiter.came_before(deadline):
            return True
        self._file = self._open()
        return False

    def _open(self) -> int:
        return open_companion(self._hall_file, self.path, os.O_RDWR)

    def let_go(self) -> None:
        """Let the next one in."""
        fcntl.flock(self._file, fcntl.LOCK_UN)

    def close(self) -> None:
        """Close the file."""
        os.close(self._file)


class _Waiter(threading.Thread):
    """Waits for a lock as long as it takes. One that came too late is let go at once."""

    def __init__(self, file: int) -> None:
        super().__init__(name="turnstile", daemon=True)
        self._file = file
        self._came = threading.Event()
        self._is_awaited = True
        self._settled = threading.Lock()

    def run(self) -> None:
        """Wait, and tell."""
        fcntl.flock(self._file, fcntl.LOCK_EX)
        with self._settled:
            if self._is_awaited:
                self._came.set()
            else:
                os.close(self._file)

    def came_before(self, deadline: float) -> bool:
        """Wait for the lock; after a False the file is this thread's."""
        self._came.wait(max(0.0, deadline - time.monotonic()))
        with self._settled:
            self._is_awaited = self._came.is_set()
            return self._is_awaited
