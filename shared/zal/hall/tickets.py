"""The acts on a ticket. Each is one transaction and at least one event."""

from collections.abc import Sequence
from dataclasses import replace

from zal.domain import events as log
from zal.domain.by import By
from zal.domain.seals import seal
from zal.domain.states import Act, State, after
from zal.domain.text import clean
from zal.domain.tickets import VisitStage
from zal.domain.visit_plan import clock_after
from zal.hall.acts import Acts
from zal.hall.calling import call, chosen, in_queue, named, next_for, picked
from zal.hall.closing import Paces
from zal.hall.common_end import closed_by
from zal.hall.finishing import finished
from zal.hall.issue import (
    TOKEN_BYTES,
    Request,
    issue,
    must_give_tickets,
    own_request_id,
    page_token,
)
from zal.hall.lookups import free_shift_at, known, nothing_more, stage_as_it_stands
from zal.hall.moves import end_stage, wait_for_slot
from zal.hall.no_show import is_too_early, miss, next_by_itself
from zal.hall.other_stages import follow, follow_another, suspend, undo_end
from zal.hall.recording import record, unrecord
from zal.hall.return_passes import give_pass, gives_pass, take_pass_back
from zal.hall.returning import come_back
from zal.hall.stage_meant import (
    require_calls_at,
    require_reopenable,
    require_stage_at,
    visit_meant,
)
from zal.hall.stage_moves import advance, answer, end, tell_move, wait_again
from zal.hall.transfer_target import must_be_served, next_stage, transfer_target
from zal.hall.turn import Turn
from zal.hall.uncancel import uncancel
from zal.hall.whole_visit import cancel, postpone, release
from zal.store.queries import shifts as f
from zal.store.queries import tickets as q


class Tickets:
    """What can be done to tickets. ``by``: who acts, see ``By``; ``code``: a ticket's, as typed.

    Each returns the stage that it was done to. All acts raise ``HallError`` and then have changed
    nothing.
    """

    def __init__(self, acts: Acts) -> None:
        self._acts = acts
        self._paces = Paces()

    def issue(
        self,
        by: By,
        service: str | None = None,
        *,
        also: Sequence[str] = (),
        bundle: str | None = None,
        category: str | None = None,
        language: str | None = None,
        people: int = 1,
        anyway: bool = False,
    ) -> VisitStage:
        """Give a visitor a ticket; the same request never gives another.

        It is for a service, and ``also`` for others, or for all of a ``bundle``; so many ``people``
        come on it. The same request
        returns the same ticket, and is refused once that is of a former day and over.
        ``anyway``: the visitor was told that service will hardly begin before closing, and wants
        the ticket all the same; who was not told is refused with that.
        """
        random = self._acts.means.random_bytes(TOKEN_BYTES + 8)

        def work(turn: Turn) -> VisitStage:
            must_give_tickets(turn)
            request = Request(
                service=service,
                category=category,
                language=language,
                request_id=by.request_id or own_request_id(turn.now, random[TOKEN_BYTES:]),
                is_clients=by.request_id is not None,
                token=page_token(random[:TOKEN_BYTES]),
                device=turn.device,
                anyway=anyway,
                also=tuple(also),
                bundle=bundle,
                people=people,
            )
            return issue(turn, request, self._paces)

        body: dict[str, object] = {"service": service, "category": category, "language": language}
        if anyway:  # other requests are as they were before there were these words
            body["anyway"] = True
        if people != 1:
            body["people"] = people
        if also or bundle is not None:
            body |= {"also": list(also), "bundle": bundle}
        return self._acts.do(by, Act.ISSUE, work, stage_as_it_stands, **body)

    def record(
        self, by: By, service: str, *, category: str | None = None, people: int = 1
    ) -> VisitStage:
        """Let a free desk serve somebody who has no ticket, from now on; ``finish`` ends it.

        It counts in attendance and service, and in no wait. ``unrecord`` takes it back.
        """
        random = self._acts.means.random_bytes(TOKEN_BYTES + 8)

        def work(turn: Turn) -> VisitStage:
            return record(turn, service, category, people, random)

        body = {"service": service, "category": category, "people": people}
        return self._acts.do(by, Act.RECORD, work, stage_as_it_stands, **body)

    def unrecord(self, by: By) -> VisitStage:
        """Take back that the desk's visitor is served without a ticket: it was a mistake."""
        return self._acts.do(by, Act.UNRECORD, unrecord, stage_as_it_stands)

    def decline(self, by: By, service: str) -> None:
        """Record that whoever was told that service will hardly begin today comes another day."""

        def work(turn: Turn) -> None:
            known("service", service, turn.config.service_by_code)
            turn.tell(log.TicketDeclined(), service=service)

        self._acts.do(by, "decline-ticket", work, nothing_more, service=service)

    def call(
        self,
        by: By,
        *,
        code: str | None = None,
        service: str | None = None,
        reason: str | None = None,
    ) -> VisitStage | None:
        """Call the next visitor by the rule, or the named one for a recorded reason.

        Who was set aside or missed a call can be named too, and is called from the old place.
        ``service``: of several for which the named one waits. Returns None when nobody whom this
        desk can serve waits.
        """
        reason = clean(reason or "")

        def work(turn: Turn) -> VisitStage | None:
            shift = free_shift_at(turn)
            if code is not None:
                wanted = in_queue(turn, named(turn, shift, code, service))
                return call(turn, shift, wanted, picked(turn, wanted, reason))
            choice = next_for(turn, shift)
            return None if choice is None else call(turn, shift, *chosen(turn, choice))

        body = {"code": code, "reason": reason, "service": service}
        return self._acts.do(by, Act.CALL, work, stage_as_it_stands, **body)

    def recall(self, by: By) -> VisitStage:
        """Announce the called ticket once more."""

        def work(turn: Turn) -> VisitStage:
            found = require_stage_at(turn, Act.RECALL)
            return advance(turn, found, log.Recalled(), q.RECALL, rev=turn.rev + 1)

        return self._acts.do(by, Act.RECALL, work, stage_as_it_stands)

    def start(self, by: By) -> VisitStage:
        """Begin serving the called ticket."""

        def work(turn: Turn) -> VisitStage:
            found = require_stage_at(turn, Act.START)
            return answer(
                turn, found, q.START, Act.START, lambda now: log.Started(now.announced_at)
            )

        return self._acts.do(by, Act.START, work, stage_as_it_stands)

    def finish(self, by: By, *, outcome: str | None = None) -> VisitStage:
        """End the service at a desk; what was planned after it waits, or is skipped.

        ``outcome``: one of the settings', None: that was not asked, and it is done. With one that
        says so the visitor gets a return pass, and the operator calls the next one when it is told.
        """

        def work(turn: Turn) -> VisitStage:
            found = require_stage_at(turn, Act.FINISH)
            said = replace(finished(turn, outcome), closes=closed_by(turn, found))
            if not gives_pass(turn.config, found.stage.service, said.outcome):
                said = replace(said, next_at=next_by_itself(turn, found))
            ended = end(turn, found, said)
            give_pass(turn, ended, said, self._acts.means.random_bytes)
            follow(turn, found, clock_after(found.stage, turn.now), is_done=said.is_done)
            return ended

        body = {} if outcome is None else {"outcome": outcome}
        return self._acts.do(by, Act.FINISH, work, stage_as_it_stands, **body)

    def no_show(self, by: By, *, anyway: bool = False) -> VisitStage:
        """Set the called ticket aside as missed; ``return_to_queue`` brings it back.

        ``anyway``: also before it was called as often, and for as long, as the settings want.
        """

        def work(turn: Turn) -> VisitStage:
            found, calls = require_calls_at(turn, Act.NO_SHOW)
            return miss(turn, found, is_early=is_too_early(turn, found, calls, anyway=anyway))

        body = {"anyway": True} if anyway else {}
        return self._acts.do(by, Act.NO_SHOW, work, stage_as_it_stands, **body)

    def reopen(self, by: By) -> VisitStage:
        """Undo the desk's last finish or no-show, within two minutes and while the desk is free.

        The visitor is at the desk again as before it, and is not announced.
        """

        def work(turn: Turn) -> VisitStage:
            shift = free_shift_at(turn)
            found = require_reopenable(turn, shift)
            if shift.sent_stage is not None or shift.next_at is not None:
                run = shift.out_of_turn_run
                turn.write_one(f.SET_CALLED, shift_id=shift.shift_id, run=run)
            states = {"before": found.state, "after": after(found.state, Act.REOPEN, found.code)}
            take_pass_back(turn, found)
            visit = turn.visit(found.ticket.ticket_id)
            back = advance(turn, found, log.Reopened(), q.REOPEN, **states)
            undo_end(turn, visit, found)
            return back

        return self._acts.do(by, Act.REOPEN, work, stage_as_it_stands)

    def return_to_queue(
        self,
        by: By,
        *,
        code: str | None = None,
        token: str | None = None,
        service: str | None = None,
    ) -> VisitStage:
        """Put the desk's called stage back in its old place, or let a visitor wait who missed it.

        ``token``: that visitor asks, by the link. Who missed a call goes behind some others, see
        ``zal.domain.returning``; whose slot is yet to come waits for that. ``service``: of several
        for which the visit missed its call.
        """

        def work(turn: Turn) -> VisitStage:
            if code is None and token is None:
                here = require_stage_at(turn, Act.RETURN)
                return wait_for_slot(turn, wait_again(turn, here, log.Returned()))
            return come_back(turn, visit_meant(turn, code, token), service)

        body = {"code": code, "service": service}
        if token is not None:
            body["token"] = token
        return self._acts.do(by, Act.RETURN, work, stage_as_it_stands, **body)

    def hold(self, by: By, *, note: str = "") -> VisitStage:
        """Set the desk's visitor aside, for instance to fetch a copy; the place is kept."""
        note = clean(note)

        def work(turn: Turn) -> VisitStage:
            found = require_stage_at(turn, Act.HOLD)
            kept = note or found.stage.note
            said = log.Held(has_note=bool(kept), seal=seal(kept, found.ticket.token))
            held = advance(turn, found, said, q.HOLD, before=found.state, note=kept)
            suspend(turn, found)
            return held

        return self._acts.do(by, Act.HOLD, work, stage_as_it_stands, note=note)

    def release(
        self,
        by: By,
        code: str | None = None,
        *,
        token: str | None = None,
        service: str | None = None,
    ) -> VisitStage:
        """Let a held stage wait again, in its old place.

        ``token``: the visitor asks by the link, who let others by and is back before the time; what
        staff set aside is theirs to release. ``service``: of several that are held.
        """

        def work(turn: Turn) -> VisitStage:
            visit = visit_meant(turn, code, token)
            return release(turn, visit, service, by_link=token is not None)

        body = {"code": code, "token": token, "service": service}
        return self._acts.do(by, Act.RELEASE, work, stage_as_it_stands, **body)

    def postpone(
        self, by: By, minutes: int, *, code: str | None = None, token: str | None = None
    ) -> VisitStage:
        """Let others by: a waiting visitor is not called for so many minutes, and keeps the place.

        The visit waits again by itself. ``token``: the visitor asks, by the link of their page.
        """

        def work(turn: Turn) -> VisitStage:
            return postpone(turn, visit_meant(turn, code, token), minutes)

        body = {"minutes": minutes, "code": code, "token": token}
        return self._acts.do(by, Act.POSTPONE, work, stage_as_it_stands, **body)

    def cancel(
        self, by: By, code: str | None = None, *, token: str | None = None, reason: str = ""
    ) -> VisitStage:
        """End a waiting, held or missed visit: staff name its code, the visitor has the link."""
        reason = clean(reason)

        def work(turn: Turn) -> VisitStage:
            return cancel(turn, visit_meant(turn, code, token), reason)

        body = {"code": code, "token": token, "reason": reason}
        return self._acts.do(by, Act.CANCEL, work, stage_as_it_stands, **body)

    def reinstate(self, by: By, code: str | None = None, *, token: str | None = None) -> VisitStage:
        """Let a visit go on that was cancelled, as it stood; within two minutes of that.

        By whoever cancelled it, or runs the hall. ``token``: the visitor asks, by the link.
        """

        def work(turn: Turn) -> VisitStage:
            return uncancel(turn, visit_meant(turn, code, token))

        body = {"code": code, "token": token}
        return self._acts.do(by, Act.REINSTATE, work, stage_as_it_stands, **body)

    def transfer(
        self,
        by: By,
        *,
        service: str | None = None,
        to_desk: str | None = None,
        to_operator: str | None = None,
        note: str = "",
        anyway: bool = False,
    ) -> VisitStage:
        """Send the desk's visitor on to a service, a desk or an operator, with a note.

        The visit goes on as a new stage; it keeps the time that it has waited. ``anyway``: also
        to where nobody is, or for a service that is closed.
        """
        note = clean(note)

        def work(turn: Turn) -> VisitStage:
            found = require_stage_at(turn, Act.TRANSFER)
            after(found.state, Act.TRANSFER, found.code)
            target = transfer_target(turn, found, service, to_desk, to_operator)
            if not anyway:
                must_be_served(turn, found, target)
            end_stage(turn, found, State.TRANSFERRED)
            said = next_stage(turn, found, target, note)
            turn.write_one(f.SET_SENT, desk=found.stage.desk, stage_id=said.to_stage)
            tell_move(turn, found, said, State.TRANSFERRED)
            follow_another(turn, found, said.to_ordinal)
            return turn.stage(said.to_stage)

        where = {"service": service, "to_desk": to_desk, "to_operator": to_operator}
        body: dict[str, object] = {**where, "note": note}
        if anyway:  # other requests are as they were before there was this word
            body["anyway"] = True
        return self._acts.do(by, Act.TRANSFER, work, stage_as_it_stands, **body)
