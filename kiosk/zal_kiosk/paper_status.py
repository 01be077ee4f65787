"""Whether a slip is coming or missing, for the visitor and for staff. Values, no I/O."""

from enum import StrEnum

from zal.domain.printing import JobState, PrinterStatus, PrintJob
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.printers import Connection
from zal.domain.tickets import VisitStage
from zal.domain.views import KioskView


class Paper(StrEnum):
    """What a visitor can expect."""

    NONE = "none"
    """This kiosk has no printer: the screen is all."""
    COMING = "coming"
    READY = "ready"
    MISSING = "missing"
    """The printer cannot, or may not have: the screen is to be photographed."""


_BY_JOB = {
    JobState.PRINTED: Paper.READY,
    JobState.FAILED: Paper.MISSING,
    JobState.UNKNOWN: Paper.MISSING,
    JobState.ABANDONED: Paper.MISSING,
}


def has_printer(config: HallConfig, kiosk: str) -> bool:
    """Return whether a kiosk prints."""
    printer = config.printer(kiosk)
    return printer is not None and printer.connection is not Connection.NONE


def slip_of(view: KioskView | None, ticket: VisitStage) -> PrintJob | None:
    """Return the newest slip of a ticket."""
    slips = view.signs.slips if view is not None else ()
    return next((each for each in slips if each.ticket_id == ticket.ticket.ticket_id), None)


def paper_of(view: KioskView | None, ticket: VisitStage, config: HallConfig, kiosk: str) -> Paper:
    """Return what the visitor with a ticket can expect; a printer known to be down is said so."""
    if not has_printer(config, kiosk):
        return Paper.NONE
    job = slip_of(view, ticket)
    if job is not None and job.state in _BY_JOB:
        return _BY_JOB[job.state]
    return Paper.MISSING if is_down(view) else Paper.COMING


def is_down(view: KioskView | None) -> bool:
    """Return whether the printer last told something with which it cannot print."""
    told = told_by_printer(view)
    return told is not None and not told.takes_slips


def told_by_printer(view: KioskView | None) -> PrinterStatus | None:
    """Return what the kiosk's printer told last, None: nothing, or it has none."""
    return next(iter(view.signs.printers), None) if view is not None else None
