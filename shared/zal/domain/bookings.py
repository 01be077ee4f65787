"""An appointment as its own visitor sees it, and what can be booked: nobody else's name or link."""

from typing import NamedTuple

from zal.domain.appointments import AppointmentState, WishState
from zal.domain.dataclass import dataclass
from zal.domain.names import Names
from zal.domain.settings.appointments import Channel


class BookableService(NamedTuple):
    """A service that visitors book by themselves."""

    code: str
    names: Names


class BookableDay(NamedTuple):
    """A business day on which there are slots; ``free``: how many of their instants are free."""

    day: str
    free: int


class SlotOfDay(NamedTuple):
    """A slot (epoch ms) and its business day."""

    day: str
    at: int


class BookableDays(NamedTuple):
    """Some days of a service. ``before``, ``then``: where others begin, None: there are none."""

    service: BookableService
    days: tuple[BookableDay, ...]
    before: str | None
    then: str | None


class BookableTimes(NamedTuple):
    """What is free on a business day: instants, epoch ms. ``has_slots``: none is, or is not free.

    ``is_contact_needed``: whoever waits for a freed one tells a phone number or a mail address.
    """

    service: BookableService
    day: str
    free: tuple[int, ...]
    has_slots: bool
    time_zone: str
    may_wait: bool
    is_contact_needed: bool


@dataclass(frozen=True, slots=True)
class BookingView:
    """What an appointment's page shows. Instants are epoch ms; ``day`` is the slot's business day.

    ``number``: the same for as long as it is moved, see ``sequence``. ``until``: until when a slot
    is held. ``check_in_from``: None: not by the link. ``may_check_in``: it is possible now.
    ``is_withdrawn``: the hall has cancelled it, ``is_closed``: it lets nobody check in for it, as
    staff closed the day or the service; ``next_free``: what is free next instead, None: nothing.
    ``may_move_back_to``: from where it was moved, while it can go back there, None: it cannot.
    ``kept_days``: a name and a phone number are destroyed at most so many days after the end.
    ``may_book_again``: there is a page for that. ``address``: of its own page, "" where phones
    cannot find it. ``ticket``: the link of the ticket that was given for it.
    """

    hall: Names
    hall_code: str
    service: BookableService
    channel: Channel
    state: AppointmentState
    number: int
    sequence: int
    day: str
    slot_at: int
    ends_at: int
    changed_at: int
    now: int
    time_zone: str
    code: str
    address: str
    until: int | None = None
    check_in_from: int | None = None
    may_check_in: bool = False
    may_reinstate: bool = False
    is_withdrawn: bool = False
    is_closed: bool = False
    next_free: SlotOfDay | None = None
    is_moved: bool = False
    may_move_back_to: SlotOfDay | None = None
    may_book_again: bool = False
    is_contact_needed: bool = False
    kept_days: int = 0
    ticket: str = ""
    is_expired: bool = False
    language: str = ""


@dataclass(frozen=True, slots=True)
class WishView:
    """What the page of somebody shows who waits for a freed slot. Instants are epoch ms.

    ``offered_at``: the slot that is offered, ``until``: until when. ``booking``: the link of the
    appointment that was made of it. ``kept_days``: as in ``BookingView``.
    """

    hall: Names
    service: BookableService
    state: WishState
    day: str
    now: int
    time_zone: str
    offered_at: int | None = None
    until: int | None = None
    booking: str = ""
    kept_days: int = 0
    may_book_again: bool = False
    is_expired: bool = False
    language: str = ""
