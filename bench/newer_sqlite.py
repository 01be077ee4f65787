"""The migrations in the SQLite of the package ``apsw``, which is newer than most Pythons'."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import apsw

from old_hall import SCHEMA
from zal.domain.now import Reading
from zal.store.engine import Params, Row
from zal.store.rows import only_value
from zal.store.sqlite.migrate import bring_up
from zal.system_clock import SYSTEM_CLOCK


class NamedRow(dict[str, Any]):
    """A row that is taken by names and unpacked by place, as ``sqlite3.Row``."""

    def __iter__(self) -> Iterator[Any]:
        return iter(self.values())


def _named(cursor: Any, row: tuple[Any, ...]) -> NamedRow:
    return NamedRow(zip((each[0] for each in cursor.get_description()), row, strict=True))


class NewTransaction:
    """See ``engine.Transaction``."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection
        connection.row_trace = _named

    def rows(self, sql: str, params: Params = {}, /) -> list[Row]:  # noqa: B006 - never written
        """Return all rows."""
        return list(self._connection.execute(sql, params))

    def row(self, sql: str, params: Params = {}, /) -> Row | None:  # noqa: B006 - never written
        """Return the first row, None if there is none."""
        return next(iter(self.rows(sql, params)), None)

    def run(self, sql: str, params: Params = {}, /) -> int:  # noqa: B006 - never written
        """Execute and return how many rows were written."""
        self._connection.execute(sql, params).fetchall()
        return int(self._connection.changes())

    def new_id(self, sql: str, params: Params, /) -> int:
        """Write a new row and return the number that it got."""
        return int(only_value(self.rows(sql, params)[0]))

    def now(self) -> Reading:
        """Return what the clocks tell."""
        return SYSTEM_CLOCK.read()


def version() -> str:
    """Return SQLite's version."""
    return str(apsw.sqlite_lib_version())


def check_newly(path: Path) -> Any:
    """Read the whole file once, and return what is to be closed."""
    connection = apsw.Connection(str(path))
    connection.execute("PRAGMA quick_check").fetchall()
    return connection


def migrate_newly(path: Path) -> Any:
    """Bring a hall of schema 5 up to date, and return what is to be closed."""
    connection = apsw.Connection(str(path))
    for each in ("PRAGMA synchronous = FULL", "PRAGMA foreign_keys = ON", "BEGIN IMMEDIATE"):
        connection.execute(each)
    bring_up(NewTransaction(connection), SCHEMA)
    connection.execute("COMMIT")
    return connection
