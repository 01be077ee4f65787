"""A hall and its oracle side by side: each act is done in both, and what is seen compared."""

from collections.abc import Callable
from dataclasses import replace
from typing import ClassVar

from hypothesis.stateful import invariant

import oracle_queue
from halls import (
    NOON,
    hall_rev,
    small_config,
)
from one_hall import OneHall
from oracle import Hall
from oracle_values import OPEN, SERIES, Line, Refused, Seat, Visit
from zal.domain.choice import Choice
from zal.domain.errors import UnknownName, WrongMove
from zal.domain.log import Event
from zal.domain.settings.hall import HallConfig
from zal.domain.states import TRANSITIONS, Act, State
from zal.domain.tickets import Shift, VisitStage
from zal.domain.views import Availability
from zal.hall.seen.desk import desk_view
from zal.hall.seen.kiosk import kiosk_view
from zal.hall.seen.log import logged_events
from zal.hall.seen.open_tickets import open_tickets_and_ahead
from zal.hall.seen.ticket import ticket_story

TICKET_FIELDS = [
    "code",
    "service",
    "category",
    "state",
    "issued_at",
    "queued_at",
    "called_at",
    "started_at",
    "ended_at",
    "desk",
    "operator",
    "for_desk",
    "for_operator",
    "note",
    "calls",
    "ordinal",
    "postponed_until",
    "clock_at",
    "returns",
    "ahead",
]
SHIFT_FIELDS = ["desk", "operator", "started_at", "break_since"]


def facts(of: object) -> object:
    """Return what must be the same of the hall's ticket or shift and the oracle's."""
    if isinstance(of, VisitStage):
        whole = of.ticket._asdict() | of.stage._asdict()
        return of.ticket.day, [whole[each] for each in TICKET_FIELDS]
    if isinstance(of, Visit):
        return of.day.isoformat(), [getattr(of, each) for each in TICKET_FIELDS]
    if isinstance(of, Shift | Seat):
        return [getattr(of, each) for each in SHIFT_FIELDS]
    return of


def config() -> HallConfig:
    """Return the small hall, where two services share a series."""
    small = small_config()
    passport, land, pension = small.services
    return replace(small, services=(passport, land, replace(pension, series=passport.series)))


def _line(event: Event) -> Line:
    """Return what must be the same of the hall's event and the oracle's."""
    return event.act, event.code, event.desk, event.state_before, event.state_after, event.at


class SideBySide(OneHall):
    """The small hall in a file, and the oracle; ``met`` is what was done in any of them.

    ``carry_over``: nothing ends there with the day.
    """

    carry_over: ClassVar[bool] = False

    def __init__(self) -> None:
        super().__init__()
        self.oracle = Hall(NOON, carry_over=self.carry_over)
        self.acts_since_end = 0
        self.numbers: dict[tuple[str, str], int] = {}

    def settings(self) -> HallConfig:
        return replace(config(), carry_over=self.carry_over)

    # --- comparing -------------------------------------------------------------------------
    def act(self, real: Callable[[], object], model: Callable[[Hall], object]) -> list[Event]:
        """Do an act in both halls, at the instant that the real one gave it."""
        looker = self.hall.looker
        rev = looker.see(hall_rev)
        result, refusal = None, None
        try:
            result = real()
        except (WrongMove, UnknownName) as error:
            refusal = error.key.removesuffix("-near")
        events = list(looker.see(logged_events, rev))
        now = self.now
        assert looker.see(kiosk_view).moment.at == now
        expected, expected_refusal, log = None, None, []
        try:
            expected = self.oracle.perform(now, self.clock.at, model)
            log = self.oracle.log
        except Refused as error:
            expected_refusal = str(error)
        assert refusal == expected_refusal
        assert facts(result) == facts(expected)
        assert [_line(each) for each in events] == log
        assert [each.rev for each in events] == list(range(rev + 1, looker.see(hall_rev) + 1))
        self.events_are_lawful(events)
        self.tickets_are_sane([result] if isinstance(result, VisitStage) else [])
        self.met.update((each.act, each.state_before) for each in events)
        ended = {"turn-day", "close-day"} & {each.act for each in events}
        self.acts_since_end = 0 if ended else self.acts_since_end + 1
        return events

    @property
    def now(self) -> int:
        """Return what time it truly is: no wall clock can deceive the hall within one boot."""
        return self.clock.up_ms

    def events_are_lawful(self, events: list[Event]) -> None:
        for each in events:
            if each.code is not None:
                before = State(each.state_before) if each.state_before else None
                assert TRANSITIONS[before, Act(each.act)] == each.state_after

    def log_says_why(self, event: Event, choice: Choice | None) -> None:
        assert choice is not None
        assert event.detail is not None
        second = choice.runner_up.candidate.code if choice.runner_up else None
        assert event.detail["rule"] == choice.rule
        assert event.detail.get("score", 0.0) == round(choice.best.score, 1)
        assert event.detail.get("runner_up") == second

    def tickets_are_sane(self, tickets: list[VisitStage]) -> None:
        """No number is given twice, no ticket open twice, and no duration is negative."""
        for each in tickets:
            ticket_id = each.ticket.ticket_id
            assert self.numbers.setdefault((each.ticket.day, each.code), ticket_id) == ticket_id
            stages = [each]
            if each.ticket.latest_day == self.hall.see(kiosk_view).moment.day:
                stages = list(self.hall.see(ticket_story, each.code)[1])
            assert sum(stage.state in OPEN for stage in stages) <= 1
            for stage in stages:
                instants = (
                    stage.ticket.issued_at,
                    stage.stage.queued_at,
                    stage.stage.called_at,
                    stage.stage.started_at,
                    stage.stage.ended_at,
                )
                known = [at for at in instants if at is not None]
                assert known == sorted(known)

    @invariant()
    def every_screen_shows_what_the_oracle_says(self) -> None:
        looker = self.hall.looker
        kiosk = looker.see(kiosk_view)
        seen = self.oracle.seen_at(kiosk.moment.at)
        assert kiosk.moment.day == seen.day.isoformat()
        given = {
            each.code: each.availability is not Availability.CLOSED
            for group in kiosk.groups
            for each in group.services
        }
        assert given == {each: seen.gives(each) for each in SERIES}
        queue, ahead = looker.see(open_tickets_and_ahead)
        self.tickets_are_sane(list(queue))
        stands = {each.code: facts(each) for each in queue}
        assert len(stands) == len(queue)
        assert stands == {each.code: facts(each) for each in seen.visits if each.state in OPEN}
        assert [each.code for each in queue if each.state == "waiting"] == oracle_queue.waiting(
            seen
        )
        numbers = {e.code: ahead.get(e.ticket.ticket_id) for e in queue if e.state == "waiting"}
        waiting = [each for each in seen.visits if each.state == "waiting"]
        assert numbers == {each.code: oracle_queue.ahead(seen, each) for each in waiting}
        desks = [each.stage.desk for each in queue if each.state in ("called", "serving")]
        assert len(set(desks)) == len(desks)

    @invariant()
    def every_console_shows_what_the_oracle_says(self) -> None:
        for desk in ("1", "2", "3"):
            view = self.hall.see(desk_view, desk)
            seen = self.oracle.seen_at(view.moment.at)
            assert facts(view.shift) == facts(seen.seats.get(desk))
            assert view.open_desks == {each.desk: each.operator for each in seen.seats.values()}
            assert facts(view.ticket) == facts(seen.visit_at(desk))
            here = desk in seen.seats
            assert [each.code for each in view.queue] == (
                oracle_queue.queue(seen, desk) if here else []
            )
            can_reopen = here and view.ticket is None
            assert facts(view.reopenable) == facts(seen.reopenable(desk) if can_reopen else None)
            for state, lines in (("held", view.held), ("missed", view.missed)):
                today = [e for e in seen.visits if seen.day in (e.day, e.carried_to)]
                aside = sorted(each.code for each in today if each.state == state)
                assert sorted(each.code for each in lines) == aside
