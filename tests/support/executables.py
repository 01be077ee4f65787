"""Small programs that tests write and run."""

import errno
import fcntl
import os
import time
from pathlib import Path

PATIENCE_S = 10


def executable(file: Path, text: str) -> Path:
    """Write a program that can be run at once.

    A process that another thread begins just then has the file open for writing until it is a
    program of its own, and so long the kernel runs it for nobody: "Text file busy".
    """
    file.write_text(text, encoding="utf-8")
    file.chmod(0o755)
    number = os.open(file, os.O_RDONLY | os.O_CLOEXEC)
    try:
        end = time.monotonic() + PATIENCE_S
        while not _is_written(number) and time.monotonic() < end:
            time.sleep(0.001)
    finally:
        os.close(number)
    return file


def _is_written(number: int) -> bool:
    """Return whether nobody has an open file open for writing: only then it can be leased."""
    try:
        fcntl.fcntl(number, fcntl.F_SETLEASE, fcntl.F_RDLCK)
    except OSError as error:
        return error.errno != errno.EAGAIN  # any other: this disk knows no leases
    fcntl.fcntl(number, fcntl.F_SETLEASE, fcntl.F_UNLCK)
    return True
