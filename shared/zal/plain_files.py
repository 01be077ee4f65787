"""Reading plain files alone: a pipe, a device or a folder of their name is none."""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from zal.domain.errors import ConfigError


@contextmanager
def opened_plain(path: Path, *, by_link: bool = False) -> Iterator[int]:
    """Open a plain file to read, its number. Raises ``OSError`` for all else.

    ``by_link``: also where the name is a link to one. A pipe of such a name would keep whoever
    opens it waiting.
    """
    flags = os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC
    number = os.open(path, flags if by_link else flags | os.O_NOFOLLOW)
    try:
        mode = os.fstat(number).st_mode
        if not stat.S_ISREG(mode):
            kind = errno.EISDIR if stat.S_ISDIR(mode) else errno.EINVAL
            raise OSError(kind, os.strerror(kind), path)
        yield number
    finally:
        os.close(number)


def read_plain(path: Path) -> bytes:
    """Return what stands in a file that a person named.

    Raises ``ConfigError`` for what is no plain file, and for one that cannot be read.
    """
    try:
        with opened_plain(path, by_link=True) as number, open(number, "rb", closefd=False) as file:
            return file.read()
    except OSError as error:
        key = "no-plain-file" if error.errno in (errno.EINVAL, errno.ENXIO) else "file-unreadable"
        raise ConfigError(key, file=path, error=error) from error
