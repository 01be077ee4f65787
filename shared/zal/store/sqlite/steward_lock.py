"""The lock file beside a hall's file that says who lets time pass."""

import fcntl
import os
from pathlib import Path

from zal.companions import open_companion
from zal.domain.errors import HallGone
from zal.store.sqlite.faults import unwritable


class SqliteStewardLock:
    """See ``engine.StewardLock``. The kernel lets it go when the process dies, however it dies."""

    def __init__(self, hall_file: Path) -> None:
        if not hall_file.exists():
            raise HallGone("hall-gone", path=hall_file)
        path = hall_file.with_name(hall_file.name + "-steward")
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
