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
        self._file = open_companion(hall_file, self.path, os.O_RDWR)
        self._left: _Waiter | None = None

    def take(self, deadline: float | None) -> bool:
        """Wait for the lock; return whether it came before the deadline."""
        if self._left is not None and self._left.is_awaited_again():
            return self._came(self._left, deadline)
        self._left = None
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return self._wait(deadline)
        return True

    def _wait(self, deadline: float | None) -> bool:
        """Wait in the kernel's queue, on a thread that can be left there.

        The kernel lets waiters in by their order, and only a wait that it knows of has a place.
        It has no deadline; so whoever gives up leaves the thread there, which lets the lock go when
        it comes, and is waited for anew by who wants the turn again before that.
        """
        if deadline is None:
            fcntl.flock(self._file, fcntl.LOCK_EX)
            return True
        waiter = _Waiter(self._file)
        waiter.start()
        return self._came(waiter, deadline)

    def _came(self, waiter: "_Waiter", deadline: float | None) -> bool:
        came = waiter.came_before(deadline)
        self._left = None if came else waiter
        return came

    def let_go(self) -> None:
        """Let the next one in."""
        fcntl.flock(self._file, fcntl.LOCK_UN)

    def close(self) -> None:
        """Close the file; one that is still waited for, when the lock has come."""
        if self._left is None or not self._left.closes_then():
            os.close(self._file)


class _Waiter(threading.Thread):
    """Waits for a lock as long as it takes. One that came when nobody waited is let go at once."""

    def __init__(self, file: int) -> None:
        super().__init__(name="turnstile", daemon=True)
        self._file = file
        self._came = threading.Event()
        self._is_awaited, self._is_over, self._closes = True, False, False
        self._settled = threading.Lock()

    def run(self) -> None:
        """Wait, and tell."""
        fcntl.flock(self._file, fcntl.LOCK_EX)
        with self._settled:
            self._is_over = True
            if self._is_awaited:
                self._came.set()
                return
            fcntl.flock(self._file, fcntl.LOCK_UN)
            if self._closes:
                os.close(self._file)

    def came_before(self, deadline: float | None) -> bool:
        """Wait for the lock and return whether it came; False: nobody waits for it any more."""
        left_s = None if deadline is None else max(0.0, deadline - time.monotonic())
        self._came.wait(left_s)
        with self._settled:
            self._is_awaited = self._came.is_set()
            return self._is_awaited

    def is_awaited_again(self) -> bool:
        """Go on with a wait that was left; False: it has ended, and let the lock go."""
        with self._settled:
            self._is_awaited = not self._is_over
            return self._is_awaited

    def closes_then(self) -> bool:
        """Close the file when the wait that was left ends; False: it has ended already."""
        with self._settled:
            self._closes = not self._is_over
            return self._closes
