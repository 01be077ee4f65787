"""Who may be called, and that the heads of a queue choose as the whole queue does."""

from dataclasses import replace
from functools import partial
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from queues import NOW, POLICIES, queues
from zal.domain.choice import Candidate, choose, heads, next_heads
from zal.domain.eligible import (
    NOT_BACK_MS,
    Present,
    Reserve,
    Staffed,
    eligible,
    left_alone,
    not_called_back,
    with_reserve,
)
from zal.domain.settings.choice import ChoicePolicy
from zal.domain.tickets import Shift

SHIFT = Shift(1, "1", "ivanova", 0)
SKILLS = frozenset({"passport", "land"})
PRESENTS = st.builds(
    Present,
    desks=st.just(frozenset({"1", "2"})),
    operators=st.just(frozenset({"ivanova", "petrov"})),
    at_desk=st.frozensets(st.integers(1, 8), max_size=2),
)


@given(waiting=queues(), policy=POLICIES, present=PRESENTS)
def test_the_heads_choose_whom_the_whole_queue_chooses(
    waiting: list[Candidate], policy: ChoicePolicy, present: Present
) -> None:
    found = eligible(waiting, SHIFT, SKILLS, present)
    whole = choose(found, policy, NOW)
    by_heads = choose(heads(found), policy, NOW, partial(next_heads, found))
    assert (whole is None) == (by_heads is None)
    if whole is not None and by_heads is not None:
        assert whole.best == by_heads.best
        assert whole.runner_up == by_heads.runner_up
        assert whole.rule == by_heads.rule
        assert len(heads(found)) <= by_heads.considered <= whole.considered


@given(waiting=queues(), present=PRESENTS)
def test_whose_visitor_is_at_a_desk_is_offered_to_nobody(
    waiting: list[Candidate], present: Present
) -> None:
    found = {each.ticket_id for each in eligible(waiting, SHIFT, SKILLS, present)}
    assert not found & present.at_desk


def one(**changes: Any) -> Candidate:
    return Candidate(1, "passport", "ordinary", NOW)._replace(**changes)


def may_call(candidate: Candidate, shift: Shift = SHIFT) -> bool:
    present = Present(frozenset({"1", "2"}), frozenset({"ivanova", "petrov"}))
    return eligible([candidate], shift, SKILLS, present) == [candidate]


def test_a_desk_may_call_what_its_operator_is_skilled_in() -> None:
    assert may_call(one())
    assert not may_call(one(service="pension"))


def test_what_is_sent_here_is_called_whatever_the_skills() -> None:
    assert may_call(one(service="pension", for_desk="1"))
    assert may_call(one(service="pension", for_operator="ivanova"))


def test_what_is_sent_to_somebody_who_is_here_is_theirs_alone() -> None:
    assert not may_call(one(for_desk="2"))
    assert not may_call(one(for_operator="petrov"))
    assert may_call(one(for_operator="petrov"), SHIFT._replace(operator="petrov"))


def test_what_is_sent_to_somebody_who_has_gone_home_is_anybodys_with_the_skill() -> None:
    assert may_call(one(for_desk="9"))
    assert may_call(one(for_operator="nobody"))
    assert not may_call(one(for_desk="9", service="pension"))


def test_behind_the_head_of_a_service_and_category_comes_another_visitor() -> None:
    same = [one(ticket_id=1, stage_id=1), one(ticket_id=1, stage_id=2, ordinal=2)]
    others = [one(ticket_id=n, stage_id=n + 1, clock_at=NOW + n) for n in (2, 3)]
    everybody = [*others, *same]
    assert heads(everybody) == [same[0]]
    assert next_heads(everybody, [same[0]]) == [others[0]]


# --- whom a desk has just sent on -----------------------------------------------------------------
SENT_AT = NOW - 1000


def sent_on(*others: Staffed, now: int = NOW, **changes: Any) -> bool:
    """Return whether desk 1 does not call back whom it sent on as stage 7; who else is there."""
    sender = Staffed(SHIFT._replace(sent_stage=7, sent_at=SENT_AT), SKILLS)
    staff = [sender, *others]
    who = Present(
        frozenset(each.shift.desk for each in staff),
        frozenset(each.shift.operator for each in staff),
    )
    found = one(stage_id=7, **changes)
    not_back = not_called_back([found], staff, who, now)
    present = replace(who, not_back=not_back)
    assert eligible([found], SHIFT, SKILLS, present) == ([] if not_back else [found])
    return ("1", 7) in not_back


PETROV = Staffed(Shift(2, "2", "petrov", 0), frozenset({"passport"}))


def test_who_was_sent_on_is_not_called_back_while_another_desk_can_serve_them() -> None:
    assert sent_on(PETROV)
    assert sent_on(PETROV, now=SENT_AT + NOT_BACK_MS - 1)
    assert not sent_on(PETROV, now=SENT_AT + NOT_BACK_MS)
    assert not sent_on(PETROV, now=SENT_AT - 1)
    assert not sent_on()
    assert not sent_on(PETROV, service="land")
    assert not sent_on(PETROV._replace(shift=PETROV.shift._replace(break_since=NOW)))
    assert not sent_on(PETROV, for_desk="1")


@given(
    waiting=queues(),
    skills=st.lists(st.frozensets(st.sampled_from(["passport", "land", "pension"])), max_size=3),
    sent=st.integers(1, 8).map(lambda n: 10 * n + 1),
    passed_ms=st.sampled_from([0, NOT_BACK_MS - 1, NOT_BACK_MS]),
)
def test_nobody_who_waits_is_left_out_at_every_desk(
    waiting: list[Candidate], skills: list[frozenset[str]], sent: int, passed_ms: int
) -> None:
    """Only the sender leaves somebody out, one at most, and another desk at work has them."""
    shift = SHIFT._replace(sent_stage=sent, sent_at=NOW - passed_ms)
    staff = [Staffed(shift, SKILLS)]
    staff += [Staffed(Shift(n, str(n), f"o{n}", 0), each) for n, each in enumerate(skills, 2)]
    who = Present(
        frozenset(each.shift.desk for each in staff),
        frozenset(each.shift.operator for each in staff),
    )
    present = replace(who, not_back=not_called_back(waiting, staff, who, NOW))
    for desk in staff:
        left_out = [
            each
            for each in eligible(waiting, desk.shift, desk.skills, who)
            if each not in eligible(waiting, desk.shift, desk.skills, present)
        ]
        assert [each.stage_id for each in left_out] in ([], [sent])
        if left_out:
            assert (desk.shift, passed_ms < NOT_BACK_MS) == (shift, True)
            others = [each for each in staff if each != desk]
            offered = [eligible(waiting, each.shift, each.skills, present) for each in others]
            assert any(left_out[0] in each for each in offered)


# --- services in reserve --------------------------------------------------------------------------
AFTER_MS = 60_000
ALONE = Present()
SPARE = Staffed(SHIFT, frozenset({"passport"}), (("land", AFTER_MS), ("pension", AFTER_MS)))


def offered(*waiting: Candidate, desk: Staffed = SPARE, present: Present = ALONE) -> set[int]:
    """Return the tickets that a desk with a reserve may call."""
    who = with_reserve(present, waiting, [desk], NOW)
    return {each.ticket_id for each in eligible(waiting, desk.shift, desk.skills, who)}


def waited(ms: int, service: str, ticket_id: int, **changes: Any) -> Candidate:
    return one(ticket_id=ticket_id, service=service, clock_at=NOW - ms, **changes)


def test_a_reserve_is_called_while_nobody_waits_for_what_the_desk_serves_at_any_time() -> None:
    assert offered(waited(0, "land", 1), waited(0, "pension", 2)) == {1, 2}
    assert offered(waited(0, "land", 1), waited(0, "passport", 3)) == {3}


def test_a_reserve_is_called_once_somebody_has_waited_for_it_so_long() -> None:
    own = waited(0, "passport", 3)
    assert offered(own, waited(AFTER_MS - 1, "land", 1)) == {3}
    late = waited(AFTER_MS, "land", 1), waited(0, "land", 2), waited(0, "pension", 4)
    assert offered(own, *late) == {1, 2, 3}


def test_who_is_sent_here_waits_for_the_desk_and_who_is_sent_elsewhere_does_not() -> None:
    who = Present(frozenset({"1", "2"}), frozenset({"ivanova", "petrov"}))
    spare = waited(0, "land", 1)
    assert offered(spare, waited(0, "tax", 2, for_desk="1"), present=who) == {2}
    assert offered(spare, waited(0, "passport", 2, for_desk="2"), present=who) == {1}


def test_who_is_at_another_desk_keeps_no_reserve_back() -> None:
    who = Present(at_desk=frozenset({2}))
    assert offered(waited(0, "land", 1), waited(0, "passport", 2), present=who) == {1}


RESERVES = st.sampled_from([(), SPARE.reserve, (("land", 1000), ("pension", AFTER_MS))])


@given(waiting=queues(), present=PRESENTS, reserve=RESERVES)
def test_heads_tell_of_a_reserve_what_the_whole_queue_tells(
    waiting: list[Candidate], present: Present, reserve: Reserve
) -> None:
    desk = Staffed(SHIFT, frozenset({"passport"}), reserve)
    there = [each for each in waiting if each.ticket_id not in present.at_desk]
    by_all = with_reserve(present, waiting, [desk], NOW)
    assert with_reserve(present, heads(there), [desk], NOW) == by_all
    assert by_all.in_reserve or not reserve or eligible(waiting, SHIFT, desk.skills, by_all)


def test_a_desk_that_can_serve_in_reserve_leaves_nobody_alone() -> None:
    gone = Staffed(Shift(2, "2", "petrov", 0), frozenset({"land"}))
    found = [one(service="land"), one(ticket_id=2, service="tax")]
    assert left_alone(found, [gone, SPARE], [SPARE]) == []
    assert left_alone(found, [gone, SPARE], []) == found[:1]
