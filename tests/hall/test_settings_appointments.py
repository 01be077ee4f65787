"""New settings that touch appointments list them, and are refused unless it is said how."""

from argparse import Namespace
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from booked_halls import PHONE, POOL, SLOT, booked_config, fill, why
from halls import (
    BY_LINK,
    DAY,
    MINUTE,
    NOON,
    OWNER,
    TODAY,
    ToldClock,
    any_settings,
    asking,
    enter,
    refused,
    told,
    with_settings,
)
from zal.commands.to_ring import to_ring
from zal.domain.appointments import AppointmentState, code_end
from zal.domain.coming import Coming, coming
from zal.domain.errors import WrongMove
from zal.domain.settings.appointments import Channel
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.hours import Hours, Span
from zal.domain.states import State
from zal.hall.contacts import Person
from zal.hall.hall import Hall
from zal.hall.seen.appointments import (
    appointments_from_today,
    appointments_of_day,
    cancelled_by_hall,
)
from zal.hall.seen.hall import hall_settings
from zal.hall.settings_appointments import Touched
from zal.store.sqlite.check import prove

SLOT_DAY = date.fromisoformat(TODAY)
OTHER_PHONE = "+7 903 000-00-01"
MORNING = Hours(week=((Span(540, 720),),) * 7)


@pytest.fixture
def hall(hall_path: Path, clock: ToldClock) -> Iterator[Hall]:
    """A hall with one appointment by phone, at 14:00; it is proved in the end."""
    opened = enter(hall_path, clock, config=booked_config())
    held = opened.appointments.hold(OWNER, "passport", SLOT, channel=Channel.PHONE)
    opened.appointments.book(OWNER, held.token or "", Person(PHONE, "Анна", PHONE))
    yield opened
    opened.close()
    prove(hall_path, any_settings)


def lacking(what: str, config: HallConfig) -> HallConfig:
    """Return settings that would not give the appointment, by one of the ways there are."""
    closed = frozenset({SLOT_DAY})
    passport, *others = config.services
    served: dict[str, dict[str, object]] = {
        "the service's hours": {"hours": MORNING},
        "its last ticket": {"last_ticket_min": 14 * 60},
        "its minutes": {"service_min": 21},
    }
    if what in served:
        changed = replace(passport, **served[what])  # type: ignore[arg-type]
        return replace(config, services=(changed, *others))
    changes: dict[str, dict[str, object]] = {
        "hours": {"slots": (replace(POOL, hours=MORNING),)},
        "the hall's hours": {"hours": MORNING},
        "a holiday": {"hours": replace(config.hours, exceptions={SLOT_DAY: ()})},
        "a closed date": {"appointments": replace(config.appointments, closed_dates=closed)},
        "places": {"slots": (replace(POOL, phone=0),)},
        "the raster": {"slots": (replace(POOL, minutes=25),)},
        "the slots": {"slots": ()},
    }
    return replace(config, **changes[what])  # type: ignore[arg-type]


WAYS = ("hours", "the hall's hours", "a holiday", "a closed date", "places", "the raster")


WAYS_OF_SERVICE = ("the service's hours", "its last ticket", "its minutes")


@pytest.mark.parametrize("what", [*WAYS, *WAYS_OF_SERVICE, "the slots"])
def test_what_they_would_not_give_is_listed_and_nothing_is_done(hall: Hall, what: str) -> None:
    with_settings(hall, lambda config: lacking(what, config))
    with pytest.raises(WrongMove) as refusal:
        hall.day.apply_config(OWNER, "new")
    assert refusal.value.key == "config-touches-appointments"
    assert "14:00" in str(refusal.value)


def test_kept_they_stand_and_are_not_asked_about_again(hall: Hall) -> None:
    with_settings(hall, lambda config: lacking("hours", config))
    assert hall.day.apply_config(OWNER, "new", touched=Touched.KEEP) == []
    assert [e.state for e in hall.see(appointments_of_day)] == [AppointmentState.EXPECTED]


def test_cancelled_they_are_told_with_whom_to_ring(hall: Hall) -> None:
    with_settings(hall, lambda config: lacking("places", config))
    (gone,) = hall.day.apply_config(OWNER, "new", touched=Touched.CANCEL)
    assert gone.state is AppointmentState.CANCELLED
    people = hall.privacy.see_people(OWNER, [gone.appointment_id])
    assert people == {gone.appointment_id: ("Анна", PHONE)}
    assert [act for act, _, _ in told(hall)][-3:] == [
        "cancel-appointment",
        "apply-config",
        "see-names",
    ]


def test_the_list_names_whom_to_ring_and_by_the_code_whoever_left_no_number(hall: Hall) -> None:
    book = hall.appointments.book_at_once
    silent = book(OWNER, "passport", SLOT + 20 * MINUTE, Channel.DESK)
    with_settings(hall, lambda config: replace(config, slots=()))
    gone = hall.day.apply_config(OWNER, "new", touched=Touched.CANCEL)
    args = Namespace(language="en")
    lines = [each["told"] for each in to_ring(args, hall, gone)]
    assert [each.split(" · ")[1] for each in lines] == [
        f"to ring: Анна {PHONE}",
        f"no phone number: …{code_end(silent.code)}",
    ]


def test_whoever_asks_again_is_told_again_whom_to_ring_also_once_others_were_cancelled(
    hall: Hall,
) -> None:
    with_settings(hall, lambda config: lacking("places", config))
    by = asking(OWNER, "new-1")
    (gone,) = hall.day.apply_config(by, "new", touched=Touched.CANCEL)
    other = hall.appointments.hold(OWNER, "passport", SLOT)
    code = hall.appointments.book(OWNER, other.token or "", Person(PHONE)).code
    hall.appointments.cancel(OWNER, code=code)
    assert hall.day.apply_config(by, "new", touched=Touched.CANCEL) == [gone]
    assert (gone.ended_by, hall.see(cancelled_by_hall)) == ("hall", (gone,))
    for touched in (Touched.KEEP, None):
        with refused(hall, "something else was asked for"):
            hall.day.apply_config(by, "new", touched=touched)


def test_a_service_that_is_gone_cannot_keep_its_appointments(hall: Hall) -> None:
    with_settings(hall, lambda config: replace(config, services=config.services[1:]))
    how = {"touched": Touched.KEEP}
    assert why(hall, hall.day.apply_config, OWNER, "new", **how) == "config-appointments-of-service"


def test_what_touches_none_is_asked_of_nobody(hall: Hall) -> None:
    with_settings(hall, lambda config: replace(config, slots=(replace(POOL, public=9),)))
    assert hall.day.apply_config(OWNER, "new") == []


def test_whom_the_hall_cancelled_it_can_ring_until_the_slot_is_over(
    hall: Hall, clock: ToldClock
) -> None:
    later = SLOT + 10 * DAY
    other = Person(OTHER_PHONE, "Иван", OTHER_PHONE)
    hall.appointments.book_at_once(OWNER, "passport", later, Channel.PHONE, other)
    with_settings(hall, lambda config: lacking("places", config))
    _, gone = hall.day.apply_config(OWNER, "new", touched=Touched.CANCEL)
    for days in (2, 11):  # what ended the day before is destroyed each time the day turns
        clock.at = NOON + days * DAY
        hall.acts.let_time_pass()
        people = hall.privacy.see_people(OWNER, [gone.appointment_id])
        assert people == {gone.appointment_id: ("Иван", OTHER_PHONE)}
        known = hall.privacy.tell(OWNER, OTHER_PHONE).appointments
        assert [each.appointment.appointment_id for each in known] == [gone.appointment_id]
    clock.at = NOON + 12 * DAY
    hall.acts.let_time_pass()
    assert hall.privacy.see_people(OWNER, [gone.appointment_id]) == {}
    assert why(hall, hall.privacy.tell, OWNER, OTHER_PHONE) == "unknown-person"


@pytest.mark.parametrize("what", ["a holiday", "the slots", "the service"])
def test_what_was_held_or_offered_is_booked_only_while_the_settings_give_it(
    hall: Hall, hall_path: Path, clock: ToldClock, what: str
) -> None:
    held = hall.appointments.hold(BY_LINK, "passport", SLOT)
    fill(hall, SLOT_DAY)
    wish = hall.waiting_lists.join(BY_LINK, "passport", SLOT_DAY, PHONE)
    config = hall.see(hall_settings)
    is_gone = what == "the service"
    less = replace(config, services=config.services[1:]) if is_gone else lacking(what, config)
    then, one = enter(hall_path, clock, config=less), Person(PHONE)
    assert why(then, then.appointments.book, BY_LINK, held.token or "", one) == "slot-unknown"
    clock.at = held.due_at or 0
    hall.acts.let_time_pass()  # what nobody booked is offered
    assert why(then, then.appointments.take_offer, BY_LINK, wish.token, one) == "slot-unknown"
    then.close()


def test_those_kept_beyond_a_nearer_horizon_are_still_among_those_to_come(hall: Hall) -> None:
    hall.appointments.book_at_once(OWNER, "passport", SLOT + 10 * DAY, Channel.DESK)
    near = replace(booked_config().appointments, horizon_days=3)
    with_settings(hall, lambda config: replace(config, appointments=near))
    hall.day.apply_config(OWNER, "new", touched=Touched.KEEP)
    found = hall.see(appointments_from_today)
    assert [each.slot_at for each in found] == [SLOT, SLOT + 10 * DAY]


def test_what_is_booked_can_be_come_for_as_late_as_was_said_then(
    hall: Hall, clock: ToldClock
) -> None:
    booked = hall.appointments.book_at_once(OWNER, "passport", SLOT, Channel.DESK)
    strict = replace(booked_config().appointments, lapses_after_min=1, on_time_min=0)
    with_settings(hall, lambda config: replace(config, appointments=strict))
    assert hall.day.apply_config(OWNER, "new") == []
    clock.at = SLOT + 29 * MINUTE
    (listed,) = {coming(strict, e, clock.at) for e in hall.see(appointments_of_day, SLOT_DAY)}
    assert listed is Coming.LATE
    come = hall.appointments.check_in(OWNER, code=booked.code)
    assert (come.state, come.stage.clock_at) == (State.WAITING, clock.at)
