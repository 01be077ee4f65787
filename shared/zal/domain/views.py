"""Pictures of a hall, one kind per kind of screen: immutable, read in one go at one ``rev``.

Instants are epoch ms. Names are in all the hall's
languages; a face picks one with ``name_in``.
"""

from collections.abc import Iterable, Mapping
from dataclasses import field
from enum import StrEnum
from typing import NamedTuple

from zal.domain.clock import Opening
from zal.domain.dataclass import dataclass
from zal.domain.names import Names
from zal.domain.printing import PrinterStatus, PrintJob
from zal.domain.quotas import Quota
from zal.domain.states import State
from zal.domain.tickets import Shift, Visit, VisitStage


@dataclass(frozen=True, slots=True)
class Moment:
    """When a picture was taken, and how the hall as a whole stood then.

    ``rev``: the hall's revision; ``at``: the instant; ``day``: the business day, as in an ISO
    date. ``opening``: whether the hall gives tickets; ``is_day_closed``: the day was closed by
    hand. ``clock_ahead_s``: how far the hall's time lies ahead of this machine's clock, below 0:
    behind it; 0 when all is well.
    """

    rev: int
    at: int
    day: str
    opening: Opening
    is_day_closed: bool = False
    clock_ahead_s: int = 0


@dataclass(frozen=True, slots=True)
class Signs:
    """What staff are to look after. Of which printers and which slips is said by the view.

    ``guessed``: whose PINs somebody seems to guess: operators' codes, "" for the staff code.
    ``short``: services of which few of the day's tickets are left, or none.
    """

    printers: tuple[PrinterStatus, ...] = ()
    slips: tuple[PrintJob, ...] = ()
    guessed: tuple[str, ...] = ()
    short: tuple[tuple[str, Quota], ...] = ()


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
    ``reason``: what staff wrote when they closed it. ``quota``: how many tickets are given today,
    None: any number; ``by_category``: in categories with a quota of their own. ``zones``: where it
    is served, if that should be told to who looks. ``purposes``: of a whole service, how it stands
    for each of them; it is then closed if all are, and has as many who wait as they have together.
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
    quota: Quota | None = None
    by_category: Mapping[str, Quota] = field(default_factory=dict)
    zones: tuple[str, ...] = ()
    purposes: tuple["ServiceStatus", ...] = ()

    @property
    def is_full(self) -> bool:
        """Return whether all tickets of the day were given."""
        return self.quota is not None and not self.quota.left


@dataclass(frozen=True, slots=True)
class GroupStatus:
    """A service group with its services in the configuration's order.

    ``bundles``: the situations of life under its heading, each as a service that stands as they
    all do: it is closed if one of them is.
    """

    code: str
    names: Names
    services: tuple[ServiceStatus, ...]
    bundles: tuple[ServiceStatus, ...] = ()

    @property
    def choices(self) -> tuple[ServiceStatus, ...]:
        """What a visitor can choose under it."""
        return self.bundles + self.services

    @property
    def waiting(self) -> int:
        """How many wait in the whole group."""
        return sum(each.waiting for each in self.services)


@dataclass(frozen=True, slots=True)
class KioskView:
    """What a kiosk shows.

    Of the kiosk that was named only: ``signs``: what its printer last told, nothing if it has none
    or nothing was told yet, and its newest slips of today, newest first. ``slips_waiting``: how
    many ``slips.begin`` would look at. ``is_anybody_expected``: who has an appointment for today
    and has not come.
    """

    moment: Moment
    groups: tuple[GroupStatus, ...]
    signs: Signs
    slips_waiting: int = 0
    is_anybody_expected: bool = False


@dataclass(frozen=True, slots=True)
class QueueLine:
    """A waiting, held or missed stage as an operator sees it: that of ``By.expected``.

    ``waits_since``: instant from which it waits; ``norm_s``: its norm of waiting, seconds.
    ``mine``: sent to this very desk or operator. ``postponed_until``: until when its visitor lets
    others by, None: they do not.
    """

    stage_id: int
    state: State
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


class Waits(NamedTuple):
    """How many visitors can be called, and since when the first of them waits."""

    waiting: int
    since: int


@dataclass(frozen=True, slots=True)
class OwnFigures:
    """An operator's day. ``mean_service_s`` None: nobody served yet."""

    served: int
    missed: int
    mean_service_s: float | None


@dataclass(frozen=True, slots=True)
class DeskView:
    """What a console shows. ``shift`` None: nobody is signed in at this desk (any more).

    ``visit``: of who is here for several services; ``has_name``: who is here told a name, which is
    not in the picture. ``calls``: when who is called here was called
    and recalled, in order. ``reopenable``: whose
    finish or no-show can be undone. ``queue`` is in the order in which it would be called at that
    moment, as many as a screen has lines for; ``in_queue``: how many they are in all.
    ``open_desks``: desk code → operator code of every open shift, this one's included.
    ``is_reception``: it gives tickets, and nobody is called there.
    ``by_itself``: its last call or no-show was nobody's act.
    ``signs``: what the printers told that are not simply ``OK``; and today's slips, newest first,
    that are unknown, abandoned or too old to be printed by themselves, of visitors who have not
    been given another and may still need one.
    """

    moment: Moment
    desk: str
    shift: Shift | None
    ticket: VisitStage | None
    calls: tuple[int, ...]
    reopenable: VisitStage | None
    queue: tuple[QueueLine, ...]
    in_queue: int
    held: tuple[QueueLine, ...]
    missed: tuple[QueueLine, ...]
    hall_waiting: int
    hall_longest_since: int | None
    figures: OwnFigures
    open_desks: dict[str, str]
    signs: Signs
    by_itself: bool = False
    visit: Visit | None = None
    is_reception: bool = False
    has_name: bool = False


@dataclass(frozen=True, slots=True)
class BoardCall:
    """One call or recall. Two tickets may have one code, see ``zal.hall.forget_clock``.

    ``stands``: the ticket is still called to that desk at the picture's time; ``serving``: it is
    being served there. ``kiosk``: what gave the ticket; ``booked_for``: as in ``Stage``. ``place``,
    ``services``: 2 and 3 of "2 of 3".
    """

    rev: int
    at: int
    ticket_id: int
    code: str
    desk: str
    service: str
    language: str
    recall: bool
    stands: bool
    serving: bool = False
    kiosk: str | None = None
    booked_for: int | None = None
    place: int = 1
    services: int = 1

    def stands_in(self, calls: Iterable["BoardCall"]) -> bool:
        """Return whether by these, of a newer picture, its ticket is still called to its desk."""
        return any(
            each.stands and (each.ticket_id, each.desk) == (self.ticket_id, self.desk)
            for each in calls
        )


class Staffing(StrEnum):
    """Whether somebody works at a desk."""

    AT_WORK = "at-work"
    ON_BREAK = "on-break"
    NOBODY = "nobody"
    BUSY = "busy"
    """With somebody who has no ticket, and so no code to show."""


@dataclass(frozen=True, slots=True)
class BoardView:
    """What a board shows.

    ``fresh``: every call and recall after the revision asked for, oldest first.
    ``recent``: the newest call of each ticket now called or in service, newest first.
    ``has_staff_code``: whoever closes the board has to know one. ``staffing``: of the desk whose
    own sign it is. ``zone``: whose desks it shows, "": the whole hall's. ``missed``: the codes of
    those who missed a call lately and are not back, the last first.
    """

    moment: Moment
    fresh: tuple[BoardCall, ...]
    recent: tuple[BoardCall, ...]
    services: tuple[ServiceStatus, ...]
    has_staff_code: bool = False
    staffing: Staffing = Staffing.AT_WORK
    zone: str = ""
    missed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SignInView:
    """Who can sign in where. ``open_desks``: desk code → operator code."""

    moment: Moment
    open_desks: dict[str, str]
    operators_with_pin: frozenset[str]
    has_staff_code: bool
