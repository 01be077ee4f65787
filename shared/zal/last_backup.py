"""What Zal remembers of a hall's newest backup: a small file beside it.

The copy itself may be on a stick that is not there; the hall's own file is not written by a copy.
"""

import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from zal.address import HallAddress
from zal.companions import MOST_BYTES, NO_VALUES, open_companion, opened_plain

_FLAGS = os.O_WRONLY | os.O_TRUNC | os.O_NOFOLLOW | os.O_NONBLOCK
"""A pipe of that name keeps nobody waiting."""


@dataclass(frozen=True, slots=True)
class Backup:
    """Where the copy was written, when (epoch ms), and up to which event it goes.

    ``hall``: the code of the hall that was copied; another may lie there by now.
    """

    file: str
    at: int
    rev: int
    hall: str


def remember(hall: HallAddress, made: Backup) -> None:
    """Remember a backup that was made; where that cannot be written, it is not remembered."""
    with suppress(OSError):
        number = open_companion(_hall_file(hall), _path(hall), _FLAGS)
        with os.fdopen(number, "w", encoding="utf-8") as file:
            json.dump(asdict(made), file, ensure_ascii=False)


def newest(hall: HallAddress, code: str) -> Backup | None:
    """Return the newest backup that is remembered of the hall of this code, None: none is."""
    try:
        with opened_plain(_path(hall)) as number:
            told = json.loads(os.read(number, MOST_BYTES))
        made = Backup(str(told["file"]), int(told["at"]), int(told["rev"]), str(told["hall"]))
    except (OSError, *NO_VALUES):
        return None
    return made if made.hall == code else None


def _hall_file(hall: HallAddress) -> Path | None:
    return None if hall.url else hall.file


def _path(hall: HallAddress) -> Path:
    return hall.folder / f"{hall.name}-backup"
