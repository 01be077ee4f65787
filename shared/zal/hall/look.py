"""One consistent look at the hall: the rows, the day and the configuration at one ``rev``."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date

from zal.domain.clock import Opening, business_day, opening, turns_at
from zal.domain.config import HallConfig, Service
from zal.domain.errors import StorageError
from zal.domain.now import CLOCK_LEAP_MS, tell
from zal.domain.passing import as_time_has_made_it
from zal.domain.states import State
from zal.domain.tickets import Shift, Ticket
from zal.hall.acts import HALL_ID, as_anchor, as_ticket, read_config_text
from zal.hall.passing import next_at
from zal.store.engine import Reader, Row, Transaction
from zal.store.queries import tickets as q


class Look:
    """A read transaction that is under way.

    What time has brought and nobody has written yet is in its picture all the same. ``day`` is the
    business day of ``now``; ``day_turned_at``: when it began, if the hall's row (``stored_day``)
    does not know of it yet, epoch ms.
    """

    __slots__ = (
        "_due",
        "_tx",
        "clock_ahead_s",
        "closed_day",
        "config",
        "day",
        "day_turned_at",
        "now",
        "rev",
        "stored_day",
    )

    def __init__(self, tx: Transaction, row: Row, config: HallConfig) -> None:
        self._tx = tx
        self.rev, self.stored_day, self.closed_day = row[:3]
        self.config = config
        anchor, reading = as_anchor(row), tx.now()
        self.now = tell(anchor, reading).at
        ahead = self.now - reading.wall_ms
        self.clock_ahead_s = ahead // 1000 if ahead > CLOCK_LEAP_MS else 0
        turned_at = turns_at(date.fromisoformat(self.stored_day), config)
        is_turned = turned_at <= self.now
        self.day_turned_at = max(turned_at, anchor.at) if is_turned else None
        self.day = business_day(self.now, config).isoformat() if is_turned else self.stored_day
        self._due: tuple[Ticket, ...] | None = None

    @property
    def is_day_closed(self) -> bool:
        """Return whether the business day was closed by hand."""
        return bool(self.closed_day == self.day)

    def opening(self, service: Service | None = None) -> Opening:
        """Return whether the hall (service None) or a service gives tickets now."""
        return opening(self.config, service, self.now, day_closed=self.is_day_closed)

    def row(self, sql: str, **params: object) -> Row | None:
        """Return the first row of a query of this hall."""
        return self._tx.row(sql, {"hall": HALL_ID, "day": self.day, "at": self.now, **params})

    def rows(self, sql: str, **params: object) -> list[Row]:
        """Return the rows of a query of this hall."""
        return self._tx.rows(sql, {"hall": HALL_ID, "day": self.day, "at": self.now, **params})

    def live(self, sql: str, **params: object) -> list[Row]:
        """Return the rows of a query of what ends when the day turns."""
        return self.rows(sql, **params) if self.day_turned_at is None else []

    def ticket(self, row: Row) -> Ticket:
        """Return a row of ``q.TICKET_COLUMNS`` as a ticket that stands as time has made it."""
        return as_time_has_made_it(as_ticket(row), self.now, self.day_turned_at)

    def tickets(self, sql: str, **params: object) -> list[Ticket]:
        """Return the tickets of a query of ``q.TICKET_COLUMNS`` as time has made them."""
        return [self.ticket(row) for row in self.rows(sql, **params)]

    @property
    def due(self) -> tuple[Ticket, ...]:
        """Return those who wait again though the rows do not know of it yet."""
        if self._due is None:
            is_due = next_at(self) <= self.now
            found = self.tickets(q.DUE_TICKETS) if is_due else []
            self._due = tuple(each for each in found if each.state is State.WAITING)
        return self._due

    def shifts(self) -> list[Shift]:
        """Return the open shifts; when the day turns those stay whose desk has a visitor."""
        found = [Shift(*row) for row in self.rows(q.OPEN_SHIFTS)]
        if self.day_turned_at is None:
            return found
        at_work = {row[0] for row in self.rows(q.DESKS_AT_WORK)}
        return [each for each in found if each.desk in at_work]


class Looker:
    """Open looks, keeping the parsed configuration between them."""

    def __init__(self, reader: Reader, parse: Callable[[str], HallConfig]) -> None:
        self.reader = reader
        self._parse = parse
        self._config: HallConfig | None = None
        self._config_of = (0, 0)

    @contextmanager
    def look(self) -> Iterator[Look]:
        """Begin a look and end it on leaving; no look outlives a view."""
        with self.reader.read() as tx:
            row = tx.row(q.HALL, {"hall": HALL_ID})
            if row is None:
                raise StorageError("no-hall")
            which = (self.reader.opened, row[3])
            if self._config is None or which != self._config_of:
                self._config, self._config_of = self._parse(read_config_text(tx, row[3])), which
            yield Look(tx, row, self._config)
