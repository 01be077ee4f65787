"""Whatever was done under a wrong clock that was forgotten: the log still tells every row."""

import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from halls import (
    AT_KIOSK,
    DAY,
    HOUR,
    MINUTE,
    OWNER,
    ToldClock,
    any_settings,
    enter,
    make_hall,
)
from old_halls import unpacked
from wrong_clocks import (
    DAY_THEN,
    IVANOVA,
    PETROV,
    fill,
    led_astray,
    put_right,
)
from zal.bootstrap import check_hall, open_hall
from zal.domain.errors import HallError, StorageError
from zal.hall.hall import Hall
from zal.hall.seen.clock import clock_view
from zal.hall.seen.hall import hall_moment
from zal.hall.seen.open_tickets import open_tickets
from zal.store.sqlite.check import prove


def test_a_row_that_is_changed_by_hand_after_it_is_named(
    peopled: Hall, clock: ToldClock, hall_path: Path
) -> None:
    led_astray(peopled, clock, 20 * DAY)
    put_right(clock, 20 * DAY)
    peopled.clock.forget(OWNER, 5)
    for sets, back in (
        ("state = 'served'", "state = 'waiting'"),
        ("day = '2026-12-13'", f"day = '{DAY_THEN}'"),
    ):
        with closing(sqlite3.connect(hall_path)) as connection, connection:
            connection.execute(f"UPDATE stage SET {sets} WHERE stage_id = 5")
        with pytest.raises(StorageError, match="Б105"):
            prove(hall_path, any_settings)
        with closing(sqlite3.connect(hall_path)) as connection, connection:
            connection.execute(f"UPDATE stage SET {back} WHERE stage_id = 5")


def test_a_hall_that_an_older_zal_led_astray_comes_back(tmp_path: Path) -> None:
    """Its log before it was adopted has no roles and no versions."""
    path = unpacked(tmp_path / "old.db")
    with closing(sqlite3.connect(path)) as connection:
        (at,) = connection.execute("SELECT at FROM event WHERE rev = 62").fetchone()
    clock = ToldClock(at + 1)
    hall = open_hall(path, clock=clock)
    seen = hall.see(clock_view).forgetting
    assert seen is not None
    assert (seen.day, seen.since, seen.back, seen.given) == (DAY_THEN, 63, 12, 24)
    hall.clock.forget(OWNER, seen.visits)
    assert hall.see(hall_moment).day == DAY_THEN
    assert len(hall.see(open_tickets)) == 18
    hall.tickets.issue(AT_KIOSK, "passport")
    clock.at += DAY
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.close()
    check_hall(path)


ACTS: dict[str, Callable[[Hall], object]] = {
    "issue": lambda hall: hall.tickets.issue(AT_KIOSK, "passport"),
    "land": lambda hall: hall.tickets.issue(AT_KIOSK, "land"),
    "sign-in": lambda hall: hall.desks.sign_in(PETROV),
    "sign-out": lambda hall: hall.desks.sign_out(PETROV, reason="home"),
    "break": lambda hall: hall.desks.take_break(PETROV, "tea"),
    "call": lambda hall: hall.tickets.call(PETROV),
    "start": lambda hall: hall.tickets.start(PETROV),
    "finish": lambda hall: hall.tickets.finish(PETROV),
    "hold": lambda hall: hall.tickets.hold(PETROV),
    "no-show": lambda hall: hall.tickets.no_show(PETROV, anyway=True),
    "transfer": lambda hall: hall.tickets.transfer(PETROV, service="passport"),
    "first": lambda hall: hall.tickets.finish(IVANOVA),
    "postpone": lambda hall: hall.tickets.postpone(OWNER, 10, code="Б106"),
    "cancel": lambda hall: hall.tickets.cancel(OWNER, "Б105"),
    "close": lambda hall: hall.day.close_day(OWNER),
    "service": lambda hall: hall.day.close_service(OWNER, "pension"),
    "apply": lambda hall: hall.day.apply_config(OWNER, "[hall]"),
    "pin": lambda hall: hall.pins.set(OWNER, "kiosk", "2580"),
    "browser": lambda hall: hall.browsers.invite(OWNER),
}
"""What may be done under a wrong clock; what is refused then is not done."""


@settings(max_examples=25)
@given(
    st.lists(st.tuples(st.sampled_from([*ACTS]), st.integers(0, 9 * HOUR)), max_size=12),
    st.sampled_from([2 * HOUR, DAY, 20 * DAY]),
)
def test_whatever_was_done_under_the_wrong_clock_the_hall_is_sound_after_it(
    done: list[tuple[str, int]], by: int
) -> None:
    with TemporaryDirectory() as folder:
        path, clock = make_hall(Path(folder) / "hall.db"), ToldClock()
        hall = enter(path, clock)
        fill(hall, clock)
        before = clock.at
        clock.start_anew(by)
        for name, passes in done:
            with suppress(HallError):
                ACTS[name](hall)
            clock.at += passes
        clock.at = max(clock.at, before + by + 11 * MINUTE)
        with suppress(HallError):
            ACTS["sign-in"](hall)
        clock.set_wall(clock.at - by)
        seen = hall.see(clock_view).forgetting
        assert seen is not None
        hall.clock.forget(OWNER, seen.visits)
        prove(path, any_settings)
        assert all(each.stage.clock_at <= clock.at for each in hall.see(open_tickets))
        for _ in range(2):
            clock.at += DAY
            with suppress(HallError):
                hall.tickets.issue(AT_KIOSK, "passport")
            prove(path, any_settings)
        hall.close()
