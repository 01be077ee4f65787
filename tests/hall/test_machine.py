"""Halls along many paths: beside a plain oracle, act by act; and with all kinds of visits.

Both stand on one set-up with one set of invariants (``one_hall``).
"""

from dataclasses import replace
from typing import ClassVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from booked_halls import taking_appointments
from halls import HOUR, NOON
from one_hall import OneHall
from oracle_values import MOVES
from passes import giving_passes
from rules_for_appointments import FOUR_SLOTS, RulesForAppointments
from rules_for_several import RulesForSeveral
from rules_of_itself import RulesOfItself
from several import with_cashier
from visits_by_code import VisitsByCode
from zal.domain.by import Role
from zal.domain.settings.consoles import ConsolePolicy
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.no_show import NoShowPolicy
from zal.hall.seen.log import logged_events

Met = tuple[str, str | None]


class Machine(VisitsByCode):
    """All that people do who come for one service, at any time and desk, beside an oracle."""


class Everything(RulesForAppointments, RulesForSeveral, RulesOfItself):
    """People who book or come for several services, desks, boards, time, and what is closed.

    Nobody says here how it must come out, but what must be true of any hall.
    """

    met: ClassVar[set[Met]] = set()
    begins = NOON - HOUR

    def settings(self) -> HallConfig:
        windows = {"closes_before_min": 0, "horizon_days": 1, "kiosk_open_at_most": 2}
        several = taking_appointments(giving_passes(with_cashier()), FOUR_SLOTS, **windows)
        often = NoShowPolicy(
            calls=2, apart_s=10, after_min=1, automatic=True, automatic_recalls=True
        )
        by_itself = ConsolePolicy(lock_after_s=120, next_after_s=15)
        return replace(several, no_show=often, console=by_itself)

    def teardown(self) -> None:
        found = self.hall.see(logged_events)
        self.met.update({(each.act, None) for each in found})
        self.met.update({(each.act, each.role) for each in found if each.role == Role.TIME})
        super().teardown()


REINSTATED = ("reinstate", "reinstate-held", "reinstate-missed")
EVERY_MOVE = (
    {(act, state) for state, act in MOVES}
    | {("expire", state) for state in ("waiting", "held", "missed")}
    | {(act, state) for act in REINSTATED for state in ("expired", "cancelled")}
    | {
        ("record", None),
        ("issue", None),
        ("call", "waiting"),
        ("reopen", "served"),
        ("reopen", "missed"),
    }
)
DESK_ACTS = ("sign-in", "sign-out", "break", "resume")
DAY_ACTS = ("close-service", "open-service", "close-day", "expire-visits", "open-day", "turn-day")
CLOCK_ACTS = ("clock-leapt", "clock-agrees")


class OpenOverTheTurn(Machine):
    """The same where nothing ends with the day."""

    carry_over = True


def play(kind: type[OneHall], examples: int, steps: int, *, search: bool) -> None:
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


def play_until_all_is_met(kind: type[OneHall], wanted: set[Met], examples: int) -> None:
    """Run a machine, and on along further paths of its own until every move was met.

    Which paths those are depends on what Hypothesis finds loaded, so a rare move may be missing
    in the first ones.
    """
    kind.met.clear()
    play(kind, examples, steps=50, search=False)
    for n in range(MORE_ROUNDS):
        if kind.met >= wanted:
            break
        play(type(f"{kind.__name__}{n}", (kind,), {}), examples // 4, steps=50, search=False)
    assert kind.met >= wanted


MORE_ROUNDS = 8
SELDOM_MET: set[Met] = {("purge-personal-data", None)}
"""What needs a note and a day after it."""
ALL_MET = EVERY_MOVE | {(act, None) for act in DESK_ACTS + DAY_ACTS + CLOCK_ACTS}
OF_SEVERAL = {"add", "plan", "queue", "replan", "suspend", "go-on", "give-pass", "use-pass"}
OF_APPOINTMENTS = {
    *("hold-slot", "book-slot", "drop-slot", "move-appointment", "cancel-appointment"),
    *("reinstate-appointment", "lapse-appointment", "check-in", "return-places"),
    *("join-waiting-list", "leave-waiting-list", "undo-check-in", "import-appointment"),
}
OF_CLOSING = {"close-service", "open-service", "close-day", "open-day", "expire-visits"}
OF_DESKS = {"hold", "return", "transfer", "reopen", "reinstate", "cancel", "stop-next"}
BY_TIME = {("call", Role.TIME), ("recall", Role.TIME), ("no-show", Role.TIME)}
SOON = OF_SEVERAL | OF_CLOSING | OF_DESKS | {"book-slot", "move-appointment", "check-in"}
MET_SOON: set[Met] = {(each, None) for each in SOON} | BY_TIME
MET_IN_TIME: set[Met] = MET_SOON | {(each, None) for each in OF_APPOINTMENTS}


@pytest.mark.lengthy
@pytest.mark.timeout(900)  # an example that fails is made small first
def test_whatever_is_done_the_hall_is_as_the_oracle_says() -> None:
    play_until_all_is_met(Machine, ALL_MET, examples=16)
    assert Machine.met <= ALL_MET | SELDOM_MET


@pytest.mark.long
@pytest.mark.timeout(900)
def test_every_move_is_met_along_the_same_paths_each_time() -> None:
    play_until_all_is_met(Machine, ALL_MET, examples=90)
    assert Machine.met <= ALL_MET | SELDOM_MET


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
    assert ALL_MET <= Machine.met <= ALL_MET | SELDOM_MET
    play(OpenOverTheTurn, examples=200, steps=100, search=True)


@pytest.mark.lengthy
@pytest.mark.timeout(900)
def test_whatever_is_done_a_hall_with_appointments_and_several_services_is_as_it_must_be() -> None:
    play_until_all_is_met(Everything, MET_SOON, examples=24)


@pytest.mark.long
@pytest.mark.timeout(3600)
def test_whatever_is_done_there_for_long_every_act_is_met() -> None:
    Everything.met.clear()
    play(Everything, examples=600, steps=80, search=True)
    assert Everything.met >= MET_IN_TIME
