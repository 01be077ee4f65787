"""What Zal remembers of a hall's newest backup: a small file beside it.

The copy itself may be on a stick that is not there; the hall's own file is not written by a copy.
"""

from dataclasses import asdict, dataclass
from pathlib import Path

from zal import companions
from zal.address import HallAddress


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
    companions.remember(None if hall.url else hall.file, _path(hall), asdict(made))


def newest(hall: HallAddress, code: str) -> Backup | None:
    """Return the newest backup that is remembered of the hall of this code, None: none is."""
    try:
        told = companions.remembered(_path(hall))
        made = Backup(str(told["file"]), int(told["at"]), int(told["rev"]), str(told["hall"]))
    except (OSError, *companions.NO_VALUES):
        return None
    return made if made.hall == code else None


def _path(hall: HallAddress) -> Path:
    return hall.folder / f"{hall.name}-backup"
