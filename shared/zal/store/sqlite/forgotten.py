"""Stretches under a wrong clock that were taken back, held to what had left the floor in them.

Taking one back changes rows whose things the fold has let go of. So what leaves the floor in such a
stretch is set right as the rows were, and what comes back is compared with what the log then tells.
"""

import json
from collections import Counter
from collections.abc import Mapping
from typing import Any, NamedTuple

from zal.domain.astray import Astray, set_right
from zal.domain.events import ClockForgotten
from zal.domain.floor import Floor
from zal.domain.floor_dict import from_dict
from zal.domain.fold_clock import BY_ID, astray_of, is_as_told
from zal.domain.fold_refusals import impossible, unreadable
from zal.domain.log import Event, payload
from zal.store.rows.floor import Rows
from zal.store.sqlite.destroyed import Destroyed
from zal.store.sqlite.mismatches import counted

_LINES = """
SELECT e.rev, e.day, e.version, e.detail FROM event e
WHERE e.hall_id = :hall AND e.act = :act ORDER BY e.rev"""


_OF_DAYS = frozenset({"series_counter", "service_override"})


class _Stretch(NamedTuple):
    """``rev``: with which line it was taken back. ``left``: what had left the floor and is again
    on the one that line tells (``told``)."""

    rev: int
    astray: Astray
    twice: Mapping[str, str]
    told: Floor
    left: Floor


class Forgotten:
    """The stretches of a log, and what left its floor in them."""

    def __init__(self, rows: Rows, destroyed: Destroyed) -> None:
        self._destroyed = destroyed
        found = rows(_LINES, {"act": ClockForgotten.ACT})
        self._stretches = [_stretch(row) for row in found]

    def uncounted(self, begun: int) -> frozenset[str]:
        """Return the tables of which rows were taken away that lay before the log told everything.

        ``begun``: with which revision it does.
        """
        reaches_back = any(each.astray.since < begun for each in self._stretches)
        return _OF_DAYS if reaches_back else frozenset()

    def let_go(self, left: Floor) -> bool:
        """Set right, in place, what left the floor, without what comes back later.

        Returns whether the numbers and services of its day are still to be compared: they are not
        if the day begins anew.
        """
        for each in self._stretches:
            if each.astray.since <= left.rev <= each.rev and left.rev:
                if left.rev < each.rev:
                    self._destroyed.take_away(left, until=each.rev)
                    set_right(left, each.astray, each.twice)
                    _move_back(left, each)
                if left.day >= each.astray.day:
                    left.counters, left.overrides = {}, {}
                    return False
        return True

    def come_back(
        self, event: Event, floor: Floor, was: Mapping[str, frozenset[Any]]
    ) -> Counter[str]:
        """Compare what is on the floor again after a line; return the rows that were never on it.

        ``was``: what was on the floor before the line, by field. Raises ``StorageError`` if
        something is told otherwise than it had left.
        """
        (stretch,) = (each for each in self._stretches if each.rev == event.rev)
        unknown = Floor()
        for name in BY_ID:
            left, now = getattr(stretch.left, name), getattr(floor, name)
            if not all(is_as_told(name, left[key], now[key]) for key in left):
                raise impossible("hall", event)
            new = {key: now[key] for key in now if key not in left and key not in was[name]}
            setattr(unknown, name, new)
        return counted(unknown)


def _stretch(row: Any) -> _Stretch:
    event = Event(row["rev"], 0, ClockForgotten.ACT, day=row["day"], version=row["version"])
    event = event._replace(detail=json.loads(row["detail"] or "{}"))
    said = payload(event)
    assert isinstance(said, ClockForgotten)
    try:
        told = from_dict(said.floor)
    except (TypeError, ValueError, KeyError, AttributeError) as error:
        raise unreadable(event) from error
    return _Stretch(event.rev, astray_of(event, said), said.twice, told, Floor())


def _move_back(left: Floor, stretch: _Stretch) -> None:
    """Keep apart what of a floor that was left is told again."""
    for name in BY_ID:
        of_left, told = getattr(left, name), getattr(stretch.told, name)
        for key in [*of_left]:
            if key in told:
                getattr(stretch.left, name)[key] = of_left.pop(key)
