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
    """The console's settings. ``lock_after_s``: locked when left alone for that long."""

    lock_after_s: int = 300
    break_reasons: tuple[BreakReason, ...] = ()
