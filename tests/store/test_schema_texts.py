"""What is changed as text alone comes to what SQLite itself would have made."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from old_halls import SCHEMA_THEN, brought_up, unpacked
from zal.store.sqlite.connections import SqliteWriter
from zal.store.sqlite.file import create_file
from zal.store.sqlite.migrate import bring_up, migrate
from zal.store.sqlite.schema import scripts
from zal.system_clock import SYSTEM_CLOCK

MADE = re.compile(r"CREATE (?:UNIQUE )?INDEX (\w+)")


@pytest.fixture
def old_hall(tmp_path: Path) -> Path:
    return unpacked(tmp_path / "old.db")


def schema(path: Path) -> set[tuple[str, str]]:
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
        return set(found)


def test_brought_up_a_hall_has_the_schema_of_one_that_is_made_today(
    old_hall: Path, hall_path: Path
) -> None:
    brought_up(old_hall)
    assert schema(old_hall) == schema(hall_path)
    assert schema(hall_path) == added_by_sqlite(hall_path.with_name("plain.db"))
    with closing(sqlite3.connect(old_hall)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def added_by_sqlite(path: Path) -> set[tuple[str, str]]:
    """Return the schema to which the scripts come when SQLite alone applies them."""
    create_file(path)
    with closing(sqlite3.connect(path)) as connection:
        for script in scripts():
            connection.executescript(script)
    return schema(path)


def test_rows_from_before_a_column_was_added_have_its_default(old_hall: Path) -> None:
    brought_up(old_hall)
    with closing(sqlite3.connect(old_hall)) as connection:
        for table, columns in {
            "event": "code IS NULL AND version = 0 AND role IS NULL AND actor IS NULL",
            "config": "former_categories = ''",
            "ticket": "carried_to IS NULL",
        }.items():
            rows, fit = connection.execute(
                f"SELECT COUNT(*), SUM({columns}) FROM {table}"
            ).fetchone()
            assert rows
            assert fit == rows - (table != "ticket")  # the adoption: its line, categories in use
        with pytest.raises(sqlite3.IntegrityError, match="NOT NULL"):
            connection.execute("UPDATE event SET version = NULL WHERE rev = 1")
        with pytest.raises(sqlite3.IntegrityError, match="cannot store TEXT"):
            connection.execute("UPDATE event SET version = 'x' WHERE rev = 1")
        with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
            connection.execute("UPDATE hall SET is_copy = 2")


def test_two_stages_of_a_visit_may_be_open_where_one_was_the_most(old_hall: Path) -> None:
    another = """
INSERT INTO stage (hall_id, ticket_id, ordinal, day, service, state, clock_at, queued_at)
SELECT hall_id, ticket_id, ordinal + 10, day, service, state, clock_at, queued_at
FROM stage WHERE state = 'waiting' LIMIT 1"""
    with closing(sqlite3.connect(old_hall)) as connection:
        with pytest.raises(sqlite3.IntegrityError, match="UNIQUE"):
            connection.execute(another)
        connection.rollback()
        brought_up(old_hall)
        assert connection.execute(another).rowcount == 1
        connection.commit()
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_a_connection_that_was_open_before_sees_the_new_columns(old_hall: Path) -> None:
    with closing(sqlite3.connect(old_hall)) as other:
        assert other.execute("SELECT * FROM ticket").description[-1][0] == "device"
        brought_up(old_hall)
        assert other.execute("SELECT * FROM ticket").description[-1][0] == "channel"


def test_no_index_is_made_that_is_made_anew_later(old_hall: Path, hall_path: Path) -> None:
    writer = SqliteWriter(old_hall, SYSTEM_CLOCK)
    statements: list[str] = []
    with closing(writer), writer.write() as tx:
        assert writer._connection is not None
        writer._connection.set_trace_callback(statements.append)
        bring_up(tx, SCHEMA_THEN)
    made = [found[1] for each in statements if (found := MADE.match(each.strip()))]
    assert "stage_head" in made
    assert [each for each in made if made.count(each) > 1] == []
    assert schema(old_hall) == schema(hall_path)


def test_a_table_that_somebody_rewrote_is_brought_up_by_sqlite(old_hall: Path) -> None:
    with closing(sqlite3.connect(old_hall)) as connection:
        connection.execute("ALTER TABLE event ADD COLUMN remark TEXT")
    brought_up(old_hall)
    with closing(sqlite3.connect(old_hall)) as connection:
        columns = [each[1] for each in connection.execute("PRAGMA table_info(event)")]
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert columns[-6:] == ["remark", "code", "version", "role", "actor", "digest"]


def test_sqlite_that_defends_its_schema_adds_the_columns_itself(
    old_hall: Path, hall_path: Path
) -> None:
    writer = SqliteWriter(old_hall, SYSTEM_CLOCK)
    defend(writer)
    migrate(writer)
    writer.close()
    assert schema(old_hall) == schema(hall_path)


def defend(writer: SqliteWriter) -> None:
    """Switch on what some systems' SQLite has on from the start."""
    assert writer._connection is not None
    switch = getattr(writer._connection, "setconfig", None)
    if switch is None:
        pytest.skip("Python 3.11 cannot switch it on")
    switch(getattr(sqlite3, "SQLITE_DBCONFIG_DEFENSIVE", 0), True)
