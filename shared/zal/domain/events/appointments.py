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
    """What was held is free again: nobody wanted it, or the time was over.

    ``waits_on``: it was offered to somebody who could not take it, as it was closed by hand, so
    that they stay on the waiting list.
    """

    ACT: ClassVar[str] = "drop-slot"
    appointment: int
    waits_on: bool = False


@dataclass(frozen=True, slots=True)
class AppointmentMoved(Payload):
    """An appointment goes on as another one, ``to``, with the same code and link.

    ``returns_at``: when the former places come back, None: they do not, the slot is too soon; the
    rest as in ``SlotHeld`` and ``SlotBooked``. ``takes_back``: from where it was moved before and
    whose places it has, which were kept back.
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
    takes_back: int | None = None


@dataclass(frozen=True, slots=True)
class AppointmentCancelled(Payload):
    """Nobody comes; ``returns_at`` as in a move.

    ``ended_by``: a ``CancelledBy``, "": that was not told. ``sequence``: so often it was moved,
    cancelled or brought back with this, 0: in older lines a cancel did not count.
    """

    ACT: ClassVar[str] = "cancel-appointment"
    appointment: int
    returns_at: int | None = None
    ended_by: str = ""
    sequence: int = 0


@dataclass(frozen=True, slots=True)
class AppointmentReinstated(Payload):
    """A cancel was undone while the places were kept back.

    ``due`` as in ``SlotBooked``, ``sequence`` as in ``AppointmentCancelled``.
    """

    ACT: ClassVar[str] = "reinstate-appointment"
    appointment: int
    due: int
    sequence: int = 0


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
class CheckInUndone(Payload):
    """It was not its visitor who had come: the ``ticket`` (id) is cancelled.

    ``due``: as in ``SlotBooked``; its visitor is expected as before.
    """

    ACT: ClassVar[str] = "undo-check-in"
    appointment: int
    due: int
    ticket: int


@dataclass(frozen=True, slots=True)
class AppointmentImported(Payload):
    """A file that was imported asks for it.

    ``source``: check number of what it is known by there; ``sequence``: of its version there;
    ``came``: what came of it, a ``CameOfIt``.
    """

    ACT: ClassVar[str] = "import-appointment"
    appointment: int
    source: int
    sequence: int = 0
    came: str = ""


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
