"""The hall's boards: what they have in common, and each by itself."""

from dataclasses import field

from zal.domain.dataclass import dataclass
from zal.domain.names import Names


@dataclass(frozen=True, slots=True)
class BoardPolicy:
    """What all boards show.

    ``minimum_s``: a new call keeps its place at least that long. ``large_min``: minutes after
    which one that nobody starts is listed below newer ones. ``recent``: calls listed below.
    ``message``: the line at the bottom. ``distance_m``: from how far it must be read, metres.
    ``ask_key``: at which it says who is called now, empty: at none. ``missed_min``: for so long
    whoever missed a call stands in the line at the bottom, minutes.
    """

    minimum_s: float = 6.0
    large_min: float = 3.0
    recent: int = 8
    message: Names = field(default_factory=dict)
    distance_m: float = 5.0
    ask_key: str = ""
    missed_min: int = 10


@dataclass(frozen=True, slots=True)
class Board:
    """A board, known by its code: ``zal board --name board-1``. ``names`` empty: its code.

    ``zone``: where it stands, "": of the whole hall.
    """

    code: str
    names: Names = field(default_factory=dict)
    zone: str = ""
