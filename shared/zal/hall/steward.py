"""Who lets time pass when nobody acts: one process of a hall, the holder of the steward's lock."""

import logging
import threading
import time
from collections.abc import Callable
from typing import Protocol

from zal.domain.errors import HallError
from zal.hall.hall import Hall
from zal.hall.seen.hall import next_due
from zal.hall.threads import HallThread
from zal.store.engine import Notice, StewardLock

log = logging.getLogger(__name__)

TRY_S = 1.0
"""How often a process that has not got the lock tries again."""
SETTLE_S = 0.5
"""After a sign of a commit: by then it can be read, and what followed it at once as well."""
LONGEST_S = 10.0
"""Longest sleep: a clock may be set, and a machine sleep, without any sign."""


def tend(hall: Hall) -> float:
    """Write down what has become due, if anything has; return seconds until the next.

    It looks first: where nothing is due nothing is written and no turn taken.
    """
    now, due_at = hall.see(next_due)
    if due_at <= now:
        hall.acts.let_time_pass()
        now, due_at = hall.see(next_due)
    return max(0, due_at - now) / 1000


OpenLock = Callable[[], StewardLock]


class Tended(Protocol):
    """A hall as the steward has it."""

    def notice(self) -> Notice:
        """Return a notice of commits; the steward closes it."""

    def changed(self) -> bool:
        """Return whether anything was committed by others since the last call."""

    def tend(self) -> float:
        """Do as ``tend`` does."""

    def close(self) -> None:
        """Let go of it."""


class OwnHall:
    """A hall of the steward's own."""

    def __init__(self, hall: Hall) -> None:
        self._hall = hall
        self.notice = hall.looker.notice
        self.changed = hall.looker.changed
        self.close = hall.close

    def tend(self) -> float:
        """Let time pass in it."""
        return tend(self._hall)


class LentHall:
    """The hall of an act thread: all is done there, so that a face needs no second hall."""

    def __init__(self, hall: Hall, thread: HallThread) -> None:
        self._hall = hall
        self._thread = thread
        self.notice = hall.looker.notice

    def changed(self) -> bool:
        """Ask on the act thread."""
        return self._thread.wait_for(self._hall.looker.changed)

    def tend(self) -> float:
        """Let time pass on the act thread, after the acts that were asked for before."""
        return self._thread.wait_for(lambda: tend(self._hall))

    def close(self) -> None:
        """Leave it to whose it is."""


class Steward(threading.Thread):
    """Wait for the lock, then tend the hall until told to end.

    ``open_lock`` and ``take_hall`` are called on the thread, which owns what they return; the hall
    is taken only once the lock is held, so that those who wait hold no file. A hall that cannot
    be used is left to another.
    """

    def __init__(self, open_lock: OpenLock, take_hall: Callable[[], Tended]) -> None:
        super().__init__(name="zal-steward", daemon=True)
        self._open_lock = open_lock
        self._take_hall = take_hall
        self._ended = threading.Event()
        self._notice: Notice | None = None
        self._told = ""

    def end(self) -> None:
        """Begin to end; also from a signal's handler."""
        self._ended.set()
        notice = self._notice
        if notice is not None:
            notice.wake()

    def close(self) -> None:
        """End, and wait until nothing is held any more."""
        self.end()
        if self.is_alive():
            self.join()

    def run(self) -> None:
        """Be the hall's steward, or wait to be, until told to end."""
        while not self._ended.is_set():
            try:
                self._serve()
            except HallError as error:
                if str(error) != self._told:  # once, not once a second for as long as it lasts
                    log.warning("cannot let time pass: %s", error)
                self._told = str(error)
            except Exception:
                log.exception("the steward broke down and begins anew")
            self._ended.wait(TRY_S)

    def _serve(self) -> None:
        lock = self._open_lock()
        try:
            while not lock.take():
                if self._ended.wait(TRY_S):
                    return
            self._tend()
        finally:
            lock.close()

    def _tend(self) -> None:
        hall = self._take_hall()
        log.info("lets time pass")
        self._notice = notice = hall.notice()
        try:
            due = time.monotonic()
            while not self._ended.is_set():
                if hall.changed() or time.monotonic() >= due:
                    due = time.monotonic() + min(hall.tend(), LONGEST_S)
                    self._told = ""
                wait_s = max(0.0, due - time.monotonic())
                if notice.wait(min(wait_s, TRY_S) if notice.is_blind else wait_s):
                    self._ended.wait(SETTLE_S)
        finally:
            self._notice = None
            notice.close()
            hall.close()
