"""What SQLite tells of a new row without RETURNING is what each statement asks for."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path

from statements import statements
from zal.hall.hall import Hall
from zal.store.sqlite.file import connect


def test_a_statement_that_returns_one_column_returns_the_number_of_its_row(
    hall: Hall, path: Path
) -> None:
    new = {
        name: re.search(r"INSERT INTO (\w+) .*RETURNING (\w+)\s*$", sql, re.DOTALL)
        for name, sql in statements().items()
    }
    found = {name: each.groups() for name, each in new.items() if each is not None}
    assert {"tickets.NEW_TICKET", "tickets.NEW_STAGE", "slips.NEW_SLIP"} <= found.keys()
    with closing(connect(path, read_only=True)) as connection:
        wrong = [name for name, each in found.items() if each[1] != _rowid(connection, each[0])]
    assert wrong == []


def _rowid(connection: sqlite3.Connection, table: str) -> str | None:
    columns = connection.execute(f"PRAGMA table_info({table})").fetchall()
    keys = [(row["name"], row["type"]) for row in columns if row["pk"]]
    return keys[0][0] if len(keys) == 1 and keys[0][1] == "INTEGER" else None
