"""When a visitor who was called and did not come has missed the call, and how they come back."""

from zal.domain.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class NoShowPolicy:
    """How often and for how long a visitor is called before the call is missed.

    ``calls``: so many, each at least ``apart_s`` seconds after the one before; ``after_min``: and
    so many minutes after the first. ``return_min``, ``returns``: for so many minutes, and so many
    times, whoever missed a call comes back without staff; ``return_behind``: behind so many.
    ``automatic``: a missed call is marked by itself; ``automatic_recalls``: and repeated before.
    """

    calls: int = 3
    apart_s: int = 30
    after_min: int = 3
    return_min: int = 30
    returns: int = 1
    return_behind: int = 1
    automatic: bool = False
    automatic_recalls: bool = False
