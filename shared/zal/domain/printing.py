"""Slips on their way to paper: what a printer tells of itself, and how a print job ends."""

from enum import StrEnum

from zal.domain.dataclass import dataclass
from zal.domain.return_passes import ReturnPass
from zal.domain.tickets import VisitStage

MUTE = "printer-mute"
"""Why nothing is known of a printer that never tells its state, though all may be well."""


class PrinterState(StrEnum):
    """What is known of a printer. An answer that cannot be understood is ``UNKNOWN``."""

    OK = "ok"
    PAPER_LOW = "paper-low"
    PAPER_OUT = "paper-out"
    COVER_OPEN = "cover-open"
    FAULT = "fault"
    UNKNOWN = "unknown"

    @property
    def prints(self) -> bool:
        """True when a slip that is sent now will surely be printed."""
        return self in {PrinterState.OK, PrinterState.PAPER_LOW}


class JobState(StrEnum):
    """Where a print job stands.

    ``FAILED``: surely no byte left; it is tried again while it is fresh. ``UNKNOWN``: bytes may
    have left; only a person may ask for it again. ``ABANDONED``: too old, its visitor has gone.
    """

    QUEUED = "queued"
    SENDING = "sending"
    PRINTED = "printed"
    FAILED = "failed"
    UNKNOWN = "unknown"
    ABANDONED = "abandoned"


@dataclass(frozen=True, slots=True)
class PrintJob:
    """One slip for one kiosk's printer.

    ``code``: the ticket's. ``asked_at`` and ``changed_at``: epoch ms. ``is_reprint``: a person
    asked for it. ``detail``: what went wrong, the code of a sentence, empty when nothing did.
    """

    job_id: int
    ticket_id: int
    code: str
    kiosk: str
    state: JobState
    asked_at: int
    changed_at: int
    is_reprint: bool = False
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Slip:
    """A slip that may be sent now, once, and what stands on it.

    ``again``: the return pass that stands there instead of the ticket, None: the ticket does.
    """

    job: PrintJob
    ticket: VisitStage
    again: ReturnPass | None = None


@dataclass(frozen=True, slots=True)
class PrinterStatus:
    """What a kiosk last told of its printer. ``since``: epoch ms from which it is so."""

    kiosk: str
    state: PrinterState
    detail: str = ""
    since: int = 0

    @property
    def takes_slips(self) -> bool:
        """True when a slip may be sent: it prints, or it is one that never tells its state."""
        return self.state.prints or self.detail == MUTE


@dataclass(frozen=True, slots=True)
class Sent:
    """What became of a slip that was sent: ``PRINTED``, ``FAILED`` or ``UNKNOWN``, and why.

    ``detail``: the code of a sentence, empty when all is well.
    """

    outcome: JobState
    printer: PrinterState
    detail: str = ""
