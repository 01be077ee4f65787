"""One act: a turn, a transaction, a now, the day's turn before it, and its events after it."""

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from zal.domain.config import HallConfig
from zal.domain.errors import StorageError
from zal.domain.now import Anchor, Clock, tell
from zal.domain.states import AT_DESK_STATES, Act, State, after
from zal.domain.tickets import Ticket
from zal.hall.passing import end_former_day_at, let_time_pass
from zal.store.engine import Params, Row, Transaction, Writer
from zal.store.queries import tickets as q

HALL_ID = 1

_encode = json.JSONEncoder(ensure_ascii=False).encode  # json.dumps would make one for each event


@dataclass(frozen=True, slots=True)
class Means:
    """What acts are done with, wired once by ``zal.bootstrap``.

    ``random_bytes`` makes tokens and salts, ``parse`` turns a configuration's text into a
    ``HallConfig``, ``device`` names who acts in the log, ``patience_s`` is how long an act may
    wait for its turn before it is ``HallBusy``.
    """

    writer: Writer
    clock: Clock
    random_bytes: Callable[[int], bytes]
    parse: Callable[[str], HallConfig]
    device: str
    patience_s: float = 5.0


class Turn:
    """One act under way. Its writes and events are durable together or not at all.

    ``time``: what time it is. ``now``: the instant of what is written, epoch ms; until time has
    passed it goes from the hall's last act to the instants of what has become due since.
    """

    __slots__ = (
        "_anchor",
        "_device",
        "_reading",
        "_rev_before",
        "_tx",
        "closed_day",
        "config",
        "day",
        "now",
        "rev",
        "time",
    )

    def __init__(self, tx: Transaction, row: Row, device: str, config: HallConfig) -> None:
        self._tx = tx
        self._device = device
        self.rev, self.day, self.closed_day = row[:3]
        self._rev_before = self.rev
        self.config = config
        self._anchor = as_anchor(row)
        self._reading = tx.now()
        self.time = tell(self._anchor, self._reading)
        self.now = self._anchor.at

    @property
    def stored_day(self) -> str:
        """Return the day that the hall's row tells."""
        day: str = self.day
        return day

    def row(self, sql: str, **params: object) -> Row | None:
        """Return the first row of a query of this hall."""
        return self._tx.row(sql, {"hall": HALL_ID, "day": self.day, "at": self.now, **params})

    def rows(self, sql: str, **params: object) -> list[Row]:
        """Return the rows of a query of this hall."""
        return self._tx.rows(sql, {"hall": HALL_ID, "day": self.day, "at": self.now, **params})

    def run(self, sql: str, **params: object) -> int:
        """Write and return how many rows were written."""
        return self._tx.run(sql, {"hall": HALL_ID, "day": self.day, "at": self.now, **params})

    def write_one(self, sql: str, **params: object) -> None:
        """Write exactly one row, the one in the state that was expected."""
        if self.run(sql, **params) != 1:
            raise StorageError("state-changed")

    def tickets(self, sql: str, **params: object) -> list[Ticket]:
        """Return the tickets of a query of ``q.TICKET_COLUMNS``."""
        return [as_ticket(row) for row in self.rows(sql, **params)]

    def ticket(self, ticket_id: int) -> Ticket:
        """Return a ticket as it stands inside this act."""
        row = self.row(q.TICKET, ticket_id=ticket_id)
        if row is None:
            raise StorageError("state-changed")
        return as_ticket(row)

    def event(
        self,
        act: str,
        *,
        ticket_id: int | None = None,
        service: str | None = None,
        desk: str | None = None,
        operator: str | None = None,
        detail: dict[str, object] | None = None,
    ) -> None:
        """Record one line that changes no ticket's state."""
        self._record(
            act,
            ticket_id=ticket_id,
            service=service,
            desk=desk,
            operator=operator,
            detail=detail,
        )

    def move(
        self,
        ticket: Ticket,
        act: Act,
        *,
        desk: str | None = None,
        operator: str | None = None,
        detail: dict[str, object] | None = None,
    ) -> None:
        """Record that ``act`` was done to ``ticket``, which is as it was before.

        What the day's turn has left undone at a desk is done when the visitor leaves it.
        """
        state = after(ticket.state, act, ticket.code)
        self._record(
            act,
            ticket_id=ticket.ticket_id,
            stage_id=ticket.stage_id,
            service=ticket.service,
            desk=desk or ticket.desk,
            operator=operator or ticket.operator,
            state_before=ticket.state,
            state_after=state,
            detail=detail,
        )
        leaves = ticket.state in AT_DESK_STATES and state not in AT_DESK_STATES
        if leaves and ticket.day != self.day:
            assert ticket.desk is not None
            end_former_day_at(self, ticket.desk, self.ticket(ticket.ticket_id))

    def issued(self, ticket: Ticket, detail: dict[str, object]) -> None:
        """Record that ``ticket`` came to be."""
        self._record(
            Act.ISSUE,
            ticket_id=ticket.ticket_id,
            stage_id=ticket.stage_id,
            service=ticket.service,
            state_after=State.WAITING,
            detail=detail,
        )

    def _record(
        self,
        act: str,
        *,
        ticket_id: int | None = None,
        stage_id: int | None = None,
        service: str | None = None,
        desk: str | None = None,
        operator: str | None = None,
        state_before: str | None = None,
        state_after: str | None = None,
        detail: dict[str, object] | None = None,
    ) -> None:
        self.rev += 1
        self.run(
            q.NEW_EVENT,
            rev=self.rev,
            act=act,
            ticket_id=ticket_id,
            stage_id=stage_id,
            service=service,
            desk=desk,
            operator=operator,
            device=self._device,
            state_before=state_before,
            state_after=state_after,
            detail=_encode(detail) if detail else None,
        )

    def begin_day(self, day: str) -> None:
        """Let another business day be the hall's."""
        self.day, self.closed_day = day, None
        self.run(q.SET_DAY)

    def tell_of_clock(self) -> None:
        """Record that the wall clock is believed no more, or again, if that is news."""
        wall, before, offset = self._reading.wall_ms, self._anchor.offset_ms, self.time.offset_ms
        if offset is None and before is not None:
            self.event("clock-agrees", detail={"wall": wall})
        elif offset != before:
            expected = self.time.expected
            self.event("clock-leapt", detail={"wall": wall, "expected": expected, "offset": offset})

    def finish(self) -> None:
        """Write the hall's new revision and anchor, if anything happened."""
        if self.rev != self._rev_before:
            _, boot, up_ms = self._reading
            offset = self.time.offset_ms
            self.run(q.SET_HALL, rev=self.rev, boot=boot, up_ms=up_ms, offset=offset)


def as_anchor(row: Row) -> Anchor:
    """Return what a row of ``q.HALL`` tells of the hall's last act."""
    return Anchor(*row[4:8])


def as_ticket(row: Row) -> Ticket:
    """Return a row of ``q.TICKET_COLUMNS`` as a ticket."""
    values = list(row)
    values[7] = State(values[7])
    return Ticket(*values)


class Acts:
    """Open turns for the classes that hold the acts."""

    def __init__(self, means: Means) -> None:
        self.means = means
        self._config: HallConfig | None = None
        self._config_of = (0, 0)

    @contextmanager
    def turn(self) -> Iterator[Turn]:
        """Wait for the turn, write down what time has brought, and commit on leaving.

        See ``zal.hall.passing``. Nothing done inside, and nothing due: nothing is written.
        """
        deadline = time.monotonic() + self.means.patience_s
        with self.means.writer.write(deadline) as tx:
            row = tx.row(q.HALL, {"hall": HALL_ID})
            if row is None:
                raise StorageError("no-hall")
            turn = Turn(tx, row, self.means.device, self._config_at(tx, row[3]))
            let_time_pass(turn)
            turn.tell_of_clock()
            yield turn
            turn.finish()

    def let_time_pass(self) -> None:
        """Write down what time has brought, and do nothing else."""
        with self.turn():
            pass

    def _config_at(self, tx: Transaction, version: int) -> HallConfig:
        which = (self.means.writer.opened, version)
        if self._config is None or which != self._config_of:
            self._config = self.means.parse(read_config_text(tx, version))
            self._config_of = which
        return self._config


def read_config_text(tx: Transaction, version: int) -> str:
    """Return the text of one of the hall's configurations."""
    params: Params = {"hall": HALL_ID, "version": version}
    row = tx.row(q.CONFIG, params)
    if row is None:
        raise StorageError("no-hall")
    text: str = row[0]
    return text
