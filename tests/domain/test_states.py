import itertools

import pytest

from variants import in_one_test
from zal.domain.errors import WrongMove
from zal.domain.states import OPEN_STATES, TRANSITIONS, Act, State, after, no_move, states_before

STATES: list[State | None] = [None, *State]


@in_one_test(("state", "act"), list(itertools.product(STATES, Act)))
def test_every_pair_is_either_in_the_table_or_refused_with_a_sentence(
    state: State | None, act: Act
) -> None:
    if (state, act) in TRANSITIONS:
        assert after(state, act) is TRANSITIONS[state, act]
        assert no_move(state, act) is None
    else:
        assert "Ticket Б105 is" in str(no_move(state, act, "Б105"))
        with pytest.raises(WrongMove, match="Ticket Б105 is"):
            after(state, act, "Б105")


def test_every_state_can_be_reached_from_nothing() -> None:
    reached: set[State | None] = {None}
    for _ in State:
        reached |= {end for (start, _), end in TRANSITIONS.items() if start in reached}
    assert reached == {None, *State}


def test_whoever_may_yet_be_called_or_come_back_can_expire_and_nobody_else() -> None:
    assert states_before(Act.EXPIRE) == OPEN_STATES | {State.MISSED}


def test_nothing_leaves_an_ended_visit_but_the_undoing_of_its_end() -> None:
    assert not [act for (state, act) in TRANSITIONS if state is State.TRANSFERRED]
    for ended in (State.EXPIRED, State.CANCELLED):
        undone = {act: end for (state, act), end in TRANSITIONS.items() if state is ended}
        assert undone == {
            Act.REINSTATE: State.WAITING,
            Act.REINSTATE_HELD: State.HELD,
            Act.REINSTATE_MISSED: State.MISSED,
        }
