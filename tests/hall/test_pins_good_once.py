"""A one-time PIN: its operator replaces it, and nothing else is done with it."""

import os
from pathlib import Path

import pytest

from halls import AT_KIOSK, OWNER, ToldClock, any_settings, at_desk, enter, refused
from old_halls import opened, unpacked
from zal.bootstrap import check_hall
from zal.domain.by import By, Role
from zal.domain.errors import PinRefused, WrongMove
from zal.domain.pins import check_form, pin_good_once
from zal.hall.hall import Hall
from zal.hall.pins import KIOSK, of_operator
from zal.hall.seen.hall import hall_settings
from zal.hall.seen.log import logged_events
from zal.hall.seen.sign_in import sign_in_view
from zal.store.sqlite.check import prove

ONCE, OWN = "482913", "2580"
IVANOVA = of_operator("ivanova")
BY_IVANOVA = By(Role.OPERATOR, "ivanova")


@pytest.fixture(autouse=True)
def given(hall: Hall) -> None:
    """Ivanova has a card."""
    hall.pins.set(OWNER, IVANOVA, ONCE, is_once=True)


def test_nothing_is_done_with_it_until_its_operator_has_chosen_another(
    hall: Hall, hall_path: Path
) -> None:
    for _ in range(2):
        with refused(hall, "This is a one-time PIN", PinRefused):
            hall.pins.verify(BY_IVANOVA, IVANOVA, ONCE)
    hall.pins.replace(BY_IVANOVA, ONCE, OWN)
    hall.pins.verify(BY_IVANOVA, IVANOVA, OWN)
    with pytest.raises(PinRefused, match="The PIN is wrong"):
        hall.pins.verify(BY_IVANOVA, IVANOVA, ONCE)
    with pytest.raises(PinRefused, match="not a one-time PIN"):
        hall.pins.replace(BY_IVANOVA, OWN, "9713")
    hall.pins.verify(BY_IVANOVA, IVANOVA, OWN)
    told = [(each.act, each.role, each.actor, each.detail) for each in hall.see(logged_events)]
    set_then, replaced = (each for each in told if each[0] in ("set-pin", "replace-pin"))
    assert set_then[3] is not None
    assert set_then[3]["is_once"] is True
    assert replaced[:3] == ("replace-pin", "operator", "ivanova")
    prove(hall_path, any_settings)


@pytest.mark.parametrize(
    ("own", "said"),
    [("1234", "4 to 12 digits"), ("12", "4 to 12 digits"), (ONCE, "Choose another")],
)
def test_what_is_no_pin_of_ones_own_is_refused_and_changes_nothing(
    hall: Hall, own: str, said: str
) -> None:
    with refused(hall, said, PinRefused):
        hall.pins.replace(BY_IVANOVA, ONCE, own)
    hall.pins.replace(BY_IVANOVA, ONCE, OWN)


def test_it_is_proven_when_it_is_replaced_and_wrong_tries_count(
    hall: Hall, clock: ToldClock
) -> None:
    for _ in range(3):
        with pytest.raises(PinRefused, match="wrong"):
            hall.pins.replace(BY_IVANOVA, "482914", OWN)
    with pytest.raises(PinRefused, match="Too many wrong PINs"):
        hall.pins.replace(BY_IVANOVA, ONCE, OWN)
    clock.at += 60_000
    hall.pins.replace(BY_IVANOVA, ONCE, OWN)


def test_of_two_who_hold_the_same_card_one_chooses(
    hall: Hall, hall_path: Path, clock: ToldClock
) -> None:
    quicker = enter(hall_path, clock, device="console-2")

    def random(count: int) -> bytes:
        """Draw a salt, which is after the card was proven: meanwhile somebody is quicker."""
        quicker.pins.replace(BY_IVANOVA, ONCE, "9713")
        return os.urandom(count)

    slower = enter(hall_path, clock, device="console-3", random_bytes=random)
    with pytest.raises(PinRefused, match="The PIN is wrong"):
        slower.pins.replace(BY_IVANOVA, ONCE, OWN)
    hall.pins.verify(BY_IVANOVA, IVANOVA, "9713")
    quicker.close()
    slower.close()


def test_nobody_chooses_for_another(hall: Hall) -> None:
    for by in (OWNER, AT_KIOSK, By(Role.MANAGER, "boss"), By(Role.ADMINISTRATOR, "root")):
        with refused(hall, "may not be done in the role", WrongMove):
            hall.pins.replace(by, ONCE, OWN)
    with pytest.raises(PinRefused, match="no PIN yet"):
        hall.pins.replace(By(Role.OPERATOR, "sidorova"), ONCE, OWN)


def test_a_lost_card_or_pin_is_followed_by_another_card(hall: Hall) -> None:
    hall.pins.replace(BY_IVANOVA, ONCE, OWN)
    hall.pins.set(OWNER, IVANOVA, "730518", is_once=True)
    with pytest.raises(PinRefused, match="The PIN is wrong"):
        hall.pins.verify(BY_IVANOVA, IVANOVA, OWN)
    hall.pins.set(OWNER, IVANOVA, OWN)
    hall.pins.verify(BY_IVANOVA, IVANOVA, OWN)
    assert "ivanova" in hall.see(sign_in_view).operators_with_pin


def test_the_staff_code_is_never_good_once(hall: Hall) -> None:
    with refused(hall, "The staff code is known to many", PinRefused):
        hall.pins.set(OWNER, KIOSK, ONCE, is_once=True)


def test_a_shift_that_goes_on_is_not_unlocked_by_it(hall: Hall) -> None:
    hall.desks.sign_in(at_desk("1", "ivanova"))
    with refused(hall, "This is a one-time PIN", PinRefused):
        hall.pins.verify(at_desk("1", "ivanova"), IVANOVA, ONCE)


def test_a_hall_of_an_older_schema_takes_it_once_it_is_brought_up_to_date(tmp_path: Path) -> None:
    path = unpacked(tmp_path / "old.db")
    old = opened(path)
    operator = old.see(hall_settings).operators[0].code
    old.pins.set(OWNER, of_operator(operator), ONCE, is_once=True)
    with refused(old, "This is a one-time PIN", PinRefused):
        old.pins.verify(By(Role.OPERATOR, operator), of_operator(operator), ONCE)
    old.pins.replace(By(Role.OPERATOR, operator), ONCE, OWN)
    old.close()
    check_hall(path)


def test_it_is_drawn_until_it_is_none_that_is_guessed_first() -> None:
    drawn = [bytes(8), (123456).to_bytes(8), (7_482_913).to_bytes(8)]
    assert pin_good_once(lambda _: drawn.pop(0)) == ONCE
    for _ in range(200):
        found = pin_good_once(os.urandom)
        check_form(found)
        assert len(found) == 6
