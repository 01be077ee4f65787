"""The files beside a hall's own: its locks and its logs, its owner's whoever makes them.

A command that root types once must not leave a lock that the hall's own programs cannot open.
"""

import json
import os
from contextlib import suppress
from pathlib import Path
from typing import Any

from zal.plain_files import opened_plain

MODE = 0o640
MOST_BYTES = 16_384
"""More than any program writes of itself, or of a copy."""
NO_VALUES = (ValueError, KeyError, TypeError, RecursionError)
"""What reading values raises of a file that holds no such values."""
_ANEW = os.O_WRONLY | os.O_TRUNC | os.O_NOFOLLOW | os.O_NONBLOCK
"""A pipe of that name keeps nobody waiting."""


def open_companion(hall_file: Path | None, path: Path | str, flags: int) -> int:
    """Open a file beside a hall's, made if there is none; return its number. Raises ``OSError``.

    ``hall_file`` None: the hall lives in no file, and only the mode is set. Root gives to the
    hall's owner what it made, and what it once made and kept.
    """
    flags |= os.O_CLOEXEC
    try:
        number = os.open(path, flags | os.O_CREAT | os.O_EXCL, MODE)
        is_new = True
    except FileExistsError:
        number, is_new = os.open(path, flags, MODE), False
    if is_new or os.geteuid() == 0:
        _give_to_the_owner_of(hall_file, number)
    return number


def remember(hall_file: Path | None, path: Path, value: object) -> None:
    """Write a value into a companion; where that cannot be written, it is not remembered."""
    with suppress(OSError):
        number = open_companion(hall_file, path, _ANEW)
        with os.fdopen(number, "w", encoding="utf-8") as file:
            json.dump(value, file, ensure_ascii=False)


def remembered(path: Path, most_bytes: int = MOST_BYTES) -> Any:
    """Return the value that a plain file holds. Raises ``OSError`` and ``NO_VALUES``."""
    with opened_plain(path) as number:
        return json.loads(os.read(number, most_bytes))


def _give_to_the_owner_of(hall_file: Path | None, number: int) -> None:
    os.fchmod(number, MODE)
    if hall_file is None:
        return
    with suppress(OSError):  # whoever may not give it away keeps it
        of = hall_file.stat()
        os.fchown(number, of.st_uid if os.geteuid() == 0 else -1, of.st_gid)
