"""One act: a turn, a transaction, a now, what time has brought before it, and its events after."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import Any

from zal.domain import events as log
from zal.domain.clock import business_day
from zal.domain.config import HallConfig
from zal.domain.identity import new_incarnation
from zal.domain.postponing import postponed_ms
from zal.domain.printing import JobState
from zal.domain.states import State
from zal.domain.tickets import VisitStage
from zal.hall.print_jobs import end_slip
from zal.hall.turn import HALL_ID, Turn, hall_row, read_config_text
from zal.store import rows
from zal.store.engine import Transaction, Writer
from zal.store.queries import hall as h
from zal.store.queries import shifts as f
from zal.store.queries import slips as s
from zal.store.queries import tickets as q

CLOCK_AHEAD_MS = 5 * 60_000
"""How far the hall's last event may lie ahead of the clock before staff are told."""

Clock = Callable[[], int]
"""Returns UTC epoch milliseconds."""


def system_clock() -> int:
    """Return the machine's clock as UTC epoch milliseconds."""
    return time.time_ns() // 1_000_000


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


class Acts:
    """Open turns for the classes that hold the acts."""

    def __init__(self, means: Means) -> None:
        self.means = means
        self._config: HallConfig | None = None
        self._config_of = (0, 0)

    @contextmanager
    def turn(self) -> Iterator[Turn]:
        """Wait for the turn, write down what time has brought, and commit on leaving.

        That is: who let others by until now waits again, and the business day turns.
        """
        deadline = time.monotonic() + self.means.patience_s
        with self.means.writer.write(deadline) as tx:
            row = hall_row(tx)
            config = self._config_at(tx, row["config_version"])
            turn = Turn(tx, row, self.means.clock(), self.means.device, config)
            if row["is_copy"]:
                self._restore(turn, row["incarnation"])
            end_postponements(turn)
            self._turn_day(turn)
            yield turn
            turn.finish()

    def _config_at(self, tx: Transaction, version: int) -> HallConfig:
        which = (self.means.writer.opened, version)
        if self._config is None or which != self._config_of:
            self._config = self.means.parse(read_config_text(tx, version))
            self._config_of = which
        return self._config

    def _restore(self, turn: Turn, was: str) -> None:
        """Give a copy that goes on as a hall of its own another incarnation, and say so."""
        incarnation = new_incarnation(self.means.random_bytes)
        turn.write_one(h.SET_INCARNATION, incarnation=incarnation)
        turn.tell(log.Restored(incarnation, was))

    def _turn_day(self, turn: Turn) -> None:
        """Close the day before, if ``now`` is in a later one; the day only moves forward."""
        today = business_day(turn.now, turn.config)
        if today <= date.fromisoformat(turn.day):
            return
        end_day(turn)
        turn.run(h.SET_DAY, day=today.isoformat())
        turn.tell(log.DayTurned(turn.day, today.isoformat(), _floor(turn)))
        turn.day = today.isoformat()
        turn.closed_day = None


def _floor(turn: Turn) -> dict[str, Any]:
    """Return the floor as it stands inside an act, for the log."""
    from zal.store.kept import floor_said  # once a day

    return floor_said(lambda sql, params: turn.rows(sql, **params), HALL_ID, turn.now)


def requeue(turn: Turn, found: VisitStage) -> None:
    """Let a stage wait again in its old place; the caller tells why."""
    turn.write_one(
        q.REQUEUE,
        stage_id=found.stage.stage_id,
        before=found.state,
        postponed_ms=postponed_ms(found.stage, turn.now),
    )


def end_stage(turn: Turn, found: VisitStage, state: State) -> None:
    """End a stage that stands as it was found; the caller tells why."""
    turn.write_one(
        q.END,
        stage_id=found.stage.stage_id,
        before=found.state,
        after=state,
        postponed_ms=postponed_ms(found.stage, turn.now),
    )


def end_postponements(turn: Turn) -> None:
    """Let everybody wait again, in the old place, who let others by until now."""
    for row in turn.rows(q.DUE_STAGES):
        held = rows.visit_stage(row)
        requeue(turn, held)
        turn.tell(log.Released(why="postponed"), held)


def end_day(turn: Turn) -> None:
    """Give up the slips that wait, expire every open stage by name and end every shift.

    A slip that is being sent is left to whoever sends it.
    """
    for row in turn.rows(s.ALL_WAITING_SLIPS):
        end_slip(turn, rows.print_job(row), JobState.ABANDONED, "slip-day-ended")
    for row in turn.rows(q.OPEN_STAGES):
        found = rows.visit_stage(row)
        end_stage(turn, found, State.EXPIRED)
        turn.tell(log.Expired(), found)
    for row in turn.rows(f.OPEN_SHIFTS):
        shift = rows.shift(row)
        turn.run(f.END_BREAK, shift_id=shift.shift_id)
        turn.write_one(f.END_SHIFT, shift_id=shift.shift_id)
        turn.tell(
            log.SignedOut(shift.shift_id, "day-end"), desk=shift.desk, operator=shift.operator
        )
