"""The two sides of a hall's file: one that writes, behind the turnstile, and one that reads."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from operator import itemgetter
from pathlib import Path

from zal.domain.errors import HallGone
from zal.domain.now import Clock, Reading
from zal.store.engine import Params, Row
from zal.store.parameters import numbered, parameters
from zal.store.sqlite import adapters as _adapters  # noqa: F401 - so that they are there
from zal.store.sqlite.faults import as_hall_errors, fault, unwritable
from zal.store.sqlite.file import Identity, connect, identity, is_of_earlier_schema
from zal.store.sqlite.turnstile import Turnstile
from zal.store.sqlite.watch import Watch


@cache
def _prepared(sql: str) -> tuple[str, Callable[[Params], tuple[object, ...]]]:
    """Return a statement as it is sent, and what takes its values out of those by name.

    Bound by name, each would be looked up anew whenever the statement is sent.
    """
    names = parameters(sql)
    if len(names) > 1:
        return numbered(sql, "?"), itemgetter(*names)
    return numbered(sql, "?"), lambda params: tuple(params[each] for each in names)


@cache
def _without_returning(sql: str) -> str:
    """Return a statement for a new row as SQLite needs it: a cursor tells the row's number anyway.

    For what is to be returned it would make a table of its own.
    """
    return sql.rpartition("RETURNING")[0]


class SqliteTransaction:
    """A transaction on one connection."""

    def __init__(self, connection: sqlite3.Connection, clock: Clock) -> None:
        self._execute = connection.execute
        self._clock = clock

    def row(self, sql: str, params: Params = {}, /) -> Row | None:  # noqa: B006 - never written
        """Return the first row, None if there is none."""
        cursor = self._sent(sql, params)
        found: Row | None = cursor.fetchone()
        cursor.close()  # a half-read statement would keep the transaction from ending
        return found

    def rows(self, sql: str, params: Params = {}, /) -> list[Row]:  # noqa: B006 - never written
        """Return all rows."""
        return self._sent(sql, params).fetchall()

    def run(self, sql: str, params: Params = {}, /) -> int:  # noqa: B006 - never written
        """Execute and return how many rows were written."""
        return self._sent(sql, params).rowcount

    def new_id(self, sql: str, params: Params, /) -> int:
        """Write a new row and return the number that it got."""
        number = self._sent(_without_returning(sql), params).lastrowid
        assert number is not None
        return number

    def _sent(self, sql: str, params: Params) -> sqlite3.Cursor:
        text, values = _prepared(sql)
        return self._execute(text, values(params))

    def now(self) -> Reading:
        """Return what the clocks tell; whoever asks has the lock or the look already."""
        return self._clock.read()


class SqliteWriter:
    """The write side of a hall file: one connection behind the turnstile.

    Used by one thread at a time. After ``HallGone`` the next ``write`` opens the path anew.
    """

    def __init__(self, path: Path, clock: Clock) -> None:
        self.path = path
        self._clock = clock
        self._place, self._wal_place = str(path), f"{path}-wal"
        self._turnstile: Turnstile | None = None
        self._connection: sqlite3.Connection | None = None
        self._identity: Identity = None
        self._wal: Identity = None
        self._is_gone = False
        self.opened = 0
        self._bring_up: Callable[[], None] = _leave
        self._open()

    def whenever_earlier(self, bring_up: Callable[[], None]) -> None:
        """Bring the file up if an earlier Zal wrote it, and any that takes its place later.

        A file of this program's schema is opened without a turn.
        """
        self._bring_up = bring_up
        self._be_ready(self._current())

    def _be_ready(self, connection: sqlite3.Connection) -> None:
        with as_hall_errors(self.path):
            is_earlier = is_of_earlier_schema(connection)
        if is_earlier:
            self._bring_up()

    def _current(self) -> sqlite3.Connection:
        if self._is_gone:  # closed only now: the turn that noticed it still held the lock
            self.close()
        if self._connection is not None:
            return self._connection
        connection = self._open()
        try:
            self._be_ready(connection)
        except BaseException:
            self.close()
            raise
        return connection

    def _open(self) -> sqlite3.Connection:
        if not self.path.exists():
            raise HallGone("hall-gone", path=self.path)
        self._identity = identity(self.path)
        self._connection = connect(self.path)
        self.opened += 1
        try:
            with as_hall_errors(self.path):
                self._turnstile = Turnstile(self.path)
        except OSError as error:
            self.close()
            raise unwritable(error, self.path) from error
        self._wal = None
        self._is_gone = False
        return self._connection

    @contextmanager
    def write(self, deadline: float | None = None) -> Iterator[SqliteTransaction]:
        """Take the turn, begin, and commit durably on leaving; see ``engine.Writer``."""
        connection = self._current()
        assert self._turnstile is not None
        with self._turnstile.turn(deadline):
            self._must_be_the_file()
            try:
                connection.execute("BEGIN IMMEDIATE")
                yield SqliteTransaction(connection, self._clock)
                connection.execute("COMMIT")
            except BaseException as error:
                _roll_back(connection)
                if isinstance(error, sqlite3.Error):
                    raise fault(error, self.path) from error
                raise
            self._must_be_the_file()

    def room(self) -> int | None:
        """Return how many bytes the file's disk has room for, None: it does not tell."""
        try:
            disk = os.statvfs(self.path)
        except OSError:
            return None
        return disk.f_bavail * disk.f_frsize

    def _must_be_the_file(self) -> None:
        """Raise ``HallGone`` unless the open file is the one at the path, and its ``-wal`` too.

        SQLite acknowledges writes to a file that was deleted or replaced under it.
        """
        wal = identity(self._wal_place)
        if self._wal is None:
            self._wal = wal
        if identity(self._place) != self._identity or wal != self._wal:
            self._is_gone = True
            raise HallGone("hall-gone", path=self.path)

    def close(self) -> None:
        """Close the connection and the lock files."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        if self._turnstile is not None:
            self._turnstile.close()
            self._turnstile = None


def _roll_back(connection: sqlite3.Connection) -> None:
    """End a transaction that has failed, without an error of its own in place of what is known."""
    with suppress(sqlite3.Error):  # some errors have already rolled back
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def _leave() -> None:
    """Leave a file as an earlier Zal wrote it."""


Connected = Callable[[Path], sqlite3.Connection]
"""Opens a hall's file to look at it."""


def _to_look(path: Path) -> sqlite3.Connection:
    return connect(path, read_only=True)


class SqliteReader:
    """The read side: a query-only connection of its own, so that a look never waits for a turn."""

    def __init__(self, path: Path, clock: Clock, connected: Connected = _to_look) -> None:
        self.path = path
        self._clock = clock
        self._connected = connected
        self._connection: sqlite3.Connection | None = None
        self._identity: Identity = None
        self.opened = 0
        self._seen = -1
        self._open()

    def _open(self) -> sqlite3.Connection:
        self._identity = identity(self.path)
        self._connection = self._connected(self.path)
        self.opened += 1
        self._seen = -1
        return self._connection

    @contextmanager
    def read(self) -> Iterator[SqliteTransaction]:
        """Begin a consistent read and end it on leaving."""
        connection = self._current()
        with as_hall_errors(self.path):
            connection.execute("BEGIN")
            try:
                yield SqliteTransaction(connection, self._clock)
            except BaseException:
                _roll_back(connection)
                raise
            connection.execute("ROLLBACK")

    def changed(self) -> bool:
        """Return whether anything was committed by others since the last call; a few µs."""
        connection = self._current()
        with as_hall_errors(self.path):
            (version,) = connection.execute("PRAGMA data_version").fetchone()
        if version == self._seen:
            return False
        self._seen = version
        return True

    def notice(self) -> Watch:
        """Return a notice of writes beside the file; the caller closes it."""
        return Watch(self.path)

    def _current(self) -> sqlite3.Connection:
        """Return the connection, opened anew if another file lies at the path now."""
        if self._connection is not None and identity(self.path) == self._identity:
            return self._connection
        self.close()
        return self._open()

    def close(self) -> None:
        """Close the connection."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None
