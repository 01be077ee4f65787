"""What is done with visits for several services, as rules for the machine test."""

from collections.abc import Callable
from contextlib import suppress

from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, rule

from halls import AT_KIOSK, BY_LINK, MINUTE, OWNER, at_desk
from passes import passes
from several import AT_WORK
from tried_acts import TriedActs
from zal.domain.errors import HallError
from zal.domain.states import State
from zal.domain.tickets import VisitStage

DESK = st.sampled_from(sorted(AT_WORK))
SERVICE = st.sampled_from(["passport", "land", "pension", "cashier"])
OUTCOME = st.sampled_from([None, "done", "done", "papers"])
MINUTES = st.integers(0, 3)


class RulesForSeveral(TriedActs):
    """People who come for several services and change their minds."""

    def __init__(self) -> None:
        super().__init__()
        self.used: dict[str, int] = {}

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

    @rule(desk=DESK, minutes=MINUTES)
    def call(self, desk: str, minutes: int) -> None:
        self.sit_down(desk)
        with suppress(HallError):
            self.hall.tickets.call(at_desk(desk))
        self.clock.at += minutes * MINUTE

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
            visits = {each.ticket.ticket_id: each for each in self.all()}
            before = visits.get(self.used.get(code, given[0]))
            if before is not None and (before.open or before.served or before.is_aside):
                assert before.ticket.ticket_id == self.used.setdefault(code, given[0]) == given[0]
            self.used[code] = given[0]

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

    @invariant()
    def whoever_was_sent_away_for_papers_has_a_pass_and_nobody_else(self) -> None:
        found = {each.stage_id: each.used_ticket for each in passes(self.hall)}
        served = (e for visit in self.all() for e in visit.stages if e.state is State.SERVED)
        assert found.keys() == {each.stage_id for each in served if each.outcome == "papers"}
        codes = {each.code for each in passes(self.hall)}
        used = {ticket for code, ticket in self.used.items() if code in codes}
        assert {each for each in found.values() if each} == used
