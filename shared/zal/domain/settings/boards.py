"""What the hall's boards have in common."""

from dataclasses import dataclass, field

from zal.domain.names import Names


@dataclass(frozen=True, slots=True)
class BoardPolicy:
    """The board's settings.

    ``minimum_s``: a new call keeps its place at least that long. ``recent``: calls listed below.
    ``message``: the line at the bottom. ``distance_m``: from how far it must be read, metres.
    """

    minimum_s: float = 6.0
    recent: int = 8
    message: Names = field(default_factory=dict)
    distance_m: float = 5.0
