"""One act under way: its rows, its instant, and the lines it writes into the log."""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Unpack

from zal.domain.by import By, Role
from zal.domain.errors import StorageError
from zal.domain.events import ClockAgrees, ClockLeapt, Payload
from zal.domain.identity import RandomBytes
from zal.domain.log import detail
from zal.domain.now import Now, tell
from zal.domain.offers import Offer
from zal.domain.roles import check_may
from zal.domain.seals import seal
from zal.domain.settings.hall import HallConfig
from zal.domain.tickets import Shift, Visit, VisitStage
from zal.hall.line_columns import Columns, columns_of
from zal.store import rows
from zal.store.engine import Row, Transaction
from zal.store.queries import appointments as a
from zal.store.queries import hall as h
from zal.store.queries import privacy as p
from zal.store.queries import shifts as f
from zal.store.queries import tickets as q
from zal.store.rows.hall import HallRow
from zal.store.versions import SCHEMA
from zal.store.write_line import write_line

HALL_ID = 1
_SECRET_BYTES = 16

_encode = json.JSONEncoder(ensure_ascii=False).encode  # json.dumps would make one for each event
TIME = By(Role.TIME)


class Turn:
    """One act under way. Its writes and events are durable together or not at all.

    ``time``: what time it is. ``now``: the instant of what is written, epoch ms; until time has
    passed it goes from the hall's last act to the instants of what has become due since. ``by``:
    who acts; while time passes that is time itself. ``writes``: how often something was written.
    """

    __slots__ = (
        *("_device", "_digest", "_random_bytes", "_reading", "_row", "_tx"),
        *("by", "closed_day", "config", "day", "now", "rev", "time", "writes"),
    )

    def __init__(
        self,
        tx: Transaction,
        row: HallRow,
        device: str,
        config: HallConfig,
        by: By,
        *,
        random_bytes: RandomBytes,
    ) -> None:
        self._tx = tx
        self._row = row
        self._device = device
        self._random_bytes = random_bytes
        self.by = by
        self.writes = 0
        self.rev, self.day, self.closed_day = row.rev, row.day, row.closed_day
        self._digest = row.digest
        self.config = config
        self._reading = tx.now()
        self.time = tell(row.anchor, self._reading)
        self.now = row.anchor_at

    @contextmanager
    def as_time(self) -> Iterator[None]:
        """Let time itself be who acts, inside."""
        by, self.by = self.by, TIME
        try:
            yield
        finally:
            self.by = by

    @property
    def device(self) -> str:
        """Return the device on which is acted."""
        return self.by.device or self._device

    @property
    def wall_ms(self) -> int:
        """Return what the wall clock told this transaction, believed or not; epoch ms.

        For what must go on while the hall's own time stands still, after a clock that ran ahead.
        """
        return self._reading.wall_ms

    @property
    def time_now(self) -> int:
        """Return what time it is, epoch ms."""
        return self.time.at

    @property
    def config_version(self) -> int:
        """Return which of the hall's configurations was in force when the act began."""
        return self._row.config_version

    @property
    def stored_day(self) -> str:
        """Return the day that the hall's row tells."""
        return self.day

    @property
    def postponed_until(self) -> int | None:
        """Return when the postponement ends that ends first, epoch ms, None: there is none.

        The hall's row tells it, until something is written.
        """
        if not self.writes:
            return self._row.first_until
        row = self.row(q.NEXT_POSTPONED)
        return None if row is None else int(row["postponed_until"])

    def override(self, service: str) -> Row | None:
        """Return whether staff opened or closed a service by hand today, None: they did neither.

        The hall's row tells that of all of them, until something is written.
        """
        is_any = self._row.has_overrides or self.writes
        return self.row(h.OVERRIDE, service=service) if is_any else None

    @property
    def appointment_due(self) -> int | None:
        """Return when time next ends something about appointments, as ``postponed_until``."""
        if not self.writes:
            return self._row.appointment_due
        row = self.row(a.NEXT_DUE)
        return None if row is None else int(row["due_at"])

    @property
    def offered(self) -> Sequence[Offer]:
        """Return nothing: an act finds written what time has offered."""
        return ()

    @property
    def is_any_booked(self) -> bool:
        """Return whether anybody waits whose appointment counts; who wrote may have changed it."""
        return self._row.booked is not None or self.writes > 0

    @property
    def categories(self) -> tuple[str, ...]:
        """Return the categories that a waiting stage can have."""
        return categories(self.config, self._row)

    def row(self, sql: str, **params: object) -> Row | None:
        """Return the first row of a query of this hall."""
        return self._tx.row(sql, {"hall": HALL_ID, "day": self.day, "at": self.now, **params})

    def rows(self, sql: str, **params: object) -> list[Row]:
        """Return the rows of a query of this hall."""
        return self._tx.rows(sql, {"hall": HALL_ID, "day": self.day, "at": self.now, **params})

    def carried(self) -> list[Row]:
        """Return the tickets of former days that are known until the next turn, see ``Sees``."""
        return self.rows(q.CARRIED)

    def shifts(self) -> list[Shift]:
        """Return the open shifts."""
        return rows.shifts(self.rows(f.OPEN_SHIFTS))

    def run(self, sql: str, **params: object) -> int:
        """Write and return how many rows were written."""
        self.writes += 1
        return self._tx.run(sql, {"hall": HALL_ID, "day": self.day, "at": self.now, **params})

    def run_if_any(self, sql: str, **params: object) -> int:
        """Write and return how many rows were written; where there are none nothing is."""
        count = self._tx.run(sql, {"hall": HALL_ID, "day": self.day, "at": self.now, **params})
        self.writes += bool(count)
        return count

    def move(self, sql: str, found: VisitStage, **params: object) -> VisitStage:
        """Write a stage that stands as it was found, and return it as it then stands."""
        self.writes += 1
        stage = found.stage
        row = self.row(sql, stage_id=stage.stage_id, category=stage.category, **params)
        if row is None:
            raise StorageError("state-changed")
        return VisitStage(found.ticket, rows.stage(row))

    def write_one(self, sql: str, **params: object) -> None:
        """Write exactly one row, the one in the state that was expected."""
        if self.run(sql, **params) != 1:
            raise StorageError("state-changed")

    def written(self, sql: str, **params: object) -> Row:
        """Write a new row and return what the statement's RETURNING tells of it."""
        self.writes += 1
        row = self.row(sql, **params)
        assert row is not None
        return row

    def new_id(self, sql: str, **params: object) -> int:
        """Write a new row and return the number that it got, see ``Transaction.new_id``."""
        self.writes += 1
        return self._tx.new_id(sql, {"hall": HALL_ID, "day": self.day, "at": self.now, **params})

    def stage(self, stage_id: int) -> VisitStage:
        """Return a stage with its ticket, as it stands inside this act."""
        row = self.row(q.STAGE, stage_id=stage_id)
        if row is None:
            raise StorageError("state-changed")
        return rows.visit_stage(row)

    def stage_and_code(self, stage_id: int, other_id: int | None) -> tuple[VisitStage, str | None]:
        """Return a stage with its ticket, and the code of another stage's ticket."""
        row = self.row(q.STAGE_AND_OTHER_CODE, stage_id=stage_id, other_id=other_id)
        if row is None:
            raise StorageError("state-changed")
        return rows.visit_stage(row), row["other_code"]

    def visit(self, ticket_id: int) -> Visit:
        """Return a ticket with all its stages, as they stand inside this act."""
        found = self.rows(q.STAGES_OF_TICKET, ticket_id=ticket_id)
        if not found:
            raise StorageError("state-changed")
        return rows.visit(found)

    def tell(
        self, payload: Payload, about: VisitStage | None = None, **columns: Unpack[Columns]
    ) -> None:
        """Write a line into the log.

        ``about``: the stage as it was before the act; a move of it takes its state along. Whether
        people may act is checked when they ask, and what follows from it is theirs; time asks for
        nothing, so each of its lines is checked here.
        """
        if self.by.role is Role.TIME:
            check_may(Role.TIME, payload.ACT)
        self.rev += 1
        if payload.IS_TYPED:
            payload = self._without_typed(payload, about)
        line = {
            "rev": self.rev,
            "at": self.now,
            "day": self.day,
            "act": payload.ACT,
            "version": payload.VERSION,
            "device": self.device,
            "role": self.by.role,
            "actor": self.by.actor or None,
            "detail": _encode(said) if (said := detail(payload)) else None,
            **columns_of(payload, about, columns),
        }
        self.writes += 1
        self._digest = write_line(self._tx, HALL_ID, self._digest, line)

    def _without_typed(self, payload: Payload, about: VisitStage | None) -> Payload:
        """Keep what staff typed apart from its line, and return the line's payload with a seal.

        Here and nowhere else, so that no act can forget it.
        """
        typed: str = getattr(payload, "reason")  # noqa: B009 - each payload that is typed has it
        if not typed:
            return payload
        ticket_id = None if about is None else about.ticket.ticket_id
        secret = self._random_bytes(_SECRET_BYTES)
        self.run(p.NEW_TEXT, rev=self.rev, ticket_id=ticket_id, secret=secret, text=typed)
        return replace(payload, reason="", seal=seal(typed, secret))  # type: ignore[type-var]

    def begin_day(self, day: str) -> None:
        """Let another business day be the hall's."""
        self.day, self.closed_day = day, None
        self.run(h.SET_DAY)

    def tell_of_clock(self) -> None:
        """Record that the wall clock is believed no more, or again, if that is news."""
        before, offset = self._row.clock_offset_ms, self.time.offset_ms
        if offset != before:
            self.run(h.SET_CLOCK_OFFSET, offset=offset)
        if offset is None and before is not None:
            self.tell(ClockAgrees())
        elif offset is not None and offset != before:
            self.tell(ClockLeapt(self._reading.wall_ms, self.time.expected, offset))

    def believe(self, at: int) -> None:
        """Let it be ``at`` (epoch ms) from now on, as the machine's clock says, by a person's word.

        What is written bears the former instant until time has passed (``zal.hall.passing``), or
        ``now`` is set.
        """
        self.time = Now(at, None, at)

    def finish(self) -> None:
        """Write the hall's new revision and anchor, if anything happened."""
        if self.rev != self._row.rev:
            _, boot, up_ms = self._reading
            offset = self.time.offset_ms
            anchor = {"boot": boot, "up_ms": up_ms, "offset": offset}
            self.run(h.SET_HALL, rev=self.rev, digest=self._digest, **anchor)


def categories(config: HallConfig, row: HallRow) -> tuple[str, ...]:
    """Return the visitor categories that a waiting stage can have.

    Those of the settings, and those that open visits kept when the settings let go of them.
    """
    known, former = config.category_by_code, row.former_categories.split()
    return (*known, *(each for each in former if each not in known)) if former else tuple(known)


def hall_row(tx: Transaction) -> HallRow:
    """Return the hall's row, which every act and look begins with.

    Raises ``StorageError`` if there is no hall, or one that a program as old as this one must not
    touch any more.
    """
    found = tx.row(h.HALL, {"hall": HALL_ID})
    if found is None:
        raise StorageError("no-hall")
    row = rows.hall_row(found)
    if row.oldest_writer > SCHEMA:
        raise StorageError("program-too-old", schema=row.oldest_writer, known=SCHEMA)
    return row


def read_config_text(tx: Transaction, version: int) -> str:
    """Return the text of one of the hall's configurations."""
    row = tx.row(h.CONFIG, {"hall": HALL_ID, "version": version})
    if row is None:
        raise StorageError("no-settings", version=version)
    text: str = row["body"]
    return text
