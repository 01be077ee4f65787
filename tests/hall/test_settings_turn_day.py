"""Settings by which the day is over end nobody unasked, and nobody at a desk."""

from dataclasses import replace
from pathlib import Path

from halls import (
    HOUR,
    OWNER,
    ToldClock,
    refused,
    with_settings,
)
from wrong_clocks import acts
from zal.hall.hall import Hall
from zal.hall.seen.open_tickets import open_tickets


def test_settings_that_turn_the_day_tell_first_and_end_nobody_at_a_desk(
    peopled: Hall, clock: ToldClock
) -> None:
    clock.at += 6 * HOUR
    with_settings(peopled, lambda was: replace(was, time_zone="Pacific/Kiritimati"))
    with refused(peopled, "the day 23.11.2026 is over and it is 24.11.2026"):
        peopled.day.apply_config(OWNER, "[hall]")
    with refused(
        peopled, "lose their place: 5 (waiting: 3, set aside: 1, called and not there: 1)"
    ):
        peopled.day.apply_config(OWNER, "[hall]", 4)
    peopled.day.apply_config(OWNER, "[hall]", 5)
    assert acts(peopled)[-2:] == ["turn-day", "apply-config"]
    assert [each.code for each in peopled.see(open_tickets)] == ["Б104"]


def test_settings_that_turn_the_day_of_an_empty_hall_ask_nothing(
    hall: Hall, clock: ToldClock
) -> None:
    clock.at += 6 * HOUR
    with_settings(hall, lambda was: replace(was, time_zone="Asia/Tokyo"))
    hall.day.apply_config(OWNER, "[hall]")
    assert "turn-day" not in acts(hall)
    with_settings(hall, lambda was: replace(was, time_zone="Pacific/Kiritimati"))
    hall.day.apply_config(OWNER, "[hall]")
    assert acts(hall)[-2:] == ["turn-day", "apply-config"]


def test_a_hall_that_carries_all_over_loses_nobody(
    hall_path: Path, clock: ToldClock, peopled: Hall
) -> None:
    clock.at += 6 * HOUR
    with_settings(
        peopled, lambda was: replace(was, time_zone="Pacific/Kiritimati", carry_over=True)
    )
    with refused(peopled, "lose their place: 0"):
        peopled.day.apply_config(OWNER, "[hall]")
    peopled.day.apply_config(OWNER, "[hall]", 0)
    assert len(peopled.see(open_tickets)) == 5
    peopled.close()
