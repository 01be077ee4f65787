"""The real store against a plain oracle, move by move."""

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from halls import ToldClock, enter, make_hall, revs_are_whole
from zal.domain.choice import Candidate, choose
from zal.domain.errors import WrongMove

DESKS = {"1": "ivanova", "2": "petrov"}
CAN_SERVE = {"1": {"passport", "pension"}, "2": {"passport"}}


class Oracle(RuleBasedStateMachine):
    """Dictionaries that say what the hall should hold."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.clock = ToldClock()
        self.hall = enter(make_hall(Path(self.folder.name) / "hall.db"), self.clock)
        for desk, operator in DESKS.items():
            self.hall.desks.sign_in(operator, desk)
        self.states: dict[str, str] = {}
        self.waiting: dict[str, Candidate] = {}
        self.tickets: dict[str, Candidate] = {}
        self.at: dict[str, str] = {}

    def teardown(self) -> None:
        assert revs_are_whole(self.hall)
        self.hall.close()
        self.folder.cleanup()

    @rule(
        service=st.sampled_from(["passport", "pension"]),
        category=st.sampled_from(["ordinary", "booked", "veteran"]),
        seconds=st.integers(0, 600),
    )
    def issue(self, service: str, category: str, seconds: int) -> None:
        self.clock.at += seconds * 1000
        ticket = self.hall.tickets.issue(service, category=category)
        assert ticket.code not in self.states
        self.states[ticket.code] = "waiting"
        found = Candidate(ticket.ticket_id, ticket.code, service, category, self.clock.at)
        self.waiting[ticket.code] = self.tickets[ticket.code] = found

    @rule(desk=st.sampled_from(sorted(DESKS)))
    def call(self, desk: str) -> None:
        if desk in self.at:
            self.must_refuse(lambda: self.hall.tickets.call(desk))
            return
        fitting = [each for each in self.waiting.values() if each.service in CAN_SERVE[desk]]
        choice = choose(fitting, self.hall.views.config().choice, self.clock.at)
        called = self.hall.tickets.call(desk)
        assert (called and called.code) == (choice and choice.best.candidate.code)
        if called is not None:
            del self.waiting[called.code]
            self.at[desk] = called.code
            self.states[called.code] = "called"

    @rule(
        desk=st.sampled_from(sorted(DESKS)),
        act=st.sampled_from(["start", "finish", "no_show", "hold", "return"]),
    )
    def at_desk(self, desk: str, act: str) -> None:
        code = self.at.get(desk)
        state = self.states[code] if code else None
        moves = {
            ("called", "start"): "serving",
            ("serving", "finish"): "served",
            ("called", "no_show"): "missed",
            ("called", "hold"): "held",
            ("serving", "hold"): "held",
            ("called", "return"): "waiting",
        }
        tickets = self.hall.tickets
        acts = {
            "start": lambda: tickets.start(desk),
            "finish": lambda: tickets.finish(desk),
            "no_show": lambda: tickets.no_show(desk),
            "hold": lambda: tickets.hold(desk),
            "return": lambda: tickets.return_to_queue(desk=desk),
        }
        after = moves.get((state or "", act))
        if code is None or after is None:
            self.must_refuse(acts[act])
            return
        assert acts[act]().state == after
        self.states[code] = after
        if after != "serving":
            del self.at[desk]
        if after == "waiting":
            self.waiting[code] = self.tickets[code]

    @rule(act=st.sampled_from(["release", "return", "cancel"]), data=st.data())
    def by_code(self, act: str, data: st.DataObject) -> None:
        if not self.states:
            return
        code = data.draw(st.sampled_from(sorted(self.states)))
        tickets = self.hall.tickets
        allowed = {
            "release": {"held"},
            "return": {"missed", "called"},
            "cancel": {"waiting", "held", "missed"},
        }
        acts = {
            "release": lambda: tickets.release(code),
            "return": lambda: tickets.return_to_queue(code=code),
            "cancel": lambda: tickets.cancel(code),
        }
        if self.states[code] not in allowed[act]:
            self.must_refuse(acts[act])
            return
        acts[act]()
        self.at = {desk: each for desk, each in self.at.items() if each != code}
        self.waiting.pop(code, None)
        self.states[code] = "cancelled" if act == "cancel" else "waiting"
        if act != "cancel":
            self.waiting[code] = self.tickets[code]

    def must_refuse(self, act: object) -> None:
        """Expect a refusal that leaves the revision as it was."""
        before = self.hall.views.rev()
        try:
            act()  # type: ignore[operator]
        except WrongMove:
            assert self.hall.views.rev() == before
        else:
            raise AssertionError("the move should have been refused")

    @invariant()
    def the_hall_holds_what_the_oracle_says(self) -> None:
        seen = {each.code: each.state.value for each in self.hall.views.queue()}
        ended = {"served", "missed", "cancelled"}
        assert seen == {code: s for code, s in self.states.items() if s not in ended}
        busy = (each for each in self.hall.views.queue() if each.state in ("called", "serving"))
        assert {each.desk: each.code for each in busy} == self.at


TestHall = Oracle.TestCase
TestHall.settings = settings(
    max_examples=40,
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
