"""A file asks for an appointment: however often it is imported, there is one."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from booked_halls import PHONE, SLOT, booked_config, why
from halls import BY_LINK, DAY, MINUTE, OWNER, ToldClock, any_settings, enter, hall_rev
from zal.domain.appointments import Appointment, AppointmentState
from zal.domain.settings.appointments import Channel
from zal.hall.contacts import NOBODY, Person
from zal.hall.hall import Hall
from zal.hall.imported_appointments import CameOfIt, Imported
from zal.hall.seen.appointments import appointments_of_day
from zal.store.sqlite.check import prove

LATER = SLOT + 20 * MINUTE
ASKED = Imported("uid 7@other", "passport", SLOT, Channel.DESK)


@pytest.fixture
def hall(hall_path: Path, clock: ToldClock) -> Iterator[Hall]:
    """A hall that takes appointments, which is proved in the end."""
    opened = enter(hall_path, clock, config=booked_config())
    yield opened
    opened.close()
    prove(hall_path, any_settings)


def take_in(hall: Hall, person: Person = NOBODY, **otherwise: object) -> CameOfIt:
    asked = ASKED._replace(**otherwise)  # type: ignore[arg-type]
    return hall.imported_appointments.take_in(OWNER, asked, person)


def today(hall: Hall) -> list[tuple[int, AppointmentState]]:
    return [(each.slot_at, each.state) for each in hall.see(appointments_of_day)]


def test_the_same_again_is_here_already_and_writes_nothing(hall: Hall, clock: ToldClock) -> None:
    assert take_in(hall) is CameOfIt.BOOKED
    clock.at += MINUTE
    hall.acts.let_time_pass()
    before = hall.see(hall_rev)
    assert [take_in(hall), take_in(hall, slot_at=LATER)] == [CameOfIt.HERE] * 2
    assert hall.see(hall_rev) == before
    clock.at += 9 * DAY  # longer than any request is kept
    assert take_in(hall) is CameOfIt.HERE


def test_a_higher_number_moves_and_a_lower_one_is_of_the_past(hall: Hall) -> None:
    take_in(hall)
    assert take_in(hall, slot_at=LATER, sequence=2) is CameOfIt.MOVED
    assert take_in(hall, sequence=1) is CameOfIt.HERE
    assert today(hall) == [(LATER, AppointmentState.EXPECTED)]
    assert take_in(hall, slot_at=LATER, sequence=5) is CameOfIt.HERE  # nothing to change
    assert take_in(hall, sequence=4) is CameOfIt.HERE


def test_what_the_file_cancels_is_cancelled_once(hall: Hall) -> None:
    assert take_in(hall, is_cancelled=True) is CameOfIt.NOTHING
    take_in(hall)
    told = [take_in(hall, is_cancelled=True, sequence=1) for _ in range(2)]
    assert told == [CameOfIt.CANCELLED, CameOfIt.HERE]
    assert today(hall) == [(SLOT, AppointmentState.CANCELLED)]
    assert take_in(hall) is CameOfIt.ENDED
    assert take_in(hall, is_cancelled=True, sequence=2) is CameOfIt.HERE


def test_what_was_cancelled_is_booked_anew_by_a_newer_version_however_often(
    hall: Hall, clock: ToldClock
) -> None:
    take_in(hall)
    for sequence, slot_at in ((1, SLOT), (3, LATER), (5, SLOT), (7, SLOT)):
        ends = take_in(hall, slot_at=slot_at, sequence=sequence + 1, is_cancelled=True)
        assert ends is CameOfIt.CANCELLED
        clock.at += 3 * MINUTE  # too late for an undo, and the places are still kept back
        again = partial(take_in, hall, slot_at=slot_at, sequence=sequence + 2)
        assert [again(), again()] == [CameOfIt.BOOKED, CameOfIt.HERE]
        expected = [at for at, state in today(hall) if state is AppointmentState.EXPECTED]
        assert expected == [slot_at]


def test_what_was_cancelled_has_its_own_place_again_though_all_others_are_taken(
    hall: Hall,
) -> None:
    hall.appointments.book_at_once(OWNER, "passport", SLOT, Channel.DESK)
    take_in(hall)
    take_in(hall, sequence=1, is_cancelled=True)
    assert take_in(hall, sequence=2) is CameOfIt.BOOKED
    assert today(hall) == [(SLOT, AppointmentState.EXPECTED)] * 2


def test_a_visitor_who_cancelled_is_not_booked_since_the_file_comes_again(hall: Hall) -> None:
    line = partial(take_in, hall, known_as="line 1 Anna", slot_at=LATER)
    assert line() is CameOfIt.BOOKED
    [booked] = hall.see(appointments_of_day)
    hall.appointments.cancel(BY_LINK, token=booked.token)
    assert line() is CameOfIt.ENDED
    assert today(hall) == [(LATER, AppointmentState.CANCELLED)]
    assert line(sequence=1) is CameOfIt.BOOKED


def test_what_was_moved_in_the_hall_stays_there(hall: Hall) -> None:
    take_in(hall)
    [booked] = hall.see(appointments_of_day)
    hall.appointments.move(BY_LINK, LATER, token=booked.token)
    assert take_in(hall) is CameOfIt.HERE
    assert today(hall) == [(LATER, AppointmentState.EXPECTED)]
    assert take_in(hall, slot_at=LATER + 20 * MINUTE, sequence=1) is CameOfIt.MOVED


def own(hall: Hall) -> Appointment:
    person = Person(PHONE)
    return hall.appointments.book_at_once(OWNER, "passport", SLOT, Channel.PUBLIC, person)


def test_what_the_hall_wrote_itself_is_known_by_its_number(hall: Hall) -> None:
    first = own(hall)
    number = first.appointment_id
    hall.appointments.move(OWNER, LATER, token=first.token)
    assert take_in(hall, number=number, slot_at=LATER, sequence=1) is CameOfIt.HERE
    assert take_in(hall, number=number, slot_at=SLOT + 60 * MINUTE, sequence=2) is CameOfIt.MOVED
    assert len(today(hall)) == 1


def test_a_line_that_was_refused_is_tried_anew(hall: Hall) -> None:
    tokens = [own(hall).token for _ in range(2)]
    line = {"channel": Channel.PUBLIC, "slot_at": LATER, "person": Person(PHONE)}
    refusal = why(hall, lambda: take_in(hall, **line))  # type: ignore[arg-type]
    assert refusal == "contact-has-many"
    hall.appointments.cancel(OWNER, token=tokens[0])
    assert take_in(hall, **line) is CameOfIt.BOOKED  # type: ignore[arg-type]


def test_another_service_is_refused(hall: Hall) -> None:
    take_in(hall)
    refusal = why(hall, lambda: take_in(hall, service="land", sequence=1))
    assert refusal == "import-other-service"
