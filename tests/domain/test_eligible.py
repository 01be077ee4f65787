"""Who may be called, and that the heads of a queue choose as the whole queue does."""

from dataclasses import replace
from functools import partial
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from queues import NOW, POLICIES, queues
from zal.domain.choice import Candidate, choose, heads, next_heads
from zal.domain.eligible import NOT_BACK_MS, Present, Staffed, eligible, not_called_back
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
            for each in eligible(waiting, *desk, who)
            if each not in eligible(waiting, *desk, present)
        ]
        assert [each.stage_id for each in left_out] in ([], [sent])
        if left_out:
            assert (desk.shift, passed_ms < NOT_BACK_MS) == (shift, True)
            others = [each for each in staff if each != desk]
            assert any(left_out[0] in eligible(waiting, *each, present) for each in others)
