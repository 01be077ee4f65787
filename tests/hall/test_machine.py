"""The real store against a plain oracle, act by act, with every act there is."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule, run_state_machine_as_test

import oracle_acts as told
from days_and_desks import ENOUGH, OPERATOR, REASON, SEATS, SERVICE, DaysAndDesks
from halls import AT_KIOSK, OWNER, asking, at_desk
from oracle import AT_DESK, MOVES, SKILLS, Hall, Visit
from zal.domain.choice import Choice
from zal.domain.tickets import VisitStage
from zal.hall.seen.open_tickets import open_tickets

CATEGORY = st.sampled_from([None, "ordinary", "booked", "booked", "veteran", "veteran", "king"])
LANGUAGE = st.sampled_from([*[None] * 6, "ru", "en", "xx"])
REQUEST = st.sampled_from([None, None, None, "tap-1", "tap-1", "tap-2"])
AT_DESK_MOVES = [
    each
    for each in MOVES
    if each[0] in ("called", "serving") and each[1] not in ("transfer", "no-show")
]
BY_CODE_MOVES = [
    (state, act)
    for state, act in MOVES
    if act in ("return", "release", "cancel", "change-category") and state != "called"
]
TIMES = st.integers(1, 3)
"""What is compared after a rule costs more than an act, so a rule does several."""
WAY_TO = {
    "waiting": (),
    "called": ("call",),
    "serving": ("call", "start"),
    "held": ("call", "start", "hold"),
    "missed": ("call", "no-show"),
    "served": ("call", "start", "finish"),
}
Spelling = Callable[[str], str]
SPELLING: st.SearchStrategy[Spelling] = st.sampled_from(
    [str, str, str.lower, lambda code: f"{code[0]}-{code[1:]}"]
)


class Machine(DaysAndDesks):
    """What people do with tickets, at any time and desk."""

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

    @rule(data=st.data())
    def call_the_next(self, data: st.DataObject) -> None:
        self.prepare(data, "waiting")
        self.call_at(*self.somewhere(data, self.ready_desks()))

    def call_at(self, desk: str, operator: str | None) -> None:
        choices: list[Choice | None] = []

        def model(hall: Hall) -> Visit | None:
            if desk in hall.seats:
                choices.append(hall.next_at(desk))
            return told.call(hall, desk, None, "", operator)

        events = self.act(lambda: self.hall.tickets.call(at_desk(desk, operator)), model)
        for event in events:
            if event.act == "call":
                self.log_says_why(event, choices[-1])

    @rule(data=st.data(), spell=SPELLING, reason=REASON)
    def call_by_name(self, data: st.DataObject, spell: Spelling, reason: str) -> None:
        stands = data.draw(st.sampled_from(["waiting", "waiting", "held", "missed"]))
        self.prepare(data, stands)
        desk, operator = self.somewhere(data, self.free_desks())
        code = self.some_code(data, stands)
        self.act(
            lambda: self.hall.tickets.call(
                at_desk(desk, operator), code=spell(code), reason=reason
            ),
            lambda hall: told.call(hall, desk, code, reason, operator),
        )

    @rule(data=st.data(), times=TIMES)
    def at_a_desk(self, data: st.DataObject, times: int) -> None:
        for _ in range(times):
            self.once_at_a_desk(data)

    def once_at_a_desk(self, data: st.DataObject) -> None:
        self.prepare(data, "called", "serving")
        desk, operator = self.somewhere(data, self.busy_desks())
        visit = self.oracle.visit_at(desk)
        likely = [act for state, act in AT_DESK_MOVES if visit and state == visit.state]
        every = [act for _, act in AT_DESK_MOVES]
        act = data.draw(st.sampled_from([*likely * 6, *every]))
        self.do_at(desk, act, self.expected_at(data, desk), operator)

    def do_at(self, desk: str, act: str, expected: str | None, operator: str | None) -> None:
        tickets = self.hall.tickets
        acts: dict[str, Callable[..., VisitStage]] = {
            "recall": tickets.recall,
            "start": tickets.start,
            "finish": tickets.finish,
            "hold": tickets.hold,
            "return": tickets.return_to_queue,
            "change-category": self.hall.categories.change,
        }
        self.act(
            lambda: acts[act](self.at_desk(desk, operator, expected)),
            lambda hall: told.at_desk(hall, act, desk, expected, operator),
        )

    @rule(
        data=st.data(),
        pauses=st.lists(st.sampled_from([1, 29, 30, 31, 60, 89, 90, 120]), max_size=6),
        anyway=st.sampled_from([False, False, False, True]),
    )
    def nobody_comes(self, data: st.DataObject, pauses: list[int], *, anyway: bool) -> None:
        """Call again after each pause but the last, then mark who did not come as missed."""
        self.prepare(data, "called")
        desk, operator = self.somewhere(data, self.busy_desks())
        for n, seconds in enumerate(pauses):
            if n:
                self.do_at(desk, "recall", None, operator)
            self.time_passes(seconds)
        self.miss_at(desk, self.expected_at(data, desk), operator, anyway=anyway)

    def miss_at(
        self, desk: str, expected: str | None, operator: str | None, *, anyway: bool
    ) -> None:
        by = self.at_desk(desk, operator, expected)
        self.act(
            lambda: self.hall.tickets.no_show(by, anyway=anyway),
            lambda hall: told.no_show(hall, desk, expected, operator, anyway=anyway),
        )

    @rule(data=st.data())
    def miss_and_reopen(self, data: st.DataObject) -> None:
        self.prepare(data, "called")
        desk, operator = self.somewhere(data, self.busy_desks())
        self.miss_at(desk, None, operator, anyway=True)
        self.act(
            lambda: self.hall.tickets.reopen(at_desk(desk, operator)),
            lambda hall: told.reopen(hall, desk, None, operator),
        )

    @rule(data=st.data())
    def serve(self, data: st.DataObject) -> None:
        """Do what is done most often, so that there is much to reopen."""
        self.prepare(data, "waiting")
        desk, operator = self.somewhere(data, self.ready_desks())
        self.call_at(desk, operator)
        if self.oracle.visit_at(desk) is not None:
            self.do_at(desk, "start", None, operator)
            self.do_at(desk, "finish", None, operator)

    @rule(data=st.data(), late_s=st.sampled_from([0, 0, 120, 121]))
    def reopen(self, data: st.DataObject, late_s: int) -> None:
        self.prepare(data, "served")
        desk, operator = self.somewhere(data, self.reopening_desks())
        self.time_passes(late_s)
        expected = data.draw(st.sampled_from([None, None, None, "Б999"]))
        self.act(
            lambda: self.hall.tickets.reopen(self.at_desk(desk, operator, expected)),
            lambda hall: told.reopen(hall, desk, expected, operator),
        )

    @rule(data=st.data(), moves=st.lists(st.sampled_from(BY_CODE_MOVES), min_size=1, max_size=3))
    def by_code(self, data: st.DataObject, moves: list[tuple[str, str]]) -> None:
        for state, act in moves:
            self.once_by_code(data, state, act, data.draw(SPELLING))

    def once_by_code(self, data: st.DataObject, state: str, act: str, spell: Spelling) -> None:
        self.prepare(data, state)
        code = self.some_code(data, state)
        tickets = self.hall.tickets
        acts: dict[str, Callable[[], VisitStage]] = {
            "return": lambda: tickets.return_to_queue(OWNER, code=spell(code)),
            "release": lambda: tickets.release(OWNER, spell(code)),
            "cancel": lambda: tickets.cancel(OWNER, spell(code)),
            "change-category": lambda: self.hall.categories.change(OWNER, code=spell(code)),
        }
        self.act(acts[act], lambda hall: told.by_code(hall, act, code))

    @rule(
        data=st.data(),
        state=st.sampled_from(["waiting", "held", "missed"]),
        late_s=st.sampled_from([0, 0, 120, 121]),
    )
    def cancel_and_take_that_back(self, data: st.DataObject, state: str, late_s: int) -> None:
        self.prepare(data, state)
        code = self.some_code(data, state)
        tickets = self.hall.tickets
        self.act(
            lambda: tickets.cancel(OWNER, code), lambda hall: told.by_code(hall, "cancel", code)
        )
        self.time_passes(late_s)
        self.act(lambda: tickets.reinstate(OWNER, code), lambda hall: told.reinstate(hall, code))

    @rule(data=st.data())
    def wait_in_turn(self, data: st.DataObject) -> None:
        """Let who is called wait in turn."""
        self.prepare(data, "called")
        desk, operator = self.somewhere(data, self.busy_desks())
        self.do_at(desk, "change-category", None, operator)

    @rule(
        data=st.data(),
        category=CATEGORY,
        reason=REASON,
        late_s=st.sampled_from([None, None, 0, 120, 121]),
    )
    def change_category(
        self, data: st.DataObject, category: str | None, reason: str, late_s: int | None
    ) -> None:
        """Change it, and now and then take that back."""
        stands = data.draw(st.sampled_from(["waiting", "waiting", "held", "missed"]))
        self.prepare(data, stands)
        code = self.some_code(data, stands)
        categories = self.hall.categories
        self.act(
            lambda: categories.change(OWNER, category, code=code, reason=reason),
            lambda hall: told.change_category(hall, code, category, reason),
        )
        if late_s is not None:
            self.time_passes(late_s)
            self.act(
                lambda: categories.undo(OWNER, code),
                lambda hall: told.undo_category(hall, code),
            )

    @rule(
        data=st.data(),
        minutes=st.sampled_from([1, 2, 10, 10, 30, 60, 0, 61]),
        again=st.sampled_from([False, False, True]),
        by_link=st.booleans(),
    )
    def postpone(self, data: st.DataObject, minutes: int, *, again: bool, by_link: bool) -> None:
        self.prepare(data, "waiting")
        code = self.some_code(data, "waiting")
        for _ in range(3 if again else 1):
            self.postpone_once(code, minutes, by_link=by_link)
            if again:
                self.time_passes(60 * minutes)

    def postpone_once(self, code: str, minutes: int, *, by_link: bool) -> None:
        """Let others by, by code or by the link if there is one for it today."""
        tokens = {each.code: each.token for each in self.hall.see(open_tickets)}
        token = tokens.get(code) if by_link else None
        named = {"code": code} if token is None else {"token": token}
        self.act(
            lambda: self.hall.tickets.postpone(OWNER, minutes, **named),
            lambda hall: told.postpone(hall, code, minutes),
        )

    @rule(
        data=st.data(),
        service=st.one_of(st.none(), SERVICE),
        to_desk=st.sampled_from([None, None, "1", "2", "3", "9"]),
        to_operator=st.one_of(st.none(), OPERATOR),
        anyway=st.booleans(),
    )
    def transfer(
        self,
        data: st.DataObject,
        service: str | None,
        to_desk: str | None,
        to_operator: str | None,
        *,
        anyway: bool,
    ) -> None:
        self.prepare(data, "called", "serving")
        desk, operator = self.somewhere(data, self.busy_desks())
        expected = self.expected_at(data, desk)
        target = {"service": service, "to_desk": to_desk, "to_operator": to_operator}
        self.act(
            lambda: self.hall.tickets.transfer(
                self.at_desk(desk, operator, expected), **target, note="a copy", anyway=anyway
            ),
            lambda hall: told.transfer(
                hall, desk, expected, operator, "a copy", **target, anyway=anyway
            ),
        )

    @precondition(lambda self: self.acts_since_end >= ENOUGH)
    @rule(data=st.data(), more=st.sampled_from([0, 0, 0, 1, None]), is_undone=st.booleans())
    def expire_visits(self, data: st.DataObject, more: int | None, *, is_undone: bool) -> None:
        """End what is left of a day, and mostly of one that is closed."""
        for state in ("held", "missed"):
            self.prepare(data, state)
        if not self.oracle.day_closed and more is not None:
            self.close_day()
        agreed = None if more is None else len(self.oracle.rest()) + more
        self.act(
            lambda: self.hall.day.expire_visits(OWNER, agreed),
            lambda hall: told.expire_visits(hall, agreed),
        )
        if is_undone:
            self.open_day()

    # --- what is meant ---------------------------------------------------------------------
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
        return [each for each in self.free_desks() if self.oracle.queue(each)]

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
        if not self.oracle.queue(desk):
            services = AT_DESK[desk] & SKILLS[self.oracle.seats[desk].operator]
            self.issue(max(services), "booked", None, None)
        for act in WAY_TO[state]:
            if act == "call":
                self.call_at(desk, None)
            elif act == "no-show":
                self.miss_at(desk, None, None, anyway=True)
            else:
                self.do_at(desk, act, None, None)


REINSTATED = ("reinstate", "reinstate-held", "reinstate-missed")
EVERY_MOVE = (
    {(act, state) for state, act in MOVES}
    | {("expire", state) for state in ("waiting", "held", "missed")}
    | {(act, state) for act in REINSTATED for state in ("expired", "cancelled")}
    | {("issue", None), ("call", "waiting"), ("reopen", "served"), ("reopen", "missed")}
)
DESK_ACTS = ("sign-in", "sign-out", "break", "resume")
DAY_ACTS = ("close-service", "open-service", "close-day", "expire-visits", "open-day", "turn-day")
CLOCK_ACTS = ("clock-leapt", "clock-agrees")


class OpenOverTheTurn(Machine):
    """The same where nothing ends with the day."""

    carry_over = True


def play(kind: type[Machine], examples: int, steps: int, *, search: bool) -> None:
    """Run a machine; ``search``: along other paths each time."""
    run_state_machine_as_test(
        kind,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            derandomize=not search,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


def play_until_all_is_met(examples: int) -> None:
    """Run the machine, and on along further paths of its own until every move was met.

    Which paths those are depends on what Hypothesis finds loaded, so a rare move may be missing
    in the first ones.
    """
    Machine.met.clear()
    play(Machine, examples, steps=50, search=False)
    for n in range(MORE_ROUNDS):
        if Machine.met == ALL_MET:
            break
        play(type(f"Machine{n}", (Machine,), {}), examples // 4, steps=50, search=False)
    assert Machine.met == ALL_MET


MORE_ROUNDS = 8
ALL_MET = EVERY_MOVE | {(act, None) for act in DESK_ACTS + DAY_ACTS + CLOCK_ACTS}


@pytest.mark.lengthy
@pytest.mark.timeout(900)  # an example that fails is made small first
def test_whatever_is_done_the_hall_is_as_the_oracle_says() -> None:
    play_until_all_is_met(examples=16)


@pytest.mark.long
@pytest.mark.timeout(900)
def test_every_move_is_met_along_the_same_paths_each_time() -> None:
    play_until_all_is_met(examples=90)


@pytest.mark.lengthy
@pytest.mark.timeout(900)
def test_where_nothing_ends_with_the_day_it_is_as_the_oracle_says() -> None:
    Machine.met.clear()
    play(OpenOverTheTurn, examples=6, steps=50, search=False)
    assert ("turn-day", None) in Machine.met


@pytest.mark.long
@pytest.mark.timeout(3600)
def test_whatever_is_done_for_long_the_hall_is_as_the_oracle_says() -> None:
    Machine.met.clear()
    play(Machine, examples=600, steps=100, search=True)
    assert Machine.met == ALL_MET
    play(OpenOverTheTurn, examples=200, steps=100, search=True)
