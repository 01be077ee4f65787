"""How many are ahead of a visitor, by the rule that calls them. This code does no I/O.

At each desk at work that can serve a visitor those are ahead whom it may call and would call
sooner; the smallest of these numbers is the visitor's. A desk that serves them in reserve, though
not as things are now, counts only while no other may call them; one on a break only while none at
work can serve them. Whom nobody can serve has no number.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from zal.domain.choice import (
    DEFAULT_RATE,
    DEFAULT_TIER,
    OUT_OF_TURN,
    Candidate,
    Group,
    Ranked,
    order,
)
from zal.domain.eligible import Present, Staffed, may_call
from zal.domain.settings.choice import ChoicePolicy


class Staff(NamedTuple):
    """The desks that have an open shift, and who is there."""

    desks: Sequence[Staffed]
    present: Present


class _Who(NamedTuple):
    """Who may call a stage: places in a list of desks.

    ``asked``: those whose numbers tell how many are ahead; of two such answers the one of the lower
    ``rank`` counts.
    """

    all: Sequence[int] = ()
    asked: Sequence[int] = ()
    rank: int = 0


_ANYBODY = 0
_AT_WORK, _IN_RESERVE, _ON_BREAK = range(3)


class _Desks:
    """The desks that may call a stage; those that may call the very same stages are one.

    A desk with a reserve has a second place in ``all``: what it may call as things are now, and
    what it has in reserve and nobody at work may call.
    """

    def __init__(self, staff: Staff, waiting: Iterable[Candidate], policy: ChoicePolicy) -> None:
        sent = [each for each in waiting if each.is_sent]
        desks_named = {each.for_desk for each in sent}
        operators_named = {each.for_operator for each in sent}
        self._not_back = {stage_id for _, stage_id in staff.present.not_back}
        desks_named |= {desk for desk, _ in staff.present.not_back}
        different = {}
        for desk in staff.desks:
            shift, skills, reserve = desk
            is_named = shift.desk in desks_named or shift.operator in operators_named
            own = shift.desk if is_named else None
            is_enough = policy.is_enough(shift.out_of_turn_run)
            different[skills, reserve, shift.break_since is None, own, is_enough] = desk
        desks = list(different.values())
        at_work = [n for n, each in enumerate(desks) if each.shift.break_since is None]
        self._seconds = [n for n in at_work if desks[n].reserve]
        self._firsts = len(desks)
        self.all = desks + [desks[n] for n in self._seconds]
        self._present = staff.present
        self._by_service: dict[str, _Who] = {}

    def who_may_call(self, stage: Candidate) -> _Who:
        """Return the desks that may call a stage."""
        if stage.is_sent or stage.stage_id in self._not_back:
            return self._who(stage)
        return self.who_serves(stage.service)

    def who_serves(self, service: str) -> _Who:
        """Return the desks that may call whoever waits for a service and is sent to nobody."""
        known = self._by_service.get(service)
        if known is None:
            anybody = Candidate(_ANYBODY, service, "", 0)
            known = self._by_service[service] = self._who(anybody)
        return known

    def served_at(self, place: int, services: Iterable[str]) -> Collection[str]:
        """Return for which services a place in ``all`` may call whoever is sent to nobody."""
        return {each for each in services if place in self.who_serves(each).all}

    def _who(self, stage: Candidate) -> _Who:
        found = [n for n in range(self._firsts) if self._may_call(n, stage)]
        at_work = [n for n in found if self.all[n].shift.break_since is None]
        seconds = list(enumerate(self._seconds, self._firsts))
        if at_work:
            found += [second for second, first in seconds if first in at_work]
            return _Who(found, at_work)
        later = [second for second, first in seconds if self._may_call(first, stage, later=True)]
        if later:
            return _Who(found + later, later, _IN_RESERVE)
        return _Who(found, found, _ON_BREAK)

    def _may_call(self, n: int, stage: Candidate, *, later: bool = False) -> bool:
        desk = self.all[n]
        skills = desk.all_skills if later else desk.skills
        return may_call(stage, desk.shift, skills, self._present)


def ahead(
    waiting: Iterable[Candidate], staff: Staff, policy: ChoicePolicy, now: int
) -> dict[int, int]:
    """Return by ticket id how many visitors are ahead of each at ``now`` (epoch ms).

    ``waiting``: everybody who waits. Who waits for several services is one visitor, and is called
    for whichever comes first. Whom no desk can serve now is not in the answer, nor who is at one.
    """
    offered = [each for each in waiting if each.ticket_id not in staff.present.at_desk]
    at, ranked = _Desks(staff, offered, policy), order(offered, policy, now)
    stages = Counter(each.ticket_id for each in offered)
    let_by = _let_by(at, ranked, policy, now)
    # at each desk, those who would be called before whoever comes next
    passed = [int(n in let_by) for n in range(len(at.all))]
    met: set[tuple[int, int]] = set()
    found: dict[int, tuple[int, int]] = {}
    for _, _, ticket_id, _, stage in ranked:
        who = at.who_may_call(stage)
        desks_new = who.all
        if stages[ticket_id] > 1:
            desks_new = [n for n in who.all if (n, ticket_id) not in met]
            met.update((n, ticket_id) for n in who.all)
        if who.asked:
            number = who.rank, min([passed[n] for n in who.asked])
            if let_by and ticket_id in {let_by.get(n) for n in who.asked}:
                number = who.rank, 0
            found[ticket_id] = min(number, found.get(ticket_id, number))
        for n in desks_new:
            if not let_by or let_by.get(n) != ticket_id:
                passed[n] += 1
    return {ticket_id: number for ticket_id, (_, number) in found.items()}


def _let_by(at: _Desks, ranked: Sequence[Ranked], policy: ChoicePolicy, now: int) -> dict[int, int]:
    """Return by desk the ticket that goes before those out of turn, who were enough in a row."""
    found: dict[int, int] = {}
    for n, (shift, _, _) in enumerate(at.all):
        if not policy.is_enough(shift.out_of_turn_run):
            continue
        there = [e.candidate for e in ranked if n in at.who_may_call(e.candidate).all]
        first = order(there, policy, now, shift.out_of_turn_run)
        if first and first[0].candidate is not there[0]:
            found[n] = first[0].ticket_id
    return found


def ahead_of_newcomer(
    newcomer: Candidate,
    groups: Mapping[Group, int],
    apart: Collection[Candidate],
    staff: Staff,
    policy: ChoicePolicy,
) -> int | None:
    """Return what ``ahead`` would say of who begins to wait now, without looking at all who wait.

    Who has just come goes behind everybody of the same tier and before all of later ones, so of
    each group it is enough to know how many wait. ``groups`` says that of visitors
    who wait once and are sent to nobody; ``apart`` are the waiting stages of all others. None:
    no desk can serve the newcomer.
    """
    if not apart and not any(each.reserve for each in staff.desks):
        return _by_skills(newcomer, groups, staff.desks, policy)
    at = _Desks(staff, apart, policy)
    tiers = {each: _tier(each, policy) for each in (*groups, *(e.group for e in apart))}
    own = _tier(newcomer.group, policy)
    at_desk = staff.present.at_desk
    offered = [e for e in apart if tiers[e.group] <= own and e.ticket_id not in at_desk]
    unsent = [e for e in apart if not e.is_sent and e.ticket_id not in at_desk]
    many = [(group[0], n) for group, n in groups.items() if tiers[group] <= own]

    def there(place: int) -> int:
        few = {each.ticket_id for each in offered if place in at.who_may_call(each).all}
        served = at.served_at(place, (service for service, _, _ in groups))
        number = len(few) + sum([n for service, n in many if service in served])
        if not policy.is_enough(at.all[place].shift.out_of_turn_run):
            return number
        waiting = {tiers[each] for each, n in groups.items() if n and each[0] in served}
        waiting |= {tiers[each.group] for each in unsent if place in at.who_may_call(each).all}
        return _after_enough(number, own, waiting)

    return min(map(there, at.who_may_call(newcomer).asked), default=None)


def _by_skills(
    newcomer: Candidate, groups: Mapping[Group, int], desks: Sequence[Staffed], policy: ChoicePolicy
) -> int | None:
    """Return the same where nobody waits apart and no desk has a reserve, as it mostly is.

    Then a desk's skills tell whom it may call. It is asked for with every ticket.
    """
    own, numbers = _tier(newcomer.group, policy), list[int]()
    tier = policy.tiers.get  # asked of all groups with every ticket, so without a call of ours
    sooner = [
        (group[0], n)
        for group, n in groups.items()
        if (_tier(group, policy) if group[2] else tier(group[1], DEFAULT_TIER)) <= own
    ]
    able = [each for each in desks if newcomer.service in each.skills]
    asked = [each for each in able if each.shift.break_since is None] or able
    for skills, run in {(each.skills, each.shift.out_of_turn_run) for each in asked}:
        number = sum([n for service, n in sooner if service in skills])
        if policy.is_enough(run):
            there = [group for group, n in groups.items() if n and group[0] in skills]
            waiting = {_tier(group, policy) for group in there}
            number = _after_enough(number, own, waiting)
        numbers.append(number)
    return min(numbers, default=None)


def _tier(group: Group, policy: ChoicePolicy) -> int:
    _, category, is_booked = group
    tier = policy.tiers.get(category, DEFAULT_TIER)
    return policy.of_booked(tier, DEFAULT_RATE)[0] if is_booked else tier


def _after_enough(number: int, own: int, waiting: Collection[int]) -> int:
    """Return a newcomer's number at a desk where enough went out of turn in a row.

    ``number``: by tiers alone; ``own``: the newcomer's tier; ``waiting``: of which tiers somebody
    waits there, sent to nobody.
    """
    in_turn = [each for each in waiting if each != OUT_OF_TURN]
    if own == OUT_OF_TURN:
        return number + bool(in_turn)
    return number if in_turn or not waiting else 0
