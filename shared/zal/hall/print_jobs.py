"""Print jobs as rows: read from the store, and ended inside whichever act ends them."""

from dataclasses import replace
from typing import TYPE_CHECKING

from zal.domain.printing import JobState, PrintJob
from zal.store.engine import Row
from zal.store.queries import slips as s

if TYPE_CHECKING:
    from zal.hall.acts import Turn


def as_job(row: Row) -> PrintJob:
    """Return a row of the columns of ``zal.store.queries.slips`` as a print job."""
    job_id, ticket_id, code, kiosk, state, asked_at, changed_at, is_reprint, detail = row
    return PrintJob(
        job_id,
        ticket_id,
        code,
        kiosk,
        JobState(state),
        asked_at,
        changed_at,
        bool(is_reprint),
        detail,
    )


def end_slip(turn: "Turn", job: PrintJob, outcome: JobState, detail: str = "") -> PrintJob:
    """End a print job that stands as it was found; ``detail``: the code of a sentence."""
    turn.write_one(s.END_SLIP, job_id=job.job_id, before=job.state, after=outcome, detail=detail)
    said: dict[str, object] = {"job": job.job_id, "kiosk": job.kiosk, "outcome": outcome}
    if detail:
        said["why"] = detail
    turn.event("end-slip", ticket_id=job.ticket_id, detail=said)
    return replace(job, state=outcome, changed_at=turn.now, detail=detail)
