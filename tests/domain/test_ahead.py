"""How many are ahead, held to what one finds by going through the whole list at every desk."""

from collections import Counter
from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from queues import CATEGORIES, NOW, POLICIES, queues
from zal.domain.ahead import Staff, ahead, ahead_of_newcomer
from zal.domain.choice import Candidate, Group, Ranked, order
from zal.domain.eligible import Present, Staffed, eligible, with_reserve
from zal.domain.settings.choice import ChoicePolicy
from zal.domain.tickets import Shift

SERVICES = ("passport", "land", "pension")
OPERATORS = {"1": "ivanova", "2": "petrov", "3": "sidorova", "4": "smirnov"}
PLAIN = ChoicePolicy(rates={}, tiers={"veteran": 0})


RESERVES = st.sampled_from([(), (("land", 30_000),), (("passport", 1), ("pension", 60_000))])


@st.composite
def staffs(draw: st.DrawFn, most: int = 3) -> Staff:
    """Return up to four desks, some on a break, and some visitors who are at one.

    ``most``: so many have gone out of turn in a row at a desk.
    """
    desks = [
        Staffed(
            Shift(
                n,
                desk,
                operator,
                0,
                break_since=draw(st.sampled_from([None, None, NOW])),
                out_of_turn_run=draw(st.integers(0, most)),
            ),
            draw(st.frozensets(st.sampled_from(SERVICES))),
            draw(RESERVES),
        )
        for n, (desk, operator) in enumerate(OPERATORS.items(), 1)
        if draw(st.booleans())
    ]
    not_back = st.tuples(st.sampled_from([*OPERATORS]), st.integers(1, 8).map(lambda n: 10 * n + 1))
    return staff(
        *desks,
        at_desk=draw(st.frozensets(st.integers(1, 8), max_size=2)),
        not_back=draw(st.frozensets(not_back, max_size=2)),
    )


def staff(
    *desks: Staffed,
    at_desk: frozenset[int] = frozenset(),
    not_back: frozenset[tuple[str, int]] = frozenset(),
) -> Staff:
    shifts = [each.shift for each in desks]
    who = Present(
        frozenset(each.desk for each in shifts),
        frozenset(each.operator for each in shifts),
        at_desk,
        not_back,
    )
    return Staff(desks, who)


def by_the_whole_list(
    waiting: list[Candidate], staff: Staff, policy: ChoicePolicy, ticket_id: int
) -> int | None:
    """Count at each desk whom it would call before a visitor, and return the least."""
    now, later, after_break = list[int](), list[int](), list[int]()
    for desk in staff.desks:
        run, found = desk.shift.out_of_turn_run, may_have(waiting, desk, staff)
        place = place_in(order(found, policy, NOW, run), ticket_id)
        (now if desk.shift.break_since is None else after_break).extend(place)
        if desk.shift.break_since is None:
            spare = [each for each in waiting if in_reserve_alone(each, desk, staff)]
            if ticket_id in {each.ticket_id for each in spare}:
                both = order([*found, *spare], policy, NOW, run)
                later += place_in(both, ticket_id)
    return min(now or later or after_break, default=None)


def as_things_are(staff: Staff, waiting: list[Candidate]) -> Staff:
    """Return the staff with what each desk serves in reserve now."""
    return staff._replace(present=with_reserve(staff.present, waiting, staff.desks, NOW))


def may_have(waiting: list[Candidate], desk: Staffed, staff: Staff) -> list[Candidate]:
    return eligible(waiting, desk.shift, desk.skills, staff.present)


def in_reserve_alone(stage: Candidate, desk: Staffed, staff: Staff) -> bool:
    """Return whether nobody at work may call a stage as things are, and this desk in reserve."""
    at_work = [each for each in staff.desks if each.shift.break_since is None]
    if not desk.reserve or any(may_have([stage], each, staff) for each in at_work):
        return False
    return bool(may_have([stage], desk._replace(skills=desk.all_skills), staff))


def place_in(ranked: list[Ranked], ticket_id: int) -> list[int]:
    visitors = list(dict.fromkeys(each.ticket_id for each in ranked))
    return [visitors.index(ticket_id)] if ticket_id in visitors else []


@given(waiting=queues(), policy=POLICIES, staff=staffs())
def test_as_many_are_ahead_as_the_desks_would_call_before(
    waiting: list[Candidate], policy: ChoicePolicy, staff: Staff
) -> None:
    staff = as_things_are(staff, waiting)
    found = ahead(waiting, staff, policy, NOW)
    for ticket_id in range(1, 9):
        expected = by_the_whole_list(waiting, staff, policy, ticket_id)
        assert found.get(ticket_id) == expected, ticket_id


@given(
    waiting=queues(),
    policy=POLICIES,
    staff=staffs(most=0),
    service=st.sampled_from(SERVICES),
    category=st.sampled_from(CATEGORIES),
    is_booked=st.integers(0, 1),
    reads_more=st.booleans(),
)
def test_a_newcomer_is_told_by_counts_what_the_whole_list_tells(
    waiting: list[Candidate],
    policy: ChoicePolicy,
    staff: Staff,
    service: str,
    category: str,
    *,
    is_booked: int,
    reads_more: bool,
) -> None:
    newcomer = Candidate(99, service, category, NOW, 990, is_booked=is_booked)
    staff = as_things_are(staff, [*waiting, newcomer])
    stages = Counter(each.ticket_id for each in waiting)
    sent_on = {stage_id for _, stage_id in staff.present.not_back}  # never a visit's first stage
    apart = [
        each
        for each in waiting
        if each.is_sent or stages[each.ticket_id] > 1 or each.stage_id in sent_on or reads_more
    ]
    groups = Counter(e.group for e in waiting if e not in apart)
    groups.subtract(
        e.group for e in waiting if e not in apart and e.ticket_id in staff.present.at_desk
    )
    told = ahead_of_newcomer(newcomer, groups, apart, staff, policy)
    assert told == by_the_whole_list([*waiting, newcomer], staff, policy, 99)


GROUPS = st.tuples(st.sampled_from(SERVICES), st.sampled_from(CATEGORIES), st.integers(0, 1))


@given(groups=st.lists(GROUPS, max_size=8), policy=POLICIES, staff=staffs(most=0), asked=GROUPS)
def test_so_is_a_newcomer_where_skills_alone_tell_whom_a_desk_may_call(
    groups: list[Group], policy: ChoicePolicy, staff: Staff, asked: Group
) -> None:
    desks = [each._replace(reserve=()) for each in staff.desks]
    waiting = [waits_in(group, n, NOW - n) for n, group in enumerate(groups, 1)]
    newcomer = waits_in(asked, 99, NOW)
    plain = Staff(desks, Present())
    told = ahead_of_newcomer(newcomer, Counter(groups), (), plain, policy)
    assert told == by_the_whole_list([*waiting, newcomer], plain, policy, 99)


def waits_in(group: Group, ticket_id: int, clock_at: int) -> Candidate:
    service, category, is_booked = group
    told = ticket_id, service, category, clock_at, 10 * ticket_id
    return Candidate(*told, is_booked=is_booked)


def test_a_desk_that_has_a_service_in_reserve_counts_as_soon_as_it_may_call() -> None:
    spare = desk("1", "passport")._replace(reserve=(("land", 60_000),))
    own, land = waits(1), [waits(n, "land") for n in (2, 3)]
    assert told(as_things_are(staff(spare), land), *land) == {2: 0, 3: 1}
    both = as_things_are(staff(spare, desk("2", "land")), [own, *land])
    assert told(both, own, *land) == {1: 0, 2: 0, 3: 1}


def test_before_that_it_tells_whom_nobody_else_may_call_and_counts_them_for_nobody_else() -> None:
    spare = desk("1", "passport")._replace(reserve=(("land", 600_000),))
    waiting = [waits(1), waits(2, "land"), waits(3, "land"), waits(4)]
    assert told(as_things_are(staff(spare), waiting), *waiting) == {1: 0, 2: 1, 3: 2, 4: 1}


def waits(ticket_id: int, service: str = "passport", **changes: Any) -> Candidate:
    """Return who has waited for the longer the lower the number."""
    stage = Candidate(ticket_id, service, "ordinary", NOW - 90_000)
    return stage._replace(clock_at=stage.clock_at + 1000 * ticket_id, **changes)


def desk(code: str, *skills: str) -> Staffed:
    return Staffed(Shift(1, code, OPERATORS[code], 0), frozenset(skills))


def on_break(desk: Staffed) -> Staffed:
    return desk._replace(shift=desk.shift._replace(break_since=NOW))


def told(staff: Staff, *waiting: Candidate) -> dict[int, int]:
    return ahead(waiting, staff, PLAIN, NOW)


def test_those_of_other_services_are_ahead_too_where_one_desk_serves_them_all() -> None:
    others = [waits(n, "land") for n in range(1, 7)]
    assert told(staff(desk("1", "land", "passport")), *others, waits(7))[7] == 6


def test_of_two_visitors_for_one_desk_one_alone_is_next() -> None:
    assert told(staff(desk("1", *SERVICES)), waits(1), waits(2, "land")) == {1: 0, 2: 1}


def test_the_desk_with_the_fewest_tells_the_number() -> None:
    waiting = [waits(1, "land"), waits(2, "land"), waits(3)]
    found = told(staff(desk("1", "land", "passport"), desk("2", "passport")), *waiting)
    assert found == {1: 0, 2: 1, 3: 0}


def test_whom_no_desk_can_serve_has_no_number() -> None:
    assert told(staff(desk("1", "land")), waits(1), waits(2, "land")) == {2: 0}
    assert told(staff(), waits(1)) == {}


def test_a_desk_on_a_break_counts_only_while_no_other_can_serve() -> None:
    waiting = [waits(1, "land"), waits(2, "land"), waits(3)]
    resting = on_break(desk("2", "passport"))
    assert told(staff(desk("1", "land", "passport"), resting), *waiting)[3] == 2
    assert told(staff(desk("1", "land"), resting), *waiting)[3] == 0


def test_a_visitor_at_a_desk_for_another_stage_is_ahead_of_nobody() -> None:
    both = staff(desk("1", "passport"), at_desk=frozenset({1}))
    assert told(both, waits(1), waits(2)) == {2: 0}


def test_who_waits_for_two_services_is_one_visitor_and_called_for_whichever_is_first() -> None:
    twice = [waits(1), waits(1, "land", ordinal=2)]
    assert told(staff(desk("1", *SERVICES)), *twice, waits(2)) == {1: 0, 2: 1}
    others = [waits(2), waits(3, "land")]
    later = [waits(4), waits(4, "land", ordinal=2)]
    found = told(staff(desk("1", "passport"), on_break(desk("2", "land"))), *others, *later)
    assert found[4] == 1


def test_who_is_sent_elsewhere_is_not_ahead_and_who_is_sent_here_is() -> None:
    two = staff(desk("1", "passport"), desk("2", "land"))
    assert told(two, waits(1, for_desk="2"), waits(2))[2] == 0
    assert told(two, waits(1, "land", for_operator="ivanova"), waits(2))[2] == 1
    assert told(two, waits(1, for_desk="9"), waits(2))[2] == 1


def test_out_of_turn_goes_before_whoever_has_waited_longer() -> None:
    one = staff(desk("1", "passport"))
    assert told(one, waits(1), waits(2, category="veteran")) == {2: 0, 1: 1}


LIMITED = replace(PLAIN, out_of_turn_at_most=1)


def after_one_out_of_turn(code: str, *skills: str) -> Staff:
    found = desk(code, *skills)
    return staff(found._replace(shift=found.shift._replace(out_of_turn_run=1)))


def test_where_enough_went_out_of_turn_whoever_goes_next_is_ahead_of_those_out_of_turn() -> None:
    one = after_one_out_of_turn("1", "passport")
    waiting = [waits(1), waits(2, category="veteran"), waits(3)]
    assert ahead(waiting, one, LIMITED, NOW) == {1: 0, 2: 1, 3: 2}


def test_a_newcomer_is_told_by_a_desk_on_a_break_only_while_no_other_works() -> None:
    at_work, resting = desk("1", "passport", "land"), on_break(desk("2", "passport"))
    newcomer, groups = Candidate(9, "passport", "ordinary", NOW), {("land", "ordinary", 0): 1}
    assert ahead_of_newcomer(newcomer, groups, (), staff(at_work, resting), PLAIN) == 1
    assert ahead_of_newcomer(newcomer, groups, (), staff(resting), PLAIN) == 0


def newcomer_told(category: str, groups: dict[Group, int]) -> int | None:
    one = after_one_out_of_turn("1", "passport")
    newcomer = Candidate(9, "passport", category, NOW)
    return ahead_of_newcomer(newcomer, groups, (), one, LIMITED)


def test_so_it_is_told_to_who_takes_a_ticket_then() -> None:
    ordinary, veteran = ("passport", "ordinary", 0), ("passport", "veteran", 0)
    assert newcomer_told("veteran", {ordinary: 2, veteran: 1}) == 2
    assert newcomer_told("veteran", {veteran: 1}) == 1
    assert newcomer_told("ordinary", {veteran: 2}) == 0
    assert newcomer_told("ordinary", {ordinary: 1, veteran: 2}) == 3
