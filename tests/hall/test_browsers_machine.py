"""Two programs pair and revoke browsers in turns; plain dictionaries say who is paired."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    rule,
    run_state_machine_as_test,
)

from halls import (
    AT_KIOSK,
    DAY,
    NOON,
    OWNER,
    ToldClock,
    any_settings,
    enter,
    make_hall,
    revs_are_whole,
)
from zal.domain.by import By
from zal.domain.errors import HallError, PinRefused
from zal.domain.pairing import PairedBrowser
from zal.hall.browsers import Browsers
from zal.hall.pins import Pins
from zal.hall.seen.browsers import paired_browser, paired_browsers
from zal.store.sqlite.check import prove

CODE = "4071"
TERMINALS = ("kiosk/kiosk-1", "board/board-1", "console")
either = st.sampled_from([0, 1])


class QuickPins(Pins):
    """Know the code without the hash, which takes long on purpose."""

    def verify(self, by: By, subject: str, pin: str) -> None:
        """Return if the PIN is right."""
        if pin != CODE:
            raise PinRefused("pin-wrong")


class Machine(RuleBasedStateMachine):
    """The hall beside the oracle."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.path = make_hall(Path(self.folder.name) / "hall.db")
        self.clock = ToldClock()
        self.halls = [enter(self.path, self.clock) for _ in range(2)]
        self.browsers = [Browsers(each.acts, QuickPins(each.acts)) for each in self.halls]
        self.paired: dict[str, PairedBrowser] = {}
        self.revoked_at: dict[int, int] = {}
        self.last = NOON

    def now(self) -> int:
        """Return the instant of an act that is done now: the hall's time never runs back."""
        self.last = max(self.last, self.clock.at)
        return self.last

    @rule(which=either, terminal=st.sampled_from(TERMINALS), label=st.text(max_size=100))
    def pair(self, which: int, terminal: str, label: str) -> None:
        browser, secret = self.browsers[which].pair(AT_KIOSK, CODE, terminal, label=label)
        assert secret not in self.paired
        told = PairedBrowser(len(self.paired) + 1, terminal, browser.label, self.now())
        assert browser == told
        self.paired[secret] = told

    @rule(which=either)
    def mistype(self, which: int) -> None:
        with pytest.raises(PinRefused):
            self.browsers[which].pair(AT_KIOSK, "0000", "console")

    @rule(which=either, number=st.integers(min_value=0, max_value=5))
    def revoke(self, which: int, number: int) -> None:
        is_paired = 0 < number <= len(self.paired) and number not in self.revoked_at
        try:
            browser = self.browsers[which].revoke(OWNER, number)
        except HallError:
            assert not is_paired
        else:
            assert is_paired
            assert browser.revoked_at == self.now()
            self.revoked_at[number] = self.now()

    @rule(ms=st.integers(min_value=0, max_value=DAY))
    def let_time_pass(self, ms: int) -> None:
        self.clock.at += ms

    @invariant()
    def each_program_knows_who_is_paired(self) -> None:
        for each in self.halls:
            for secret, browser in self.paired.items():
                known = None if browser.number in self.revoked_at else browser
                assert each.see(paired_browser, secret) == known
            shown = {one.number: one.revoked_at for one in each.see(paired_browsers)}
            assert shown == {
                one.number: self.revoked_at.get(one.number) for one in self.paired.values()
            }

    def teardown(self) -> None:
        """Prove the log whole, and that it tells of every browser."""
        assert revs_are_whole(self.halls[0])
        for each in self.halls:
            each.close()
        prove(self.path, any_settings)
        self.folder.cleanup()


def test_whatever_is_done_who_is_paired_is_as_the_oracle_says() -> None:
    run_state_machine_as_test(
        Machine,
        settings=settings(
            max_examples=20,
            stateful_step_count=25,
            derandomize=True,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
