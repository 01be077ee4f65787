from functools import partial

import pytest

from zal.simulation.agenda import Agenda
from zal.simulation.pace import live


def test_steps_are_taken_in_order_and_those_of_one_instant_as_they_were_put_down() -> None:
    agenda, taken = Agenda(-10), list[tuple[int, str]]()

    def step(name: str) -> None:
        taken.append((agenda.now, name))
        if name == "first":
            agenda.after(0, partial(step, "at once"))
            agenda.after(-5, partial(step, "no earlier than now"))

    agenda.after(20, partial(step, "last"))
    agenda.after(10, partial(step, "first"))
    agenda.after(10, partial(step, "second"))
    agenda.run_until(9)
    assert taken == [
        (0, "first"),
        (0, "second"),
        (0, "at once"),
        (0, "no earlier than now"),
    ]
    assert (agenda.now, agenda.next_at) == (9, 10)
    agenda.run_until(10)
    assert taken[-1] == (10, "last")
    assert agenda.next_at is None


class Steady:
    """A steady clock that passes when somebody waits."""

    def __init__(self) -> None:
        self.at = 100.0
        self.waits: list[float] = []

    def __call__(self) -> float:
        return self.at

    def pause(self, seconds: float) -> bool:
        self.waits.append(seconds)
        self.at += seconds
        return True

    def sleep(self) -> None:
        """Lose time in which nothing happens."""
        self.at += 0.7


def test_virtual_time_passes_at_the_chosen_speed() -> None:
    agenda, steady = Agenda(), Steady()
    for each in (1000, 3000):
        agenda.after(each, lambda: None)
    live(agenda, 100.0, steady.pause, until=4000, clock=steady)
    assert steady.waits == pytest.approx([0.01, 0.02, 0.01])


def test_lost_time_is_not_made_up_for() -> None:
    agenda, steady = Agenda(), Steady()
    agenda.after(0, steady.sleep)
    for n in range(1, 4):
        agenda.after(n * 100, lambda: None)
    live(agenda, 1.0, steady.pause, clock=steady)
    assert steady.waits == pytest.approx([0, 0, 0.1, 0.1])


def test_a_pause_that_is_told_to_end_is_the_end() -> None:
    agenda, taken = Agenda(), list[int]()
    for n in range(3):
        agenda.after(n, lambda: taken.append(agenda.now))
    live(agenda, 1.0, lambda _: len(taken) < 2)
    assert taken == [0, 1]
