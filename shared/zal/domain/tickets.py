"""A visit as values: its ticket, its stages, and the shift at whose desk they are served.

What is made of every row that is read is a named tuple: a frozen dataclass of as many fields takes
fifteen times as long to make.
"""

from collections.abc import Iterable
from typing import NamedTuple, Protocol, TypeVar

from zal.domain.channels import TicketChannel
from zal.domain.dataclass import dataclass
from zal.domain.states import AT_DESK_STATES, OPEN_STATES, State
from zal.domain.visit_plan import place_of


class Ticket(NamedTuple):
    """What stays the same from the kiosk to the end of a visit.

    ``day``: the business day of its number; ``issued_at``: epoch ms. ``category``: as it was
    issued; a stage has its own. ``token``: the unguessable part of its page's address. ``ahead``:
    how many were ahead when it was issued, None: no desk could serve it then. ``device``: what
    issued it. ``carried_to``: into which business day a turn of the day carried it last, None: none
    did. ``bundle``: the one for which it was issued, "": none. ``services``: for how many the visit
    is in all. ``people``: how many come on it; ``channel``: how it was given, see ``channels``.
    """

    ticket_id: int
    day: str
    code: str
    category: str
    language: str
    token: str
    issued_at: int
    ahead: int | None = 0
    device: str | None = None
    carried_to: str | None = None
    bundle: str = ""
    services: int = 1
    people: int = 1
    channel: str = ""

    @property
    def is_recorded(self) -> bool:
        """True if there is none: an operator recorded whom they served without a ticket."""
        return self.channel == TicketChannel.NO_TICKET

    @property
    def latest_day(self) -> str:
        """The last business day on which its code and its link are known."""
        return self.carried_to or self.day


class Stage(NamedTuple):
    """One service within a visit, as it stands. Instants are epoch ms.

    ``day``: the business day on which it came to be. ``clock_at``: from when its priority counts;
    ``queued_at``: when it joined its queue. ``calls``: how often it was called or recalled,
    ``call_rev``: the revision of its last call. ``for_desk``, ``for_operator``: whom it is sent
    to. ``postponed_until``: until when its visitor lets others by, None: they do not;
    ``postponed_at``: since when; ``postponed_times``, ``postponed_min`` and ``postponed_ms``: how
    often they did, for how many minutes in all they asked, and how long it came to before now.
    ``announced_at``: when a board first showed or said the call, None: none did, or it stands yet.
    ``booked_for``: the slot of its appointment while that counts, None: it does not.
    ``returns``: how often the visitor came back after a missed call.
    ``follows``, ``kept_back``, ``skipped_by``: see ``zal.domain.visit_plan``; ``outcome``: how it
    ended, "": that was not asked. ``elsewhere_ms``: for how long it waited while the visitor was at
    desks for others.
    """

    stage_id: int
    ticket_id: int
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
    note: str = ""
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

    @property
    def is_booked(self) -> bool:
        """True while an appointment counts in the queue."""
        return self.booked_for is not None

    @property
    def is_early(self) -> bool:
        """True while its visitor is held until the slot, having come before it."""
        return self.is_booked and self.postponed_until == self.booked_for

    @property
    def stands(self) -> str:
        """How it stands, in a word: its state, or why it is held back, or that it was skipped."""
        if self.state is State.HELD and self.kept_back:
            return self.kept_back
        return "skipped" if self.skipped_by is not None else str(self.state)

    @property
    def waits_since(self) -> int:
        """From when on its own wait counts: without the time at desks for others of its visit.

        Whoever is booked does not wait before the slot.
        """
        since = max(self.queued_at, self.clock_at) if self.is_booked else self.queued_at
        return since + self.elsewhere_ms


class Ended(Protocol):
    """What tells which stage of a visit ended last: of a stage as read, and as the log tells it."""

    @property
    def state(self) -> State:
        """Where the stage stands."""

    @property
    def ended_at(self) -> int | None:
        """When it ended, epoch ms."""

    @property
    def call_rev(self) -> int | None:
        """The revision of its last call."""

    @property
    def ordinal(self) -> int:
        """Its place in the order in which the visit's stages came to be."""


E = TypeVar("E", bound=Ended)


def ended_last(stages: Iterable[E]) -> E:
    """Return the stage that ended last: of those that ended at once, the one called last.

    One that was transferred went on as another, so it is none while there is any other. The store
    says the same in SQL (``zal.store.queries.tickets.AS_THE_VISIT_STANDS``).
    """
    return max(
        stages,
        key=lambda each: (
            each.state is not State.TRANSFERRED,
            each.ended_at or 0,
            each.call_rev or 0,
            each.ordinal,
        ),
    )


def served_last(stages: Iterable[E]) -> E | None:
    """Return the stage that was served last, None: none was. A visit is rated for that one."""
    served = [each for each in stages if each.state is State.SERVED]
    return ended_last(served) if served else None


@dataclass(frozen=True, slots=True)
class VisitStage:
    """A stage with its ticket: what an act was done to."""

    ticket: Ticket
    stage: Stage

    @property
    def code(self) -> str:
        """The ticket's code."""
        return self.ticket.code

    @property
    def token(self) -> str:
        """The unguessable part of its page's address."""
        return self.ticket.token

    @property
    def state(self) -> State:
        """Where the stage stands."""
        return self.stage.state


@dataclass(frozen=True, slots=True)
class Visit:
    """A ticket with its stages, in the order in which they came to be; there is at least one."""

    ticket: Ticket
    stages: tuple[Stage, ...]

    @property
    def at_desk(self) -> Stage | None:
        """The stage that is called or served; a visitor stands at one desk at most."""
        return next((each for each in self.stages if each.state in AT_DESK_STATES), None)

    @property
    def open(self) -> tuple[Stage, ...]:
        """Return the stages that have not ended; several may wait at once."""
        return tuple(each for each in self.stages if each.state in OPEN_STATES)

    @property
    def current(self) -> Stage:
        """The stage that tells how the visit stands.

        That is the one at a desk, else the first that waits, else the first held, else the one that
        ended last. One that is kept back for another tells nothing while there is another.
        """
        if len(self.stages) == 1:  # nearly all, and each phone's visit is asked at every commit
            return self.stages[0]
        here = self.at_desk
        if here is not None:
            return here
        told = [each for each in self.stages if not each.kept_back or each.state is not State.HELD]
        open_ = [each for each in told if each.state in OPEN_STATES]
        waiting = (each for each in open_ if each.state is State.WAITING)
        if open_:
            return next(waiting, open_[0])
        return ended_last(told) if told else self.stages[0]

    @property
    def is_aside(self) -> bool:
        """True while its visitor is set aside, lets others by or has missed a call."""
        held = (State.HELD, "")
        return any(e.state is State.MISSED or (e.state, e.kept_back) == held for e in self.stages)

    @property
    def coming(self) -> tuple[Stage, ...]:
        """Return the open stages but the current one: what comes next, as they stand in order."""
        return tuple(each for each in self.open if each is not self.current)

    @property
    def place(self) -> int:
        """As which of its services the current stage stands: 2 of "2 of 3"."""
        return place_of(self.stages, self.current)

    @property
    def served(self) -> Stage | None:
        """The stage that was served last, None: none was."""
        return served_last(self.stages)

    @property
    def state(self) -> State:
        """Where the visit stands: as its current stage does."""
        return self.current.state

    def at(self, stage: Stage) -> VisitStage:
        """Return one of its stages with the ticket."""
        return VisitStage(self.ticket, stage)


class Shift(NamedTuple):
    """An operator at a desk. ``day``: the business day on which it began.

    ``break_since`` and ``break_reason``: set while on a break. ``out_of_turn_run``: how many calls
    by the rule went out of turn in a row at the desk, where the settings say how many may.
    ``sent_stage``: the stage that the desk sent on at ``sent_at``, None: none since its last call.
    ``next_at``: from when on the free desk is given its next visitor by itself, None: it calls.
    """

    shift_id: int
    desk: str
    operator: str
    started_at: int
    break_since: int | None = None
    break_reason: str | None = None
    day: str = ""
    out_of_turn_run: int = 0
    sent_stage: int | None = None
    sent_at: int | None = None
    next_at: int | None = None
