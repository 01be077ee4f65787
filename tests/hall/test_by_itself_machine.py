"""Whatever is done in a hall that calls and marks by itself, its log tells what its rows are."""

import tempfile
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from halls import (
    AT_BOARD,
    AT_KIOSK,
    ToldClock,
    announced_at_once,
    any_settings,
    at_desk,
    enter,
    make_hall,
    small_config,
)
from told_again import ToldAgain
from zal.domain.by import Role
from zal.domain.errors import HallError
from zal.domain.events import Missed
from zal.domain.log import payload
from zal.domain.settings.consoles import ConsolePolicy
from zal.domain.settings.no_show import NoShowPolicy
from zal.hall.seen.board import calls_now
from zal.hall.seen.log import logged_events
from zal.hall.steward import tend
from zal.store.sqlite.check import prove

CONFIG = replace(
    small_config(),
    no_show=NoShowPolicy(calls=2, apart_s=10, after_min=1, automatic=True, automatic_recalls=True),
    console=ConsolePolicy(lock_after_s=120, next_after_s=15),
)
DESKS = {"1": at_desk("1", "ivanova"), "2": at_desk("2", "petrov")}
DESK = st.sampled_from([*DESKS])
ACTS = ("call", "start", "finish", "no_show", "reopen", "recall", "hold", "return_to_queue")


class ByItself(RuleBasedStateMachine):
    """People come, operators act, boards tell, and the hall does the rest."""

    met: ClassVar[set[tuple[str, str | None]]] = set()

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "hall.db"
        self.clock = ToldClock()
        make_hall(self.path)
        self.hall = enter(self.path, self.clock, config=CONFIG)
        for each in DESKS.values():
            self.hall.desks.sign_in(each)
        self.told = ToldAgain(self.path)

    @rule(service=st.sampled_from(["passport", "passport", "land"]))
    def issue(self, service: str) -> None:
        self.hall.tickets.issue(AT_KIOSK, service)

    @rule(desk=DESK, act=st.sampled_from(ACTS))
    def at_a_desk(self, desk: str, act: str) -> None:
        with suppress(HallError):
            getattr(self.hall.tickets, act)(DESKS[desk])

    @rule(desk=DESK, act=st.sampled_from(["stop_next", "resume", "take_break"]))
    def of_a_desk(self, desk: str, act: str) -> None:
        words = ("tea",) if act == "take_break" else ()
        with suppress(HallError):
            getattr(self.hall.desks, act)(DESKS[desk], *words)

    @rule(desk=DESK, is_stopped=st.booleans())
    def serve(self, desk: str, *, is_stopped: bool) -> None:
        for act in ("call", "start", "finish"):
            self.at_a_desk(desk, act)
        if is_stopped:
            self.of_a_desk(desk, "stop_next")

    @rule(number=st.integers(101, 106))
    def come_back(self, number: int) -> None:
        with suppress(HallError):
            self.hall.tickets.return_to_queue(AT_KIOSK, code=f"Б{number}")

    @rule(is_done=st.sampled_from([True, True, True, False]))
    def board_tells(self, *, is_done: bool) -> None:
        calls = self.hall.see(calls_now)
        told = [announced_at_once(each)._replace(is_done=is_done) for each in calls]
        self.hall.day.save_cursor(AT_BOARD, "wall", 1, told)

    @rule(desk=DESK, pauses=st.lists(st.sampled_from([10, 30, 60]), max_size=5))
    def nobody_answers(self, desk: str, pauses: list[int]) -> None:
        self.issue("passport")
        self.at_a_desk(desk, "call")
        for seconds in pauses:
            self.board_tells(is_done=True)
            self.time_passes(seconds)

    @rule(seconds=st.sampled_from([1, 15, 30, 60, 60, 200]))
    def time_passes(self, seconds: int) -> None:
        self.clock.at += 1000 * seconds
        assert tend(self.hall) > 0, "what is due is done"

    @invariant()
    def the_log_told_again_is_as_the_rows(self) -> None:
        self.told.go_on()

    def teardown(self) -> None:
        events = self.hall.see(logged_events)
        for each in events:
            said = payload(each)
            if isinstance(said, Missed) and each.role == Role.TIME:
                assert said.announced_at is not None
                assert said.next_at is None
        type(self).met |= {(each.act, each.role) for each in events}
        self.hall.close()
        prove(self.path, any_settings)
        self.folder.cleanup()


def test_whatever_is_done_the_log_tells_what_the_rows_are() -> None:
    ByItself.met.clear()
    run_state_machine_as_test(
        ByItself,
        settings=settings(
            max_examples=20,
            stateful_step_count=40,
            derandomize=True,
            database=None,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
    by_time = {act for act, role in ByItself.met if role == Role.TIME}
    assert by_time >= {"call", "recall", "no-show"}
    assert {act for act, _ in ByItself.met} >= {"stop-next", "reopen", "return"}
