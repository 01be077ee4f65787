"""Times as screens show them."""

import pytest

from halls import DAY, HOUR, NOON
from zal.texts import keys
from zal.tui.times import day_and_time, elapsed, wall_time


def test_the_wall_clock_is_the_halls() -> None:
    assert wall_time(NOON, "Europe/Moscow") == "12:00"
    assert wall_time(NOON, "Asia/Yakutsk") == "18:00"


@pytest.mark.parametrize(
    ("ms", "text"),
    [(0, "00:00"), (999, "00:00"), (271_000, "04:31"), (3_871_000, "1:04:31"), (-5000, "00:00")],
)
def test_a_duration_grows_by_what_it_needs_and_is_never_negative(ms: int, text: str) -> None:
    assert elapsed(ms) == text


@pytest.mark.parametrize(
    ("at", "language", "text"),
    [
        (NOON + HOUR, "ru", "сегодня в 13:00"),
        (NOON + 20 * HOUR, "ru", "завтра в 08:00"),
        (NOON + DAY, "en", "tomorrow at 12:00"),
        (NOON + 2 * DAY, "ru", "в среду, 25 ноября, в 12:00"),
        (NOON + 3 * DAY, "en", "on Thursday, 26 November, at 12:00"),
        (NOON + 43 * DAY, "ru", "во вторник, 5 января, в 12:00"),
    ],
)
def test_an_opening_is_told_as_people_say_it(at: int, language: str, text: str) -> None:
    assert day_and_time(at, NOON, "Europe/Moscow", language) == text


def test_the_screens_common_texts_stand_in_both_languages() -> None:
    assert keys("zal.tui", "ru") == keys("zal.tui", "en") != frozenset()
