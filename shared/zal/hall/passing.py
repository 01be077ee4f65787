"""What time brings: one table of sources, each telling what comes next and when."""

import json
from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple

from zal.domain.clock import business_day, turns_at
from zal.domain.events import DayTurned, Expired, Released
from zal.domain.printing import JobState
from zal.domain.states import AT_DESK_STATES, Act, after
from zal.domain.tickets import VisitStage
from zal.hall.act_or_look import Sees
from zal.hall.appointment_moves import end_due
from zal.hall.by_itself import (
    answer_call,
    call_to_free_desk,
    next_answer,
    next_call,
)
from zal.hall.carried import carried_by_turn
from zal.hall.former_day import end_shift
from zal.hall.moves import end_stage, requeue
from zal.hall.other_stages import go_on
from zal.hall.print_jobs import end_slip
from zal.hall.purging import purge
from zal.hall.turn import HALL_ID, Turn
from zal.store import rows
from zal.store.queries import slips as s
from zal.store.queries import tickets as q
from zal.store.queries.floor import TOLD_SINCE_FLOOR

_LINE_LETTERS = 100
"""About so many letters a line has in its columns."""


class Source(NamedTuple):
    """Something that happens by itself.

    ``next_at`` tells the instant of the next one, epoch ms, None: none is to come. ``apply`` does
    it, at ``turn.now``.
    """

    next_at: Callable[[Sees], int | None]
    apply: Callable[[Turn], None]


def let_time_pass(turn: Turn) -> None:
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
    return seen.postponed_until


def _end_postponement(turn: Turn) -> None:
    """Let the visitor whose postponement ended first wait again, in the old place."""
    row = turn.row(q.NEXT_POSTPONED)
    assert row is not None
    held = turn.stage(row["stage_id"])
    requeue(turn, held)
    turn.tell(Released(why="postponed"), held)
    go_on(turn, held)


def _next_day(seen: Sees) -> int:
    return turns_at(date.fromisoformat(seen.stored_day), seen.config)


def _turn_day(turn: Turn) -> None:
    """Begin the day of the turn's time; days in between, which nobody saw, are passed over.

    Whoever is carried on keeps the code and the link until the next turn.
    """
    was, to = turn.day, business_day(turn.time.at, turn.config).isoformat()
    carry_over = turn.config.carry_over
    if not carry_over:
        _end_but_at_desks(turn)
    carried = carried_by_turn(turn)
    turn.begin_day(to)
    for each in carried:
        turn.write_one(q.CARRY, ticket_id=each["ticket_id"])
    turn.tell(DayTurned(was, to, _floor_if_it_pays(turn), carry_over, without_gone=True))
    purge(turn)


def _end_but_at_desks(turn: Turn) -> None:
    """Give up slips, expire visits and end shifts, but where a visitor is at a desk."""
    _give_up_slips(turn)
    at_work = set()
    for found in map(rows.visit_stage, turn.rows(q.OPEN_STAGES)):
        if found.state in AT_DESK_STATES:
            at_work.add(found.stage.desk)
        else:
            _expire(turn, found)
    for shift in turn.shifts():
        if shift.desk not in at_work:
            end_shift(turn, shift)


def floor_now(turn: Turn) -> dict[str, Any]:
    """Return the floor as it stands inside an act, for the log."""
    from zal.store.rows.floor import floor_said  # once a day

    return floor_said(lambda sql, params: turn.rows(sql, **params), HALL_ID, turn.now)


def _floor_if_it_pays(turn: Turn) -> dict[str, Any] | None:
    """Return the floor, so that a proof can begin with the day; None: that would cost too much.

    That is where what is to come fills more than all that the log told since the last floor: so a
    log is at most doubled by it, however far ahead people book, and a proof that begins with the
    newest floor has as much to read as that floor at most.
    """
    floor = floor_now(turn)
    coming = sum(len(json.dumps(floor.get(each, ""))) for each in ("appointments", "wishes"))
    told = turn.row(TOLD_SINCE_FLOOR)
    assert told is not None
    return floor if coming <= told["letters"] + _LINE_LETTERS * told["lines"] else None


SOURCES = (
    Source(_next_postponement, _end_postponement),
    Source(lambda seen: seen.appointment_due, end_due),
    Source(next_answer, answer_call),
    Source(_next_day, _turn_day),
    Source(next_call, call_to_free_desk),
)


def _give_up_slips(turn: Turn) -> None:
    for row in turn.rows(s.ALL_WAITING_SLIPS):
        end_slip(turn, rows.print_job(row), JobState.ABANDONED, "slip-day-ended")


def _expire(turn: Turn, found: VisitStage) -> None:
    end_stage(turn, found, after(found.state, Act.EXPIRE, found.code))
    turn.tell(Expired(found.stage.postponed_until), found)
