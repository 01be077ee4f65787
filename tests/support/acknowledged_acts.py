"""What a hall's file says was done, read by plain SQL and compared with what was acknowledged."""

import sqlite3
from collections import defaultdict
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from zal.domain.states import TRANSITIONS, Act, State

_EVENTS = """
SELECT e.rev, e.act, t.code, e.state_before, e.state_after, e.desk, e.device
FROM event e LEFT JOIN ticket t ON t.ticket_id = e.ticket_id WHERE e.rev > ? ORDER BY e.rev"""
_STANDING = """
SELECT t.code, s.state, CASE WHEN s.state IN ('called', 'serving') THEN s.desk END
FROM stage s JOIN ticket t ON t.ticket_id = s.ticket_id"""
_TICKETS = "SELECT code, day, series, number FROM ticket"
_SHIFTS = "SELECT desk, operator FROM shift WHERE ended_at IS NULL"


class Line(NamedTuple):
    """An act as a worker acknowledged it and as the log has it; "-" stands for nothing."""

    act: str
    code: str = "-"
    state: str = "-"
    desk: str = "-"


class Ledger:
    """The log of a file, followed from where it was last read and replayed line by line.

    Each stage of a replayed ticket is its only one: nobody transfers in these tests.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.rev = 0
        self.done_by: dict[str, list[Line]] = defaultdict(list)
        self.states: dict[str, str] = {}
        self.at_desk: dict[str, str] = {}

    def follow(self) -> None:
        """Replay what is new, and hold it against the rows in the same look at the file."""
        with closing(sqlite3.connect(f"file:{self.path}?mode=ro", uri=True)) as connection:
            connection.isolation_level = None
            connection.execute("BEGIN")
            for rev, act, code, before, after, desk, device in connection.execute(
                _EVENTS, (self.rev,)
            ):
                assert rev == self.rev + 1, f"the log lacks an event after {self.rev}"
                self.rev = rev
                self.done_by[device].append(Line(act, code or "-", after or "-", desk or "-"))
                if code is not None:
                    self._replay(act, code, before, after, desk)
            assert connection.execute("SELECT rev FROM hall").fetchone() == (self.rev,)
            self._compare(connection)

    def _replay(self, act: str, code: str, before: str, after: str, desk: str) -> None:
        assert self.states.get(code) == before, f"{code} was {self.states.get(code)}, not {before}"
        legal = TRANSITIONS[State(before) if before else None, Act(act)]
        assert legal == after
        self.states[code] = after
        if act == "call":
            assert desk not in self.at_desk, f"{code} was called to desk {desk}, which had another"
            assert code not in self.at_desk.values(), f"{code} is at two desks"
            self.at_desk[desk] = code
        elif act in ("start", "finish"):
            assert self.at_desk[desk] == code, f"{act} of {code} at a desk where it is not"
        if act == "finish":
            del self.at_desk[desk]

    def _compare(self, connection: sqlite3.Connection) -> None:
        stages = connection.execute(_STANDING).fetchall()
        assert {code: state for code, state, _ in stages} == self.states
        assert len(stages) == len(self.states)
        occupied = [(desk, code) for code, _, desk in stages if desk is not None]
        assert dict(occupied) == self.at_desk
        assert len(occupied) == len(self.at_desk)
        tickets = connection.execute(_TICKETS).fetchall()
        assert {row[0] for row in tickets} == set(self.states)
        assert len({row[1:] for row in tickets}) == len(tickets) == len(self.states)
        desks, operators = zip(*connection.execute(_SHIFTS).fetchall() or [((), ())], strict=True)
        assert len(set(desks)) == len(desks)
        assert len(set(operators)) == len(operators)

    def must_have(self, device: str, acknowledged: list[Line], *, ended: bool) -> None:
        """Hold a worker's lines to be its acts in the log, in order and none left out.

        One that has ``ended`` can have done one act more, which it did not come to acknowledge.
        """
        done = self.done_by[device]
        for said, logged in zip(acknowledged, done, strict=False):
            assert said == logged, f"{device} acknowledged {said}, the log has {logged}"
        lost = acknowledged[len(done) :]
        assert not lost, f"{device} acknowledged what is not in the log: {lost}"
        unsaid = done[len(acknowledged) :]
        assert not ended or len(unsaid) <= 1, f"{device} did more than it acknowledged: {unsaid}"
