"""Halls to measure in: so many waiting, so many tickets of days past."""

import itertools
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from zal import config
from zal.bootstrap import create_hall, open_hall
from zal.config.sample import demo_text
from zal.config.write import write
from zal.domain.by import By, Role
from zal.domain.chain import COLUMNS, digest_of
from zal.domain.codes import check_number
from zal.domain.now import Clock, VirtualClock
from zal.hall.hall import Hall
from zal.hall.seen.hall import hall_settings
from zal.system_clock import SYSTEM_CLOCK

DESK = "1"
OPERATOR = "ivanova"
AT_KIOSK = By(Role.KIOSK)
AT_DESK = By(Role.OPERATOR, OPERATOR, desk=DESK)
DAYS_PAST = 1000


def config_text(text: str = "") -> str:
    """Return a hall where one operator at one desk may call everybody.

    ``text``: its other settings, "": the demonstration's.
    """
    hall = config.read(text or demo_text())
    desks = tuple(
        replace(each, services=None) if each.code == DESK else each for each in hall.desks
    )
    operators = tuple(
        replace(each, services=None) if each.code == OPERATOR else each for each in hall.operators
    )
    return write(replace(hall, desks=desks, operators=operators))


@contextmanager
def furnished(path: Path, waiting: int = 0, clock: Clock = SYSTEM_CLOCK) -> Iterator[Hall]:
    """Make a hall at ``path`` unless one is there, sign in and let so many wait."""
    if not path.exists():
        create_hall(path, config_text())
    hall = open_hall(path, device="bench", clock=clock)
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
    return itertools.cycle(each.code for each in hall.see(hall_settings).services)


def serve(hall: Hall) -> None:
    """Serve the ticket that the desk has called."""
    hall.tickets.start(AT_DESK)
    hall.tickets.finish(AT_DESK)


def add_past(path: Path, tickets: int, *, a_day: int = 0) -> None:
    """Make a hall with so many served tickets of days past, as acts would have left it.

    ``a_day``: how many a day, 0: those of ``DAYS_PAST`` days. Each has its four events, each day
    its eight shifts and its turn: ``zal check`` finds it sound. Written without the acts and
    without indexes, which are made afterwards: a million takes a minute instead of half an hour.
    """
    a_day = a_day or max(1, tickets // DAYS_PAST)
    first = date.today() - timedelta(days=-(-tickets // a_day) + 1)  # noqa: DTZ011 - any will do
    begun = 1000 * int(datetime.combine(first, time(9), tzinfo=UTC).timestamp())
    create_hall(path, config_text(), clock=VirtualClock(lambda: begun))
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.create_function("check_number", 1, check_number, deterministic=True)
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("PRAGMA cache_size = -200000")
        indexes = connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
        ).fetchall()
        connection.execute("BEGIN")
        for name, _ in indexes:
            connection.execute(f"DROP INDEX {name}")
        numbers = {"tickets": tickets, "a_day": a_day, "first": first.isoformat()}
        _write_past(connection, numbers)
        for _, sql in indexes:
            connection.execute(sql)
        connection.execute("COMMIT")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _write_past(connection: sqlite3.Connection, numbers: dict[str, object]) -> None:
    connection.execute("CREATE TEMP TABLE past (n INTEGER PRIMARY KEY, day TEXT, at INTEGER)")
    connection.execute(_PAST, numbers)
    connection.execute("CREATE TEMP TABLE days (d INTEGER PRIMARY KEY, day TEXT, at INTEGER)")
    connection.execute(_DAYS)
    connection.execute("CREATE TEMP TABLE desks (desk INTEGER PRIMARY KEY)")
    connection.execute("INSERT INTO desks VALUES (1), (2), (3), (4), (5), (6), (7), (8)")
    for statement in (_TICKETS, _STAGES, _SHIFTS, _COUNTERS, _EVENTS, _HALL):
        connection.execute(statement)
    _chain(connection)
    for table in ("past", "days", "desks"):
        connection.execute(f"DROP TABLE {table}")


def _chain(connection: sqlite3.Connection) -> None:
    """Give the lines after the first their digests, and the hall's row the newest."""
    (digest,) = connection.execute("SELECT digest FROM hall").fetchone()

    def next_digest(*line: object) -> bytes:
        nonlocal digest
        digest = digest_of(digest, dict(zip(COLUMNS, line, strict=True)))
        return digest

    columns = ", ".join(COLUMNS)
    connection.create_function("next_digest", len(COLUMNS), next_digest)
    connection.execute(f"""
CREATE TEMP TABLE digests AS
SELECT rev AS of_rev, next_digest({columns}) AS digest FROM event WHERE rev > 1 ORDER BY rev""")
    connection.execute("CREATE UNIQUE INDEX temp.digest_of_rev ON digests (of_rev)")
    connection.execute("""
UPDATE event SET digest = (SELECT d.digest FROM digests d WHERE d.of_rev = rev) WHERE rev > 1""")
    connection.execute("DROP TABLE digests")
    connection.execute("UPDATE hall SET digest = ?", (digest,))


_PAST = """
WITH RECURSIVE count (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM count WHERE n < :tickets)
INSERT INTO past
SELECT n, date(:first, ((n - 1) / :a_day) || ' days'),
       1000 * (unixepoch(:first) + 86400 * ((n - 1) / :a_day) + 36000)
       + 36000000 / :a_day * ((n - 1) % :a_day)
FROM count"""
_DAYS = """
INSERT INTO days SELECT ROW_NUMBER() OVER (ORDER BY day), day, MIN(at) FROM past GROUP BY day"""
_TICKETS = """
INSERT INTO ticket (hall_id, ticket_id, day, series, number, code, category, language, issued_at,
                    ahead, request_id, token, device)
SELECT 1, n, day, 'А', 101 + n, 'А' || (101 + n), 'ordinary', 'ru', at, 3,
       printf('%020d-', at) || hex(randomblob(8)), substr(hex(randomblob(16)), 1, 22), 'bench'
FROM past"""
_STAGES = """
INSERT INTO stage (hall_id, stage_id, ticket_id, ordinal, day, service, category, state, clock_at,
                   queued_at, called_at, started_at, ended_at, calls, desk, operator, call_rev)
SELECT 1, n, n, 1, past.day, 'passport', 'ordinary', 'served', past.at, past.at, past.at + 1,
       past.at + 2, past.at + 3, 1, 1 + n % 8, 'operator-' || (1 + n % 8),
       1 + 17 * (d - 1) + 8 + 4 * (n - 1) + 2
FROM past JOIN days ON days.day = past.day"""
_SHIFTS = """
INSERT INTO shift (hall_id, shift_id, day, operator, desk, started_at, ended_at)
SELECT 1, 8 * (d - 1) + desk, day, 'operator-' || desk, desk, at - 1000, at + 40000000
FROM days, desks"""
_COUNTERS = """
INSERT INTO series_counter (hall_id, day, series, last)
SELECT 1, day, 'А', 101 + MAX(n) FROM past GROUP BY day"""
_EVENTS = """
INSERT INTO event (hall_id, rev, at, day, act, version, ticket_id, stage_id, code, service, desk,
                   operator, device, role, actor, state_before, state_after, detail)
SELECT 1, 1 + ROW_NUMBER() OVER (ORDER BY of_day, place), at, day, act, 1, ticket_id, ticket_id,
       code, service, desk, operator, 'bench', role, CASE role WHEN 'operator' THEN operator END,
       state_before, state_after, detail
FROM (
  SELECT day AS of_day, day, desk AS place, 'operator' AS role, at - 1000 AS at, 'sign-in' AS act,
         NULL AS ticket_id, NULL AS code, NULL AS service, desk, 'operator-' || desk AS operator,
         NULL AS state_before, NULL AS state_after,
         json_object('shift', 8 * (d - 1) + desk) AS detail
  FROM days, desks
  UNION ALL
  SELECT t.day, t.day, 4 * t.ticket_id + 100 + k.column1,
         CASE WHEN k.column1 > 0 THEN 'operator' ELSE 'kiosk' END, t.issued_at + k.column1,
         k.column2, t.ticket_id, t.code, 'passport',
         CASE WHEN k.column1 > 0 THEN 1 + t.ticket_id % 8 END,
         CASE WHEN k.column1 > 0 THEN 'operator-' || (1 + t.ticket_id % 8) END,
         k.column3, k.column4,
         CASE k.column1 WHEN 1 THEN '{"rule": "only-one", "considered": 1, "rule_version": 1}'
           WHEN 0 THEN json_object('series', t.series, 'number', t.number, 'category', t.category,
             'language', t.language, 'ahead', t.ahead, 'link', check_number(t.token),
             'request', check_number(t.request_id)) END
  FROM ticket t, (VALUES (0, 'issue', NULL, 'waiting'), (1, 'call', 'waiting', 'called'),
                         (2, 'start', 'called', 'serving'), (3, 'finish', 'serving', 'served')) AS k
  UNION ALL
  SELECT day, day, 1e15 + desk, 'time', at + 40000000, 'sign-out', NULL, NULL, NULL, desk,
         'operator-' || desk, NULL, NULL, json_object('shift', 8 * (d - 1) + desk, 'why', 'day-end')
  FROM days, desks
  UNION ALL
  SELECT days.day, date(days.day, '1 day'), 2e15, 'time', at + 50000000, 'turn-day',
         NULL, NULL, NULL, NULL, NULL, NULL, NULL,
         json_object('was', days.day, 'to', date(days.day, '1 day'), 'floor', json_object(
           'hall', h.code, 'incarnation', h.incarnation, 'day', date(days.day, '1 day'),
           'configs', json_array(json_object(
             'version', 1, 'applied_at', c.applied_at, 'body', c.body))))
  FROM days, hall h, config c
)"""
_HALL = """
UPDATE hall SET rev = (SELECT MAX(rev) FROM event),
                day = (SELECT date(MAX(day), '1 day') FROM days),
                anchor_at = (SELECT MAX(at) + 50000000 FROM days)"""
