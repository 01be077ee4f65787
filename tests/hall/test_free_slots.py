"""What is free to be booked, as screens see it and as acts find it."""

from dataclasses import replace
from pathlib import Path

import pytest

from booked_halls import POOL, SLOT, booked_config, day_of
from halls import BY_LINK, MINUTE, OWNER, ToldClock, enter
from zal.domain.appointments import WishState
from zal.domain.settings.appointments import Channel
from zal.domain.settings.hours import Hours, Span
from zal.hall.hall import Hall
from zal.hall.seen.appointments import desk_minutes, free_on
from zal.hall.seen.bookings import wish_view

HOLD = 15 * MINUTE
LATE = SLOT + 120 * MINUTE


def free(hall: Hall) -> list[int]:
    """Return when the public can book passports today."""
    found = hall.see(free_on, "passport", Channel.PUBLIC, day_of(SLOT))
    return [each.booking.at for each in found]


def test_desk_time_is_free_once_holds_have_ended_also_before_anybody_has_written_that(
    hall_path: Path, clock: ToldClock
) -> None:
    hall = enter(hall_path, clock, config=booked_config())
    for at in (SLOT, SLOT + 20 * MINUTE):
        for channel in (Channel.PHONE, Channel.PHONE, Channel.DESK, Channel.DESK):
            hall.appointments.hold(OWNER, "passport", at, channel=channel)
    clock.at += HOLD - 1
    assert SLOT not in free(hall)
    clock.at += 1
    seen = free(hall), hall.see(desk_minutes)
    hall.acts.let_time_pass()
    assert (free(hall), hall.see(desk_minutes)) == seen
    assert SLOT in seen[0]
    hall.close()


@pytest.mark.parametrize("late_min", [0, 14, 15, 29, 30])
def test_what_comes_back_is_seen_as_offered_to_who_waits_before_anybody_has_written_that(
    hall_path: Path, clock: ToldClock, late_min: int
) -> None:
    hours = Hours(week=((Span(16 * 60, 16 * 60 + 20),),) * 7)
    pool = replace(POOL, public=1, hours=hours)
    hall = enter(hall_path, clock, config=booked_config(pool, open_per_contact=0))
    held = hall.appointments.hold(BY_LINK, "passport", LATE)
    token = hall.appointments.book(BY_LINK, held.token or "").token
    waiting = [hall.waiting_lists.join(BY_LINK, "passport", day_of(LATE)) for _ in range(2)]
    gone = hall.appointments.cancel(OWNER, token=token)

    def seen() -> tuple[list[object], list[int], object]:
        views = [hall.see(wish_view, each.token) for each in waiting]
        told = [None if e is None else (e.state, e.offered_at, e.until) for e in views]
        return [*told], free(hall), hall.see(desk_minutes)

    clock.at = (gone.due_at or 0) + late_min * MINUTE
    unwritten = seen()
    hall.acts.let_time_pass()
    assert seen() == unwritten
    told, slots, _ = unwritten
    until = (gone.due_at or 0) + (15 if late_min < 15 else 30) * MINUTE
    assert (
        told
        == [
            [(WishState.OFFERED, LATE, until), (WishState.WAITING, None, None)],
            [(WishState.OVER, None, None), (WishState.OFFERED, LATE, until)],
            [(WishState.OVER, None, None), (WishState.OVER, None, None)],
        ][late_min // 15]
    )
    assert (LATE in slots) == (late_min >= 30)
    hall.close()
