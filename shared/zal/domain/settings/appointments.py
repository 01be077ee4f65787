"""Visits that are booked: which slots there are, and what an appointment is worth."""

from datetime import date
from enum import StrEnum

from zal.domain.dataclass import dataclass
from zal.domain.settings.hours import Hours


class Channel(StrEnum):
    """By which way an appointment is made; each has places of its own."""

    PUBLIC = "public"
    PHONE = "phone"
    DESK = "desk"


@dataclass(frozen=True, slots=True)
class SlotPool:
    """Slots of one length, with places for some services.

    ``services``: codes, None: every service. ``minutes``: the length of a slot. ``hours``: when,
    within the hall's hours and those of the service, None: whenever these are. ``public``,
    ``phone``, ``desk``: how many places of each channel a slot has.
    """

    code: str
    services: frozenset[str] | None = None
    minutes: int = 15
    hours: Hours | None = None
    public: int = 1
    phone: int = 0
    desk: int = 0

    def serves(self, service: str) -> bool:
        """Return whether its places are for a service."""
        return self.services is None or service in self.services

    def capacity(self, channel: Channel) -> int:
        """Return how many places of a channel a slot has."""
        return {Channel.PUBLIC: self.public, Channel.PHONE: self.phone, Channel.DESK: self.desk}[
            channel
        ]


@dataclass(frozen=True, slots=True)
class AppointmentPolicy:
    """The windows of appointments, what they are worth in the queue, and their limits.

    Check-in is from ``check_in_before_min`` before the slot; whoever comes up to ``on_time_min``
    after it is booked, later up to ``lapses_after_min`` as anybody without an appointment.
    ``tier``, ``rate``, ``wait_norm_min``: of whoever is booked, where they are better than the
    category's. ``hold_min``: for how long a slot is held while it is filled in, ``offer_min``: for
    who is on the waiting list. Freed places come back after ``returns_after_min`` to
    ``returns_before_min``. ``horizon_days``: how many days ahead; ``closes_before_min``: until so
    long before the slot, but at a desk. ``open_per_contact``: how many one contact may have open,
    0: any
    number, and no contact is asked for. ``waiting_list_at_most``: for one service and day.
    ``booked_share_at_most``: of the desks' minutes. ``closed_dates``: nothing is booked on them.
    ``kiosk_open_at_most``: kiosks make none while so many of the public's places are booked without
    a contact, 0: they make none. ``public_page``: visitors book by themselves, on the pages of
    ``zal web``. ``check_in_by_link``: they say on the appointment's page that they have come.
    """

    check_in_before_min: int = 30
    on_time_min: int = 10
    lapses_after_min: int = 30
    tier: int = 1
    rate: float = 3.0
    wait_norm_min: int | None = None
    hold_min: int = 15
    offer_min: int = 15
    returns_after_min: int = 10
    returns_before_min: int = 40
    horizon_days: int = 14
    closes_before_min: int = 60
    open_per_contact: int = 2
    waiting_list_at_most: int = 20
    booked_share_at_most: float = 0.5
    kiosk_open_at_most: int = 0
    closed_dates: frozenset[date] = frozenset()
    public_page: bool = False
    check_in_by_link: bool = True
