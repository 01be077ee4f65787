"""Whatever is done to appointments: no slot over its capacity, and the log tells it all."""

import tempfile
from contextlib import closing, suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import ClassVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from booked_halls import POOL, booked_config, day_of
from halls import (
    AT_KIOSK,
    DAY,
    MINUTE,
    NOON,
    OWNER,
    ToldClock,
    any_settings,
    at_desk,
    enter,
    make_hall,
)
from zal.domain.appointments import Appointment, AppointmentState, Wish
from zal.domain.errors import HallError
from zal.domain.settings.appointments import Channel
from zal.domain.settings.hours import Hours, Span
from zal.hall.contacts import NOBODY, Person
from zal.hall.imported_appointments import CameOfIt, Imported
from zal.hall.seen.appointments import slot_for_kiosk
from zal.hall.seen.log import logged_events
from zal.store.sqlite.check import prove
from zal.store.sqlite.file import connect

FOUR_SLOTS = replace(POOL, public=1, phone=1, desk=2, hours=Hours(week=((Span(720, 800),),) * 7))
"""From noon on, so that a day is full soon."""
SLOTS = st.tuples(st.sampled_from([0, 0, 1]), st.integers(-1, 3))
"""In how many days, and which of the day's slots."""
CHANNELS = st.sampled_from([*Channel])
PEOPLE = st.sampled_from(["a@example.org", "b@example.org", "c@example.org"]).map(
    lambda contact: Person(contact, contact[0])
)
CATEGORIES = st.sampled_from(["ordinary", "ordinary", "veteran"])
MINUTES = st.sampled_from([1, 5, 5, 15, 20, 40])
VERSIONS = st.integers(0, 3)
PICK = st.integers(0, 10**6)


class Machine(RuleBasedStateMachine):
    """People who book, move, cancel, come or do not; what is refused changes nothing."""

    met: ClassVar[set[str]] = set()

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        self._path = make_hall(Path(self._folder.name) / "hall.db")
        self._clock = ToldClock()
        config = booked_config(
            FOUR_SLOTS, closes_before_min=0, horizon_days=1, kiosk_open_at_most=2
        )
        self._clock.at -= 60 * MINUTE
        self._hall = enter(self._path, self._clock, config=config)
        self._hall.desks.sign_in(at_desk("1", "ivanova"))
        self._held: list[Appointment] = []
        self._booked: list[Appointment] = []
        self._wishes: list[Wish] = []

    def teardown(self) -> None:
        self.met.update(each.act for each in self._hall.see(logged_events))
        instants = [each.at for each in self._hall.see(logged_events)]
        self._hall.close()
        assert instants == sorted(instants)
        prove(self._path, any_settings)
        self._folder.cleanup()

    def _instant(self, slot: tuple[int, int]) -> int:
        days, n = slot
        noon = self._clock.at - (self._clock.at - NOON + DAY // 2) % DAY + DAY // 2
        return noon + days * DAY + n * 20 * MINUTE

    @rule(slot=SLOTS, channel=CHANNELS)
    def hold(self, slot: tuple[int, int], channel: Channel) -> None:
        at = self._instant(slot)
        with suppress(HallError):
            held = self._hall.appointments.hold(OWNER, "passport", at, channel=channel)
            assert (held.state, held.slot_at) == (AppointmentState.HELD, at)
            self._held.append(held)

    @rule()
    def book_at_a_kiosk(self) -> None:
        """Book what a kiosk offers in place of a ticket, if it offers anything."""
        slot_at = self._hall.see(slot_for_kiosk, "passport")
        if slot_at is None:
            return
        book = self._hall.appointments.book_at_once
        made = book(AT_KIOSK, "passport", slot_at, Channel.PUBLIC, instead="late")
        assert (made.state, made.slot_at) == (AppointmentState.EXPECTED, slot_at)
        self._booked.append(made)

    @precondition(lambda self: self._held)
    @rule(pick=PICK, person=PEOPLE)
    def book(self, pick: int, person: Person) -> None:
        held = self._held.pop(pick % len(self._held))
        with suppress(HallError):
            self._booked.append(self._hall.appointments.book(OWNER, held.token or "", person))

    @precondition(lambda self: self._held)
    @rule(pick=PICK)
    def drop(self, pick: int) -> None:
        held = self._held.pop(pick % len(self._held))
        with suppress(HallError):
            self._hall.appointments.drop(OWNER, held.token or "")

    @precondition(lambda self: self._booked)
    @rule(pick=PICK, slot=SLOTS)
    def move(self, pick: int, slot: tuple[int, int]) -> None:
        at = self._instant(slot)
        one = self._booked[pick % len(self._booked)]
        with suppress(HallError):
            moved = self._hall.appointments.move(OWNER, at, token=one.token)
            assert (moved.slot_at, moved.code) == (at, one.code)

    @precondition(lambda self: self._booked)
    @rule(pick=PICK)
    def undo(self, pick: int) -> None:
        one = self._booked[pick % len(self._booked)]
        with suppress(HallError):
            undone = self._hall.appointments.undo(OWNER, token=one.token)
            assert undone.state is AppointmentState.EXPECTED

    @rule(name=st.sampled_from("ab"), slot=SLOTS, version=VERSIONS, ends=st.booleans())
    def take_in(self, name: str, slot: tuple[int, int], version: int, *, ends: bool) -> None:
        asked = Imported(name, "passport", self._instant(slot), Channel.DESK, version)
        asked = asked._replace(is_cancelled=ends and version > 1)
        with suppress(HallError):
            self._hall.imported_appointments.take_in(OWNER, asked, NOBODY)
            again = self._hall.imported_appointments.take_in(OWNER, asked, NOBODY)
            assert again in (CameOfIt.HERE, CameOfIt.NOTHING)

    @precondition(lambda self: self._booked)
    @rule(pick=PICK, undo=st.booleans())
    def cancel(self, pick: int, *, undo: bool) -> None:
        one = self._booked[pick % len(self._booked)]
        with suppress(HallError):
            self._hall.appointments.cancel(OWNER, token=one.token)
            if undo:
                self._hall.appointments.reinstate(OWNER, token=one.token)

    @precondition(lambda self: self._booked)
    @rule(pick=PICK, category=CATEGORIES, soon=st.booleans(), was_another=st.booleans())
    def check_in(self, pick: int, category: str, *, soon: bool, was_another: bool) -> None:
        one = self._booked[pick % len(self._booked)]
        if soon and 0 < one.slot_at - self._clock.at < 120 * MINUTE:
            self._clock.at = one.slot_at - 25 * MINUTE
        with suppress(HallError):
            come = self._hall.appointments.check_in(AT_KIOSK, code=one.code, category=category)
            again = self._hall.appointments.check_in(AT_KIOSK, code=one.code)
            assert again.code == come.code
            if was_another:
                self._hall.appointments.undo(OWNER, code=one.code)

    @rule()
    def call_and_serve(self) -> None:
        desk = at_desk("1", "ivanova")
        with suppress(HallError):
            if self._hall.tickets.call(desk) is not None:
                with suppress(HallError):  # who came without an appointment has no name
                    assert self._hall.privacy.see_name(desk) in {"a", "b", "c"}
                    assert [*self._hall.see(logged_events)][-1].act == "see-name"
                self._hall.tickets.start(desk)
                self._hall.tickets.finish(desk)

    @precondition(lambda self: self._booked)
    @rule(pick=PICK, person=PEOPLE, by_code=st.booleans())
    def forget(self, pick: int, person: Person, *, by_code: bool) -> None:
        code = self._booked[pick % len(self._booked)].code or ""
        who = code if by_code else person.contact
        with suppress(HallError):
            self._hall.privacy.forget(OWNER, who, sure=True)
            found = self._hall.privacy.tell(OWNER, code).appointments[0]
            assert not by_code or (found.name, found.appointment.contact) == ("", None)

    @rule(days=st.integers(0, 1), person=PEOPLE)
    def wait_for_one(self, days: int, person: Person) -> None:
        day = day_of(self._clock.at) + timedelta(days=days)
        with suppress(HallError):
            wish = self._hall.waiting_lists.join(OWNER, "passport", day, person.contact)
            self._wishes.append(wish)

    @precondition(lambda self: self._wishes)
    @rule(pick=PICK, leave=st.booleans())
    def take_or_leave(self, pick: int, *, leave: bool) -> None:
        token = self._wishes[pick % len(self._wishes)].token
        with suppress(HallError):
            if leave:
                self._hall.waiting_lists.leave(OWNER, token)
            else:
                self._booked.append(self._hall.appointments.take_offer(OWNER, token))

    @rule(minutes=MINUTES, is_day=st.booleans())
    def close_for_a_while(self, minutes: int, *, is_day: bool) -> None:
        """Nobody is offered what comes back meanwhile; afterwards nobody overtakes who waits."""
        with suppress(HallError):
            if is_day:
                self._hall.day.close_day(OWNER)
            else:
                self._hall.day.close_service(OWNER, "passport")
        self.pass_time(minutes)
        with suppress(HallError):
            self._hall.day.open_day(OWNER)
        self._hall.day.open_service(OWNER, "passport")

    @rule(minutes=MINUTES)
    def pass_time(self, minutes: int) -> None:
        self._clock.at += minutes * MINUTE
        self._hall.acts.let_time_pass()

    @rule(one_in_eight=st.sampled_from([True, *[False] * 7]))
    def pass_a_day(self, *, one_in_eight: bool) -> None:
        if not one_in_eight:
            return
        self._clock.at += DAY
        self._hall.acts.let_time_pass()
        with suppress(HallError):
            self._hall.desks.sign_in(at_desk("1", "ivanova"))

    @invariant()
    def no_slot_has_more_than_its_places(self) -> None:
        with closing(connect(self._path, read_only=True)) as connection:
            found = connection.execute(
                "SELECT channel, COUNT(*) AS n FROM appointment_place GROUP BY channel, slot_at"
            ).fetchall()
        assert all(row["n"] <= FOUR_SLOTS.capacity(Channel(row["channel"])) for row in found)


def play(examples: int, steps: int) -> None:
    run_state_machine_as_test(
        Machine,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            derandomize=True,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_whatever_is_done_to_appointments_the_log_tells_what_the_rows_say() -> None:
    play(examples=8, steps=40)


@pytest.mark.long
@pytest.mark.timeout(900)
def test_whatever_is_done_for_long_every_act_on_appointments_is_met() -> None:
    play(examples=300, steps=80)
    assert {
        *("hold-slot", "book-slot", "drop-slot", "move-appointment", "cancel-appointment"),
        *("reinstate-appointment", "lapse-appointment", "check-in", "return-places"),
        *("join-waiting-list", "leave-waiting-list", "undo-check-in", "import-appointment"),
    } <= Machine.met
