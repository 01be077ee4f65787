"""All that a hall knows of one person, to be told to them or destroyed because they want it.

They are found by the code of an appointment, which is that appointment and no other, or by their
contact, which is all that was booked with it.
"""

import json
from typing import NamedTuple

from zal.domain.appointments import Appointment, Wish, contact_hash, contact_meant
from zal.domain.errors import UnknownName, WrongMove
from zal.domain.events import PersonForgotten
from zal.domain.ratings import Rating
from zal.domain.tickets import Visit
from zal.hall.appointments import found_by
from zal.hall.purging import Purged
from zal.hall.turn import Turn
from zal.store import rows
from zal.store.engine import Row
from zal.store.queries import appointments as a
from zal.store.queries import privacy as p
from zal.store.queries import ratings as r


class TypedText(NamedTuple):
    """What staff typed about a visit, with which act, and when (epoch ms)."""

    at: int
    act: str
    text: str


class LookedAt(NamedTuple):
    """A look at who somebody is: when (epoch ms), in which act, by whom, at which desk."""

    at: int
    act: str
    role: str
    actor: str | None
    desk: str | None


class PersonalData(NamedTuple):
    """All that a hall knows of whoever has an appointment.

    ``name``, ``phone``: "" where none was told, or it is destroyed. ``visit``, ``rating``: None:
    there is none. ``texts``: what staff typed about the visit; ``looks``: who saw the name.
    """

    appointment: Appointment
    name: str
    phone: str
    visit: Visit | None
    rating: Rating | None
    texts: tuple[TypedText, ...]
    looks: tuple[LookedAt, ...]


class OnePerson(NamedTuple):
    """What is known of one person: of each appointment, and where they wait for one."""

    appointments: tuple[PersonalData, ...]
    waiting_lists: tuple[Wish, ...]


def known_of(turn: Turn, who: str) -> OnePerson:
    """Return all that is known of one person; ``who``: a code or a contact, as typed."""
    found, wishes = _found(turn, who)
    looks = turn.rows(p.LOOKS)
    return OnePerson(tuple(_known(turn, each, looks) for each in found), tuple(wishes))


def forget(turn: Turn, who: str, *, sure: bool) -> Purged:
    """Destroy what is told of one person, and tell how much of each appointment that was.

    Refused with how much it would be unless the caller is ``sure``. What is open stays open, and
    counts for its contact until it has ended.
    """
    found, wishes = _found(turn, who)
    done = Purged(*map(sum, zip(Purged(), *(_forget(turn, each) for each in found), strict=True)))
    contact = next((each.contact for each in wishes), None)
    if contact is not None:
        gone = turn.run_if_any(p.FORGET_WISHES, contact=contact)
        turn.tell(PersonForgotten(0, contacts=gone))
        done = done._replace(contacts=done.contacts + gone)
    if any(done) and not sure:
        raise WrongMove("forget-person-sure", **done._asdict())
    return done


def _found(turn: Turn, who: str) -> tuple[list[Appointment], list[Wish]]:
    """Return the appointments and wishes of one person, or refuse where there are none."""
    contact, key = contact_meant(who), turn.row(a.CONTACT_KEY)
    kept = None
    if contact is not None and key is not None:
        kept = contact_hash(contact, rows.only_value(key))
        found = [rows.appointment(row) for row in turn.rows(a.OF_CONTACT, contact=kept)]
        wishes = [rows.wish(row) for row in turn.rows(a.WISHES_OF_CONTACT, contact=kept)]
        if found or wishes:
            return found, wishes
    try:
        return [found_by(turn, who, None)], []
    except UnknownName as error:
        raise UnknownName("unknown-person") from error


def _known(turn: Turn, found: Appointment, looks: list[Row]) -> PersonalData:
    person = turn.row(a.PERSON, appointment_id=found.appointment_id)
    name, phone = ("", "") if person is None else (person["name"], person["phone"])
    ticket_id = found.ticket_id
    rated = None if ticket_id is None else turn.row(r.RATING, ticket_id=ticket_id)
    texts = [] if ticket_id is None else turn.rows(p.TEXTS_OF_TICKET, ticket_id=ticket_id)
    known_as = _also_before_moves(turn, found)
    return PersonalData(
        found,
        name,
        phone,
        None if ticket_id is None else turn.visit(ticket_id),
        None if rated is None else rows.rating(rated),
        tuple(TypedText(row["at"], row["act"], row["text"]) for row in texts),
        tuple(_look(row) for row in looks if _is_at(row, known_as)),
    )


def _also_before_moves(turn: Turn, found: Appointment) -> frozenset[int]:
    """Return by which numbers an appointment is known, as it is or was before it was moved."""
    if found.first_id is None:
        return frozenset({found.appointment_id})
    moved = turn.rows(a.SERIES, first_id=found.first_id)
    return frozenset({found.first_id, *(row["appointment_id"] for row in moved)})


def _is_at(look: Row, appointments: frozenset[int]) -> bool:
    said = json.loads(look["detail"])
    return not appointments.isdisjoint(said.get("appointments", [said.get("appointment")]))


def _look(row: Row) -> LookedAt:
    return LookedAt(row["at"], row["act"], row["role"], row["actor"], row["desk"])


def _forget(turn: Turn, found: Appointment) -> Purged:
    """Destroy what is told of one appointment and its visit."""
    of, ticket_id = {"appointment_id": found.appointment_id}, found.ticket_id
    done = Purged(
        people=turn.run_if_any(p.FORGET_PERSON, **of),
        contacts=turn.run_if_any(p.FORGET_CONTACT, **of),
    )
    if ticket_id is not None:
        done = done._replace(
            notes=turn.run_if_any(p.FORGET_NOTES, ticket_id=ticket_id),
            texts=turn.run_if_any(p.FORGET_TEXTS, ticket_id=ticket_id),
            comments=turn.run_if_any(p.FORGET_COMMENT, ticket_id=ticket_id),
        )
    if any(done):
        code = None if ticket_id is None else turn.visit(ticket_id).ticket.code
        said = PersonForgotten(found.appointment_id, **done._asdict())
        turn.tell(said, ticket_id=ticket_id, code=code)
    return done
