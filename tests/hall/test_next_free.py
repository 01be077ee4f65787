"""Whom to ring is told a place of their own each: the second would find the first one's taken."""

from dataclasses import replace
from pathlib import Path

from booked_halls import POOL, SLOT, booked_config
from halls import DAY, MINUTE, OWNER, ToldClock, enter
from zal.domain.settings.appointments import Channel
from zal.domain.settings.hours import Hours, Span
from zal.hall.seen.next_free import next_free_for_each

TWO_SLOTS = Hours(week=((Span(14 * 60, 14 * 60 + 40),),) * 7)


def test_each_is_told_a_place_of_their_own_while_there_is_any(
    hall_path: Path, clock: ToldClock
) -> None:
    pool = replace(POOL, phone=2, desk=1, hours=TWO_SLOTS)
    hall = enter(hall_path, clock, config=booked_config(pool, horizon_days=1, open_per_contact=0))
    hall.appointments.book_at_once(OWNER, "passport", SLOT, Channel.PHONE)
    wanted = [("passport", Channel.PHONE)] * 8
    later, tomorrow = SLOT + 20 * MINUTE, SLOT + DAY
    told = [SLOT, later, later, *[tomorrow] * 2, *[tomorrow + 20 * MINUTE] * 2, None]
    assert hall.see(next_free_for_each, wanted) == told
    others = [("passport", Channel.PHONE), ("passport", Channel.DESK), ("gone", Channel.DESK)]
    assert hall.see(next_free_for_each, others) == [SLOT, SLOT, None]
    hall.close()


def test_all_that_the_public_is_told_of_can_then_be_booked_by_them(
    hall_path: Path, clock: ToldClock
) -> None:
    pool = replace(POOL, public=4, hours=TWO_SLOTS)
    policy = {"booked_share_at_most": 0.5, "open_per_contact": 0, "horizon_days": 0}
    hall = enter(hall_path, clock, config=booked_config(pool, **policy))
    told = hall.see(next_free_for_each, [("passport", Channel.PUBLIC)] * 9)
    times = [each for each in told if each is not None]
    for at in times:  # half of the desks' time stays with visitors without an appointment
        hall.appointments.book_at_once(OWNER, "passport", at, Channel.PUBLIC)
    assert 0 < len(times) < 2 * pool.public
    assert hall.see(next_free_for_each, [("passport", Channel.PUBLIC)]) == [None]
    hall.close()
