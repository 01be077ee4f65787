"""The real store against a plain oracle, act by act, with every act there is."""

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from oracle_values import MOVES
from visits_by_code import VisitsByCode


class Machine(VisitsByCode):
    """All that people do, at any time and desk."""


REINSTATED = ("reinstate", "reinstate-held", "reinstate-missed")
EVERY_MOVE = (
    {(act, state) for state, act in MOVES}
    | {("expire", state) for state in ("waiting", "held", "missed")}
    | {(act, state) for act in REINSTATED for state in ("expired", "cancelled")}
    | {
        ("record", None),
        ("issue", None),
        ("call", "waiting"),
        ("reopen", "served"),
        ("reopen", "missed"),
    }
)
DESK_ACTS = ("sign-in", "sign-out", "break", "resume")
DAY_ACTS = ("close-service", "open-service", "close-day", "expire-visits", "open-day", "turn-day")
CLOCK_ACTS = ("clock-leapt", "clock-agrees")


class OpenOverTheTurn(Machine):
    """The same where nothing ends with the day."""

    carry_over = True


def play(kind: type[Machine], examples: int, steps: int, *, search: bool) -> None:
    """Run a machine; ``search``: along other paths each time."""
    run_state_machine_as_test(
        kind,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            derandomize=not search,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


def play_until_all_is_met(examples: int) -> None:
    """Run the machine, and on along further paths of its own until every move was met.

    Which paths those are depends on what Hypothesis finds loaded, so a rare move may be missing
    in the first ones.
    """
    Machine.met.clear()
    play(Machine, examples, steps=50, search=False)
    for n in range(MORE_ROUNDS):
        if Machine.met >= ALL_MET:
            break
        play(type(f"Machine{n}", (Machine,), {}), examples // 4, steps=50, search=False)
    assert ALL_MET <= Machine.met <= ALL_MET | SELDOM_MET


MORE_ROUNDS = 8
SELDOM_MET = {("purge-personal-data", None)}
"""What needs a note and a day after it."""
ALL_MET = EVERY_MOVE | {(act, None) for act in DESK_ACTS + DAY_ACTS + CLOCK_ACTS}


@pytest.mark.lengthy
@pytest.mark.timeout(900)  # an example that fails is made small first
def test_whatever_is_done_the_hall_is_as_the_oracle_says() -> None:
    play_until_all_is_met(examples=16)


@pytest.mark.long
@pytest.mark.timeout(900)
def test_every_move_is_met_along_the_same_paths_each_time() -> None:
    play_until_all_is_met(examples=90)


@pytest.mark.lengthy
@pytest.mark.timeout(900)
def test_where_nothing_ends_with_the_day_it_is_as_the_oracle_says() -> None:
    Machine.met.clear()
    play(OpenOverTheTurn, examples=6, steps=50, search=False)
    assert ("turn-day", None) in Machine.met


@pytest.mark.long
@pytest.mark.timeout(3600)
def test_whatever_is_done_for_long_the_hall_is_as_the_oracle_says() -> None:
    Machine.met.clear()
    play(Machine, examples=600, steps=100, search=True)
    assert ALL_MET <= Machine.met <= ALL_MET | SELDOM_MET
    play(OpenOverTheTurn, examples=200, steps=100, search=True)
