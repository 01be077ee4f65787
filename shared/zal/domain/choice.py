"""Which ticket is next: lawful precedence first, then accumulating priority.

Pure functions over the waiting stages that a desk can serve. Inside a tier the score is
``rate × seconds waited (+ boost)`` (Kleinrock 1964; Stanford, Taylor, Ziedins 2014);
ties go to the lower ticket id, that is to the one issued first.
"""

from collections.abc import Iterable
from typing import NamedTuple

from zal.domain.config import ChoicePolicy

DEFAULT_TIER = 1
DEFAULT_RATE = 1.0


class Candidate(NamedTuple):
    """A waiting stage. ``clock_at``: epoch ms from which its waiting counts."""

    ticket_id: int
    code: str
    service: str
    category: str
    clock_at: int
    stage_id: int = 0
    for_desk: str | None = None
    for_operator: str | None = None


class Ranked(NamedTuple):
    """A candidate with what decided about it; sorts so that the next one is first."""

    tier: int
    minus_score: float
    ticket_id: int
    candidate: Candidate

    @property
    def score(self) -> float:
        """Accumulated priority, in rate × seconds."""
        return -self.minus_score


class Choice(NamedTuple):
    """The next ticket, who came second, and the rule that told them apart."""

    best: Ranked
    runner_up: Ranked | None
    rule: str
    considered: int


def rank(candidate: Candidate, policy: ChoicePolicy, now: int) -> Ranked:
    """Return a candidate with its tier and score at ``now`` (epoch ms)."""
    waited_s = max(0, now - candidate.clock_at) / 1000
    score = policy.rates.get(candidate.category, DEFAULT_RATE) * waited_s
    if policy.boost_after_s is not None and waited_s > policy.boost_after_s:
        score += policy.boost
    tier = policy.tiers.get(candidate.category, DEFAULT_TIER)
    return Ranked(tier, -score, candidate.ticket_id, candidate)


def order(candidates: Iterable[Candidate], policy: ChoicePolicy, now: int) -> list[Ranked]:
    """Return all candidates as they would be called if nothing else happened from ``now`` on."""
    return sorted(rank(each, policy, now) for each in candidates)


def choose(candidates: Iterable[Candidate], policy: ChoicePolicy, now: int) -> Choice | None:
    """Return the next candidate at ``now`` (epoch ms), None when nobody waits. One pass."""
    best: Ranked | None = None
    second: Ranked | None = None
    considered = 0
    for candidate in candidates:
        considered += 1
        each = rank(candidate, policy, now)
        if best is None or each < best:
            best, second = each, best
        elif second is None or each < second:
            second = each
    if best is None:
        return None
    return Choice(best, second, _rule(best, second), considered)


def _rule(best: Ranked, second: Ranked | None) -> str:
    if second is None:
        return "only-one"
    if best.tier != second.tier:
        return "out-of-turn" if best.tier == 0 else "tier"
    if best.minus_score != second.minus_score:
        return "accumulating-priority"
    return "earlier-ticket"
