"""One act: a turn, a transaction, a now, what time has brought before it, and its events after."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from zal.domain.config import HallConfig
from zal.domain.events import Restored
from zal.domain.identity import new_incarnation
from zal.domain.now import Clock
from zal.hall.passing import let_time_pass
from zal.hall.turn import Turn, hall_row, read_config_text
from zal.store.engine import Transaction, Writer
from zal.store.queries import hall as h


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

        See ``zal.hall.passing``. Nothing done inside, and nothing due: nothing is written.
        """
        deadline = time.monotonic() + self.means.patience_s
        with self.means.writer.write(deadline) as tx:
            row = hall_row(tx)
            config = self._config_at(tx, row["config_version"])
            turn = Turn(tx, row, self.means.device, config)
            if row["is_copy"]:
                self._begin_another_life(turn, row["incarnation"])
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

    def _begin_another_life(self, turn: Turn, was: str) -> None:
        """Give a copy that goes on as a hall of its own another incarnation, and say so."""
        incarnation = new_incarnation(self.means.random_bytes)
        turn.write_one(h.SET_INCARNATION, incarnation=incarnation)
        turn.tell(Restored(incarnation, was))
