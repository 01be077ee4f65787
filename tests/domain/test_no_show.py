"""When nobody comes to a call: what is right now, as a table, and what holds of any calls."""

from hypothesis import given
from hypothesis import strategies as st

from variants import in_one_test
from zal.domain.no_show import NobodyCame, calls_until, nobody_came
from zal.domain.settings.no_show import NoShowPolicy
from zal.domain.states import Act

POLICY = NoShowPolicy()
AT_ONCE = NoShowPolicy(calls=1, apart_s=0, after_min=0)
S = 1000

TABLE = {
    # calls at (s), now (s): what is right, in how many s, how many calls count, missed in s
    "just called": ((0,), 0, Act.RECALL, 30, 1, 180),
    "a moment before the half minute": ((0,), 29, Act.RECALL, 1, 1, 151),
    "half a minute after the call": ((0,), 30, Act.RECALL, 0, 1, 150),
    "the second call": ((0, 30), 42, Act.RECALL, 18, 2, 138),
    "calls in a hurry count as one": ((0, 1, 2, 3), 40, Act.RECALL, 0, 1, 140),
    "the third call, too early": ((0, 30, 60), 90, Act.RECALL, 0, 3, 90),
    "the third call, and half a minute for it": (
        (0, 60, 170),
        181,
        Act.NO_SHOW,
        19,
        3,
        19,
    ),
    "called for three minutes": ((0, 60, 120), 180, Act.NO_SHOW, 0, 3, 0),
    "a millisecond before": ((0, 60, 120), 179.999, Act.RECALL, 0, 3, 0.001),
    "two calls in an hour": ((0, 1800), 3600, Act.RECALL, 0, 2, 30),
    "as the wait ends the minutes have passed": ((0, 60, 155), 160, Act.NO_SHOW, 25, 3, 25),
    "as the wait ends they have not": ((0, 60, 120), 140, Act.RECALL, 10, 3, 40),
}


@in_one_test("case", TABLE.values())
def test_it_is_as_the_table_says(
    case: tuple[tuple[int, ...], float, Act, float, int, float],
) -> None:
    calls, now, act, wait_s, counted, missed_s = case
    found = nobody_came(POLICY, [each * S for each in calls], round(now * S))
    since = round(now * S) - calls[-1] * S
    assert found == NobodyCame(act, round(wait_s * S), counted, since, round(missed_s * S))


def test_a_hall_may_mark_at_the_first_call() -> None:
    assert nobody_came(AT_ONCE, [5], 5).is_missed


CALLS = st.lists(st.integers(0, 400 * S), min_size=1, max_size=8).map(sorted)
POLICIES = st.builds(
    NoShowPolicy, calls=st.integers(1, 5), apart_s=st.integers(0, 60), after_min=st.integers(0, 5)
)


@given(POLICIES, CALLS, st.integers(0, 400 * S))
def test_who_calls_again_when_told_marks_the_visitor_at_the_instant_that_was_promised(
    policy: NoShowPolicy, calls: list[int], later: int
) -> None:
    now = calls[-1] + later
    found = nobody_came(policy, calls, now)
    promised, still_calls = now + found.missed_in_ms, list(calls)
    for _ in range(policy.calls):
        if found.counted >= policy.calls:
            break
        now += found.wait_ms
        still_calls.append(now)
        found = nobody_came(policy, still_calls, now)
    assert nobody_came(policy, still_calls, promised).is_missed
    before = nobody_came(policy, still_calls, promised - 1)
    assert not before.is_missed or now == promised


@given(POLICIES, CALLS, st.integers(0, 400 * S))
def test_nobody_is_missed_before_the_settings_let_it(
    policy: NoShowPolicy, calls: list[int], later: int
) -> None:
    now = calls[-1] + later
    if nobody_came(policy, calls, now).is_missed:
        assert len(calls) >= policy.calls
        assert now - calls[0] >= 60 * S * policy.after_min
        assert now - calls[-1] >= policy.apart_s * S


def test_calls_of_a_former_calling_and_of_a_forgotten_clock_are_none() -> None:
    assert calls_until(90, 50, [10, 50, 70, 70, 900]) == (50, 70)
