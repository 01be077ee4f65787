"""What is done with visits at desks, as rules for the machine test."""

from hypothesis import strategies as st
from hypothesis.stateful import rule

import oracle_acts as told
from days_and_desks import OPERATOR, SERVICE
from halls import at_desk
from oracle_values import MOVES
from prepared_visits import CATEGORY, PreparedVisits

AT_DESK_MOVES = [
    each
    for each in MOVES
    if each[0] in ("called", "serving") and each[1] not in ("transfer", "no-show")
]
ENDS = (None, "finish", "unrecord", "hold")
"""What is done to whoever is served without a ticket; None: nothing yet."""
TIMES = st.integers(1, 3)
"""What is compared after a rule costs more than an act, so a rule does several."""


class VisitsAtDesks(PreparedVisits):
    """Who is called, who comes, who does not, and whom a desk sends on."""

    @rule(data=st.data())
    def call_the_next(self, data: st.DataObject) -> None:
        self.prepare(data, "waiting")
        self.call_at(*self.somewhere(data, self.ready_desks()))

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

    @rule(data=st.data())
    def miss_and_reopen(self, data: st.DataObject) -> None:
        self.prepare(data, "called")
        desk, operator = self.somewhere(data, self.busy_desks())
        self.miss_at(desk, None, operator, anyway=True)
        self.act(
            lambda: self.hall.tickets.reopen(at_desk(desk, operator)),
            lambda hall: told.reopen(hall, desk, None, operator),
        )

    @rule(data=st.data(), service=SERVICE, category=CATEGORY, then=st.sampled_from(ENDS))
    def serve_without_a_ticket(
        self, data: st.DataObject, service: str, category: str | None, then: str | None
    ) -> None:
        desk, operator = self.somewhere(data, self.ready_desks())
        self.time_passes(1)  # of two that end in one millisecond the call tells which was later
        self.act(
            lambda: self.hall.tickets.record(at_desk(desk, operator), service, category=category),
            lambda hall: told.record(hall, desk, operator, service, category),
        )
        if then is not None:
            self.do_at(desk, then, None, operator)

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

    @rule(data=st.data())
    def wait_in_turn(self, data: st.DataObject) -> None:
        """Let who is called wait in turn."""
        self.prepare(data, "called")
        desk, operator = self.somewhere(data, self.busy_desks())
        self.do_at(desk, "change-category", None, operator)

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
