"""One consistent look at the hall: the rows, the day and the configuration at one ``rev``."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date

from zal.domain.clock import Opening, business_day, opening
from zal.domain.config import HallConfig, Service
from zal.domain.errors import StorageError
from zal.hall.acts import CLOCK_AHEAD_MS, HALL_ID, Clock, read_config_text
from zal.store.engine import Reader, Row, Transaction
from zal.store.queries import tickets as q


class Look:
    """A read transaction that is under way.

    ``day`` is the business day of ``now`` even before any act of that day: what is stored then
    still belongs to the day before, and nothing of it is shown.
    """

    __slots__ = ("_tx", "clock_ahead_s", "closed_day", "config", "day", "is_turned", "now", "rev")

    def __init__(self, tx: Transaction, row: Row, clock: int, config: HallConfig) -> None:
        self._tx = tx
        self.rev, last_at, stored_day, self.closed_day, _ = row
        self.config = config
        self.now = max(clock, last_at)
        ahead = last_at - clock
        self.clock_ahead_s = ahead // 1000 if ahead > CLOCK_AHEAD_MS else 0
        today = business_day(self.now, config)
        self.is_turned = today <= date.fromisoformat(stored_day)
        self.day: str = stored_day if self.is_turned else today.isoformat()

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
        """Return the rows of a query of what is open now: none before the day's first act."""
        return self.rows(sql, **params) if self.is_turned else []


class Looker:
    """Open looks, keeping the parsed configuration between them."""

    def __init__(self, reader: Reader, clock: Clock, parse: Callable[[str], HallConfig]) -> None:
        self.reader = reader
        self._clock = clock
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
            which = (self.reader.opened, row[4])
            if self._config is None or which != self._config_of:
                self._config, self._config_of = self._parse(read_config_text(tx, row[4])), which
            yield Look(tx, row, self._clock(), self._config)
