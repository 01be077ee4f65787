"""The acts on a ticket. Each is one transaction and at least one event."""

import time

from zal.domain.by import By
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
    is_expected,
    reopenable,
    require_ticket_at,
    ticket_as_it_stands,
    ticket_by_code,
    ticket_meant,
)
from zal.hall.onward import next_stage, onward
from zal.store.queries import tickets as q


class Tickets:
    """What can be done to tickets. ``by``: who acts, see ``By``; ``code``: a ticket's, as typed.

    All acts raise ``HallError`` and then have changed nothing.
    """

    def __init__(self, acts: Acts) -> None:
        self._acts = acts

    def issue(
        self,
        by: By,
        service: str,
        *,
        category: str | None = None,
        language: str | None = None,
    ) -> Ticket:
        """Give a visitor a ticket; the same request always returns the same ticket."""
        means = self._acts.means
        random = means.random_bytes(TOKEN_BYTES + 8)
        request = Request(
            service=service,
            category=category,
            language=language,
            request_id=by.request_id or _request_id(random[TOKEN_BYTES:]),
            token=page_token(random[:TOKEN_BYTES]),
            device=by.device or means.device,
        )
        body = {"service": service, "category": category, "language": language}
        return self._acts.do(
            by, Act.ISSUE, lambda turn: issue(turn, request), ticket_as_it_stands, **body
        )

    def call(self, by: By, *, code: str | None = None, reason: str | None = None) -> Ticket | None:
        """Call the next visitor by the rule, or the named one for a recorded reason.

        Returns the called ticket, None when nobody whom this desk can serve waits.
        """
        reason = clean(reason or "")

        def work(turn: Turn) -> Ticket | None:
            shift = free_shift_at(turn)
            waiting = candidates(turn.rows, shift, turn.config.skills(shift.desk, shift.operator))
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

        return self._acts.do(by, Act.CALL, work, ticket_as_it_stands, code=code, reason=reason)

    def recall(self, by: By) -> Ticket:
        """Announce the called ticket once more."""

        def work(turn: Turn) -> Ticket:
            ticket = require_ticket_at(turn, Act.RECALL)
            return _advance(turn, ticket, Act.RECALL, q.RECALL)

        return self._acts.do(by, Act.RECALL, work, ticket_as_it_stands)

    def start(self, by: By) -> Ticket:
        """Begin serving the called ticket."""

        def work(turn: Turn) -> Ticket:
            ticket = require_ticket_at(turn, Act.START)
            return _advance(turn, ticket, Act.START, q.START)

        return self._acts.do(by, Act.START, work, ticket_as_it_stands)

    def finish(self, by: By) -> Ticket:
        """End the service at a desk."""
        return self._end(by, Act.FINISH)

    def no_show(self, by: By) -> Ticket:
        """Set the called ticket aside as missed; ``return_to_queue`` brings it back."""
        return self._end(by, Act.NO_SHOW)

    def _end(self, by: By, act: Act) -> Ticket:
        def work(turn: Turn) -> Ticket:
            return _end(turn, require_ticket_at(turn, act), act)

        return self._acts.do(by, act, work, ticket_as_it_stands)

    def reopen(self, by: By) -> Ticket:
        """Undo the desk's last finish, within two minutes and while the desk is free."""

        def work(turn: Turn) -> Ticket:
            shift = free_shift_at(turn)
            ticket = reopenable(turn, shift)
            if ticket is None or not is_expected(ticket, by.expected):
                raise WrongMove("nothing-to-reopen", desk=shift.desk)
            turn.write_one(q.REOPEN, stage_id=ticket.stage_id)
            return _moved(turn, ticket, Act.REOPEN)

        return self._acts.do(by, Act.REOPEN, work, ticket_as_it_stands)

    def return_to_queue(self, by: By, *, code: str | None = None) -> Ticket:
        """Put the desk's called ticket, or a missed one by its code, back in its old place."""

        def work(turn: Turn) -> Ticket:
            if code is None:
                ticket = require_ticket_at(turn, Act.RETURN)
            else:
                ticket = ticket_by_code(turn, code)
            return _requeue(turn, ticket, Act.RETURN)

        return self._acts.do(by, Act.RETURN, work, ticket_as_it_stands, code=code)

    def hold(self, by: By, *, note: str = "") -> Ticket:
        """Set the desk's visitor aside, for instance to fetch a copy; the place is kept."""
        note = clean(note)

        def work(turn: Turn) -> Ticket:
            ticket = require_ticket_at(turn, Act.HOLD)
            after(ticket.state, Act.HOLD, ticket.code)
            turn.write_one(q.HOLD, stage_id=ticket.stage_id, before=ticket.state, note=note)
            return _moved(turn, ticket, Act.HOLD, {"note": note} if note else None)

        return self._acts.do(by, Act.HOLD, work, ticket_as_it_stands, note=note)

    def release(self, by: By, code: str | None = None, *, token: str | None = None) -> Ticket:
        """Let a held ticket wait again, in its old place.

        ``token``: the visitor asks by the link, who let others by and is back before the time; what
        staff set aside is theirs to release.
        """

        def work(turn: Turn) -> Ticket:
            ticket = ticket_meant(turn, code, token)
            if token is not None and ticket.state is State.HELD and ticket.postponed_until is None:
                raise WrongMove("wrong-move", act=Act.RELEASE, code=ticket.code, state=ticket.state)
            return _requeue(turn, ticket, Act.RELEASE, _by(token))

        return self._acts.do(by, Act.RELEASE, work, ticket_as_it_stands, code=code, token=token)

    def postpone(
        self, by: By, minutes: int, *, code: str | None = None, token: str | None = None
    ) -> Ticket:
        """Let others by: a waiting visitor is not called for so many minutes, and keeps the place.

        The ticket waits again by itself. ``token``: the visitor asks, by the link of their page.
        """

        def work(turn: Turn) -> Ticket:
            ticket = ticket_meant(turn, code, token)
            times, spent_min = turn.row(q.POSTPONED, ticket_id=ticket.ticket_id) or (0, 0)
            refusal = no_postponing(ticket, times, spent_min, minutes)
            if refusal is not None:
                raise refusal
            until = turn.now + minutes * MINUTE_MS
            turn.write_one(q.POSTPONE, stage_id=ticket.stage_id, until=until)
            detail = {"minutes": minutes, "until": until} | _by(token)
            return _moved(turn, ticket, Act.POSTPONE, detail)

        body = {"minutes": minutes, "code": code, "token": token}
        return self._acts.do(by, Act.POSTPONE, work, ticket_as_it_stands, **body)

    def cancel(
        self, by: By, code: str | None = None, *, token: str | None = None, reason: str = ""
    ) -> Ticket:
        """End a waiting, held or missed visit at staff's wish, or by a link at the visitor's."""
        reason = clean(reason)

        def work(turn: Turn) -> Ticket:
            ticket = ticket_meant(turn, code, token)
            detail = ({"reason": reason} if reason else {}) | _by(token)
            return _end(turn, ticket, Act.CANCEL, detail)

        body = {"code": code, "token": token, "reason": reason}
        return self._acts.do(by, Act.CANCEL, work, ticket_as_it_stands, **body)

    def transfer(
        self,
        by: By,
        *,
        service: str | None = None,
        to_desk: str | None = None,
        to_operator: str | None = None,
        note: str = "",
    ) -> Ticket:
        """Send the desk's visitor on to a service, a desk or an operator, with a note.

        The visit goes on as a new stage; it keeps the time of its original issue.
        """
        note = clean(note)

        def work(turn: Turn) -> Ticket:
            ticket = require_ticket_at(turn, Act.TRANSFER)
            after(ticket.state, Act.TRANSFER, ticket.code)
            target = onward(turn, ticket, service, to_desk, to_operator)
            _end(turn, ticket, Act.TRANSFER, target.detail(note))
            return next_stage(turn, ticket, target, note)

        body = {"service": service, "to_desk": to_desk, "to_operator": to_operator, "note": note}
        return self._acts.do(by, Act.TRANSFER, work, ticket_as_it_stands, **body)


def _request_id(random: bytes) -> str:
    """Return a time-ordered id for a ticket that nobody asked for under one."""
    return f"{time.time_ns():020d}-{random.hex()}"


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
