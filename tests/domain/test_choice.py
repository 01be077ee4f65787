from hypothesis import given
from hypothesis import strategies as st

from zal.domain.choice import Candidate, choose, heads, order
from zal.domain.settings.choice import ChoicePolicy

POLICY = ChoicePolicy(
    rates={"ordinary": 1.0, "booked": 3.0}, tiers={"ordinary": 1, "booked": 1, "veteran": 0}
)
NOW = 10_000_000

queues = st.lists(
    st.tuples(st.sampled_from(["ordinary", "booked", "veteran"]), st.integers(0, NOW + 1000)),
    max_size=30,
).map(lambda rows: [Candidate(n, "passport", c, at) for n, (c, at) in enumerate(rows)])


@given(queues)
def test_choosing_again_and_again_gives_the_whole_order(queue: list[Candidate]) -> None:
    left, called = list(queue), []
    while (choice := choose(left, POLICY, NOW)) is not None:
        called.append(choice.best.candidate)
        left.remove(choice.best.candidate)
    assert called == [each.candidate for each in order(queue, POLICY, NOW)]


@given(queues)
def test_nobody_of_a_lower_tier_goes_before_an_out_of_turn_visitor(queue: list[Candidate]) -> None:
    tiers = [each.tier for each in order(queue, POLICY, NOW)]
    assert tiers == sorted(tiers)


@given(queues)
def test_the_runner_up_is_who_would_be_called_without_the_best(queue: list[Candidate]) -> None:
    choice = choose(queue, POLICY, NOW)
    if choice is None:
        assert queue == []
        return
    rest = [each for each in queue if each is not choice.best.candidate]
    again = choose(rest, POLICY, NOW)
    assert (choice.runner_up and choice.runner_up.candidate) == (again and again.best.candidate)


def test_a_booked_visitor_overtakes_at_three_times_the_rate() -> None:
    ordinary = Candidate(1, "passport", "ordinary", NOW - 299_000)
    booked = Candidate(2, "passport", "booked", NOW - 100_000)
    choice = choose([ordinary, booked], POLICY, NOW)
    assert choice is not None
    assert choice.best.candidate is booked
    assert choice.rule == "accumulating-priority"
    assert choice.best.score == 300.0


def test_a_tie_goes_to_the_ticket_issued_first() -> None:
    queue = [Candidate(n, "passport", "ordinary", NOW) for n in (3, 1, 2)]
    choice = choose(queue, POLICY, NOW)
    assert choice is not None
    assert (choice.best.ticket_id, choice.rule) == (1, "earlier-ticket")


def test_the_boost_comes_once_after_its_time() -> None:
    boosted = ChoicePolicy(rates={}, tiers={}, boost_after_s=720, boost=1000)
    [before, past] = order(
        [
            Candidate(1, "passport", "ordinary", NOW - 721_000),
            Candidate(2, "passport", "ordinary", NOW - 720_000),
        ],
        boosted,
        NOW,
    )
    assert (before.score, past.score) == (1721.0, 720.0)


def test_whoever_is_booked_has_the_better_tier_and_rate_of_two() -> None:
    policy = ChoicePolicy(
        rates={"ordinary": 1.0, "fast": 5.0},
        tiers={"ordinary": 1, "fast": 2},
        booked_tier=1,
        booked_rate=3.0,
    )
    minute_ago = NOW - 60_000
    waiting = [
        Candidate(1, "passport", "ordinary", minute_ago),
        Candidate(2, "passport", "ordinary", minute_ago, is_booked=1),
        Candidate(3, "passport", "fast", minute_ago),
        Candidate(4, "passport", "fast", minute_ago, is_booked=1),
    ]
    ranked = [
        (each.candidate.ticket_id, each.tier, each.score) for each in order(waiting, policy, NOW)
    ]
    assert ranked == [(4, 1, 300.0), (2, 1, 180.0), (1, 1, 60.0), (3, 2, 300.0)]


def test_whoever_is_booked_is_a_head_beside_the_others_of_the_category() -> None:
    waiting = [
        Candidate(n, "passport", "ordinary", NOW - 1000 * n, stage_id=n, is_booked=n % 2)
        for n in range(1, 7)
    ]
    assert {each.ticket_id for each in heads(waiting)} == {5, 6}
