"""What time brings: each at its own instant, and seen by everybody before it is written."""

from pathlib import Path

from halls import (
    AT_BOARD,
    AT_KIOSK,
    DAY,
    HOUR,
    MINUTE,
    NOON,
    OWNER,
    ToldClock,
    at_desk,
    called,
    enter,
    hall_rev,
    make_hall,
    printing_config,
    told,
    without_rev,
)
from zal.domain.events import DayTurned
from zal.domain.log import payload
from zal.hall.hall import Hall
from zal.hall.seen.desk import desk_view
from zal.hall.seen.kiosk import kiosk_view
from zal.hall.seen.log import logged_events
from zal.hall.seen.open_tickets import open_tickets
from zal.hall.seen.visit import visit_view

TURN = NOON + 16 * HOUR
"""04:00 of the next morning."""
EVENING = TURN - 4 * HOUR - 20 * MINUTE
"""23:40."""


def test_a_postponement_that_ended_with_nobody_there_bears_its_own_instant(
    hall: Hall, desk: str, clock: ToldClock
) -> None:
    clock.at = EVENING
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.postpone(OWNER, 10, code="Б101")
    rev = hall.see(hall_rev)
    clock.at = TURN + 4 * HOUR
    hall.desks.sign_in(at_desk("1", "ivanova"))
    assert told(hall, rev) == [
        ("release", "Б101", EVENING + 10 * MINUTE),
        ("expire", "Б101", TURN),
        ("sign-out", None, TURN),
        ("turn-day", None, TURN),
        ("sign-in", None, TURN + 4 * HOUR),
    ]


def test_days_that_turned_unseen_are_one_event(hall: Hall, hall_path: Path) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    later = enter(hall_path, ToldClock(NOON + 5 * DAY))
    later.tickets.issue(AT_KIOSK, "passport")
    turned = [each for each in later.see(logged_events) if each.act == "turn-day"]
    said = [(each.at, payload(each)) for each in turned]
    assert [(at, each.was, each.to) for at, each in said if isinstance(each, DayTurned)] == [
        (TURN, "2026-11-23", "2026-11-28")
    ]
    later.close()


def test_what_ends_at_one_instant_with_the_day_ends_before_it(
    hall: Hall, desk: str, clock: ToldClock
) -> None:
    clock.at = TURN - HOUR
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.postpone(OWNER, 60, code="Б101")
    rev = hall.see(hall_rev)
    clock.at = TURN
    hall.tickets.issue(AT_KIOSK, "land")
    assert [each[0] for each in told(hall, rev)[:2]] == ["release", "expire"]


def test_an_ended_postponement_is_in_every_view_before_it_is_written(
    hall: Hall, desk: str, clock: ToldClock
) -> None:
    token = hall.tickets.issue(AT_KIOSK, "passport").token
    for _ in range(2):
        hall.tickets.issue(AT_KIOSK, "passport")
    called(hall, desk)
    hall.tickets.transfer(at_desk(desk), service="land", to_desk=desk)
    for code in ("Б101", "Б102"):
        hall.tickets.postpone(OWNER, 10, code=code)
    clock.at += 10 * MINUTE
    rev = hall.see(hall_rev)

    def seen() -> tuple[object, ...]:
        desks = [without_rev(hall.see(desk_view, each)) for each in ("1", "2")]
        groups = hall.see(kiosk_view).groups
        visit = hall.see(visit_view, token)
        assert visit is not None
        return desks, groups, hall.see(open_tickets), without_rev(visit)

    before = seen()
    assert hall.see(hall_rev) == rev
    hall.day.save_cursor(AT_BOARD, "wall", 0)
    assert before == seen()
    assert [each.code for each in hall.see(desk_view, "1").queue] == ["Б101", "Б102", "Б103"]


def test_slips_that_wait_are_given_up_at_the_turn_itself(tmp_path: Path) -> None:
    clock = ToldClock()
    hall = enter(make_hall(tmp_path / "h.db"), clock, config=printing_config())
    hall.tickets.issue(AT_KIOSK, "passport")
    clock.at = TURN + HOUR
    hall.day.save_cursor(AT_BOARD, "wall", 0)
    ended = [each for each in hall.see(logged_events) if each.act == "end-slip"]
    assert [each.at for each in ended] == [TURN]
    hall.close()


def test_nothing_due_and_nothing_done_writes_nothing(hall: Hall, clock: ToldClock) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    rev = hall.see(hall_rev)
    clock.at += HOUR
    hall.day.save_cursor(AT_BOARD, "wall", 0)
    assert hall.see(hall_rev) == rev
