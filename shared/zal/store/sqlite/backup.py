"""A consistent copy of a hall's file while everything runs.

Copying the file itself would lose what stands only in the write-ahead log.
"""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import TypeVar

from zal.domain.errors import StorageError
from zal.store.sqlite.draft import draft_of
from zal.store.sqlite.faults import as_hall_errors
from zal.store.sqlite.file import connect
from zal.store.versions import CONTRACT_SCHEMA

_MODE = 0o660  # as the hall's own file: the PINs' hashes are in it
_PAGES = 4096
"""Copied in one step: some 16 MB."""


Proof = TypeVar("Proof")


def copy(source: Path, target: Path, prove: Callable[[Path], Proof]) -> Proof:
    """Write a durable copy of a hall to a path where nothing is yet, and return its proof.

    The copy is marked as one: a hall that goes on from it begins another incarnation. ``prove``
    looks at the finished copy before it gets its name and raises if it is not sound; then there is
    no copy. Raises ``StorageError``.
    """
    if target.exists():
        raise StorageError("file-exists", path=target)
    with drafted(source, target) as draft:
        proof = prove(draft)
        with os_errors(target):
            sync(draft)
            _move(draft, target)
        return proof


@contextmanager
def drafted(source: Path, target: Path) -> Iterator[Path]:
    """Copy beside the target, and leave nothing there in the end."""
    with ExitStack() as stack:
        with os_errors(target):
            draft = stack.enter_context(draft_of(target))
        draft.touch(mode=_MODE)
        _copy(source, draft)
        yield draft


def _copy(source: Path, draft: Path) -> None:
    with (
        closing(connect(source, read_only=True)) as read,
        as_hall_errors(source),
        closing(sqlite3.connect(draft)) as written,
    ):
        read.execute("BEGIN")
        read.execute("PRAGMA user_version").fetchone()  # from now on a snapshot, whoever writes
        # in steps, and between them Python hears the signal that ends it
        read.backup(written, pages=_PAGES, progress=lambda *_: None)
        (schema,) = written.execute("PRAGMA user_version").fetchone()
        if schema >= CONTRACT_SCHEMA:
            with written:
                written.execute("UPDATE hall SET is_copy = 1")


def _move(draft: Path, target: Path) -> None:
    """Give the copy its name, whole or not at all and never over another file.

    The name is claimed first; a hard link would do it in one step but not on a USB stick.
    """
    target.touch(mode=_MODE, exist_ok=False)
    draft.replace(target)
    sync(target.parent)


def sync(path: Path) -> None:
    """Bring a file or a folder onto the disk."""
    opened = os.open(path, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


@contextmanager
def os_errors(target: Path) -> Iterator[None]:
    """Re-raise what the system refuses as a ``StorageError`` about the target."""
    try:
        yield
    except FileExistsError:
        raise StorageError("file-exists", path=target) from None
    except OSError as error:
        raise StorageError("file-unwritable", file=target, error=error) from error
