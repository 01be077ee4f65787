"""A hall told again from its log alone, beside its rows."""

import sqlite3
from pathlib import Path

from zal.domain.floor import Floor
from zal.domain.fold import fold
from zal.store.rows.floor import Rows, read_floor
from zal.store.sqlite.chained_log import ChainedLog
from zal.store.sqlite.compare_with_log import Comparison
from zal.store.versions import SCHEMA

HALL = 1
_BY_ID = (
    *("visits", "shifts", "slips", "browsers", "ratings", "configs", "desks"),
    *("appointments", "wishes", "invitations"),
)


def is_as_it_is_read(floor: Floor, rows: Rows) -> None:
    """Hold a floor to the one that folding could begin with now.

    That lacks nothing and has nothing else.
    """
    read = read_floor(rows, HALL, floor.at)
    for name in ("day", "closed_day", "counters", "overrides", "printers", "pins"):
        assert getattr(read, name) == getattr(floor, name), name
    for name in _BY_ID:
        ours, theirs = getattr(floor, name), getattr(read, name)
        assert {key: ours.get(key) for key in theirs} == theirs, name
    assert {key for key, each in floor.visits.items() if each.is_open} <= set(read.visits)
    expected = {key for key, each in floor.appointments.items() if each.ended_at is None}
    assert expected <= set(read.appointments)


class ToldAgain:
    """What the log of a file comes to, as far as it was followed."""

    def __init__(self, path: Path) -> None:
        self.floor = Floor()
        self._connection = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
        self._beside = Comparison(self._connection, path, SCHEMA)
        self._path = path

    def go_on(self) -> None:
        """Fold what was added to the log, and hold it and what left the floor to the rows."""
        rev = self.floor.rev
        log = ChainedLog(self._connection, HALL, SCHEMA, self._path)
        for event in log.lines(rev + 1, quick=True):
            left = fold(self.floor, event)
            if left is not None:
                self._beside.compare(left)
        if self.floor.rev == rev:
            return
        log.must_end_here()
        self._beside.compare(self.floor)
        self._beside.compare_hall(self.floor)
        is_as_it_is_read(self.floor, self._beside.rows)

    def close(self) -> None:
        self._connection.close()
