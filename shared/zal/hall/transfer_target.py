"""Where a transferred visit goes on: a service, a desk, an operator."""

from zal.domain.clock import opening
from zal.domain.dataclass import dataclass
from zal.domain.errors import WrongMove
from zal.domain.events import Transferred
from zal.domain.seals import seal
from zal.domain.tickets import VisitStage
from zal.domain.visit_plan import clock_after
from zal.hall.eligible import staffed
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


def must_be_served(turn: Turn, found: VisitStage, target: Onward) -> None:
    """Refuse to send a visitor on to where nobody is, or for what is not served now.

    Whoever has read that may do it all the same.
    """
    shifts = turn.shifts()
    if target.operator is not None and target.operator not in {e.operator for e in shifts}:
        raise WrongMove("transfer-operator-away", code=found.code, operator=target.operator)
    if target.desk is not None and target.desk not in {each.desk for each in shifts}:
        raise WrongMove("transfer-desk-empty", code=found.code, desk=target.desk)
    if target.service != found.stage.service:
        _must_not_be_closed(turn, found, target.service)
    is_sent = target.desk is not None or target.operator is not None
    served = {each for desk in staffed(turn.config, shifts) for each in desk.all_skills}
    if not is_sent and target.service not in served:
        raise WrongMove("transfer-unserved", code=found.code, service=target.service)


def _must_not_be_closed(turn: Turn, found: VisitStage, service: str) -> None:
    """Refuse a service that staff closed, or whose own hours are over while the hall is open."""
    said = {"code": found.code, "service": service}
    override = turn.override(service)
    if override is not None and not override["is_open"]:
        reason = override["reason"] or "—"
        raise WrongMove("transfer-service-closed-by-hand", reason=reason, **said)
    hall = opening(turn.config, None, turn.now)
    its = opening(turn.config, turn.config.service_by_code[service], turn.now)
    if override is None and hall.is_open and not its.is_open and not its.past_last_ticket:
        raise WrongMove("transfer-service-closed", **said)


def next_stage(turn: Turn, found: VisitStage, target: Onward, note: str) -> Transferred:
    """Let the visit wait for its next stage; return what the log keeps of its birth.

    The time that it has waited counts on, the time at desks does not.
    """
    stage = found.stage
    last = max(each.ordinal for each in turn.visit(stage.ticket_id).stages)
    born = new_stage(
        turn,
        stage.ticket_id,
        last + 1,
        target.service,
        stage.category,
        clock_at=clock_after(stage, turn.now),
        for_desk=target.desk,
        for_operator=target.operator,
        note=note,
        booked_for=stage.booked_for,
    )
    return Transferred(
        to_stage=born.stage_id,
        to_ordinal=last + 1,
        to_service=target.service,
        category=stage.category,
        clock_at=born.clock_at,
        to_desk=target.desk,
        to_operator=target.operator,
        has_note=bool(note),
        seal=seal(note, found.ticket.token),
        is_kept=True,
        booked_for=stage.booked_for,
    )
