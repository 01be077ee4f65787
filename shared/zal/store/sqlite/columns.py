"""New columns for tables full of rows, put in without reading a row.

A column that is added to a table is a change of the table's text in ``sqlite_schema`` and nothing
else: rows that are shorter than the list of columns are read with its default. But newer SQLite
(3.46 and on) looks for each ADD COLUMN whether every row of a STRICT table fits: at a million
tickets more than a minute. So SQLite adds the column to an empty model of the hall, and the text
that it comes to there takes the place of the same text in the file.

https://sqlite.org/pragma.html#pragma_writable_schema says what that asks for: everything stands in
the migration's transaction, so a process that is killed leaves the old text; ``schema_version`` is
raised, by which all other connections read the schema anew; and RESET makes this one do so. The
text is changed only where it is letter for letter what the model had before. Where it is not, or
where SQLite is built to defend its schema, the column is added in the slow way, to the same end.

A default must fit its own type and CHECK: nothing looks whether it does but the tests.
"""

import re
import sqlite3
from collections.abc import Iterable

from zal.store.engine import Transaction
from zal.store.sqlite.schema import statements

_ADD_COLUMN = re.compile(r"ALTER TABLE (\w+) ADD COLUMN\b")
_SQL_OF = "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = :table"
_REWRITE = """
UPDATE sqlite_schema SET sql = :after WHERE type = 'table' AND name = :table AND sql = :before"""


class Model:
    """An empty hall in memory, of the version that a file is of."""

    def __init__(self, scripts: Iterable[str]) -> None:
        self._connection = sqlite3.connect(":memory:", isolation_level=None)
        for script in scripts:
            for statement in statements(script):
                self._connection.execute(statement)

    def apply(self, tx: Transaction, statement: str) -> None:
        """Apply a migration's statement to the file, and to the model."""
        adds = _ADD_COLUMN.match(statement)
        if adds is None:
            self._connection.execute(statement)
            tx.run(statement)
            return
        table = adds[1]
        before = self._text_of(table)
        self._connection.execute(statement)
        if not _rewritten(tx, {"table": table, "before": before, "after": self._text_of(table)}):
            tx.run(statement)

    def _text_of(self, table: str) -> str:
        (sql,) = self._connection.execute(_SQL_OF, {"table": table}).fetchone()
        return str(sql)

    def close(self) -> None:
        """Forget the model."""
        self._connection.close()


def _rewritten(tx: Transaction, texts: dict[str, str]) -> bool:
    """Return whether a table's text was replaced."""
    tx.run("PRAGMA writable_schema = ON")
    try:
        (is_writable,) = tx.row("PRAGMA writable_schema") or (0,)
        if not is_writable or tx.run(_REWRITE, texts) != 1:
            return False
        (version,) = tx.row("PRAGMA schema_version") or (0,)
        tx.run(f"PRAGMA schema_version = {version + 1}")
        return True
    finally:
        tx.run("PRAGMA writable_schema = RESET")
