"""When a visitor who was called and did not come has missed the call."""

from zal.domain.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class NoShowPolicy:
    """How often and for how long a visitor is called before the call is missed.

    ``calls``: so many, each at least ``apart_s`` seconds after the one before; ``after_min``: and
    so many minutes after the first.
    """

    calls: int = 3
    apart_s: int = 30
    after_min: int = 3
