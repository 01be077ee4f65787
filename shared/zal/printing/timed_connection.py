"""What python-escpos's drivers lack: to end in time, to say what went wrong, and to count.

As they come, a connection waits a minute for an answer and for ever to be read, a FIFO without a
reader is opened for ever, a socket that was not connected stays open, the system's errors come out
as they are, and nobody learns how much of a job was taken. Here everything ends at ``until``, what
goes wrong is ``PrinterTrouble``, and ``taken`` counts the bytes that may have left.
"""

import errno
import fcntl
import os
import select
import struct
import termios
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from zal.printing.errors import PrinterTrouble
from zal.printing.escpos_library import Error

_BITE = 16_384
_REPLY = 16
_LOOK_S = 0.01
_TROUBLES = {
    **dict.fromkeys((errno.EPIPE, errno.ECONNRESET, errno.ENOTCONN), "printer-broke-off"),
    errno.ECONNREFUSED: "printer-refused",
    errno.EISDIR: "printer-address",
    **dict.fromkeys((errno.ENOENT, errno.ENODEV, errno.ENXIO, errno.EIO), "printer-gone"),
    **dict.fromkeys((errno.EACCES, errno.EPERM, errno.EROFS), "printer-forbidden"),
    **dict.fromkeys((errno.ENOSPC, errno.EDQUOT, errno.EFBIG), "printer-full"),
    **dict.fromkeys((errno.EBUSY, errno.ETXTBSY, errno.EAGAIN), "printer-busy"),
}


def trouble(error: BaseException | None, usual: str) -> PrinterTrouble:
    """Return what an error of the system or the library means for the printer."""
    while error is not None:
        number = getattr(error, "errno", None)
        if number in _TROUBLES:
            return PrinterTrouble(_TROUBLES[number])
        error = error.__cause__ or error.__context__  # the library keeps the errno there, if at all
    return PrinterTrouble(usual)


@contextmanager
def told(usual: str) -> Iterator[None]:
    """Let what goes wrong inside be ``PrinterTrouble``, of the ``usual`` kind if nothing fits."""
    try:
        yield
    except (OSError, termios.error, Error, ValueError, RuntimeError, NotImplementedError) as error:
        raise trouble(error, usual) from error


class Timed:
    """What all drivers here have: ``until``, of ``time.monotonic()``, and ``taken``."""

    until = 0.0
    taken = 0
    device: Any
    _device: Any = False

    def _raw(self, msg: bytes) -> None:
        """Say it: whatever the library writes is written so."""
        self.say(msg)

    def _read(self) -> bytes:
        """Hear: whatever the library reads is read so."""
        return self.hear()

    def left_s(self) -> float:
        """Return how many seconds are left, 0 when none is."""
        return max(0.0, self.until - time.monotonic())

    def open(self) -> None:
        """Connect; ``PrinterTrouble`` if the printer is not to be reached in time."""
        raise NotImplementedError

    def say(self, data: bytes) -> None:
        """Write all of it; ``PrinterTrouble`` when that fails or time is up."""
        raise NotImplementedError

    def hear(self, at_most_s: float | None = None) -> bytes:
        """Return what the printer says next, nothing when time is up, or ``at_most_s`` are."""
        raise NotImplementedError

    def drain(self) -> None:
        """Wait until the printer's side has all that was said; ``PrinterTrouble`` if it has not."""

    def close(self) -> None:
        """End the connection."""
        raise NotImplementedError


class Described(Timed):
    """A driver over a file descriptor that never blocks."""

    def fileno(self) -> int:
        """Return the descriptor."""
        raise NotImplementedError

    def say(self, data: bytes) -> None:
        rest = memoryview(data)
        while rest:
            if not self._ready(select.POLLOUT, self.left_s()):
                raise PrinterTrouble("printer-stalled")
            with told("printer-broke-off"), suppress(BlockingIOError):
                sent = os.write(self.fileno(), rest[:_BITE])
                self.taken += sent
                rest = rest[sent:]

    def hear(self, at_most_s: float | None = None) -> bytes:
        left_s = self.left_s()
        if not self._ready(select.POLLIN, left_s if at_most_s is None else min(at_most_s, left_s)):
            return b""
        with told("printer-broke-off"):
            heard = os.read(self.fileno(), _REPLY)
        if not heard:
            raise PrinterTrouble("printer-broke-off")
        return heard

    def drain(self) -> None:
        while self._waiting():
            self._check()
            if not self.left_s():
                raise PrinterTrouble("printer-stalled")
            time.sleep(_LOOK_S)
        self._check()

    def _check(self) -> None:
        with told("printer-broke-off"):
            self.check()

    def check(self) -> None:
        """Raise the error that the connection has come to unseen, if any."""

    def _ready(self, events: int, within_s: float) -> bool:
        poll = select.poll()
        poll.register(self.fileno(), events)
        return bool(poll.poll(within_s * 1000))

    def _waiting(self) -> int:
        """Return how many bytes lie here still; of a file or a pipe nobody knows: 0."""
        try:
            answer = fcntl.ioctl(self.fileno(), termios.TIOCOUTQ, b"\0" * 4)
        except OSError:
            return 0
        waiting: int = struct.unpack("i", answer)[0]
        return waiting
