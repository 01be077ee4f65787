"""The instant at which the business day turns, also where the clocks are changed."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from halls import small_config
from variants import in_one_test
from zal.domain.clock import business_day, turns_at
from zal.domain.settings.hall import HallConfig

SECOND = 1000


def hall(zone: str, turns_at_min: int) -> HallConfig:
    return replace(small_config(), time_zone=zone, day_turns_at_min=turns_at_min)


def utc(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp() * 1000)


@in_one_test(
    ("zone", "turns_at_min", "day", "instant"),
    [
        ("Europe/Moscow", 240, "2026-11-23", "2026-11-24T01:00"),
        ("Europe/Berlin", 150, "2026-11-23", "2026-11-24T01:30"),
        ("Europe/Berlin", 150, "2026-03-28", "2026-03-29T01:00"),
        ("Europe/Berlin", 150, "2026-10-24", "2026-10-25T00:30"),
        ("Europe/Berlin", 120, "2026-03-28", "2026-03-29T01:00"),
        ("Europe/Berlin", 180, "2026-10-24", "2026-10-25T02:00"),
        ("Asia/Beirut", 0, "2026-03-28", "2026-03-28T22:00"),
        ("Pacific/Apia", 240, "2011-12-28", "2011-12-29T14:00"),
    ],
)
def test_a_day_turns_at(zone: str, turns_at_min: int, day: str, instant: str) -> None:
    config = hall(zone, turns_at_min)
    turn = turns_at(date.fromisoformat(day), config)
    assert turn == utc(instant)
    assert business_day(turn - 1, config).isoformat() == day
    assert business_day(turn, config) == date.fromisoformat(day) + timedelta(days=1)


@in_one_test("turns_at_min", [0, 120, 150, 179, 180, 240])
@in_one_test("first", ["2026-03-27", "2026-10-23"])
def test_no_day_comes_back_when_the_clocks_are_changed(turns_at_min: int, first: str) -> None:
    config = hall("Europe/Berlin", turns_at_min)
    begins = utc(f"{first}T12:00")
    days = [business_day(begins + n * 60 * SECOND, config) for n in range(4 * 24 * 60)]
    assert days == sorted(days)
    assert len(set(days)) == 5
