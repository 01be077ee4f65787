import itertools

import pytest

from zal.domain.errors import WrongMove
from zal.domain.states import OPEN_STATES, TRANSITIONS, Act, State, after, no_move, states_before

STATES: list[State | None] = [None, *State]


@pytest.mark.parametrize(("state", "act"), list(itertools.product(STATES, Act)))
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


def test_every_open_state_expires_and_no_other_does() -> None:
    assert states_before(Act.EXPIRE) == OPEN_STATES


def test_nothing_leaves_an_ended_visit() -> None:
    for ended in (State.CANCELLED, State.EXPIRED, State.TRANSFERRED):
        assert not [act for (state, act) in TRANSITIONS if state is ended]
