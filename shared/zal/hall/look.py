"""One consistent look at the hall: the rows, the day and the configuration at one ``rev``."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from typing import Concatenate, ParamSpec, TypeVar

from zal.domain.clock import Opening, business_day, opening
from zal.domain.config import HallConfig, Service
from zal.domain.tickets import Visit, VisitStage
from zal.hall.acts import CLOCK_AHEAD_MS, Clock
from zal.hall.turn import HALL_ID, categories, hall_row, read_config_text
from zal.store import rows
from zal.store.engine import Notice, Reader, Row, Transaction

P = ParamSpec("P")
R = TypeVar("R")


class Look:
    """A read transaction that is under way.

    ``day`` is the business day of ``now`` even before any act of that day: what is stored then
    still belongs to the day before, and nothing of it is shown.
    """

    __slots__ = (
        *("_tx", "categories", "clock_ahead_s", "closed_day", "config", "config_version", "day"),
        *("is_turned", "now", "rev"),
    )

    def __init__(self, tx: Transaction, row: Row, clock: int, config: HallConfig) -> None:
        self._tx = tx
        self.rev: int = row["rev"]
        self.closed_day: str | None = row["closed_day"]
        self.config_version: int = row["config_version"]
        self.config = config
        self.categories = categories(config, row)
        last_at, stored_day = row["anchor_at"], row["day"]
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

    def stage(self, row: Row) -> VisitStage:
        """Return the stage of a row with its ticket."""
        return rows.visit_stage(row)

    def visit(self, stages: list[Row]) -> Visit:
        """Return the visit of all the rows of one ticket."""
        return rows.visit(stages)

    def live(self, sql: str, **params: object) -> list[Row]:
        """Return the rows of a query of what is open now: none before the day's first act."""
        return self.rows(sql, **params) if self.is_turned else []


class Looker:
    """See the hall, keeping the parsed configuration between looks. Used by one thread at a time.

    ``looker.see(desk_view, "1")`` returns what that view function finds now.
    """

    def __init__(self, reader: Reader, clock: Clock, parse: Callable[[str], HallConfig]) -> None:
        self._reader = reader
        self._clock = clock
        self._parse = parse
        self._config: HallConfig | None = None
        self._config_of = (0, 0)
        self._seen = (0, 0)

    @property
    def opened(self) -> int:
        """Return how many halls were opened at the place; another count, another hall."""
        return self._reader.opened

    def see(
        self, view: Callable[Concatenate[Look, P], R], /, *args: P.args, **kwargs: P.kwargs
    ) -> R:
        """Return what a view function reads, all of it at one revision. Raises ``HallError``."""
        with self._look() as look:
            return view(look, *args, **kwargs)

    def changed(self) -> bool:
        """Return whether an act was done since the last call or look, or another hall was opened.

        A few µs while nothing is written. What is written without an act, such as how far a board
        has shown the calls, is nothing to see anew.
        """
        if not self._reader.changed():
            return False
        with self._reader.read() as tx:
            rev = hall_row(tx)["rev"]
        return (self.opened, rev) != self._seen

    def notice(self) -> Notice:
        """Return what tells of commits; the caller closes it."""
        return self._reader.notice()

    def close(self) -> None:
        """Let go of the file."""
        self._reader.close()

    @contextmanager
    def _look(self) -> Iterator[Look]:
        """Begin a look and end it on leaving; no look outlives a view."""
        with self._reader.read() as tx:
            row = hall_row(tx)
            version = row["config_version"]
            which = (self.opened, version)
            if self._config is None or which != self._config_of:
                self._config, self._config_of = self._parse(read_config_text(tx, version)), which
            self._seen = (self.opened, row["rev"])
            yield Look(tx, row, self._clock(), self._config)
