"""What Zal remembers of a hall's newest backup: a small file beside it.

The copy itself may be on a stick that is not there; the hall's own file is not written by a copy.
"""

import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from zal.address import HallAddress
from zal.companions import open_companion


@dataclass(frozen=True, slots=True)
class Backup:
    """Where the copy was written, when (epoch ms), and up to which event it goes."""

    file: str
    at: int
    rev: int


def remember(hall: HallAddress, made: Backup) -> None:
    """Remember a backup that was made; where that cannot be written, it is not remembered."""
    with suppress(OSError):
        number = open_companion(_hall_file(hall), _path(hall), os.O_WRONLY | os.O_TRUNC)
        with os.fdopen(number, "w", encoding="utf-8") as file:
            json.dump(asdict(made), file, ensure_ascii=False)


def newest(hall: HallAddress) -> Backup | None:
    """Return the newest backup that is remembered, None: none is."""
    try:
        return Backup(**json.loads(_path(hall).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def _hall_file(hall: HallAddress) -> Path | None:
    return None if hall.url else hall.file


def _path(hall: HallAddress) -> Path:
    return hall.folder / f"{hall.name}-backup"
