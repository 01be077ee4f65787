"""A year of a hall through its acts, on a virtual clock: how long it takes, and what it costs then.

People of ``zal.simulation`` come to the sample's hall at its hours, about three hundred a day, and
are served; nothing is written past the acts. Then the hall of the year's end and a copy of it after
its first day do the same in turn.
"""

import math
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from datetime import date, timedelta
from pathlib import Path

from furnish import config_text, furnished
from long_past import Words, in_two_halls
from measure import Line, Size
from zal.bootstrap import back_up_hall, check_hall, create_hall, open_hall
from zal.config.sample import sample_text
from zal.domain.clock import instant
from zal.domain.now import VirtualClock
from zal.hall.hall import Hall
from zal.hall.seen.hall import hall_settings
from zal.simulation.agenda import Agenda
from zal.simulation.crowd import MORNING_MS, Crowd
from zal.store.sqlite.connections import SqliteWriter

FIRST_DAY = date(2026, 1, 12)
"""A Monday."""
_HOUR_MS = 3_600_000
_DAY_MS = 15 * _HOUR_MS
"""From the doors' opening until everybody has gone home."""
_LEFT = ("2",)
"""Desks at which nobody sits, so that three hundred come a day."""
_LIMIT_S = 600
_WAITING = 20
"""So many can be served on a day by one operator, so that nobody is told to come another day."""


class _Calendar:
    """The clock of all: it goes by the agenda of the day, or from a day's beginning on."""

    def __init__(self, zone: str) -> None:
        self._zone = zone
        self.agenda = Agenda()
        self.opens_at = 0

    def begin(self, day: date) -> None:
        """Let the desks open at eight on a day, and the doors before that."""
        self.opens_at = instant(day, 8 * 60, self._zone)
        self.agenda = Agenda(-MORNING_MS)

    def tells(self) -> int:
        """Return what time it is, epoch ms."""
        return self.opens_at + self.agenda.now


def a_year(folder: Path, size: Size) -> Sequence[Line]:
    """Let so many days pass, prove the hall, and compare its last day with its first."""
    year, first = folder / "year.db", folder / "first-day.db"
    calendar = _Calendar("Europe/Moscow")
    calendar.begin(FIRST_DAY)
    clock = VirtualClock(calendar.tells)
    create_hall(year, config_text(sample_text()), clock=clock)
    begun = time.perf_counter()
    hall = open_hall(year, device="bench", clock=clock)
    try:
        _write_without_waiting_for_the_disk(hall)
        for number in range(size.days):
            _live(hall, calendar, FIRST_DAY + timedelta(days=number))
            if not number:
                back_up_hall(year, first)
    finally:
        hall.close()
    took = time.perf_counter() - begun
    begun = time.perf_counter()
    visits = check_hall(year).tickets
    proved = time.perf_counter() - begun
    lines = [
        Line(f"{size.days} days, {visits:,} visits", f"{took:.0f} s", "", took, "s", _LIMIT_S),
        Line("check of these days", f"{proved:.1f} s", "their acts", proved / took),
    ]
    return [*lines, *_last_against_first(year, first, size)]


def _write_without_waiting_for_the_disk(hall: Hall) -> None:
    """Let acts not wait for the disk: what is measured here is the year, not the disk."""
    writer = hall.acts.means.writer
    assert isinstance(writer, SqliteWriter)
    writer._current().execute("PRAGMA synchronous = OFF")  # noqa: SLF001 - no hall may do this


def _live(hall: Hall, calendar: _Calendar, day: date) -> None:
    if hall.see(hall_settings).hours.spans(day):
        calendar.begin(day)
        Crowd(hall, calendar.agenda, seed=day.toordinal(), left=_LEFT)
        calendar.agenda.run_until(_DAY_MS)


def _going_on_from(at: int) -> Callable[[], int]:
    """Return what tells the time from an instant on, as fast as it passes."""
    begun = time.monotonic()
    return lambda: at + int(1000 * (time.monotonic() - begun))


def _last_against_first(year: Path, first: Path, size: Size) -> list[Line]:
    """Compare the two halls on the Monday mornings after their last days."""
    with ExitStack() as stack:
        halls: list[Hall] = []
        for path, days in ((year, size.days), (first, 1)):
            monday = FIRST_DAY + timedelta(days=7 * math.ceil(days / 7))
            morning = instant(monday, 10 * 60, "Europe/Moscow")
            clock = VirtualClock(_going_on_from(morning))
            halls.append(stack.enter_context(furnished(path, _WAITING, clock=clock)))
        last, one = halls
        return in_two_halls(last, one, size, Words(f"{size.days} days past", "one past", 1.2))
