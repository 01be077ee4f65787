"""What a kiosk shows."""

from zal.domain.views import KioskView
from zal.hall.look import Look
from zal.hall.seen.services import group_statuses
from zal.hall.seen.slips import newest_slips, printer_of, slips_waiting


def kiosk_view(look: Look, name: str | None = None) -> KioskView:
    """Return what a kiosk shows; with its name, what it and its printer do besides."""
    hall = look.opening()
    prints = name if name in look.config.printer_by_kiosk else None
    return KioskView(
        rev=look.rev,
        at=look.now,
        day=look.day,
        is_open=hall.is_open,
        opens_at=hall.opens_at,
        groups=group_statuses(look),
        clock_ahead_s=look.clock_ahead_s,
        printer=printer_of(look, prints) if prints else None,
        slips=newest_slips(look, prints) if prints else (),
        slips_waiting=slips_waiting(look, prints) if prints else 0,
    )
