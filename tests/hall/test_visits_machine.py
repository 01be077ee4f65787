"""Visits for several services in any order of acts: what must hold of each, whatever is done."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from halls import (
    AT_KIOSK,
    BY_LINK,
    DAY,
    MINUTE,
    OWNER,
    ToldClock,
    any_settings,
    at_desk,
    enter,
    make_hall,
)
from passes import giving_passes, passes
from several import AT_WORK, as_planned, with_cashier
from told_again import ToldAgain
from zal.domain.errors import HallError, WrongMove
from zal.domain.states import OPEN_STATES, State
from zal.domain.tickets import Stage, Visit, VisitStage
from zal.domain.visit_plan import PLANNED, SUSPENDED, forerunners
from zal.hall.hall import Hall
from zal.hall.look import Look
from zal.hall.seen.log import logged_events
from zal.store.queries import tickets as q
from zal.store.sqlite.check import prove

DESK = st.sampled_from(sorted(AT_WORK))
SERVICE = st.sampled_from(["passport", "land", "pension", "cashier"])
OUTCOME = st.sampled_from([None, "done", "done", "papers"])
MINUTES = st.integers(0, 3)
ENDED = {*State} - OPEN_STATES
OVER = (State.SERVED, State.CANCELLED)
EVERY_ACT = {"add", "plan", "queue", "replan", "suspend", "go-on", "give-pass", "use-pass"}


def visits(look: Look) -> list[Visit]:
    """Return all visits of today."""
    found: list[Visit] = []
    for ticket_id in range(1, 200):
        if look.row(q.STAGES_OF_TICKET, ticket_id=ticket_id) is None:
            break
        found.append(look.visit(ticket_id))
    return found


class Machine(RuleBasedStateMachine):
    """A hall with bundles, three desks and people who change their minds."""

    met: set[str] = set()  # noqa: RUF012 - what was met by any of them

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.path = make_hall(Path(self.folder.name) / "hall.db")
        self.clock = ToldClock()
        self.hall: Hall = enter(self.path, self.clock, config=giving_passes(with_cashier()))
        self.used: dict[str, int] = {}
        self.told = ToldAgain(self.path)

    def teardown(self) -> None:
        self.met.update(each.act for each in self.hall.see(logged_events))
        self.hall.close()
        self.told.close()
        prove(self.path, any_settings)
        self.folder.cleanup()

    def all(self) -> list[Visit]:
        return self.hall.see(visits)

    def tried(self, act: Callable[[], object]) -> bool:
        """Return whether an act was done; what is refused has changed nothing."""
        before = self.all()
        try:
            act()
        except HallError:
            assert self.all() == before
            return False
        return True

    def some(self, data: st.DataObject, fits: Callable[[Visit], object]) -> Visit | None:
        """Return a visit, mostly one that fits."""
        found = self.all()
        likely = [each for each in found if fits(each)]
        return data.draw(st.sampled_from([*likely * 4, *found])) if found else None

    # --- what people do ---------------------------------------------------------------------
    @initialize()
    def begin(self) -> None:
        for desk, operator in AT_WORK.items():
            self.hall.desks.sign_in(at_desk(desk, operator))
        for bundle in ("fixed", "free", "joint"):
            self.hall.tickets.issue(AT_KIOSK, bundle=bundle)

    @rule(bundle=st.sampled_from(["fixed", "free", "joint"]))
    def give_bundle(self, bundle: str) -> None:
        self.tried(lambda: self.hall.tickets.issue(AT_KIOSK, bundle=bundle))

    @rule(services=st.lists(SERVICE, min_size=1, max_size=3))
    def give_several(self, services: list[str]) -> None:
        first, *also = services
        self.tried(lambda: self.hall.tickets.issue(AT_KIOSK, first, also=also))

    @rule(desk=DESK, people=st.integers(0, 4))
    def count_people(self, desk: str, people: int) -> None:
        done = self.tried(lambda: self.hall.visits.count_people(at_desk(desk), people))
        here = [each.ticket for each in self.all() if each.at_desk and each.at_desk.desk == desk]
        assert not done or [each.people for each in here] == [people]

    @rule(minutes=MINUTES)
    def time_passes(self, minutes: int) -> None:
        self.clock.at += minutes * MINUTE

    @rule(days=st.sampled_from([0, 0, 0, 1]))
    def the_night_passes(self, days: int) -> None:
        self.clock.at += days * DAY

    @rule(desk=DESK, minutes=MINUTES)
    def call(self, desk: str, minutes: int) -> None:
        self.sit_down(desk)
        with suppress(HallError):
            self.hall.tickets.call(at_desk(desk))
        self.clock.at += minutes * MINUTE

    def sit_down(self, desk: str) -> None:
        with suppress(HallError):
            self.hall.desks.sign_in(at_desk(desk, AT_WORK[desk]))

    @rule(data=st.data(), desk=DESK)
    def call_by_name(self, data: st.DataObject, desk: str) -> None:
        visit = self.some(data, lambda each: each.is_aside)
        if visit is not None:
            code = visit.ticket.code
            by = at_desk(desk)
            self.tried(lambda: self.hall.tickets.call(by, code=code, reason="stands here"))

    @rule(desk=DESK, outcome=OUTCOME)
    def serve(self, desk: str, outcome: str | None) -> None:
        self.call(desk, 1)
        with suppress(HallError):
            self.hall.tickets.start(at_desk(desk))
        self.tried(lambda: self.hall.tickets.finish(at_desk(desk), outcome=outcome))

    @rule(data=st.data(), desk=DESK)
    def come_again(self, data: st.DataObject, desk: str) -> None:
        """Use a return pass: it gives one ticket, however often it is typed."""
        if not passes(self.hall):
            self.serve(desk, "papers")
        if not (found := passes(self.hall)):
            return
        code = data.draw(st.sampled_from(found)).code
        given: list[int] = []
        check_in = self.hall.appointments.check_in
        if self.tried(lambda: given.append(check_in(OWNER, code=code).ticket.ticket_id)):
            assert self.used.setdefault(code, given[0]) == given[0]

    @rule(desk=DESK, act=st.sampled_from(["recall", "start", "return", "hold", "miss", "send"]))
    def at_a_desk(self, desk: str, act: str) -> None:
        self.call(desk, 1)
        tickets, by = self.hall.tickets, at_desk(desk)
        acts: dict[str, Callable[[], object]] = {
            "recall": lambda: tickets.recall(by),
            "start": lambda: tickets.start(by),
            "return": lambda: tickets.return_to_queue(by),
            "hold": lambda: tickets.hold(by),
            "miss": lambda: tickets.no_show(by, anyway=True),
            "send": lambda: tickets.transfer(by, to_desk="1", anyway=True),
        }
        self.tried(acts[act])

    @rule(desk=DESK, service=SERVICE, after=st.booleans())
    def add(self, desk: str, service: str, *, after: bool) -> None:
        self.call(desk, 1)
        self.tried(lambda: self.hall.visits.add(at_desk(desk), service, after=after))

    @rule(data=st.data(), act=st.sampled_from(["return", "release", "postpone", "category"]))
    def by_code(self, data: st.DataObject, act: str) -> None:
        visit = self.some(data, lambda each: each.open or each.is_aside)
        if visit is None:
            return
        tickets, code = self.hall.tickets, visit.ticket.code
        acts: dict[str, Callable[[], object]] = {
            "return": lambda: tickets.return_to_queue(OWNER, code=code),
            "release": lambda: tickets.release(OWNER, code),
            "postpone": lambda: tickets.postpone(BY_LINK, 2, token=visit.ticket.token),
            "category": lambda: self.hall.categories.change(OWNER, "booked", code=code, reason="x"),
        }
        self.tried(acts[act])

    # --- what is done and taken back ----------------------------------------------------------
    def undone(self, act: Callable[[], object], undo: Callable[[], object], minutes: int) -> None:
        """Do an act and take it back within two minutes: all visits stand as before."""
        self.clock.at += minutes * MINUTE
        self.hall.acts.let_time_pass()
        before = [as_planned(each) for each in self.all()]
        if not self.tried(act):
            return
        try:
            undo()
        except WrongMove as error:
            if error.key != "desk-closed":  # its shift stayed for a visitor of a former day
                raise
            return
        assert [as_planned(each) for each in self.all()] == before

    @rule(desk=DESK, outcome=OUTCOME, minutes=MINUTES)
    def finish_and_reopen(self, desk: str, outcome: str | None, minutes: int) -> None:
        self.call(desk, minutes)
        with suppress(HallError):
            self.hall.tickets.start(at_desk(desk))
        by = at_desk(desk)
        self.undone(
            lambda: self.hall.tickets.finish(by, outcome=outcome),
            lambda: self.hall.tickets.reopen(by),
            minutes,
        )

    @rule(desk=DESK, minutes=MINUTES)
    def miss_and_reopen(self, desk: str, minutes: int) -> None:
        self.call(desk, minutes)
        self.undone(
            lambda: self.hall.tickets.no_show(at_desk(desk), anyway=True),
            lambda: self.hall.tickets.reopen(at_desk(desk)),
            minutes,
        )

    @rule(data=st.data(), is_kept=st.booleans(), minutes=MINUTES)
    def cancel(self, data: st.DataObject, minutes: int, *, is_kept: bool) -> None:
        visit = self.some(data, lambda each: each.open or each.is_aside)
        if visit is None:
            return
        token = visit.ticket.token

        def act() -> VisitStage:
            return self.hall.tickets.cancel(BY_LINK, token=token)

        if is_kept:
            self.tried(act)
        else:
            self.undone(act, lambda: self.hall.tickets.reinstate(BY_LINK, token=token), minutes)

    @rule(data=st.data(), service=SERVICE, is_kept=st.booleans(), minutes=MINUTES)
    def skip(self, data: st.DataObject, service: str, minutes: int, *, is_kept: bool) -> None:
        visit = self.some(data, lambda each: len(each.open) > 1)
        if visit is None:
            return
        code = visit.ticket.code

        def act() -> VisitStage:
            return self.hall.visits.skip(OWNER, service, code=code, reason="not needed")

        if is_kept:
            self.tried(act)
        else:
            self.undone(act, lambda: self.hall.tickets.reinstate(OWNER, code), minutes)

    # --- what must hold -----------------------------------------------------------------------
    @invariant()
    def whoever_was_sent_away_for_papers_has_a_pass_and_nobody_else(self) -> None:
        found = {each.stage_id: each.used_ticket for each in passes(self.hall)}
        served = (e for visit in self.all() for e in visit.stages if e.state is State.SERVED)
        assert found.keys() == {each.stage_id for each in served if each.outcome == "papers"}
        assert {each for each in found.values() if each} == {*self.used.values()}

    @invariant()
    def the_log_told_again_is_as_the_rows(self) -> None:
        self.told.go_on()

    @invariant()
    def each_visit_is_as_it_must_be(self) -> None:
        for each in self.all():
            stands(each, self.clock.at)


def stands(visit: Visit, now: int) -> None:
    """Hold one visit to what must be true of all."""
    ways = [each.state for each in visit.stages]
    assert sum(each in (State.CALLED, State.SERVING) for each in ways) <= 1
    assert visit.ticket.services == sum(each is not State.TRANSFERRED for each in ways)
    assert len(visit.open) + sum(each in ENDED for each in ways) == len(ways)
    waiting = [each for each in visit.stages if each.state is State.WAITING]
    assert not (waiting and visit.is_aside), "called while the visitor is set aside"
    for stage in visit.stages:
        _stage_stands(visit, stage, now)


def _stage_stands(visit: Visit, stage: Stage, now: int) -> None:
    assert (stage.ended_at is not None) == (stage.state in ENDED)
    assert stage.clock_at <= now
    has_come_back = any(each.returns for each in visit.stages)  # behind others, by the clock
    assert has_come_back or stage.clock_at - stage.elsewhere_ms <= stage.queued_at
    assert stage.elsewhere_ms >= 0
    if stage.state is not State.HELD:
        return
    if stage.kept_back == PLANNED:
        first = [each for each in visit.stages if each.ordinal in forerunners(stage.follows)]
        assert any(each.state not in OVER for each in first), "planned, and nothing comes before"
    if stage.kept_back == SUSPENDED:
        assert visit.is_aside, "kept back, and the visitor is there"


def play(examples: int, *, search: bool) -> None:
    Machine.met.clear()
    run_state_machine_as_test(
        Machine,
        settings=settings(
            max_examples=examples,
            stateful_step_count=40,
            derandomize=not search,
            database=None,
            deadline=None,
            report_multiple_bugs=False,
            suppress_health_check=list(HealthCheck),
        ),
    )
    assert Machine.met >= EVERY_ACT


@pytest.mark.lengthy
@pytest.mark.timeout(900)
def test_whatever_is_done_each_visit_for_several_services_is_as_it_must_be() -> None:
    play(12, search=False)


@pytest.mark.long
@pytest.mark.timeout(3600)
def test_whatever_is_done_for_long_each_visit_is_as_it_must_be() -> None:
    play(600, search=True)
