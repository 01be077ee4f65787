"""What is told of people: destroying it once it is of no use any more, and telling it to them."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple, TypeVar

from zal.domain.appointments import Appointment
from zal.domain.by import By
from zal.domain.events import (
    NameSeen,
    NamesSeen,
    PersonalDataPurged,
    PersonalDataTold,
)
from zal.domain.ratings import Rating
from zal.domain.roles import check_may
from zal.domain.tickets import Visit
from zal.hall.acts import Acts
from zal.hall.appointments import found_by
from zal.hall.looks_at_people import NameAndPhone, see_name, see_names, see_people
from zal.hall.purging import Purged, purge
from zal.hall.requests import Done, said_then
from zal.hall.turn import Turn
from zal.store import rows
from zal.store.queries import appointments as a
from zal.store.queries import ratings as r

R = TypeVar("R")


class PersonalData(NamedTuple):
    """All that a hall knows of whoever has an appointment.

    ``name``, ``phone``: "" where none was told, or it is destroyed. ``visit``, ``rating``: None:
    there is none.
    """

    appointment: Appointment
    name: str
    phone: str
    visit: Visit | None
    rating: Rating | None


class Privacy:
    """What can be done to what is told of people, and the looks at it."""

    def __init__(self, acts: Acts) -> None:
        self._acts = acts

    def purge(self, by: By) -> Purged:
        """Destroy what is older than the settings keep it, as each turn of the day does."""
        return self._acts.do(by, PersonalDataPurged.ACT, purge, _purged_then)

    def tell(self, by: By, code: str) -> PersonalData:
        """Return all that is known of one person, by the appointment's code; the log keeps that."""

        def work(turn: Turn) -> PersonalData:
            known = _known(turn, code)
            turn.tell(PersonalDataTold(known.appointment.appointment_id))
            return known

        return self._look(by, PersonalDataTold.ACT, work, code=code)

    def see_name(self, by: By) -> str:
        """Return the name of whoever is called to the caller's desk, or served there."""
        return self._look(by, NameSeen.ACT, see_name)

    def see_names(self, by: By, day: date | None = None) -> dict[int, NameAndPhone]:
        """Return for whom the appointments of a business day are, today's if none is named.

        Those for which nobody said it are not among them.
        """
        of_day = None if day is None else day.isoformat()
        return self._look(by, NamesSeen.ACT, lambda turn: see_names(turn, day), of_day=of_day)

    def see_people(self, by: By, appointments: Sequence[int]) -> dict[int, NameAndPhone]:
        """Return for whom some appointments are, to ring them when the hall has cancelled those."""
        check_may(by.role, PersonalDataTold.ACT)
        ids = list(appointments)
        return self._look(by, NamesSeen.ACT, lambda turn: see_people(turn, ids), ids=ids)

    def _look(self, by: By, act: str, work: Callable[[Turn], R], **body: object) -> R:
        """Look, also where that is asked for again: no answer without a line of its own."""
        return self._acts.do(by, act, work, lambda turn, _: work(turn), **body)


def _purged_then(turn: Turn, done: Done) -> Purged:
    """Return how much a repeated ``purge`` destroyed."""
    said = said_then(turn, done, PersonalDataPurged)
    return Purged(*(getattr(said, each) for each in Purged._fields))


def _known(turn: Turn, code: str) -> PersonalData:
    found = found_by(turn, code, None)
    person = turn.row(a.PERSON, appointment_id=found.appointment_id)
    name, phone = ("", "") if person is None else (person["name"], person["phone"])
    if found.ticket_id is None:
        return PersonalData(found, name, phone, None, None)
    rated = turn.row(r.RATING, ticket_id=found.ticket_id)
    rating = None if rated is None else rows.rating(rated)
    return PersonalData(found, name, phone, turn.visit(found.ticket_id), rating)
