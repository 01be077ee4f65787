"""What to say of a row that is not as the log tells it; see ``zal.store.sqlite.check``."""

from collections import Counter
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from zal.domain.errors import StorageError
from zal.domain.floor import Floor, KeptVisit
from zal.store.rows.by_name import named
from zal.store.rows.floor import Rows

COUNTED = (
    *("ticket", "stage", "shift", "shift_break", "print_job", "rating", "browser", "config"),
    *("series_counter", "service_override"),
    *("appointment", "appointment_place", "appointment_wish"),
)
"""The tables whose rows the log tells of one by one."""

_UNTOLD = {
    "ticket": """
SELECT t.code, t.day FROM ticket t WHERE t.hall_id = :hall AND t.ticket_id NOT IN
  (SELECT e.ticket_id FROM event e WHERE e.act = 'issue') ORDER BY t.ticket_id LIMIT 1""",
    "rating": """
SELECT t.code, t.day FROM rating r JOIN ticket t ON t.ticket_id = r.ticket_id
WHERE r.hall_id = :hall AND r.ticket_id NOT IN
  (SELECT e.ticket_id FROM event e WHERE e.act = 'rate') ORDER BY r.ticket_id LIMIT 1""",
    "print_job": """
SELECT t.code, t.day FROM print_job j JOIN ticket t ON t.ticket_id = j.ticket_id
WHERE j.hall_id = :hall AND j.job_id NOT IN
  (SELECT COALESCE(json_extract(e.detail, '$.slip'), json_extract(e.detail, '$.job'), 0)
   FROM event e WHERE e.act IN ('issue', 'ask-slip')) ORDER BY j.job_id LIMIT 1""",
    "shift": """
SELECT h.operator, h.desk, h.day FROM shift h
WHERE h.hall_id = :hall AND (h.started_at, h.desk, h.operator) NOT IN
  (SELECT e.at, e.desk, e.operator FROM event e WHERE e.act = 'sign-in')
ORDER BY h.shift_id LIMIT 1""",
    "series_counter": """
SELECT c.series, c.day FROM series_counter c WHERE c.hall_id = :hall AND (c.day, c.series) NOT IN
  (SELECT t.day, t.series FROM ticket t) ORDER BY c.day, c.series LIMIT 1""",
    "service_override": """
SELECT o.service, o.day FROM service_override o
WHERE o.hall_id = :hall AND (o.day, o.service) NOT IN
  (SELECT e.day, e.service FROM event e WHERE e.act IN ('open-service', 'close-service'))
ORDER BY o.day, o.service LIMIT 1""",
    "config": """
SELECT c.version AS code FROM config c JOIN hall h ON h.hall_id = c.hall_id
WHERE c.hall_id = :hall AND c.version NOT BETWEEN 1 AND h.config_version
ORDER BY c.version LIMIT 1""",
    "appointment": """
SELECT CAST(a.appointment_id AS TEXT) AS code FROM appointment a
WHERE a.hall_id = :hall AND a.appointment_id NOT IN
  (SELECT COALESCE(json_extract(e.detail, '$.to'), json_extract(e.detail, '$.appointment'), 0)
   FROM event e WHERE e.act IN ('hold-slot', 'move-appointment'))
ORDER BY a.appointment_id LIMIT 1""",
    "appointment_place": """
SELECT CAST(p.appointment_id AS TEXT) AS code FROM appointment_place p
WHERE p.hall_id = :hall AND p.appointment_id NOT IN
  (SELECT a.appointment_id FROM appointment a) ORDER BY p.appointment_id LIMIT 1""",
    "appointment_wish": """
SELECT CAST(w.wish_id AS TEXT) AS code FROM appointment_wish w
WHERE w.hall_id = :hall AND w.wish_id NOT IN
  (SELECT json_extract(e.detail, '$.wish') FROM event e WHERE e.act = 'join-waiting-list')
ORDER BY w.wish_id LIMIT 1""",
}
"""A table → the query of its first row that the log does not tell of. Linear: each reads the log
once, and only when something is wrong."""


def counted(floor: Floor) -> Counter[str]:
    """Return how many rows of each table a floor is."""
    visits, shifts = floor.visits.values(), floor.shifts.values()
    return Counter(
        ticket=len(floor.visits),
        stage=sum(len(each.stages) for each in visits),
        shift=len(floor.shifts),
        shift_break=sum(len(each.breaks) for each in shifts),
        print_job=len(floor.slips),
        rating=len(floor.ratings),
        browser=len(floor.browsers),
        config=len(floor.configs),
        series_counter=len(floor.counters),
        service_override=len(floor.overrides),
        appointment=len(floor.appointments),
        appointment_place=sum(len(each.places) for each in floor.appointments.values()),
        appointment_wish=len(floor.wishes),
    )


def untold(rows: Rows, path: Path, table: str, found: int, told: int) -> StorageError:
    """Return the refusal of a table that has more or fewer rows than the log tells of."""
    first = rows(_UNTOLD[table], {}) if found > told and table in _UNTOLD else []
    if not first:
        return StorageError("unsound-rows", path=path, table=table, rows=found, told=told)
    refusal, *columns = _UNTOLD_IS[table]
    return StorageError(refusal, path=path, **named(first[0], columns))


_UNTOLD_IS = {
    "ticket": ("unsound-untold", "code", "day"),
    "rating": ("unsound-rating", "code", "day"),
    "print_job": ("unsound-slip", "code", "day"),
    "shift": ("unsound-shift", "operator", "desk", "day"),
    "series_counter": ("unsound-series", "series", "day"),
    "service_override": ("unsound-service", "service", "day"),
    "config": ("unsound-config", "code"),
    "appointment": ("unsound-appointment", "code"),
    "appointment_place": ("unsound-appointment", "code"),
    "appointment_wish": ("unsound-wish", "code"),
}
"""A table → the refusal of such a row, and the columns that it names."""


@dataclass(frozen=True, slots=True)
class Difference:
    """What differs: a floor's field, and the key of what is in it.

    ``told``: as the log has it, ``found``: as it stands in the file; None: not at all. ``day``: of
    the floor.
    """

    field: str
    key: Any
    told: Any
    found: Any
    day: str


def unsound(rows: Rows, path: Path, of: Difference) -> StorageError:
    """Return the refusal of a row that is not as the log tells it."""
    one = of.told or of.found
    if of.field == "visits":
        return _visit(path, of.told, of.found)
    if of.field == "shifts":
        said = {"operator": one.operator, "desk": one.desk, "day": one.day}
        return StorageError("unsound-shift", path=path, **said)
    if of.field in _OF_TICKET:
        code = _code(rows, one.ticket_id)
        return StorageError(_OF_TICKET[of.field], path=path, code=code, day=one.day)
    if of.field == "counters":
        return _counter(rows, path, of)
    if of.field == "overrides":
        return StorageError("unsound-service", path=path, service=of.key, day=of.day)
    return StorageError(_BY_KEY[of.field], path=path, code=str(of.key))


_OF_TICKET = {"slips": "unsound-slip", "ratings": "unsound-rating"}
_BY_KEY = {
    "browsers": "unsound-browser",
    "configs": "unsound-config",
    "printers": "unsound-printer",
    "invitations": "unsound-invitation",
    "appointments": "unsound-appointment",
    "wishes": "unsound-wish",
}


def _visit(path: Path, told: KeptVisit, found: KeptVisit | None) -> StorageError:
    of = {"path": path, "code": told.code, "day": told.day}
    if found is None:
        return StorageError("unsound-gone", **of)
    if not found.stages:
        return StorageError("unsound-stageless", **of)
    what = _difference(told, found)
    for stage_id, stage in told.stages.items():
        if what == "stages" and found.stages.get(stage_id) not in (None, stage):
            what = _difference(stage, found.stages[stage_id])
            break
    return StorageError("unsound-ticket", what=what, **of)


def _difference(told: Any, found: Any) -> str:
    """Return the name of the first field in which two values of a class differ."""
    names = (each.name for each in fields(told))
    return next(each for each in names if getattr(told, each) != getattr(found, each))


def _counter(rows: Rows, path: Path, of: Difference) -> StorageError:
    """Return what is wrong with a counter: a ticket is past it, or else."""
    if of.told is None or (of.found or 0) >= of.told:
        return StorageError("unsound-series", path=path, series=of.key, day=of.day)
    sql = """
SELECT t.code FROM ticket t
WHERE t.hall_id = :hall AND t.day = :day AND t.series = :series AND t.number = :number"""
    found = rows(sql, {"day": of.day, "series": of.key, "number": of.told})
    code = next((row["code"] for row in found), f"{of.key}{of.told}")
    return StorageError("unsound-counter", path=path, code=code, day=of.day)


def _code(rows: Rows, ticket_id: int) -> str:
    found = rows("SELECT t.code FROM ticket t WHERE t.ticket_id = :id", {"id": ticket_id})
    return next((str(row["code"]) for row in found), "—")
