"""A day's appointments as a desk lists them: what tells one from another without a name."""

from typing import NamedTuple

from zal.domain.appointments import Appointment, AppointmentState, code_end
from zal.domain.given_slots import minutes_booked
from zal.hall.check_in import may_undo_check_in
from zal.hall.look import Look
from zal.hall.seen.appointments import appointments_of_day


class AppointmentLine(NamedTuple):
    """An appointment of today.

    ``code_end``: how the code ends that its visitor can show. ``minutes``: how long it is.
    ``ticket``: the code of the ticket that was given for it, "": none was. ``may_undo``: that
    check-in can be undone.
    """

    appointment: Appointment
    code_end: str
    minutes: int
    ticket: str = ""
    may_undo: bool = False


def appointment_lines(look: Look) -> tuple[AppointmentLine, ...]:
    """Return today's appointments, in the order of their slots."""
    return tuple(_line(look, each) for each in appointments_of_day(look))


def _line(look: Look, found: Appointment) -> AppointmentLine:
    line = AppointmentLine(found, code_end(found.code), minutes_booked(look.config, found))
    if found.state is not AppointmentState.CHECKED_IN or found.ticket_id is None:
        return line
    visit = look.visit(found.ticket_id)
    return line._replace(ticket=visit.ticket.code, may_undo=may_undo_check_in(visit))
