"""Learn that a hall's file may have been written, without asking all the time.

On Linux the kernel tells (inotify) of every write in the file's folder; elsewhere, or where it
refuses, the watch is blind and whoever uses it asks at short intervals.
"""

import logging
import os
import select
import threading
from contextlib import suppress
from pathlib import Path

log = logging.getLogger(__name__)

_MODIFIED, _MOVED_FROM, _MOVED_TO, _CREATED, _DELETED = 0x2, 0x40, 0x80, 0x100, 0x200
_EVENTS = _MODIFIED | _MOVED_FROM | _MOVED_TO | _CREATED | _DELETED
_BUFFER = 1 << 16


class Watch:
    """Wait for writes beside a file. ``wait`` is called by one thread, ``wake`` by any."""

    def __init__(self, path: Path) -> None:
        self._events = _inotify(path.parent)
        self._woken, self._wakes = os.pipe()
        for each in (self._woken, self._wakes):
            os.set_blocking(each, False)
        self._lock = threading.Lock()  # a descriptor that was closed may be another file's by now
        self._is_open = True

    @property
    def is_blind(self) -> bool:
        """Return whether the kernel tells nothing."""
        return self._events is None

    def wait(self, timeout_s: float) -> bool:
        """Wait for a write, ``wake`` or the time; return False if it was only the time.

        A write is told before its transaction can be read: whoever wakes asks more than once.
        """
        watched = [each for each in (self._events, self._woken) if each is not None]
        ready = select.select(watched, [], [], timeout_s)[0]
        for each in ready:
            with suppress(BlockingIOError):
                os.read(each, _BUFFER)
        return bool(ready)

    def wake(self) -> None:
        """End a wait at once."""
        with self._lock, suppress(BlockingIOError):  # full: it is awake already
            if self._is_open:
                os.write(self._wakes, b"!")

    def close(self) -> None:
        """Let go of the kernel's means."""
        with self._lock:
            if not self._is_open:
                return
            self._is_open = False
            for each in (self._events, self._woken, self._wakes):
                if each is not None:
                    os.close(each)


def _inotify(folder: Path) -> int | None:
    import ctypes

    try:
        libc = ctypes.CDLL(None, use_errno=True)
        descriptor = int(libc.inotify_init1(os.O_NONBLOCK | os.O_CLOEXEC))
    except (AttributeError, OSError):
        return None
    if descriptor >= 0 and libc.inotify_add_watch(descriptor, os.fsencode(folder), _EVENTS) >= 0:
        return descriptor
    log.info("no notice of writes in %s: %s", folder, os.strerror(ctypes.get_errno()))
    if descriptor >= 0:
        os.close(descriptor)
    return None
