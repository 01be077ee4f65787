"""Wire a hall: engine, clock, random source, configuration.

Every face starts through here, so what reports and copies need is imported on use.
"""

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from zal import config
from zal.domain.clock import turns_at
from zal.domain.errors import HallGone, StorageError
from zal.domain.now import Clock
from zal.domain.settings.hall import HallConfig
from zal.hall.acts import Acts, Means
from zal.hall.founding import found_hall
from zal.hall.hall import Hall, assemble
from zal.hall.look import Looker
from zal.hall.seen.hall import hall_moment, hall_settings
from zal.hall.turn import HALL_ID
from zal.store.sqlite.connections import SqliteReader, SqliteWriter
from zal.store.sqlite.file import create_file
from zal.store.sqlite.migrate import migrate
from zal.system_clock import SYSTEM_CLOCK

if TYPE_CHECKING:
    from zal.domain.ratings import RatingReport
    from zal.domain.report import DayReport
    from zal.hall.steward import Steward
    from zal.store.sqlite.check import Soundness
    from zal.store.sqlite.told import Progress


def create_hall(path: Path | str, config_text: str, *, clock: Clock = SYSTEM_CLOCK) -> None:
    """Make a hall file at ``path`` with a configuration.

    Raises ``ConfigError`` before anything is written, ``StorageError`` if a file is there.
    """
    import tempfile

    settings = config.read(config_text)
    path = Path(path)
    if path.exists():
        raise StorageError("file-exists", path=path)
    try:
        with tempfile.TemporaryDirectory(prefix=f".{path.name}-", dir=_folder(path)) as folder:
            draft = Path(folder) / path.name
            _make(draft, settings, config_text, clock)
            os.link(draft, path)  # whole or not at all, and never over another file
    except FileExistsError:
        raise StorageError("file-exists", path=path) from None
    except OSError as error:
        raise StorageError("file-unwritable", file=path, error=error) from error


def _make(path: Path, settings: HallConfig, config_text: str, clock: Clock) -> None:
    create_file(path)
    writer = SqliteWriter(path, clock)
    try:
        migrate(writer)
        with writer.write() as tx:
            found_hall(tx, settings, config_text, os.urandom)
    finally:
        writer.close()  # the last connection moves everything out of the write-ahead log


def _folder(path: Path) -> Path:
    folder = path.parent
    if not folder.is_dir() or not os.access(folder, os.W_OK):
        raise StorageError("read-only", path=path)
    return folder


def open_hall(
    path: Path | str,
    *,
    device: str = "python",
    clock: Clock = SYSTEM_CLOCK,
    random_bytes: Callable[[int], bytes] = os.urandom,
    patience_s: float = 5.0,
) -> Hall:
    """Open an existing hall and bring its schema up to date.

    ``device`` names who acts in the log. Raises ``StorageError`` with what to do.
    """
    _must_be_there(path)
    writer = SqliteWriter(Path(path), clock)
    try:
        migrate(writer)
        looker = open_looker(path, clock=clock)
    except BaseException:
        writer.close()
        raise
    means = Means(writer, clock, random_bytes, config.read, device, patience_s)
    return assemble(Acts(means), looker)


def look_at_hall(path: Path | str) -> Looker:
    """Open a read-only look for somebody who named the file: one that never was is said so."""
    _must_be_there(path)
    return open_looker(path)


def _must_be_there(path: Path | str) -> None:
    if not Path(path).exists():
        raise HallGone("hall-missing", path=path)


def open_steward(path: Path | str, device: str) -> "Steward":
    """Return who lets time pass in a hall once it holds the lock; the caller starts and closes it.

    ``device`` names it in the log.
    """
    from zal.hall.steward import Steward
    from zal.store.sqlite.steward_lock import SqliteStewardLock

    return Steward(lambda: SqliteStewardLock(Path(path)), lambda: open_hall(path, device=device))


def open_looker(path: Path | str, *, clock: Clock = SYSTEM_CLOCK) -> Looker:
    """Open a read-only look at a hall, for a thread of its own."""
    return Looker(SqliteReader(Path(path), clock), config.read)


def report_of_day(
    path: Path | str, day: date | None = None, *, clock: Clock = SYSTEM_CLOCK
) -> "tuple[DayReport, HallConfig]":
    """Return a business day's figures, today's if none is named, and its configuration.

    That is the one in force when the day ended: its norms of waiting are those that staff were
    held to, its names those that visitors read.
    """
    from zal.domain.report import day_report
    from zal.store.sqlite.reports import stages_of_day

    named, settings = _day_and_settings(path, day, clock)
    stages = stages_of_day(Path(path), HALL_ID, named.isoformat())
    return day_report(named.isoformat(), stages, settings.wait_norm_s), settings


def ratings_of_day(
    path: Path | str, day: date | None = None, *, clock: Clock = SYSTEM_CLOCK
) -> "tuple[RatingReport, HallConfig]":
    """Return what a business day's ratings come to, and its configuration as ``report_of_day``."""
    from zal.domain.ratings import rating_report
    from zal.store.sqlite.reports import ratings_of_day

    named, settings = _day_and_settings(path, day, clock)
    records = ratings_of_day(Path(path), HALL_ID, named.isoformat())
    return rating_report(named.isoformat(), records), settings


def _day_and_settings(
    path: Path | str, day: date | None, clock: Clock
) -> "tuple[date, HallConfig]":
    """Return a business day, today if none is named, and what was in force when it ended."""
    from zal.store.sqlite.reports import config_before

    looker = open_looker(path, clock=clock)
    try:
        now = looker.see(hall_settings)
        today = date.fromisoformat(looker.see(hall_moment).day)
    finally:
        looker.close()
    named = day or today
    ended_at = turns_at(min(named, today), now)
    return named, config.read(config_before(Path(path), HALL_ID, ended_at))


def check_hall(path: Path | str, *, progress: "Progress | None" = None) -> "Soundness":
    """Prove a hall's file or a copy of it sound, changing nothing.

    ``progress`` is told how much of it is done, 0 to 1. Raises ``StorageError`` or ``ConfigError``
    with what is wrong.
    """
    from zal.store.sqlite.check import prove

    return prove(Path(path), config.read, progress=progress)


def back_up_hall(
    path: Path | str,
    target: Path | str,
    *,
    quick: bool = False,
    progress: "Progress | None" = None,
) -> "Soundness":
    """Write a consistent copy of a hall at work to ``target``, proved sound.

    ``quick``: of its rows only those of the newest day are proved. Raises ``StorageError``, and
    then there is no copy.
    """
    from dataclasses import replace

    from zal.store.sqlite import backup
    from zal.store.sqlite.check import prove

    source, target = Path(path), Path(target)
    proof = backup.copy(
        source,
        target,
        lambda draft: prove(draft, config.read, source, quick=quick, progress=progress),
    )
    return replace(proof, path=str(target))
