"""Which of several idle desks is given a visitor."""

from zal.domain.choice import Candidate
from zal.domain.eligible import Present, Reserve, Staffed
from zal.domain.idle_desks import IdleDesk, idle_desks_for
from zal.domain.tickets import Shift

VISITOR = Candidate(1, "passport", "ordinary", 0)


def idle(code: str, since: int, *skills: str, reserve: Reserve = ()) -> IdleDesk:
    return IdleDesk(Staffed(Shift(1, code, f"at-{code}", 0), frozenset(skills), reserve), since)


def given(*desks: IdleDesk, stage: Candidate = VISITOR, present: Present | None = None) -> str:
    who = present or Present(desks=frozenset(each.desk.shift.desk for each in desks))
    return " ".join(each.desk.shift.desk for each in idle_desks_for(stage, desks, who))


def test_the_desk_with_the_fewest_other_services_is_first_then_the_longest_idle() -> None:
    many = idle("1", 10, "passport", "land", "tax")
    two, also_two = idle("2", 30, "passport", "land"), idle("3", 20, "passport", "tax")
    assert given(many, two, also_two) == "3 2 1"


def test_services_in_reserve_are_other_services_too() -> None:
    assert (
        given(idle("1", 0, "passport", reserve=(("land", 1),)), idle("2", 9, "passport")) == "2 1"
    )


def test_a_desk_that_may_not_call_the_visitor_is_not_given_them() -> None:
    resting = idle("3", 0, "passport")
    shift = resting.desk.shift._replace(break_since=5)
    resting = resting._replace(desk=resting.desk._replace(shift=shift))
    spare = idle("2", 0, "tax", reserve=(("passport", 1),))
    assert given(idle("1", 0, "land"), spare, resting) == ""
    in_reserve = Present(in_reserve=frozenset({("2", "passport")}))
    assert given(idle("1", 0, "land"), spare, resting, present=in_reserve) == "2"


def test_who_is_sent_to_a_desk_is_given_to_it_alone() -> None:
    both = idle("1", 0, "passport"), idle("2", 0, "land")
    assert given(*both, stage=VISITOR._replace(for_desk="2")) == "2"


def test_who_is_at_a_desk_already_is_given_to_nobody() -> None:
    assert given(idle("1", 0, "passport"), present=Present(at_desk=frozenset({1}))) == ""
