"""Which programs of a hall run, and which ended without a word: each has a small file beside it.

A program holds a lock on its file, which the system lets go of with the process, and marks the
file's time every few seconds. Who ends in order takes it away. A hall in a file is one machine's,
and so are its programs.
"""

import fcntl
import json
import os
import re
import time
from contextlib import suppress
from pathlib import Path
from typing import Literal, get_args

from zal.address import HallAddress
from zal.companions import MOST_BYTES, NO_VALUES, open_companion
from zal.domain.places import Present
from zal.plain_files import opened_plain

Kind = Literal["kiosk", "console", "board", "web"]

_END = ".here"
_SILENT_MS = 60_000
"""So long without a mark: a program that runs has hung."""
_FORGOTTEN_MS = 7 * 86_400_000
"""What ended so long ago is missed no more."""


class Presence:
    """That this process is a program of the hall. Where no file can be made nobody is told."""

    def __init__(
        self, hall: HallAddress, kind: Kind, device: str, address: str = "", *, speaks: bool = False
    ) -> None:
        self._path = _path(hall, device)
        self._file: int | None = None
        _take_away_former(hall, device)
        told = {"kind": kind, "device": device, "address": address, "speaks": speaks}
        with suppress(OSError):
            flags = os.O_WRONLY | os.O_TRUNC | os.O_NOFOLLOW | os.O_NONBLOCK
            self._file = open_companion(None if hall.url else hall.file, self._path, flags)
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            os.write(self._file, json.dumps(told, ensure_ascii=False).encode())

    def beat(self) -> None:
        """Mark that the program goes on."""
        if self._file is not None:
            with suppress(OSError):
                os.utime(self._file)

    def close(self) -> None:
        """End in order: nobody misses what is closed."""
        if self._file is not None:
            self._path.unlink(missing_ok=True)
            os.close(self._file)
            self._file = None


def present(hall: HallAddress, now_ms: int) -> tuple[Present, ...]:
    """Return the programs that run or are missed, by kind and device; changes nothing."""
    found = (_read(each, now_ms) for each in _files(hall))
    here = [each for each in found if each is not None]
    return tuple(sorted(here, key=lambda each: (each.kind, each.device, each.is_silent)))


def _read(path: Path, now_ms: int) -> Present | None:
    try:
        with opened_plain(path) as file:
            told = json.loads(os.read(file, MOST_BYTES))
            seen_at = os.fstat(file).st_mtime_ns // 1_000_000
            runs = _is_held(file)
        kind, device, address = (told[each] for each in ("kind", "device", "address"))
        speaks = told.get("speaks") is True  # an older program says nothing of it
    except (OSError, *NO_VALUES):  # it has just ended, or just begun
        return None
    if kind not in get_args(Kind) or not isinstance(device, str) or not isinstance(address, str):
        return None  # no program of Zal wrote that
    if not runs and now_ms - seen_at > _FORGOTTEN_MS:
        return None
    is_silent = not runs or now_ms - seen_at > _SILENT_MS
    return Present(kind, device, address, seen_at, is_silent, speaks)


def _is_held(file: int) -> bool:
    try:
        fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    return False


def _take_away_former(hall: HallAddress, device: str) -> None:
    """Take away what programs left that were killed: of this device, and what nobody misses."""
    now_ms = time.time_ns() // 1_000_000
    for each in _files(hall):
        with suppress(OSError), opened_plain(each) as file:
            is_old = now_ms - os.fstat(file).st_mtime_ns // 1_000_000 > _FORGOTTEN_MS
            if (is_old or each.name.startswith(_begin(hall, device))) and not _is_held(file):
                each.unlink()


def _files(hall: HallAddress) -> list[Path]:
    if not hall.folder.is_dir():
        return []
    return [
        each
        for each in hall.folder.iterdir()
        if each.name.startswith(f"{hall.name}.") and each.name.endswith(_END)
    ]


def _path(hall: HallAddress, device: str) -> Path:
    return hall.folder / f"{_begin(hall, device)}{os.getpid()}{_END}"


def _begin(hall: HallAddress, device: str) -> str:
    safe = re.sub(r"[^\w-]", "-", device)  # no dot: the process's number stands after one
    return f"{hall.name}.{safe}."
