"""Where a transferred visit goes on: a service, a desk, an operator."""

from zal.domain.dataclass import dataclass
from zal.domain.errors import WrongMove
from zal.domain.events import Transferred
from zal.domain.seals import seal
from zal.domain.tickets import VisitStage
from zal.hall.issue import new_stage
from zal.hall.lookups import known
from zal.hall.turn import Turn


@dataclass(frozen=True, slots=True)
class Onward:
    """The next stage's service, and the desk or operator it is meant for."""

    service: str
    desk: str | None
    operator: str | None


def transfer_target(
    turn: Turn, found: VisitStage, service: str | None, desk: str | None, operator: str | None
) -> Onward:
    """Return where a visit goes on after checking every name; at least one is needed."""
    config = turn.config
    if service is None and desk is None and operator is None:
        raise WrongMove("transfer-nowhere", code=found.code)
    if desk is not None:
        known("desk", desk, config.desk_by_code)
    if operator is not None:
        known("operator", operator, config.operator_by_code)
    return Onward(
        known("service", service or found.stage.service, config.service_by_code), desk, operator
    )


def next_stage(turn: Turn, found: VisitStage, target: Onward, note: str) -> Transferred:
    """Let the visit wait for its next stage; return what the log keeps of its birth.

    The time of its original issue counts on.
    """
    stage = found.stage
    last = max(each.ordinal for each in turn.visit(stage.ticket_id).stages)
    born = new_stage(
        turn,
        stage.ticket_id,
        last + 1,
        target.service,
        stage.category,
        clock_at=stage.clock_at,
        for_desk=target.desk,
        for_operator=target.operator,
        note=note,
    )
    return Transferred(
        to_stage=born.stage_id,
        to_ordinal=last + 1,
        to_service=target.service,
        category=stage.category,
        clock_at=stage.clock_at,
        to_desk=target.desk,
        to_operator=target.operator,
        has_note=bool(note),
        seal=seal(note, found.ticket.token),
    )
