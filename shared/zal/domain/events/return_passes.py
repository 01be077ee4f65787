"""Return passes: given to whoever was sent away for papers, and used by them."""

from typing import ClassVar

from zal.domain.dataclass import dataclass
from zal.domain.events.payload import Payload


@dataclass(frozen=True, slots=True)
class ReturnPassGiven(Payload):
    """The visitor of a stage that has ended is to come again, up to ``until_day``.

    ``link``: what is kept of the code, see ``zal.domain.return_passes``. It is gone when the end is
    undone.
    """

    ACT: ClassVar[str] = "give-pass"
    until_day: str
    link: int


@dataclass(frozen=True, slots=True)
class ReturnPassUsed(Payload):
    """A ticket was given for the pass of the stage ``for_stage``.

    One that was given before for the same, and ended before anything was served, is for it no more.
    """

    ACT: ClassVar[str] = "use-pass"
    for_stage: int
