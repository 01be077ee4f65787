"""What is told of people: destroying it once it is of no use any more, and telling it to them."""

from typing import NamedTuple

from zal.domain.appointments import Appointment
from zal.domain.by import By
from zal.domain.events import PersonalDataPurged, PersonalDataTold
from zal.domain.ratings import Rating
from zal.domain.tickets import Visit
from zal.hall.acts import Acts
from zal.hall.appointments import found_by
from zal.hall.purging import Purged, purge
from zal.hall.requests import Done, said_then
from zal.hall.turn import Turn
from zal.store import rows
from zal.store.queries import appointments as a
from zal.store.queries import ratings as r


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
    """What can be done to what is told of people."""

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

        def again(turn: Turn, _: Done) -> PersonalData:
            return _known(turn, code)

        return self._acts.do(by, PersonalDataTold.ACT, work, again, code=code)


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
