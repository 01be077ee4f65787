"""Queues as Hypothesis thinks of them: all kinds of waiting stages, and rules to choose by."""

from hypothesis import strategies as st

from zal.domain.choice import Candidate
from zal.domain.settings.choice import ChoicePolicy

NOW = 10_000_000
"""When the stages of ``queues`` wait, epoch ms."""
CATEGORIES = ("ordinary", "booked", "veteran", "last")
POLICIES = st.builds(
    ChoicePolicy,
    rates=st.fixed_dictionaries(
        {each: st.sampled_from([0.0, 0.5, 1.0, 3.0]) for each in CATEGORIES}
    ),
    tiers=st.fixed_dictionaries({each: st.sampled_from([0, 1, 2]) for each in CATEGORIES}),
    boost_after_s=st.sampled_from([None, 0.5, 60.0]),
    boost=st.sampled_from([0.0, 500.0]),
    out_of_turn_at_most=st.sampled_from([None, 1, 3]),
    booked_tier=st.sampled_from([None, 0, 1]),
    booked_rate=st.sampled_from([0.0, 3.0]),
)
SENT_TO = st.sampled_from([None, None, None, None, "here", "away", "gone"])


@st.composite
def queues(draw: st.DrawFn) -> list[Candidate]:
    """Return waiting stages; a ticket may have several, also of one service and category."""
    found = []
    for ticket in range(1, draw(st.integers(0, 8)) + 1):
        for ordinal in range(1, draw(st.sampled_from([1, 1, 1, 2, 3])) + 1):
            desk = {"here": "1", "away": "2", "gone": "9"}.get(draw(SENT_TO) or "")
            operator = {"here": "ivanova", "away": "petrov", "gone": "nobody"}.get(
                draw(SENT_TO) or ""
            )
            found.append(
                Candidate(
                    ticket_id=ticket,
                    code=f"Б{100 + ticket}",
                    service=draw(st.sampled_from(["passport", "land", "pension"])),
                    category=draw(st.sampled_from(CATEGORIES)),
                    clock_at=NOW - 1000 * draw(st.integers(0, 90)),
                    stage_id=10 * ticket + ordinal,
                    for_desk=desk,
                    for_operator=operator,
                    ordinal=ordinal,
                    is_booked=draw(st.sampled_from([0, 0, 1])),
                )
            )
    return draw(st.permutations(found))
