"""What keeps one text of SQL for every engine, as far as the text itself can tell.

What only a server can tell ``test_postgres_statements.py`` asks of one.
"""

import re
import sqlite3
from contextlib import closing
from pathlib import Path

from statements import statements
from variants import in_one_test
from zal.store.sqlite.file import connect

IN_BRACKETS = r"\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)"
OF_TIME = r"\w*\.?\w*_(?:at|until)\b|:\w*(?:at|until|since|before|oldest)\b"
COMPARED = rf"(?:(?:{OF_TIME})\s*[<>]|[<>]=?\s*(?:{OF_TIME}))"
FAULTS = {
    "a JSON function": r"\bjsonb?_\w+",
    "a clock of the engine's own": (
        r"\b(?:CURRENT_(?:TIME|DATE|TIMESTAMP)|now\(|julianday|unixepoch|strftime|datetime\(|date\()"
    ),
    "a MAX or MIN of two values": r"\b(?:MAX|MIN)\((?:[^(),]|" + IN_BRACKETS + r")*,",
    "a sum of truths": r"\bSUM\((?:[^()]|" + IN_BRACKETS + r")*(?:[<>=]|\bIS\b|\bIN\b)",
    "a cast of PostgreSQL's": r"::",
    "a subquery without a name": r"\b(?:FROM|JOIN) " + IN_BRACKETS + r"(?! AS \w)",
    "a choice by time": r"\bWHEN\b(?:(?!\bTHEN\b).)*(?:" + OF_TIME + ")",
    "rows put together by time": rf"{COMPARED}.*\bUNION\b|\bUNION\b.*{COMPARED}",
    "a column unqualified in ON CONFLICT": (
        r"\bDO UPDATE SET\b.*= *(?!series_counter\.)[a-z_]+\b(?! *\.)"
    ),
}
EXAMPLES = {
    "a JSON function": "SELECT json_extract(e.detail, '$.a') FROM event e",
    "a clock of the engine's own": "SELECT strftime('%s', 'now') FROM hall",
    "a MAX or MIN of two values": "UPDATE hall SET rev = MAX((SELECT 1), :rev)",
    "a sum of truths": "SELECT SUM(s.state = 'served') FROM stage s",
    "a cast of PostgreSQL's": "SELECT :a::bigint FROM hall",
    "a subquery without a name": "SELECT * FROM (SELECT h.rev FROM hall h) WHERE rev > 1",
    "a choice by time": "SELECT CASE WHEN s.ended_at < :at THEN 1 ELSE 2 END FROM stage s",
    "rows put together by time": "SELECT 1 FROM stage s UNION SELECT 2 FROM stage s\n"
    "WHERE s.postponed_until <= :at",
    "a column unqualified in ON CONFLICT": "INSERT INTO series_counter VALUES (1)\n"
    "ON CONFLICT (hall_id) DO UPDATE SET last = last + 1",
}

ALLOWED = {"a choice by time": "clock."}
"""What sets instants right that a wrong clock told has to ask which they are."""


def found(fault: str, sql: str) -> bool:
    return re.search(FAULTS[fault], sql, re.IGNORECASE | re.DOTALL) is not None


@in_one_test("fault", FAULTS)
def test_no_statement_has(fault: str) -> None:
    assert found(fault, EXAMPLES[fault])
    names = (name for name, text in statements().items() if found(fault, text))
    assert [each for each in names if not each.startswith(ALLOWED.get(fault, "-"))] == []


def test_no_alias_is_named_like_a_column(hall_path: Path) -> None:
    with closing(connect(hall_path, read_only=True)) as connection:
        names = columns(connection)
    assert "since" in names["printer_state"]
    assert [
        (name, alias)
        for name, text in statements().items()
        for alias in re.findall(r"\bAS (?!INTEGER\b|BIGINT\b|TEXT\b)(\w+)", text)
        if alias in {name for table in tables(text) for name in names.get(table, ())}
    ] == []


def tables(sql: str) -> list[str]:
    """Return the tables that a statement reads."""
    return re.findall(r"\b(?:FROM|JOIN|UPDATE|INTO) (\w+)", sql)


def columns(connection: sqlite3.Connection) -> dict[str, set[str]]:
    """Return the columns of each table."""
    names = [row["name"] for row in connection.execute("SELECT name FROM sqlite_schema")]
    return {
        each: {row["name"] for row in connection.execute(f"PRAGMA table_info({each})")}
        for each in names
    }
