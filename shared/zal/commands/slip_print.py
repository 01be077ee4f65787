"""``zal slip print``: a ticket's slip on paper once more, whoever gets to it first."""

import time
from argparse import Namespace
from pathlib import Path

from zal.command_line.answers import Done, language_of
from zal.command_line.common import naming_before, opened, owner, say_in
from zal.domain.by import By
from zal.domain.errors import HallError, WrongMove
from zal.domain.printing import JobState, PrintJob
from zal.hall.hall import Hall
from zal.hall.seen.hall import hall_settings
from zal.hall.seen.kiosk import kiosk_view
from zal.printing.print_slip import print_slip
from zal.texts import sentence

_PATIENCE_S, _LOOK_S = 30.0, 0.1
_OPEN = (JobState.QUEUED, JobState.SENDING)


def print_again(args: Namespace) -> Done:
    """Ask for a slip and print it here, unless the kiosk itself has begun it meanwhile."""
    with opened(args) as hall:
        by, folder = owner(args), args.hall.folder
        naming = naming_before(args, hall)
        asked = _asked(hall, by, args.code, args.kiosk)
        job = _printed_here(hall, by, asked, folder) or _ended(hall, asked)
    why = sentence(HallError(job.detail), language_of(args)) if job.detail else ""
    told = say_in(args)(f"slip-{job.state}", kiosk=naming.inside("kiosk", job.kiosk), code=job.code)
    value = {"code": job.code, "kiosk": job.kiosk, "outcome": job.state, "detail": job.detail}
    return Done(f"{told} {why}".rstrip(), value, int(job.state is not JobState.PRINTED))


def _asked(hall: Hall, by: By, code: str, kiosk: str | None) -> PrintJob:
    """Ask for a slip; one that its kiosk has not begun, for it may not be running, is that one."""
    try:
        return hall.slips.ask(by, code, kiosk=kiosk)
    except WrongMove as refusal:
        said = refusal.args_by_name
        if refusal.key != "slip-on-its-way":
            raise
        slips = hall.see(kiosk_view, str(said["kiosk"])).signs.slips
        job = next((each for each in slips if each.code == said["code"]), None)
        if job is None or job.state is not JobState.QUEUED:
            raise
        return job


def _printed_here(hall: Hall, by: By, asked: PrintJob, folder: Path) -> PrintJob | None:
    """Claim a slip and print it; None: somebody else has claimed it."""
    slip = hall.slips.begin(by, asked.kiosk, job_id=asked.job_id)
    if slip is None:
        return None
    try:
        sent = print_slip(slip, hall.see(hall_settings), folder)
    except KeyboardInterrupt:
        hall.slips.end(by, asked.job_id, JobState.UNKNOWN, "slip-interrupted")
        raise
    job = hall.slips.end(by, asked.job_id, sent.outcome, sent.detail)
    if not sent.printer.prints and sent.detail:
        hall.slips.tell(by, asked.kiosk, sent.printer, sent.detail)
    return job


def _ended(hall: Hall, asked: PrintJob) -> PrintJob:
    """Wait until a kiosk has ended a slip that it claimed; return it as it then stands."""
    until = time.monotonic() + _PATIENCE_S
    while True:
        slips = hall.see(kiosk_view, asked.kiosk).signs.slips
        job = next((each for each in slips if each.job_id == asked.job_id), asked)
        if job.state not in _OPEN or time.monotonic() > until:
            return job
        time.sleep(_LOOK_S)
