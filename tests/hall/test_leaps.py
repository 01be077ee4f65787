"""Which clock an act believes: one that leapt is told of once, and nothing ends by its claim."""

import fcntl
from pathlib import Path

from halls import (
    AT_KIOSK,
    DAY,
    HOUR,
    MINUTE,
    NOON,
    OWNER,
    TURN,
    ToldClock,
    at_desk,
    called,
    enter,
    hall_rev,
    refused,
    told,
)
from zal.domain.now import Reading
from zal.domain.states import State
from zal.hall.hall import Hall
from zal.hall.seen.kiosk import kiosk_view
from zal.hall.seen.log import logged_events
from zal.hall.seen.open_tickets import open_tickets

EVENING = TURN - 4 * HOUR - 20 * MINUTE
"""23:40."""


class Watchful(ToldClock):
    """A clock that looks whether the hall's turn is taken whenever it is read."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.taken: list[bool] = []
        self._lock = path.with_name(f"{path.name}-lock")

    def read(self) -> Reading:
        with self._lock.open("r+b") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                self.taken.append(True)
            else:
                self.taken.append(False)
        return super().read()


def test_an_acts_time_is_read_when_it_has_its_turn_not_when_it_begins_to_wait(
    hall_path: Path,
) -> None:
    clock = Watchful(hall_path)
    hall = enter(hall_path, clock)
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.postpone(OWNER, 10, code="Б101")
    assert clock.taken
    assert all(clock.taken)
    hall.close()


def test_a_leap_is_one_event_whoever_acts_and_ends_with_one(
    hall: Hall, desk: str, hall_path: Path, clock: ToldClock
) -> None:
    other = enter(hall_path, clock, device="other")
    clock.at += MINUTE
    clock.set_wall(NOON + 400 * DAY)
    rev = hall.see(hall_rev)
    assert hall.see(kiosk_view).moment.at == NOON + MINUTE
    assert hall.see(hall_rev) == rev
    hall.tickets.issue(AT_KIOSK, "passport")
    clock.at += MINUTE
    other.tickets.issue(AT_KIOSK, "passport")
    clock.set_wall(NOON + 3 * MINUTE)
    assert hall.see(kiosk_view).moment.at == NOON + 3 * MINUTE
    other.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.issue(AT_KIOSK, "passport")
    assert told(hall, rev) == [
        ("clock-leapt", None, NOON + MINUTE),
        ("issue", "Б101", NOON + MINUTE),
        ("issue", "Б102", NOON + 2 * MINUTE),
        ("clock-agrees", None, NOON + 3 * MINUTE),
        ("issue", "Б103", NOON + 3 * MINUTE),
        ("issue", "Б104", NOON + 3 * MINUTE),
    ]
    leap = next(each for each in hall.see(logged_events) if each.act == "clock-leapt")
    assert leap.detail == {
        "wall": NOON + 400 * DAY,
        "expected": NOON + MINUTE,
        "offset": MINUTE - 400 * DAY,
    }
    other.close()


def test_nothing_ends_by_the_claim_of_a_clock_that_leapt(
    hall: Hall, desk: str, clock: ToldClock
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.postpone(OWNER, 10, code="Б101")
    clock.set_wall(NOON + 3 * DAY)
    hall.tickets.issue(AT_KIOSK, "passport")
    assert [each.state for each in hall.see(open_tickets)] == [State.WAITING, State.HELD]
    clock.at += 10 * MINUTE
    assert called(hall, desk).code == "Б101"
    assert hall.see(kiosk_view).moment.day == "2026-11-23"


def test_what_is_refused_tells_of_no_leap(hall: Hall, clock: ToldClock) -> None:
    clock.set_wall(NOON - HOUR)
    with refused(hall, "Nobody is signed in"):
        hall.tickets.call(at_desk("1"))
    assert hall.see(kiosk_view).moment.clock_ahead_s == 3600


def test_a_machine_that_starts_in_1970_goes_on_from_the_last_act(
    hall: Hall, clock: ToldClock
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    clock.start_anew()
    clock.set_wall(0)
    hall.tickets.issue(AT_KIOSK, "passport")
    clock.at += MINUTE
    hall.tickets.issue(AT_KIOSK, "passport")
    assert [each[2] for each in told(hall)] == [NOON, NOON, NOON, NOON, NOON + MINUTE]
    clock.start_anew()
    clock.set_wall(NOON + DAY)
    hall.tickets.issue(AT_KIOSK, "passport")
    acts = [each.act for each in hall.see(logged_events)]
    assert acts.count("clock-leapt") == acts.count("clock-agrees") == 1
    assert hall.see(kiosk_view).moment.day == "2026-11-24"
