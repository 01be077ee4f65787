"""Calling one ticket to a desk: the named one's refusals, and what the log keeps of a choice."""

from zal.domain.choice import Candidate, Choice, Ranked, rank
from zal.domain.errors import WrongMove
from zal.domain.states import Act, State
from zal.domain.tickets import Shift, Ticket
from zal.hall.acts import Turn
from zal.hall.lookups import ticket_by_code
from zal.store.queries import tickets as q


def named(turn: Turn, shift: Shift, code: str, choice: Choice | None, eligible: set[int]) -> Ticket:
    """Return a waiting ticket of the desk's queue by its code, or say where it is, who is next."""
    ticket = ticket_by_code(turn, code)
    if ticket.stage_id in eligible:
        return ticket
    upcoming = choice.best.candidate.code if choice else "—"
    if ticket.state in (State.CALLED, State.SERVING):
        raise WrongMove("ticket-at-desk", code=ticket.code, desk=ticket.desk, next=upcoming)
    if ticket.state is State.WAITING and ticket.for_operator not in (None, shift.operator):
        raise WrongMove("for-other-operator", code=ticket.code, operator=ticket.for_operator)
    if ticket.state is State.WAITING and ticket.for_desk not in (None, shift.desk):
        raise WrongMove("for-other-desk", code=ticket.code, desk=ticket.for_desk)
    if ticket.state is State.WAITING:
        raise WrongMove("not-this-desk", code=ticket.code, desk=shift.desk, service=ticket.service)
    raise WrongMove(f"call-{ticket.state}", code=ticket.code, next=upcoming)


def call(turn: Turn, shift: Shift, ticket: Ticket, detail: dict[str, object]) -> Ticket:
    """Call a waiting ticket to a desk; ``detail`` is what the log keeps of the choice."""
    turn.write_one(q.CALL, stage_id=ticket.stage_id, desk=shift.desk, operator=shift.operator)
    if detail["rule"] == "named":
        score = _rank_of(turn, ticket).score
        detail = {"score": round(score, 1), "waited_s": _waited_s(turn, ticket), **detail}
    turn.move(ticket, Act.CALL, desk=shift.desk, operator=shift.operator, detail=detail)
    return turn.ticket(ticket.ticket_id)


def _rank_of(turn: Turn, ticket: Ticket) -> Ranked:
    """Return what the rule says of a ticket now."""
    candidate = Candidate(
        ticket.ticket_id, ticket.code, ticket.service, ticket.category, ticket.clock_at
    )
    return rank(candidate, turn.config.choice, turn.now)


def _waited_s(turn: Turn, ticket: Ticket) -> int:
    waited_ms: int = turn.now - ticket.clock_at
    return waited_ms // 1000


def why(choice: Choice) -> dict[str, object]:
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
