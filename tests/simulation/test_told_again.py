"""Each call of a simulated hall told again from its log alone."""

import random
from collections import Counter
from contextlib import closing, suppress
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from halls import AT_KIOSK, HOUR, MINUTE, NOON, both
from told_again import ToldAgain
from zal import config
from zal.bootstrap import check_hall, create_hall, open_hall
from zal.domain.ahead import Staff, ahead
from zal.domain.by import By, Role
from zal.domain.choice import Candidate, Choice, choose, choose_early, heads, next_heads
from zal.domain.eligible import Staffed, eligible, eligible_early, with_reserve
from zal.domain.errors import HallError
from zal.domain.events import Called, Issued
from zal.domain.floor import Floor
from zal.domain.floor_for_choice import early, present, waiting
from zal.domain.fold import fold
from zal.domain.log import Event, payload
from zal.domain.now import VirtualClock
from zal.domain.settings.appointments import Channel, SlotPool
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.visits import After, Bundle, Order, Outcome
from zal.domain.states import State
from zal.hall.eligible import desk_of
from zal.hall.hall import Hall
from zal.hall.seen.desk import desk_view
from zal.hall.seen.hall import hall_settings
from zal.hall.seen.log import logged_events
from zal.simulation.agenda import Agenda
from zal.simulation.crowd import MORNING_MS, Crowd
from zal.simulation.seating import seating


def lived(path: Path, hours: float, text: str) -> tuple[Event, ...]:
    """Let a crowd live in a hall of these settings, and return its log."""
    agenda = Agenda(-MORNING_MS)
    clock = VirtualClock(lambda: NOON + agenda.now)
    create_hall(path, text, clock=clock)
    with closing(open_hall(path, clock=clock)) as hall:
        Crowd(hall, agenda, seed=9)
        agenda.run_until(round(hours * HOUR))
        return hall.see(logged_events)


def lived_by_appointments(path: Path) -> tuple[Event, ...]:
    """Let people come early for two hours to a hall where few others do, and return its log."""
    at, rng = [NOON], random.Random(4)
    clock = VirtualClock(lambda: at[0])
    create_hall(path, BOOKED, clock=clock)
    with closing(open_hall(path, clock=clock)) as hall:
        settings = hall.see(hall_settings)
        staff = [
            By(Role.OPERATOR, operator, desk=desk)
            for desk, operator in seating(settings, ()).items()
            if "passport" in settings.skills(desk, operator)
        ][:2]
        for by in staff:
            hall.desks.sign_in(by)
        for _ in range(40):
            at[0] += 3 * MINUTE
            if rng.random() < 0.2:
                hall.tickets.issue(AT_KIOSK, "passport", anyway=True)
            with suppress(HallError):  # nothing is free so soon
                slot_at = at[0] + SLOT_MS - at[0] % SLOT_MS
                held = hall.appointments.hold(staff[0], "passport", slot_at, channel=Channel.DESK)
                booked = hall.appointments.book(staff[0], held.token or "")
                hall.appointments.check_in(AT_KIOSK, code=booked.code)
            for by in rng.sample(staff, 1):
                serve_on(hall, by)
        return hall.see(logged_events)


def serve_on(hall: Hall, by: By) -> None:
    """Call to a desk, or begin or end the service there."""
    here = hall.see(desk_view, by.desk or "").ticket
    if here is None:
        hall.tickets.call(by)
    elif here.state is State.CALLED:
        hall.tickets.start(by)
    else:
        hall.tickets.finish(by)


def told(floor: Floor, event: Event, came_early: list[Candidate]) -> Choice | None:
    """Return whom the rule gives a desk, as the log knows the hall before a call.

    ``came_early``: who had, also whom that call lets wait first.
    """
    settings = config.read(floor.config.body)
    shift = next(each.shift for each in floor.at_work.values() if each.desk == event.desk)
    skills = settings.skills(shift.desk, shift.operator)
    who = present(floor, staff_of(floor), event.at)
    let_wait = {each.stage_id for each in came_early}
    others = [each for each in waiting(floor) if each.stage_id not in let_wait]
    offered = eligible(others, shift, skills, who)
    behind = partial(next_heads, offered)
    policy = settings.choice
    choice = choose(heads(offered), policy, event.at, behind, shift.out_of_turn_run)
    come = eligible_early(came_early, desk_of(settings, shift), who, event.at)
    return choice or choose_early(come, policy, event.at)


def staff_of(floor: Floor) -> list[Staffed]:
    """Return the open shifts, as the log knows them."""
    settings = config.read(floor.config.body)
    shifts = [each.shift for each in floor.at_work.values()]
    return [desk_of(settings, each) for each in shifts]


def told_ahead(floor: Floor, event: Event, said: Issued) -> int | None:
    """Return how many are ahead of a newcomer, by all who wait as the log knows them."""
    settings, desks = config.read(floor.config.body), staff_of(floor)
    newcomer = Candidate(event.ticket_id or 0, event.service or "", said.category, event.at)
    everybody = [*waiting(floor), newcomer]
    staff = Staff(desks, with_reserve(present(floor, desks, event.at), everybody, desks, event.at))
    return ahead(everybody, staff, settings.choice, event.at).get(newcomer.ticket_id)


def calls_told_again(events: tuple[Event, ...]) -> Counter[str]:
    """Tell every call and slip's number again; return how many calls there were of each rule."""
    floor, rules, came_early = Floor(), Counter[str](), list[Candidate]()
    for event, before in zip(events, (None, *events), strict=False):
        said = payload(event)
        if before is None or before.act != "release" or before.detail:
            came_early = early(floor, event.at)
        if isinstance(said, Called):
            choice = told(floor, event, came_early)
            assert choice is not None, event.rev
            second = choice.runner_up
            assert (choice.best.candidate.code, choice.best.candidate.stage_id) == (
                event.code,
                event.stage_id,
            ), event.rev
            assert said.runner_up == (second.candidate.code if second else None), event.rev
            assert (said.rule, said.considered) == (choice.rule, choice.considered), event.rev
            assert said.out_of_turn_run == choice.out_of_turn_run, event.rev
            assert said.score == round(choice.best.score, 1), event.rev
            rules[said.rule] += 1
        if isinstance(said, Issued):
            assert said.ahead == told_ahead(floor, event, said), event.rev
        fold(floor, event)
    return rules


FREELY = config.demo_text()
SLOT_MS = 20 * MINUTE


def spared(hall: HallConfig) -> HallConfig:
    """Return a hall where every other desk has half of its services in reserve."""
    codes = [each.code for each in hall.services]
    kept, spare = frozenset(codes[::2]), frozenset(codes[1::2])
    desks = [
        replace(each, services=kept, reserve=spare) if n % 2 else each
        for n, each in enumerate(hall.desks)
    ]
    return replace(hall, desks=tuple(desks))


def with_bundles(hall: HallConfig) -> HallConfig:
    """Return a hall that some visitors leave with several things done, or not done."""
    moving, family = ("address", "passport", "collect"), ("birth", "school", "extract")
    last = {"extract": {"birth": After.ENDED}}
    return replace(
        hall,
        bundles=(
            Bundle("move", both("Переезд"), "passport", moving),
            Bundle("family", both("Семья"), "family", family, Order.FREE, last),
        ),
        outcomes=(
            Outcome("done", both("сделано")),
            Outcome("papers", both("нет документов"), is_done=False),
        ),
    )


SPARED = config.write(spared(config.read(FREELY)))
BOOKED = config.write(replace(config.read(FREELY), slots=(SlotPool("all", minutes=20, desk=2),)))
LIMITED = config.write(replace(config.read(FREELY), out_of_turn_at_most=1))
SEVERAL = config.write(with_bundles(config.read(FREELY)))
"""The demonstration's hall, where after one out of turn another goes, and with bundles."""


def test_each_call_of_two_hours_is_told_again_from_the_log_alone(tmp_path: Path) -> None:
    rules = calls_told_again(lived(tmp_path / "hall.db", 2, FREELY))
    assert rules.total() > 50
    assert len(rules) >= 3


def test_so_is_each_call_where_few_may_go_out_of_turn_in_a_row(tmp_path: Path) -> None:
    rules = calls_told_again(lived(tmp_path / "hall.db", 3, LIMITED))
    assert rules["enough-out-of-turn"] > 0


def test_so_is_each_call_and_number_where_desks_have_a_reserve(tmp_path: Path) -> None:
    events = lived(tmp_path / "hall.db", 2, SPARED)
    assert calls_told_again(events).total() > 50
    spare = spared(config.read(FREELY)).desks[1].reserve
    assert any(each.act == "call" and each.desk == "2" and each.service in spare for each in events)


def test_so_is_each_call_where_visitors_come_for_several_services(tmp_path: Path) -> None:
    events = lived(tmp_path / "hall.db", 3, SEVERAL)
    assert calls_told_again(events).total() > 75
    acts = Counter(each.act for each in events)
    assert acts["plan"] > 0, "one after the other, or not to two desks at once"
    assert acts["queue"] > 0, "what was planned has begun"
    called = Counter(each.ticket_id for each in events if each.act == "call")
    stages = {(e.ticket_id, e.stage_id) for e in events if e.act == "call"}
    assert any(len([e for e in stages if e[0] == ticket]) == 3 for ticket in called)
    assert check_hall(tmp_path / "hall.db").tickets == acts["issue"]


def test_so_is_each_call_where_visitors_come_before_their_slots(tmp_path: Path) -> None:
    path = tmp_path / "hall.db"
    events = lived_by_appointments(path)
    rules = calls_told_again(events)
    assert rules["early"] > 0
    assert any(each.act == "release" and each.detail for each in events), "at the slot itself"
    with closing(ToldAgain(path)) as again:
        again.go_on()


@pytest.mark.long
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("text", [FREELY, LIMITED, SPARED, SEVERAL])
def test_each_call_of_a_week_is_told_again_from_the_log_alone(tmp_path: Path, text: str) -> None:
    path = tmp_path / "hall.db"
    events = lived(path, 7 * 24, text)
    rules = calls_told_again(events)
    assert rules.total() > 1_000
    assert sum(each.act == "turn-day" for each in events) >= 6
    with closing(ToldAgain(path)) as again:
        again.go_on()
    assert check_hall(path).days >= 6
