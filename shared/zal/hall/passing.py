"""What time brings: one table of sources, each telling what comes next and when."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, NamedTuple, Protocol

from zal.domain.clock import business_day, turns_at
from zal.domain.config import HallConfig
from zal.domain.passing import EXPIRING_STATES
from zal.domain.printing import JobState
from zal.domain.states import AT_DESK_STATES, Act, State, after
from zal.domain.tickets import Ticket
from zal.hall.print_jobs import as_job, end_slip
from zal.store.engine import Row
from zal.store.queries import slips as s
from zal.store.queries import tickets as q

if TYPE_CHECKING:
    from zal.hall.acts import Turn


class Sees(Protocol):
    """What an act and a look have in common here."""

    config: HallConfig

    @property
    def stored_day(self) -> str:
        """Return the day that the hall's row tells."""

    def row(self, sql: str, **params: object) -> Row | None:
        """Return the first row."""


class Source(NamedTuple):
    """Something that happens by itself.

    ``next_at`` tells the instant of the next one, epoch ms, None: none is to come. ``apply`` does
    it, at ``turn.now``.
    """

    next_at: Callable[[Sees], int | None]
    apply: Callable[["Turn"], None]


def let_time_pass(turn: "Turn") -> None:
    """Do what has become due up to the turn's time, each at its own instant, the earliest first.

    After each it is asked again, for one brings the next. At one instant the order is the table's.
    """
    while (due := _next(turn)) is not None and due[0] <= turn.time.at:
        turn.now = max(due[0], turn.now)
        due[1].apply(turn)
    turn.now = turn.time.at


def next_at(seen: Sees) -> int:
    """Return the instant at which the next thing happens by itself, epoch ms; it may be past."""
    due = _next(seen)
    assert due is not None, "a day always turns"
    return due[0]


def _next(seen: Sees) -> tuple[int, Source] | None:
    earliest = None
    for source in SOURCES:
        at = source.next_at(seen)
        if at is not None and (earliest is None or at < earliest[0]):
            earliest = at, source
    return earliest


def _next_postponement(seen: Sees) -> int | None:
    row = seen.row(q.NEXT_POSTPONED)
    return None if row is None else int(row[0])


def _end_postponement(turn: "Turn") -> None:
    """Let the one wait again, in the old place, who let others by the longest ago."""
    row = turn.row(q.NEXT_POSTPONED)
    assert row is not None
    _, ticket_id, stage_id = row
    held = turn.ticket(ticket_id)
    turn.write_one(q.REQUEUE, stage_id=stage_id, before=State.HELD)
    turn.move(held, Act.RELEASE, detail={"why": "postponed"})


def _next_day(seen: Sees) -> int:
    return turns_at(date.fromisoformat(seen.stored_day), seen.config)


def _turn_day(turn: "Turn") -> None:
    """Begin the day of the turn's time; those between, which nobody has seen, are one with it.

    Whoever is at a desk stays there and keeps the code, and so does that desk's shift.
    """
    to = business_day(turn.time.at, turn.config).isoformat()
    _give_up_slips(turn)
    tickets = turn.tickets(q.OPEN_TICKETS)
    stay = [each for each in tickets if each.state in AT_DESK_STATES]
    for each in tickets:
        if each.state not in AT_DESK_STATES:
            _expire(turn, each)
    at_work = {each.desk for each in stay}
    for shift_id, desk, operator, *_ in turn.rows(q.OPEN_SHIFTS):
        if desk not in at_work:
            _end_shift(turn, shift_id, desk, operator)
    turn.event("turn-day", detail={"from": turn.day, "to": to})
    turn.begin_day(to)
    for each in stay:
        turn.write_one(q.CARRY, ticket_id=each.ticket_id)


SOURCES = (Source(_next_postponement, _end_postponement), Source(_next_day, _turn_day))


def end_day(turn: "Turn") -> None:
    """Give up the slips that wait, expire every open ticket by name and end every shift.

    A slip that is being sent is left to whoever sends it.
    """
    _give_up_slips(turn)
    for each in turn.tickets(q.OPEN_TICKETS):
        _expire(turn, each)
    for shift_id, desk, operator, *_ in turn.rows(q.OPEN_SHIFTS):
        _end_shift(turn, shift_id, desk, operator)


def end_former_day_at(turn: "Turn", desk: str, ticket: Ticket) -> None:
    """Do at a desk what the day's turn has left undone, now that its visitor has left it.

    ``ticket`` as it stands now: what waits again or was set aside expires, for its day is over.
    The stage that follows a transfer belongs to the new day.
    """
    stage = turn.row(q.DAY_OF_STAGE, stage_id=ticket.stage_id)
    if ticket.state in EXPIRING_STATES and stage is not None and stage[0] != turn.day:
        _expire(turn, ticket)
    shift = turn.row(q.FORMER_SHIFT_AT_DESK, desk=desk)
    if shift is not None:
        _end_shift(turn, shift[0], desk, shift[1])


def _give_up_slips(turn: "Turn") -> None:
    for row in turn.rows(s.ALL_WAITING_SLIPS):
        end_slip(turn, as_job(row), JobState.ABANDONED, "slip-day-ended")


def _expire(turn: "Turn", ticket: Ticket) -> None:
    state = after(ticket.state, Act.EXPIRE, ticket.code)
    turn.write_one(q.END, stage_id=ticket.stage_id, before=ticket.state, after=state)
    turn.move(ticket, Act.EXPIRE)


def _end_shift(turn: "Turn", shift_id: int, desk: str, operator: str) -> None:
    turn.run(q.END_BREAK, shift_id=shift_id)
    turn.write_one(q.END_SHIFT, shift_id=shift_id)
    turn.event("sign-out", desk=desk, operator=operator, detail={"why": "day-end"})
