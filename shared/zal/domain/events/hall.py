"""The hall itself: its birth, its configurations, its services and days."""

from collections.abc import Sequence
from typing import Any, ClassVar

from zal.domain.dataclass import dataclass
from zal.domain.events.payload import Payload


@dataclass(frozen=True, slots=True)
class Founded(Payload):
    """The hall came to be, with its first configuration."""

    ACT: ClassVar[str] = "found"
    hall: str
    incarnation: str
    day: str
    body: str


@dataclass(frozen=True, slots=True)
class Adopted(Payload):
    """A hall from before the log was a contract.

    ``floor``: its day and what was open, as ``floor_dict.as_dict``.
    ``rows``: how many rows of each table there were then, by the table's name; the log can prove
    only those that are on the floor.
    """

    ACT: ClassVar[str] = "adopt"
    hall: str
    incarnation: str
    floor: dict[str, Any]
    rows: dict[str, int]


@dataclass(frozen=True, slots=True)
class Restored(Payload):
    """The first act on a copy that was made by ``zal backup``: the hall lives on from there."""

    ACT: ClassVar[str] = "restore"
    incarnation: str
    was: str


@dataclass(frozen=True, slots=True)
class Configured(Payload):
    """Another configuration is in force; ``body`` is its text.

    ``former_categories``: what visits have and it lets go of, apart by spaces: they are called yet.
    ``cancelled``: the ids of appointments that it would not give, which the hall cancelled.
    """

    ACT: ClassVar[str] = "apply-config"
    config: int
    body: str
    former_categories: str = ""
    cancelled: Sequence[int] = ()


@dataclass(frozen=True, slots=True)
class ServiceOpened(Payload):
    """Tickets are given for a service today, whatever its hours.

    ``by_hours``: not so; it was closed by hand, and is no more, so that its hours decide.
    """

    ACT: ClassVar[str] = "open-service"
    by_hours: bool = False


@dataclass(frozen=True, slots=True)
class ServiceClosed(Payload):
    """No more tickets are given for a service today."""

    ACT: ClassVar[str] = "close-service"
    reason: str = ""


@dataclass(frozen=True, slots=True)
class DayClosed(Payload):
    """No more tickets are given on this day; who has one is served yet."""

    ACT: ClassVar[str] = "close-day"


@dataclass(frozen=True, slots=True)
class DayOpened(Payload):
    """Tickets are given again on a day that was closed by hand.

    ``visits``: how many that had been ended with it go on.
    """

    ACT: ClassVar[str] = "open-day"
    visits: int = 0


@dataclass(frozen=True, slots=True)
class VisitsExpired(Payload):
    """So many visits that nobody was to call any more on a closed day were ended by hand."""

    ACT: ClassVar[str] = "expire-visits"
    visits: int


@dataclass(frozen=True, slots=True)
class DayTurned(Payload):
    """The business day turned; days that nobody saw are in one step.

    ``floor``: what is carried over the turn, as ``floor_dict.as_dict``; a proof can begin here.
    None: what is to come would have taken more room than all that the log told since the last one.
    ``carry_over``: the settings say that nothing ends with the day. ``without_gone``: what of
    coming days is gone (``KeptAppointment.is_gone``) is not carried over.
    """

    ACT: ClassVar[str] = "turn-day"
    was: str
    to: str
    floor: dict[str, Any] | None = None
    carry_over: bool = False
    without_gone: bool = False
