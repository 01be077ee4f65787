"""What can be seen of slips and printers."""

from zal.domain.printing import PrinterState, PrinterStatus, PrintJob
from zal.hall.look import Look
from zal.store import rows
from zal.store.queries import slips as s

_NEWEST = 20
"""Slips in a list; who missed one asks within minutes."""


def printer_of(look: Look, kiosk: str) -> PrinterStatus | None:
    """Return what a kiosk's printer last told, None: it has none, or nothing was told."""
    row = look.row(s.PRINTER, kiosk=kiosk) if kiosk in look.config.printer_by_kiosk else None
    return None if row is None else rows.printer(row)


def printers_not_ok(look: Look) -> tuple[PrinterStatus, ...]:
    """Return what the hall's printers told that staff should know."""
    if not look.config.printer_by_kiosk:
        return ()
    told = [rows.printer(row) for row in look.rows(s.PRINTERS)]
    return tuple(
        each
        for each in told
        if each.state is not PrinterState.OK and each.kiosk in look.config.printer_by_kiosk
    )


def newest_slips(look: Look, kiosk: str) -> tuple[PrintJob, ...]:
    """Return a kiosk's newest slips of today, newest first."""
    return tuple(map(rows.print_job, look.rows(s.NEWEST_SLIPS, kiosk=kiosk, limit=_NEWEST)))


def slips_waiting(look: Look, kiosk: str) -> int:
    """Return how many slips wait to be sent at a kiosk."""
    return sum(row["how_many"] for row in look.live(s.COUNT_WAITING_SLIPS, kiosk=kiosk))


def lost_slips(look: Look) -> tuple[PrintJob, ...]:
    """Return today's slips that a person may want to ask for again, of all kiosks."""
    if not look.config.printer_by_kiosk:
        return ()
    before = look.now - 1000 * look.config.slip.keep_s
    lost = look.live(s.LOST_SLIPS, limit=_NEWEST)
    lost += look.live(s.LOST_SLIPS_OF_CARRIED, limit=_NEWEST)
    late = look.live(s.LATE_SLIPS, asked_before=before, limit=_NEWEST)
    found = sorted(map(rows.print_job, [*lost, *late]), key=lambda job: -job.job_id)
    return tuple(found[:_NEWEST])
