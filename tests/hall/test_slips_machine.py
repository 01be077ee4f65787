"""The slips of a hall against a plain oracle: whatever happens, none is sent twice by itself."""

import copy
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from halls import AT_KIOSK, DAY, OWNER, ToldClock, any_settings, enter, make_hall, printing_config
from zal.domain.errors import UnknownName, WrongMove
from zal.domain.printing import JobState
from zal.hall.seen.desk import desk_view
from zal.hall.seen.kiosk import kiosk_view
from zal.hall.slips import LONGEST_S
from zal.store.sqlite.check import prove

KIOSKS = ("test", "kiosk-2")
KEEP_MS = 1000 * printing_config().slip.keep_s
OUTCOMES = [JobState.PRINTED, JobState.FAILED, JobState.FAILED, JobState.UNKNOWN]


class Refused(Exception):
    """The hall must refuse with this key and change nothing."""


@dataclass
class Paper:
    """A slip that was asked for. ``sent``: how often it was begun; ``failed``: surely in vain."""

    code: str
    kiosk: str
    day: int
    asked_at: int
    is_reprint: bool
    state: str = "queued"
    begun_at: int = 0
    sent: int = 0
    failed: int = 0

    def end(self, outcome: str) -> None:
        self.state = outcome
        self.failed += outcome == "failed"

    @property
    def waits(self) -> bool:
        return self.state in ("queued", "failed")


class Oracle:
    """Every slip by its number, and which tickets of today are over."""

    def __init__(self) -> None:
        self.slips: dict[int, Paper] = {}
        self.day = 0
        self.over: dict[str, bool] = {}
        self.last = 0

    def turn(self, day: int) -> None:
        if day > self.day:
            for each in self.slips.values():
                if each.waits:
                    each.end("abandoned")
            self.day, self.over = day, {}

    def add(self, code: str, kiosk: str, now: int, *, is_reprint: bool) -> int:
        self.last += 1
        self.slips[self.last] = Paper(code, kiosk, self.day, now, is_reprint)
        return self.last

    def ask(self, code: str, kiosk: str | None, now: int) -> int:
        kiosk = kiosk or KIOSKS[0]
        if code not in self.over:
            raise Refused("unknown-ticket")
        if self.over[code]:
            raise Refused("slip-visit-over")
        self.call_dead_ones_unknown(kiosk, now)
        mine = [s for s in self.slips.values() if (s.day, s.code) == (self.day, code)]
        for each in mine:
            fresh = each.state == "queued" and not is_late(each, now)
            if each.kiosk == kiosk and (fresh or each.state == "sending"):
                raise Refused("slip-on-its-way")
        for each in mine:
            if each.waits:
                each.end("abandoned")
        return self.add(code, kiosk, now, is_reprint=True)

    def call_dead_ones_unknown(self, kiosk: str, now: int) -> None:
        for each in self.slips.values():
            is_dead = now - each.begun_at > 1000 * LONGEST_S
            if (each.kiosk, each.state) == (kiosk, "sending") and is_dead:
                each.end("unknown")

    def begin(self, kiosk: str, now: int) -> int | None:
        self.call_dead_ones_unknown(kiosk, now)
        for each in self.slips.values():
            if each.kiosk == kiosk and each.waits and (self.over[each.code] or is_late(each, now)):
                each.end("abandoned")
        waiting = [n for n, each in self.slips.items() if each.kiosk == kiosk and each.waits]
        if not waiting:
            return None
        slip = self.slips[waiting[0]]
        slip.state, slip.begun_at, slip.sent = "sending", now, slip.sent + 1
        return waiting[0]

    def lost(self, now: int) -> list[int]:
        """Return what a person may want again, newest first."""
        newest = {each.code: n for n, each in self.slips.items() if each.day == self.day}
        found = []
        for n in newest.values():
            each = self.slips[n]
            may_be_lost = each.state in ("unknown", "abandoned")
            if not self.over[each.code] and (may_be_lost or (each.waits and is_late(each, now))):
                found.append(n)
        return sorted(found, reverse=True)


def is_late(slip: Paper, now: int) -> bool:
    return now - slip.asked_at > KEEP_MS


class Machine(RuleBasedStateMachine):
    """Visitors, two kiosks that print and now and then die, and staff who ask."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.clock = ToldClock()
        self.path = make_hall(Path(self.folder.name) / "hall.db")
        self.hall = enter(self.path, self.clock, config=printing_config())
        self.oracle = Oracle()

    def teardown(self) -> None:
        self.hall.close()
        prove(self.path, any_settings)
        self.folder.cleanup()

    @property
    def today(self) -> int:
        return (self.clock.at - ToldClock().at) // DAY

    def act(
        self, real: Callable[[], int | None], model: Callable[[Oracle], int | None]
    ) -> int | None:
        """Do an act in both; the number of a slip is what it comes to."""
        before = copy.deepcopy(self.oracle)
        refusal, result, expected_refusal, expected = None, None, None, None
        try:
            result = real()
        except (WrongMove, UnknownName) as error:
            refusal = error.key
        self.oracle.turn(self.today)
        try:
            expected = model(self.oracle)
        except Refused as error:
            expected_refusal, self.oracle = str(error), before
        assert (result, refusal) == (expected, expected_refusal)
        return result

    @rule(seconds=st.sampled_from([1, 60, 120, 121, 301]))
    def time_passes(self, seconds: int) -> None:
        self.clock.at += 1000 * seconds

    @rule()
    def a_visitor_takes_a_ticket(self) -> None:
        ticket = self.hall.tickets.issue(AT_KIOSK, "passport")
        self.oracle.turn(self.today)
        self.oracle.over[ticket.code] = False
        self.oracle.add(ticket.code, "test", self.clock.at, is_reprint=False)

    @precondition(lambda self: self.oracle.over)
    @rule(data=st.data())
    def a_visitor_leaves(self, data: st.DataObject) -> None:
        code = data.draw(st.sampled_from(list(self.oracle.over)))
        if not self.oracle.over[code] and self.oracle.day == self.today:
            self.hall.tickets.cancel(OWNER, code)
            self.oracle.over[code] = True

    @precondition(lambda self: self.oracle.slips)
    @rule(data=st.data(), kiosk=st.sampled_from([None, *KIOSKS]))
    def staff_ask(self, data: st.DataObject, kiosk: str | None) -> None:
        code = data.draw(st.sampled_from([each.code for each in self.oracle.slips.values()]))
        now = self.clock.at
        self.act(
            lambda: self.hall.slips.ask(AT_KIOSK, code.lower(), kiosk=kiosk).job_id,
            lambda oracle: oracle.ask(code, kiosk, now),
        )

    @rule(kiosk=st.sampled_from(["test", *KIOSKS]), outcome=st.sampled_from([None, *OUTCOMES]))
    def a_kiosk_prints(self, kiosk: str, outcome: JobState | None) -> None:
        """Begin, and unless the kiosk hangs there, end."""

        def begin() -> int | None:
            slip = self.hall.slips.begin(AT_KIOSK, kiosk)
            return None if slip is None else slip.job.job_id

        job_id = self.act(begin, lambda oracle: oracle.begin(kiosk, self.clock.at))
        if job_id is not None and outcome is not None:
            self.hall.slips.end(AT_KIOSK, job_id, outcome)
            self.oracle.slips[job_id].end(outcome)

    @rule(kiosk=st.sampled_from(KIOSKS))
    def a_kiosk_dies_and_starts_anew(self, kiosk: str) -> None:
        self.hall.close()
        self.hall = enter(self.path, self.clock, config=printing_config())
        left = self.hall.slips.recover(AT_KIOSK, kiosk)
        self.oracle.turn(self.today)
        slips = self.oracle.slips
        sending = [n for n, s in slips.items() if (s.kiosk, s.state) == (kiosk, "sending")]
        assert [each.job_id for each in left] == sending
        for n in sending:
            slips[n].end("unknown")

    @precondition(lambda self: len(self.oracle.slips) > 4)
    @rule()
    def the_night_passes(self) -> None:
        self.clock.at += DAY

    @invariant()
    def none_is_sent_twice_unless_it_surely_failed(self) -> None:
        for each in self.oracle.slips.values():
            assert each.sent <= 1 + each.failed
            assert each.sent <= each.failed or not each.waits

    @invariant()
    def every_screen_shows_what_the_oracle_says(self) -> None:
        now, seen = self.clock.at, copy.deepcopy(self.oracle)
        seen.turn(self.today)
        for kiosk in KIOSKS:
            view = self.hall.see(kiosk_view, kiosk)
            here = {n: s for n, s in seen.slips.items() if (s.kiosk, s.day) == (kiosk, seen.day)}
            expected = [(n, s.code, s.state, s.is_reprint) for n, s in here.items()][::-1][:20]
            shown = [
                (each.job_id, each.code, each.state, each.is_reprint) for each in view.signs.slips
            ]
            assert shown == expected
            assert view.slips_waiting == sum(each.waits for each in here.values())
        assert [each.job_id for each in self.hall.see(desk_view, "1").signs.slips] == seen.lost(now)


def test_whatever_happens_no_slip_is_sent_twice_by_itself() -> None:
    run_state_machine_as_test(
        Machine,
        settings=settings(
            max_examples=25,
            stateful_step_count=40,
            derandomize=True,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
