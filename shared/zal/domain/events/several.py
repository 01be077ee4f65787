"""Several services on one ticket: stages added, planned and kept back."""

from typing import ClassVar

from zal.domain.dataclass import dataclass
from zal.domain.events.payload import Payload
from zal.domain.states import Act


@dataclass(frozen=True, slots=True)
class Added(Payload):
    """The visit is for one more service, and waits for it at once.

    ``before``: the ordinals, apart by spaces, of what follows it as well from now on.
    """

    ACT: ClassVar[str] = Act.ADD
    ordinal: int
    category: str
    clock_at: int
    before: str = ""


@dataclass(frozen=True, slots=True)
class Planned(Payload):
    """The visit is for one more service, which follows others.

    ``follows``: as ``visit_plan.as_text``. ``before``: as in ``Added``.
    """

    ACT: ClassVar[str] = Act.PLAN
    ordinal: int
    category: str
    follows: str
    before: str = ""


@dataclass(frozen=True, slots=True)
class Queued(Payload):
    """A planned stage waits, as what it follows has ended."""

    ACT: ClassVar[str] = Act.QUEUE
    clock_at: int


@dataclass(frozen=True, slots=True)
class Replanned(Payload):
    """That was undone: the stage follows others again."""

    ACT: ClassVar[str] = Act.REPLAN


@dataclass(frozen=True, slots=True)
class Suspended(Payload):
    """A stage that waited is kept back: its visitor was set aside or missed for another."""

    ACT: ClassVar[str] = Act.SUSPEND


@dataclass(frozen=True, slots=True)
class WentOn(Payload):
    """A suspended stage waits again, as its visitor is back.

    ``clock_at``: where it goes behind others, as that stage did; None: it is in its old place.
    """

    ACT: ClassVar[str] = Act.GO_ON
    clock_at: int | None = None
