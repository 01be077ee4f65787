"""What the hall thought of its machine's clock."""

from typing import Any, ClassVar

from zal.domain.dataclass import dataclass
from zal.domain.events.payload import Payload


@dataclass(frozen=True, slots=True)
class ClockLeapt(Payload):
    """The machine's clock was not believed: it said ``wall``, expected was ``expected`` (ms)."""

    ACT: ClassVar[str] = "clock-leapt"
    wall: int
    expected: int
    offset: int


@dataclass(frozen=True, slots=True)
class ClockAgrees(Payload):
    """The machine's clock is believed again."""

    ACT: ClassVar[str] = "clock-agrees"


@dataclass(frozen=True, slots=True)
class ClockAccepted(Payload):
    """A person said that the machine's clock is right, which was not believed.

    What time brought by it stands in the lines before. ``was``: the hall's time until then, epoch
    ms; ``visits``: how many lost their place by it.
    """

    ACT: ClassVar[str] = "accept-clock"
    was: int
    visits: int = 0


@dataclass(frozen=True, slots=True)
class ClockForgotten(Payload):
    """A person had taken back what was done under a wrong clock; see ``zal.domain.astray``.

    Its stretch: ``since`` which revision, the ``first`` instant in it and the ``last`` before
    (epoch ms), by how much the clock ran ``ahead`` (ms). ``floor``: the hall as it stands after it,
    as ``floor_dict.as_dict``. ``twice``: by ticket id the new series of those whose code somebody
    else has on the day that it is again. ``visits``: how many were given or go on by it.
    """

    ACT: ClassVar[str] = "forget-clock"
    since: int
    first: int
    last: int
    ahead: int
    floor: dict[str, Any]
    twice: dict[str, str]
    visits: int = 0
