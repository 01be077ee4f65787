"""Pictures of a hall, one kind per kind of screen: immutable, read in one go at one ``rev``.

Instants are epoch ms; ``at`` is the instant of the picture. Names are in all the hall's
languages; a face picks one with ``name_in``.
"""

from dataclasses import dataclass
from enum import StrEnum

from zal.domain.names import Names
from zal.domain.printing import PrinterStatus, PrintJob
from zal.domain.tickets import Shift, VisitStage


class Availability(StrEnum):
    """Whether the kiosk gives a ticket for a service, and if not, why."""

    OPEN = "open"
    UNSERVED = "unserved"
    """No desk that serves it is signed in now; a ticket is given all the same, after a warning."""
    CLOSED = "closed"
    """Outside its hours, after its last ticket, or closed by hand."""


@dataclass(frozen=True, slots=True)
class ServiceStatus:
    """A service as visitors see it. ``opens_at``: next opening when closed, None: not known.

    ``longest_since``: instant from which the longest waiting visitor waits, None: nobody waits.
    ``reason``: what staff wrote when they closed it.
    """

    code: str
    names: Names
    group: str
    waiting: int
    longest_since: int | None
    availability: Availability
    opens_at: int | None = None
    past_last_ticket: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True)
class GroupStatus:
    """A service group with its services in the configuration's order."""

    code: str
    names: Names
    services: tuple[ServiceStatus, ...]

    @property
    def waiting(self) -> int:
        """How many wait in the whole group."""
        return sum(each.waiting for each in self.services)


@dataclass(frozen=True, slots=True)
class KioskView:
    """What a kiosk shows. ``opens_at`` is set when the hall is closed.

    ``clock_ahead_s``: how far the hall's last event lies ahead of the clock, 0 when all is well.
    Of the kiosk that was named only: ``printer``: what it last told, None: no printer, or nothing
    told yet. ``slips``: its newest of today, newest first. ``slips_waiting``: how many
    ``slips.begin`` would look at.
    """

    rev: int
    at: int
    day: str
    is_open: bool
    opens_at: int | None
    groups: tuple[GroupStatus, ...]
    clock_ahead_s: int = 0
    printer: PrinterStatus | None = None
    slips: tuple[PrintJob, ...] = ()
    slips_waiting: int = 0


@dataclass(frozen=True, slots=True)
class QueueLine:
    """A waiting, held or missed visitor as an operator sees it.

    ``waits_since``: instant from which it waits; ``norm_s``: its norm of waiting, seconds.
    ``mine``: sent to this very desk or operator. ``postponed_until``: until when it lets others
    by at its own wish, None: it does not.
    """

    code: str
    service: str
    category: str
    language: str
    waits_since: int
    norm_s: int
    out_of_turn: bool = False
    mine: bool = False
    note: str = ""
    postponed_until: int | None = None


@dataclass(frozen=True, slots=True)
class OwnFigures:
    """An operator's day. ``mean_service_s`` None: nobody served yet."""

    served: int
    missed: int
    mean_service_s: float | None


@dataclass(frozen=True, slots=True)
class DeskView:
    """What a console shows. ``shift`` None: nobody is signed in at this desk (any more).

    ``queue`` is in the order in which it would be called at ``at``.
    ``open_desks``: desk code → operator code of every open shift, this one's included.
    ``printers``: what the printers told that are not simply ``OK``. ``lost_slips``: today's slips,
    newest first, that are unknown, abandoned or too old to be printed by themselves, of visitors
    who have not been given another and may still need one.
    """

    rev: int
    at: int
    day: str
    desk: str
    shift: Shift | None
    ticket: VisitStage | None
    reopenable: VisitStage | None
    queue: tuple[QueueLine, ...]
    held: tuple[QueueLine, ...]
    missed: tuple[QueueLine, ...]
    hall_waiting: int
    hall_longest_since: int | None
    figures: OwnFigures
    open_desks: dict[str, str]
    is_open: bool
    clock_ahead_s: int = 0
    printers: tuple[PrinterStatus, ...] = ()
    lost_slips: tuple[PrintJob, ...] = ()


@dataclass(frozen=True, slots=True)
class BoardCall:
    """One call or recall.

    ``stands``: the ticket is still called to that desk at the picture's time; ``serving``: it is
    being served there.
    """

    rev: int
    at: int
    code: str
    desk: str
    service: str
    language: str
    recall: bool
    stands: bool
    serving: bool = False


@dataclass(frozen=True, slots=True)
class BoardView:
    """What a board shows.

    ``fresh``: every call and recall after the revision asked for, oldest first.
    ``recent``: the newest call of each ticket now called or in service, newest first.
    """

    rev: int
    at: int
    day: str
    is_open: bool
    opens_at: int | None
    day_closed: bool
    fresh: tuple[BoardCall, ...]
    recent: tuple[BoardCall, ...]
    services: tuple[ServiceStatus, ...]
    clock_ahead_s: int = 0


@dataclass(frozen=True, slots=True)
class SignInView:
    """Who can sign in where. ``open_desks``: desk code → operator code."""

    rev: int
    at: int
    open_desks: dict[str, str]
    operators_with_pin: frozenset[str]
