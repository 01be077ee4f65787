"""What is free to be booked, as screens see it and as acts find it."""

from pathlib import Path

from booked_halls import SLOT, booked_config, day_of
from halls import MINUTE, OWNER, ToldClock, enter
from zal.domain.settings.appointments import Channel
from zal.hall.hall import Hall
from zal.hall.seen.appointments import desk_minutes, free_on

HOLD = 15 * MINUTE


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
