"""Times as screens show them."""

import pytest

from halls import NOON
from zal.tui.times import elapsed, wall_time


def test_the_wall_clock_is_the_halls() -> None:
    assert wall_time(NOON, "Europe/Moscow") == "12:00"
    assert wall_time(NOON, "Asia/Yakutsk") == "18:00"


@pytest.mark.parametrize(
    ("ms", "text"),
    [(0, "00:00"), (999, "00:00"), (271_000, "04:31"), (3_871_000, "1:04:31"), (-5000, "00:00")],
)
def test_a_duration_grows_by_what_it_needs_and_is_never_negative(ms: int, text: str) -> None:
    assert elapsed(ms) == text
