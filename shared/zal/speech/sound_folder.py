"""A folder for sounds that are made and played, which is gone after its owner at the latest."""

import fcntl
import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

_PREFIX = "zal-speaks-"


class SoundFolder:
    """A temporary folder. What others left because they were killed is taken away first.

    Its owner holds a lock on it, which the system lets go of with the process. Raises ``OSError``.
    """

    def __init__(self) -> None:
        tidy()
        self.path = Path(tempfile.mkdtemp(prefix=_PREFIX))
        self._lock = os.open(self.path, os.O_RDONLY)
        fcntl.flock(self._lock, fcntl.LOCK_EX)

    def close(self) -> None:
        """Take the folder away."""
        shutil.rmtree(self.path, ignore_errors=True)
        os.close(self._lock)


def tidy() -> None:
    """Take away the folders whose owners were killed."""
    for each in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        with suppress(OSError):  # another user's, or one that is in use
            lock = os.open(each, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                shutil.rmtree(each, ignore_errors=True)
            finally:
                os.close(lock)
