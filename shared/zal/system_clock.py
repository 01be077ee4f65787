"""The machine's clocks."""

import os
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path

from zal.domain.now import Reading

_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")
_UPTIME = "/proc/uptime"
_BOOTTIME = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)  # where it is, sleep counts


class SystemClock:
    """The machine's wall clock, its boot and the time since then.

    ``ahead_ms`` tells by how much wall and steady time are to be ahead of the machine's: for
    simulated people who came earlier, and pictures of a later hour.
    """

    def __init__(self, ahead_ms: Callable[[], int] = lambda: 0) -> None:
        self._ahead_ms = ahead_ms

    def read(self) -> Reading:
        """Return what the machine's clocks tell now."""
        ahead_ms = self._ahead_ms()
        return Reading(wall_ms() + ahead_ms, _boot(), up_ms() + ahead_ms)


def wall_ms() -> int:
    """Return the machine's wall clock as UTC epoch milliseconds."""
    return time.time_ns() // 1_000_000


def up_ms() -> int:
    """Return the milliseconds since the machine started, time asleep counted.

    The kernel's own word where there is one: what sets a process's clock (``faketime``) sets what
    it asks of its clocks, the steady one too. Then the wall clock would be believed.
    """
    file = _uptime_file()
    if file is None:
        return time.clock_gettime_ns(_BOOTTIME) // 1_000_000
    seconds, _, _ = os.pread(file, 64, 0).partition(b" ")
    return int(float(seconds) * 1000)


@cache
def _uptime_file() -> int | None:
    """Return the kernel's uptime, open for as long as this process lives; opening costs most."""
    try:
        return os.open(_UPTIME, os.O_RDONLY | os.O_CLOEXEC)
    except OSError:
        return None


@cache
def _boot() -> str:
    try:
        return _BOOT_ID.read_text("ascii").strip()
    except OSError:
        return ""


SYSTEM_CLOCK = SystemClock()
