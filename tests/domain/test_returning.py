"""Whoever comes back after a missed call goes behind some others, and no further than it takes."""

from hypothesis import given
from hypothesis import strategies as st

from zal.domain.choice import Candidate, order
from zal.domain.returning import clock_behind, no_return
from zal.domain.settings.choice import ChoicePolicy
from zal.domain.settings.no_show import NoShowPolicy
from zal.domain.states import State
from zal.domain.tickets import Stage

POLICY = ChoicePolicy(rates={"booked": 3.0}, tiers={"veteran": 0})
NOW = 3_600_000
CATEGORIES = st.sampled_from(["ordinary", "booked", "veteran"])


def waiting(ticket: int, clock_at: int, category: str = "ordinary") -> Candidate:
    return Candidate(ticket, "passport", category, clock_at)


def place(back: Candidate, others: list[Candidate], behind: int) -> tuple[int, int]:
    """Return how many of the others are called before who is back, and the clock then."""
    clock_at = clock_behind(back, others, POLICY, NOW, behind)
    there = order([*others, back._replace(clock_at=clock_at)], POLICY, NOW)
    return [each.ticket_id for each in there].index(back.ticket_id), clock_at


def test_one_goes_first_and_the_place_is_right_behind() -> None:
    others = [waiting(2, 600_000), waiting(3, 900_000), waiting(4, 1_200_000)]
    assert place(waiting(1, 0), others, behind=1) == (1, 600_001)
    assert place(waiting(5, 0), others, behind=1) == (1, 600_000), "a later ticket goes behind"
    assert place(waiting(1, 0), others, behind=3)[0] == 3
    assert place(waiting(1, 0), others, behind=9)[0] == 3


def test_who_is_behind_so_many_anyway_keeps_the_clock() -> None:
    others = [waiting(2, 600_000), waiting(3, 900_000)]
    assert place(waiting(4, 1_000_000), others, behind=1) == (2, 1_000_000)
    assert place(waiting(1, 0), others, behind=0) == (0, 0)
    assert place(waiting(1, 0), [], behind=1) == (0, 0)


def test_who_goes_first_by_law_goes_behind_their_like_alone() -> None:
    others = [waiting(2, 600_000), waiting(3, 900_000, "veteran")]
    assert place(waiting(1, 0, "veteran"), others[:1], behind=1) == (0, 0)
    assert place(waiting(1, 0, "veteran"), others, behind=1) == (1, 900_001)


@given(
    st.integers(0, NOW),
    CATEGORIES,
    st.lists(st.tuples(st.integers(0, NOW), CATEGORIES), max_size=6),
    st.integers(0, 4),
)
def test_so_many_go_first_and_the_clock_moves_no_further_than_that_takes(
    clock_at: int, category: str, others: list[tuple[int, str]], behind: int
) -> None:
    back = waiting(100, clock_at, category)
    there = [waiting(n, *each) for n, each in enumerate(others)]
    tier = POLICY.tiers.get(category, 1)
    like = [each for each in there if POLICY.tiers.get(each.category, 1) <= tier]
    before, clock = place(back, there, behind)
    assert clock_at <= clock <= NOW
    assert before >= min(behind, len(like))
    if clock > clock_at:
        sooner = order([*there, back._replace(clock_at=clock - 1)], POLICY, NOW)
        assert [e.ticket_id for e in sooner].index(100) < min(behind, len(like))


def test_the_settings_say_how_long_and_how_often() -> None:
    policy = NoShowPolicy(return_min=30, returns=1)
    missed = Stage(1, 1, 1, "", "", "", State.MISSED, 0, 0, ended_at=0)
    half_an_hour = 30 * 60_000
    assert no_return(policy, missed, "Б101", half_an_hour) is None

    def refusal(policy: NoShowPolicy, stage: Stage, now: int = 0) -> str:
        found = no_return(policy, stage, "Б101", now)
        assert found is not None
        return found.key

    assert refusal(policy, missed, half_an_hour + 1) == "return-too-late"
    assert refusal(policy, missed._replace(returns=1)) == "return-too-often"
    assert refusal(NoShowPolicy(returns=0), missed) == "return-by-staff"
