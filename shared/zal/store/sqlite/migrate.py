"""The schema's versions, applied one by one under the turnstile."""

import os

from zal.store.queries.hall import SET_SCHEMA
from zal.store.sqlite.connections import SqliteWriter
from zal.store.sqlite.schema import newest, scripts
from zal.store.versions import CONTRACT_SCHEMA, OLDEST_WRITER, SCHEMA


def migrate(writer: SqliteWriter) -> None:
    """Bring the file to this program's schema, and any file that takes its place later.

    Safe for two processes at once. A newer schema was refused when the file was opened.
    """
    writer.whenever_opened(lambda: _bring_up(writer))


def _bring_up(writer: SqliteWriter) -> None:
    with writer.write() as tx:
        (version,) = tx.row("PRAGMA user_version") or (0,)
        if version >= newest():
            return
        for number, script in enumerate(scripts()[version:], start=version + 1):
            for statement in _statements(script):
                tx.run(statement)
            tx.run(f"PRAGMA user_version = {number}")
        if version < CONTRACT_SCHEMA:
            from zal.store.adopt import adopt  # once in a hall's life

            adopt(tx, 1, os.urandom)
        tx.run(SET_SCHEMA, {"hall": 1, "schema": SCHEMA, "oldest_writer": OLDEST_WRITER})


def _statements(script: str) -> list[str]:
    """Split a script at its semicolons (none stands inside a literal or a trigger).

    sqlite3's own ``executescript`` would commit first: a step that fails must leave nothing.
    """
    lines = [line for line in script.splitlines() if not line.lstrip().startswith("--")]
    return [each.strip() for each in "\n".join(lines).split(";") if each.strip()]
