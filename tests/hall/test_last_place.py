"""Many processes on the last place of a slot: one gets it, the others are told what is nearest."""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from booked_halls import EXACT, booked_config, day_of
from halls import MINUTE, NOON, OWNER, ToldClock, any_settings, enter, make_hall
from zal.domain.errors import WrongMove
from zal.domain.settings.appointments import Channel
from zal.hall.hall import Hall
from zal.hall.seen.appointments import free_on
from zal.store.sqlite.check import prove

WORKER = Path(__file__).parents[1] / "support" / "booking_worker.py"
HOLD = 15 * MINUTE


class Workers:
    """Processes that do what each is told, all at once."""

    def __init__(self, path: Path, many: int) -> None:
        folders = [str(WORKER.parent), *sys.path]
        env = os.environ | {"PYTHONPATH": os.pathsep.join(each for each in folders if each)}
        self._processes = [
            subprocess.Popen(
                [sys.executable, str(WORKER), str(path), f"w{n}"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
                env=env,
            )
            for n in range(many)
        ]
        assert set(self._answers()) == {"ready"}

    def all(self, lines: Sequence[str]) -> list[str]:
        """Tell each its line at once, and return what they answer."""
        for process, line in zip(self._processes, lines, strict=True):
            assert process.stdin is not None
            process.stdin.write(f"{line}\n")
            process.stdin.flush()
        return self._answers()

    def _answers(self) -> list[str]:
        streams = [each.stdout for each in self._processes]
        return [stream.readline().strip() for stream in streams if stream is not None]

    def end(self) -> None:
        for each in self._processes:
            each.communicate(timeout=60)


@contextmanager
def working(path: Path, many: int) -> Iterator[Workers]:
    workers = Workers(path, many)
    try:
        yield workers
    finally:
        workers.end()


def race(path: Path, many: int, rounds: int) -> None:
    """Let as many processes want one place of a slot, round by round.

    It was held until that very millisecond; then one cancels what the others want; channels are
    apart. Whoever does not get it holds what they are told is nearest, until the next round.
    """
    make_hall(path)
    clock = ToldClock()
    hall = enter(path, clock, config=booked_config(EXACT, open_per_contact=0))
    with working(path, many) as workers:
        for n in range(rounds):
            at = clock.at = NOON + n * HOLD
            slot_at = at + 75 * MINUTE
            public = f"{at} book {slot_at} public -"
            beside = nearest(hall, slot_at, Channel.PUBLIC, many - 1)
            token, *others = in_order(workers.all([public] * many))
            assert len(token) > 20, token
            they_have(others, beside)
            beside = nearest(hall, slot_at, Channel.PHONE, many - 1)
            token_by_phone, *others = in_order(workers.all([f"{at} book {slot_at} phone -"] * many))
            assert len(token_by_phone) > 20, token_by_phone
            they_have(others, beside)
            beside = nearest(hall, slot_at, Channel.PUBLIC, many - 1)
            wanted = [f"{at} cancel 0 public {token}", *[public] * (many - 1)]
            cancelled, *others = workers.all(wanted)
            assert cancelled == "cancelled"
            they_have(others, beside)
            must_be_held(hall, slot_at + HOLD)  # in the millisecond in which that ends all want it
    hall.close()
    prove(path, any_settings)


def must_be_held(hall: Hall, slot_at: int) -> None:
    """See to it that a place is held from now on, by whoever."""
    with suppress(WrongMove):
        hall.appointments.hold(OWNER, "passport", slot_at)
    of_day = hall.see(free_on, "passport", Channel.PUBLIC, day_of(slot_at - 60 * MINUTE))
    assert slot_at not in [each.booking.at for each in of_day]


def nearest(hall: Hall, wanted_at: int, channel: Channel, many: int) -> list[int]:
    """Return what so many hold, one after the other, who come too late for what they want.

    That is the nearest of that day which nobody holds before them; of two, the earlier.
    """
    free = hall.see(free_on, "passport", channel, day_of(wanted_at - 60 * MINUTE))
    takes_ms = len(free[0].booking.places) * EXACT.minutes * MINUTE if free else 0
    had = [wanted_at]
    for each in sorted((e.booking.at for e in free), key=lambda at: (abs(at - wanted_at), at)):
        if all(abs(each - other) >= takes_ms for other in had):
            had.append(each)
    return had[1 : many + 1]


def in_order(answers: list[str]) -> list[str]:
    """Return the answers, that of whoever got the place first."""
    return sorted(answers, key=lambda each: -len(each))


def they_have(answers: list[str], free: list[int]) -> None:
    """Hold those who did not get the place to what was nearest, as far as there was any."""
    had = [each for each in answers if each.isdecimal()]
    assert sorted(map(int, had)) == sorted(free)
    rest = [each for each in answers if not each.isdecimal()]
    assert set(rest) <= {"slot-taken-day"}


@pytest.mark.lengthy
def test_of_many_who_want_the_last_place_one_gets_it(tmp_path: Path) -> None:
    race(tmp_path / "hall.db", many=4, rounds=5)


@pytest.mark.long
@pytest.mark.timeout(1800)
def test_of_sixteen_who_want_the_last_place_one_gets_it_two_hundred_times(tmp_path: Path) -> None:
    race(tmp_path / "hall.db", many=16, rounds=200)
