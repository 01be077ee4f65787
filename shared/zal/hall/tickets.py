"""The acts on a ticket. Each is one transaction and at least one event."""

import time

from zal.domain import events as log
from zal.domain.errors import WrongMove
from zal.domain.events import Payload
from zal.domain.postponing import MINUTE_MS, no_postponing
from zal.domain.states import Act, State, after, states_before
from zal.domain.text import clean
from zal.domain.tickets import Visit, VisitStage
from zal.hall.acts import Acts
from zal.hall.calling import call, chosen, named, next_for, picked
from zal.hall.issue import TOKEN_BYTES, Request, issue, page_token
from zal.hall.lookups import (
    free_shift_at,
    reopenable,
    require_stage_at,
    visit_by_code,
    visit_meant,
)
from zal.hall.moves import end_stage, requeue
from zal.hall.onward import next_stage, onward
from zal.hall.passing import leave_former_day
from zal.hall.turn import Turn
from zal.store.queries import tickets as q

_REQUEST_ID_LIMIT = 64


class Tickets:
    """What can be done to tickets. ``desk`` is a desk's code; ``code`` a ticket's, as typed.

    ``expected`` is the code that the caller saw at the desk: the act is refused if another
    ticket is there by now. ``operator`` is who acts: the act is refused if somebody else's shift
    is open at the desk by now; None acts for whoever is there. All acts raise ``HallError`` and
    then have changed nothing.
    """

    def __init__(self, acts: Acts) -> None:
        self._acts = acts

    def issue(
        self,
        service: str,
        *,
        category: str | None = None,
        language: str | None = None,
        request_id: str | None = None,
    ) -> VisitStage:
        """Give a visitor a ticket; the same ``request_id`` always returns the same ticket."""
        means = self._acts.means
        random = means.random_bytes(TOKEN_BYTES + 8)
        request = Request(
            service=service,
            category=category,
            language=language,
            request_id=_request_id(request_id, random[TOKEN_BYTES:]),
            token=page_token(random[:TOKEN_BYTES]),
            device=means.device,
        )
        with self._acts.turn() as turn:
            return issue(turn, request)

    def call(
        self,
        desk: str,
        *,
        code: str | None = None,
        reason: str | None = None,
        operator: str | None = None,
    ) -> VisitStage | None:
        """Call the next visitor by the rule, or the named one for a recorded reason.

        Returns the called ticket, None when nobody whom this desk can serve waits.
        """
        reason = clean(reason or "")
        with self._acts.turn() as turn:
            shift = free_shift_at(turn, desk, operator)
            if code is not None:
                wanted = named(turn, shift, code)
                return call(turn, shift, wanted, picked(turn, wanted, reason))
            choice = next_for(turn, shift)
            if choice is None:
                return None
            return call(turn, shift, turn.stage(choice.best.candidate.stage_id), chosen(choice))

    def recall(
        self, desk: str, *, expected: str | None = None, operator: str | None = None
    ) -> VisitStage:
        """Announce the called ticket once more."""
        with self._acts.turn() as turn:
            found = require_stage_at(turn, desk, Act.RECALL, expected, operator)
            return _advance(turn, found, log.Recalled(), q.RECALL, rev=turn.rev + 1)

    def start(
        self, desk: str, *, expected: str | None = None, operator: str | None = None
    ) -> VisitStage:
        """Begin serving the called ticket."""
        with self._acts.turn() as turn:
            found = require_stage_at(turn, desk, Act.START, expected, operator)
            return _advance(turn, found, log.Started(), q.START)

    def finish(
        self, desk: str, *, expected: str | None = None, operator: str | None = None
    ) -> VisitStage:
        """End the service at a desk."""
        return self._end(desk, log.Finished(), expected, operator)

    def no_show(
        self, desk: str, *, expected: str | None = None, operator: str | None = None
    ) -> VisitStage:
        """Set the called ticket aside as missed; ``return_to_queue`` brings it back."""
        return self._end(desk, log.Missed(), expected, operator)

    def _end(
        self, desk: str, payload: Payload, expected: str | None, operator: str | None
    ) -> VisitStage:
        with self._acts.turn() as turn:
            found = require_stage_at(turn, desk, payload.ACT, expected, operator)
            return _end(turn, found, payload)

    def reopen(
        self, desk: str, *, expected: str | None = None, operator: str | None = None
    ) -> VisitStage:
        """Undo the desk's last finish, within two minutes and while the desk is free."""
        with self._acts.turn() as turn:
            shift = free_shift_at(turn, desk, operator)
            found = reopenable(turn, shift)
            if found is None or expected not in (None, found.code):
                raise WrongMove("nothing-to-reopen", desk=desk)
            return _advance(turn, found, log.Reopened(), q.REOPEN)

    def return_to_queue(
        self,
        *,
        desk: str | None = None,
        code: str | None = None,
        expected: str | None = None,
        operator: str | None = None,
    ) -> VisitStage:
        """Put a desk's called ticket, or a missed one by its code, back in its old place."""
        with self._acts.turn() as turn:
            if desk is not None and code is None:
                found = require_stage_at(turn, desk, Act.RETURN, expected, operator)
            else:
                found = _in_state(visit_by_code(turn, code or ""), states_before(Act.RETURN))
            return _requeue(turn, found, log.Returned())

    def hold(
        self,
        desk: str,
        *,
        note: str = "",
        expected: str | None = None,
        operator: str | None = None,
    ) -> VisitStage:
        """Set the desk's visitor aside, for instance to fetch a copy; the place is kept."""
        with self._acts.turn() as turn:
            found = require_stage_at(turn, desk, Act.HOLD, expected, operator)
            after(found.state, Act.HOLD, found.code)
            note = clean(note)
            kept = note or found.stage.note
            turn.write_one(q.HOLD, stage_id=found.stage.stage_id, before=found.state, note=kept)
            return _moved(turn, found, log.Held(has_note=bool(kept)))

    def release(self, code: str | None = None, *, token: str | None = None) -> VisitStage:
        """Let a held ticket wait again, in its old place.

        ``token``: the visitor asks by the link, who let others by and is back before the time; what
        staff set aside is theirs to release.
        """
        with self._acts.turn() as turn:
            visit = visit_meant(turn, code, token)
            found = _in_state(visit, states_before(Act.RELEASE))
            after(found.state, Act.RELEASE, found.code)
            postponed = [each for each in visit.open if each.postponed_until is not None]
            if found.stage not in postponed:
                if token is not None:
                    raise WrongMove(
                        "wrong-move", act=Act.RELEASE, code=found.code, state=found.state
                    )
                return _requeue(turn, found, log.Released())
            for each in postponed:  # the visitor is back, for all that they came for
                _requeue(turn, visit.at(each), log.Released())
            return turn.stage(found.stage.stage_id)

    def postpone(
        self, minutes: int, *, code: str | None = None, token: str | None = None
    ) -> VisitStage:
        """Let others by: a waiting visitor is not called for so many minutes, and keeps the place.

        The ticket waits again by itself. ``token``: the visitor asks, by the link of their page.
        """
        with self._acts.turn() as turn:
            visit = visit_meant(turn, code, token)
            refusal = no_postponing(visit, minutes)
            if refusal is not None:
                raise refusal
            until = turn.now + minutes * MINUTE_MS
            waiting = [each for each in visit.open if each.state is State.WAITING]
            for n, stage in enumerate(waiting):
                asked = 0 if n else minutes  # once for the visit
                turn.write_one(q.POSTPONE, stage_id=stage.stage_id, until=until, minutes=asked)
                turn.tell(log.Postponed(asked, until), visit.at(stage))
            return turn.stage(waiting[0].stage_id)

    def cancel(
        self, code: str | None = None, *, token: str | None = None, reason: str = ""
    ) -> VisitStage:
        """End a waiting, held or missed visit at staff's wish, or by a link at the visitor's."""
        with self._acts.turn() as turn:
            visit = visit_meant(turn, code, token)
            after(visit.state, Act.CANCEL, visit.ticket.code)
            reason = clean(reason)
            ending = [e for e in visit.stages if e.state in states_before(Act.CANCEL)]
            for stage in ending:
                _end(turn, visit.at(stage), log.Cancelled(reason))
            return turn.stage(ending[0].stage_id)

    def transfer(
        self,
        desk: str,
        *,
        service: str | None = None,
        to_desk: str | None = None,
        to_operator: str | None = None,
        note: str = "",
        expected: str | None = None,
        operator: str | None = None,
    ) -> VisitStage:
        """Send the desk's visitor on to a service, a desk or an operator, with a note.

        The visit goes on as a new stage; it keeps the time of its original issue.
        """
        with self._acts.turn() as turn:
            found = require_stage_at(turn, desk, Act.TRANSFER, expected, operator)
            after(found.state, Act.TRANSFER, found.code)
            target = onward(turn, found, service, to_desk, to_operator)
            end_stage(turn, found, State.TRANSFERRED)
            said = next_stage(turn, found, target, clean(note))
            turn.tell(said, found)
            leave_former_day(turn, found)
            return turn.stage(said.to_stage)


def _request_id(given: str | None, random: bytes) -> str:
    """Return the client's id, or a time-ordered one of our own."""
    if given is None:
        return f"{time.time_ns():020d}-{random.hex()}"
    cleaned = clean(given, _REQUEST_ID_LIMIT + 1)
    if not cleaned or len(cleaned) > _REQUEST_ID_LIMIT or cleaned != given:
        raise WrongMove("bad-request-id", limit=_REQUEST_ID_LIMIT)
    return given


def _in_state(visit: Visit, states: frozenset[State]) -> VisitStage:
    """Return the newest stage in one of ``states``, else the one that tells how the visit stands.

    What is then refused is told of that one.
    """
    found = [each for each in visit.stages if each.state in states]
    return visit.at(found[-1] if found else visit.current)


def _moved(turn: Turn, found: VisitStage, payload: Payload) -> VisitStage:
    turn.tell(payload, found)
    leave_former_day(turn, found)
    return turn.stage(found.stage.stage_id)


def _advance(
    turn: Turn, found: VisitStage, payload: Payload, sql: str, **params: object
) -> VisitStage:
    after(found.state, Act(payload.ACT), found.code)
    turn.write_one(sql, stage_id=found.stage.stage_id, **params)
    return _moved(turn, found, payload)


def _end(turn: Turn, found: VisitStage, payload: Payload) -> VisitStage:
    end_stage(turn, found, after(found.state, Act(payload.ACT), found.code))
    return _moved(turn, found, payload)


def _requeue(turn: Turn, found: VisitStage, payload: Payload) -> VisitStage:
    after(found.state, Act(payload.ACT), found.code)
    requeue(turn, found)
    return _moved(turn, found, payload)
