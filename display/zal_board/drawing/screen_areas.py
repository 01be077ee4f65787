"""How high each area of the board is, in rows of the tty. Values only."""

from dataclasses import replace
from math import ceil

from zal.domain.dataclass import dataclass

COLUMNS = 2
"""Calls below and services stand in two columns, always in the same order."""

_TALL = 48
"""From so many rows on the clock is drawn large and recent calls can be too."""
_CLOCK_ROWS = 4
_CALLS_PART = 0.4
_LINES_OF_SERVICES = 7


@dataclass(frozen=True, slots=True)
class Areas:
    """Heights from top to bottom; the first row of recent calls and services is a heading."""

    header: int
    calls: int
    recent: int
    services: int
    message: int


def areas(height: int, recent: int, services: int) -> Areas:
    """Return the heights for a tty, so many recent calls and so many services."""
    header = _CLOCK_ROWS + 1 if height >= _TALL else 1
    message = 2 if height >= _TALL // 2 + 6 else 1
    calls = max(1, round(height * _CALLS_PART))
    rest = max(0, height - header - message - calls)
    wanted = 1 + min(ceil(services / COLUMNS), _LINES_OF_SERVICES)
    listed = min(_listed(recent), rest)
    below = max(0, min(wanted, rest - listed))
    if not listed:
        return Areas(header, calls + rest - below, 0, below, message)
    return Areas(header, calls, rest - below, below, message)


def with_more_calls(sizes: Areas, listed: int) -> tuple[Areas, Areas]:
    """Return areas in which calls have the rows of the recent, then those of the services, too.

    ``listed``: the rows wanted for those who are still called and have left the large letters.
    """
    whole = sizes.calls + sizes.recent
    kept = min(listed, whole // 2)
    wider = replace(sizes, calls=whole - kept, recent=kept)
    whole += sizes.services
    kept = min(listed, whole // 2)
    return wider, replace(sizes, calls=whole - kept, recent=kept, services=0)


def _listed(calls: int) -> int:
    """Return the rows for so many listed calls and their heading."""
    return 1 + ceil(calls / COLUMNS) if calls else 0
