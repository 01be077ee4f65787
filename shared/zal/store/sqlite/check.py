"""Prove a hall's file sound: the file itself, then its whole log told again and compared.

The log is folded in one reading (``zal.domain.fold``), and every row is compared with what the
fold comes to: when it leaves the floor, at the latest at the end. So the proof is linear, and
holds no more than a day in memory.
"""

import sqlite3
from collections.abc import Callable
from pathlib import Path

from zal.domain.errors import StorageError
from zal.domain.settings.hall import HallConfig
from zal.store.rows.by_name import named
from zal.store.soundness import Progress, Soundness
from zal.store.sqlite.compare_with_log import Proof, tell
from zal.store.sqlite.prove_file import (
    ChangedMeanwhile,
    file_is_whole,
    log_is_whole,
    looked_into,
    schema_of,
    versions_are_as_written,
)
from zal.store.versions import CONTRACT_SCHEMA


def prove(
    path: Path,
    parse: Callable[[str, str], HallConfig],
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
    try:
        return _proved(path, parse, name, quick=quick, progress=progress)
    except ChangedMeanwhile:  # by a hall that began work, which is looked into as one at work
        return _proved(path, parse, name, quick=quick, progress=progress)


def _proved(
    path: Path,
    parse: Callable[[str, str], HallConfig],
    name: Path,
    *,
    quick: bool,
    progress: Progress | None,
) -> Soundness:
    with looked_into(path, name) as connection:
        schema = schema_of(connection, name)
        file_is_whole(connection, name, quick=quick)
        rev = log_is_whole(connection, name)
        config = parse(_config_in_force(connection), str(name))
        proof = None
        if schema >= CONTRACT_SCHEMA:
            versions_are_as_written(connection, name, schema)
            proof = tell(
                connection,
                name,
                rev,
                schema=schema,
                config=config,
                quick=quick,
                progress=progress,
            )
        return _counted(connection, name, schema, proof, is_quick=quick)


def _counted(
    connection: sqlite3.Connection, name: Path, schema: int, proof: Proof | None, *, is_quick: bool
) -> Soundness:
    row = connection.execute(_COUNTS).fetchone()
    return Soundness(
        path=str(name),
        schema=schema,
        events=row["rev"],
        told_from=None if proof is None else proof.begun,
        chained_from=None if proof is None else proof.chain.since,
        digest=None if proof is None or proof.chain.digest is None else proof.chain.digest.hex(),
        unproven=row["tickets"] if proof is None else proof.unproven,
        clock_offset_ms=None if proof is None else proof.clock_offset_ms,
        is_quick=is_quick,
        **named(row, ("rev", "tickets", "stages", "days", "config_version")),
    )


_COUNTS = """
SELECT h.rev, h.config_version, COUNT(t.ticket_id) AS tickets, COUNT(DISTINCT t.day) AS days,
  (SELECT COUNT(*) FROM stage) AS stages
FROM hall h LEFT JOIN ticket t ON t.hall_id = h.hall_id"""


def _config_in_force(connection: sqlite3.Connection) -> str:
    row = connection.execute("""
SELECT h.config_version, c.body FROM hall h LEFT JOIN config c
  ON c.hall_id = h.hall_id AND c.version = h.config_version""").fetchone()
    if row["body"] is None:
        raise StorageError("no-settings", version=row["config_version"])
    return str(row["body"])
