"""The log told again and compared with the rows of its file; see ``zal.store.sqlite.check``."""

import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from zal.domain.by import Role
from zal.domain.chain import Chain
from zal.domain.clock import turns_at
from zal.domain.errors import StorageError
from zal.domain.events import Adopted, ClockForgotten, Restored
from zal.domain.floor import Floor, KeptVisit
from zal.domain.fold import fold
from zal.domain.fold_clock import BY_ID
from zal.domain.fold_refusals import unreadable
from zal.domain.log import Event, payload
from zal.domain.settings.hall import HallConfig
from zal.domain.states import State
from zal.store.engine import Params
from zal.store.rows import floor as floor_rows
from zal.store.soundness import Progress
from zal.store.sqlite.chained_log import ChainedLog
from zal.store.sqlite.compare_requests import compare_requests
from zal.store.sqlite.destroyed import Destroyed, TypedTexts
from zal.store.sqlite.forgotten import Forgotten
from zal.store.sqlite.mismatches import COUNTED, Difference, counted, unsound, untold
from zal.store.versions import (
    APPOINTMENTS_SCHEMA,
    CONTRACT_SCHEMA,
    INVITING_SCHEMA,
    ONCE_SCHEMA,
)

_AT_ONCE = 500
"""Rows that are read and compared together."""
_TOLD_EVERY = 2_000
"""Events between two words on the progress."""

_IDS = "(SELECT j.value FROM json_each(:ids) j)"
_BEGINNING = """
SELECT e.rev FROM event e WHERE e.hall_id = :hall AND e.version > 0 AND e.act IN ('found', 'adopt')
ORDER BY e.rev LIMIT 1"""
_NEWEST_BEGINNING = """
SELECT e.rev FROM event e WHERE e.hall_id = :hall AND e.version > 0
  AND (e.act IN ('found', 'adopt')
       OR (e.act = 'turn-day' AND json_extract(e.detail, '$.floor') IS NOT NULL))
ORDER BY e.rev DESC LIMIT 1"""
_ById = dict[str, Callable[[floor_rows.Rows, str, Params], dict[Any, Any]]]
_BY_ID: _ById = {
    "slips": floor_rows.slips,
    "ratings": floor_rows.ratings,
    "browsers": floor_rows.browsers,
    "configs": floor_rows.configs,
    "wishes": floor_rows.wishes,
}
_OF_HALL_ALONE: Mapping[str, Callable[[floor_rows.Rows, Params], dict[Any, Any]]] = {
    "printers": floor_rows.printers,
    "invitations": floor_rows.invitations,
}
"""A floor's field that is of no day → what reads it whole."""
_KEPT_SINCE = {"invitations": INVITING_SCHEMA}
"""A floor's field whose table came later than the log told everything → the schema with it."""
_OF_DAY: Mapping[str, Callable[[floor_rows.Rows, Params], dict[Any, Any]]] = {
    "counters": floor_rows.counters,
    "overrides": floor_rows.overrides,
}
"""A floor's fields → how their rows are read, by id or of a day."""
_NOT_YET = frozenset({"appointment", "appointment_place", "appointment_wish"})
"""Tables that a file has whose schema is ``APPOINTMENTS_SCHEMA`` or newer."""
_OF_HALL = ("rev", "hall", "incarnation", "day", "closed_day", "clock_offset")


@dataclass(frozen=True, slots=True)
class Proof:
    """From which revision on the log was told; how many tickets lie before and are not on it.

    ``chain``: of its lines, to the last. ``clock_offset_ms``: see ``Floor``.
    """

    begun: int
    unproven: int
    chain: Chain
    clock_offset_ms: int | None


def tell(
    connection: sqlite3.Connection,
    name: Path,
    rev: int,
    *,
    schema: int,
    config: HallConfig,
    quick: bool,
    progress: Progress | None,
) -> Proof:
    """Fold the log, compare what it comes to with the rows, and return from where on.

    ``config``: in force now. ``quick``: from the newest turn of the day on. Raises ``StorageError``
    with what differs.
    """
    comparison = Comparison(connection, name, schema)
    log = ChainedLog(connection, comparison.hall, schema, name)
    begun = comparison.beginning(_NEWEST_BEGINNING if quick else _BEGINNING)
    forgotten = Forgotten(comparison.rows, comparison.destroyed)
    typed = TypedTexts(comparison.rows, schema)
    floor, event = Floor(), None
    before, told = Counter[str](), Counter[str]()
    for event in _watched(log.lines(begun, quick=quick), begun, rev, progress):
        typed.take(event)
        was = _ids(floor) if event.act == ClockForgotten.ACT else {}
        left = fold(floor, event)
        if event.rev == begun:
            before = _rows_before(event, floor)
        if left is not None:
            has_day = forgotten.let_go(left)
            comparison.compare(left, has_day=has_day)
            told += counted(left)
        if was:
            before -= forgotten.come_back(event, floor, was)
    if event is None:
        raise StorageError("impossible-beginning", rev=1, act="—")
    log.must_end_here()
    comparison.compare(floor)
    comparison.compare_hall(floor)
    comparison.compare_anchor(floor, event, config)
    compare_requests(comparison.rows, name, since=begun if quick else 0)
    typed.compare(name, since=begun)
    if quick:
        comparison.count_day(floor)
    else:
        comparison.count(before + told + counted(floor), but=forgotten.uncounted(begun))
    return Proof(begun, before["ticket"], log.chain, floor.clock_offset)


def _leave_out_passes(told: Mapping[int, KeptVisit], found: Mapping[int, KeptVisit]) -> None:
    """Take away, in place, the return passes that were good again and used after a visit left."""
    for ticket_id, visit in told.items():
        if visit.is_unserved and ticket_id in found and found[ticket_id].returns_for is None:
            visit.returns_for = None


def _ids(floor: Floor) -> dict[str, frozenset[Any]]:
    """Return what is on a floor, by field."""
    return {name: frozenset(getattr(floor, name)) for name in BY_ID}


def _watched(
    events: Iterable[Event], begun: int, rev: int, progress: Progress | None
) -> Iterator[Event]:
    """Give events on, and tell from time to time how far they are."""
    for event in events:
        yield event
        if progress is not None and event.rev % _TOLD_EVERY == 0:
            progress((event.rev - begun) / (rev - begun + 1))


def _rows_before(event: Event, floor: Floor) -> Counter[str]:
    """Return how many rows lay before the log began and are not on the floor."""
    said = payload(event)
    if not isinstance(said, Adopted):
        return Counter()
    try:
        return Counter(said.rows) - counted(floor)
    except TypeError as error:
        raise unreadable(event) from error


class Comparison:
    """The rows of a file, beside what its log tells."""

    def __init__(self, connection: sqlite3.Connection, name: Path, schema: int) -> None:
        self._connection = connection
        self._name = name
        self._schema = schema
        self._by_id: _ById = {
            "visits": partial(floor_rows.visits, schema=schema),
            "shifts": partial(floor_rows.shifts, schema=schema),
            **_BY_ID,
            "appointments": partial(floor_rows.appointments, schema=schema),
        }
        connection.row_factory = sqlite3.Row
        (self.hall,) = connection.execute("SELECT hall_id FROM hall").fetchone()
        self.destroyed = Destroyed(self.rows)

    def rows(self, sql: str, params: Params) -> list[Any]:
        """Return all rows of a query of this hall."""
        return self._connection.execute(sql, {"hall": self.hall, **params}).fetchall()

    def beginning(self, sql: str) -> int:
        """Return the revision with which the log can be told; 1 if there is none: it is refused."""
        found = self.rows(sql, {})
        return int(found[0]["rev"]) if found else 1

    def compare(self, told: Floor, *, has_day: bool = True) -> None:
        """Refuse rows that are not as the log tells them.

        ``has_day``: those of its day, too, which begins anew after a wrong clock.
        """
        for field, read in self._by_id.items():
            of_log = getattr(told, field)
            for ids in _batches(of_log):
                found = read(self.rows, _IDS, {"ids": json.dumps(ids)})
                part = {key: of_log[key] for key in ids}
                self.destroyed.leave_out(field, told.rev, part, found)
                if field == "visits":
                    _leave_out_passes(part, found)
                if found != part:
                    self._refuse(field, part, found, told.day)
        for field, read_day in _OF_DAY.items() if has_day else ():
            of_log = getattr(told, field)
            found = read_day(self.rows, {"day": told.day})
            if found != of_log:
                self._refuse(field, of_log, found, told.day)

    def compare_hall(self, told: Floor) -> None:
        """Refuse a hall's row, printers, invitation or PINs that are not as the log tells them."""
        found = floor_rows.hall_of(self.rows, {})
        differing = [each for each in _OF_HALL if getattr(found, each) != getattr(told, each)]
        (row,) = self.rows("SELECT h.config_version FROM hall h WHERE h.hall_id = :hall", {})
        if row["config_version"] != max(told.configs, default=0):
            differing.append("config_version")
        if differing:
            raise StorageError("unsound-hall", path=self._name, what=differing[0])
        for field, read in _OF_HALL_ALONE.items():
            is_kept = self._schema >= _KEPT_SINCE.get(field, CONTRACT_SCHEMA)
            of_log, of_rows = getattr(told, field), read(self.rows, {}) if is_kept else {}
            if of_rows != of_log:
                self._refuse(field, of_log, of_rows, told.day)
        read_pins = floor_rows.pins if self._schema >= ONCE_SCHEMA else floor_rows.former_pins
        pins = read_pins(self.rows, {})
        if pins != told.pins:
            subjects = pins.keys() | told.pins.keys()
            subject = min(each for each in subjects if pins.get(each) != told.pins.get(each))
            raise StorageError("unsound-pin", path=self._name, subject=subject)

    def compare_anchor(self, told: Floor, last: Event, config: HallConfig) -> None:
        """Refuse an anchor that is not the last act's.

        What time brought bears its own instant, a copy's new life begins at its last act's. Then
        the anchor may be later, but not so late that time would have brought something more.
        """
        at = floor_rows.hall_of(self.rows, {}).at
        is_held = told.at == at
        if last.role == Role.TIME or last.act == Restored.ACT:
            is_held = told.at <= at < _next_due(told, config)
        if not is_held:
            raise StorageError("unsound-hall", path=self._name, what="at")

    def count(self, told: Counter[str], but: frozenset[str]) -> None:
        """Refuse rows that the log does not tell of, or lacks, ``but`` of some tables."""
        former = _NOT_YET if self._schema < APPOINTMENTS_SCHEMA else frozenset[str]()
        for table in (each for each in COUNTED if each not in but | former):
            ((rows,),) = self.rows(f"SELECT COUNT(*) FROM {table}", {})
            if rows != told[table]:
                raise untold(self.rows, self._name, table, rows, told[table])

    def count_day(self, floor: Floor) -> None:
        """Refuse tickets of the newest day that the log does not tell of."""
        sql = "SELECT COUNT(*) FROM ticket t WHERE t.hall_id = :hall AND t.day = :day"
        ((rows,),) = self.rows(sql, {"day": floor.day})
        told = sum(each.day == floor.day for each in floor.visits.values())
        if rows != told:
            raise untold(self.rows, self._name, "ticket", rows, told)

    def _refuse(self, field: str, told: dict[Any, Any], found: dict[Any, Any], day: str) -> None:
        key = next(each for each in [*told, *found] if told.get(each) != found.get(each))
        difference = Difference(field, key, told.get(key), found.get(key), day)
        raise unsound(self.rows, self._name, difference)


def _next_due(floor: Floor, config: HallConfig) -> int:
    """Return the instant of what time brings next: what is due, the day's turn."""
    postponed = (
        each.postponed_until
        for visit in floor.visits.values()
        for each in visit.stages.values()
        if each.state is State.HELD and each.postponed_until is not None
    )
    due = (each.due_at for each in floor.appointments.values() if each.due_at is not None)
    return min([turns_at(date.fromisoformat(floor.day), config), *postponed, *due])


def _batches(of_log: dict[Any, Any]) -> Iterator[list[Any]]:
    keys = [*of_log]
    return (keys[n : n + _AT_ONCE] for n in range(0, len(keys), _AT_ONCE))
