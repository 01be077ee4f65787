"""What changes the text of a table or an index and nothing else, done without reading a row.

A column that is added: rows that are shorter than the list of columns are read with its default.
Newer SQLite (3.46 and on) looks for each ADD COLUMN whether every row of a STRICT table fits: at a
million tickets more than a minute. An index that loses UNIQUE: it has the same entries in the same
order, so it need not be dropped and made again, which reads the whole table. So SQLite changes an
empty model of the hall, and the text that it comes to there takes the place of the same text in
the file.

https://sqlite.org/pragma.html#pragma_writable_schema says what that asks for: everything stands in
the migration's transaction, so a process that is killed leaves the old text; ``schema_version`` is
raised, by which all other connections read the schema anew; and RESET makes this one do so. The
text is changed only where it is letter for letter what the model had before. Where it is not, or
where SQLite is built to defend its schema, the statements run as they stand, to the same end. An
index that a later script makes anew, for a file that lacks them both, is made that once.

A default must fit its own type and CHECK: nothing looks whether it does but the tests.
"""

import re
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing

from zal.store.engine import Transaction
from zal.store.sqlite.schema import statements

_STEP = re.compile(r"DROP INDEX (?P<index>\w+);CREATE INDEX (?P=index) [^;]*|[^;]+")
_ADDED_TO = re.compile(r"ALTER TABLE (?P<name>\w+) ADD COLUMN\b")
_MADE_ANEW = re.compile(r"DROP INDEX (?P<name>\w+);CREATE INDEX (?P=name) ")
_MADE = re.compile(r"(?:DROP INDEX \w+;)?CREATE (?:UNIQUE )?INDEX (?P<name>\w+) ")
_TEXT = "SELECT sql FROM sqlite_schema WHERE name = :name"
_REWRITE = "UPDATE sqlite_schema SET sql = :after WHERE name = :name AND sql = :before"


def apply(tx: Transaction, done: Iterable[str], scripts: Iterable[str]) -> None:
    """Apply scripts to a file that was made by those that are done."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as model:
        for script in done:
            model.executescript(script)
        steps = [step for script in scripts for step in _steps(script)]
        last = {found["name"]: n for n, step in enumerate(steps) if (found := _MADE.match(step))}
        for n, step in enumerate(steps):
            found = _MADE.match(step)
            if found is None or last[found["name"]] == n:
                _apply(tx, model, step)
            else:  # no statement in between looks anything up in it
                model.executescript(step)
                tx.run(f"DROP INDEX IF EXISTS {found['name']}")


def _steps(script: str) -> Iterator[str]:
    """Give the statements, and as one those that drop an index and make it anew."""
    yield from (each[0] for each in _STEP.finditer(";".join(statements(script))))


def _apply(tx: Transaction, model: sqlite3.Connection, step: str) -> None:
    found = _ADDED_TO.match(step) or _MADE_ANEW.match(step)
    before = _text_of(model, found["name"]) if found else ""
    model.executescript(step)
    if found:
        after = _text_of(model, found["name"])
        is_text_alone = found.re is _ADDED_TO or after == before.replace(" UNIQUE", "", 1)
        texts = {"name": found["name"], "before": before, "after": after}
        if is_text_alone and _rewritten(tx, texts):
            return
    for statement in step.split(";"):
        tx.run(statement.replace("DROP INDEX", "DROP INDEX IF EXISTS", 1))


def _text_of(model: sqlite3.Connection, name: str) -> str:
    (sql,) = model.execute(_TEXT, {"name": name}).fetchone()
    return str(sql)


def _rewritten(tx: Transaction, texts: dict[str, str]) -> bool:
    """Return whether the text was replaced."""
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
