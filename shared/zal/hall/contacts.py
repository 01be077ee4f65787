"""Whose an appointment is: what is kept of a contact, and how many one may have open."""

from typing import NamedTuple

from zal.domain.appointments import contact_hash, contact_meant
from zal.domain.by import Role
from zal.domain.clock import business_day
from zal.domain.errors import WrongMove
from zal.domain.settings.appointments import Channel
from zal.hall.act_or_look import Sees
from zal.hall.turn import Turn
from zal.store import rows
from zal.store.queries import appointments as a


class Person(NamedTuple):
    """Whom an appointment is for, as far as they say.

    ``contact``: a phone number or mail address, of which a hash is kept. ``name``, ``phone``: for
    staff, kept apart until the purpose ends.
    """

    contact: str = ""
    name: str = ""
    phone: str = ""


NOBODY = Person()


def contact_kept(turn: Turn, typed: str, channel: Channel, new_key: bytes) -> str | None:
    """Return the hash of a contact as typed, None: there is none; refuse where one is needed.

    ``new_key``: for a hall that has not hashed any yet.
    """
    if not typed.strip():
        is_asked_for = channel is not Channel.DESK and turn.by.role is not Role.KIOSK
        if turn.config.appointments.open_per_contact and is_asked_for:
            raise WrongMove("contact-needed")
        return None
    contact = contact_meant(typed)
    if contact is None:
        raise WrongMove("contact-unclear", typed=typed)
    return contact_hash(contact, contact_key(turn, new_key))


def contact_key(turn: Turn, new_key: bytes) -> bytes:
    """Return under what the hall hashes contacts; ``new_key``: if it has not hashed any yet."""
    row = turn.row(a.CONTACT_KEY)
    if row is not None:
        return bytes(rows.only_value(row))
    turn.write_one(a.NEW_CONTACT_KEY, secret=new_key)
    return new_key


def kiosks_may_book(seen: Sees) -> bool:
    """Return whether kiosks may make one more appointment, for which they ask for no contact.

    What others made without one counts too: where the hall asks nobody, that is all the public's.
    """
    policy = seen.config.appointments
    if not policy.kiosk_open_at_most:
        return False
    today = business_day(seen.now, seen.config).isoformat()
    row = seen.row(a.OPEN_WITHOUT_CONTACT, of_day=today)
    assert row is not None
    return bool(rows.only_value(row) < policy.kiosk_open_at_most)


def must_have_few_open(seen: Sees, contact: str | None) -> None:
    """Refuse one more appointment of a contact that has as many open as the settings let it."""
    refusal = has_many_open(seen, contact)
    if refusal is not None:
        raise refusal


def has_many_open(seen: Sees, contact: str | None) -> WrongMove | None:
    """Return why a contact cannot have one more appointment open, None: it can."""
    most = seen.config.appointments.open_per_contact
    if contact is None or not most:
        return None
    row = seen.row(a.OPEN_OF_CONTACT, contact=contact)
    assert row is not None
    is_full = row["how_many"] >= most
    return WrongMove("contact-has-many", count=row["how_many"]) if is_full else None
