"""A year of a hall through its acts, on a virtual clock: how long it takes, and what it costs then.

People of ``zal.simulation`` come to the sample's hall at its hours, about three hundred a day, some
by appointment and some for several services, and are served or not (``bookers``); nothing is
written past the acts. Then the hall of the year's end and a copy of it after
its first day do the same in turn.
"""

import math
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from bookers import BOOKED, FURTHEST_DAYS, STAFF, Bookers, with_all_kinds_of_visits
from furnish import config_text, furnished
from long_past import Words, compared, in_two_halls
from measure import Line, Size, Step, Timed, nothing
from zal.bootstrap import back_up_hall, check_hall, create_hall, open_hall, report_of_day
from zal.config.read import read
from zal.config.sample import sample_text
from zal.config.write import write
from zal.domain.clock import instant
from zal.domain.now import VirtualClock
from zal.domain.settings.appointments import Channel
from zal.hall.hall import Hall
from zal.hall.seen.appointments import appointments_of_day, free_on
from zal.hall.seen.bookings import bookable_days, bookable_times, booking_view
from zal.hall.seen.hall import hall_settings
from zal.simulation.agenda import Agenda
from zal.simulation.crowd import MORNING_MS, Crowd
from zal.store.sqlite.connections import SqliteWriter

FIRST_DAY = date(2026, 1, 12)
"""A Monday."""
_HOUR_MS = 3_600_000
_DAY_MS = 15 * _HOUR_MS
"""From the doors' opening until everybody has gone home."""
_LIMIT_S = 600
_BOOKED = 10
"""So many appointments stand in a day's list."""
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
    create_hall(year, config_of_year(), clock=clock)
    begun, begun_cpu = time.perf_counter(), time.process_time()
    hall = open_hall(year, device="bench", clock=clock)
    try:
        _write_without_waiting_for_the_disk(hall)
        bookers = Bookers(hall, seed=1)
        for number in range(size.days):
            _live(hall, bookers, calendar, FIRST_DAY + timedelta(days=number))
            if not number:
                back_up_hall(year, first)
    finally:
        hall.close()
    took, took_cpu = time.perf_counter() - begun, time.process_time() - begun_cpu
    begun = time.perf_counter()
    visits = check_hall(year).tickets
    proved = time.perf_counter() - begun
    lines = [
        Line(
            f"{size.days} days, {visits:,} visits",
            f"{took:.0f} s",
            f"of the processor {took_cpu:.0f} s",
            took,
            "s",
            _LIMIT_S,
        ),
        Line("check of these days", f"{proved:.1f} s", "their acts", proved / took),
    ]
    return [*lines, *_last_against_first(year, first, size)]


def _write_without_waiting_for_the_disk(hall: Hall) -> None:
    """Let acts not wait for the disk: what is measured here is the year, not the disk."""
    writer = hall.acts.means.writer
    assert isinstance(writer, SqliteWriter)
    writer._current().execute("PRAGMA synchronous = OFF")  # noqa: SLF001 - no hall may do this


def config_of_year() -> str:
    """Return the settings of the sample's hall with all kinds of visits."""
    return config_text(write(with_all_kinds_of_visits(read(sample_text()))))


def _live(hall: Hall, bookers: Bookers, calendar: _Calendar, day: date) -> None:
    if hall.see(hall_settings).hours.spans(day):
        calendar.begin(day)
        bookers.begin(calendar.agenda, calendar.tells, day)
        Crowd(hall, calendar.agenda, seed=day.toordinal())
        calendar.agenda.run_until(_DAY_MS)


def _going_on_from(at: int) -> Callable[[], int]:
    """Return what tells the time from an instant on, as fast as it passes."""
    begun = time.monotonic()
    return lambda: at + int(1000 * (time.monotonic() - begun))


def _last_against_first(year: Path, first: Path, size: Size) -> list[Line]:
    """Compare the two halls on the Monday mornings after their last days."""
    with ExitStack() as stack:
        halls: list[Hall] = []
        pages: list[Mapping[str, Step]] = []
        for path, days in ((year, size.days), (first, 1)):
            monday = FIRST_DAY + timedelta(days=7 * math.ceil(days / 7))
            morning = instant(monday, 10 * 60, "Europe/Moscow")
            clock = VirtualClock(_going_on_from(morning))
            halls.append(stack.enter_context(furnished(path, _WAITING, clock=clock)))
            pages.append(_looks_at_appointments(halls[-1], monday) | _report(path, monday))
        words = Words(f"{size.days} days past", "one past", 1.2)
        lines: list[Line] = []
        fewer = replace(size, steps=math.ceil(size.steps / 10))
        for name, step in pages[0].items():
            of_year, of_first = Timed(step, nothing), Timed(pages[1][name], nothing)
            lines += compared(name, of_year, of_first, fewer, words)
        return [*lines, *in_two_halls(halls[0], halls[1], size, words)]


def _looks_at_appointments(hall: Hall, today: date) -> dict[str, Step]:
    """Book on a day that nobody has booked yet; return what is seen of that day's appointments."""
    day = today + timedelta(days=FURTHEST_DAYS + 1)
    tokens: list[str] = []
    for free in hall.see(free_on, BOOKED, Channel.DESK, day)[:_BOOKED]:
        slot_at = free.booking.at
        held = hall.appointments.hold(STAFF, BOOKED, slot_at, channel=Channel.DESK)
        tokens.append(hall.appointments.book(STAFF, held.token or "").token or "")
    return {
        "appointments view": partial(hall.see, appointments_of_day, day),
        "appointment's page": partial(hall.see, booking_view, tokens[-1]),
        "page of days": partial(hall.see, bookable_days, BOOKED, day),
        "page of times": partial(hall.see, bookable_times, BOOKED, day),
    }


def _report(path: Path, day: date) -> dict[str, Step]:
    return {"report of a day": partial(report_of_day, path, day)}
