"""A hall in one file, as ``zal.store.engine`` asks for it."""

import errno
import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from zal.domain.errors import HallGone, StorageError
from zal.domain.now import Clock
from zal.store.engine import Parse, Transaction
from zal.store.sqlite.connections import SqliteReader, SqliteWriter
from zal.store.sqlite.faults import as_hall_errors
from zal.store.sqlite.file import (
    connect,
    connect_untouched,
    create_file,
    is_of_earlier_schema,
    must_be_a_file,
)
from zal.store.sqlite.migrate import migrate
from zal.store.sqlite.steward_lock import SqliteStewardLock, is_held

if TYPE_CHECKING:
    from zal.store.soundness import Progress, ShortLook, Soundness
    from zal.store.sqlite.reports import SqliteReports


class SqliteEngine:
    """See ``engine.Engine``. Faces open halls through it: what they do not do is loaded on use."""

    def __init__(self, path: Path, clock: Clock) -> None:
        self.path = path
        self._clock = clock

    def must_be_there(self) -> None:
        """Raise ``HallGone`` if nothing is there, ``StorageError`` if it is no file."""
        if not self.path.exists():
            raise HallGone("hall-missing", path=self.path)
        if self.path.is_dir():
            error = IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
            raise StorageError("cannot-open", path=self.path, error=error)
        must_be_a_file(self.path)

    def create(self, found: Callable[[Transaction], object], /) -> None:
        """Make the file under another name, and give it its own when it is a hall."""
        from zal.store.sqlite.draft import draft_of

        path = self.path
        if path.exists():
            raise StorageError("file-exists", path=path)
        try:
            self._must_be_in_a_folder()
            with draft_of(path) as place:
                draft = SqliteEngine(place, self._clock)
                draft.make(found)
                os.link(draft.path, path)  # whole or not at all, and never over another file
        except FileExistsError:
            raise StorageError("file-exists", path=path) from None
        except OSError as error:
            raise StorageError("file-unwritable", file=path, error=error) from error

    def make(self, found: Callable[[Transaction], object]) -> None:
        """Make the file in its place, where nobody looks yet."""
        create_file(self.path)
        writer = self.writer()
        try:
            with writer.write() as tx:
                found(tx)
        finally:
            writer.close()
        self._empty_log()

    def _empty_log(self) -> None:
        """Move everything out of the write-ahead log, which stays behind when the draft is done.

        Closing does that too, and says nothing if the disk has no room for it.
        """
        with as_hall_errors(self.path), closing(sqlite3.connect(self.path)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def _must_be_in_a_folder(self) -> None:
        folder = self.path.parent
        if not folder.is_dir() or not os.access(folder, os.W_OK):
            raise StorageError("read-only", path=self.path)

    def writer(self) -> SqliteWriter:
        """Open the way to write, and bring the schema up to this program's."""
        writer = SqliteWriter(self.path, self._clock)
        try:
            migrate(writer)
        except BaseException:
            writer.close()
            raise
        return writer

    def reader(self) -> SqliteReader:
        """Open a way to look, and bring up a file that an earlier Zal wrote, as any act would."""
        return SqliteReader(self.path, self._clock, self._brought_up)

    def _brought_up(self, path: Path) -> sqlite3.Connection:
        connection = connect(path, read_only=True)
        if not is_of_earlier_schema(connection):
            return connection
        connection.close()
        self.writer().close()
        return connect(path, read_only=True)

    def glance(self) -> SqliteReader:
        """Open a way to look that leaves the file and its folder as they are."""
        return SqliteReader(self.path, self._clock, connect_untouched)

    def steward_lock(self) -> SqliteStewardLock:
        """Open the lock file beside the hall's."""
        return SqliteStewardLock(self.path)

    def is_tended(self) -> bool:
        """Return whether the lock beside the hall's is held."""
        return is_held(self.path)

    def reports(self) -> "SqliteReports":
        """Return what reports read of the file."""
        from zal.store.sqlite.reports import SqliteReports

        return SqliteReports(self.path)

    def prove(
        self, parse: Parse, /, *, quick: bool = False, progress: "Progress | None" = None
    ) -> "Soundness":
        """Prove the file sound, also one that is a copy of a hall."""
        from zal.store.sqlite.check import prove

        return prove(self.path, parse, quick=quick, progress=progress)

    def short_look(self, seconds: float) -> "ShortLook":
        """Look at its tables one by one."""
        from zal.store.sqlite.short_look import short_look

        return short_look(self.path, seconds)

    def back_up(
        self,
        target: Path,
        parse: Parse,
        /,
        *,
        quick: bool = False,
        progress: "Progress | None" = None,
    ) -> "Soundness":
        """Copy the file and prove the copy, which gets its name only then."""
        from dataclasses import replace

        from zal.store.sqlite.backup import copy
        from zal.store.sqlite.check import prove

        def proved(draft: Path) -> "Soundness":
            return prove(draft, parse, self.path, quick=quick, progress=progress)

        return replace(copy(self.path, target, proved), path=str(target))
