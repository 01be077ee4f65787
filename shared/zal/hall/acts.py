"""One act: a turn, a transaction, a now, the day's turn before it, and its events after it."""

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from zal.domain.by import By, Role
from zal.domain.clock import business_day
from zal.domain.config import HallConfig
from zal.domain.errors import StorageError
from zal.domain.printing import JobState, PrintJob, Slip
from zal.domain.ratings import Rating
from zal.domain.roles import check_may
from zal.domain.states import Act, State, after
from zal.domain.tickets import Ticket
from zal.hall.print_jobs import as_job, end_slip
from zal.hall.requests import Done, asked_under_id, find, keep
from zal.store.engine import Params, Row, Transaction, Writer
from zal.store.queries import slips as s
from zal.store.queries import tickets as q

HALL_ID = 1
CLOCK_AHEAD_MS = 5 * 60_000
"""How far the hall's last event may lie ahead of the clock before staff are told."""

_encode = json.JSONEncoder(ensure_ascii=False).encode  # json.dumps would make one for each event

R = TypeVar("R")
Clock = Callable[[], int]
"""Returns UTC epoch milliseconds."""


def system_clock() -> int:
    """Return the machine's clock as UTC epoch milliseconds."""
    return time.time_ns() // 1_000_000


@dataclass(frozen=True, slots=True)
class Means:
    """What acts are done with, wired once by ``zal.bootstrap``.

    ``random_bytes`` makes tokens and salts, ``parse`` turns a configuration's text into a
    ``HallConfig``, ``device`` names in the log what is acted on, ``patience_s`` is how long an act
    may wait for its turn before it is ``HallBusy``.
    """

    writer: Writer
    clock: Clock
    random_bytes: Callable[[int], bytes]
    parse: Callable[[str], HallConfig]
    device: str
    patience_s: float = 5.0


class Turn:
    """One act under way. Its writes and events are durable together or not at all.

    ``by``: who acts, from whoever has the turn on; what time brings before that is time's own.
    ``writes``: how often something was written.
    """

    __slots__ = (
        "_device",
        "_rev_before",
        "_tx",
        "by",
        "closed_day",
        "config",
        "day",
        "now",
        "rev",
        "writes",
    )

    def __init__(
        self, tx: Transaction, row: Row, clock: int, device: str, config: HallConfig
    ) -> None:
        self._tx = tx
        self._device = device
        self.by = By(Role.TIME)
        self.writes = 0
        self.rev, last_at, self.day, self.closed_day, _ = row
        self._rev_before = self.rev
        self.config = config
        self.now = max(clock, last_at)

    @property
    def device(self) -> str:
        """Return the device on which is acted."""
        return self.by.device or self._device

    def row(self, sql: str, **params: object) -> Row | None:
        """Return the first row of a query of this hall."""
        return self._tx.row(sql, {"hall": HALL_ID, "day": self.day, "at": self.now, **params})

    def rows(self, sql: str, **params: object) -> list[Row]:
        """Return the rows of a query of this hall."""
        return self._tx.rows(sql, {"hall": HALL_ID, "day": self.day, "at": self.now, **params})

    def run(self, sql: str, **params: object) -> int:
        """Write and return how many rows were written."""
        self.writes += 1
        return self._tx.run(sql, {"hall": HALL_ID, "day": self.day, "at": self.now, **params})

    def write_one(self, sql: str, **params: object) -> None:
        """Write exactly one row, the one in the state that was expected."""
        if self.run(sql, **params) != 1:
            raise StorageError("state-changed")

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
        """Record that ``act`` was done to ``ticket``, which is as it was before."""
        self._record(
            act,
            ticket_id=ticket.ticket_id,
            stage_id=ticket.stage_id,
            service=ticket.service,
            desk=desk or ticket.desk,
            operator=operator or ticket.operator,
            state_before=ticket.state,
            state_after=after(ticket.state, act, ticket.code),
            detail=detail,
        )

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
            device=self.device,
            role=self.by.role,
            actor=self.by.actor or None,
            state_before=state_before,
            state_after=state_after,
            detail=_encode(detail) if detail else None,
        )

    def finish(self) -> None:
        """Write the hall's new revision and last instant, if anything happened."""
        if self.rev != self._rev_before:
            self.run(q.SET_HALL, rev=self.rev)


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

    def do(
        self,
        by: By,
        act: str,
        work: Callable[[Turn], R],
        again: Callable[[Turn, Done], R],
        **body: object,
    ) -> R:
        """Do an act in a turn of its own and return what ``work`` returns.

        ``act``: as it is named in ``MAY``. A request that was done before is not done again:
        ``again`` then returns what it was done to, as that stands now. ``body``: what was asked
        for, besides who asks. What is refused, or wrote nothing, leaves no trace of its request.
        """
        check_may(by.role, act)
        asked = asked_under_id(by, act, body)
        with self.turn(by) as turn:
            if asked is None:
                return work(turn)
            done = find(turn, asked)
            if done is not None:
                return again(turn, done)
            writes = turn.writes
            result = work(turn)
            if turn.writes > writes:
                keep(turn, asked, *_stage_of(result))
            return result

    @contextmanager
    def turn(self, by: By) -> Iterator[Turn]:
        """Wait for the turn, write down what time has brought, and commit on leaving.

        That is: who let others by until now waits again, and the business day turns.
        """
        deadline = time.monotonic() + self.means.patience_s
        with self.means.writer.write(deadline) as tx:
            row = tx.row(q.HALL, {"hall": HALL_ID})
            if row is None:
                raise StorageError("no-hall")
            turn = Turn(tx, row, self.means.clock(), self.means.device, self._config_at(tx, row[4]))
            end_postponements(turn)
            self._turn_day(turn)
            turn.by = by
            yield turn
            turn.finish()

    def _config_at(self, tx: Transaction, version: int) -> HallConfig:
        which = (self.means.writer.opened, version)
        if self._config is None or which != self._config_of:
            self._config = self.means.parse(read_config_text(tx, version))
            self._config_of = which
        return self._config

    def _turn_day(self, turn: Turn) -> None:
        """Close the day before, if ``now`` is in a later one; the day only moves forward."""
        today = business_day(turn.now, turn.config)
        if today <= date.fromisoformat(turn.day):
            return
        end_day(turn)
        turn.event("turn-day", detail={"from": turn.day, "to": today.isoformat()})
        turn.day = today.isoformat()
        turn.closed_day = None
        turn.run(q.SET_DAY)


def _stage_of(result: object) -> tuple[int | None, int | None]:
    """Return the ticket and the stage that an act was on, as its result tells them."""
    match result:
        case Ticket():
            return result.ticket_id, result.stage_id
        case Slip():
            return result.ticket.ticket_id, result.ticket.stage_id
        case PrintJob() | Rating():
            return result.ticket_id, None
        case _:
            return None, None


def read_config_text(tx: Transaction, version: int) -> str:
    """Return the text of one of the hall's configurations."""
    params: Params = {"hall": HALL_ID, "version": version}
    row = tx.row(q.CONFIG, params)
    if row is None:
        raise StorageError("no-hall")
    text: str = row[0]
    return text


def end_postponements(turn: Turn) -> None:
    """Let everybody wait again, in the old place, who let others by until now."""
    for ticket_id, stage_id in turn.rows(q.DUE_TICKETS):
        held = replace(turn.ticket(ticket_id), state=State.HELD)  # rows tell it waits already
        turn.write_one(q.REQUEUE, stage_id=stage_id, before=State.HELD)
        turn.move(held, Act.RELEASE, detail={"why": "postponed"})


def end_day(turn: Turn) -> None:
    """Give up the slips that wait, expire every open ticket by name and end every shift.

    A slip that is being sent is left to whoever sends it.
    """
    for row in turn.rows(s.ALL_WAITING_SLIPS):
        end_slip(turn, as_job(row), JobState.ABANDONED, "slip-day-ended")
    for row in turn.rows(q.OPEN_TICKETS):
        ticket = as_ticket(row)
        turn.write_one(q.END, stage_id=ticket.stage_id, before=ticket.state, after=State.EXPIRED)
        turn.move(ticket, Act.EXPIRE)
    for shift_id, desk, operator, *_ in turn.rows(q.OPEN_SHIFTS):
        turn.run(q.END_BREAK, shift_id=shift_id)
        turn.write_one(q.END_SHIFT, shift_id=shift_id)
        turn.event("sign-out", desk=desk, operator=operator, detail={"why": "day-end"})
