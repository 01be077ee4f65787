"""Print jobs ended inside whichever act ends them."""

from dataclasses import replace

from zal.domain.events import SlipEnded
from zal.domain.printing import JobState, PrintJob
from zal.hall.turn import Turn
from zal.store.queries import slips as s


def end_slip(turn: Turn, job: PrintJob, outcome: JobState, detail: str = "") -> PrintJob:
    """End a print job that stands as it was found; ``detail``: the code of a sentence."""
    turn.write_one(s.END_SLIP, job_id=job.job_id, before=job.state, after=outcome, detail=detail)
    said = SlipEnded(job.job_id, job.kiosk, outcome, detail)
    turn.tell(said, ticket_id=job.ticket_id, code=job.code)
    return replace(job, state=outcome, changed_at=turn.now, detail=detail)
