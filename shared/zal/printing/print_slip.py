"""One slip from its row to paper: drawn, then sent."""

import logging
from pathlib import Path

from zal.domain.printing import JobState, PrinterState, Sent, Slip
from zal.domain.settings.hall import HallConfig
from zal.printing.image import slip_image
from zal.printing.sending import send

log = logging.getLogger(__name__)


def print_slip(slip: Slip, config: HallConfig, folder: Path) -> Sent:
    """Draw a slip and send it to its kiosk's printer; never raises, whatever the printer does.

    ``folder``: the hall's, where its logo lies.
    """
    kiosk = slip.job.kiosk
    printer = config.printer(kiosk)
    if printer is None:
        return Sent(JobState.FAILED, PrinterState.UNKNOWN, "printer-none")
    try:
        image = slip_image(slip.ticket, config, kiosk, folder, again=slip.again)
    except Exception:  # a picture that cannot be drawn must not end the press
        log.exception("the slip of %s cannot be drawn", slip.ticket.code)
        return Sent(JobState.FAILED, PrinterState.UNKNOWN, "slip-undrawn")
    return send(printer, image)
