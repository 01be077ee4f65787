"""Making an appointment of what is held."""

from typing import NamedTuple

from zal.domain.appointments import (
    CODE_BYTES,
    CONTACT_KEY_BYTES,
    Appointment,
    AppointmentAct,
    AppointmentState,
    WishState,
    appointment_code,
    appointment_link,
    lapses_at,
)
from zal.domain.by import Role
from zal.domain.errors import WrongMove
from zal.domain.events import SlotBooked
from zal.domain.text import clean
from zal.hall.acts import Means
from zal.hall.appointment_moves import after, appointment_as_it_stands, set_wish, when
from zal.hall.contacts import Person, contact_kept, must_have_few_open
from zal.hall.issue import TOKEN_BYTES, page_token
from zal.hall.slot_meant import must_let_visitors_book, must_take_bookings
from zal.hall.slots import is_given
from zal.hall.turn import Turn
from zal.store.queries import appointments as a

_NAME_LIMIT = 80


class Fresh(NamedTuple):
    """What an act makes by chance before its turn: a code and the token of a link, and a key.

    ``contact_key``: for a hall that has not hashed any contact yet.
    """

    code: str
    token: str
    contact_key: bytes

    @classmethod
    def made(cls, means: Means) -> "Fresh":
        """Return a new one."""
        random = means.random_bytes(CODE_BYTES + TOKEN_BYTES)
        code, token = appointment_code(random[:CODE_BYTES]), page_token(random[CODE_BYTES:])
        return cls(code, token, means.random_bytes(CONTACT_KEY_BYTES))

    @property
    def own(self) -> tuple[str, str]:
        """The code and the token."""
        return self.code, self.token


def book(
    turn: Turn, held: Appointment, person: Person, fresh: Fresh, instead: str = ""
) -> Appointment:
    """Make an appointment of what is held, or refuse; ``instead``: as in ``SlotBooked``."""
    if held.state is AppointmentState.DROPPED:
        raise WrongMove("slot-hold-over", **when(turn, held.slot_at))
    after(turn, held, AppointmentAct.BOOK)
    must_take_bookings(turn, held.service, held.day)
    _must_be_given(turn, held)
    contact = held.contact
    if contact is None or person.contact.strip():
        kept = contact_kept(turn, person.contact, held.channel, fresh.contact_key)
        contact = contact or kept  # who waited keeps the one they waited with
    must_have_few_open(turn, contact)
    if turn.by.role is Role.KIOSK:
        must_let_visitors_book(turn)
    code, token = (held.code, held.token) if held.code else fresh.own
    due = lapses_at(turn.config.appointments, held.slot_at)
    named = {"code": code, "token": token, "contact": contact}
    turn.write_one(a.BOOK, appointment_id=held.appointment_id, due=due, **named)
    _keep_person(turn, held.appointment_id, person)
    if held.wish_id is not None:
        set_wish(turn, held.wish_id, WishState.OFFERED, WishState.TAKEN)
    link = 0 if held.code else appointment_link(code, token)
    turn.tell(SlotBooked(held.appointment_id, due, link, instead))
    return appointment_as_it_stands(turn, held.appointment_id)


def _must_be_given(turn: Turn, held: Appointment) -> None:
    """Refuse what was held, or offered, under former settings and is not given any more."""
    if not is_given(turn, held):
        raise WrongMove("slot-unknown", service=held.service, **when(turn, held.slot_at))


def _keep_person(turn: Turn, appointment_id: int, person: Person) -> None:
    name, phone = clean(person.name, _NAME_LIMIT), clean(person.phone, _NAME_LIMIT)
    if name or phone:
        turn.write_one(a.NEW_PERSON, appointment_id=appointment_id, name=name, phone=phone)
