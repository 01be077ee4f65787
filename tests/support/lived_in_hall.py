"""A hall in which everything has happened, for what goes through a whole file."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from booked_halls import book_some, taking_appointments
from halls import (
    AT_BOARD,
    AT_KIOSK,
    BY_LINK,
    DAY,
    OWNER,
    ToldClock,
    announced_at_once,
    asking,
    at_desk,
    enter,
    make_hall,
    printing_config,
)
from passes import giving_passes, pass_code
from zal.domain.errors import PinRefused, WrongMove
from zal.domain.printing import PrinterState
from zal.hall.hall import Hall
from zal.hall.pins import KIOSK, of_operator
from zal.hall.seen.board import calls_now


def lived_in_hall(path: Path, then: Callable[[Hall], None] | None = None) -> Path:
    """Make a hall in which everything has happened: on a day that turned, and on the day after.

    ``then``: what happens at last.
    """
    make_hall(path)
    clock = ToldClock()
    config = taking_appointments(giving_passes(printing_config()), booked_share_at_most=0.01)
    hall = enter(path, clock, config=config)
    first_day(hall, clock)
    clock.at += DAY
    hall.desks.sign_in(at_desk("1", "ivanova"))
    second_day(hall, clock)
    if then is not None:
        then(hall)
    hall.close()
    return path


def first_day(hall: Hall, clock: ToldClock) -> None:
    hall.desks.sign_in(at_desk("1", "ivanova"))
    hall.tickets.issue(AT_KIOSK, "passport", category="veteran")
    hall.slips.begin(AT_KIOSK, "test")
    token = serve(hall, clock)
    hall.ratings.rate(BY_LINK, token, {"comfort": 2})
    hall.tickets.issue(AT_KIOSK, "land")
    hall.day.close_service(OWNER, "pension", "no forms")
    hall.pins.set(OWNER, KIOSK, "4071")
    hall.browsers.pair(AT_KIOSK, "4071", "board/hall")
    hall.day.apply_config(OWNER, "other")


def serve(hall: Hall, clock: ToldClock) -> str:
    hall.tickets.call(at_desk("1"))
    clock.at += 1_000
    hall.tickets.start(at_desk("1"))
    clock.at += 1_000
    return hall.tickets.finish(at_desk("1")).ticket.token


def second_day(hall: Hall, clock: ToldClock) -> None:
    hall.desks.sign_in(at_desk("2", "sidorova"))
    for _ in range(5):
        hall.tickets.issue(AT_KIOSK, "passport")
        clock.at += 1_000
    hall.tickets.call(at_desk("1"))
    hall.tickets.start(at_desk("1"))
    hall.tickets.transfer(at_desk("1"), service="land", to_desk="2", note="a copy")
    hall.tickets.call(at_desk("1"))
    hall.tickets.hold(at_desk("1"), note="went for a copy")
    token = serve(hall, clock)
    hall.ratings.rate(BY_LINK, token, {"comfort": 2})
    hall.ratings.rate(BY_LINK, token, {"comfort": 5}, comment="well")
    hall.tickets.postpone(OWNER, 10, code="Б104")
    clock.at += 11 * 60_000
    hall.tickets.call(at_desk("1"), code="Б105", reason="a child")
    hall.tickets.recall(at_desk("1"))
    hall.desks.take_break(at_desk("2"), "lunch")
    hall.pins.set(OWNER, of_operator("ivanova"), "2580")
    hall.pins.set(OWNER, of_operator("sidorova"), "482913", is_once=True)
    hall.pins.replace(at_desk("2", "sidorova"), "482913", "2580")
    hall.pins.set(OWNER, of_operator("sidorova"), "730518", is_once=True)
    with suppress(PinRefused):
        hall.pins.verify(AT_KIOSK, of_operator("ivanova"), "0000")
    clock.at += 60_000
    hall.desks.resume(at_desk("2"))
    hall.slips.begin(AT_KIOSK, "test")
    hall.slips.tell(AT_KIOSK, "test", PrinterState.PAPER_LOW, "printer-paper-low")
    hall.day.open_service(OWNER, "pension")
    hall.browsers.pair(AT_KIOSK, "4071", "console")
    hall.browsers.revoke(OWNER, 1)
    hall.browsers.pair(AT_KIOSK, hall.browsers.invite(OWNER).code, "console")
    hall.browsers.invite(OWNER)


def ask_under_ids(hall: Hall) -> None:
    """Do acts of every kind of answer under a request id."""
    hall.tickets.issue(asking(AT_KIOSK, "issue"), "land")
    hall.day.save_cursor(AT_BOARD, "hall", 7, [*map(announced_at_once, hall.see(calls_now))])
    hall.tickets.start(asking(at_desk("1", "ivanova"), "start"))
    hall.tickets.transfer(asking(at_desk("1", "ivanova"), "transfer"), service="land")
    hall.slips.ask(asking(AT_KIOSK, "ask"), "Б101")
    hall.slips.begin(asking(AT_KIOSK, "begin"), "test")
    hall.day.close_service(asking(OWNER, "close"), "pension")
    hall.day.save_cursor(asking(AT_BOARD, "cursor"), "hall", 7)
    hall.browsers.pair(asking(AT_KIOSK, "pair"), "4071", "board/hall")


def everything_else(hall: Hall) -> None:
    """Do acts under request ids, and then what the rest of a day can bring."""
    ask_under_ids(hall)
    book_some(hall)
    ivanova = at_desk("1", "ivanova")
    missed = hall.tickets.call(ivanova)
    assert missed is not None
    hall.tickets.no_show(ivanova, anyway=True)
    hall.tickets.return_to_queue(ivanova, code=missed.code)
    hall.tickets.call(ivanova)
    hall.tickets.start(ivanova)
    hall.tickets.finish(ivanova)
    hall.tickets.reopen(ivanova)
    hall.tickets.finish(ivanova, outcome="papers")
    hall.appointments.check_in(AT_KIOSK, code=pass_code(hall))
    waiting = hall.tickets.issue(AT_KIOSK, "passport").code
    hall.categories.change(ivanova, "veteran", code=waiting, reason="showed the paper")
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.cancel(ivanova, waiting, reason="went home")
    hall.tickets.reinstate(ivanova, waiting)
    hall.tickets.cancel(ivanova, waiting, reason="went home")
    hall.desks.sign_out(at_desk("2", "sidorova"))
    hall.desks.sign_in(at_desk("1", "sidorova"), take_over_reason="went home ill")
    hall.day.close_day(OWNER)
    with pytest.raises(WrongMove) as how_many:
        hall.day.expire_visits(OWNER)
    visits = how_many.value.args_by_name["visits"]
    assert isinstance(visits, int)
    hall.day.expire_visits(OWNER, visits)
    assert hall.day.open_day(OWNER) == visits
