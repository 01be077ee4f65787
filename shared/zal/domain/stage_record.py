"""A stage as the figures of a day know it. This code does no I/O."""

from collections.abc import Callable

from zal.domain.channels import TicketChannel
from zal.domain.dataclass import dataclass
from zal.domain.states import State
from zal.domain.visit_plan import PLANNED


@dataclass(frozen=True, slots=True)
class StageRecord:
    """A stage as it stands in the day's rows; instants are epoch ms.

    ``called_at``: its last call, None if it was never called or is waiting again.
    ``postponed_ms``: for how long the visitor let others by; ``elsewhere_ms``: for how long they
    were at desks for others of the visit's services. ``announced_at``: when a board first
    showed the call, None: none told of it. ``was_told``: before the ticket was given, that it would
    hardly be called before closing. ``is_shut_out``: it ended with the day, and was to be called
    yet. ``services``: for how many the visit is; ``kept_back``, ``skipped_by``, ``booked_for`` and
    ``postponed_until`` as in ``Stage``; ``people`` and ``channel`` as in ``Ticket``. ``is_repeat``:
    its visitor came with a return pass. ``is_undone``: it was given to the wrong person, and their
    check-in was taken back.
    """

    ticket_id: int
    service: str
    category: str
    state: str
    queued_at: int
    called_at: int | None
    started_at: int | None
    ended_at: int | None
    desk: str | None
    postponed_ms: int = 0
    announced_at: int | None = None
    was_told: bool = False
    elsewhere_ms: int = 0
    services: int = 1
    kept_back: str = ""
    skipped_by: int | None = None
    booked_for: int | None = None
    people: int = 1
    channel: str = ""
    postponed_until: int | None = None
    is_shut_out: bool = False
    is_repeat: bool = False
    is_undone: bool = False

    @property
    def is_skipped(self) -> bool:
        """True if it was left out."""
        return self.skipped_by is not None

    @property
    def has_come(self) -> bool:
        """True if its visitor ever came for it, and it was not left out or given by mistake."""
        return not self.is_mistaken and not self.is_skipped and self.kept_back != PLANNED

    @property
    def is_mistaken(self) -> bool:
        """True if it was recorded, or given to whoever checked in, by mistake."""
        is_recorded = self.channel == TicketChannel.NO_TICKET and self.state == State.CANCELLED
        return is_recorded or self.is_undone

    @property
    def wait_s(self) -> float | None:
        """Its own wait: last call − queued, without what was not waiting; None: never called."""
        if self.called_at is None:
            return None
        not_waited = self.postponed_ms + self.elsewhere_ms
        return (self.called_at - self.queued_at - not_waited) / 1000


Norm = Callable[[StageRecord], int]
"""A stage → its norm of waiting, seconds."""
