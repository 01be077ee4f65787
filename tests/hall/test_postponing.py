"""Letting others by: held for a while, then waiting again by itself."""

from pathlib import Path

import pytest

from halls import (
    AT_KIOSK,
    DAY,
    MINUTE,
    NOON,
    OWNER,
    ToldClock,
    any_settings,
    at_desk,
    hall_rev,
    refused,
)
from zal.domain.states import State
from zal.hall.hall import Hall
from zal.hall.seen.desk import desk_view
from zal.hall.seen.kiosk import kiosk_view
from zal.hall.seen.log import logged_events
from zal.hall.seen.open_tickets import open_tickets
from zal.hall.seen.ticket import ticket_story
from zal.store.sqlite.check import prove


def waiting(hall: Hall, desk: str = "1") -> list[str]:
    return [each.code for each in hall.see(desk_view, desk).queue]


def test_others_are_called_first_and_then_the_old_place_is_back(
    hall: Hall, desk: str, clock: ToldClock
) -> None:
    for _ in range(3):
        hall.tickets.issue(AT_KIOSK, "passport")
    held = hall.tickets.postpone(OWNER, 10, code="Б101")
    assert (held.state, held.stage.postponed_until) == (State.HELD, NOON + 10 * MINUTE)
    called = hall.tickets.call(at_desk(desk))
    assert called is not None
    assert called.code == "Б102"
    hall.tickets.no_show(at_desk(desk), anyway=True)
    clock.at += 10 * MINUTE
    called = hall.tickets.call(at_desk(desk))
    assert called is not None
    assert (called.code, called.stage.clock_at, called.stage.postponed_until) == (
        "Б101",
        NOON,
        None,
    )
    released = [each for each in hall.see(logged_events) if each.act == "release"]
    assert [each.detail for each in released] == [{"why": "postponed"}]


def test_every_screen_sees_the_time_over_before_anybody_acts(
    hall: Hall, desk: str, clock: ToldClock
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.postpone(OWNER, 10, code="Б101")
    clock.at += 10 * MINUTE - 1
    line = hall.see(desk_view, desk).held[0]
    assert (line.code, line.postponed_until) == ("Б101", NOON + 10 * MINUTE)
    assert (waiting(hall), hall.see(kiosk_view).groups[0].waiting) == ([], 0)
    clock.at += 1
    rev = hall.see(hall_rev)
    view = hall.see(desk_view, desk)
    assert ([each.code for each in view.queue], view.held, view.hall_waiting) == (["Б101"], (), 1)
    assert hall.see(kiosk_view).groups[0].waiting == 1
    assert hall.see(open_tickets)[0].state is State.WAITING
    assert hall.see(ticket_story, "Б101")[0].state is State.WAITING
    assert hall.see(hall_rev) == rev


def test_staff_bring_back_or_cancel_who_lets_others_by(hall: Hall, desk: str) -> None:
    for _ in range(2):
        hall.tickets.issue(AT_KIOSK, "passport")
    for code in ("Б101", "Б102"):
        hall.tickets.postpone(OWNER, 10, code=code)
    called = hall.tickets.call(at_desk(desk), code="Б101", reason="is here")
    assert called is not None
    assert (called.state, called.stage.postponed_until) == (State.CALLED, None)
    hall.tickets.return_to_queue(at_desk(desk))
    hall.tickets.postpone(OWNER, 10, code="Б101")
    assert hall.tickets.release(OWNER, "Б101").stage.postponed_until is None
    assert hall.tickets.cancel(OWNER, "Б102").stage.postponed_until is None
    assert waiting(hall) == ["Б101"]


@pytest.mark.parametrize("minutes", [0, -1, 61, 10**9])
def test_nobody_lets_by_for_a_time_that_makes_no_sense(hall: Hall, minutes: int) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    with refused(hall, "for 1 to 60 minutes"):
        hall.tickets.postpone(OWNER, minutes, code="Б101")


def test_three_times_and_an_hour_in_all_are_enough(hall: Hall, desk: str, clock: ToldClock) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.postpone(OWNER, 50, code="Б101")
    with refused(hall, "Ticket Б101 is set aside"):
        hall.tickets.postpone(OWNER, 1, code="Б101")
    clock.at += 50 * MINUTE
    with refused(hall, "for 10 more minutes"):
        hall.tickets.postpone(OWNER, 11, code="Б101")
    for _ in range(2):
        hall.tickets.postpone(OWNER, 1, code="Б101")
        clock.at += MINUTE
    with refused(hall, "cannot let others go first any more"):
        hall.tickets.postpone(OWNER, 1, code="Б101")
    hall.tickets.call(at_desk(desk))
    with refused(hall, "Ticket Б101 is called"):
        hall.tickets.postpone(OWNER, 1, code="Б101")


def test_who_lets_others_by_over_the_days_end_expires(
    hall: Hall, hall_path: Path, clock: ToldClock
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.postpone(OWNER, 60, code="Б101")
    clock.at += DAY
    hall.tickets.issue(AT_KIOSK, "passport")
    acts = [each.act for each in hall.see(logged_events)]
    assert acts == ["found", "issue", "postpone", "release", "expire", "turn-day", "issue"]
    prove(hall_path, any_settings)
