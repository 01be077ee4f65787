"""One consistent look at the hall: the rows, the day and the configuration at one ``rev``."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from typing import Concatenate, ParamSpec, TypeVar

from zal.domain.clock import Opening, business_day, opening, turns_at
from zal.domain.names import Kind, Names
from zal.domain.now import CLOCK_LEAP_MS, tell
from zal.domain.offers import Offer
from zal.domain.passing import as_time_has_made_it
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.services import Service
from zal.domain.states import State
from zal.domain.tickets import Shift, Stage, Ticket, Visit, VisitStage
from zal.hall.carried import carried_by_turn
from zal.hall.config_in_force import ConfigInForce
from zal.hall.turn import HALL_ID, categories, hall_row
from zal.store import rows
from zal.store.engine import Notice, Reader, Row, Transaction
from zal.store.queries import shifts as f
from zal.store.queries import tickets as q
from zal.store.rows.hall import HallRow

P = ParamSpec("P")
R = TypeVar("R")


class Look:
    """A read transaction that is under way.

    What time has brought and nobody has written yet is in its picture all the same. ``day`` is the
    business day of ``now``; ``day_turned_at``: when it began, if the hall's row (``stored_day``)
    does not know of it yet, epoch ms; ``ended_at``: the same, if what is not at a desk ended then.
    ``wall_ms``: what the machine's clock says, believed or not.
    """

    __slots__ = (
        *(
            "_carried",
            "_due",
            "_in_force",
            "_offered",
            "_tx",
            "appointment_due",
            "categories",
            "clock_ahead_s",
            "closed_day",
        ),
        *("config", "config_version", "day", "day_turned_at", "ended_at", "is_any_booked", "now"),
        *("postponed_until", "rev", "stored_day", "wall_ms"),
    )

    def __init__(
        self, tx: Transaction, row: HallRow, config: HallConfig, in_force: ConfigInForce
    ) -> None:
        self._tx = tx
        self._in_force = in_force
        self.rev, self.stored_day, self.closed_day = row.rev, row.day, row.closed_day
        self.postponed_until, self.appointment_due = row.first_until, row.appointment_due
        self.is_any_booked = row.booked is not None
        self.config_version = row.config_version
        self.config = config
        self.categories = categories(config, row)
        reading = tx.now()
        self.now = tell(row.anchor, reading).at
        self.wall_ms = reading.wall_ms
        ahead = self.now - self.wall_ms
        self.clock_ahead_s = int(ahead / 1000) if abs(ahead) > CLOCK_LEAP_MS else 0
        turned_at = turns_at(date.fromisoformat(self.stored_day), config)
        is_turned = turned_at <= self.now
        self.day_turned_at = max(turned_at, row.anchor_at) if is_turned else None
        self.day = business_day(self.now, config).isoformat() if is_turned else self.stored_day
        self.ended_at = None if config.carry_over else self.day_turned_at
        self._due: tuple[VisitStage, ...] | None = None
        self._carried: frozenset[int] | None = None
        self._offered: tuple[Offer, ...] | None = None

    @property
    def time_now(self) -> int:
        """Return what time it is, epoch ms."""
        return self.now

    def names_of(self, kind: Kind, code: str) -> Names:
        """Return the names of what has a code, the last ones if it is gone."""
        return self._in_force.names_of(self._tx, kind, code)

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
        """Return the rows of a query of what ends when the day turns, unless all is carried over.

        They are of the stored day: a turn that nobody has written has not moved them yet.
        """
        return self.rows(sql, day=self.stored_day, **params) if self.ended_at is None else []

    def stages(self, sql: str, **params: object) -> list[VisitStage]:
        """Return the stages of a query of ``STAGE_COLUMNS`` as time has made them."""
        return [
            VisitStage(self._ticket(row), self._as_it_stands(rows.stage(row)))
            for row in self.rows(sql, **params)
        ]

    def carried(self) -> list[Row]:
        """Return the tickets of former days that are known until the next turn, see ``Sees``."""
        return self.rows(q.CARRIED) if self.day_turned_at is None else carried_by_turn(self)

    def visit(self, ticket_id: int) -> Visit:
        """Return a ticket with all its stages, as time has made them."""
        found = self.stages(q.STAGES_OF_TICKET, ticket_id=ticket_id)
        return Visit(found[0].ticket, tuple(each.stage for each in found))

    def _ticket(self, row: Row) -> Ticket:
        ticket = rows.ticket(row)
        if self.day_turned_at is None:
            return ticket
        if self._carried is None:
            self._carried = frozenset(each["ticket_id"] for each in self.carried())
        is_carried = ticket.ticket_id in self._carried
        return ticket._replace(carried_to=self.day) if is_carried else ticket

    def _as_it_stands(self, stage: Stage) -> Stage:
        return as_time_has_made_it(stage, self.now, self.ended_at)

    @property
    def due(self) -> tuple[VisitStage, ...]:
        """Return those who wait again though the rows do not know of it yet."""
        if self._due is None:
            until = self.postponed_until
            is_due = until is not None and until <= self.now
            found = self.stages(q.DUE_STAGES) if is_due else []
            self._due = tuple(each for each in found if each.state is State.WAITING)
        return self._due

    @property
    def offered(self) -> tuple[Offer, ...]:
        """Return what time has offered to who waits for a place, and the rows do not know of."""
        if self.appointment_due is None or self.appointment_due > self.now:
            return ()
        if self._offered is None:
            from zal.hall.offers import offered_by_time  # few looks find something due

            self._offered = offered_by_time(self)
        return self._offered

    def shifts(self) -> list[Shift]:
        """Return the open shifts; when the day turns those stay whose desk has a visitor."""
        found = rows.shifts(self.rows(f.OPEN_SHIFTS))
        if self.ended_at is None:
            return found
        at_work = {row["desk"] for row in self.rows(q.AT_DESKS)}
        return [each for each in found if each.desk in at_work]


class Looker:
    """See the hall, keeping the parsed configuration between looks. Used by one thread at a time.

    ``looker.see(desk_view, "1")`` returns what that view function finds now.
    """

    def __init__(self, reader: Reader, parse: Callable[[str], HallConfig]) -> None:
        self._reader = reader
        self._config = ConfigInForce(parse)
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
            rev = hall_row(tx).rev
        return (self.opened, rev) != self._seen

    def notice(self) -> Notice:
        """Return a notice of commits; the caller closes it."""
        return self._reader.notice()

    def close(self) -> None:
        """Let go of the file."""
        self._reader.close()

    @contextmanager
    def _look(self) -> Iterator[Look]:
        """Begin a look and end it on leaving; no look outlives a view."""
        with self._reader.read() as tx:
            row = hall_row(tx)
            config = self._config.at(tx, self.opened, row.config_version)
            self._seen = (self.opened, row.rev)
            yield Look(tx, row, config, self._config)
