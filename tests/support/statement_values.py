"""What every statement is asked with: values that meet rows of the hall in ``tests/store/old``.

Of a column that may be empty NULL is asked as well, and of a number the largest that code passes.
"""

import re
import sqlite3
from collections.abc import Iterator, Mapping
from typing import Any

from statements import statements
from zal.hall.seen.desk_queue import SCREENFUL
from zal.hall.seen.log import NO_LIMIT
from zal.store.parameters import parameters
from zal.store.queries import tickets as q
from zal.store.queries import waiting as w

Values = dict[str, Any]

LATER = 1_795_588_100_000
"""After the hall's last act."""
_MOST = 2**63 - 1
_STATES = {
    "tickets.CALL": "waiting",
    "tickets.RECALL": "called",
    "tickets.START": "called",
    "tickets.MISS": "called",
    "tickets.COME_BACK": "missed",
    "tickets.REOPEN": "served",
    "tickets.REINSTATE": "expired",
    "tickets.QUEUE": "held",
    "tickets.GO_ON": "held",
    "tickets.SUSPEND": "waiting",
    "tickets.POSTPONE": "waiting",
    "tickets.HAND_OVER": "called",
    "tickets.REQUEUE": "held",
}
"""The state that a move finds its stage in; other moves are told it and find it waiting."""
_ANY: Values = {
    "hall": 1,
    "day": "2026-11-25",
    "at": LATER,
    "rev": 300,
    "stage_id": 1,
    "ticket_id": 1,
    "since": LATER - 600_000,
    "earliest": "2026-11-20",
    "before": LATER + 1,
    "before_day": "2026-11-26",
    "through": 300,
    "text": "обед",
    "asked_before": LATER,
    "oldest": LATER,
    "limit": 20,
    "version": 1,
    "schema": 9,
    "oldest_writer": 8,
    "offset": -5_000_000_000,
    "boot": "a-boot",
    "up_ms": 5_000_000_000,
    "first_at": LATER,
    "newest_rev": 300,
    "newest_at": LATER,
    "next_at": LATER,
    "code": "Б199",
    "incarnation": "another",
    "body": "[hall]\n",
    "former_categories": "veteran",
    "act": "call",
    "role": "operator",
    "service": "passport",
    "desk": "7",
    "operator": "ivanova",
    "device": "console-7",
    "actor": "ivanova",
    "state_before": "waiting",
    "state_after": "called",
    "detail": "{}",
    "is_open": 0,
    "reason": "обед",
    "subject": "kiosk",
    "salt": b"salt",
    "hash": b"hash",
    "is_once": 1,
    "failures": 3,
    "many": 1,
    "blocked_until": LATER,
    "board": "board-1",
    "kiosk": "kiosk-1",
    "number": 1,
    "terminal": "console",
    "label": "Firefox",
    "secret_hash": b"s" * 32,
    "revoked_at": LATER,
    "of_day": "2026-11-25",
    "rated_at": 1,
    "comment": "спасибо",
    "waiting": 5,
    "politeness": 4,
    "comfort": 3,
    "information": 2,
    "digest": b"d" * 16,
    "request_id": "a-request",
    "shift_id": 6,
    "job_id": 1,
    "is_reprint": 0,
    "state": "ok",
    "series": "Б",
    "category": "ordinary",
    "language": "ru",
    "ahead": 3,
    "first": 101,
    "ordinal": 2,
    "other_id": 2,
    "clock_at": LATER,
    "ended_at": LATER,
    "ended_by": "hall",
    "source": "another file's",
    "source_sequence": 1,
    "postponed_at": LATER,
    "for_desk": "7",
    "for_operator": "orlov",
    "note": "без паспорта",
    "after": "held",
    "postponed_ms": 0,
    "until": LATER + 600_000,
    "wall": 0,
    "today": "2026-11-20",
    "last": LATER,
    "times": 1,
    "minutes": 10,
    "run": 2,
    "not_back": 3,
    "to_category": "veteran",
    "booked_for": LATER,
    "bundle": "licence",
    "services": 2,
    "follows": "1:done",
    "kept_back": "planned",
    "outcome": "done",
    "skipped_by": 1,
    "by": 60_000,
    "appointment_id": 1,
    "wish_id": 1,
    "pool": "papers",
    "channel": "public",
    "slot_at": LATER,
    "first_due": LATER,
    "place": 1,
    "capacity": 2,
    "due": LATER,
    "first_id": 1,
    "sequence": 1,
    "contact": "c0ffee",
    "secret": b"secret",
    "name": "Анна",
    "phone": "+7",
    "people": 3,
    "until_day": "2026-11-25",
    "to": 1,
}
_OWN: Mapping[str, Values] = {
    "appointments.BOOK": {"appointment_id": 2},
    "appointments.BY_CODE": {"code": "one"},
    "appointments.BY_SOURCE": {"source": "a file's"},
    "return_passes.BY_CODE": {"code": "one"},
    "return_passes.OF_STAGE": {"stage_id": 1},
    "return_passes.USE": {"stage_id": 1},
    "return_passes.TAKE_BACK": {"stage_id": 1},
    "appointments.BY_TOKEN": {"token": "one"},
    "appointments.END": {"before": "expected", "after": "cancelled"},
    "appointments.NEW_APPOINTMENT": {"state": "held", "code": "new", "token": "new"},
    "appointments.NEW_PERSON": {"appointment_id": 2},
    "appointments.NEW_PLACE": {"place": 2},
    "appointments.NEW_WISH": {"token": "new"},
    "appointments.REINSTATE": {"appointment_id": 3},
    "appointments.UNDO_CHECK_IN": {"appointment_id": 5},
    "appointments.SET_WISH": {"before": "offered", "after": "over"},
    "appointments.WISH_BY_TOKEN": {"token": "w"},
    "clock.EXPECT_AGAIN": {"appointment_id": 4},
    "clock.SET_CARRIED": {"day": "2026-11-20"},
    "clock.NO_LATER_COUNTERS": {"day": "2026-11-20"},
    "clock.NO_LATER_OVERRIDES": {"day": "2026-11-20"},
    "browsers.NEW_BROWSER": {"number": 7, "secret_hash": b"s" * 32},
    "hall.EVENTS_SINCE": {"rev": 3, "limit": NO_LIMIT},
    "hall.NEW_CONFIG": {"version": 9},
    "hall.NEW_HALL": {"hall": 2},
    "hall.PIN": {"subject": "kiosk"},
    **{
        f"privacy.PURGE_{each}": {"before": LATER + 3_600_000}
        for each in ("PEOPLE", "NOTES", "CONTACTS", "COMMENTS")
    },
    "privacy.FORGET_COMMENT": {"ticket_id": 2},
    "privacy.FORGET_CONTACT": {"appointment_id": 4},
    "privacy.FORGET_NOTES": {"ticket_id": 4},
    "requests.NEW_REQUEST": {"request_id": "another-request", "digest": "d" * 32},
    "shifts.END_BREAK": {"shift_id": 7},
    "shifts.NEW_SHIFT": {"desk": "9", "operator": "petrov"},
    "slips.END_SLIP": {"before": "queued", "after": "printed"},
    "tickets.CALL": {"desk": "9"},
    "tickets.CALLS_SINCE": {"rev": 3},
    "tickets.CHANGE_CATEGORY": {"before": "waiting"},
    "tickets.DUE_STAGES": {"at": LATER + 3_600_000},
    "tickets.END": {"before": "waiting", "after": "cancelled"},
    "tickets.HAND_OVER": {"before": "called"},
    "tickets.HOLD": {"before": "waiting"},
    "tickets.NEW_STAGE": {"ordinal": 9, "state": "held"},
    "tickets.NEW_TICKET": {"number": 199, "request_id": "another", "token": "another"},
    "tickets.REPLAN": {"before": "waiting"},
    "tickets.REINSTATE": {"before": "expired"},
    "tickets.REOPEN": {"before": "served", "after": "serving"},
    "tickets.REQUEUE": {"before": "held"},
    "tickets.SET_PEOPLE": {"was": 1},
}
"""Of some statements what ``_ANY`` would not do for."""
_BOUNDS: Mapping[str, Values] = {
    "browsers.BROWSER": {"number": _MOST},
    "floor.ratings": {"since": 0},
    "hall.EVENTS_SINCE": {"rev": _MOST, "limit": 1},
    "hall.SET_CURSOR": {"rev": _MOST},
    "tickets.TICKET_BY_NUMBER": {"number": _MOST},
}
_CODES = {"s": "service", "c": "category", "l": "token", "n": "stage_id"}
"""What ``:s0``, ``:c0``, ``:l0`` and ``:n0`` are, of statements made for a number of them."""
_MANY = {
    "tickets.stages_by_link": q.stages_by_link(q.MOST_LINKS),
    "waiting.heads": w.heads(200, 20),
    "waiting.heads_booked": w.heads(200, 20, booked=True),
    "waiting.queue_lines": w.queue_lines(SCREENFUL),
    "waiting.waiting_for": w.waiting_for(200),
}
"""Those statements for as many as code ever asks for."""


def asked(connection: sqlite3.Connection) -> Iterator[tuple[str, str, Values]]:
    """Return every statement, by its name, with each set of values to ask it with."""
    for name, sql in statements().items():
        values = values_for(connection, name, sql)
        yield name, sql, values
        yield from ((name, sql, values | {each: None}) for each in _may_be_null(connection, sql))
        if name in _BOUNDS:
            yield name, sql, values | _BOUNDS[name]
    for name, sql in _MANY.items():
        yield name, sql, values_for(connection, name, sql)


def values_for(connection: sqlite3.Connection, name: str, sql: str) -> Values:
    """Return a statement's values."""
    values = _ANY | _met(connection, name) | _OWN.get(name, {})
    return {each: values[each if each in values else _CODES[each[0]]] for each in parameters(sql)}


def _met(connection: sqlite3.Connection, name: str) -> Values:
    """Return the keys of rows that a statement is to meet."""

    def one(sql: str) -> Any:
        return connection.execute(sql).fetchone()[0]

    state = _STATES.get(name, "waiting")
    stage = one(
        f"SELECT s.stage_id FROM stage s WHERE s.state = '{state}' AND (s.state <> 'served'"
        " OR s.desk NOT IN (SELECT d.desk FROM stage d WHERE d.state IN ('called', 'serving')))"
    )
    rated = one("SELECT r.ticket_id FROM rating r")
    unrated = one(
        "SELECT t.ticket_id FROM ticket t"
        " WHERE t.ticket_id NOT IN (SELECT r.ticket_id FROM rating r)"
    )
    return {
        "stage_id": stage,
        "job_id": one("SELECT j.job_id FROM print_job j WHERE j.state = 'queued'"),
        "ticket_id": rated if name.startswith("ratings.CHANGE") else unrated,
        "token": one("SELECT t.token FROM ticket t"),
        "hash": one("SELECT i.hash FROM invitation i"),
        "was": one("SELECT p.hash FROM pin p WHERE p.subject = 'kiosk'"),
        "secret_hash": one("SELECT w.secret_hash FROM browser w WHERE w.revoked_at IS NULL"),
        "rated_at": one(f"SELECT r.rated_at FROM rating r WHERE r.ticket_id = {rated}"),
    }


def _may_be_null(connection: sqlite3.Connection, sql: str) -> list[str]:
    """Return the parameters that a statement writes into columns which may be empty."""
    cast = re.findall(r"COALESCE\(CAST\(:(\w+) AS", sql)
    into = re.match(
        r"\s*INSERT INTO (\w+) \(([^)]*)\)\s*VALUES \((.*?)\)\s*(?:RETURNING|ON CONFLICT|$)",
        sql,
        re.DOTALL,
    )
    over = re.match(r"\s*UPDATE (\w+) SET (.*?)\sWHERE", sql, re.DOTALL)
    if into:
        pairs = list(zip(_words(into[2]), _words(into[3]), strict=True))
    elif over:
        pairs = re.findall(r"(\w+) = (:\w+)", over[2])
    else:
        return cast
    table = (into or over)[1]  # type: ignore[index]  # one of them was found
    info = connection.execute(f"PRAGMA table_info({table})")
    empty = {row["name"] for row in info if not row["notnull"] and not row["pk"]}
    return cast + [value[1:] for column, value in pairs if column in empty and value[0] == ":"]


def _words(text: str) -> list[str]:
    """Return what stands between commas, but for those in brackets."""
    return [each.strip() for each in re.split(r",(?![^(]*\))", text)]
