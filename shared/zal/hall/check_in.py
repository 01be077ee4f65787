"""Checking in: who has an appointment comes and is given a ticket."""

from zal.domain.appointments import (
    Appointment,
    AppointmentAct,
    AppointmentState,
    Arrival,
    arrival,
    check_in_from,
    checked_in,
    lapses_at,
)
from zal.domain.by import Role
from zal.domain.errors import WrongMove
from zal.domain.events import CheckedIn, CheckInUndone
from zal.domain.states import State
from zal.domain.tickets import Visit, VisitStage
from zal.hall.appointment_moves import after, appointment_as_it_stands, end, when
from zal.hall.issue import (
    TOKEN_BYTES,
    Request,
    category_granted,
    issue,
    own_request_id,
    page_token,
)
from zal.hall.moves import wait_for_slot
from zal.hall.print_jobs import end_slips
from zal.hall.turn import Turn
from zal.hall.whole_visit import cancel
from zal.store.queries import appointments as a


def check_in(
    turn: Turn, found: Appointment, random: bytes, category: str | None, language: str | None
) -> VisitStage:
    """Give the visitor of an appointment a ticket, or return the one that they have already.

    Who comes before the slot is held until then. ``random``: for the ticket's link and request.
    """
    given = ticket_unless_expected(turn, found)
    if given is not None:
        return given
    policy = turn.config.appointments
    out_of_turn = category_granted(turn, category).out_of_turn
    worth = checked_in(policy, found.slot_at, turn.now, found.due_at, out_of_turn=out_of_turn)
    assert worth is not None
    request = Request(
        service=found.service,
        category=category,
        language=language,
        request_id=own_request_id(turn.now, random[TOKEN_BYTES:]),
        is_clients=False,
        token=page_token(random[:TOKEN_BYTES]),
        device=turn.device,
        booked=worth,
    )
    given = issue(turn, request, None)
    given = wait_for_slot(turn, given)
    end(turn, found, AppointmentAct.CHECK_IN, ticket_id=given.ticket.ticket_id)
    turn.tell(CheckedIn(found.appointment_id), given)
    return given


def undo_check_in(turn: Turn, found: Appointment) -> Appointment:
    """Let an appointment be expected again, and cancel the ticket, which nobody has called yet."""
    after(turn, found, AppointmentAct.UNDO_CHECK_IN)
    due = lapses_at(turn.config.appointments, found.slot_at)
    visit = None if found.ticket_id is None else turn.visit(found.ticket_id)
    if visit is None or not may_undo_check_in(visit) or due <= turn.now:
        raise WrongMove("nothing-to-undo-booked", **when(turn, found.slot_at))
    ticket_id = visit.ticket.ticket_id
    take_ticket_back(turn, visit)
    turn.write_one(a.UNDO_CHECK_IN, appointment_id=found.appointment_id, due=due)
    turn.tell(CheckInUndone(found.appointment_id, due, ticket_id))
    return appointment_as_it_stands(turn, found.appointment_id)


def take_ticket_back(turn: Turn, visit: Visit) -> VisitStage:
    """Cancel for good the ticket of somebody who was checked in by mistake."""
    end_slips(turn, visit.ticket.ticket_id)
    return cancel(turn, visit, "", is_final=True)


def may_undo_check_in(visit: Visit) -> bool:
    """Return whether nobody has called a visit and nothing of it has ended."""
    waits = (State.WAITING, State.HELD)
    return all(each.state in waits and not each.calls for each in visit.stages)


def ticket_unless_expected(turn: Turn, found: Appointment) -> VisitStage | None:
    """Return the ticket of whoever has come already, None: they are expected now; else refuse."""
    told = when(turn, found.slot_at)
    if found.state is AppointmentState.CHECKED_IN and found.ticket_id is not None:
        visit = turn.visit(found.ticket_id)
        if not visit.open and not visit.is_aside:
            raise WrongMove("appointment-used", **told, code=visit.ticket.code, state=visit.state)
        return visit.at(visit.current)
    if found.state is AppointmentState.LAPSED:
        raise WrongMove("appointment-lapsed", **told)
    after(turn, found, AppointmentAct.CHECK_IN)
    policy = turn.config.appointments
    if turn.by.role is Role.VISITOR and not policy.check_in_by_link:
        raise WrongMove("check-in-in-the-hall", **told)
    match arrival(policy, found.slot_at, turn.now, found.due_at):
        case Arrival.TOO_EARLY:
            opens = when(turn, check_in_from(policy, found.slot_at))
            raise WrongMove("appointment-too-early", **told, opens=opens["time"])
        case Arrival.TOO_LATE:
            raise WrongMove("appointment-lapsed", **told)
    return None
