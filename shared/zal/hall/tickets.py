"""The acts on a ticket. Each is one transaction and at least one event."""

import time

from zal.domain.choice import Candidate, Choice, Ranked, choose, rank
from zal.domain.errors import WrongMove
from zal.domain.states import Act, State, after
from zal.domain.text import clean
from zal.domain.tickets import Shift, Ticket
from zal.hall.acts import Acts, Turn
from zal.hall.eligible import candidates
from zal.hall.issue import TOKEN_BYTES, Request, issue, new_stage, page_token
from zal.hall.lookups import (
    known,
    reopenable,
    require_ticket_at,
    shift_at,
    ticket_at,
    ticket_by_code,
)
from zal.store import queries as q

_REQUEST_ID_LIMIT = 64


class Tickets:
    """What can be done to tickets. ``desk`` is a desk's code; ``code`` a ticket's, as typed.

    ``expected`` is the code that the caller saw at the desk: the act is refused if another
    ticket is there by now. All acts raise ``HallError`` and then have changed nothing.
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
        self, desk: str, *, code: str | None = None, reason: str | None = None
    ) -> Ticket | None:
        """Call the next visitor by the rule, or the named one for a recorded reason.

        Returns the called ticket, None when nobody whom this desk can serve waits.
        """
        reason = clean(reason or "")
        with self._acts.turn() as turn:
            shift = shift_at(turn, desk)
            busy = ticket_at(turn, desk)
            if busy is not None:
                raise WrongMove("desk-busy", desk=desk, code=busy.code, state=busy.state)
            waiting = candidates(turn.rows, shift, turn.config.skills(desk, shift.operator))
            choice = choose(waiting, turn.config.choice, turn.now)
            if code is not None:
                named = _named(turn, shift, code, choice, {each.stage_id for each in waiting})
                if not reason:
                    raise WrongMove("reason-needed", code=named.code)
                return _call(turn, shift, named, {"rule": "named", "reason": reason})
            if choice is None:
                return None
            ticket = turn.ticket(choice.best.candidate.ticket_id)
            return _call(turn, shift, ticket, _why(choice))

    def recall(self, desk: str, *, expected: str | None = None) -> Ticket:
        """Announce the called ticket once more."""
        with self._acts.turn() as turn:
            ticket = require_ticket_at(turn, desk, expected, Act.RECALL)
            after(ticket.state, Act.RECALL, ticket.code)
            turn.write_one(q.RECALL, stage_id=ticket.stage_id)
            return _moved(turn, ticket, Act.RECALL)

    def start(self, desk: str, *, expected: str | None = None) -> Ticket:
        """Begin serving the called ticket."""
        with self._acts.turn() as turn:
            ticket = require_ticket_at(turn, desk, expected, Act.START)
            after(ticket.state, Act.START, ticket.code)
            turn.write_one(q.START, stage_id=ticket.stage_id)
            return _moved(turn, ticket, Act.START)

    def finish(self, desk: str, *, expected: str | None = None) -> Ticket:
        """End the service at a desk."""
        return self._end(desk, Act.FINISH, expected)

    def no_show(self, desk: str, *, expected: str | None = None) -> Ticket:
        """Set the called ticket aside as missed; ``return_to_queue`` brings it back."""
        return self._end(desk, Act.NO_SHOW, expected)

    def _end(self, desk: str, act: Act, expected: str | None) -> Ticket:
        with self._acts.turn() as turn:
            return _end(turn, require_ticket_at(turn, desk, expected, act), act)

    def reopen(self, desk: str, *, expected: str | None = None) -> Ticket:
        """Undo the desk's last finish, within two minutes and while the desk is free."""
        with self._acts.turn() as turn:
            shift = shift_at(turn, desk)
            busy = ticket_at(turn, desk)
            if busy is not None:
                raise WrongMove("desk-busy", desk=desk, code=busy.code, state=busy.state)
            ticket = reopenable(turn, shift)
            if ticket is None or expected not in (None, ticket.code):
                raise WrongMove("nothing-to-reopen", desk=desk)
            turn.write_one(q.REOPEN, stage_id=ticket.stage_id)
            return _moved(turn, ticket, Act.REOPEN)

    def return_to_queue(
        self, *, desk: str | None = None, code: str | None = None, expected: str | None = None
    ) -> Ticket:
        """Put a desk's called ticket, or a missed one by its code, back in its old place."""
        with self._acts.turn() as turn:
            if desk is not None and code is None:
                ticket = require_ticket_at(turn, desk, expected, Act.RETURN)
            else:
                ticket = ticket_by_code(turn, code or "")
            return _requeue(turn, ticket, Act.RETURN)

    def hold(self, desk: str, *, note: str = "", expected: str | None = None) -> Ticket:
        """Set the desk's visitor aside, for instance to fetch a copy; the place is kept."""
        with self._acts.turn() as turn:
            ticket = require_ticket_at(turn, desk, expected, Act.HOLD)
            after(ticket.state, Act.HOLD, ticket.code)
            note = clean(note)
            turn.write_one(q.HOLD, stage_id=ticket.stage_id, before=ticket.state, note=note)
            return _moved(turn, ticket, Act.HOLD, {"note": note} if note else None)

    def release(self, code: str) -> Ticket:
        """Let a held ticket wait again, in its old place."""
        with self._acts.turn() as turn:
            return _requeue(turn, ticket_by_code(turn, code), Act.RELEASE)

    def cancel(self, code: str, *, reason: str = "") -> Ticket:
        """End a waiting, held or missed visit at the visitor's or staff's wish."""
        with self._acts.turn() as turn:
            ticket = ticket_by_code(turn, code)
            reason = clean(reason)
            return _end(turn, ticket, Act.CANCEL, {"reason": reason} if reason else None)

    def transfer(
        self,
        desk: str,
        *,
        service: str | None = None,
        to_desk: str | None = None,
        to_operator: str | None = None,
        note: str = "",
        expected: str | None = None,
    ) -> Ticket:
        """Send the desk's visitor on to a service, a desk or an operator, with a note.

        The visit goes on as a new stage; it keeps the time of its original issue.
        """
        with self._acts.turn() as turn:
            ticket = require_ticket_at(turn, desk, expected, Act.TRANSFER)
            after(ticket.state, Act.TRANSFER, ticket.code)
            target = _target(turn, ticket, service, to_desk, to_operator)
            note = clean(note)
            moved = {"to_service": target, "to_desk": to_desk, "to_operator": to_operator}
            detail: dict[str, object] = {
                key: value for key, value in {**moved, "note": note}.items() if value
            }
            _end(turn, ticket, Act.TRANSFER, detail)
            new_stage(
                turn,
                ticket.ticket_id,
                ticket.ordinal + 1,
                target,
                ticket.clock_at,
                for_desk=to_desk,
                for_operator=to_operator,
                note=note,
            )
            return turn.ticket(ticket.ticket_id)


def _request_id(given: str | None, random: bytes) -> str:
    """Return the client's id, or a time-ordered one of our own."""
    if given is None:
        return f"{time.time_ns():020d}-{random.hex()}"
    cleaned = clean(given, _REQUEST_ID_LIMIT + 1)
    if not cleaned or len(cleaned) > _REQUEST_ID_LIMIT or cleaned != given:
        raise WrongMove("bad-request-id", limit=_REQUEST_ID_LIMIT)
    return given


def _named(
    turn: Turn, shift: Shift, code: str, choice: Choice | None, eligible: set[int]
) -> Ticket:
    """Return a waiting ticket of the desk's queue by its code, or say where it is, who is next."""
    ticket = ticket_by_code(turn, code)
    if ticket.stage_id in eligible:
        return ticket
    upcoming = choice.best.candidate.code if choice else "—"
    if ticket.state in (State.CALLED, State.SERVING):
        raise WrongMove("ticket-at-desk", code=ticket.code, desk=ticket.desk, next=upcoming)
    if ticket.state is State.WAITING:
        raise WrongMove("not-this-desk", code=ticket.code, desk=shift.desk, service=ticket.service)
    raise WrongMove(f"call-{ticket.state}", code=ticket.code, next=upcoming)


def _call(turn: Turn, shift: Shift, ticket: Ticket, detail: dict[str, object]) -> Ticket:
    turn.write_one(q.CALL, stage_id=ticket.stage_id, desk=shift.desk, operator=shift.operator)
    if detail["rule"] == "named":
        score = rank_of(turn, ticket).score
        detail = {"score": round(score, 1), "waited_s": _waited_s(turn, ticket), **detail}
    turn.move(ticket, Act.CALL, desk=shift.desk, operator=shift.operator, detail=detail)
    return turn.ticket(ticket.ticket_id)


def rank_of(turn: Turn, ticket: Ticket) -> Ranked:
    """Return what the rule says of a ticket now."""
    candidate = Candidate(
        ticket.ticket_id, ticket.code, ticket.service, ticket.category, ticket.clock_at
    )
    return rank(candidate, turn.config.choice, turn.now)


def _waited_s(turn: Turn, ticket: Ticket) -> int:
    waited_ms: int = turn.now - ticket.clock_at
    return waited_ms // 1000


def _why(choice: Choice) -> dict[str, object]:
    """Return what the log keeps of a choice: score, runner-up and rule."""
    best, second = choice.best, choice.runner_up
    detail: dict[str, object] = {
        "rule": choice.rule,
        "score": round(best.score, 1),
        "considered": choice.considered,
    }
    if second is not None:
        detail["runner_up"] = second.candidate.code
        detail["runner_up_score"] = round(second.score, 1)
    return detail


def _moved(turn: Turn, ticket: Ticket, act: Act, detail: dict[str, object] | None = None) -> Ticket:
    turn.move(ticket, act, detail=detail)
    return turn.ticket(ticket.ticket_id)


def _end(turn: Turn, ticket: Ticket, act: Act, detail: dict[str, object] | None = None) -> Ticket:
    state = after(ticket.state, act, ticket.code)
    turn.write_one(q.END, stage_id=ticket.stage_id, before=ticket.state, after=state)
    return _moved(turn, ticket, act, detail)


def _requeue(turn: Turn, ticket: Ticket, act: Act) -> Ticket:
    after(ticket.state, act, ticket.code)
    turn.write_one(q.REQUEUE, stage_id=ticket.stage_id, before=ticket.state)
    return _moved(turn, ticket, act)


def _target(
    turn: Turn,
    ticket: Ticket,
    service: str | None,
    to_desk: str | None,
    to_operator: str | None,
) -> str:
    """Return the service of the next stage after checking every name."""
    config = turn.config
    if service is None and to_desk is None and to_operator is None:
        raise WrongMove("transfer-nowhere", code=ticket.code)
    if to_desk is not None:
        known("desk", to_desk, config.desk_by_code)
    if to_operator is not None:
        known("operator", to_operator, config.operator_by_code)
    return known("service", service or ticket.service, config.service_by_code)
