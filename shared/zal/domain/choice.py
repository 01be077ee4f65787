"""Which stage is next: lawful precedence first, then accumulating priority.

This code does no I/O. Inside a tier the score is ``rate × seconds waited (+ boost)`` (Kleinrock
1964; Stanford, Taylor, Ziedins 2014); ties go to the lower ticket id, that is to the one issued
first, and inside a visit to the earlier stage.

Inside one group, that is (service, category, booked or not), everybody has the same tier and rate,
so whoever waits longest is always first: only the *heads* of each group need to be scored, and the
cost of a call does not grow with the queue. Booked is a mark, not a category: while an appointment
counts, the tier is the lower and the rate the higher of the category's and the appointments'.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from heapq import merge
from itertools import chain, islice
from typing import NamedTuple

from zal.domain.settings.choice import ChoicePolicy

DEFAULT_TIER = 1
DEFAULT_RATE = 1.0
LEAST_RATE = 1e-6
"""Who gains nothing by waiting (rate 0) still keeps the order of time among their like."""
OUT_OF_TURN = 0
"""The tier that goes before all others, by law."""
RULE_VERSION = 3
"""Which text of the rule a call followed; it stands in the log, so that old calls can be judged."""

EARLY = "early"
"""The rule by which somebody is called before the slot of their appointment."""


class Candidate(NamedTuple):
    """A waiting stage as the choice sees it. ``clock_at``: epoch ms from which its waiting counts.

    ``is_booked``: 1 while an appointment counts, else 0. ``for_desk``, ``for_operator``: whom it is
    sent to. ``code``: the ticket's, "" where whoever read the stage has no use for it; the choice
    has none.
    """

    ticket_id: int
    service: str
    category: str
    clock_at: int
    stage_id: int = 0
    for_desk: str | None = None
    for_operator: str | None = None
    ordinal: int = 1
    is_booked: int = 0
    code: str = ""

    @property
    def group(self) -> "Group":
        """Among whom the longest waiting is always first."""
        return self.service, self.category, self.is_booked

    @property
    def is_sent(self) -> bool:
        """True if it is sent to a desk or an operator."""
        return self.for_desk is not None or self.for_operator is not None


Group = tuple[str, str, int]
"""A service, a visitor category, and whether an appointment counts (``is_booked``)."""


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

    ``considered``: how many heads were scored, for the choice and then for the runner-up.
    ``out_of_turn_run``: how many then went out of turn in a row, None: this call does not count.
    """

    best: Ranked
    runner_up: Ranked | None
    rule: str
    considered: int
    out_of_turn_run: int | None = None


def ranks(candidates: Iterable[Candidate], policy: ChoicePolicy, now: int) -> list[Ranked]:
    """Return candidates, in the order in which they are given, with tier and score at ``now``.

    ``now``: epoch ms.
    """
    tier, rate, boost_after_s = policy.tiers.get, policy.rates.get, policy.boost_after_s
    ranked = []
    for each in candidates:
        category = each.category
        waited_s = max(0, now - each.clock_at) / 1000
        own_tier, own_rate = tier(category, DEFAULT_TIER), rate(category, DEFAULT_RATE)
        if each.is_booked:
            own_tier, own_rate = policy.of_booked(own_tier, own_rate)
        score = max(LEAST_RATE, own_rate) * waited_s
        if boost_after_s is not None and waited_s > boost_after_s:
            score += policy.boost
        decides = own_tier, -score, each.ticket_id, each.ordinal
        ranked.append(Ranked(*decides, each))
    return ranked


def order(
    candidates: Iterable[Candidate], policy: ChoicePolicy, now: int, run: int = 0
) -> list[Ranked]:
    """Return all candidates, each in its place at ``now``, and first of all who is called next.

    ``run``: as for ``choose``.
    """
    ranked = sorted(ranks(candidates, policy, now))
    if ranked and (first := _first(ranked, policy, run)) is not ranked[0]:
        ranked.remove(first)
        ranked.insert(0, first)
    return ranked


def first_in_order(
    groups: Iterable[Iterator[Candidate]], policy: ChoicePolicy, now: int, most: int, run: int = 0
) -> list[Ranked]:
    """Return the first ``most`` of what ``order`` returns of all candidates, reading few of them.

    ``groups``: of each service and category whoever waits, longest first, and each who is sent to
    somebody apart. Of a group no more is taken than is returned of it, and its next one.
    """
    ranked = [(each for one in group for each in ranks([one], policy, now)) for group in groups]
    begun = [(head, rest) for rest in ranked if (head := next(rest, None)) is not None]
    if not begun:
        return []
    first = _first([head for head, _ in begun], policy, run)
    together = merge(*(chain([head], rest) for head, rest in begun))
    return [first, *islice((each for each in together if each is not first), most - 1)]


def heads(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Return the few candidates among whom the choice surely is.

    That is everyone who is sent to somebody, and of each group the longest waiting.
    """
    first: dict[Group, Candidate] = {}
    return [
        each
        for each in sorted(candidates, key=by_clock)
        if each.is_sent or first.setdefault(each.group, each) is each
    ]


def next_heads(candidates: Iterable[Candidate], gone: Sequence[Candidate]) -> list[Candidate]:
    """Return who comes to the head of a group when one visitor's heads are gone."""
    groups = {each.group for each in gone if not each.is_sent}
    visitors = {each.ticket_id for each in gone}
    others = (each for each in candidates if each.ticket_id not in visitors and not each.is_sent)
    return heads(each for each in others if each.group in groups)


def by_clock(candidate: Candidate) -> tuple[int, int, int]:
    """Return by what the stages of one group stand in order."""
    return candidate.clock_at, candidate.ticket_id, candidate.ordinal


def _no_others(_gone: Sequence[Candidate]) -> list[Candidate]:
    return []


def choose(
    candidates: Iterable[Candidate],
    policy: ChoicePolicy,
    now: int,
    behind: Callable[[Sequence[Candidate]], Iterable[Candidate]] = _no_others,
    run: int = 0,
) -> Choice | None:
    """Return the next candidate at ``now`` (epoch ms), None when nobody waits.

    ``candidates``: heads, and ``behind`` tells who comes to the head when the chosen visitor's are
    gone, see ``next_heads``; or everybody who waits, and nobody is behind them. The choice and the
    runner-up are the same. ``run``: how many the rule has let go out of turn in a row at this desk.
    """
    ranked = ranks(candidates, policy, now)
    if not ranked:
        return None
    best = _first(ranked, policy, run)
    own = [each.candidate for each in ranked if each.ticket_id == best.ticket_id]
    ranked += ranks(behind(own), policy, now)
    others = (each for each in ranked if each.ticket_id != best.ticket_id)
    second = min(others, default=None)
    rule = "enough-out-of-turn" if best > min(ranked) else _rule(best, second)
    return Choice(best, second, rule, len(ranked), _run_after(best, policy, run))


def choose_early(candidates: Iterable[Candidate], policy: ChoicePolicy, now: int) -> Choice | None:
    """Return whom to call before their slot, where nobody waits: whoever has the first one."""
    best, *others = ranks(sorted(candidates, key=by_clock), policy, now) or (None,)
    if best is None:
        return None
    second = next((each for each in others if each.ticket_id != best.ticket_id), None)
    return Choice(best, second, EARLY, 1 + len(others))


def _first(ranked: Sequence[Ranked], policy: ChoicePolicy, run: int) -> Ranked:
    """Return who goes first; after so many out of turn, whoever else has gathered most priority.

    Who was sent to somebody stands apart: they are neither counted nor let by.
    """
    best = min(ranked)
    if not policy.is_enough(run) or best.tier != OUT_OF_TURN or best.candidate.is_sent:
        return best
    in_turn = (e for e in ranked if e.tier != OUT_OF_TURN and not e.candidate.is_sent)
    return min(in_turn, key=_by_score, default=best)


def _by_score(each: Ranked) -> tuple[float, int, int]:
    return each.minus_score, each.ticket_id, each.ordinal


def _run_after(best: Ranked, policy: ChoicePolicy, run: int) -> int | None:
    if policy.out_of_turn_at_most is None or best.candidate.is_sent:
        return None
    return run + 1 if best.tier == OUT_OF_TURN else 0


def _rule(best: Ranked, second: Ranked | None) -> str:
    if second is None:
        return "only-one"
    if best.tier != second.tier:
        return "out-of-turn" if best.tier == 0 else "tier"
    if best.minus_score != second.minus_score:
        return "accumulating-priority"
    return "earlier-ticket"
