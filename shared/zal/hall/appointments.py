"""The acts on appointments. Each is one transaction and at least one event."""

from collections.abc import Callable
from typing import NamedTuple

from zal.domain import events as log
from zal.domain.appointments import (
    CODE_BYTES,
    CONTACT_KEY_BYTES,
    Appointment,
    AppointmentAct,
    AppointmentState,
    WishState,
    appointment_code,
    appointment_link,
    code_typed,
    lapses_at,
)
from zal.domain.by import By, Role
from zal.domain.errors import UnknownName, WrongMove
from zal.domain.given_slots import Given
from zal.domain.roles import check_may
from zal.domain.settings.appointments import Channel
from zal.domain.slots import MINUTE_MS
from zal.domain.text import clean
from zal.domain.tickets import VisitStage
from zal.hall.acts import Acts
from zal.hall.appointment_moves import (
    New,
    after,
    appointment_as_it_stands,
    drop,
    end,
    hold,
    returns_at,
    set_wish,
    when,
    write_new,
)
from zal.hall.check_in import check_in, ticket_unless_expected
from zal.hall.code_tries import tried
from zal.hall.contacts import contact_kept, must_have_few_open
from zal.hall.issue import TOKEN_BYTES, page_token
from zal.hall.lookups import UNDO_WITHIN_MS, stage_as_it_stands
from zal.hall.requests import Done
from zal.hall.return_passes import pass_by_code, ticket_unless_good, use_pass
from zal.hall.slot_meant import (
    must_let_visitors_book,
    must_take_bookings,
    slot_meant,
    wanted_at,
)
from zal.hall.turn import Turn
from zal.store import rows
from zal.store.queries import appointments as a
from zal.store.queries import hall as h

_NAME_LIMIT = 80


class Recognised(NamedTuple):
    """Who has come, and for which service. ``appointment`` None: with a return pass.

    ``ticket``: the one that they have already, None: they are to check in.
    """

    service: str
    appointment: Appointment | None
    ticket: VisitStage | None


class Person(NamedTuple):
    """Whom an appointment is for, as far as they say.

    ``contact``: a phone number or mail address, of which a hash is kept. ``name``, ``phone``: for
    staff, kept apart until the purpose ends.
    """

    contact: str = ""
    name: str = ""
    phone: str = ""


NOBODY = Person()


class Appointments:
    """What can be done to appointments. ``code``: as typed; ``token``: of the link.

    Each returns the appointment as it then stands. All acts raise ``HallError`` and then have
    changed nothing.
    """

    def __init__(self, acts: Acts) -> None:
        self._acts = acts

    def hold(
        self, by: By, service: str, slot_at: int, *, channel: Channel = Channel.PUBLIC
    ) -> Appointment:
        """Keep a slot while it is filled in; a visitor by themselves has the public's places."""
        code, token = self._code_and_token()

        def work(turn: Turn) -> Appointment:
            must_let_visitors_book(turn, channel)
            wanted = wanted_at(turn, service, channel, slot_at)
            free = slot_meant(turn, wanted, slot_at)
            until = turn.now + turn.config.appointments.hold_min * MINUTE_MS
            return hold(turn, wanted, free, until=until, own=(code, token))

        body = {"service": service, "slot_at": slot_at, "channel": str(channel)}
        return self._acts.do(by, "hold-slot", work, _as_it_stands, **body)

    def book(
        self, by: By, token: str, person: Person = NOBODY, *, instead: str = ""
    ) -> Appointment:
        """Make an appointment of what is held; ``instead``: as in ``SlotBooked``."""
        return self._book(by, token, person, lambda turn: found_by(turn, None, token), instead)

    def take_offer(self, by: By, wish_token: str, person: Person = NOBODY) -> Appointment:
        """Make an appointment of what is offered to somebody on the waiting list."""
        return self._book(by, wish_token, person, lambda turn: _offered(turn, wish_token))

    def _book(
        self,
        by: By,
        asked: str,
        person: Person,
        find: Callable[[Turn], Appointment],
        instead: str = "",
    ) -> Appointment:
        code, token = self._code_and_token()
        new_key = self._acts.means.random_bytes(CONTACT_KEY_BYTES)

        def work(turn: Turn) -> Appointment:
            held = find(turn)
            if held.state is AppointmentState.DROPPED:
                raise WrongMove("slot-hold-over", **when(turn, held.slot_at))
            after(turn, held, AppointmentAct.BOOK)
            must_take_bookings(turn, held.service, held.day)
            contact = held.contact or contact_kept(turn, person.contact, held.channel, new_key)
            must_have_few_open(turn, contact)
            if by.role is Role.KIOSK:
                must_let_visitors_book(turn)
            own = (held.code, held.token) if held.code else (code, token)
            due = lapses_at(turn.config.appointments, held.slot_at)
            named = {"code": own[0], "token": own[1], "contact": contact}
            turn.write_one(a.BOOK, appointment_id=held.appointment_id, due=due, **named)
            _keep_person(turn, held.appointment_id, person)
            if held.wish_id is not None:
                set_wish(turn, held.wish_id, WishState.OFFERED, WishState.TAKEN)
            link = 0 if held.code else appointment_link(*own)
            turn.tell(log.SlotBooked(held.appointment_id, due, link, instead))
            return appointment_as_it_stands(turn, held.appointment_id)

        body: dict[str, object] = {"asked": asked, "person": [*person]}
        if instead:
            body["instead"] = instead
        return self._acts.do(by, "book-slot", work, _as_it_stands, **body)

    def drop(self, by: By, token: str) -> None:
        """Let go of what is held and not wanted."""

        def work(turn: Turn) -> None:
            drop(turn, found_by(turn, None, token))

        self._acts.do(by, "drop-slot", work, lambda *_: None, token=token)

    def move(
        self, by: By, slot_at: int, *, code: str | None = None, token: str | None = None
    ) -> Appointment:
        """Let an appointment be at another time; code and link stay, and so does its channel."""
        random = self._acts.means.random_bytes(4)

        def work(turn: Turn) -> Appointment:
            was = found_by(turn, code, token)
            after(turn, was, AppointmentAct.MOVE)
            wanted = wanted_at(turn, was.service, was.channel, slot_at)
            return _move(turn, was, New(
                AppointmentState.EXPECTED,
                was.service,
                was.channel,
                slot_meant(turn, wanted, slot_at),
                due=lapses_at(turn.config.appointments, slot_at),
                code=was.code,
                token=was.token,
                contact=was.contact,
                first_id=was.first_id or was.appointment_id,
                sequence=was.sequence + 1,
            ), random)  # fmt: skip

        body = {"slot_at": slot_at, "code": code, "token": token}
        with tried(self._acts, by, code):
            return self._acts.do(by, "move-appointment", work, _as_it_stands, **body)

    def cancel(self, by: By, *, code: str | None = None, token: str | None = None) -> Appointment:
        """Let nobody be expected any more; ``reinstate`` undoes it."""
        random = self._acts.means.random_bytes(4)

        def work(turn: Turn) -> Appointment:
            return cancel(turn, found_by(turn, code, token), random)

        body = {"code": code, "token": token}
        with tried(self._acts, by, code):
            return self._acts.do(by, "cancel-appointment", work, _as_it_stands, **body)

    def reinstate(
        self, by: By, *, code: str | None = None, token: str | None = None
    ) -> Appointment:
        """Undo a cancel, within two minutes and while its places are kept back."""

        def work(turn: Turn) -> Appointment:
            found = found_by(turn, code, token)
            after(turn, found, AppointmentAct.REINSTATE)
            due = lapses_at(turn.config.appointments, found.slot_at)
            is_recent = 0 <= turn.now - (found.ended_at or 0) <= UNDO_WITHIN_MS
            kept = turn.rows(a.PLACES, appointment_id=found.appointment_id)
            places = [(row["slot_at"], row["place"]) for row in kept]
            is_given = bool(places) and Given(turn.config).stands(found, places)
            if not is_recent or not is_given or due <= turn.now:
                raise WrongMove("nothing-to-reinstate-booked", **when(turn, found.slot_at))
            must_have_few_open(turn, found.contact)
            turn.write_one(a.REINSTATE, appointment_id=found.appointment_id, due=due)
            turn.tell(log.AppointmentReinstated(found.appointment_id, due))
            return appointment_as_it_stands(turn, found.appointment_id)

        body = {"code": code, "token": token}
        with tried(self._acts, by, code):
            return self._acts.do(by, "reinstate-appointment", work, _as_it_stands, **body)

    def recognise(self, by: By, *, code: str | None = None, token: str | None = None) -> Recognised:
        """Return whose appointment or return pass it is that is good now, else refuse as check-in.

        For whoever has more to ask before: it writes nothing but what a wrong code costs.
        """
        check_may(by.role, "check-in")
        with tried(self._acts, by, code), self._acts.turn(by) as turn:
            again = pass_by_code(turn, code)
            if again is not None:
                return Recognised(again.service, None, ticket_unless_good(turn, again))
            found = found_by(turn, code, token)
            return Recognised(found.service, found, ticket_unless_expected(turn, found))

    def check_in(
        self,
        by: By,
        *,
        code: str | None = None,
        token: str | None = None,
        category: str | None = None,
        language: str | None = None,
    ) -> VisitStage:
        """Give whoever has come a ticket; whoever checks in again has the same one.

        They have an appointment, or the ``code`` of a return pass; of that the category is the one
        of the first time.
        """
        random = self._acts.means.random_bytes(TOKEN_BYTES + 8)

        def work(turn: Turn) -> VisitStage:
            again = pass_by_code(turn, code)
            if again is not None:
                return use_pass(turn, again, random, language)
            return check_in(turn, found_by(turn, code, token), random, category, language)

        body = {"code": code, "token": token, "category": category, "language": language}
        with tried(self._acts, by, code):
            return self._acts.do(by, "check-in", work, stage_as_it_stands, **body)

    def _code_and_token(self) -> tuple[str, str]:
        random = self._acts.means.random_bytes(CODE_BYTES + TOKEN_BYTES)
        return appointment_code(random[:CODE_BYTES]), page_token(random[CODE_BYTES:])


def found_by(turn: Turn, code: str | None, token: str | None) -> Appointment:
    """Return the appointment of a code as typed, or of a link; refuse one that is not there."""
    typed = None if code is None else code_typed(code)
    row = None
    if token is not None:
        row = turn.row(a.BY_TOKEN, token=token)
    elif typed is not None:
        row = turn.row(a.BY_CODE, code=typed)
    if row is None:
        raise UnknownName("unknown-appointment")
    return rows.appointment(row)


def _offered(turn: Turn, wish_token: str) -> Appointment:
    row = turn.row(a.WISH_BY_TOKEN, token=wish_token)
    if row is None:
        raise UnknownName("unknown-wish")
    wish = rows.wish(row)
    row = turn.row(a.OFFERED, wish_id=wish.wish_id)
    if row is None:
        raise WrongMove("wish-not-offered", service=wish.service, day=wish.day)
    return rows.appointment(row)


def _keep_person(turn: Turn, appointment_id: int, person: Person) -> None:
    name, phone = clean(person.name, _NAME_LIMIT), clean(person.phone, _NAME_LIMIT)
    if name or phone:
        turn.write_one(a.NEW_PERSON, appointment_id=appointment_id, name=name, phone=phone)


def _move(turn: Turn, was: Appointment, new: New, random: bytes) -> Appointment:
    back_at = returns_at(turn, was, random)
    end(turn, was, AppointmentAct.MOVE, due=back_at)
    turn.write_one(a.LET_GO, appointment_id=was.appointment_id)
    moved, places = write_new(turn, new)
    turn.run(a.MOVE_PERSON, appointment_id=was.appointment_id, to=moved.appointment_id)
    said = log.AppointmentMoved(
        appointment=was.appointment_id,
        to=moved.appointment_id,
        pool=moved.pool,
        channel=moved.channel,
        of_day=moved.day,
        slot_at=moved.slot_at,
        places=places,
        due=new.due,
        returns_at=back_at,
    )
    turn.tell(said)
    return moved


def cancel(turn: Turn, found: Appointment, random: bytes) -> Appointment:
    """End an appointment that nobody will come for; its places come back at a random moment."""
    back_at = returns_at(turn, found, random)
    end(turn, found, AppointmentAct.CANCEL, due=back_at)
    turn.tell(log.AppointmentCancelled(found.appointment_id, back_at))
    return appointment_as_it_stands(turn, found.appointment_id)


def _as_it_stands(turn: Turn, done: Done) -> Appointment:
    """Return the appointment that a repeated request left behind, as it stands now."""
    row = turn.row(h.DETAIL_OF_EVENT, rev=done.rev)
    assert row is not None
    return appointment_as_it_stands(turn, rows.appointment_told(row))
