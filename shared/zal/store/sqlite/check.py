"""Prove a hall's file sound: the file itself, then its whole log told again and compared.

The log is folded in one reading (``zal.domain.fold``), and every row is compared with what the
fold comes to: when it leaves the floor, at the latest at the end. So the proof is linear, and
holds no more than a day in memory.
"""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from zal.domain.errors import StorageError
from zal.store.sqlite.compare_with_log import Progress, Proof, tell
from zal.store.sqlite.prove_file import file_is_whole, log_is_whole, looked_into, schema_of
from zal.store.versions import CONTRACT_SCHEMA


@dataclass(frozen=True, slots=True)
class Soundness:
    """What was counted while a file was proved sound.

    ``days``: business days with a ticket. ``told_from``: the revision from which on the log was
    told again and compared, None: nowhere; ``unproven``: tickets of which only what lies before is
    known. ``is_quick``: the newest day alone was looked at.
    """

    path: str
    schema: int
    rev: int
    events: int
    tickets: int
    stages: int
    days: int
    config_version: int
    told_from: int | None = None
    unproven: int = 0
    is_quick: bool = False


def prove(
    path: Path,
    parse: Callable[[str, str], object],
    name: Path | None = None,
    *,
    quick: bool = False,
    progress: Progress | None = None,
) -> Soundness:
    """Return what a sound file holds.

    ``parse`` reads a configuration (text, name of the file). ``name``: what to call the file in
    what is refused. ``quick``: prove the file's pages and the newest day only. ``progress`` is told
    from time to time which part of the log is done, 0 to 1. Raises ``StorageError`` or
    ``ConfigError`` with what is wrong.
    """
    name = name or path
    with looked_into(path, name) as connection:
        schema = schema_of(connection, name)
        file_is_whole(connection, name, quick=quick)
        rev = log_is_whole(connection, name)
        parse(_config_in_force(connection), str(name))
        tickets, days = _row(connection, "SELECT COUNT(*), COUNT(DISTINCT day) FROM ticket")
        proof = Proof(None, tickets)
        if schema >= CONTRACT_SCHEMA:
            proof = tell(connection, name, rev, quick=quick, progress=progress)
        return Soundness(
            path=str(name),
            schema=schema,
            rev=rev,
            events=rev,
            tickets=tickets,
            stages=_row(connection, "SELECT COUNT(*) FROM stage")[0],
            days=days,
            config_version=_row(connection, "SELECT config_version FROM hall")[0],
            told_from=proof.begun,
            unproven=proof.unproven,
            is_quick=quick,
        )


def _config_in_force(connection: sqlite3.Connection) -> str:
    (body,) = _row(
        connection,
        "SELECT c.body FROM hall h LEFT JOIN config c"
        " ON c.hall_id = h.hall_id AND c.version = h.config_version",
    )
    if body is None:
        raise StorageError("no-hall")
    return str(body)


def _row(connection: sqlite3.Connection, sql: str) -> tuple[int, ...]:
    found: tuple[int, ...] = connection.execute(sql).fetchone()
    return found
