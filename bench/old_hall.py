"""A hall as a former Zal left it: schema 5, so many tickets of days past, a few still open."""

import sqlite3
from contextlib import closing
from pathlib import Path

from furnish import DAYS_PAST, config_text
from zal.store.sqlite.file import create_file
from zal.store.sqlite.schema import scripts

SCHEMA = 5
FIRST_DAY = "2023-01-02"
OPEN = 60
"""How many of the tickets are still open, all of the last day."""
POSTPONED_ONE_IN = 50


def make_old_hall(path: Path, tickets: int) -> None:
    """Make the file; each ticket has its stage and four events, one in fifty two more.

    Indexes of the first schema are made after the rows: half the time.
    """
    create_file(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("PRAGMA cache_size = -200000")
        for script in scripts()[:SCHEMA]:
            connection.executescript(script)
        connection.execute("BEGIN")
        indexes = connection.execute(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL"
        ).fetchall()
        for name, _ in indexes:
            connection.execute(f"DROP INDEX {name}")
        numbers = {
            "tickets": tickets,
            "a_day": max(1, tickets // DAYS_PAST),
            "first": FIRST_DAY,
            "open": OPEN,
            "one_in": POSTPONED_ONE_IN,
            "body": config_text(),
        }
        for statement in (_PAST, _HALL, _CONFIG, _TICKETS, _STAGES, _EVENTS, _END):
            connection.execute(statement, numbers)
        connection.execute("DROP TABLE past")
        for _, sql in indexes:
            connection.execute(sql)
        connection.execute(f"PRAGMA user_version = {SCHEMA}")
        connection.execute("COMMIT")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


_PAST = """
CREATE TEMP TABLE past AS
WITH RECURSIVE count (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM count WHERE n < :tickets)
SELECT n, date(:first, ((n - 1) / :a_day) || ' days') AS day,
       1000 * (unixepoch(:first) + 86400 * ((n - 1) / :a_day) + 36000)
       + 36000000 / :a_day * ((n - 1) % :a_day) AS at
FROM count"""
_HALL = """
INSERT INTO hall (hall_id, rev, last_at, day, config_version)
SELECT 1, 0, MAX(at) + 1000, MAX(day), 1 FROM past"""
_CONFIG = "INSERT INTO config (hall_id, version, applied_at, body) VALUES (1, 1, 0, :body)"
_TICKETS = """
INSERT INTO ticket (hall_id, ticket_id, day, series, number, code, category, language, issued_at,
                    ahead, request_id, token, device)
SELECT 1, n, day, 'А', 101 + n, 'А' || (101 + n), 'ordinary', 'ru', at, 3,
       printf('%020d-', at) || hex(randomblob(8)), substr(hex(randomblob(16)), 1, 22), 'bench'
FROM past"""
_STAGES = """
INSERT INTO stage (hall_id, stage_id, ticket_id, ordinal, day, service, state, clock_at, queued_at,
                   called_at, started_at, ended_at, calls, desk, operator)
SELECT 1, n, n, 1, day, 'passport', IIF(n > :tickets - :open, 'waiting', 'served'), at, at,
       IIF(n > :tickets - :open, NULL, at + 1), IIF(n > :tickets - :open, NULL, at + 2),
       IIF(n > :tickets - :open, NULL, at + 3), n <= :tickets - :open,
       IIF(n > :tickets - :open, NULL, 1 + n % 8),
       IIF(n > :tickets - :open, NULL, 'operator-' || (1 + n % 8))
FROM past"""
_EVENTS = """
INSERT INTO event (hall_id, rev, at, day, act, ticket_id, stage_id, service, desk, operator, device,
                   state_before, state_after, detail)
SELECT 1, ROW_NUMBER() OVER (ORDER BY p.n, k.column1), p.at + k.column1, p.day, k.column2, p.n, p.n,
       'passport', IIF(k.column1 > 2, 1 + p.n % 8, NULL),
       IIF(k.column1 > 2, 'operator-' || (1 + p.n % 8), NULL), 'bench', k.column3, k.column4,
       CASE k.column2 WHEN 'call' THEN '{"rule": "only-one", "considered": 1, "rule_version": 1}'
         WHEN 'issue' THEN json_object('series', 'А', 'number', 101 + p.n,
           'category', 'ordinary', 'language', 'ru', 'ahead', 3)
         WHEN 'postpone' THEN json_object('minutes', 10, 'until', p.at + 600000) END
FROM past p, (VALUES
  (0, 'issue', NULL, 'waiting'), (1, 'postpone', 'waiting', 'held'),
  (2, 'release', 'held', 'waiting'), (3, 'call', 'waiting', 'called'),
  (4, 'start', 'called', 'serving'), (5, 'finish', 'serving', 'served')) AS k
WHERE (k.column1 NOT IN (1, 2) OR p.n % :one_in = 0)
  AND (p.n <= :tickets - :open OR k.column1 = 0)"""
_END = "UPDATE hall SET rev = (SELECT MAX(rev) FROM event)"
