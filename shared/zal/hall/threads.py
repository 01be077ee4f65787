"""The two threads that serve a face's event loop: one acts, one watches."""

import asyncio
import logging
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Generic, ParamSpec, TypeVar

from zal.domain.errors import HallError
from zal.hall.views import Views

log = logging.getLogger(__name__)
P = ParamSpec("P")
R = TypeVar("R")
V = TypeVar("V")

POLL_S = 0.02
REFRESH_S = 10.0
"""A view is read anew at least this often: opening hours and the day's turn need no act."""
RETRY_S = 0.5


class HallThread:
    """The act thread: it alone touches the hall it was given, so no screen waits for a lock.

    ``await hall_thread.run(hall.tickets.call, "7")`` returns what the act returns or raises
    what it raises.
    """

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="zal-act")

    async def run(self, act: Callable[P, R], /, *args: P.args, **kwargs: P.kwargs) -> R:
        """Do an act on the thread; acts are done one by one in the order asked for."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._pool, lambda: act(*args, **kwargs))

    def close(self) -> None:
        """Let a running act end and stop the thread."""
        self._pool.shutdown(wait=True, cancel_futures=True)


class Feed(threading.Thread, Generic[V]):
    """The watching thread: reads a view whenever the hall changed and hands it over.

    ``open_views`` is called on the thread, which owns what it returns. ``read`` makes the view;
    ``shown`` gets it, ``failed`` gets the ``HallError`` while the hall cannot be read, both on
    this thread. It recovers by itself: the next view that can be read is shown.
    """

    def __init__(
        self,
        open_views: Callable[[], Views],
        read: Callable[[Views], V],
        shown: Callable[[V], None],
        failed: Callable[[HallError], None],
    ) -> None:
        super().__init__(name="zal-feed", daemon=True)
        self._open_views = open_views
        self._read = read
        self._shown = shown
        self._failed = failed
        self._wake = threading.Event()
        self._ended = threading.Event()
        self._forced = True

    def refresh(self) -> None:
        """Read the view anew at once, for instance because ``read`` would now ask for more."""
        self._forced = True
        self._wake.set()

    def close(self) -> None:
        """Stop and wait for the thread's end."""
        self._ended.set()
        self._wake.set()
        if self.is_alive():
            self.join()

    def run(self) -> None:
        """Watch until closed."""
        while not self._ended.is_set():
            try:
                self._watch()
            except HallError as error:
                log.warning("cannot read the hall: %s", error)
                self._failed(error)
                self._forced = True
                self._ended.wait(RETRY_S)

    def _watch(self) -> None:
        views = self._open_views()
        try:
            since_read = 0.0
            while not self._ended.is_set():
                if views.changed() or self._forced or since_read >= REFRESH_S:
                    self._forced = False
                    since_read = 0.0
                    self._shown(self._read(views))
                if self._wake.wait(POLL_S):
                    self._wake.clear()
                since_read += POLL_S
        finally:
            views.close()
