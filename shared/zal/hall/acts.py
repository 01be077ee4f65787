"""One act: its turn, its transaction, what time has brought before it, and its events after."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from zal.domain.by import By, Role
from zal.domain.dataclass import dataclass
from zal.domain.errors import StorageError
from zal.domain.events import Restored
from zal.domain.identity import new_incarnation
from zal.domain.printing import PrintJob, Slip
from zal.domain.ratings import Rating
from zal.domain.roles import check_may
from zal.domain.settings.hall import HallConfig
from zal.domain.tickets import VisitStage
from zal.hall.config_in_force import ConfigInForce
from zal.hall.lookups import check_names
from zal.hall.passing import let_time_pass
from zal.hall.requests import Done, asked_under_id, find, keep
from zal.hall.turn import HALL_ID, TIME, Turn, hall_row
from zal.store.engine import Writer
from zal.store.queries import hall as h

R = TypeVar("R")

LEAST_ROOM = 2**20
"""Bytes: a disk with less is called full."""


@dataclass(frozen=True, slots=True)
class Means:
    """What acts are done with, wired once by ``zal.bootstrap``.

    ``random_bytes`` makes tokens and salts, ``parse`` turns the text of a configuration that
    follows another into a ``HallConfig``, ``parse_stored`` the text that the hall has, ``device``
    names in the log what is acted on, ``patience_s`` is how long an act may wait for its turn
    before it is ``HallBusy``.
    """

    writer: Writer
    random_bytes: Callable[[int], bytes]
    parse: Callable[[str, HallConfig], HallConfig]
    parse_stored: Callable[[str], HallConfig]
    device: str
    patience_s: float = 5.0


class Acts:
    """Open turns for the classes that hold the acts."""

    def __init__(self, means: Means) -> None:
        self.means = means
        self._config = ConfigInForce(means.parse_stored)

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

    def was_done(self, by: By, act: str, **body: object) -> bool:
        """Return whether an act was done under this request before; as ``do`` asks for it.

        For an act that has to prove something first, outside its turn: a repetition proves nothing.
        """
        check_may(by.role, act)
        asked = asked_under_id(by, act, body)
        if asked is None:
            return False
        with self.turn(by) as turn:
            return find(turn, asked) is not None

    def is_disk_full(self) -> bool:
        """Return whether the disk has hardly any room left: soon an act will find none."""
        room = self.means.writer.room()
        return room is not None and room < LEAST_ROOM

    def must_be_writable(self) -> None:
        """Raise ``StorageError`` if nothing can be written, a full disk first of all.

        For when something could not be written before. What is tried is to write what stands there
        already: the hall goes on unchanged.
        """
        if self.is_disk_full():
            raise StorageError("disk-full")
        with self.means.writer.write(time.monotonic() + self.means.patience_s) as tx:
            tx.run(h.WRITE_AS_IT_IS, {"hall": HALL_ID})

    def let_time_pass(self) -> None:
        """Write down what time has brought, and do nothing else."""
        with self.turn(By(Role.TIME)):
            pass

    @contextmanager
    def turn(self, by: By) -> Iterator[Turn]:
        """Wait for the turn, write down what time has brought, and commit on leaving.

        See ``zal.hall.passing``. Nothing done inside, and nothing due: nothing is written.
        """
        deadline = time.monotonic() + self.means.patience_s
        with self.means.writer.write(deadline) as tx:
            row = hall_row(tx)
            config = self._config.at(tx, self.means.writer.opened, row.config_version)
            means = self.means
            turn = Turn(tx, row, means.device, config, by, random_bytes=means.random_bytes)
            if row.is_copy:
                self._begin_another_life(turn, row.incarnation)
            turn.by = TIME
            let_time_pass(turn)
            turn.tell_of_clock()
            turn.by = by
            check_names(turn)
            yield turn
            turn.finish()

    def _begin_another_life(self, turn: Turn, was: str) -> None:
        """Give a copy that goes on as a hall of its own another incarnation, and record that.

        It is the doing of whoever acts on it first.
        """
        incarnation = new_incarnation(self.means.random_bytes)
        turn.write_one(h.SET_INCARNATION, incarnation=incarnation)
        turn.tell(Restored(incarnation, was))


def _stage_of(result: object) -> tuple[int | None, int | None]:
    """Return the ticket and the stage that an act was on, as its result tells them."""
    match result:
        case VisitStage():
            return result.ticket.ticket_id, result.stage.stage_id
        case Slip():
            return result.ticket.ticket.ticket_id, result.ticket.stage.stage_id
        case PrintJob() | Rating():
            return result.ticket_id, None
        case _:
            return None, None
