"""The acts on slips: asked for, sent once, ended; and what the printers tell.

A slip is a row before it is paper. The first one of a ticket is asked for by ``tickets.issue``, in
the ticket's own transaction.
"""

from dataclasses import replace

from zal.domain.by import By
from zal.domain.errors import StorageError, WrongMove
from zal.domain.events import PrinterTold, SlipAsked, SlipSent
from zal.domain.log import payload
from zal.domain.printing import JobState, PrinterState, PrinterStatus, PrintJob, Slip
from zal.domain.states import State
from zal.domain.text import clean
from zal.domain.tickets import Ticket, VisitStage
from zal.hall.acts import Acts
from zal.hall.lookups import visit_by_code
from zal.hall.print_jobs import end_slip
from zal.hall.requests import Done
from zal.hall.return_passes import good_pass
from zal.hall.turn import Turn
from zal.store import rows
from zal.store.queries import hall as h
from zal.store.queries import slips as s

OUTCOMES = frozenset({JobState.PRINTED, JobState.FAILED, JobState.UNKNOWN})
"""How the sending of a slip can end."""

_OVER = frozenset({State.SERVED, State.CANCELLED, State.EXPIRED})
"""A ticket in one of these needs no paper any more, but for its return pass."""

LONGEST_S = 300
"""No slip is sent for so long, not even on a slow serial line: whoever sent it has died."""


class Slips:
    """What can be done to slips. ``kiosk`` is a kiosk's name, such as ``kiosk-1``.

    One kiosk is one process: it alone begins, ends and recovers the slips of its printer. All
    acts raise ``HallError`` and then have changed nothing.
    """

    def __init__(self, acts: Acts) -> None:
        self._acts = acts

    def ask(self, by: By, code: str, *, kiosk: str | None = None) -> PrintJob:
        """Ask for a slip of a ticket because a person wants it, whatever became of those before.

        ``kiosk`` None: where the ticket was issued, else the first one with a printer. One that
        still waits there after a failure, or anywhere else, is given up for this one.
        """

        def work(turn: Turn) -> PrintJob:
            visit = visit_by_code(turn, code)
            ticket = visit.ticket
            again = good_pass(turn.rows, ticket.ticket_id, turn.day)
            if visit.state in _OVER and again is None:
                raise WrongMove("slip-visit-over", code=ticket.code, state=visit.state)
            prints = _with_printer(turn, ticket, kiosk)
            _interrupted(turn, prints, begun_before=turn.now - 1000 * LONGEST_S)
            _make_way(turn, ticket, prints)
            ticket_id = ticket.ticket_id
            of_ticket: dict[str, object] = {"ticket_id": ticket_id, "day": ticket.day}
            job_id = turn.new_id(s.NEW_SLIP, kiosk=prints, is_reprint=1, **of_ticket)
            turn.tell(SlipAsked(job_id, prints), ticket_id=ticket_id, code=ticket.code)
            return _job(turn, job_id)

        return self._acts.do(by, "ask-slip", work, _asked_then, code=code, kiosk=kiosk)

    def begin(self, by: By, kiosk: str, *, job_id: int | None = None) -> Slip | None:
        """Claim the oldest slip that waits at a kiosk, or the named one; None: nothing to send.

        It is claimed durably before a byte may leave, and nobody else gets it. What waited longer
        than ``SlipPolicy.keep_s``, or whose visit is over, is given up first; what has been on
        its way for longer than ``LONGEST_S`` is called unknown. A slip that failed is claimed
        again: ask the printer first.
        """

        def work(turn: Turn) -> Slip | None:
            _interrupted(turn, kiosk, begun_before=turn.now - 1000 * LONGEST_S)
            fresh = _fresh(turn, kiosk)
            job = next((each for each in fresh if job_id in (None, each.job_id)), None)
            if job is None:
                return None
            turn.write_one(s.BEGIN_SLIP, job_id=job.job_id)
            said = SlipSent(job.job_id, job.kiosk)
            turn.tell(said, ticket_id=job.ticket_id, code=job.code)
            sending = replace(job, state=JobState.SENDING, changed_at=turn.now)
            return _slip(turn, sending)

        return self._acts.do(by, "send-slip", work, _being_sent, kiosk=kiosk, job_id=job_id)

    def end(self, by: By, job_id: int, outcome: JobState, detail: str = "") -> PrintJob:
        """Record what became of a slip that was begun: one of ``OUTCOMES``.

        ``FAILED`` only if surely no byte left: it is sent again while it is fresh.
        """
        if outcome not in OUTCOMES:
            raise ValueError(f"the sending of a slip does not end as {outcome}")
        detail = clean(detail)

        def work(turn: Turn) -> PrintJob:
            job = _job(turn, job_id)
            if job.state is not JobState.SENDING:
                raise StorageError("state-changed")
            return end_slip(turn, job, outcome, detail)

        body = {"job_id": job_id, "outcome": str(outcome), "detail": detail}
        return self._acts.do(by, "end-slip", work, lambda turn, _: _job(turn, job_id), **body)

    def recover(self, by: By, kiosk: str) -> tuple[PrintJob, ...]:
        """Call unknown what a kiosk that died was sending; never printed again by themselves.

        For the kiosk's start, before its first ``begin``: a slip that is being sent by another
        living process of the same name would be called unknown too. A repeated request finds
        nothing more: what was called unknown stands among the lost slips of every console, and what
        the kiosk has begun to send since then is not touched.
        """

        def work(turn: Turn) -> tuple[PrintJob, ...]:
            return _interrupted(turn, kiosk, begun_before=turn.now + 1)

        return self._acts.do(by, "recover-slips", work, lambda *_: (), kiosk=kiosk)

    def tell(self, by: By, kiosk: str, state: PrinterState, detail: str = "") -> PrinterStatus:
        """Record what a printer says of itself; nothing is written while it says the same.

        ``detail``: the code of a sentence, empty when all is well.
        """
        detail = clean(detail)

        def work(turn: Turn) -> PrinterStatus:
            _must_have_printer(turn, kiosk)
            row = turn.row(s.PRINTER, kiosk=kiosk)
            before = None if row is None else rows.printer(row)
            if before is not None and (before.state, before.detail) == (state, detail):
                return before
            stays = before is not None and before.state is state
            since = before.since if before is not None and stays else turn.now
            turn.run(s.SET_PRINTER, kiosk=kiosk, state=state, detail=detail, since=since)
            turn.tell(PrinterTold(kiosk, state, detail))
            return PrinterStatus(kiosk, state, detail, since)

        body = {"kiosk": kiosk, "state": str(state), "detail": detail}
        return self._acts.do(by, "printer", work, lambda turn, _: _told(turn, kiosk), **body)


def _asked_then(turn: Turn, done: Done) -> PrintJob:
    """Return the slip that a request asked for, whatever was asked for since: its line names it."""
    row = turn.row(h.EVENTS_SINCE, rev=done.rev - 1, limit=1)
    assert row is not None
    said = payload(rows.event(row))
    assert isinstance(said, SlipAsked)
    return _job(turn, said.job)


def _being_sent(turn: Turn, done: Done) -> Slip | None:
    """Return a slip that is still being sent since it was claimed."""
    for row in turn.rows(s.OPEN_SLIPS_OF_TICKET, ticket_id=done.ticket_id):
        job = rows.print_job(row)
        if (job.state, job.changed_at) == (JobState.SENDING, done.at):
            return _slip(turn, job)
    return None


def _slip(turn: Turn, job: PrintJob) -> Slip:
    again = good_pass(turn.rows, job.ticket_id, turn.day)
    return Slip(job, _printed(turn, job), again)


def _printed(turn: Turn, job: PrintJob) -> VisitStage:
    """Return the stage that stands on a slip.

    On a ticket's first slip that is the one it was issued for, whatever has become of it since; on
    one that a person asked for, the one that tells how the visit stands.
    """
    visit = turn.visit(job.ticket_id)
    return visit.at(visit.current if job.is_reprint else visit.stages[0])


def _told(turn: Turn, kiosk: str) -> PrinterStatus:
    row = turn.row(s.PRINTER, kiosk=kiosk)
    assert row is not None
    return rows.printer(row)


def _job(turn: Turn, job_id: int) -> PrintJob:
    row = turn.row(s.SLIP, job_id=job_id)
    if row is None:
        raise StorageError("state-changed")
    return rows.print_job(row)


def _with_printer(turn: Turn, ticket: Ticket, kiosk: str | None) -> str:
    """Return the kiosk that prints: the one that was named, the ticket's own, or the first."""
    printers = turn.config.printer_by_kiosk
    if kiosk is None and printers:
        own = ticket.device
        return own if own is not None and own in printers else next(iter(printers))
    return _must_have_printer(turn, kiosk or "")


def _must_have_printer(turn: Turn, kiosk: str) -> str:
    printers = turn.config.printer_by_kiosk
    if kiosk in printers:
        return kiosk
    if printers:
        raise WrongMove("no-printer", kiosk=kiosk, known=", ".join(printers))
    raise WrongMove("no-printers")


def _interrupted(turn: Turn, kiosk: str, begun_before: int) -> tuple[PrintJob, ...]:
    """Call unknown what a kiosk, or somebody in its place, began before an instant and left."""
    left = [rows.print_job(row) for row in turn.rows(s.SENDING_SLIPS, kiosk=kiosk)]
    return tuple(
        end_slip(turn, each, JobState.UNKNOWN, "slip-interrupted")
        for each in left
        if each.changed_at < begun_before
    )


def _make_way(turn: Turn, ticket: Ticket, kiosk: str) -> None:
    """Give up the slips of a ticket that wait; refuse if one is on its way at this kiosk."""
    for row in turn.rows(s.OPEN_SLIPS_OF_TICKET, ticket_id=ticket.ticket_id):
        job = rows.print_job(row)
        is_late = job.asked_at < turn.now - 1000 * turn.config.slip.keep_s
        moves = job.state is JobState.SENDING or (job.state is JobState.QUEUED and not is_late)
        if job.kiosk == kiosk and moves:
            raise WrongMove("slip-on-its-way", code=ticket.code, kiosk=kiosk)
        if job.state is not JobState.SENDING:
            end_slip(turn, job, JobState.ABANDONED, "slip-asked-again")


def _fresh(turn: Turn, kiosk: str) -> list[PrintJob]:
    """Return what waits at a kiosk, oldest first, after giving up what is of no use any more."""
    oldest = turn.now - 1000 * turn.config.slip.keep_s
    fresh = []
    for row in turn.rows(s.WAITING_SLIPS, kiosk=kiosk):
        job = rows.print_job(row)
        is_over = row["visit_state"] in _OVER
        if is_over and good_pass(turn.rows, job.ticket_id, turn.day) is None:
            end_slip(turn, job, JobState.ABANDONED, "slip-not-needed")
        elif job.asked_at < oldest:
            end_slip(turn, job, JobState.ABANDONED, "slip-too-old")
        else:
            fresh.append(job)
    return fresh
