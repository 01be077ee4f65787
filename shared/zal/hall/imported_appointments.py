"""Appointments that a file of another program asks for: the same one is never made twice."""

import itertools
from enum import StrEnum
from typing import NamedTuple

from zal.domain.appointments import (
    Appointment,
    AppointmentAct,
    AppointmentState,
    contact_hash,
)
from zal.domain.by import By
from zal.domain.codes import check_number
from zal.domain.errors import WrongMove
from zal.domain.events import AppointmentImported
from zal.domain.settings.appointments import Channel
from zal.hall.acts import Acts
from zal.hall.appointment_moves import after, hold, when
from zal.hall.booking import Fresh, book
from zal.hall.changed_appointments import can_stand_again, cancel, move, stand_again
from zal.hall.contacts import Person, contact_key
from zal.hall.requests import Done, said_then
from zal.hall.slot_meant import slot_meant, wanted_at
from zal.hall.turn import Turn
from zal.store import rows
from zal.store.queries import appointments as a


class Imported(NamedTuple):
    """What a line of a file asks for.

    ``known_as``: what tells it from all others, the same in whatever file it stands; ``sequence``:
    of its version. ``number``: of an appointment that this hall wrote into the file, None: it is
    another program's. ``slot_at``: epoch ms.
    """

    known_as: str
    service: str
    slot_at: int
    channel: Channel
    sequence: int = 0
    number: int | None = None
    is_cancelled: bool = False


class CameOfIt(StrEnum):
    """What came of a line.

    ``HERE``: the hall has it already, as the file says or newer. ``ENDED``: it was cancelled
    here since, and the file says nothing newer. ``NOTHING``: it is cancelled, and was not here.
    """

    BOOKED = "booked"
    MOVED = "moved"
    CANCELLED = "cancelled"
    HERE = "here"
    ENDED = "ended"
    NOTHING = "nothing"


class ImportedAppointments:
    """Taking in what files ask for."""

    def __init__(self, acts: Acts) -> None:
        self._acts = acts

    def take_in(self, by: By, asked: Imported, person: Person) -> CameOfIt:
        """Book, move or cancel what a line asks for, in one transaction; or refuse it.

        A line that was refused is tried anew when it comes again.
        """
        fresh, random = Fresh.made(self._acts.means), self._acts.means.random_bytes(4)
        line = _Line(asked, person, fresh)

        def work(turn: Turn) -> CameOfIt:
            found, sources = _known(turn, asked, contact_key(turn, fresh.contact_key))
            if found is None:
                return _new(turn, line, sources.next)
            if found.state is AppointmentState.CANCELLED and not asked.is_cancelled:
                return _anew(turn, found, line, sources)
            return _again(turn, found, asked, random, sources.own)

        body = {"asked": asked, "person": [*person]}
        return self._acts.do(by, "import-appointment", work, _as_then, **body)


class _Line(NamedTuple):
    """A line, for whom it is, and what a booking needs by chance."""

    asked: Imported
    person: Person
    fresh: Fresh


class _Sources(NamedTuple):
    """By what an appointment that a line is about is known, and would be if it is booked anew."""

    own: str
    next: str


def _known(turn: Turn, asked: Imported, key: bytes) -> tuple[Appointment | None, _Sources]:
    """Return the appointment that a line is about, None: the hall has none.

    A line that was booked anew after a cancel is about the last one that it was booked as.
    """
    found, sources = None, _Sources(*(contact_hash(asked.known_as, key),) * 2)
    for n in itertools.count(1):
        row = turn.row(a.BY_SOURCE, source=sources.next)
        if row is None:
            break
        found = row
        sources = _Sources(sources.next, contact_hash(f"again {n} {asked.known_as}", key))
    if found is None and asked.number is not None:
        moved = turn.rows(a.SERIES, first_id=asked.number)
        found = moved[0] if moved else turn.row(a.APPOINTMENT, appointment_id=asked.number)
    return (None if found is None else rows.appointment(found)), sources


def _new(turn: Turn, line: _Line, source: str) -> CameOfIt:
    asked, person, fresh = line
    if asked.is_cancelled:
        return CameOfIt.NOTHING
    wanted = wanted_at(turn, asked.service, asked.channel, asked.slot_at)
    free = slot_meant(turn, wanted, asked.slot_at)
    held = hold(turn, wanted, free, until=turn.now, own=fresh.own)
    booked = book(turn, held, person, fresh)
    _know_as(turn, booked, source, asked.sequence, CameOfIt.BOOKED)
    return CameOfIt.BOOKED


def _is_newer(asked: Imported, found: Appointment) -> bool:
    """Return whether a line says more than the hall knew when it last took it in, or wrote it."""
    own = 0 if asked.number is None else found.sequence
    return asked.sequence > max(own, found.source_sequence)


def _is_same(asked: Imported, found: Appointment) -> bool:
    return (asked.service, asked.slot_at) == (found.service, found.slot_at)


def _anew(turn: Turn, found: Appointment, line: _Line, sources: _Sources) -> CameOfIt:
    """Book what was cancelled and is confirmed by a newer version; its own places, if it has them.

    By the same version it is not: a visitor who cancelled does not come since a file came twice.
    """
    asked = line.asked
    if not _is_newer(asked, found):
        return CameOfIt.ENDED
    if not _is_same(asked, found) or not can_stand_again(turn, found):
        return _new(turn, line, sources.next)
    _know_as(turn, stand_again(turn, found), sources.own, asked.sequence, CameOfIt.BOOKED)
    return CameOfIt.BOOKED


def _again(turn: Turn, found: Appointment, asked: Imported, random: bytes, source: str) -> CameOfIt:
    if not _is_newer(asked, found):
        return CameOfIt.HERE
    is_same = _is_same(asked, found)
    if found.state is not AppointmentState.EXPECTED:
        if not asked.is_cancelled and not (is_same and found.ended_by == ""):
            after(turn, found, AppointmentAct.MOVE)
        return CameOfIt.HERE
    came, stands = CameOfIt.HERE, found
    if asked.is_cancelled:
        came, stands = CameOfIt.CANCELLED, cancel(turn, found, random)
    elif asked.service != found.service:
        raise WrongMove("import-other-service", **when(turn, found.slot_at))
    elif not is_same:
        came, stands = CameOfIt.MOVED, move(turn, found, asked.slot_at, random)
    _know_as(turn, stands, source, asked.sequence, came)
    return came


def _know_as(turn: Turn, found: Appointment, source: str, sequence: int, came: CameOfIt) -> None:
    told = {"source": source, "sequence": sequence}
    turn.write_one(a.KNOW_AS, appointment_id=found.appointment_id, **told)
    said = AppointmentImported(found.appointment_id, check_number(source), sequence, str(came))
    turn.tell(said)


def _as_then(turn: Turn, done: Done) -> CameOfIt:
    return CameOfIt(said_then(turn, done, AppointmentImported).came)
