"""A hall with people in it, and a clock that leads it astray and is put right."""

from halls import (
    AT_KIOSK,
    MINUTE,
    OWNER,
    ToldClock,
    at_desk,
    called,
)
from zal.domain.states import State
from zal.hall.hall import Hall
from zal.hall.seen.clock import clock_view
from zal.hall.seen.log import logged_events
from zal.hall.seen.ticket import ticket_story

IVANOVA = at_desk("1", "ivanova")
PETROV = at_desk("2", "petrov")
DAY_THEN = "2026-11-23"
"""The day of ``NOON``."""


def fill(hall: Hall, clock: ToldClock) -> None:
    """Let one be served, two wait, one be postponed, one be held and one have missed the call."""
    hall.desks.sign_in(IVANOVA)
    for _ in range(6):
        hall.tickets.issue(AT_KIOSK, "passport")
        clock.at += MINUTE
    hall.tickets.call(IVANOVA)
    hall.tickets.no_show(IVANOVA, anyway=True)
    hall.tickets.call(IVANOVA)
    hall.tickets.hold(IVANOVA)
    hall.tickets.postpone(OWNER, 30, code="Б103")
    called(hall, "1")
    hall.tickets.start(IVANOVA)


def stand(hall: Hall, *codes: str) -> list[State]:
    """Return how visits stand."""
    return [hall.see(ticket_story, each).ticket.state for each in codes]


def acts(hall: Hall) -> list[str]:
    """Return what was done, by the log."""
    return [each.act for each in hall.see(logged_events)]


def led_astray(hall: Hall, clock: ToldClock, by: int) -> None:
    """Start the machine anew under a clock that is wrong and is believed."""
    clock.start_anew(by)
    hall.tickets.issue(AT_KIOSK, "passport")
    assert not hall.see(clock_view).moment.clock_ahead_s


def put_right_seen(hall: Hall, clock: ToldClock, by: int) -> None:
    """The same, and somebody acts before it is decided."""
    put_right(clock, by)
    hall.tickets.issue(AT_KIOSK, "pension")


def put_right(clock: ToldClock, by: int) -> None:
    """Set the clock back by what it was ahead, two minutes later."""
    clock.at += 2 * MINUTE
    clock.set_wall(clock.at - by)
