"""What time it is in a hall, told from a wall clock that anybody may set wrong.

The hall's row keeps an anchor with its last act. Within one boot of the machine the steady time
since then says what the wall clock should show; across boots only the wall clock can tell.
"""

from collections.abc import Callable
from typing import NamedTuple, Protocol

from zal.domain.dataclass import dataclass

CLOCK_LEAP_MS = 5 * 60_000
"""A wall clock so near to what is expected is believed."""
CLOCK_GAP_MS = 31 * 86_400_000
"""How long a hall may have been switched off and still believe its clock."""
CLOCK_SET_MS = 10 * 60_000
"""In which time after its start a machine that keeps no clock has it set from the network."""


class Reading(NamedTuple):
    """What a machine's clocks tell at one moment.

    ``wall_ms``: UTC epoch milliseconds. ``boot``: which start of the machine, "" if it cannot
    tell. ``up_ms``: milliseconds since then, time asleep counted.
    """

    wall_ms: int
    boot: str
    up_ms: int


class Clock(Protocol):
    """What tells the time."""

    def read(self) -> Reading:
        """Return what the machine's clocks tell now."""


@dataclass(frozen=True, slots=True)
class VirtualClock:
    """A clock of simulated time: ``tells`` returns its epoch milliseconds, which pass evenly."""

    tells: Callable[[], int]

    def read(self) -> Reading:
        """Return the simulated time as wall and as steady time."""
        at = self.tells()
        return Reading(at, "virtual", at)


class Anchor(NamedTuple):
    """What the hall's row keeps with its last act.

    ``at``: the hall's own instant, epoch ms. ``boot`` and ``up_ms``: see ``Reading``.
    ``offset_ms``: while the wall clock is not believed, what is added to it; None: it is.
    """

    at: int
    boot: str
    up_ms: int
    offset_ms: int | None


class Now(NamedTuple):
    """The hall's time, epoch ms, and what its row is to keep of the wall clock.

    ``expected``: what the wall clock should show within this boot, else the last act's instant.
    """

    at: int
    offset_ms: int | None
    expected: int


def lag_ms(at: int, wall_ms: int) -> int:
    """Return what a screen adds to a wall clock that showed ``wall_ms`` at the hall's ``at``.

    That is 0 while the two agree well enough. All epoch ms.
    """
    lag = at - wall_ms
    return lag if abs(lag) > CLOCK_LEAP_MS else 0


def tell(anchor: Anchor, reading: Reading) -> Now:
    """Return what time it is: never before the last act, and never as a clock that leapt claims.

    Same boot: a wall clock within ``CLOCK_LEAP_MS`` of anchor + elapsed is believed. Another boot
    (or one that cannot be told): one from the last act up to ``CLOCK_GAP_MS`` after it is. So is
    one after an act in a machine's first ``CLOCK_SET_MS``: the clock may have been set since, of a
    machine that keeps none while it is off. What is not believed leapt: then the time is what is
    expected, and the difference is kept as an offset which goes on to hold until the wall clock is
    believed without it, or leaps again.
    """
    same_boot = reading.boot != "" and reading.boot == anchor.boot
    elapsed = max(0, reading.up_ms - anchor.up_ms) if same_boot else 0
    expected = anchor.at + elapsed
    earliest = expected - CLOCK_LEAP_MS if same_boot else anchor.at
    is_vouched_for = same_boot and anchor.up_ms > CLOCK_SET_MS
    latest = expected + (CLOCK_LEAP_MS if is_vouched_for else CLOCK_GAP_MS)

    plain = reading.wall_ms
    if earliest <= plain <= latest:
        return Now(max(plain, anchor.at), None, expected)
    if anchor.offset_ms is not None and earliest <= plain + anchor.offset_ms <= latest:
        return Now(max(plain + anchor.offset_ms, anchor.at), anchor.offset_ms, expected)
    return Now(expected, expected - plain, expected)
