"""The lock file beside a hall's file that says who lets time pass."""

import fcntl
import os
from pathlib import Path

from zal.companions import open_companion
from zal.domain.errors import HallGone, StorageError
from zal.store.sqlite.faults import unwritable


def is_held(hall_file: Path) -> bool:
    """Return whether a process holds a hall's lock; makes none and changes none.

    Raises ``StorageError`` if that cannot be told.
    """
    try:
        file = os.open(_lock_of(hall_file), os.O_RDONLY | os.O_CLOEXEC)
    except FileNotFoundError:
        return False
    except OSError as error:
        raise StorageError("cannot-open", path=error.filename, error=error) from error
    try:
        fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(file)
    return False


def _lock_of(hall_file: Path) -> Path:
    return hall_file.with_name(hall_file.name + "-steward")


class SqliteStewardLock:
    """See ``engine.StewardLock``. The kernel lets it go when the process dies, however it dies."""

    def __init__(self, hall_file: Path) -> None:
        if not hall_file.exists():
            raise HallGone("hall-gone", path=hall_file)
        path = _lock_of(hall_file)
        try:
            self._file = open_companion(hall_file, path, os.O_RDWR)
        except OSError as error:
            raise unwritable(error, hall_file) from error

    def take(self) -> bool:
        """Try to get it without waiting; return whether it is held now."""
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def close(self) -> None:
        """Leave it to others."""
        os.close(self._file)
