"""Which engine keeps the hall of an address."""

from zal.address import HallAddress
from zal.domain.now import Clock
from zal.store.engine import Engine
from zal.store.sqlite.engine import SqliteEngine


def engine_at(address: HallAddress, clock: Clock) -> Engine:
    """Return the engine of an address; ``StorageError`` for one that there is no engine for."""
    return SqliteEngine(address.file, clock)
