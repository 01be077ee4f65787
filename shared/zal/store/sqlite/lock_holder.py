"""Which process holds a lock file, as far as the system tells."""

import os
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

_LOCKS = Path("/proc/locks")


class Holder(NamedTuple):
    """A process that holds a lock. ``is_stopped``: it does not run until somebody lets it."""

    pid: int
    program: str
    is_stopped: bool


def holder_of(lock: Path) -> Holder | None:
    """Return who holds a lock file, None: nobody, or the system does not tell (Linux does)."""
    with suppress(OSError, ValueError, IndexError):
        found = lock.stat()
        where = f"{os.major(found.st_dev):02x}:{os.minor(found.st_dev):02x}:{found.st_ino}"
        for line in _LOCKS.read_text("ascii").splitlines():
            words = line.split()
            if words[1] == "FLOCK" and words[5] == where:  # of who waits an arrow comes first
                return _process(int(words[4]))
    return None


def _process(pid: int) -> Holder:
    told = Path(f"/proc/{pid}/stat").read_text("utf-8", errors="replace")
    name, rest = told[told.index("(") + 1 :].rsplit(")", 1)
    return Holder(pid, name, is_stopped=rest.split()[0] in "Tt")
