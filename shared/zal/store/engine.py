"""What the hall asks of any engine that keeps it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from zal.domain.now import Reading
from zal.domain.settings.hall import HallConfig

if TYPE_CHECKING:
    from zal.domain.ratings import RatingRecord
    from zal.domain.stage_record import StageRecord
    from zal.store.soundness import Progress, ShortLook, Soundness

Parse = Callable[[str, str], HallConfig]
"""Reads a configuration: its text, and what to call its place in what is refused."""
Params = Mapping[str, object]


class Row(Protocol):
    """One row: its values by the names of its columns, or one after another."""

    def __getitem__(self, key: str, /) -> Any: ...

    def __iter__(self) -> Iterator[Any]: ...

    def keys(self) -> Sequence[str]:
        """Return the names of its columns, in their order."""


class Transaction(Protocol):
    """A transaction that is under way."""

    def row(self, sql: str, params: Params = ..., /) -> Row | None:
        """Return the first row, None if there is none."""

    def rows(self, sql: str, params: Params = ..., /) -> list[Row]:
        """Return all rows."""

    def run(self, sql: str, params: Params = ..., /) -> int:
        """Execute and return how many rows were written."""

    def new_id(self, sql: str, params: Params, /) -> int:
        """Write a new row and return the number that it got, its primary key.

        The statement ends with ``RETURNING`` and that column.
        """

    def now(self) -> Reading:
        """Return what the clocks tell: read after the transaction has its turn."""


class Writer(Protocol):
    """The one way to write. Used by one thread at a time.

    ``opened`` counts the halls that were opened at its place: another count, another hall.
    """

    opened: int

    def write(self, deadline: float | None = None) -> AbstractContextManager[Transaction]:
        """Take the turn, begin, and commit durably on leaving; any exception rolls back.

        Raises ``HallBusy`` past ``deadline`` (``time.monotonic()``), ``HallGone`` when the hall
        is no longer where it was, ``StorageError`` for everything else that storage can do.
        """

    def room(self) -> int | None:
        """Return how many bytes can be written still, None: that is not known."""

    def close(self) -> None:
        """Let go of everything."""


class Notice(Protocol):
    """What tells that something may have been committed. ``wake`` is for any thread."""

    @property
    def is_blind(self) -> bool:
        """Return whether it tells nothing: then ask at short intervals."""

    def wait(self, timeout_s: float) -> bool:
        """Wait for a sign of a commit, ``wake`` or the time; False if it was only the time.

        A sign may come before its commit can be read: ask more than once after it.
        """

    def wake(self) -> None:
        """End a wait at once."""

    def close(self) -> None:
        """Let go of everything."""


class StewardLock(Protocol):
    """Held by the one process that lets time pass in a hall. Used by one thread at a time."""

    def take(self) -> bool:
        """Try to get it without waiting; return whether it is held now."""

    def close(self) -> None:
        """Leave it to others."""


class Reader(Protocol):
    """A read-only look. Used by one thread at a time. ``opened``: see ``Writer``."""

    opened: int

    def read(self) -> AbstractContextManager[Transaction]:
        """Begin a consistent read and end it on leaving."""

    def changed(self) -> bool:
        """Return whether anything was committed by others since the last call."""

    def notice(self) -> Notice:
        """Return a notice of commits; the caller closes it."""

    def close(self) -> None:
        """Let go of everything."""


class Reports(Protocol):
    """What reports of a hall read. Each answer is a look of its own."""

    def config_before(self, hall: int, before: int, /) -> str:
        """Return the configuration last applied before an instant, epoch ms; else the first."""

    def stages_of_day(self, hall: int, day: str, /) -> "list[StageRecord]":
        """Return every stage of a business day, in the order in which they came to be."""

    def ratings_of_day(self, hall: int, day: str, /) -> "list[RatingRecord]":
        """Return the ratings of a business day's visits, in the order in which they were given."""


class Engine(Protocol):
    """Where one hall is kept. Whatever it opens is closed by whoever asked for it."""

    def must_be_there(self) -> None:
        """Raise ``HallGone`` if no hall was ever made here."""

    def create(self, found: Callable[[Transaction], object], /) -> None:
        """Make a hall here, whole or not at all; ``found`` writes its first rows.

        Raises ``StorageError`` if something is here already, or nothing can be made.
        """

    def writer(self) -> Writer:
        """Open the way to write, and bring the schema up to this program's."""

    def reader(self) -> Reader:
        """Open a way to look; a hall of an earlier Zal is brought up, as by any act."""

    def glance(self) -> Reader:
        """Open a look that makes and changes nothing; a hall of an earlier Zal is refused."""

    def steward_lock(self) -> StewardLock:
        """Open the lock of whoever lets time pass here."""

    def is_tended(self) -> bool:
        """Return whether somebody lets time pass here; makes and changes nothing.

        Raises ``StorageError`` if that cannot be told.
        """

    def reports(self) -> Reports:
        """Return what reports read here."""

    def prove(
        self, parse: Parse, /, *, quick: bool = False, progress: "Progress | None" = None
    ) -> "Soundness":
        """Prove the hall sound, changing nothing, and return what was counted.

        ``quick``: of its rows only those of the newest day. Raises ``StorageError`` or
        ``ConfigError`` with what is wrong.
        """

    def short_look(self, seconds: float) -> "ShortLook":
        """Look whether what is stored is whole, as far as the time goes; change and block nothing.

        Raises ``StorageError`` if nothing can be looked at.
        """

    def back_up(
        self,
        target: Path,
        parse: Parse,
        /,
        *,
        quick: bool = False,
        progress: "Progress | None" = None,
    ) -> "Soundness":
        """Write a consistent copy of a hall at work to a file, proved as by ``prove``.

        Raises ``StorageError``, and then there is no copy.
        """
