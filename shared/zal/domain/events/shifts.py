"""Who works at which desk, and their breaks."""

from typing import ClassVar

from zal.domain.dataclass import dataclass
from zal.domain.events.payload import Payload


@dataclass(frozen=True, slots=True)
class SignedIn(Payload):
    """A shift began, or (``why`` ``resumed``) its operator went on with it.

    ``handed_over``: the stage at the desk that came with it.
    """

    ACT: ClassVar[str] = "sign-in"
    IS_TYPED: ClassVar[bool] = True
    shift: int
    why: str = ""
    taken_over_from: str = ""
    reason: str = ""
    handed_over: int | None = None
    seal: str = ""


@dataclass(frozen=True, slots=True)
class SignedOut(Payload):
    """A shift ended; ``why``: ``signed-out``, ``moved``, ``taken-over`` or ``day-end``."""

    ACT: ClassVar[str] = "sign-out"
    IS_TYPED: ClassVar[bool] = True
    shift: int
    why: str
    reason: str = ""
    seal: str = ""


@dataclass(frozen=True, slots=True)
class BreakBegun(Payload):
    """A shift pauses."""

    ACT: ClassVar[str] = "break"
    shift: int
    reason: str


@dataclass(frozen=True, slots=True)
class BreakEnded(Payload):
    """A shift goes on."""

    ACT: ClassVar[str] = "resume"
    shift: int


@dataclass(frozen=True, slots=True)
class NextStopped(Payload):
    """A free desk is not given its next visitor by itself: its operator calls."""

    ACT: ClassVar[str] = "stop-next"
    shift: int
