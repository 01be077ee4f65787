"""The schema's versions, applied one by one under the turnstile."""

import logging
import os
import time

from zal.store.engine import Transaction
from zal.store.queries.hall import SET_SCHEMA
from zal.store.sqlite.connections import SqliteWriter
from zal.store.sqlite.schema import newest, scripts, statements
from zal.store.versions import CONTRACT_SCHEMA, OLDEST_WRITER, SCHEMA

log = logging.getLogger(__name__)

_PATIENCE_S = 600
"""How long a program waits while another one brings the file up; a large hall takes seconds."""


def migrate(writer: SqliteWriter) -> None:
    """Bring the file to this program's schema, and any file that takes its place later.

    Safe for two processes at once. A newer schema was refused when the file was opened.
    """
    writer.whenever_earlier(lambda: _bring_up(writer))


def _bring_up(writer: SqliteWriter) -> None:
    with writer.write(time.monotonic() + _PATIENCE_S) as tx:
        (version,) = tx.row("PRAGMA user_version") or (0,)
        if version >= newest():
            return
        if version:
            from zal.store.sqlite.copy_before_upgrade import keep_copy  # once in a version's life

            # In the same turn: nobody can write between the copy and the first migration, so all
            # that was ever acknowledged is in the copy. Others wait as they do for any act.
            log.info(
                "a copy of %s is made before schema %d becomes %d", writer.path, version, SCHEMA
            )
            log.info("the hall as it was is kept in %s", keep_copy(writer.path, SCHEMA))
        bring_up(tx, version)


def bring_up(tx: Transaction, version: int) -> None:
    """Apply all migrations after a version, 0: to a file where nothing is yet."""
    if version:
        from zal.store.sqlite import schema_texts  # once in a version's life

        schema_texts.apply(tx, scripts()[:version], scripts()[version:])
    else:
        for script in scripts():
            for statement in statements(script):
                tx.run(statement)
    tx.run(f"PRAGMA user_version = {newest()}")
    if version < CONTRACT_SCHEMA:
        from zal.store.adopt import adopt  # once in a hall's life

        adopt(tx, 1, os.urandom)
    tx.run(SET_SCHEMA, {"hall": 1, "schema": SCHEMA, "oldest_writer": OLDEST_WRITER})
