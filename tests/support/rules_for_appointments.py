"""What is done with appointments, as rules for the machine test."""

from contextlib import suppress
from dataclasses import replace
from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from booked_halls import POOL, day_of
from halls import AT_KIOSK, DAY, MINUTE, NOON, OWNER, at_desk
from tried_acts import TriedActs
from zal.domain.appointments import OPEN_APPOINTMENTS, Appointment, AppointmentState, Wish
from zal.domain.errors import HallError
from zal.domain.settings.appointments import Channel
from zal.domain.settings.hours import Hours, Span
from zal.hall.contacts import NOBODY, Person
from zal.hall.imported_appointments import CameOfIt, Imported
from zal.hall.seen.appointments import slot_for_kiosk
from zal.hall.seen.log import logged_events

FOUR_SLOTS = replace(POOL, public=1, phone=1, desk=2, hours=Hours(week=((Span(720, 800),),) * 7))
"""From noon on, so that a day is full soon."""
SLOTS = st.tuples(st.sampled_from([0, 0, 1]), st.integers(-1, 3))
"""In how many days, and which of the day's slots."""
CHANNELS = st.sampled_from([*Channel])
PEOPLE = st.sampled_from(["a@example.org", "b@example.org", "c@example.org"]).map(
    lambda contact: Person(contact, contact[0])
)
CATEGORIES = st.sampled_from(["ordinary", "ordinary", "veteran"])
VERSIONS = st.integers(0, 3)
PICK = st.integers(0, 10**6)


class RulesForAppointments(TriedActs):
    """People who book, move, cancel, come or do not; what is refused changes nothing."""

    def __init__(self) -> None:
        super().__init__()
        self._held: list[Appointment] = []
        self._booked: list[Appointment] = []
        self._wishes: list[Wish] = []

    def _instant(self, slot: tuple[int, int]) -> int:
        days, n = slot
        noon = self.clock.at - (self.clock.at - NOON + DAY // 2) % DAY + DAY // 2
        return noon + days * DAY + n * 20 * MINUTE

    @rule(slot=SLOTS, channel=CHANNELS)
    def hold_slot(self, slot: tuple[int, int], channel: Channel) -> None:
        at = self._instant(slot)

        def act() -> None:
            held = self.hall.appointments.hold(OWNER, "passport", at, channel=channel)
            assert (held.state, held.slot_at) == (AppointmentState.HELD, at)
            self._held.append(held)

        self.tried(act)

    @rule()
    def book_at_a_kiosk(self) -> None:
        """Book what a kiosk offers in place of a ticket, if it offers anything."""
        slot_at = self.hall.see(slot_for_kiosk, "passport")
        if slot_at is None:
            return
        book = self.hall.appointments.book_at_once
        made = book(AT_KIOSK, "passport", slot_at, Channel.PUBLIC, instead="late")
        assert (made.state, made.slot_at) == (AppointmentState.EXPECTED, slot_at)
        self._booked.append(made)

    @precondition(lambda self: self._held)
    @rule(pick=PICK, person=PEOPLE)
    def book_slot(self, pick: int, person: Person) -> None:
        held = self._held.pop(pick % len(self._held))

        def act() -> None:
            self._booked.append(self.hall.appointments.book(OWNER, held.token or "", person))

        self.tried(act)

    @rule(slot=SLOTS, channel=CHANNELS, person=PEOPLE)
    def hold_and_book(self, slot: tuple[int, int], channel: Channel, person: Person) -> None:
        self.hold_slot(slot, channel)
        if self._held:
            self.book_slot(-1, person)

    @precondition(lambda self: self._held)
    @rule(pick=PICK)
    def drop_slot(self, pick: int) -> None:
        held = self._held.pop(pick % len(self._held))
        with suppress(HallError):
            self.hall.appointments.drop(OWNER, held.token or "")

    @precondition(lambda self: self._booked)
    @rule(pick=PICK, slot=SLOTS)
    def move_appointment(self, pick: int, slot: tuple[int, int]) -> None:
        at = self._instant(slot)
        one = self._booked[pick % len(self._booked)]
        with suppress(HallError):
            moved = self.hall.appointments.move(OWNER, at, token=one.token)
            assert (moved.slot_at, moved.code) == (at, one.code)

    @precondition(lambda self: self._booked)
    @rule(pick=PICK)
    def undo(self, pick: int) -> None:
        one = self._booked[pick % len(self._booked)]
        with suppress(HallError):
            undone = self.hall.appointments.undo(OWNER, token=one.token)
            assert undone.state is AppointmentState.EXPECTED

    @rule(name=st.sampled_from("ab"), slot=SLOTS, version=VERSIONS, ends=st.booleans())
    def take_in(self, name: str, slot: tuple[int, int], version: int, *, ends: bool) -> None:
        asked = Imported(name, "passport", self._instant(slot), Channel.DESK, version)
        asked = asked._replace(is_cancelled=ends and version > 1)
        with suppress(HallError):
            self.hall.imported_appointments.take_in(OWNER, asked, NOBODY)
            again = self.hall.imported_appointments.take_in(OWNER, asked, NOBODY)
            assert again in (CameOfIt.HERE, CameOfIt.ENDED, CameOfIt.NOTHING)

    @precondition(lambda self: self._booked)
    @rule(pick=PICK, undo=st.booleans())
    def cancel_appointment(self, pick: int, *, undo: bool) -> None:
        one = self._booked[pick % len(self._booked)]
        with suppress(HallError):
            self.hall.appointments.cancel(OWNER, token=one.token)
            if undo:
                self.hall.appointments.reinstate(OWNER, token=one.token)

    @precondition(lambda self: self._booked)
    @rule(pick=PICK, category=CATEGORIES, soon=st.booleans(), was_another=st.booleans())
    def check_in(self, pick: int, category: str, *, soon: bool, was_another: bool) -> None:
        one = self._booked[pick % len(self._booked)]
        if soon and 0 < one.slot_at - self.clock.at < 120 * MINUTE:
            self.clock.at = one.slot_at - 25 * MINUTE
        with suppress(HallError):
            come = self.hall.appointments.check_in(AT_KIOSK, code=one.code, category=category)
            again = self.hall.appointments.check_in(AT_KIOSK, code=one.code)
            assert again.code == come.code
            if was_another:
                self.hall.appointments.undo(OWNER, code=one.code)

    @rule()
    def call_and_see_the_name(self) -> None:
        desk = at_desk("1", "ivanova")
        with suppress(HallError):
            if self.hall.tickets.call(desk) is not None:
                with suppress(HallError):  # who came without an appointment has no name
                    assert self.hall.privacy.see_name(desk) in {"a", "b", "c"}
                    assert [*self.hall.see(logged_events)][-1].act == "see-name"
                self.hall.tickets.start(desk)
                self.hall.tickets.finish(desk)

    @precondition(lambda self: self._booked)
    @rule(pick=PICK, person=PEOPLE, by_code=st.booleans())
    def forget(self, pick: int, person: Person, *, by_code: bool) -> None:
        code = self._booked[pick % len(self._booked)].code or ""
        who = code if by_code else person.contact
        with suppress(HallError):
            self.hall.privacy.forget(OWNER, who, sure=True)
            found = self.hall.privacy.tell(OWNER, code).appointments[0]
            if by_code:
                is_open = found.appointment.state in OPEN_APPOINTMENTS  # it counts for its contact
                assert found.name == ""
                assert is_open or found.appointment.contact is None

    @rule(days=st.integers(0, 1), person=PEOPLE)
    def wait_for_one(self, days: int, person: Person) -> None:
        day = day_of(self.clock.at) + timedelta(days=days)
        with suppress(HallError):
            wish = self.hall.waiting_lists.join(OWNER, "passport", day, person.contact)
            self._wishes.append(wish)

    @precondition(lambda self: self._wishes)
    @rule(pick=PICK, leave=st.booleans())
    def take_or_leave(self, pick: int, *, leave: bool) -> None:
        token = self._wishes[pick % len(self._wishes)].token
        with suppress(HallError):
            if leave:
                self.hall.waiting_lists.leave(OWNER, token)
            else:
                self._booked.append(self.hall.appointments.take_offer(OWNER, token))

    @rule(minutes=st.sampled_from([1, 5, 5, 15, 20, 40]), is_day=st.booleans())
    def close_for_a_while(self, minutes: int, *, is_day: bool) -> None:
        """Nobody is offered what comes back meanwhile; afterwards nobody overtakes who waits."""
        with suppress(HallError):
            if is_day:
                self.hall.day.close_day(OWNER)
            else:
                self.hall.day.close_service(OWNER, "passport")
        self.let_pass(minutes)
        with suppress(HallError):
            self.hall.day.open_day(OWNER)
        self.hall.day.open_service(OWNER, "passport")
