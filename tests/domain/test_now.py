"""What time it is, in every case of a wall clock, a boot and a steady time."""

import pytest

from variants import in_one_test
from zal.domain.now import (
    CLOCK_GAP_MS,
    CLOCK_LEAP_MS,
    Anchor,
    Now,
    Reading,
    VirtualClock,
    lag_ms,
    tell,
)

SECOND, MINUTE, HOUR = 1000, 60_000, 3_600_000
DAY, YEAR = 24 * HOUR, 365 * 24 * HOUR
NOON = 1_795_424_400_000
UP = 7 * HOUR
LAST = Anchor(NOON, "first", UP, None)
"""The last act was at noon, seven hours after the machine's start, and the clock was believed."""
LEAP, GAP = CLOCK_LEAP_MS, CLOCK_GAP_MS


def same_boot(wall: int, elapsed: int, last: Anchor = LAST) -> Now:
    return tell(last, Reading(last.at + wall, last.boot, last.up_ms + elapsed))


def other_boot(wall: int, up: int = MINUTE, last: Anchor = LAST, boot: str = "second") -> Now:
    return tell(last, Reading(last.at + wall, boot, up))


@in_one_test(
    ("wall", "elapsed", "now"),
    [
        (0, 0, 0),
        (HOUR, HOUR, HOUR),
        (HOUR + LEAP, HOUR, HOUR + LEAP),
        (HOUR - LEAP, HOUR, HOUR - LEAP),
        (-LEAP, 0, 0),
        (-MINUTE, 2 * MINUTE, 0),
        (9 * YEAR, 9 * YEAR, 9 * YEAR),
        (0, -HOUR, 0),
        (LEAP, -HOUR, LEAP),
    ],
)
def test_a_clock_that_goes_with_the_steady_time_is_believed(
    wall: int, elapsed: int, now: int
) -> None:
    told = same_boot(wall, elapsed)
    assert (told.at, told.offset_ms) == (NOON + now, None)


@pytest.mark.parametrize(
    ("wall", "elapsed"),
    [
        (HOUR + LEAP + 1, HOUR),
        (HOUR - LEAP - 1, HOUR),
        (-LEAP - 1, 0),
        (YEAR, SECOND),
        (-NOON, HOUR),
        (HOUR, -HOUR),
    ],
    ids=["ahead", "behind", "behind at once", "a year ahead", "in 1970", "steady time ran back"],
)
def test_a_clock_that_leaps_within_a_boot_is_not_believed(wall: int, elapsed: int) -> None:
    told = same_boot(wall, elapsed)
    expected = NOON + max(0, elapsed)
    assert told == Now(expected, expected - (NOON + wall), expected)


@in_one_test("wall", [0, 1, 12 * HOUR, 30 * DAY, GAP])
@in_one_test("up", [0, 5, UP, 90 * DAY])
def test_after_another_start_a_clock_from_the_last_act_on_is_believed(wall: int, up: int) -> None:
    told = other_boot(wall, up)
    assert (told.at, told.offset_ms) == (NOON + wall, None)


@pytest.mark.parametrize("wall", [-1, -HOUR, -NOON, GAP + 1, 9 * YEAR])
def test_after_another_start_an_earlier_or_far_later_clock_is_a_leap(wall: int) -> None:
    told = other_boot(wall)
    assert told == Now(NOON, -wall, NOON)


def test_after_such_a_leap_time_goes_on_from_the_first_act_of_the_new_start() -> None:
    first = other_boot(-NOON, up=MINUTE)
    kept = Anchor(first.at, "second", MINUTE, first.offset_ms)
    told = tell(kept, Reading(10 * MINUTE, "second", 11 * MINUTE))
    assert told == Now(NOON + 10 * MINUTE, NOON, NOON + 10 * MINUTE)


@pytest.mark.parametrize(("last", "now"), [("", ""), ("", "first"), ("first", "")])
def test_a_machine_that_tells_no_boot_is_judged_as_after_another_start(last: str, now: str) -> None:
    anchor = LAST._replace(boot=last)
    assert tell(anchor, Reading(NOON + DAY, now, UP)).at == NOON + DAY
    assert tell(anchor, Reading(NOON - 1, now, UP + HOUR)) == Now(NOON, 1, NOON)


# --- while a leap stands: the clock is an hour ahead, and the hall knows ---------------------
AHEAD = LAST._replace(offset_ms=-HOUR)


@pytest.mark.parametrize("off", [0, LEAP, -LEAP])
def test_the_offset_goes_on_to_hold(off: int) -> None:
    told = same_boot(HOUR + 10 * MINUTE + off, 10 * MINUTE, AHEAD)
    assert (told.at, told.offset_ms) == (NOON + 10 * MINUTE + off, -HOUR)


def test_with_the_offset_too_time_never_runs_back() -> None:
    assert same_boot(HOUR - MINUTE, 0, AHEAD).at == NOON


@pytest.mark.parametrize("off", [0, LEAP, -LEAP])
def test_a_clock_that_is_put_right_ends_the_leap(off: int) -> None:
    told = same_boot(10 * MINUTE + off, 10 * MINUTE, AHEAD)
    assert (told.at, told.offset_ms) == (NOON + 10 * MINUTE + off, None)


@pytest.mark.parametrize("wall", [2 * HOUR, -HOUR, YEAR])
def test_another_leap_is_told_anew(wall: int) -> None:
    told = same_boot(wall, 10 * MINUTE, AHEAD)
    expected = NOON + 10 * MINUTE
    assert told == Now(expected, expected - NOON - wall, expected)


@pytest.mark.parametrize(
    ("offset", "wall", "at", "kept"),
    [
        (-YEAR, YEAR + DAY, DAY, -YEAR),
        (-YEAR, DAY, DAY, None),
        (-DAY, 2 * DAY, 2 * DAY, None),
        (DAY, DAY, DAY, None),
        (YEAR, DAY - YEAR, DAY, YEAR),
        (-DAY, HOUR, HOUR, None),
        (YEAR, DAY, DAY, None),
    ],
    ids=[
        "a clock a year ahead is so still",
        "a clock a year ahead was put right",
        "both are likely: the plain clock, which may have been put right",
        "both are likely, the plain clock earlier",
        "a clock a year behind is so still",
        "with the offset it would be before the last act",
        "with the offset it would be too far ahead",
    ],
)
def test_after_another_start_a_leap_stands_or_ends(
    offset: int, wall: int, at: int, kept: int | None
) -> None:
    told = other_boot(wall, last=LAST._replace(offset_ms=offset))
    assert (told.at, told.offset_ms) == (NOON + at, kept)


@in_one_test("offset", [None, NOON, -DAY])
@in_one_test("wall", [2 * MINUTE, 12 * HOUR, GAP])
def test_a_clock_that_is_set_after_an_act_of_the_machines_first_minutes_is_believed(
    offset: int | None, wall: int
) -> None:
    young = LAST._replace(up_ms=MINUTE, offset_ms=offset)
    told = same_boot(wall, 2 * MINUTE, young)
    assert (told.at, told.offset_ms) == (NOON + wall, None)


@pytest.mark.parametrize("wall", [-NOON, -HOUR, GAP + HOUR])
def test_in_the_first_minutes_too_an_earlier_or_far_later_clock_is_a_leap(wall: int) -> None:
    expected = NOON + 2 * MINUTE
    told = same_boot(wall, 2 * MINUTE, LAST._replace(up_ms=MINUTE))
    assert told == Now(expected, expected - NOON - wall, expected)


def test_a_machine_without_a_clock_of_its_own_is_on_time_each_day() -> None:
    anchor = LAST
    for day in range(1, 4):
        night = tell(anchor, Reading(day, f"boot {day}", MINUTE))  # 1970
        assert night.offset_ms is not None
        anchor = Anchor(night.at, f"boot {day}", MINUTE, night.offset_ms)
        morning = tell(anchor, Reading(NOON + day * DAY, f"boot {day}", 20 * MINUTE))
        assert (morning.at, morning.offset_ms) == (NOON + day * DAY, None)
        anchor = Anchor(morning.at, f"boot {day}", 20 * MINUTE, None)


def test_after_another_start_a_clock_that_is_wrong_otherwise_is_a_new_leap() -> None:
    told = other_boot(-2 * DAY, last=LAST._replace(offset_ms=DAY))
    assert told == Now(NOON, 2 * DAY, NOON)


def test_simulated_time_is_believed_however_fast_it_goes() -> None:
    told = [NOON, NOON + DAY, NOON + YEAR]
    clock = VirtualClock(lambda: told.pop(0))
    anchor = Anchor(*clock.read(), None)
    for at in (NOON + DAY, NOON + YEAR):
        assert tell(anchor, clock.read()) == Now(at, None, at)


@pytest.mark.parametrize(
    ("wall", "added"), [(0, 0), (LEAP, 0), (-LEAP, 0), (LEAP + 1, -LEAP - 1), (-YEAR, YEAR)]
)
def test_a_screen_follows_the_halls_time_where_its_clock_does_not(wall: int, added: int) -> None:
    assert lag_ms(NOON, NOON + wall) == added
