"""Halls to measure in: so many waiting, so many tickets of days past."""

import itertools
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from zal import config
from zal.bootstrap import create_hall, open_hall
from zal.config.sample import demo_text
from zal.config.write import write
from zal.domain.by import By, Role
from zal.hall.hall import Hall

DESK = "1"
OPERATOR = "ivanova"
AT_KIOSK = By(Role.KIOSK)
AT_DESK = By(Role.OPERATOR, OPERATOR, desk=DESK)
DAYS_PAST = 1000


def config_text() -> str:
    """Return the demonstration's hall, where one operator at one desk may call everybody."""
    hall = config.read(demo_text())
    desks = tuple(
        replace(each, services=None) if each.code == DESK else each for each in hall.desks
    )
    operators = tuple(
        replace(each, services=None) if each.code == OPERATOR else each for each in hall.operators
    )
    return write(replace(hall, desks=desks, operators=operators))


@contextmanager
def furnished(path: Path, waiting: int = 0) -> Iterator[Hall]:
    """Make a hall at ``path`` unless one is there, sign in and let so many wait."""
    if not path.exists():
        create_hall(path, config_text())
    hall = open_hall(path, device="bench")
    try:
        hall.desks.sign_in(AT_DESK)
        give = next_service(hall)
        for _ in range(waiting):
            hall.tickets.issue(AT_KIOSK, next(give))
        yield hall
    finally:
        hall.close()


def next_service(hall: Hall) -> Iterator[str]:
    """Return the codes of the hall's services, round and round."""
    return itertools.cycle(each.code for each in hall.views.config().services)


def serve(hall: Hall) -> None:
    """Serve the ticket that the desk has called."""
    hall.tickets.start(AT_DESK)
    hall.tickets.finish(AT_DESK)


def add_past(path: Path, tickets: int) -> None:
    """Make a hall with so many served tickets of ``DAYS_PAST`` days, each with its four events.

    Each day has its eight shifts. Written without the acts and without indexes, which are made
    afterwards: a million takes seconds instead of half an hour.
    """
    create_hall(path, config_text())
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("PRAGMA cache_size = -200000")
        indexes = connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
        ).fetchall()
        connection.execute("BEGIN")
        for name, _ in indexes:
            connection.execute(f"DROP INDEX {name}")
        _write_past(connection, tickets)
        for _, sql in indexes:
            connection.execute(sql)
        connection.execute("COMMIT")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _write_past(connection: sqlite3.Connection, tickets: int) -> None:
    first = date.today() - timedelta(days=DAYS_PAST + 1)  # noqa: DTZ011 - any day long past will do
    numbers = {"tickets": tickets, "a_day": tickets // DAYS_PAST, "first": first.isoformat()}
    connection.execute("CREATE TEMP TABLE past (n INTEGER PRIMARY KEY, day TEXT, at INTEGER)")
    connection.execute(_PAST, numbers)
    for statement in (_TICKETS, _STAGES, _EVENTS, _SHIFTS):
        connection.execute(statement)
    connection.execute("UPDATE hall SET rev = (SELECT MAX(rev) FROM event)")
    connection.execute("DROP TABLE past")


_PAST = """
WITH RECURSIVE count (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM count WHERE n < :tickets)
INSERT INTO past
SELECT n, date(:first, ((n - 1) / :a_day) || ' days'),
       1000 * (unixepoch(:first) + 86400 * ((n - 1) / :a_day) + 36000 + 30 * (n % :a_day))
FROM count"""
_TICKETS = """
INSERT INTO ticket (hall_id, ticket_id, day, series, number, code, category, language, issued_at,
                    ahead, request_id, token, device)
SELECT 1, n, day, 'А', 101 + n, 'А' || (101 + n), 'ordinary', 'ru', at, 3,
       printf('%020d-', at) || hex(randomblob(8)), substr(hex(randomblob(16)), 1, 22), 'kiosk'
FROM past"""
_STAGES = """
INSERT INTO stage (hall_id, stage_id, ticket_id, ordinal, day, service, state, clock_at, queued_at,
                   called_at, started_at, ended_at, calls, desk, operator)
SELECT 1, n, n, 1, day, 'passport', 'served', at, at, at + 600000, at + 630000, at + 1200000, 1,
       1 + n % 8, 'ivanova'
FROM past"""
_EVENTS = """
INSERT INTO event (hall_id, rev, at, day, act, ticket_id, stage_id, service, desk, operator,
                   device, state_before, state_after, detail)
SELECT 1, 4 * n + k.column1 - 4, at + 1000 * k.column1, day, k.column2, n, n, 'passport',
       1 + n % 8, 'ivanova', 'bench', NULL, k.column3, '{"category": "ordinary", "ahead": 3}'
FROM past, (VALUES (1, 'issue', 'waiting'), (2, 'call', 'called'), (3, 'start', 'serving'),
                   (4, 'finish', 'served')) AS k"""
_SHIFTS = """
INSERT INTO shift (hall_id, day, operator, desk, started_at, ended_at)
SELECT 1, day, 'operator-' || k.column1, k.column1, MIN(at), MAX(at)
FROM past, (VALUES (1), (2), (3), (4), (5), (6), (7), (8)) AS k GROUP BY day, k.column1"""
