"""Opening hours, the day's end, and what a clock can do."""

from pathlib import Path

import pytest

from halls import (
    AT_BOARD,
    AT_KIOSK,
    DAY,
    HOUR,
    MINUTE,
    NOON,
    OWNER,
    WORK,
    ToldClock,
    at_desk,
    enter,
    make_hall,
    refused,
)
from zal.domain.errors import PinRefused
from zal.domain.states import State
from zal.hall.hall import Hall
from zal.hall.pins import KIOSK, of_operator
from zal.hall.seen.board import board_cursor, board_view
from zal.hall.seen.desk import desk_view
from zal.hall.seen.kiosk import kiosk_view
from zal.hall.seen.log import logged_events
from zal.hall.seen.ticket import ticket_story


def test_closed_services_and_days_give_no_tickets(hall: Hall, desk: str) -> None:
    hall.day.close_service(OWNER, "land", "сбой связи")
    with refused(hall, "сбой связи"):
        hall.tickets.issue(AT_KIOSK, "land")
    hall.day.open_service(OWNER, "land")
    assert hall.tickets.issue(AT_KIOSK, "land").code == "Д101"
    hall.day.close_day(OWNER)
    with refused(
        hall, "closed for today. Tickets for land will be available again on 24.11.2026 at 04:00"
    ):
        hall.tickets.issue(AT_KIOSK, "land")
    assert hall.see(ticket_story, "Д101")[0].state is State.WAITING
    assert hall.day.open_day(OWNER) == 0
    assert hall.tickets.issue(AT_KIOSK, "land").code == "Д102"


def test_a_service_that_was_closed_and_opened_again_closes_by_its_hours(
    hall: Hall, clock: ToldClock
) -> None:
    hall.day.close_service(OWNER, "land")
    hall.day.open_service(OWNER, "land")
    hall.tickets.issue(AT_KIOSK, "land")
    clock.at += 7 * HOUR + MINUTE  # past the last ticket
    with refused(hall, "There are no tickets for land now"):
        hall.tickets.issue(AT_KIOSK, "land")
    hall.day.open_service(OWNER, "land")
    hall.tickets.issue(AT_KIOSK, "land")


def test_a_closed_hall_says_when_it_opens(tmp_path: Path, clock: ToldClock) -> None:
    hall = enter(make_hall(tmp_path / "h.db"), clock, WORK)
    clock.at = NOON + 9 * HOUR
    with refused(hall, "It opens on 24.11.2026 at 08:00"):
        hall.tickets.issue(AT_KIOSK, "passport")
    hall.close()


def test_the_day_turns_by_itself(hall: Hall, desk: str, clock: ToldClock) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    clock.at += DAY
    seen = hall.see(desk_view, desk)
    assert (seen.shift, seen.queue, seen.moment.day) == (None, (), "2026-11-24")
    assert hall.tickets.issue(AT_KIOSK, "passport").code == "Б101"
    acts = [each.act for each in hall.see(logged_events)][3:]
    assert acts == ["expire", "sign-out", "turn-day", "issue"]


@pytest.mark.parametrize("jump", [-HOUR, -DAY, HOUR])
def test_time_never_runs_back(hall: Hall, desk: str, clock: ToldClock, jump: int) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.issue(AT_KIOSK, "passport")
    clock.set_wall(NOON + jump)
    called = hall.tickets.call(at_desk(desk))
    assert called is not None
    assert called.stage.called_at is not None
    assert called.stage.called_at >= called.stage.queued_at
    assert hall.see(kiosk_view).moment.clock_ahead_s == -jump // 1000
    clock.set_wall(NOON)
    hall.tickets.start(at_desk(desk))
    done = hall.tickets.finish(at_desk(desk))
    assert done.stage.started_at is not None
    assert done.stage.ended_at is not None
    assert called.stage.called_at <= done.stage.started_at <= done.stage.ended_at
    ats = [each.at for each in hall.see(logged_events)]
    assert ats == sorted(ats)
    assert hall.see(kiosk_view).moment.clock_ahead_s == 0


def test_wrong_pins_wait_longer_and_longer(hall: Hall, clock: ToldClock) -> None:
    subject = of_operator("ivanova")
    with pytest.raises(PinRefused, match="has no PIN yet"):
        hall.pins.verify(OWNER, subject, "2580")
    hall.pins.set(OWNER, subject, "2580")
    for _ in range(2):
        with pytest.raises(PinRefused, match=r"wrong\.$"):
            hall.pins.verify(OWNER, subject, "0000")
    with pytest.raises(PinRefused, match="in 15 s"):
        hall.pins.verify(OWNER, subject, "0000")
    with pytest.raises(PinRefused, match="Too many"):
        hall.pins.verify(OWNER, subject, "2580")
    clock.at += 15_000
    hall.pins.verify(OWNER, subject, "2580")
    with pytest.raises(PinRefused, match=r"wrong\.$"):
        hall.pins.verify(OWNER, subject, "0000")


def test_a_board_sees_every_call_in_order(hall: Hall, desk: str) -> None:
    for _ in range(3):
        hall.tickets.issue(AT_KIOSK, "passport")
    for _ in range(3):
        hall.tickets.call(at_desk(desk))
        hall.tickets.recall(at_desk(desk))
        hall.tickets.start(at_desk(desk))
        hall.tickets.finish(at_desk(desk))
    fresh = hall.see(board_view, 0).fresh
    assert [(each.code, each.recall) for each in fresh] == [
        (code, recall) for code in ("Б101", "Б102", "Б103") for recall in (False, True)
    ]
    hall.day.save_cursor(AT_BOARD, "wall", fresh[2].rev)
    assert hall.see(board_cursor, "wall") == fresh[2].rev
    assert len(hall.see(board_view, fresh[2].rev).fresh) == 3


def test_a_clock_that_ran_ahead_locks_nobody_out(hall: Hall, clock: ToldClock) -> None:
    hall.pins.set(OWNER, KIOSK, "4071")
    clock.at += 24 * HOUR
    hall.day.close_service(OWNER, "passport")
    clock.at -= 24 * HOUR
    for _ in range(3):
        with pytest.raises(PinRefused):
            hall.pins.verify(OWNER, KIOSK, "0000")
    with pytest.raises(PinRefused, match="15 s"):
        hall.pins.verify(OWNER, KIOSK, "4071")
    clock.at += 16_000
    hall.pins.verify(OWNER, KIOSK, "4071")
