"""Appointments: held, booked, moved, cancelled, and who comes for them."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from booked_halls import PHONE, SLOT, booked_config, day_of, fill, why
from halls import (
    AT_KIOSK,
    BY_LINK,
    DAY,
    HOUR,
    MINUTE,
    NOON,
    OWNER,
    TODAY,
    ToldClock,
    any_settings,
    asking,
    at_desk,
    enter,
    refused,
    told,
)
from zal.domain.appointments import AppointmentState, WishState
from zal.domain.errors import WrongMove
from zal.domain.settings.appointments import Channel
from zal.domain.states import State
from zal.domain.tickets import VisitStage
from zal.hall.contacts import Person
from zal.hall.hall import Hall
from zal.hall.seen.appointments import (
    cancelled_by_hall,
    expected_today,
    free_on,
    next_public_slot,
    slot_for_kiosk,
)
from zal.hall.seen.bookings import booking_view, wish_view
from zal.hall.seen.desk import desk_view
from zal.hall.seen.desk_queue import desk_queue
from zal.hall.seen.log import logged_events
from zal.hall.seen.visit import visit_view
from zal.hall.turn import HALL_ID
from zal.printing.slip import slip_words
from zal.store.sqlite.check import prove
from zal.store.sqlite.reports import SqliteReports
from zal_web.visitor.state_text import state_text

ANNA = Person(PHONE, "Анна", PHONE)


@pytest.fixture
def hall(hall_path: Path, clock: ToldClock) -> Iterator[Hall]:
    """A hall that takes appointments, which is proved in the end."""
    opened = enter(hall_path, clock, config=booked_config())
    yield opened
    opened.close()
    prove(hall_path, any_settings)


def book(hall: Hall, at: int = SLOT, person: Person = ANNA, **how: Channel) -> str:
    """Return the token of an appointment."""
    held = hall.appointments.hold(OWNER, "passport", at, **how)
    assert held.token is not None
    return hall.appointments.book(OWNER, held.token, person).token or ""


def test_what_is_held_and_booked_is_expected_until_it_lapses(hall: Hall, clock: ToldClock) -> None:
    held = hall.appointments.hold(BY_LINK, "passport", SLOT)
    assert (held.state, held.due_at) == (AppointmentState.HELD, NOON + 15 * MINUTE)
    booked = hall.appointments.book(BY_LINK, held.token or "", ANNA)
    assert (booked.state, booked.due_at) == (AppointmentState.EXPECTED, SLOT + 30 * MINUTE)
    clock.at = SLOT + 40 * MINUTE
    assert why(hall, hall.appointments.check_in, AT_KIOSK, code=booked.code) == "appointment-lapsed"
    assert ("lapse-appointment", None, SLOT + 30 * MINUTE) in told(hall)


def test_a_hold_ends_at_its_own_instant_and_is_free_at_once(hall: Hall, clock: ToldClock) -> None:
    tokens = [hall.appointments.hold(BY_LINK, "passport", SLOT).token for _ in range(2)]
    assert why(hall, hall.appointments.hold, BY_LINK, "passport", SLOT) == "slot-taken"
    clock.at += 15 * MINUTE
    hall.appointments.hold(BY_LINK, "passport", SLOT)
    assert why(hall, hall.appointments.book, BY_LINK, tokens[0] or "", ANNA) == "slot-hold-over"


def test_who_is_on_time_is_booked_and_goes_before_who_came_at_the_same_time(
    hall: Hall, clock: ToldClock
) -> None:
    token = book(hall)
    clock.at = SLOT
    hall.tickets.issue(AT_KIOSK, "passport")
    come = hall.appointments.check_in(BY_LINK, token=token)
    assert (come.stage.booked_for, come.stage.clock_at) == (SLOT, SLOT)
    hall.desks.sign_in(at_desk("1", "ivanova"))
    clock.at += MINUTE
    assert called(hall).code == come.code


def called(hall: Hall) -> VisitStage:
    found = hall.tickets.call(at_desk("1", "ivanova"))
    assert found is not None
    return found


def test_who_checks_in_again_has_the_same_ticket_whichever_way(
    hall: Hall, clock: ToldClock
) -> None:
    held = hall.appointments.hold(OWNER, "passport", SLOT)
    hall.appointments.book(OWNER, held.token or "", ANNA)
    clock.at = SLOT
    first = hall.appointments.check_in(AT_KIOSK, code=f" {held.code} ")
    assert hall.appointments.check_in(BY_LINK, token=held.token).code == first.code
    assert hall.appointments.check_in(at_desk("1", "ivanova"), code=held.code).code == first.code


def test_who_checks_in_again_after_the_visit_is_told_that_it_is_over(
    hall: Hall, clock: ToldClock
) -> None:
    token = book(hall)
    clock.at = SLOT
    first = hall.appointments.check_in(BY_LINK, token=token)
    hall.tickets.cancel(OWNER, first.code)
    check_in, recognise = hall.appointments.check_in, hall.appointments.recognise
    assert why(hall, check_in, BY_LINK, token=token) == "appointment-used"
    assert why(hall, recognise, AT_KIOSK, token=token) == "appointment-used"
    with pytest.raises(WrongMove, match=f"over: ticket {first.code} is cancelled. Take a new"):
        check_in(AT_KIOSK, token=token)
    hall.tickets.reinstate(OWNER, first.code)
    assert check_in(AT_KIOSK, token=token).code == first.code


def test_an_operator_checks_in_who_comes_to_the_desk(hall: Hall, clock: ToldClock) -> None:
    token = book(hall)
    hall.desks.sign_in(at_desk("1", "ivanova"))
    clock.at = SLOT - 10 * MINUTE
    come = hall.appointments.check_in(at_desk("1", "ivanova"), token=token)
    assert come.stage.postponed_until == SLOT


def test_who_has_come_early_cannot_cut_the_time_short_by_the_link(
    hall: Hall, clock: ToldClock
) -> None:
    token = book(hall)
    clock.at = SLOT - 10 * MINUTE
    come = hall.appointments.check_in(BY_LINK, token=token)
    assert why(hall, hall.tickets.release, BY_LINK, token=come.token) == "wrong-move"
    assert hall.tickets.release(OWNER, come.code).stage.clock_at == clock.at


def test_a_service_closed_by_hand_checks_nobody_in(hall: Hall, clock: ToldClock) -> None:
    token = book(hall)
    clock.at = SLOT
    hall.day.close_service(OWNER, "passport", "нет связи")
    assert why(hall, hall.appointments.check_in, BY_LINK, token=token) == "service-closed-by-hand"
    hall.day.open_service(OWNER, "passport")
    assert hall.appointments.check_in(BY_LINK, token=token).state is State.WAITING


@pytest.mark.parametrize("what", ["service", "day"])
def test_whom_a_closing_kept_out_the_hall_cancels_and_rings_and_none_lapses(
    hall: Hall, clock: ToldClock, what: str
) -> None:
    token = book(hall)
    if what == "service":
        hall.day.close_service(OWNER, "passport", "нет связи")
    else:
        hall.day.close_day(OWNER)
    clock.at = SLOT
    seen = hall.see(booking_view, token)
    assert seen is not None
    assert (seen.state, seen.is_closed, seen.may_check_in) == ("expected", True, False)
    assert (seen.check_in_from, seen.next_free is not None) == (None, True)
    clock.at = SLOT + 30 * MINUTE
    for _ in range(2):  # before that is written, and after it
        seen = hall.see(booking_view, token)
        assert seen is not None
        assert (seen.state, seen.is_withdrawn, seen.sequence) == ("cancelled", True, 1)
        assert (seen.is_closed, seen.next_free is not None) == (False, True)
        hall.acts.let_time_pass()
    (to_ring,) = hall.see(cancelled_by_hall)
    assert (to_ring.token, to_ring.due_at, to_ring.ended_at) == (token, None, clock.at)
    last = hall.see(logged_events)[-1]
    assert (last.act, last.role) == ("cancel-appointment", "time")


@pytest.mark.parametrize("what", ["service", "day"])
def test_how_many_are_booked_is_told_before_it_is_closed_to_them(hall: Hall, what: str) -> None:
    tokens = [book(hall), book(hall, SLOT + DAY), book(hall, SLOT, Person("b@example.org"))]
    hall.appointments.cancel(OWNER, token=tokens[2])
    is_day = what == "day"
    close = partial(hall.day.close_day if is_day else hall.day.close_service, OWNER)
    meant = () if is_day else ("passport",)
    for booked in (0, 2):
        with refused(hall, "nobody could check in for: 1"):
            close(*meant, booked=booked)
    if not is_day:
        close("land", booked=0)
    close(*meant, booked=1)
    assert why(hall, hall.appointments.check_in, AT_KIOSK, token=tokens[0]) != ""


def test_who_stayed_away_lapses_although_it_was_closed_and_opened_before(
    hall: Hall, clock: ToldClock
) -> None:
    token = book(hall)
    hall.day.close_service(OWNER, "passport", "нет связи")
    hall.day.open_service(OWNER, "passport")
    clock.at = SLOT + 30 * MINUTE
    hall.acts.let_time_pass()
    seen = hall.see(booking_view, token)
    assert seen is not None
    assert (seen.state, seen.is_withdrawn) == ("lapsed", False)
    assert hall.see(cancelled_by_hall) == ()


@pytest.mark.parametrize("what", ["service", "day"])
def test_what_is_closed_by_hand_today_is_not_booked_today(hall: Hall, what: str) -> None:
    token = book(hall, SLOT + 20 * MINUTE)
    held = hall.appointments.hold(BY_LINK, "passport", SLOT)
    if what == "service":
        hall.day.close_service(OWNER, "passport", "нет связи")
    else:
        hall.day.close_day(OWNER)
    key = {"service": "service-closed-by-hand", "day": "day-closed"}[what]
    acts, today = hall.appointments, day_of(SLOT)
    assert hall.see(free_on, "passport", Channel.DESK, today) == ()
    assert why(hall, acts.hold, OWNER, "passport", SLOT) == key
    assert why(hall, acts.book, BY_LINK, held.token or "", ANNA) == key
    assert why(hall, acts.move, BY_LINK, SLOT, token=token) == key
    assert why(hall, hall.waiting_lists.join, BY_LINK, "passport", today, PHONE) == key
    assert (hall.see(expected_today), hall.see(expected_today, "passport")) == (1, 1)
    assert hall.see(expected_today, "cargo") == 0
    assert acts.move(BY_LINK, SLOT + DAY, token=token).slot_at == SLOT + DAY
    assert hall.see(expected_today) == 0


def test_who_comes_early_is_held_until_the_slot(hall: Hall, clock: ToldClock) -> None:
    token = book(hall)
    clock.at = SLOT - 30 * MINUTE - 1
    assert why(hall, hall.appointments.check_in, BY_LINK, token=token) == "appointment-too-early"
    clock.at += 1
    come = hall.appointments.check_in(BY_LINK, token=token)
    assert (come.state, come.stage.postponed_until) == (State.HELD, SLOT)
    (early,) = (e for e in hall.see(logged_events) if e.act == "postpone")
    assert early.detail == {"minutes": 0, "until": SLOT, "is_early": True}
    clock.at = SLOT
    hall.acts.let_time_pass()
    with hall.acts.turn(OWNER) as turn:
        waits = turn.stage(come.stage.stage_id)
    assert (waits.state, waits.stage.clock_at) == (State.WAITING, SLOT)


def test_who_is_early_is_called_where_nobody_else_waits(hall: Hall, clock: ToldClock) -> None:
    token = book(hall)
    clock.at = SLOT - 20 * MINUTE
    early = hall.appointments.check_in(BY_LINK, token=token)
    walk_in = hall.tickets.issue(AT_KIOSK, "passport")
    hall.desks.sign_in(at_desk("1", "ivanova"))
    hall.desks.sign_in(at_desk("2", "petrov"))
    assert called(hall).code == walk_in.code
    assert [each.code for each in hall.see(desk_view, "2").queue] == [early.code]
    assert [each.code for each in hall.see(desk_queue, "2")] == [early.code]
    found = hall.tickets.call(at_desk("2", "petrov"))
    assert found is not None
    assert found.code == early.code
    back = hall.tickets.return_to_queue(at_desk("2", "petrov"))
    assert (back.state, back.stage.postponed_until, back.stage.clock_at) == (State.HELD, SLOT, SLOT)


def test_who_is_late_waits_as_anybody(hall: Hall, clock: ToldClock) -> None:
    token = book(hall)
    clock.at = SLOT + 11 * MINUTE
    come = hall.appointments.check_in(BY_LINK, token=token)
    assert (come.stage.booked_for, come.stage.clock_at) == (None, clock.at)


def test_whom_the_law_lets_go_first_waits_from_the_check_in(hall: Hall, clock: ToldClock) -> None:
    token = book(hall)
    clock.at = SLOT - 20 * MINUTE
    come = hall.appointments.check_in(BY_LINK, token=token, category="veteran")
    assert (come.state, come.stage.clock_at) == (State.WAITING, clock.at)


def test_a_freed_place_comes_back_at_a_random_moment(hall: Hall, clock: ToldClock) -> None:
    tokens = [book(hall), book(hall, person=Person("a@example.org"))]
    gone = hall.appointments.cancel(BY_LINK, token=tokens[0])
    assert gone.due_at is not None
    assert NOON + 10 * MINUTE <= gone.due_at <= NOON + 40 * MINUTE
    clock.at = gone.due_at - 1
    assert why(hall, hall.appointments.hold, BY_LINK, "passport", SLOT) == "slot-taken"
    clock.at += 1
    assert hall.appointments.hold(BY_LINK, "passport", SLOT).slot_at == SLOT


def test_a_cancel_is_undone_within_two_minutes(hall: Hall, clock: ToldClock) -> None:
    token = book(hall)
    hall.appointments.cancel(BY_LINK, token=token)
    clock.at += 2 * MINUTE
    assert hall.appointments.reinstate(BY_LINK, token=token).state is AppointmentState.EXPECTED
    hall.appointments.cancel(BY_LINK, token=token)
    clock.at += 2 * MINUTE + 1
    assert (
        why(hall, hall.appointments.reinstate, BY_LINK, token=token)
        == "nothing-to-reinstate-booked"
    )


def _may_reinstate(hall: Hall, token: str) -> bool:
    seen = hall.see(booking_view, token)
    return seen is not None and seen.may_reinstate


def test_a_cancel_is_undone_while_the_contact_has_few_open(hall: Hall) -> None:
    tokens = [book(hall), book(hall, SLOT + 20 * MINUTE)]
    for token in tokens:
        hall.appointments.cancel(BY_LINK, token=token)
    book(hall, SLOT + 40 * MINUTE)
    assert [_may_reinstate(hall, each) for each in tokens] == [True, True]
    hall.appointments.reinstate(BY_LINK, token=tokens[0])
    assert not _may_reinstate(hall, tokens[1])
    assert why(hall, hall.appointments.reinstate, BY_LINK, token=tokens[1]) == "contact-has-many"


def test_a_move_keeps_code_link_and_person_and_counts_up(hall: Hall) -> None:
    token = book(hall)
    moved = hall.appointments.move(BY_LINK, SLOT + 20 * MINUTE, token=token)
    assert (moved.token, moved.slot_at, moved.sequence) == (token, SLOT + 20 * MINUTE, 1)
    again = hall.appointments.move(OWNER, SLOT + 40 * MINUTE, token=token)
    assert (again.sequence, again.first_id) == (2, moved.first_id)
    assert why(hall, hall.appointments.move, OWNER, NOON - MINUTE, token=token) == "slot-unknown"


def test_one_link_keeps_back_one_place_besides_its_own_however_often_it_is_moved(
    hall: Hall, clock: ToldClock
) -> None:
    token = book(hall)
    move = hall.appointments.move
    first = move(BY_LINK, SLOT + 20 * MINUTE, token=token)
    for minutes in (40, 60):
        again = why(hall, move, BY_LINK, SLOT + minutes * MINUTE, token=token)
        assert again == "appointment-moved-lately"
    back = move(BY_LINK, SLOT, token=token)
    clock.at += 40 * MINUTE - 1
    assert why(hall, move, BY_LINK, SLOT + 40 * MINUTE, token=token) == "appointment-moved-lately"
    clock.at += 1
    assert move(BY_LINK, SLOT + 40 * MINUTE, token=token).sequence == 3
    assert (first.sequence, back.sequence) == (1, 2)
    hall.day.close_service(OWNER, "passport", "нет связи")
    assert move(BY_LINK, SLOT + DAY, token=token).sequence == 4
    again = why(hall, move, BY_LINK, SLOT + DAY + 20 * MINUTE, token=token)
    assert again == "appointment-moved-lately"


def test_one_contact_has_so_many_open_and_no_more(hall: Hall) -> None:
    book(hall)
    book(hall, SLOT + 20 * MINUTE, Person("8 916 1234567"))
    held = hall.appointments.hold(OWNER, "passport", SLOT + 40 * MINUTE)
    assert why(hall, hall.appointments.book, OWNER, held.token or "", ANNA) == "contact-has-many"
    assert why(hall, hall.appointments.book, OWNER, held.token or "") == "contact-needed"


def test_a_desk_books_for_who_has_no_contact(hall: Hall) -> None:
    assert book(hall, person=Person(), channel=Channel.DESK)


def test_a_visitor_has_the_places_of_the_public_alone(hall: Hall) -> None:
    assert (
        why(hall, hall.appointments.hold, BY_LINK, "passport", SLOT, channel=Channel.DESK)
        == "role-may-not"
    )


def test_a_visitor_books_or_waits_only_where_there_is_a_page_for_it(
    hall_path: Path, clock: ToldClock
) -> None:
    hall = enter(hall_path, clock, config=booked_config(public_page=False))
    key, act = "visitors-do-not-book", hall.appointments.hold
    assert why(hall, act, asking(BY_LINK, "one"), "passport", SLOT) == key
    assert why(hall, hall.waiting_lists.join, BY_LINK, "passport", day_of(SLOT), PHONE) == key
    assert hall.see(next_public_slot, "passport") is None
    assert act(OWNER, "passport", SLOT).slot_at == SLOT
    hall.close()


def test_the_next_slot_of_the_public_is_the_first_that_is_free(hall: Hall) -> None:
    first = hall.see(next_public_slot, "passport")
    assert first == NOON + 60 * MINUTE
    for _ in range(2):
        hall.appointments.hold(BY_LINK, "passport", first)
    assert hall.see(next_public_slot, "passport") == first + 20 * MINUTE
    assert hall.see(next_public_slot, "land") is None


def test_channels_have_places_of_their_own(hall: Hall) -> None:
    for channel, many in ((Channel.PUBLIC, 2), (Channel.PHONE, 2), (Channel.DESK, 2)):
        for _ in range(many):
            hall.appointments.hold(OWNER, "passport", SLOT, channel=channel)
        refusal = why(hall, hall.appointments.hold, OWNER, "passport", SLOT, channel=channel)
        assert refusal == "slot-taken"


def test_a_repeated_request_books_once(hall: Hall) -> None:
    held = hall.appointments.hold(asking(OWNER, "one"), "passport", SLOT)
    again = hall.appointments.hold(asking(OWNER, "one"), "passport", SLOT)
    assert again == held
    assert hall.appointments.book(asking(OWNER, "two"), held.token or "", ANNA).code == held.code
    hall.appointments.book(asking(OWNER, "two"), held.token or "", ANNA)
    assert [act for act, _, _ in told(hall)].count("book-slot") == 1


def test_who_waits_is_offered_what_is_given_back_before_all_others(
    hall: Hall, clock: ToldClock
) -> None:
    tokens = fill(hall, day_of(SLOT))
    assert why(hall, hall.waiting_lists.join, OWNER, "passport", day_of(SLOT)) == "contact-needed"
    wish = hall.waiting_lists.join(BY_LINK, "passport", day_of(SLOT), "b@example.org")
    gone = hall.appointments.cancel(OWNER, token=tokens[SLOT])
    clock.at = gone.due_at or 0
    assert why(hall, hall.appointments.hold, BY_LINK, "passport", SLOT) == "slot-taken-day"
    taken = hall.appointments.take_offer(BY_LINK, wish.token)
    assert (taken.slot_at, taken.state) == (SLOT, AppointmentState.EXPECTED)
    assert taken.code is not None


@pytest.mark.parametrize("by_itself", [True, False])
def test_who_waits_is_offered_what_was_held_and_not_booked(
    hall: Hall, clock: ToldClock, *, by_itself: bool
) -> None:
    held = hall.appointments.hold(BY_LINK, "passport", SLOT)
    fill(hall, day_of(SLOT))
    wish = hall.waiting_lists.join(BY_LINK, "passport", day_of(SLOT), "b@example.org")
    if by_itself:
        clock.at = held.due_at or 0
    else:
        hall.appointments.drop(BY_LINK, held.token or "")
    assert why(hall, hall.appointments.hold, BY_LINK, "passport", SLOT) == "slot-taken-day"
    taken = hall.appointments.take_offer(BY_LINK, wish.token)
    assert (taken.slot_at, taken.state) == (SLOT, AppointmentState.EXPECTED)


@pytest.mark.parametrize("what", ["service", "day"])
def test_what_comes_back_while_it_is_closed_goes_to_those_who_wait_as_soon_as_it_is_open(
    hall: Hall, clock: ToldClock, what: str
) -> None:
    tokens = fill(hall, day_of(SLOT))
    waiting = [
        hall.waiting_lists.join(BY_LINK, "passport", day_of(SLOT), f"{n}@example.net")
        for n in (1, 2)
    ]
    gone = hall.appointments.cancel(OWNER, token=tokens[SLOT])
    if what == "service":
        hall.day.close_service(OWNER, "passport", "нет сети")
    else:
        hall.day.close_day(OWNER)
    clock.at = gone.due_at or 0
    hall.acts.let_time_pass()
    assert not hall.see(free_on, "passport", Channel.PUBLIC, day_of(SLOT))
    held = [act for act, _, _ in told(hall)].count("hold-slot")
    for _ in range(2):  # once more is answered and done once
        by = asking(OWNER, "opened")
        hall.day.open_service(by, "passport") if what == "service" else hall.day.open_day(by)
        assert [act for act, _, _ in told(hall)].count("hold-slot") == held + 1
    assert why(hall, hall.appointments.hold, BY_LINK, "passport", SLOT) == "slot-taken-day"
    taken = hall.appointments.take_offer(BY_LINK, waiting[0].token)
    assert (taken.slot_at, taken.state) == (SLOT, AppointmentState.EXPECTED)
    assert why(hall, hall.appointments.take_offer, BY_LINK, waiting[1].token) == "wish-not-offered"


def test_who_cannot_take_an_offer_since_it_was_closed_stays_on_the_waiting_list(
    hall: Hall, clock: ToldClock
) -> None:
    held = hall.appointments.hold(BY_LINK, "passport", SLOT)
    fill(hall, day_of(SLOT))
    wish = hall.waiting_lists.join(BY_LINK, "passport", day_of(SLOT), "b@example.org")
    hall.appointments.drop(BY_LINK, held.token or "")
    hall.day.close_service(OWNER, "passport", "нет сети")
    assert why(hall, hall.appointments.take_offer, BY_LINK, wish.token) == "service-closed-by-hand"
    clock.at += 16 * MINUTE  # longer than the offer holds
    for _ in range(2):  # before that is written, and after it
        seen = hall.see(wish_view, wish.token)
        assert seen is not None
        assert (seen.state, seen.offered_at) == (WishState.WAITING, None)
        hall.acts.let_time_pass()
    hall.day.open_service(OWNER, "passport")
    assert hall.appointments.take_offer(BY_LINK, wish.token).slot_at == SLOT


def test_a_hold_let_go_under_a_request_is_sound_when_it_is_offered_on(hall: Hall) -> None:
    held = hall.appointments.hold(BY_LINK, "passport", SLOT)
    fill(hall, day_of(SLOT))
    wish = hall.waiting_lists.join(BY_LINK, "passport", day_of(SLOT), "b@example.org")
    hall.appointments.drop(asking(BY_LINK, "let-go"), held.token or "")
    assert hall.appointments.take_offer(BY_LINK, wish.token).slot_at == SLOT


def test_the_waiting_list_is_bounded_and_of_use_only_where_nothing_is_free(
    hall_path: Path, clock: ToldClock
) -> None:
    hall = enter(hall_path, clock, config=booked_config(waiting_list_at_most=1))
    join = hall.waiting_lists.join
    day = day_of(SLOT)
    assert why(hall, join, BY_LINK, "passport", day, PHONE) == "waiting-list-free"
    fill(hall, day)
    first = join(BY_LINK, "passport", day, PHONE)
    assert why(hall, join, BY_LINK, "passport", day, "c@example.org") == "waiting-list-full"
    hall.waiting_lists.leave(BY_LINK, first.token)
    assert why(hall, hall.waiting_lists.leave, BY_LINK, first.token) == "waiting-list-left"
    assert join(BY_LINK, "passport", day, PHONE).wish_id == first.wish_id + 1
    hall.close()


def test_under_a_wrong_clock_that_is_forgotten_nothing_has_lapsed(
    hall: Hall, clock: ToldClock
) -> None:
    token = book(hall)
    clock.set_wall(NOON + 10 * HOUR)
    hall.tickets.issue(AT_KIOSK, "passport")  # the clock leapt, and is not believed
    with pytest.raises(WrongMove, match="Appointments that would lapse: 1"):
        hall.clock.accept(OWNER, 0)
    hall.clock.accept(OWNER, 1)
    hall.tickets.issue(AT_KIOSK, "passport")
    assert why(hall, hall.appointments.check_in, BY_LINK, token=token) == "appointment-lapsed"
    clock.set_wall(NOON + MINUTE)
    hall.tickets.issue(AT_KIOSK, "passport")
    with pytest.raises(WrongMove) as how_many:
        hall.clock.forget(OWNER)
    hall.clock.forget(OWNER, how_many.value.args_by_name["visits"])  # type: ignore[arg-type]
    clock.at = SLOT - 10 * MINUTE
    assert hall.appointments.check_in(BY_LINK, token=token).state is State.HELD


def test_a_report_counts_the_wait_from_the_slot_and_by_the_norm_of_the_booked(
    hall: Hall, hall_path: Path, clock: ToldClock
) -> None:
    token = book(hall)
    clock.at = SLOT - 20 * MINUTE
    hall.appointments.check_in(BY_LINK, token=token)
    clock.at = SLOT + 6 * MINUTE
    hall.desks.sign_in(at_desk("1", "ivanova"))
    called(hall)
    (stage,) = SqliteReports(hall_path).stages_of_day(HALL_ID, TODAY)
    assert (stage.wait_s, stage.booked_for) == (6 * 60, SLOT)
    assert hall.see(desk_view, "1").ticket is not None
    config = booked_config(wait_norm_min=5)
    assert config.wait_norm_s("passport", "ordinary", is_booked=True) == 5 * 60
    assert config.wait_norm_s("passport", "ordinary") == 15 * 60
    assert booked_config(wait_norm_min=20).wait_norm_s("passport", "ordinary", is_booked=True) == (
        15 * 60
    )


def test_who_is_early_reads_so_on_slip_and_page_and_is_asked_nothing(
    hall: Hall, hall_path: Path, clock: ToldClock
) -> None:
    token = book(hall)
    clock.at = SLOT - 20 * MINUTE
    come = hall.appointments.check_in(BY_LINK, token=token, language="en")
    words = slip_words(come, booked_config(), hall_path.parent, lambda _: True)
    assert words.ahead.startswith("Your appointment is at 14:00. Before that")
    seen = hall.see(visit_view, come.token)
    assert seen is not None
    assert (seen.is_early, seen.may_return) == (True, False)
    assert state_text(seen, "ru").sentence == "Вы записаны на 14:00"
    clock.at = SLOT
    waiting = hall.see(visit_view, come.token)
    assert waiting is not None
    assert (waiting.is_early, waiting.state) == (False, State.WAITING)


# --- at a kiosk ---------------------------------------------------------------------------------
def test_kiosks_book_without_a_contact_and_have_no_more_open_than_the_hall_lets_them(
    hall_path: Path, clock: ToldClock
) -> None:
    hall = enter(hall_path, clock, config=booked_config(kiosk_open_at_most=2))
    book_here = partial(hall.appointments.hold, AT_KIOSK, "passport")
    made = []
    for n in range(2):
        held = book_here(SLOT + n * 20 * MINUTE)
        made.append(hall.appointments.book(AT_KIOSK, held.token or "", instead="late"))
    assert [(each.state, each.contact) for each in made] == [(AppointmentState.EXPECTED, None)] * 2
    assert hall.see(slot_for_kiosk, "passport") is None
    assert why(hall, book_here, SLOT + HOUR) == "kiosk-books-none"
    assert why(hall, book_here, SLOT, channel=Channel.DESK) == "role-may-not"
    book(hall, SLOT + HOUR)  # others do, with a contact
    hall.appointments.cancel(OWNER, code=made[0].code)
    assert hall.see(slot_for_kiosk, "passport") is not None
    lines = [each.detail or {} for each in hall.see(logged_events) if each.act == "book-slot"]
    assert [each.get("instead") for each in lines] == ["late", "late", None]
    hall.close()
    prove(hall_path, any_settings)


def test_a_slot_that_begins_at_this_instant_is_booked_at_once(
    hall_path: Path, clock: ToldClock
) -> None:
    config = booked_config(kiosk_open_at_most=1, closes_before_min=0)
    hall = enter(hall_path, clock, config=config)
    made = hall.appointments.book_at_once(AT_KIOSK, "passport", NOON, Channel.PUBLIC)
    assert (made.state, made.slot_at) == (AppointmentState.EXPECTED, NOON)
    hall.close()


def test_where_nobody_is_asked_for_a_contact_kiosks_have_a_limit_all_the_same(
    hall_path: Path, clock: ToldClock
) -> None:
    config = booked_config(kiosk_open_at_most=2, open_per_contact=0)
    hall = enter(hall_path, clock, config=config)
    book_at = partial(hall.appointments.book_at_once, AT_KIOSK, "passport")
    book_at(SLOT, Channel.PUBLIC)
    assert hall.see(slot_for_kiosk, "passport") is not None
    book_at(SLOT + 20 * MINUTE, Channel.PUBLIC)
    assert hall.see(slot_for_kiosk, "passport") is None
    assert why(hall, book_at, SLOT + HOUR, Channel.PUBLIC) == "kiosk-books-none"
    hall.close()


def test_two_kiosks_that_hold_at_once_make_no_more_than_may_be_open(
    hall_path: Path, clock: ToldClock
) -> None:
    hall = enter(hall_path, clock, config=booked_config(kiosk_open_at_most=1))
    one, two = (hall.appointments.hold(AT_KIOSK, "passport", SLOT) for _ in range(2))
    hall.appointments.book(AT_KIOSK, one.token or "")
    assert why(hall, hall.appointments.book, AT_KIOSK, two.token or "") == "kiosk-books-none"
    hall.close()


def test_a_kiosk_makes_no_appointment_unless_the_hall_lets_it(hall: Hall) -> None:
    assert hall.see(slot_for_kiosk, "passport") is None
    assert why(hall, hall.appointments.hold, AT_KIOSK, "passport", SLOT) == "kiosk-books-none"
