"""Slots, appointments and the lists of who waits for a freed place."""

from typing import ClassVar

from zal.domain.dataclass import dataclass
from zal.domain.events.payload import Payload


@dataclass(frozen=True, slots=True)
class SlotHeld(Payload):
    """Places of a slot, or of several, are held while an appointment is filled in, ``until`` when.

    ``places``: as in ``KeptAppointment``. ``link``: check number of its code and token, neither of
    which is in the log. ``wish``: to whom on the waiting list it is offered. Instants: epoch ms.
    """

    ACT: ClassVar[str] = "hold-slot"
    appointment: int
    pool: str
    channel: str
    of_day: str
    slot_at: int
    places: list[list[int]]
    until: int
    link: int
    wish: int | None = None


@dataclass(frozen=True, slots=True)
class SlotBooked(Payload):
    """What was held is an appointment; ``due``: when its visitor is expected no more.

    ``link``: as in ``SlotHeld``, of what was offered and had no code yet; else 0. ``instead``: why
    no ticket was given, in whose place a kiosk offered it: service would hardly have begun before
    closing (``late``), the day's tickets were given (``full``), or none were (``closed``).
    """

    ACT: ClassVar[str] = "book-slot"
    appointment: int
    due: int
    link: int = 0
    instead: str = ""


@dataclass(frozen=True, slots=True)
class SlotDropped(Payload):
    """What was held is free again: nobody wanted it, or the time was over."""

    ACT: ClassVar[str] = "drop-slot"
    appointment: int


@dataclass(frozen=True, slots=True)
class AppointmentMoved(Payload):
    """An appointment goes on as another one, ``to``, with the same code and link.

    ``returns_at``: when the former places come back, None: they do not, the slot is too soon; the
    rest as in ``SlotHeld`` and ``SlotBooked``.
    """

    ACT: ClassVar[str] = "move-appointment"
    appointment: int
    to: int
    pool: str
    channel: str
    of_day: str
    slot_at: int
    places: list[list[int]]
    due: int
    returns_at: int | None = None


@dataclass(frozen=True, slots=True)
class AppointmentCancelled(Payload):
    """Nobody comes, by the visitor's or the hall's word; ``returns_at`` as in a move."""

    ACT: ClassVar[str] = "cancel-appointment"
    appointment: int
    returns_at: int | None = None


@dataclass(frozen=True, slots=True)
class AppointmentReinstated(Payload):
    """A cancel was undone while the places were kept back; ``due`` as in ``SlotBooked``."""

    ACT: ClassVar[str] = "reinstate-appointment"
    appointment: int
    due: int


@dataclass(frozen=True, slots=True)
class AppointmentLapsed(Payload):
    """Nobody came for the slot."""

    ACT: ClassVar[str] = "lapse-appointment"
    appointment: int


@dataclass(frozen=True, slots=True)
class CheckedIn(Payload):
    """Its visitor has come, and has the ticket of this line."""

    ACT: ClassVar[str] = "check-in"
    appointment: int


@dataclass(frozen=True, slots=True)
class PlacesReturned(Payload):
    """The places that an appointment left are free again."""

    ACT: ClassVar[str] = "return-places"
    appointment: int


@dataclass(frozen=True, slots=True)
class WaitingListJoined(Payload):
    """Somebody waits for a freed place of a service on a day; ``link``: the token's."""

    ACT: ClassVar[str] = "join-waiting-list"
    wish: int
    of_day: str
    link: int


@dataclass(frozen=True, slots=True)
class WaitingListLeft(Payload):
    """Somebody waits for a freed place no more."""

    ACT: ClassVar[str] = "leave-waiting-list"
    wish: int
