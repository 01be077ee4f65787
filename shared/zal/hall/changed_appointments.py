"""Changes of an appointment that is expected, and what undoes them."""

from zal.domain.appointments import (
    Appointment,
    AppointmentAct,
    AppointmentState,
    CancelledBy,
    lapses_at,
    moves_again_at,
)
from zal.domain.by import Role
from zal.domain.errors import WrongMove
from zal.domain.events import AppointmentCancelled, AppointmentMoved, AppointmentReinstated
from zal.hall.appointment_moves import (
    New,
    after,
    appointment_as_it_stands,
    end,
    returns_at,
    when,
    write_new,
)
from zal.hall.contacts import must_have_few_open
from zal.hall.lookups import UNDO_WITHIN_MS
from zal.hall.slot_meant import must_take_bookings, slot_meant, wanted_at
from zal.hall.slots import Free, is_closed_by_hand, is_given
from zal.hall.taking_back import Former, former_at, last_former
from zal.hall.turn import Turn
from zal.store.queries import appointments as a


def move(turn: Turn, was: Appointment, slot_at: int, random: bytes) -> Appointment:
    """Let an appointment be at another time; the places that it leaves come back by chance.

    Those that it had there before are its own, while they are kept back.
    """
    after(turn, was, AppointmentAct.MOVE)
    back_at, former = returns_at(turn, was, random), former_at(turn, was, slot_at)
    if former is None:
        _must_keep_one_back(turn, was)
    free = _free_at(turn, was, slot_at) if former is None else _taken_back(turn, former)
    end(turn, was, AppointmentAct.MOVE, due=back_at)
    turn.write_one(a.LET_GO, appointment_id=was.appointment_id)
    due = lapses_at(turn.config.appointments, slot_at)
    moved, places = write_new(turn, _moved(was, free, due))
    turn.run(a.MOVE_PERSON, appointment_id=was.appointment_id, to=moved.appointment_id)
    said = AppointmentMoved(
        appointment=was.appointment_id,
        to=moved.appointment_id,
        pool=moved.pool,
        channel=moved.channel,
        of_day=moved.day,
        slot_at=moved.slot_at,
        places=places,
        due=due,
        returns_at=back_at,
        takes_back=None if former is None else former.appointment.appointment_id,
    )
    turn.tell(said)
    return moved


def move_back(turn: Turn, was: Appointment, random: bytes) -> Appointment:
    """Let an appointment be again where it was before, or refuse."""
    after(turn, was, AppointmentAct.MOVE)
    former = last_former(turn, was)
    if former is None:
        raise WrongMove("nothing-to-undo-booked", **when(turn, was.slot_at))
    return move(turn, was, former.appointment.slot_at, random)


def _must_keep_one_back(turn: Turn, was: Appointment) -> None:
    """Refuse a visitor's further move while the place left last may be kept back.

    Else one link would keep back as many places as it has moves. From when on is said as the latest
    moment at which that place is back: the true one is nobody's to know. Whom a closing keeps out
    moves on at once.
    """
    if is_closed_by_hand(turn, was.service, was.day):
        return
    again_at = moves_again_at(turn.config.appointments, was)
    if turn.by.role is Role.VISITOR and turn.now < again_at:
        again = when(turn, again_at)["time"]
        raise WrongMove("appointment-moved-lately", **when(turn, was.slot_at), again=again)


def _moved(was: Appointment, free: Free, due: int) -> New:
    return New(
        AppointmentState.EXPECTED,
        was.service,
        was.channel,
        free,
        due=due,
        code=was.code,
        token=was.token,
        contact=was.contact,
        first_id=was.first_id or was.appointment_id,
        sequence=was.sequence + 1,
        source=was.source,
        source_sequence=was.source_sequence,
    )


def _free_at(turn: Turn, was: Appointment, slot_at: int) -> Free:
    return slot_meant(turn, wanted_at(turn, was.service, was.channel, slot_at), slot_at)


def _taken_back(turn: Turn, former: Former) -> Free:
    """Free what is kept back of an appointment, for its owner alone; return it."""
    left = former.appointment
    must_take_bookings(turn, left.service, left.day)
    turn.run(a.FREE_PLACES, appointment_id=left.appointment_id)
    if left.due_at is not None:
        turn.write_one(a.NO_LONGER_DUE, appointment_id=left.appointment_id)
    return former.free


def cancel(
    turn: Turn, found: Appointment, random: bytes, ended_by: CancelledBy | None = None
) -> Appointment:
    """End an appointment that nobody will come for; its places come back at a random moment.

    ``ended_by``: None: whoever acts, for the visitor or as the visitor.
    """
    back_at, sequence = returns_at(turn, found, random), found.sequence + 1
    if ended_by is None:
        is_own = turn.by.role is Role.VISITOR
        ended_by = CancelledBy.VISITOR if is_own else CancelledBy.DESK
    said = str(ended_by)
    end(turn, found, AppointmentAct.CANCEL, due=back_at, ended_by=said, sequence=sequence)
    turn.tell(AppointmentCancelled(found.appointment_id, back_at, said, sequence))
    return appointment_as_it_stands(turn, found.appointment_id)


def reinstate(turn: Turn, found: Appointment) -> Appointment:
    """Undo a cancel, within two minutes and while its places are kept back, or refuse.

    What the hall cancelled its visitor does not bring back.
    """
    after(turn, found, AppointmentAct.REINSTATE)
    is_recent = 0 <= turn.now - (found.ended_at or 0) <= UNDO_WITHIN_MS
    is_halls = found.ended_by == CancelledBy.HALL and turn.by.role is Role.VISITOR
    if not is_recent or not can_stand_again(turn, found) or is_halls:
        raise WrongMove("nothing-to-reinstate-booked", **when(turn, found.slot_at))
    return stand_again(turn, found)


def can_stand_again(turn: Turn, found: Appointment) -> bool:
    """Return whether what was cancelled still has its places, and its visitor can still come."""
    return is_given(turn, found) and lapses_at(turn.config.appointments, found.slot_at) > turn.now


def stand_again(turn: Turn, found: Appointment) -> Appointment:
    """Let what was cancelled, and can stand again, be expected as before."""
    must_have_few_open(turn, found.contact)
    due = lapses_at(turn.config.appointments, found.slot_at)
    sequence, appointment_id = found.sequence + 1, found.appointment_id
    turn.write_one(a.REINSTATE, appointment_id=appointment_id, due=due, sequence=sequence)
    turn.tell(AppointmentReinstated(appointment_id, due, sequence))
    return appointment_as_it_stands(turn, appointment_id)
