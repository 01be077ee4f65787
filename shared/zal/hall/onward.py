"""Where a transferred visit goes on: a service, a desk, an operator."""

from dataclasses import dataclass

from zal.domain.errors import WrongMove
from zal.domain.tickets import Ticket
from zal.hall.acts import Turn
from zal.hall.issue import new_stage
from zal.hall.lookups import known


@dataclass(frozen=True, slots=True)
class Onward:
    """The next stage's service, and the desk or operator it is meant for."""

    service: str
    desk: str | None
    operator: str | None

    def detail(self, note: str) -> dict[str, object]:
        """Return what the log keeps of a transfer."""
        moved = {
            "to_service": self.service,
            "to_desk": self.desk,
            "to_operator": self.operator,
            "note": note,
        }
        return {key: value for key, value in moved.items() if value}


def onward(
    turn: Turn, ticket: Ticket, service: str | None, desk: str | None, operator: str | None
) -> Onward:
    """Return where a visit goes on after checking every name; at least one is needed."""
    config = turn.config
    if service is None and desk is None and operator is None:
        raise WrongMove("transfer-nowhere", code=ticket.code)
    if desk is not None:
        known("desk", desk, config.desk_by_code)
    if operator is not None:
        known("operator", operator, config.operator_by_code)
    return Onward(
        known("service", service or ticket.service, config.service_by_code), desk, operator
    )


def next_stage(turn: Turn, ticket: Ticket, target: Onward, note: str) -> Ticket:
    """Let the visit wait for its next stage; the time of its original issue counts on."""
    new_stage(
        turn,
        ticket.ticket_id,
        ticket.ordinal + 1,
        target.service,
        ticket.clock_at,
        for_desk=target.desk,
        for_operator=target.operator,
        note=note,
    )
    return turn.ticket(ticket.ticket_id)
