"""Many processes on the last place of a slot: one gets it, the others are told what is nearest."""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from booked_halls import EXACT, booked_config
from halls import MINUTE, NOON, OWNER, ToldClock, any_settings, enter, make_hall
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
    apart.
    """
    make_hall(path)
    clock = ToldClock()
    hall = enter(path, clock, config=booked_config(EXACT, open_per_contact=0))
    with working(path, many) as workers:
        for n in range(rounds):
            at = clock.at = NOON + n * HOLD
            slot_at = at + 75 * MINUTE
            token = one_of(workers.all([f"{at} book {slot_at} public -"] * many))
            one_of(workers.all([f"{at} book {slot_at} phone -"] * many))
            wanted = [f"{at} book {slot_at} public -"] * (many - 1)
            answers = workers.all([f"{at} cancel 0 public {token}", *wanted])
            assert answers[0] == "cancelled"
            assert all(map(is_taken, answers[1:]))
            held = hall.appointments.hold(OWNER, "passport", slot_at + HOLD)
            assert held.due_at == at + HOLD  # in the same millisecond all want its place
    hall.close()
    prove(path, any_settings)


def is_taken(answer: str) -> bool:
    """Return whether somebody else had the place; at a day's end there is no other that is near."""
    return answer in {"slot-taken", "slot-taken-day"}


def one_of(answers: list[str]) -> str:
    """Return the token of the only one who got the place; all others were refused by it."""
    (token,) = (each for each in answers if not is_taken(each))
    assert len(token) > 20, token
    return token


@pytest.mark.lengthy
def test_of_many_who_want_the_last_place_one_gets_it(tmp_path: Path) -> None:
    race(tmp_path / "hall.db", many=4, rounds=5)


@pytest.mark.long
@pytest.mark.timeout(1800)
def test_of_sixteen_who_want_the_last_place_one_gets_it_two_hundred_times(tmp_path: Path) -> None:
    race(tmp_path / "hall.db", many=16, rounds=200)
