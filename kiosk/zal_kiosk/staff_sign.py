"""The few words in the kiosk's header that tell staff what needs them. Values, no I/O."""

from zal.domain.errors import HallError
from zal.domain.printing import MUTE, JobState, PrinterState
from zal.domain.views import KioskView
from zal_kiosk.paper_status import told_by_printer

SLIP_SIGN_MS = 10 * 60_000
"""For so long a slip that may not have come stands in the header."""
_OF_FAULT = {"disk-full": "sign-disk-full", "disk-error": "sign-disk-error"}


def fault_sign(fault: HallError) -> str:
    """Return the key of the words about what is wrong with the hall's file."""
    return _OF_FAULT.get(fault.key, "sign-hall")


def staff_sign(view: KioskView | None, now: int) -> str:
    """Return the key of the words about printer, clock or slips, empty when all is well.

    The worst stands there: that paper runs low can wait. ``now``: epoch ms.
    """
    told = told_by_printer(view)
    is_well = told is None or told.state is PrinterState.OK or told.detail == MUTE
    of_printer = "" if told is None or is_well else f"printer-{told.state}"
    if view is None or (told is not None and of_printer and not told.state.prints):
        return of_printer
    if view.moment.clock_ahead_s:
        return "sign-clock"
    return "sign-slip" if _is_any_slip_in_doubt(view, now) else of_printer


def _is_any_slip_in_doubt(view: KioskView, now: int) -> bool:
    """Return whether it is not known of a ticket's newest slip whether it was printed."""
    newest = {each.ticket_id: each for each in reversed(view.signs.slips)}
    return any(
        each.state is JobState.UNKNOWN and now - each.changed_at < SLIP_SIGN_MS
        for each in newest.values()
    )
