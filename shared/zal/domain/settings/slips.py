"""What stands on every slip."""

from dataclasses import field

from zal.domain.dataclass import dataclass
from zal.domain.names import Names


@dataclass(frozen=True, slots=True)
class SlipPolicy:
    """What stands on every slip.

    ``logo``: path of a picture, relative to the hall's file; empty: none. ``keep_s``: a slip that
    could not be printed for that long is given up, its visitor has gone.
    """

    logo: str = ""
    footer: Names = field(default_factory=dict)
    keep_s: int = 120
