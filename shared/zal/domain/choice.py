"""Which stage is next: lawful precedence first, then accumulating priority.

This code does no I/O. Inside a tier the score is ``rate × seconds waited (+ boost)`` (Kleinrock
1964; Stanford, Taylor, Ziedins 2014); ties go to the lower ticket id, that is to the one issued
first, and inside a visit to the earlier stage.

Inside one (service, category) everybody has the same tier and rate, so whoever waits longest is
always first: only the *heads* of each pair need to be scored, and the cost of a call does not grow
with the queue.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from zal.domain.settings.choice import ChoicePolicy

DEFAULT_TIER = 1
DEFAULT_RATE = 1.0
LEAST_RATE = 1e-6
"""Who gains nothing by waiting (rate 0) still keeps the order of time among their like."""
_VISITORS = 2
"""Of each service and category: the one who may be next, and the one who then comes second."""
RULE_VERSION = 1
"""Which text of the rule a call followed; it stands in the log, so that old calls can be judged."""


class Candidate(NamedTuple):
    """A waiting stage as the choice sees it. ``clock_at``: epoch ms from which its waiting counts.

    ``for_desk``, ``for_operator``: whom it is sent to.
    """

    ticket_id: int
    code: str
    service: str
    category: str
    clock_at: int
    stage_id: int = 0
    for_desk: str | None = None
    for_operator: str | None = None
    ordinal: int = 1

    @property
    def is_sent(self) -> bool:
        """True if it is sent to a desk or an operator."""
        return self.for_desk is not None or self.for_operator is not None


class Ranked(NamedTuple):
    """A candidate with what decided about it; sorts so that the next one is first."""

    tier: int
    minus_score: float
    ticket_id: int
    ordinal: int
    candidate: Candidate

    @property
    def score(self) -> float:
        """Accumulated priority, in rate × seconds."""
        return -self.minus_score


class Choice(NamedTuple):
    """The next stage, the best one of another visitor, and the rule that told them apart.

    ``considered``: how many heads were scored.
    """

    best: Ranked
    runner_up: Ranked | None
    rule: str
    considered: int


def rank(candidate: Candidate, policy: ChoicePolicy, now: int) -> Ranked:
    """Return a candidate with its tier and score at ``now`` (epoch ms)."""
    waited_s = max(0, now - candidate.clock_at) / 1000
    score = max(LEAST_RATE, policy.rates.get(candidate.category, DEFAULT_RATE)) * waited_s
    if policy.boost_after_s is not None and waited_s > policy.boost_after_s:
        score += policy.boost
    tier = policy.tiers.get(candidate.category, DEFAULT_TIER)
    return Ranked(tier, -score, candidate.ticket_id, candidate.ordinal, candidate)


def order(candidates: Iterable[Candidate], policy: ChoicePolicy, now: int) -> list[Ranked]:
    """Return all candidates as they would be called if nothing else happened from ``now`` on."""
    return sorted(rank(each, policy, now) for each in candidates)


def heads(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Return the few candidates among whom the choice and its runner-up surely are.

    That is everyone who is sent to somebody, and of each (service, category) the longest waiting
    stage and the longest waiting one of another visitor.
    """
    found: list[Candidate] = []
    visitors: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
    for each in sorted(candidates, key=by_clock):
        there = visitors[each.service, each.category]
        if each.is_sent:
            found.append(each)
        elif len(there) < _VISITORS and each.ticket_id not in there:
            there.add(each.ticket_id)
            found.append(each)
    return found


def by_clock(candidate: Candidate) -> tuple[int, int, int]:
    """Return by what the stages of one service and category stand in order."""
    return candidate.clock_at, candidate.ticket_id, candidate.ordinal


def choose(candidates: Iterable[Candidate], policy: ChoicePolicy, now: int) -> Choice | None:
    """Return the next candidate at ``now`` (epoch ms), None when nobody waits.

    ``candidates`` are heads; with everybody who waits the choice and the runner-up are the same.
    """
    ranked = order(candidates, policy, now)
    if not ranked:
        return None
    best = ranked[0]
    others = (each for each in ranked if each.ticket_id != best.ticket_id)
    second = next(others, None)
    return Choice(best, second, _rule(best, second), len(ranked))


def _rule(best: Ranked, second: Ranked | None) -> str:
    if second is None:
        return "only-one"
    if best.tier != second.tier:
        return "out-of-turn" if best.tier == 0 else "tier"
    if best.minus_score != second.minus_score:
        return "accumulating-priority"
    return "earlier-ticket"
