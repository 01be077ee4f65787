"""The floor: a hall's state as its log tells it. This code does no I/O.

``zal.domain.fold`` brings a floor from one event to the next. Its values are changed in place: to
copy a hall for every event would make the telling of a day cost the square of its events. What
the log does not hold is not on the floor: no link, note, comment, label or PIN; of a link there is
a check number, of the others a seal (``zal.domain.seals``).
"""

from dataclasses import field

from zal.domain.dataclass import dataclass
from zal.domain.events import DayTurned
from zal.domain.states import AT_DESK_STATES, OPEN_STATES, State
from zal.domain.tickets import Shift


@dataclass(slots=True)
class KeptStage:
    """A stage as the log tells it; its fields are those of ``zal.domain.tickets.Stage``.

    ``pass_until``, ``pass_link``: of its return pass, see ``ReturnPassGiven``, "": it has none.
    """

    stage_id: int
    ordinal: int
    day: str
    service: str
    category: str
    state: State
    clock_at: int
    queued_at: int
    called_at: int | None = None
    started_at: int | None = None
    ended_at: int | None = None
    calls: int = 0
    call_rev: int | None = None
    desk: str | None = None
    operator: str | None = None
    for_desk: str | None = None
    for_operator: str | None = None
    postponed_at: int | None = None
    postponed_until: int | None = None
    postponed_times: int = 0
    postponed_min: int = 0
    postponed_ms: int = 0
    announced_at: int | None = None
    booked_for: int | None = None
    returns: int = 0
    follows: str = ""
    kept_back: str = ""
    outcome: str = ""
    skipped_by: int | None = None
    elsewhere_ms: int = 0
    pass_until: str = ""
    has_note: bool = False
    seal: str = ""
    pass_link: int = 0


_UNSERVED = frozenset({State.TRANSFERRED, State.CANCELLED, State.EXPIRED})


@dataclass(slots=True)
class KeptVisit:
    """A ticket and its stages by id. ``link``, ``request``: check numbers, see ``Issued``.

    ``carried_to``: into which business day a turn of the day carried it last. ``returns_for``: the
    stage for whose return pass it was given.
    """

    ticket_id: int
    day: str
    code: str
    series: str
    number: int
    category: str
    language: str
    issued_at: int
    ahead: int | None = 0
    device: str | None = None
    carried_to: str | None = None
    bundle: str = ""
    services: int = 1
    people: int = 1
    channel: str = ""
    returns_for: int | None = None
    link: int = 0
    request: int = 0
    stages: dict[int, KeptStage] = field(default_factory=dict)

    def purge(self, before: int) -> None:
        """Let there be no notes of what had ended before an instant, epoch ms."""
        for each in self.stages.values():
            ended_at = before if each.ended_at is None else each.ended_at
            if ended_at < before and each.state not in OPEN_STATES:
                each.has_note, each.seal = False, ""

    def forget(self) -> None:
        """Let there be no notes at all."""
        for each in self.stages.values():
            each.has_note, each.seal = False, ""

    @property
    def at_desk(self) -> KeptStage | None:
        """The stage that is called or served; at most one is."""
        here = (each for each in self.stages.values() if each.state in AT_DESK_STATES)
        return next(here, None)

    @property
    def is_open(self) -> bool:
        """True while one of its stages has not ended."""
        return any(each.state in OPEN_STATES for each in self.stages.values())

    @property
    def is_unserved(self) -> bool:
        """True if it is over and nothing of it was served: then no return pass is used by it."""
        return all(each.state in _UNSERVED for each in self.stages.values())

    def is_carried(self, event: DayTurned) -> bool:
        """Return whether a turn of the day carries it on: whoever missed a call only once."""
        if self.is_open or not event.carry_over or self.day != event.was:
            return self.is_open
        return any(each.state is State.MISSED for each in self.stages.values())


@dataclass(slots=True)
class KeptBreak:
    """A pause of a shift. Instants: epoch ms; ``ended_at`` None: it lasts."""

    started_at: int
    reason: str
    ended_at: int | None = None


@dataclass(slots=True)
class KeptShift:
    """An operator at a desk, with the breaks in their order; the rest as ``Shift``.

    ``ended_at`` None: it is open.
    """

    shift_id: int
    day: str
    desk: str
    operator: str
    started_at: int
    ended_at: int | None = None
    out_of_turn_run: int = 0
    sent_stage: int | None = None
    sent_at: int | None = None
    next_at: int | None = None
    breaks: list[KeptBreak] = field(default_factory=list)

    @property
    def shift(self) -> Shift:
        """The shift as acts and rules know it."""
        last = self.breaks[-1] if self.breaks and self.breaks[-1].ended_at is None else None
        since, reason = (None, None) if last is None else (last.started_at, last.reason)
        return Shift(
            shift_id=self.shift_id,
            desk=self.desk,
            operator=self.operator,
            started_at=self.started_at,
            break_since=since,
            break_reason=reason,
            day=self.day,
            out_of_turn_run=self.out_of_turn_run,
            sent_stage=self.sent_stage,
            sent_at=self.sent_at,
            next_at=self.next_at,
        )


@dataclass(slots=True)
class KeptSlip:
    """A print job; as ``zal.domain.printing.PrintJob``. ``why``: the code of a sentence."""

    job_id: int
    ticket_id: int
    kiosk: str
    day: str
    state: str
    asked_at: int
    changed_at: int
    is_reprint: bool = False
    why: str = ""


@dataclass(slots=True)
class KeptPrinter:
    """What a kiosk's printer said last, and since when (epoch ms)."""

    kiosk: str
    state: str
    since: int
    why: str = ""


@dataclass(slots=True)
class KeptBrowser:
    """A browser that was paired as a terminal. Instants: epoch ms."""

    number: int
    terminal: str
    paired_at: int
    revoked_at: int | None = None
    seal: str = ""


@dataclass(slots=True)
class KeptPin:
    """A PIN, known by its seal; ``is_once``: good for choosing another and nothing else."""

    subject: str
    seal: str = ""
    is_once: bool = False


@dataclass(slots=True)
class KeptInvitation:
    """A code that pairs one browser, ``until`` when (epoch ms)."""

    until: int
    seal: str


@dataclass(slots=True)
class KeptRating:
    """A visit's marks. ``day``: the business day of its ticket; instants: epoch ms."""

    ticket_id: int
    day: str
    rated_at: int
    changed_at: int
    waiting: int | None = None
    politeness: int | None = None
    comfort: int | None = None
    information: int | None = None
    has_comment: bool = False
    seal: str = ""

    def purge(self, before: int) -> None:
        """Let there be no comment of before an instant, epoch ms."""
        if self.changed_at < before:
            self.forget()

    def forget(self) -> None:
        """Let there be no comment."""
        self.has_comment, self.seal = False, ""


Place = tuple[str, str, int, int]
"""A pool, a channel, the instant of a slot, and the number of one of its places."""


@dataclass(slots=True)
class KeptAppointment:
    """An appointment; as ``zal.domain.appointments.Appointment``.

    ``link``: check number of its code and token, ``source``: of what stands there.
    ``places``: the instant of the slot, the number of the place and how many there were, of each.
    """

    appointment_id: int
    state: str
    service: str
    pool: str
    channel: str
    day: str
    slot_at: int
    made_at: int
    due_at: int | None = None
    ended_at: int | None = None
    ticket_id: int | None = None
    first_id: int | None = None
    sequence: int = 0
    wish_id: int | None = None
    ended_by: str = ""
    source_sequence: int = 0
    link: int = 0
    source: int = 0
    places: list[list[int]] = field(default_factory=list)

    @property
    def taken(self) -> list[Place]:
        """The places that it has."""
        return [(self.pool, self.channel, slot_at, place) for slot_at, place, *_ in self.places]

    @property
    def is_gone(self) -> bool:
        """True once it has ended and its places are free: nothing can change it any more."""
        return self.ended_at is not None and not self.places


@dataclass(slots=True)
class KeptWish:
    """Who waits for a freed place; ``link``: check number of the token."""

    wish_id: int
    service: str
    day: str
    state: str
    made_at: int
    link: int = 0

    @property
    def is_gone(self) -> bool:
        """True once they wait no more, and nothing is offered to them."""
        return self.state in _WISHES_GONE


_WISHES_GONE = frozenset({"taken", "over"})


@dataclass(slots=True)
class KeptOverride:
    """A service that was opened or closed by hand for the day."""

    service: str
    is_open: bool
    reason: str = ""


@dataclass(slots=True)
class KeptConfig:
    """A configuration's text and from when it was in force (epoch ms); see ``Configured``."""

    version: int
    applied_at: int
    body: str
    former_categories: str = ""


@dataclass(slots=True)
class Floor:
    """What can still change in a hall, and what ended on its business day.

    ``rev``, ``at``: the last event that it knows; 0: none. ``clock_offset``: ms, None: the clock is
    believed. ``configs``: the last is in force. ``counters``: the last number by series,
    ``overrides`` by service; both of ``day``. ``pins``: by subject.
    ``invitations``: one at most, by its end. All else stands by its id, number or kiosk.
    """

    rev: int = 0
    at: int = 0
    hall: str = ""
    incarnation: str = ""
    day: str = ""
    closed_day: str | None = None
    clock_offset: int | None = None
    configs: dict[int, KeptConfig] = field(default_factory=dict)
    counters: dict[str, int] = field(default_factory=dict)
    overrides: dict[str, KeptOverride] = field(default_factory=dict)
    visits: dict[int, KeptVisit] = field(default_factory=dict)
    shifts: dict[int, KeptShift] = field(default_factory=dict)
    slips: dict[int, KeptSlip] = field(default_factory=dict)
    printers: dict[str, KeptPrinter] = field(default_factory=dict)
    browsers: dict[int, KeptBrowser] = field(default_factory=dict)
    ratings: dict[int, KeptRating] = field(default_factory=dict)
    pins: dict[str, KeptPin] = field(default_factory=dict)
    invitations: dict[int, KeptInvitation] = field(default_factory=dict)
    appointments: dict[int, KeptAppointment] = field(default_factory=dict)
    wishes: dict[int, KeptWish] = field(default_factory=dict)
    desks: dict[str, KeptVisit] = field(init=False, repr=False, compare=False)
    """Who is at which desk; told by the stages, kept because every move asks."""
    at_work: dict[str, KeptShift] = field(init=False, repr=False, compare=False)
    """The open shifts by desk; told by the shifts, kept because every call asks."""
    taken: set[Place] = field(init=False, repr=False, compare=False)
    """The places of slots that somebody has; told by the appointments, kept because each asks."""

    def __post_init__(self) -> None:
        self.at_work = {each.desk: each for each in self.shifts.values() if each.ended_at is None}
        self.taken = {each for one in self.appointments.values() for each in one.taken}
        self.desks = {}
        for visit in self.visits.values():
            here = visit.at_desk
            if here is not None and here.desk is not None:
                self.desks[here.desk] = visit

    @property
    def config(self) -> KeptConfig:
        """The configuration in force."""
        return self.configs[max(self.configs)]
