"""Print jobs ended inside whichever act ends them."""

from dataclasses import replace

from zal.domain.events import SlipEnded
from zal.domain.printing import JobState, PrintJob
from zal.hall.turn import Turn
from zal.store import rows
from zal.store.queries import slips as s


def end_slip(turn: Turn, job: PrintJob, outcome: JobState, detail: str = "") -> PrintJob:
    """End a print job that stands as it was found; ``detail``: the code of a sentence."""
    turn.write_one(s.END_SLIP, job_id=job.job_id, before=job.state, after=outcome, detail=detail)
    said = SlipEnded(job.job_id, job.kiosk, outcome, detail)
    turn.tell(said, ticket_id=job.ticket_id, code=job.code)
    return replace(job, state=outcome, changed_at=turn.now, detail=detail)


def end_slips(turn: Turn, ticket_id: int) -> None:
    """Give up the slips of a ticket that wait to be printed; one that is being sent is on paper."""
    for row in turn.rows(s.OPEN_SLIPS_OF_TICKET, ticket_id=ticket_id):
        job = rows.print_job(row)
        if job.state is not JobState.SENDING:
            end_slip(turn, job, JobState.ABANDONED, "slip-not-needed")
