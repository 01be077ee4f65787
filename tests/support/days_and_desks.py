"""What people do to a hall's time, days and desks, as rules for the machine test."""

from collections.abc import Collection
from functools import partial

from hypothesis import strategies as st
from hypothesis.stateful import initialize, precondition, rule

import oracle_acts as told
from halls import DAY, HOUR, OWNER, at_desk
from oracle_values import MOSCOW, SERIES
from side_by_side import SideBySide
from zal.domain.by import By

ENOUGH = 15
"""Acts of a day before it may end, so that a day has something to end."""

OPERATOR = st.sampled_from(["ivanova", "petrov", "sidorova", "sidorova", "ivanov"])
SERVICE = st.sampled_from([*SERIES, *SERIES, *SERIES, "pasport"])
REASON = st.sampled_from(["a child cries", "a child cries", " "])
SEATS = st.sampled_from(
    [
        (("ivanova", "1"), ("petrov", "2")),
        (("sidorova", "1"), ("petrov", "2"), ("ivanova", "3")),
    ]
)
NO_STAGE = -1


class DaysAndDesks(SideBySide):
    """The hall's time, days and desks."""

    # --- time ------------------------------------------------------------------------------
    @rule(seconds=st.sampled_from([0, 1, 20, 59, 60, 119, 120, 121, 600]))
    def time_passes(self, seconds: int) -> None:
        self.clock.at += seconds * 1000

    @rule(by=st.sampled_from([-DAY, -HOUR, HOUR, 2 * HOUR]))
    def the_clock_jumps(self, by: int) -> None:
        self.clock.set_wall(self.clock.at + by)

    @precondition(lambda self: self.clock.at != self.now)
    @rule()
    def the_clock_is_put_right(self) -> None:
        self.clock.set_wall(self.now)

    @precondition(lambda self: self.acts_since_end >= ENOUGH)
    @rule(before_ms=st.sampled_from([1, 0, -HOUR]), days=st.sampled_from([0, 0, 3]))
    def the_night_passes(self, before_ms: int, days: int) -> None:
        """Come to the end of the business day, which is at 04:00, a little before or after it."""
        moscow_ms = self.now + int(MOSCOW.total_seconds()) * 1000
        midnight = (moscow_ms - 4 * HOUR) // DAY * DAY - int(MOSCOW.total_seconds()) * 1000
        self.clock.at += midnight + (1 + days) * DAY + 4 * HOUR - before_ms - self.now

    # --- the hall's day --------------------------------------------------------------------
    @rule(service=SERVICE, is_open=st.sampled_from([True, True, False]))
    def set_service(self, service: str, is_open: bool) -> None:
        day = self.hall.day
        act = day.open_service if is_open else partial(day.close_service, reason="x")
        self.act(
            lambda: act(OWNER, service),
            lambda hall: told.set_service(hall, service, is_open=is_open),
        )

    @precondition(lambda self: self.acts_since_end >= ENOUGH)
    @rule()
    def close_day(self) -> None:
        self.act(partial(self.hall.day.close_day, OWNER), told.close_day)

    @precondition(lambda self: self.oracle.day_closed or self.acts_since_end == ENOUGH)
    @rule()
    def open_day(self) -> None:
        self.act(partial(self.hall.day.open_day, OWNER), told.open_day)

    # --- desks -----------------------------------------------------------------------------
    @initialize(seats=SEATS)
    def begin_with(self, seats: tuple[tuple[str, str], ...]) -> None:
        for operator, desk in seats:
            self.sign_in_at(operator, desk, "", "")

    @precondition(lambda self: not self.oracle.seats)
    @rule(seats=SEATS)
    def open_desks(self, seats: tuple[tuple[str, str], ...]) -> None:
        self.begin_with(seats)

    @rule(
        operator=OPERATOR,
        desk=st.sampled_from(["1", "2", "3", "9"]),
        reason=REASON,
        why_leave=REASON,
    )
    def sign_in(self, operator: str, desk: str, reason: str, why_leave: str) -> None:
        self.sign_in_at(operator, desk, reason, why_leave)

    def sign_in_at(self, operator: str, desk: str, reason: str, why_leave: str) -> None:
        self.act(
            lambda: self.hall.desks.sign_in(
                at_desk(desk, operator), take_over_reason=reason, leave_reason=why_leave
            ),
            lambda hall: told.sign_in(hall, operator, desk, reason, why_leave),
        )

    @precondition(lambda self: self.oracle.seats)
    @rule(data=st.data(), reason=REASON)
    def sign_out(self, data: st.DataObject, reason: str) -> None:
        desk, operator = self.somewhere(data, [*self.free_desks(), *self.desks_on_a_break()])
        self.act(
            lambda: self.hall.desks.sign_out(at_desk(desk, operator), reason=reason),
            lambda hall: told.sign_out(hall, desk, operator, reason),
        )

    @precondition(lambda self: self.free_desks())
    @rule(data=st.data(), reason=REASON)
    def take_break(self, data: st.DataObject, reason: str) -> None:
        desk, operator = self.somewhere(data, self.free_desks())
        self.act(
            lambda: self.hall.desks.take_break(at_desk(desk, operator), reason),
            lambda hall: told.take_break(hall, desk, reason, operator),
        )

    @precondition(lambda self: self.oracle.seats)
    @rule(data=st.data())
    def resume(self, data: st.DataObject) -> None:
        if not self.desks_on_a_break():
            self.take_break(data, "tea")
        self.resume_at(*self.somewhere(data, self.desks_on_a_break()))

    def resume_at(self, desk: str, operator: str | None) -> None:
        self.act(
            lambda: self.hall.desks.resume(at_desk(desk, operator)),
            lambda hall: told.resume(hall, desk, operator),
        )

    # --- what is meant ---------------------------------------------------------------------
    def at_desk(self, desk: str, operator: str | None, expected: str | None) -> By:
        """Return who acts at a desk, who saw the ticket of a code there, which may be of nobody."""
        stages = [each.stage for each in self.oracle.visits if each.code == expected]
        stage = None if expected is None else (stages or [NO_STAGE])[-1]
        return at_desk(desk, operator, stage=stage)

    def free_desks(self) -> list[str]:
        at_work = [each for each in self.oracle.seats if each not in self.desks_on_a_break()]
        return [each for each in at_work if self.oracle.visit_at(each) is None]

    def busy_desks(self) -> list[str]:
        return [each for each in self.oracle.seats if self.oracle.visit_at(each) is not None]

    def desks_on_a_break(self) -> list[str]:
        return [each.desk for each in self.oracle.seats.values() if each.break_since is not None]

    def somewhere(self, data: st.DataObject, likely: Collection[str]) -> tuple[str, str | None]:
        """Return a desk, mostly a likely one, and who acts there: as a rule whose shift it is."""
        seats = self.oracle.seats
        desk = data.draw(st.sampled_from([*sorted(likely) * 9, *seats, *seats, "1", "2", "3", "9"]))
        own = seats[desk].operator if desk in seats else "ivanova"
        return desk, data.draw(st.sampled_from([*[None, own] * 6, "ivanova", "sidorova"]))

    def some_code(self, data: st.DataObject, state: str) -> str:
        """Return a ticket's code, mostly one of today in a state."""
        visits = self.oracle.visits
        today = [each for each in visits if each.day == self.oracle.day]
        likely = [each.code for each in today if each.state == state]
        any_of_late = [each.code for each in visits[-6:]]
        return data.draw(st.sampled_from([*likely[:3] * 4, *likely[-3:] * 4, *any_of_late, "Б999"]))

    def expected_at(self, data: st.DataObject, desk: str) -> str | None:
        """Return the code that the caller saw at the desk: the one there, or another."""
        there = self.oracle.visit_at(desk)
        code = there.code if there else None
        return data.draw(st.sampled_from([None, None, code, code, "Б999"]))
