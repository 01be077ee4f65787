"""How high each area of the board is, in rows of the tty. Values only."""

from dataclasses import replace
from math import ceil

from zal.domain.dataclass import dataclass
from zal_board.drawing.sight import Sight

COLUMNS = 2
"""Written calls below and services stand in two columns, always in the same order."""

_TALL = 48
"""From so many rows on the clock is drawn where all else may be written."""
_TWO_ROWS_OF_MESSAGE = 30
_CALLS_PART = 0.4
_LINES_OF_SERVICES = 7
_DRAWN_LINES_OF_SERVICES = 3


@dataclass(frozen=True, slots=True)
class Areas:
    """Heights from top to bottom."""

    header: int
    calls: int
    recent: int
    services: int
    message: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the areas are for.

    ``newest``: rows of the newest call's box; ``listed``: of those who are called for long;
    ``served``: how many are being served and listed; ``services``: how many there are;
    ``waits``: whether anybody waits for one; ``message``: rows of the drawn message.
    """

    newest: int = 1
    listed: int = 0
    served: int = 0
    services: int = 0
    waits: bool = True
    message: int = 0


def areas(height: int, wanted: Wanted, sight: Sight) -> tuple[Areas, ...]:
    """Return the heights that a tty can have, from one to the next with more rows for calls.

    The last row is kept for what staff are told.
    """
    found = (_written if sight.writes_rest else _drawn)(height, wanted, sight)
    whole, listed = found.calls + found.recent, wanted.listed
    return (
        *(() if listed else (found,)),
        _shared(found, whole, listed),
        _shared(replace(found, services=0), whole + found.services, listed),
        _shared(Areas(0, 0, 0, 0, 1), height - 1, listed),
    )


def _shared(sizes: Areas, rows: int, listed: int) -> Areas:
    """Return areas in which calls and those who are called for long have so many rows."""
    kept = min(listed, rows // 2)
    return replace(sizes, calls=max(1, rows - kept), recent=kept)


def _written(height: int, wanted: Wanted, sight: Sight) -> Areas:
    """Return the heights where the lists below are written; the first row of each is a heading."""
    header = sight.least + 2 if height >= _TALL else 1
    message = 2 if height >= _TWO_ROWS_OF_MESSAGE else 1
    calls = max(1, round(height * _CALLS_PART))
    rest = max(0, height - header - message - calls)
    table = 1 + min(ceil(wanted.services / COLUMNS), _LINES_OF_SERVICES)
    served = 1 + ceil(wanted.served / COLUMNS) if wanted.served else 0
    served = min(served, rest)
    below = max(0, min(table, rest - served))
    if not served:
        return Areas(header, calls + rest - below, 0, below, message)
    return Areas(header, calls, rest - below, below, message)


def _drawn(height: int, wanted: Wanted, sight: Sight) -> Areas:
    """Return the heights where everything is drawn; what has no room is left out."""
    line = sight.least + 1
    rest = max(0, height - wanted.newest - 1)
    header = line if rest >= line else 0
    rest -= header
    lines = min(rest // line, _DRAWN_LINES_OF_SERVICES)
    services = lines * line if wanted.waits else 0
    rest -= services
    message = wanted.message if wanted.message <= rest else 0
    return Areas(header, height - header - services - 1 - message, 0, services, 1 + message)
