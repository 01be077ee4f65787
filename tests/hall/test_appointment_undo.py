"""What was done to an appointment is taken back: a check-in, a move, a cancel."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from booked_halls import PHONE, SLOT, booked_config, why
from halls import (
    AT_KIOSK,
    BY_LINK,
    MINUTE,
    NOON,
    OWNER,
    TODAY,
    ToldClock,
    any_settings,
    at_desk,
    enter,
)
from zal.domain.appointments import Appointment, AppointmentState, CancelledBy
from zal.domain.report import day_report
from zal.domain.settings.appointments import Channel
from zal.domain.states import State
from zal.hall.changed_appointments import cancel
from zal.hall.contacts import Person
from zal.hall.hall import Hall
from zal.hall.seen.appointments import appointments_of_day
from zal.hall.seen.bookings import booking_view
from zal.hall.seen.open_tickets import open_tickets
from zal.hall.turn import HALL_ID
from zal.store.sqlite.check import prove
from zal.store.sqlite.reports import SqliteReports

IVANOVA = at_desk("1", "ivanova")
LATER = SLOT + 20 * MINUTE


@pytest.fixture
def hall(hall_path: Path, clock: ToldClock) -> Iterator[Hall]:
    """A hall that takes appointments, which is proved in the end."""
    opened = enter(hall_path, clock, config=booked_config())
    yield opened
    opened.close()
    prove(hall_path, any_settings)


@pytest.fixture
def mine(hall: Hall) -> Appointment:
    """An appointment at 14:00, made at noon."""
    return book(hall)


def book(hall: Hall, at: int = SLOT, contact: str = PHONE) -> Appointment:
    return hall.appointments.book_at_once(OWNER, "passport", at, Channel.PUBLIC, Person(contact))


def test_a_check_in_is_undone_and_the_right_visitor_has_a_ticket_of_their_own(
    hall: Hall, hall_path: Path, mine: Appointment, clock: ToldClock
) -> None:
    hall.desks.sign_in(IVANOVA)
    clock.at = SLOT - 5 * MINUTE
    wrong = hall.appointments.check_in(IVANOVA, code=mine.code)
    clock.at = SLOT + MINUTE
    back = hall.appointments.undo(IVANOVA, code=mine.code)
    assert (back.state, back.due_at) == (AppointmentState.EXPECTED, SLOT + 30 * MINUTE)
    assert (back.ended_at, back.ticket_id) == (None, None)
    assert hall.see(open_tickets) == ()
    assert why(hall, hall.tickets.reinstate, OWNER, wrong.code) == "nothing-to-reinstate"
    right = hall.appointments.check_in(AT_KIOSK, code=mine.code)
    assert right.code != wrong.code
    stages = SqliteReports(hall_path).stages_of_day(HALL_ID, TODAY)
    assert [(each.state, each.has_come) for each in stages] == [
        (State.CANCELLED, False),
        (State.WAITING, True),
    ]
    total = day_report(TODAY, stages, lambda _: 900).total
    assert (total.visitors, total.cancelled) == (1, 0)
    assert (right.state, right.stage.booked_for) == (State.WAITING, SLOT)
    assert right.stage.clock_at == clock.at


def test_a_check_in_at_a_kiosk_is_undone_until_its_ticket_is_called(
    hall: Hall, mine: Appointment, clock: ToldClock
) -> None:
    clock.at = SLOT
    hall.appointments.check_in(AT_KIOSK, code=mine.code)
    assert why(hall, hall.appointments.undo, AT_KIOSK, code=mine.code) == "role-may-not"
    hall.desks.sign_in(IVANOVA)
    hall.tickets.call(IVANOVA)
    for _ in range(2):
        assert why(hall, hall.appointments.undo, OWNER, code=mine.code) == "nothing-to-undo-booked"
        if hall.see(open_tickets)[0].state is State.CALLED:
            hall.tickets.return_to_queue(IVANOVA)


def test_a_check_in_is_not_undone_when_its_visitor_would_be_expected_no_more(
    hall: Hall, mine: Appointment, clock: ToldClock
) -> None:
    clock.at = SLOT
    hall.appointments.check_in(AT_KIOSK, code=mine.code)
    clock.at = SLOT + 30 * MINUTE
    assert why(hall, hall.appointments.undo, OWNER, code=mine.code) == "nothing-to-undo-booked"


def test_who_moved_an_appointment_has_the_former_time_again_while_others_cannot_have_it(
    hall: Hall, mine: Appointment, clock: ToldClock
) -> None:
    book(hall, contact="b@example.org")  # the slot is full
    moved = hall.appointments.move(BY_LINK, LATER, token=mine.token)
    assert why(hall, hall.appointments.hold, BY_LINK, "passport", SLOT) == "slot-taken"
    seen = hall.see(booking_view, mine.token or "")
    assert seen is not None
    assert seen.may_move_back_to == (moved.day, SLOT)
    clock.at += 5 * MINUTE
    back = hall.appointments.move_back(BY_LINK, token=mine.token)
    assert (back.slot_at, back.sequence, back.code) == (SLOT, 2, mine.code)
    assert [each.slot_at for each in hall.see(appointments_of_day)] == [SLOT, SLOT]
    again = hall.appointments.move(BY_LINK, LATER, token=mine.token)  # its own as well
    assert (again.slot_at, again.sequence) == (LATER, 3)
    clock.at = NOON + 50 * MINUTE
    assert hall.appointments.hold(OWNER, "passport", SLOT).slot_at == SLOT
    assert why(hall, hall.appointments.undo, OWNER, code=mine.code) == "nothing-to-undo-booked"


def test_nobody_takes_back_what_the_settings_give_no_more_or_is_past(
    hall: Hall, mine: Appointment, clock: ToldClock
) -> None:
    soon = NOON + 60 * MINUTE
    near = book(hall, soon, "c@example.org")
    hall.appointments.move(OWNER, LATER, token=near.token)
    clock.at = soon
    refusal = why(hall, hall.appointments.move_back, OWNER, token=near.token)
    assert refusal == "nothing-to-undo-booked"
    assert why(hall, hall.appointments.move_back, OWNER, token=mine.token) == refusal
    hall.appointments.move(OWNER, LATER, token=mine.token)
    hall.day.close_service(OWNER, "passport", "x")
    assert why(hall, hall.appointments.undo, OWNER, code=mine.code) == "service-closed-by-hand"


def test_each_change_has_the_next_number_and_none_falls_back(hall: Hall, mine: Appointment) -> None:
    act, told = hall.appointments, []
    for _ in range(2):
        told.append(act.cancel(BY_LINK, token=mine.token).sequence)
        told.append(act.undo(BY_LINK, token=mine.token).sequence)
    told.append(act.move(BY_LINK, LATER, token=mine.token).sequence)
    assert told == [1, 2, 3, 4, 5]


@pytest.mark.parametrize(("by", "ended_by"), [(BY_LINK, "visitor"), (OWNER, "desk")])
def test_it_is_kept_who_cancelled_until_that_is_undone(
    hall: Hall, mine: Appointment, by: object, ended_by: str
) -> None:
    who = BY_LINK if by == BY_LINK else OWNER
    assert hall.appointments.cancel(who, token=mine.token).ended_by == ended_by
    assert hall.appointments.undo(who, token=mine.token).ended_by == ""


def test_its_visitor_does_not_bring_back_what_the_hall_cancelled_and_staff_do(
    hall: Hall, mine: Appointment
) -> None:
    with hall.acts.turn(OWNER) as turn:
        cancel(turn, mine, b"", CancelledBy.HALL)
    seen = hall.see(booking_view, mine.token or "")
    assert seen is not None
    assert (seen.is_withdrawn, seen.may_reinstate) == (True, False)
    refusal = why(hall, hall.appointments.reinstate, BY_LINK, token=mine.token)
    assert refusal == "nothing-to-reinstate-booked"
    assert hall.appointments.undo(OWNER, code=mine.code).ended_by == ""


def test_the_desk_time_of_a_cancel_that_can_be_undone_is_nobody_else_s(
    hall_path: Path, clock: ToldClock
) -> None:
    hall = enter(hall_path, clock, config=booked_config(booked_share_at_most=0.5))
    made = [book(hall, at, f"{at}-{n}@a.org") for n, at in enumerate((SLOT, SLOT, LATER))]
    hold = hall.appointments.hold
    assert why(hall, hold, BY_LINK, "passport", LATER) == "slot-taken"
    gone = hall.appointments.cancel(OWNER, token=made[0].token)
    assert why(hall, hold, BY_LINK, "passport", LATER) == "slot-taken"
    clock.at = gone.due_at or 0
    assert hold(BY_LINK, "passport", LATER).slot_at == LATER
    hall.close()
