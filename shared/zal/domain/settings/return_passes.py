"""Whoever was sent away for papers comes back with a return pass: for how long, to which place."""

from enum import StrEnum

from zal.domain.dataclass import dataclass


class ReturnPlace(StrEnum):
    """Into which place of the queue whoever comes with a pass goes, among those of the category."""

    FRONT = "front"
    """Right behind the first few who wait for the same."""
    CLOCK = "clock"
    """Where they would be if they had waited today as long as the first time, too."""
    END = "end"
    """Behind all who wait, as anybody who comes."""


@dataclass(frozen=True, slots=True)
class ReturnPassPolicy:
    """What return passes are worth.

    ``days``: on so many business days after that one they are good, 0: none are given. ``behind``:
    with ``ReturnPlace.FRONT``, behind so many.
    """

    days: int = 0
    place: ReturnPlace = ReturnPlace.CLOCK
    behind: int = 1
