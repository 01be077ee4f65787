"""Settings by which the day is over end nobody unasked, and nobody at a desk."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from halls import (
    AT_KIOSK,
    HOUR,
    OWNER,
    TURN,
    WORK,
    ToldClock,
    enter,
    make_hall,
    refused,
    small_config,
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
    with refused(peopled, "lose their place: 5 (waiting: 3, set aside: 1, missed: 1)"):
        peopled.day.apply_config(OWNER, "[hall]", 4)
    peopled.day.apply_config(OWNER, "[hall]", 5)
    assert acts(peopled)[-2:] == ["turn-day", "apply-config"]
    assert [each.code for each in peopled.see(open_tickets)] == ["Б104"]


def test_a_turn_of_the_day_that_is_brought_forward_into_the_hours_that_are_open_is_asked_about(
    peopled: Hall, clock: ToldClock
) -> None:
    clock.at = TURN - 3 * HOUR
    with_settings(peopled, lambda was: replace(was, day_turns_at_min=61))
    with refused(peopled, "the day 23.11.2026 already ends at 01:01"):
        peopled.day.apply_config(OWNER, "[hall]")
    with refused(peopled, "lose their place: 5 (waiting: 3, set aside: 1, missed"):
        peopled.day.apply_config(OWNER, "[hall]", 4)
    peopled.day.apply_config(OWNER, "[hall]", 5)
    assert acts(peopled)[-1] == "apply-config"
    assert len(peopled.see(open_tickets)) == 5


@pytest.mark.parametrize(
    "changed",
    [
        {"day_turns_at_min": 61, "carry_over": True},
        {"day_turns_at_min": 61, "hours": WORK},  # the hall is closed by then
        {"day_turns_at_min": 5 * 60},  # later than it was
    ],
)
def test_a_turn_of_the_day_that_takes_no_place_of_those_who_wait_asks_nothing(
    peopled: Hall, clock: ToldClock, changed: dict[str, Any]
) -> None:
    clock.at = TURN - 3 * HOUR
    with_settings(peopled, lambda was: replace(was, **changed))
    peopled.day.apply_config(OWNER, "[hall]")


def test_carrying_over_is_not_taken_away_unasked_in_the_night_in_which_it_holds(
    tmp_path: Path, clock: ToldClock
) -> None:
    settings = replace(small_config(), carry_over=True)
    hall = enter(make_hall(tmp_path / "night.db"), clock, config=settings)
    clock.at = TURN - HOUR
    hall.tickets.issue(AT_KIOSK, "land")
    with_settings(hall, lambda was: replace(was, carry_over=False))
    with refused(hall, "already ends at 04:00"):
        hall.day.apply_config(OWNER, "[hall]")
    hall.close()


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
