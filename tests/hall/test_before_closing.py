"""Who takes a ticket that will hardly be called before closing is told first, and decides."""

from dataclasses import replace
from pathlib import Path

import pytest

from halls import (
    AT_KIOSK,
    HOUR,
    MINUTE,
    NOON,
    OWNER,
    WORK,
    ToldClock,
    any_settings,
    asking,
    at_desk,
    called,
    enter,
    refused,
)
from zal.domain.errors import WrongMove
from zal.hall.hall import Hall
from zal.hall.seen.log import logged_events
from zal.hall.seen.open_tickets import open_tickets
from zal.store.sqlite.check import prove

CLOSING = NOON + 8 * HOUR
"""20:00: ``WORK`` ends."""


@pytest.fixture
def late(hall_path: Path, clock: ToldClock) -> Hall:
    """A hall that is open until 20:00, half an hour before it, with one desk at work."""
    clock.at = CLOSING - 30 * MINUTE
    hall = enter(hall_path, clock, WORK)
    hall.desks.sign_in(at_desk("1", "ivanova"))
    return hall


def chances(hall: Hall) -> list[object]:
    """Return what was told before each ticket was given, None: nothing."""
    given = [each for each in hall.see(logged_events) if each.act == "issue"]
    return [(each.detail or {}).get("chance") for each in given]


def fill(hall: Hall, count: int) -> None:
    for _ in range(count):
        hall.tickets.issue(AT_KIOSK, "passport", anyway=True)


def test_the_last_who_are_likely_to_be_served_are_told_nothing(late: Hall) -> None:
    for _ in range(3):
        late.tickets.issue(AT_KIOSK, "passport")
    with refused(late, "3 are ahead, and the day ends at 20:00: passport will most likely not"):
        late.tickets.issue(AT_KIOSK, "passport")
    assert chances(late) == [None, None, None]


def test_whoever_was_told_may_have_the_ticket_all_the_same(late: Hall, hall_path: Path) -> None:
    fill(late, 3)
    asked = asking(AT_KIOSK, "one")
    with pytest.raises(WrongMove) as told:
        late.tickets.issue(asked, "passport")
    assert told.value.key == "may-close-first"
    assert told.value.args_by_name == {"service": "passport", "ahead": 3, "closes": "20:00"}
    given = late.tickets.issue(asked, "passport", anyway=True)
    assert late.tickets.issue(asked, "passport", anyway=True).code == given.code
    # 1 - e^-3 (1 + 3 + 9/2 + 27/6), by the norm of ten minutes alone
    assert chances(late)[-1] == 35
    assert len(late.see(open_tickets)) == 4
    prove(hall_path, any_settings)


def test_out_of_turn_is_ahead_of_all_and_told_nothing(late: Hall) -> None:
    fill(late, 20)
    assert late.tickets.issue(AT_KIOSK, "passport", category="veteran").ticket.ahead == 0
    assert chances(late)[-1] is None


def test_two_desks_take_twice_as_many(late: Hall) -> None:
    late.desks.sign_in(at_desk("2", "petrov"))
    for _ in range(6):
        late.tickets.issue(AT_KIOSK, "passport")
    with pytest.raises(WrongMove, match="6 are ahead"):
        late.tickets.issue(AT_KIOSK, "passport")


def test_where_nobody_serves_that_is_what_is_told(hall_path: Path, clock: ToldClock) -> None:
    clock.at = CLOSING - MINUTE
    hall = enter(hall_path, clock, WORK)
    assert hall.tickets.issue(AT_KIOSK, "passport").ticket.ahead is None


def test_beyond_its_hours_a_service_is_open_as_long_as_staff_see_fit(
    late: Hall, clock: ToldClock
) -> None:
    clock.at = CLOSING + MINUTE
    late.day.open_service(OWNER, "passport")
    fill(late, 30)
    assert chances(late) == [None] * 30


def test_the_pace_of_earlier_days_is_learned(hall_path: Path, clock: ToldClock) -> None:
    hall = enter(hall_path, clock, WORK)
    hall.desks.sign_in(at_desk("1", "ivanova"))
    fill(hall, 40)
    for _ in range(40):  # two minutes each, though the norm is ten
        called(hall, "1")
        hall.tickets.start(at_desk("1", "ivanova"))
        clock.at += 2 * MINUTE
        hall.tickets.finish(at_desk("1", "ivanova"))
    clock.at = CLOSING + 24 * HOUR - 30 * MINUTE
    hall.desks.sign_in(at_desk("1", "ivanova"))
    for _ in range(13):  # 28 minutes at the pace of yesterday
        hall.tickets.issue(AT_KIOSK, "passport")
    fill(hall, 3)
    with pytest.raises(WrongMove, match="16 are ahead"):
        hall.tickets.issue(AT_KIOSK, "passport")


def test_the_same_is_learned_anew_after_other_settings(hall_path: Path, clock: ToldClock) -> None:
    clock.at = CLOSING - 30 * MINUTE
    hall = enter(hall_path, clock, WORK)
    hall.desks.sign_in(at_desk("1", "ivanova"))
    fill(hall, 3)
    config = hall.acts.means.parse_stored("")
    quick = replace(
        config, services=(replace(config.services[0], service_min=2), *config.services[1:])
    )
    other = enter(hall_path, clock, config=quick, device="other")
    assert other.tickets.issue(AT_KIOSK, "passport").ticket.ahead == 3
