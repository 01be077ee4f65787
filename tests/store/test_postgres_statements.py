"""One text for all engines: a real PostgreSQL server prepares every statement of ours.

A parser alone proves nothing: it took 93 of 93 statements of which the server refused 7.
"""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from postgres import SCHEMA, Postgres, PostgresRefused, prepared
from statements import statements
from zal.store.sqlite.file import connect


@pytest.fixture(scope="module")
def tables(postgres: Postgres) -> Postgres:
    postgres.run(f"CREATE SCHEMA hall_1; SET search_path TO hall_1; {SCHEMA}")
    return postgres


def test_the_server_prepares_every_statement(tables: Postgres) -> None:
    each = {name: prepared(sql) for name, sql in statements().items()}
    try:
        tables.run("SET search_path TO hall_1;" + " DEALLOCATE ALL; ".join(each.values()))
    except PostgresRefused:
        assert {name: refusal(tables, text) for name, text in each.items()} == dict.fromkeys(each)


def refusal(tables: Postgres, prepare: str) -> str | None:
    """Return why the server refuses a statement, None: it prepares it."""
    try:
        tables.run(f"SET search_path TO hall_1; {prepare}")
    except PostgresRefused as refused:
        return str(refused)
    return None


def test_a_statement_that_only_sqlite_knows_is_refused(tables: Postgres) -> None:
    with pytest.raises(PostgresRefused, match="max"):
        tables.run(f"SET search_path TO hall_1; {prepared('SELECT MAX(rev, :at) FROM hall')}")


def test_both_engines_have_the_same_tables_and_columns(hall_path: Path, tables: Postgres) -> None:
    told = tables.run(
        "SELECT table_name, column_name FROM information_schema.columns"
        " WHERE table_schema = 'hall_1'"
    )
    theirs = {tuple(line.split("|")) for line in told.splitlines()}
    with closing(connect(hall_path, read_only=True)) as connection:
        assert columns(connection) == theirs


def test_both_engines_have_the_same_indexes(hall_path: Path, tables: Postgres) -> None:
    told = tables.run("SELECT indexname FROM pg_indexes WHERE schemaname = 'hall_1'")
    theirs = {each for each in told.splitlines() if not each.endswith("_pkey")}
    with closing(connect(hall_path, read_only=True)) as connection:
        rows = connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL"
        )
        assert {row["name"] for row in rows} == theirs


def columns(connection: sqlite3.Connection) -> set[tuple[str, ...]]:
    rows = connection.execute(
        "SELECT m.name AS one, c.name AS column_name FROM sqlite_schema m"
        " JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'"
    )
    return {(row["one"], row["column_name"]) for row in rows}
