"""A folder that its maker takes away, and that can be told from one whose maker was killed.

The maker holds a lock on it, which the system lets go of with the process.
"""

import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path


class OwnedFolder:
    """A folder in another one, with a name that nothing else has. Raises ``OSError``."""

    def __init__(self, prefix: str, parent: Path) -> None:
        self.path = Path(tempfile.mkdtemp(prefix=prefix, dir=parent))
        self._lock = os.open(self.path, os.O_RDONLY)
        with suppress(OSError):  # some sticks and shares know no locks: what is left there stays
            fcntl.flock(self._lock, fcntl.LOCK_EX)

    def close(self) -> None:
        """Take the folder away."""
        shutil.rmtree(self.path, ignore_errors=True)
        os.close(self._lock)


def take_away_left(folders: Iterable[Path]) -> None:
    """Take away those of the folders whose makers were killed."""
    for each in folders:
        with suppress(OSError):  # another user's, or one that is in use
            lock = os.open(each, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                shutil.rmtree(each, ignore_errors=True)
            finally:
                os.close(lock)
