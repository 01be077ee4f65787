"""Taking back what was done under a wrong clock: day, numbers, expiries, instants."""

from zal.domain.appointments import lapses_at
from zal.domain.astray import TWICE, Astray
from zal.domain.errors import WrongMove
from zal.domain.events import ClockForgotten, DayClosed
from zal.hall.astray import Stretch, find_astray
from zal.hall.passing import floor_now
from zal.hall.reinstate import put_back
from zal.hall.turn import Turn
from zal.store import rows
from zal.store.engine import Row
from zal.store.queries import clock as c
from zal.store.queries import hall as h
from zal.store.queries import tickets as q


def forget_clock(turn: Turn, agreed: int | None) -> None:
    """Let the hall's time be the machine's, which is behind, and set right what lies after it.

    Tickets that were given since keep code and link, with their true instants, and are of the day
    that it is again; who expired by the clock waits again in the old place. Calls and services that
    were done stay done, and the log keeps every line.
    """
    if turn.time.offset_ms is None:
        raise WrongMove("clock-believed")
    if turn.wall_ms >= turn.now:
        raise WrongMove("clock-is-ahead")
    stretch = find_astray(turn, turn.wall_ms)
    astray, visits = stretch.astray, len(stretch.visits)
    if agreed != visits:
        told = {"back": len(stretch.back), "given": stretch.given, "day": astray.day}
        raise WrongMove("clock-forget-how-many", visits=visits, rev=astray.since, **told)
    lapsed = turn.rows(c.LAPSED_SINCE, first=astray.first)
    twice = _set_days(turn, astray)
    for sql in _INSTANTS:
        turn.run(sql, **astray._asdict())
    turn.believe(turn.wall_ms)
    turn.run(h.SET_CLOCK_OFFSET, offset=None)
    turn.now = turn.wall_ms
    _begin_again(turn, astray)
    _bring_back(turn, stretch)
    _expect_again(turn, lapsed)
    _, first, last, ahead, _ = astray
    said = ClockForgotten(astray.since, first, last, ahead, floor_now(turn), twice, visits)
    turn.tell(said)


_INSTANTS = (
    *(c.SET_TICKETS, c.SET_STAGES, c.SET_SHIFTS, c.SET_BREAKS, c.SET_SLIPS, c.SET_RATINGS),
    *(
        c.SET_BROWSERS,
        c.SET_PRINTERS,
        c.SET_CONFIGS,
        c.SET_INVITATIONS,
        c.SET_APPOINTMENTS,
        c.SET_WISHES,
        c.SET_ANNOUNCEMENTS,
    ),
)


def _set_days(turn: Turn, astray: Astray) -> dict[str, str]:
    """Let later tickets be of the true day; return the series of those whose code is given twice.

    Such a code is found for the one and, when that visit is over, for the other.
    """
    day, twice = astray.day, {}
    turn.run(c.SET_CARRIED, day=day)
    for row in turn.rows(c.TICKETS_OF_LATER_DAYS, day=day):
        series = _free_series(turn, row, day)
        if series != row["series"]:
            twice[str(row["ticket_id"])] = series
        turn.write_one(c.SET_TICKET_DAY, ticket_id=row["ticket_id"], day=day, series=series)
    turn.run(c.NO_LATER_COUNTERS, day=day)
    turn.run(c.NO_LATER_OVERRIDES, day=day)
    for row in turn.rows(c.NUMBERS_OF_DAY, day=day):
        turn.run(c.SET_COUNTER, day=day, series=row["series"], last=row["last_number"])
    return twice


def _free_series(turn: Turn, ticket: Row, day: str) -> str:
    series, number = str(ticket["series"]), ticket["number"]
    while turn.row(q.TICKET_BY_NUMBER, day=day, series=series, number=number) is not None:
        series += TWICE
    return series


def _begin_again(turn: Turn, astray: Astray) -> None:
    """Let the true day be the hall's, closed if it had been closed by hand."""
    if turn.day == astray.day:
        return
    turn.begin_day(astray.day)
    row = turn.row(c.WAS_CLOSED, since=astray.since)
    if row is not None and row["act"] == DayClosed.ACT:
        turn.run(h.SET_CLOSED_DAY)


def _bring_back(turn: Turn, stretch: Stretch) -> None:
    """Let those go on who expired by the wrong clock, each with place and clock."""
    ended = rows.ends(turn.rows(c.EXPIRIES_SINCE, since=stretch.astray.since))
    for stage_id in stretch.back:
        put_back(turn, turn.stage(stage_id), stretch.right_end(ended[stage_id]))


def _expect_again(turn: Turn, lapsed: list[Row]) -> None:
    """Let those be expected for whom it was too late by the wrong clock alone."""
    for row in lapsed:
        due = lapses_at(turn.config.appointments, row["slot_at"])
        if due > turn.now:
            turn.write_one(c.EXPECT_AGAIN, appointment_id=row["appointment_id"], due=due)
