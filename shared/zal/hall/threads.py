"""The two threads that serve a face's event loop: one acts, one watches."""

import asyncio
import logging
import os
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Generic, ParamSpec, TypeVar

from zal.domain.errors import HallError, StorageError
from zal.hall.look import Look, Looker
from zal.store.engine import Notice

log = logging.getLogger(__name__)
P = ParamSpec("P")
R = TypeVar("R")
V = TypeVar("V")

POLL_S = 0.02
"""How often to ask whether the hall changed while something goes on, or if nothing else tells."""
REST_S = 0.5
"""How often to ask when nothing was written: a safety net under the kernel's notice."""
_FIRST_S = 0.002
_ALERT_S = 1.0
"""How long after a sign of a commit to ask at short intervals, at first at the shortest."""
REFRESH_S = 10.0
"""A view is read anew at least this often: opening hours and the day's turn need no act."""
RETRY_S = 0.5
_NICENESS = 5
"""A third of what another gets of a processor that both want."""


def give_way() -> None:
    """Let all others have the processor before the thread that calls this.

    An act at a desk takes half as long again while hundreds of phones are served beside it. Linux
    alone knows this for a thread; elsewhere nothing changes.
    """
    if sys.platform == "linux":
        os.nice(_NICENESS)


class HallThread:
    """The act thread: it alone touches the hall it was given, so no screen waits for a lock.

    ``await hall_thread.run(hall.tickets.call, by)`` returns what the act returns or raises
    what it raises.
    """

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="zal-act")

    async def run(self, act: Callable[P, R], /, *args: P.args, **kwargs: P.kwargs) -> R:
        """Do an act on the thread; acts are done one by one in the order asked for."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._pool, lambda: act(*args, **kwargs))

    def wait_for(self, act: Callable[[], R], /) -> R:
        """Do an act on the thread as ``run`` does, for another thread, which waits."""
        return self._pool.submit(act).result()

    def close(self) -> None:
        """Let a running act end and stop the thread."""
        self._pool.shutdown(wait=True, cancel_futures=True)


class Pace:
    """How long to wait until the next question: short after a sign of a commit, long at rest."""

    def __init__(self, *, is_blind: bool) -> None:
        self._is_blind = is_blind
        self._step_s = POLL_S
        self._alert_until = 0.0

    def wait_s(self, now_s: float) -> float:
        """Return the wait; ``now_s`` is a steady clock's."""
        return self._step_s if self._is_blind or now_s < self._alert_until else REST_S

    def waited(self, now_s: float, *, signed: bool) -> None:
        """Take in how a wait ended: with a sign, or not."""
        if signed:
            self._alert_until = now_s + _ALERT_S
        self._step_s = _FIRST_S if signed else min(POLL_S, 2 * self._step_s)


class Feed(threading.Thread, Generic[V]):
    """The watching thread: reads a view whenever an act was done and hands it over.

    ``open_looker`` is called on the thread, which owns what it returns. ``read`` is a view
    function; ``shown`` gets what it returns, ``failed`` gets the ``HallError`` while the hall
    cannot be read, both on this thread. It recovers by itself: the next view that can be read is
    shown. ``is_patient``: it reads a moment after an act: whoever acted goes on first.
    """

    def __init__(
        self,
        open_looker: Callable[[], Looker],
        read: Callable[[Look], V],
        shown: Callable[[V], None],
        failed: Callable[[HallError], None],
        *,
        is_patient: bool = False,
    ) -> None:
        super().__init__(name="zal-feed", daemon=True)
        self._is_patient = is_patient
        self._open_looker = open_looker
        self._read = read
        self._shown = shown
        self._failed = failed
        self._notice: Notice | None = None
        self._ended = threading.Event()
        self._forced = True
        self._told = ""

    def refresh(self) -> None:
        """Read the view anew at once, for instance because ``read`` would now ask for more."""
        self._forced = True
        self._wake()

    def close(self) -> None:
        """Stop and wait for the thread's end."""
        self._ended.set()
        self._wake()
        if self.is_alive():
            self.join()

    def _wake(self) -> None:
        if self._notice is not None:
            self._notice.wake()

    def run(self) -> None:
        """Watch until closed."""
        while not self._ended.is_set():
            try:
                self._watch()
            except HallError as error:
                if str(error) != self._told:  # once, not twice a second for as long as it lasts
                    log.warning("cannot read the hall: %s", error)
                self._told = str(error)
                self._failed(error)
                self._try_again()
            except Exception as error:
                log.exception("the feed broke down and begins anew")
                self._failed(StorageError("broken-down", error=error))
                self._try_again()

    def _try_again(self) -> None:
        self._forced = True
        self._ended.wait(RETRY_S)

    def _watch(self) -> None:
        looker = self._open_looker()
        self._notice = notice = looker.notice()
        try:
            pace = Pace(is_blind=notice.is_blind)
            read_at = -REFRESH_S
            while not self._ended.is_set():
                now = time.monotonic()
                if looker.changed() or self._forced or now - read_at >= REFRESH_S:
                    rest_s = POLL_S if self._is_patient else read_at + POLL_S - now
                    self._ended.wait(rest_s)  # many commits make one picture
                    self._forced = False
                    read_at = time.monotonic()
                    self._shown(looker.see(self._read))
                    self._told = ""
                signed = notice.wait(pace.wait_s(now))
                pace.waited(time.monotonic(), signed=signed)
        finally:
            notice.close()
            looker.close()
