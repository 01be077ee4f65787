"""A small hall in a file for machine tests, and what must hold of it whatever is done.

Its log told again is as its rows; each stage ends in one way; instants never run back; no slot has
more than its places; whoever was given a ticket is still there or has left. Rules are mixins.
"""

import sqlite3
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import ClassVar

from hypothesis.stateful import RuleBasedStateMachine, invariant

from halls import NOON, ToldClock, any_settings, enter, make_hall, revs_are_whole
from told_again import ToldAgain
from zal.domain.by import Role
from zal.domain.events import Missed
from zal.domain.log import Event, payload
from zal.domain.settings.appointments import Channel
from zal.domain.settings.hall import HallConfig
from zal.domain.states import OPEN_STATES, State
from zal.domain.tickets import Stage, Visit
from zal.domain.visit_plan import PLANNED, SUSPENDED, forerunners
from zal.hall.hall import Hall
from zal.hall.look import Look
from zal.hall.seen.log import logged_events
from zal.store.sqlite.check import prove

ENDED = {*State} - OPEN_STATES
OVER = (State.SERVED, State.CANCELLED)

NEVER = {
    "a stage that lasts less than no time": """
SELECT stage_id FROM stage
WHERE queued_at > called_at OR called_at > started_at
OR COALESCE(started_at, called_at, queued_at) > ended_at""",
    "a shift that lasts less than no time": """
SELECT shift_id FROM shift WHERE started_at > ended_at""",
    "a break that outlasts its shift": """
SELECT b.shift_id FROM shift_break b JOIN shift h ON h.shift_id = b.shift_id
WHERE b.started_at < h.started_at OR b.started_at > b.ended_at
OR (h.ended_at IS NOT NULL AND (b.ended_at IS NULL OR b.ended_at > h.ended_at))""",
    "a ticket that nobody was given": """
SELECT t.ticket_id FROM ticket t
WHERE 1 <> (SELECT COUNT(*) FROM event e
            WHERE e.ticket_id = t.ticket_id AND e.act IN ('issue', 'record'))""",
    "a visit that has neither ended nor goes on": f"""
SELECT t.ticket_id FROM ticket t WHERE NOT EXISTS (SELECT 1 FROM stage s
WHERE s.ticket_id = t.ticket_id AND s.state IN ({", ".join(f"'{each}'" for each in State)}))""",
}


class OneHall(RuleBasedStateMachine):
    """The hall; ``met`` is what was done in any of its kind."""

    met: ClassVar[set[tuple[str, str | None]]] = set()
    begins: ClassVar[int] = NOON

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.clock = ToldClock(self.begins)
        self.path = make_hall(Path(self.folder.name) / "hall.db", self.begins)
        self.config = self.settings()
        self.hall: Hall = enter(self.path, self.clock, config=self.config)
        self.told = ToldAgain(self.path)
        self._lives: dict[int, str] = {}
        self._seen, self._at = 0, 0

    def settings(self) -> HallConfig:
        """Return the hall's settings."""
        raise NotImplementedError

    def teardown(self) -> None:
        self.what_was_done_is_as_it_must_be()  # also where a rule has just failed
        assert revs_are_whole(self.hall)
        self.hall.close()
        self.told.close()
        prove(self.path, any_settings)
        with closing(sqlite3.connect(self.path)) as connection:
            for name, sql in NEVER.items():
                assert connection.execute(sql).fetchall() == [], name
            states = connection.execute("SELECT stage_id, state FROM stage").fetchall()
        stood = {stage_id: state for stage_id, state in states if stage_id in self._lives}
        assert stood == self._lives, "each stage ended as its last act says, or goes on"
        self.folder.cleanup()

    @invariant()
    def the_log_told_again_is_as_the_rows(self) -> None:
        self.told.go_on()

    @invariant()
    def what_was_done_is_as_it_must_be(self) -> None:
        """Instants never run back, each stage goes from where it stood, and visits are whole."""
        events = self.hall.see(logged_events, self._seen)
        for each in events:
            assert each.at >= self._at
            self._seen, self._at = each.rev, each.at
            self._goes_on(each)
            _must_be_announced(each)
        for ticket_id in {each.ticket_id for each in events if each.ticket_id is not None}:
            visit_stands(self.hall.see(visit, ticket_id), self.hall.see(now))

    def _goes_on(self, event: Event) -> None:
        stage_id, after = event.stage_id, event.state_after
        if stage_id is not None and after is not None:
            assert self._lives.get(stage_id, event.state_before) == event.state_before, event
            self._lives[stage_id] = after

    @invariant()
    def no_slot_has_more_than_its_places(self) -> None:
        for pool, channel, slot_at, taken in self.hall.see(places_taken):
            found = next(each for each in self.config.slots if each.code == pool)
            assert taken <= found.capacity(Channel(channel)), (pool, channel, slot_at)


def visit(look: Look, ticket_id: int) -> Visit:
    """Return a visit, as a view."""
    return look.visit(ticket_id)


def now(look: Look) -> int:
    """Return the hall's time, epoch ms, as a view."""
    return look.now


def places_taken(look: Look) -> list[tuple[str, str, int, int]]:
    """Return how many places of each slot and channel somebody has, as a view."""
    found = look.rows(
        "SELECT p.pool, p.channel, p.slot_at, COUNT(*) AS taken FROM appointment_place p"
        " WHERE p.hall_id = :hall GROUP BY p.pool, p.channel, p.slot_at"
    )
    return [(row["pool"], row["channel"], row["slot_at"], row["taken"]) for row in found]


def _must_be_announced(event: Event) -> None:
    """Hold a no-show that time brought to a call that was announced."""
    said = payload(event)
    if isinstance(said, Missed) and event.role == Role.TIME:
        assert said.announced_at is not None
        assert said.next_at is None


def visit_stands(visit: Visit, now: int) -> None:
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
    assert stage.clock_at <= max(now, stage.booked_for or 0), "it waits from later on"
    assert stage.elsewhere_ms >= 0
    if stage.booked_for is None and not any(each.returns for each in visit.stages):
        assert stage.clock_at - stage.elsewhere_ms <= stage.queued_at
    if stage.state is not State.HELD:
        return
    if stage.kept_back == PLANNED:
        first = [each for each in visit.stages if each.ordinal in forerunners(stage.follows)]
        assert any(each.state not in OVER for each in first), "planned, and nothing comes before"
    if stage.kept_back == SUSPENDED:
        assert visit.is_aside, "kept back, and the visitor is there"
