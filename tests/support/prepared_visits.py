"""A hall in which a visitor is, as a rule, in the state that a rule of the machine test needs."""

from collections.abc import Callable

from hypothesis import strategies as st
from hypothesis.stateful import rule

import oracle_acts as told
from days_and_desks import SEATS, SERVICE, DaysAndDesks
from halls import AT_KIOSK, asking, at_desk
from oracle import Hall
from oracle_queue import next_at, queue
from oracle_values import AT_DESK, SKILLS, Visit
from zal.domain.choice import Choice
from zal.domain.tickets import VisitStage

CATEGORY = st.sampled_from([None, "ordinary", "booked", "booked", "veteran", "veteran", "king"])
LANGUAGE = st.sampled_from([*[None] * 6, "ru", "en", "xx"])
REQUEST = st.sampled_from([None, None, None, "tap-1", "tap-1", "tap-2"])
WAY_TO = {
    "waiting": (),
    "called": ("call",),
    "serving": ("call", "start"),
    "held": ("call", "start", "hold"),
    "missed": ("call", "no-show"),
    "served": ("call", "start", "finish"),
}


class PreparedVisits(DaysAndDesks):
    """Who comes, is called and served or missed: what brings a visit to any state."""

    @rule(service=SERVICE, category=CATEGORY, language=LANGUAGE, request=REQUEST)
    def issue(
        self, service: str, category: str | None, language: str | None, request: str | None
    ) -> None:
        self.act(
            lambda: self.hall.tickets.issue(
                asking(AT_KIOSK, request), service, category=category, language=language
            ),
            lambda hall: told.issue(hall, service, category, language, request),
        )

    @rule(service=SERVICE, seconds=st.integers(0, 300), categories=st.lists(CATEGORY, max_size=3))
    def several_come(self, service: str, seconds: int, categories: list[str | None]) -> None:
        for category in [None, *categories]:
            self.time_passes(seconds)
            self.issue(service, category, None, None)

    def call_at(self, desk: str, operator: str | None) -> None:
        choices: list[Choice | None] = []

        def model(hall: Hall) -> Visit | None:
            if desk in hall.seats:
                choices.append(next_at(hall, desk))
            return told.call(hall, desk, None, "", operator)

        events = self.act(lambda: self.hall.tickets.call(at_desk(desk, operator)), model)
        for event in events:
            if event.act == "call":
                self.log_says_why(event, choices[-1])

    def do_at(self, desk: str, act: str, expected: str | None, operator: str | None) -> None:
        tickets = self.hall.tickets
        acts: dict[str, Callable[..., VisitStage]] = {
            "recall": tickets.recall,
            "start": tickets.start,
            "finish": tickets.finish,
            "unrecord": tickets.unrecord,
            "hold": tickets.hold,
            "return": tickets.return_to_queue,
            "change-category": self.hall.categories.change,
        }
        self.act(
            lambda: acts[act](self.at_desk(desk, operator, expected)),
            lambda hall: told.at_desk(hall, act, desk, expected, operator),
        )

    def miss_at(
        self, desk: str, expected: str | None, operator: str | None, *, anyway: bool
    ) -> None:
        by = self.at_desk(desk, operator, expected)
        self.act(
            lambda: self.hall.tickets.no_show(by, anyway=anyway),
            lambda hall: told.no_show(hall, desk, expected, operator, anyway=anyway),
        )

    def prepare(self, data: st.DataObject, *states: str) -> None:
        """As a rule, let a visitor be in one of ``states``: refusals alone prove little."""
        if data.draw(st.integers(0, 11)) == 0:
            return
        state = data.draw(st.sampled_from(states))
        if self.oracle.day_closed:
            self.open_day()
        if not self.oracle.seats:
            self.begin_with(data.draw(SEATS))
        if self.is_somebody(state):
            return
        if not self.free_desks():
            self.make_free(data.draw(st.sampled_from([*self.oracle.seats])))
        free = self.free_desks()
        if free:  # none, if it was the first act of a new day
            self.bring_to(state, data.draw(st.sampled_from(free)))

    def is_somebody(self, state: str) -> bool:
        """Return whether a visitor is in a state, and something can be done about it."""
        if state == "waiting":
            return bool(self.ready_desks())
        if state == "served":
            return bool(self.reopening_desks())
        visits = self.oracle.visits
        return any((each.day, each.state) == (self.oracle.day, state) for each in visits)

    def ready_desks(self) -> list[str]:
        return [each for each in self.free_desks() if queue(self.oracle, each)]

    def reopening_desks(self) -> list[str]:
        return [each for each in self.free_desks() if self.oracle.reopenable(each)]

    def make_free(self, desk: str) -> None:
        visit = self.oracle.visit_at(desk)
        if visit is None:
            self.resume_at(desk, None)
        else:
            self.do_at(desk, "finish" if visit.state == "serving" else "return", None, None)

    def bring_to(self, state: str, desk: str) -> None:
        """Let a visitor come who then is in a state, by way of a desk that is free."""
        if not queue(self.oracle, desk):
            services = AT_DESK[desk] & SKILLS[self.oracle.seats[desk].operator]
            self.issue(max(services), "booked", None, None)
        for act in WAY_TO[state]:
            if act == "call":
                self.call_at(desk, None)
            elif act == "no-show":
                self.miss_at(desk, None, None, anyway=True)
            else:
                self.do_at(desk, act, None, None)
