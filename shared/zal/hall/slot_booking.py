"""Booking in one go what staff name: nothing stays held where it is refused."""

from contextlib import suppress
from dataclasses import replace

from zal.domain.appointments import Appointment, AppointmentState
from zal.domain.by import By
from zal.domain.errors import HallError, WrongMove
from zal.domain.settings.appointments import Channel
from zal.hall.appointments import NOBODY, Person
from zal.hall.hall import Hall


def book_slot(
    hall: Hall,
    by: tuple[By, By],
    slot: tuple[str, int, Channel],
    person: Person = NOBODY,
    *,
    instead: str = "",
) -> Appointment:
    """Hold a slot and book it, as two requests; let go of it where the booking is refused.

    ``slot``: a service, an instant (epoch ms) and a channel; ``instead``: as in ``SlotBooked``.
    """
    holds, books = by
    service, at, channel = slot
    held = hall.appointments.hold(holds, service, at, channel=channel)
    token = held.token or ""
    try:
        return hall.appointments.book(books, token, person, instead=instead)
    except HallError:
        if held.state is AppointmentState.HELD:
            with suppress(WrongMove):  # time has ended it, and that is why it was refused
                hall.appointments.drop(replace(books, request_id=None), token)
        raise
