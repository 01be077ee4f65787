"""What a wrong clock wrote, set right: the order stays, and no day is later than today."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zal.domain.astray import Astray

HOUR, DAY = 3_600_000, 86_400_000
LAST = 1_000 * DAY
ASTRAY = Astray(since=7, first=LAST + 20 * DAY, last=LAST, ahead=20 * DAY, day="2026-11-23")


@pytest.mark.parametrize(
    ("at", "right"),
    [
        (None, None),
        (LAST - HOUR, LAST - HOUR),
        (LAST, LAST),
        (LAST + DAY, LAST + DAY),
        (LAST + 20 * DAY, LAST),
        (LAST + 20 * DAY + HOUR, LAST + HOUR),
        (LAST + 21 * DAY, LAST + DAY),
    ],
)
def test_what_was_written_under_the_wrong_clock_alone_is_moved_back(
    at: int | None, right: int | None
) -> None:
    assert ASTRAY.right(at) == right


def test_nothing_is_moved_before_what_was_written_last_under_a_right_clock() -> None:
    slow = ASTRAY._replace(ahead=20 * DAY + HOUR)
    assert slow.right(LAST + 20 * DAY) == LAST


@pytest.mark.parametrize(
    ("day", "carried_to", "right"),
    [
        ("2026-11-22", None, None),
        ("2026-11-22", "2026-11-23", "2026-11-23"),
        ("2026-11-22", "2026-12-13", "2026-11-23"),
        ("2026-11-23", "2026-12-13", None),
        ("2026-12-13", "2026-12-14", None),
    ],
)
def test_a_ticket_is_carried_into_no_later_day(
    day: str, carried_to: str | None, right: str | None
) -> None:
    assert ASTRAY.right_carried(day, carried_to) == right
    assert ASTRAY.right_day(day) == min(day, "2026-11-23")


@given(st.lists(st.integers(LAST - DAY, LAST), max_size=9), st.integers(0, 9), st.data())
def test_the_order_of_what_was_written_stays(
    before: list[int], many: int, data: st.DataObject
) -> None:
    after = data.draw(
        st.lists(st.integers(ASTRAY.first, ASTRAY.first + DAY), min_size=many, max_size=many)
    )
    written = [*sorted(before), *sorted(after)]
    right = [ASTRAY.right(each) for each in written]
    assert right == sorted(right)
