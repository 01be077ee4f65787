"""When a file was made, where the system and its file system tell; Python 3.12 could ask itself."""

import ctypes
import os
import struct
from functools import cache
from pathlib import Path
from typing import Any

_AT_FDCWD = -100
_BIRTH = 0x800
_SIZE = 256
_MASK, _BORN = "=I", "=qI"  # of struct statx: what was told, at 0; the birth, at 80
_BORN_AT = 80


def born(path: Path) -> int | None:
    """Return when a file was made, in nanoseconds of its file system's clock; None: unknown."""
    statx = _statx()
    told = ctypes.create_string_buffer(_SIZE)
    if statx is None or statx(_AT_FDCWD, os.fsencode(path), 0, _BIRTH, told) != 0:
        return None
    if not struct.unpack_from(_MASK, told)[0] & _BIRTH:
        return None
    seconds, ns = struct.unpack_from(_BORN, told, _BORN_AT)
    return int(seconds) * 1_000_000_000 + int(ns)


@cache
def _statx() -> Any:
    try:
        return ctypes.CDLL(None, use_errno=True).statx
    except (AttributeError, OSError):
        return None
