"""What the operators' consoles have in common."""

from zal.domain.dataclass import dataclass
from zal.domain.names import Names


@dataclass(frozen=True, slots=True)
class BreakReason:
    """Why an operator pauses."""

    code: str
    names: Names


@dataclass(frozen=True, slots=True)
class ConsolePolicy:
    """The console's settings. ``lock_after_s``: locked when left alone for that long.

    ``next_after_s``: so long after a visitor has left a free desk is given the next one by itself,
    0: its operator calls.
    """

    lock_after_s: int = 300
    break_reasons: tuple[BreakReason, ...] = ()
    next_after_s: int = 0
