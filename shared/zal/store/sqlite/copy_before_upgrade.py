"""The hall as it was: a proved copy that is laid beside its file before the first migration.

Made by whoever holds the turn, so by one process at a time, and nothing is written meanwhile.
"""

import errno
import os
from itertools import count
from pathlib import Path

from zal.domain.errors import StorageError
from zal.store.sqlite.backup import drafted, os_errors, sync
from zal.store.sqlite.prove_file import file_is_whole, looked_into

_FAULTS = {"disk-full": errno.ENOSPC, "disk-error": errno.EIO}


def keep_copy(hall: Path, schema: int) -> Path:
    """Lay a durable copy beside a hall that is to get a schema, and return where it is.

    The copy has the file's owner and mode. A file of its name is left as it is and the name
    numbered, unless it is a copy of the very same hall: that of an earlier start, which was killed
    in its migration. Raises ``StorageError``, and then there is no copy.
    """
    named = hall.with_name(f"{hall.name}.before-schema-{schema}")
    try:
        with drafted(hall, named) as draft:
            with looked_into(draft, hall) as connection:
                file_is_whole(connection, hall, quick=True)
            target = _place(named, draft)
            with os_errors(named):
                _give_to_the_owner_of(hall, draft)
                sync(draft)
                draft.replace(target)
                sync(target.parent)
            return target
    except StorageError as error:
        why = error.args_by_name.get("error")
        if error.key in _FAULTS:
            why = OSError(_FAULTS[error.key], os.strerror(_FAULTS[error.key]))
        elif error.key != "file-unwritable":
            raise
        megabytes = hall.stat().st_size // 1_000_000 + 1
        raise StorageError(
            "no-copy-before-upgrade", path=hall, megabytes=megabytes, error=why
        ) from error


def _place(named: Path, draft: Path) -> Path:
    """Return the first name at which nothing lies, or nothing but the same hall."""
    numbered = (named.with_name(f"{named.name}-{each}") for each in count(2))
    target = named
    while target.exists() and _told_by(target) != _told_by(draft):
        target = next(numbered)
    return target


def _told_by(copy: Path) -> tuple[object, ...] | None:
    """Return what tells a hall's moments apart: its schema and row, with its last revision."""
    try:
        with looked_into(copy, copy) as connection:
            row = connection.execute("SELECT * FROM hall").fetchone()
            return (*connection.execute("PRAGMA user_version").fetchone(), *(row or ()))
    except StorageError:
        return None


def _give_to_the_owner_of(hall: Path, draft: Path) -> None:
    """Let those read the copy who may read the hall, and nobody else: PINs' hashes are in it."""
    of = hall.stat()
    mode = of.st_mode & 0o777
    try:
        os.chown(draft, of.st_uid, of.st_gid)
    except PermissionError:  # the rights of a group would go to another group
        mode &= 0o700
    draft.chmod(mode)
