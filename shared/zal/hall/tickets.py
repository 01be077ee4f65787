"""The acts on a ticket. Each is one transaction and at least one event."""

import time

from zal.domain.choice import choose
from zal.domain.errors import WrongMove
from zal.domain.postponing import MINUTE_MS, no_postponing
from zal.domain.states import Act, State, after
from zal.domain.text import clean
from zal.domain.tickets import Ticket
from zal.hall.acts import Acts, Turn
from zal.hall.calling import call, named, why
from zal.hall.eligible import candidates
from zal.hall.issue import TOKEN_BYTES, Request, issue, page_token
from zal.hall.lookups import (
    free_shift_at,
    reopenable,
    require_ticket_at,
    ticket_by_code,
    ticket_meant,
)
from zal.hall.onward import next_stage, onward
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
    ) -> Ticket:
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
    ) -> Ticket | None:
        """Call the next visitor by the rule, or the named one for a recorded reason.

        Returns the called ticket, None when nobody whom this desk can serve waits.
        """
        reason = clean(reason or "")
        with self._acts.turn() as turn:
            shift = free_shift_at(turn, desk, operator)
            waiting = candidates(turn.rows, shift, turn.config.skills(desk, shift.operator))
            choice = choose(waiting, turn.config.choice, turn.now)
            if code is not None:
                wanted = named(turn, shift, code, choice, {each.stage_id for each in waiting})
                if not reason:
                    raise WrongMove("reason-needed", code=wanted.code)
                return call(turn, shift, wanted, {"rule": "named", "reason": reason})
            if choice is None:
                return None
            ticket = turn.ticket(choice.best.candidate.ticket_id)
            return call(turn, shift, ticket, why(choice))

    def recall(
        self, desk: str, *, expected: str | None = None, operator: str | None = None
    ) -> Ticket:
        """Announce the called ticket once more."""
        with self._acts.turn() as turn:
            ticket = require_ticket_at(turn, desk, Act.RECALL, expected, operator)
            return _advance(turn, ticket, Act.RECALL, q.RECALL)

    def start(
        self, desk: str, *, expected: str | None = None, operator: str | None = None
    ) -> Ticket:
        """Begin serving the called ticket."""
        with self._acts.turn() as turn:
            ticket = require_ticket_at(turn, desk, Act.START, expected, operator)
            return _advance(turn, ticket, Act.START, q.START)

    def finish(
        self, desk: str, *, expected: str | None = None, operator: str | None = None
    ) -> Ticket:
        """End the service at a desk."""
        return self._end(desk, Act.FINISH, expected, operator)

    def no_show(
        self, desk: str, *, expected: str | None = None, operator: str | None = None
    ) -> Ticket:
        """Set the called ticket aside as missed; ``return_to_queue`` brings it back."""
        return self._end(desk, Act.NO_SHOW, expected, operator)

    def _end(self, desk: str, act: Act, expected: str | None, operator: str | None) -> Ticket:
        with self._acts.turn() as turn:
            return _end(turn, require_ticket_at(turn, desk, act, expected, operator), act)

    def reopen(
        self, desk: str, *, expected: str | None = None, operator: str | None = None
    ) -> Ticket:
        """Undo the desk's last finish, within two minutes and while the desk is free."""
        with self._acts.turn() as turn:
            shift = free_shift_at(turn, desk, operator)
            ticket = reopenable(turn, shift)
            if ticket is None or expected not in (None, ticket.code):
                raise WrongMove("nothing-to-reopen", desk=desk)
            turn.write_one(q.REOPEN, stage_id=ticket.stage_id)
            return _moved(turn, ticket, Act.REOPEN)

    def return_to_queue(
        self,
        *,
        desk: str | None = None,
        code: str | None = None,
        expected: str | None = None,
        operator: str | None = None,
    ) -> Ticket:
        """Put a desk's called ticket, or a missed one by its code, back in its old place."""
        with self._acts.turn() as turn:
            if desk is not None and code is None:
                ticket = require_ticket_at(turn, desk, Act.RETURN, expected, operator)
            else:
                ticket = ticket_by_code(turn, code or "")
            return _requeue(turn, ticket, Act.RETURN)

    def hold(
        self,
        desk: str,
        *,
        note: str = "",
        expected: str | None = None,
        operator: str | None = None,
    ) -> Ticket:
        """Set the desk's visitor aside, for instance to fetch a copy; the place is kept."""
        with self._acts.turn() as turn:
            ticket = require_ticket_at(turn, desk, Act.HOLD, expected, operator)
            after(ticket.state, Act.HOLD, ticket.code)
            note = clean(note)
            turn.write_one(q.HOLD, stage_id=ticket.stage_id, before=ticket.state, note=note)
            return _moved(turn, ticket, Act.HOLD, {"note": note} if note else None)

    def release(self, code: str | None = None, *, token: str | None = None) -> Ticket:
        """Let a held ticket wait again, in its old place.

        ``token``: the visitor asks by the link, who let others by and is back before the time; what
        staff set aside is theirs to release.
        """
        with self._acts.turn() as turn:
            ticket = ticket_meant(turn, code, token)
            if token is not None and ticket.state is State.HELD and ticket.postponed_until is None:
                raise WrongMove("wrong-move", act=Act.RELEASE, code=ticket.code, state=ticket.state)
            return _requeue(turn, ticket, Act.RELEASE, _by(token))

    def postpone(
        self, minutes: int, *, code: str | None = None, token: str | None = None
    ) -> Ticket:
        """Let others by: a waiting visitor is not called for so many minutes, and keeps the place.

        The ticket waits again by itself. ``token``: the visitor asks, by the link of their page.
        """
        with self._acts.turn() as turn:
            ticket = ticket_meant(turn, code, token)
            times, spent_min = turn.row(q.POSTPONED, ticket_id=ticket.ticket_id) or (0, 0)
            refusal = no_postponing(ticket, times, spent_min, minutes)
            if refusal is not None:
                raise refusal
            until = turn.now + minutes * MINUTE_MS
            turn.write_one(q.POSTPONE, stage_id=ticket.stage_id, until=until)
            detail = {"minutes": minutes, "until": until} | _by(token)
            return _moved(turn, ticket, Act.POSTPONE, detail)

    def cancel(
        self, code: str | None = None, *, token: str | None = None, reason: str = ""
    ) -> Ticket:
        """End a waiting, held or missed visit at staff's wish, or by a link at the visitor's."""
        with self._acts.turn() as turn:
            ticket = ticket_meant(turn, code, token)
            reason = clean(reason)
            detail = ({"reason": reason} if reason else {}) | _by(token)
            return _end(turn, ticket, Act.CANCEL, detail)

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
    ) -> Ticket:
        """Send the desk's visitor on to a service, a desk or an operator, with a note.

        The visit goes on as a new stage; it keeps the time of its original issue.
        """
        with self._acts.turn() as turn:
            ticket = require_ticket_at(turn, desk, Act.TRANSFER, expected, operator)
            after(ticket.state, Act.TRANSFER, ticket.code)
            target = onward(turn, ticket, service, to_desk, to_operator)
            note = clean(note)
            _end(turn, ticket, Act.TRANSFER, target.detail(note))
            return next_stage(turn, ticket, target, note)


def _request_id(given: str | None, random: bytes) -> str:
    """Return the client's id, or a time-ordered one of our own."""
    if given is None:
        return f"{time.time_ns():020d}-{random.hex()}"
    cleaned = clean(given, _REQUEST_ID_LIMIT + 1)
    if not cleaned or len(cleaned) > _REQUEST_ID_LIMIT or cleaned != given:
        raise WrongMove("bad-request-id", limit=_REQUEST_ID_LIMIT)
    return given


def _by(token: str | None) -> dict[str, object]:
    """Return what the log keeps of who acts: a link is the visitor's own."""
    return {} if token is None else {"by": "visitor"}


def _moved(turn: Turn, ticket: Ticket, act: Act, detail: dict[str, object] | None = None) -> Ticket:
    turn.move(ticket, act, detail=detail)
    return turn.ticket(ticket.ticket_id)


def _advance(turn: Turn, ticket: Ticket, act: Act, sql: str) -> Ticket:
    after(ticket.state, act, ticket.code)
    turn.write_one(sql, stage_id=ticket.stage_id)
    return _moved(turn, ticket, act)


def _end(turn: Turn, ticket: Ticket, act: Act, detail: dict[str, object] | None = None) -> Ticket:
    state = after(ticket.state, act, ticket.code)
    turn.write_one(q.END, stage_id=ticket.stage_id, before=ticket.state, after=state)
    return _moved(turn, ticket, act, detail)


def _requeue(
    turn: Turn, ticket: Ticket, act: Act, detail: dict[str, object] | None = None
) -> Ticket:
    after(ticket.state, act, ticket.code)
    turn.write_one(q.REQUEUE, stage_id=ticket.stage_id, before=ticket.state)
    return _moved(turn, ticket, act, detail)
