"""PINs and codes: who guesses at one place shuts nobody out at another, and staff are told."""

from pathlib import Path

import pytest

from halls import AT_KIOSK, OWNER, ToldClock, any_settings, at_desk, enter, refused
from variants import in_one_test
from zal.domain.by import By, Role
from zal.domain.errors import PinRefused
from zal.domain.pins import GUESSED_TRIES, GUESSED_WITHIN_MS, check_form, hash_pin
from zal.hall.hall import Hall
from zal.hall.pins import KIOSK, of_operator
from zal.hall.seen.desk import desk_view
from zal.hall.seen.kiosk import kiosk_view
from zal.hall.seen.log import logged_events
from zal.store.sqlite.check import prove

CODE, PIN = "4071", "2580"
IVANOVA = of_operator("ivanova")
BY_IVANOVA = By(Role.OPERATOR, "ivanova")


def guess(hall: Hall, times: int = 1, subject: str = KIOSK, by: By = AT_KIOSK) -> None:
    """Type a wrong code, as often as it is taken."""
    for _ in range(times):
        with pytest.raises(PinRefused, match="wrong"):
            hall.pins.verify(by, subject, "0000")


def test_who_guesses_by_the_network_shuts_no_keypad_and_no_console(
    hall_path: Path, clock: ToldClock
) -> None:
    web, kiosk = (enter(hall_path, clock, device=each) for each in ("web", "kiosk-1"))
    kiosk.pins.set(OWNER, KIOSK, CODE)
    guess(web, 3)
    with refused(web, "Too many wrong codes", PinRefused):
        web.pins.verify(AT_KIOSK, KIOSK, CODE)
    kiosk.pins.verify(AT_KIOSK, KIOSK, CODE)
    with refused(web, "Too many wrong codes", PinRefused):  # that was proven elsewhere
        web.pins.verify(AT_KIOSK, KIOSK, CODE)
    web.close()
    kiosk.close()


def test_an_operators_pin_is_guessed_at_one_console_and_right_at_another(
    hall_path: Path, clock: ToldClock
) -> None:
    one, other = (enter(hall_path, clock, device=each) for each in ("desk-1", "desk-2"))
    one.pins.set(OWNER, IVANOVA, PIN)
    guess(one, 3, IVANOVA, BY_IVANOVA)
    with refused(one, "Too many wrong PINs", PinRefused):
        one.pins.verify(BY_IVANOVA, IVANOVA, PIN)
    other.pins.verify(BY_IVANOVA, IVANOVA, PIN)
    one.pins.set(OWNER, IVANOVA, PIN)  # all is forgotten with the former PIN
    one.pins.verify(BY_IVANOVA, IVANOVA, PIN)
    one.close()
    other.close()


def test_a_pin_that_is_guessed_across_places_warns_staff_and_locks_nobody(
    hall_path: Path, clock: ToldClock
) -> None:
    halls = [enter(hall_path, clock, device=each) for each in ("desk-1", "desk-2", "desk-3")]
    halls[0].pins.set(OWNER, IVANOVA, PIN)
    halls[0].pins.set(OWNER, KIOSK, CODE)
    for each in halls[:2]:
        guess(each, 2, IVANOVA, BY_IVANOVA)
    assert halls[0].see(desk_view, "1").signs.guessed == ()
    guess(halls[2], GUESSED_TRIES - 4, IVANOVA, BY_IVANOVA)
    assert halls[0].see(desk_view, "1").signs.guessed == ("ivanova",)
    assert halls[0].see(kiosk_view).signs.guessed == ("ivanova",)
    for each in halls:
        guess(each, 2)
    assert halls[0].see(desk_view, "1").signs.guessed == ("", "ivanova")
    for each in halls:  # whoever guessed may have got in
        each.pins.verify(BY_IVANOVA, IVANOVA, PIN)
    assert halls[0].see(desk_view, "1").signs.guessed == ("", "ivanova")
    halls[0].pins.set(OWNER, IVANOVA, PIN)
    assert halls[0].see(desk_view, "1").signs.guessed == ("",)
    clock.at += GUESSED_WITHIN_MS + 1
    halls[0].desks.sign_in(at_desk("1", "ivanova"))
    assert halls[0].see(desk_view, "1").signs.guessed == ()
    for each in halls:
        each.close()


def test_only_wrong_pins_of_the_last_quarter_of_an_hour_warn_staff(
    hall: Hall, clock: ToldClock
) -> None:
    hall.pins.set(OWNER, KIOSK, CODE)
    guess(hall, 2)
    clock.at += GUESSED_WITHIN_MS
    for _ in range(2):
        hall.pins.verify(AT_KIOSK, KIOSK, CODE)  # takes the wait away and no wrong try
        guess(hall, 2)
    assert hall.see(kiosk_view).signs.guessed == ("",)
    clock.at += 1
    hall.pins.verify(AT_KIOSK, KIOSK, CODE)
    guess(hall, 1)  # two are too old by now
    assert hall.see(kiosk_view).signs.guessed == ()
    guess(hall, 1)
    assert hall.see(kiosk_view).signs.guessed == ("",)


def test_each_wrong_pin_stands_in_the_log_and_what_is_typed_while_waiting_does_not(
    hall: Hall, hall_path: Path
) -> None:
    hall.pins.set(OWNER, KIOSK, CODE)
    guess(hall, 3)
    for _ in range(500):
        with pytest.raises(PinRefused, match="Too many"):
            hall.pins.verify(AT_KIOSK, KIOSK, CODE)
    told = [each for each in hall.see(logged_events) if each.act == "pin-refused"]
    assert [each.detail for each in told] == [{"subject": KIOSK, "failures": n} for n in (1, 2, 3)]
    assert {(each.role, each.actor, each.device) for each in told} == {("time", None, "test")}
    prove(hall_path, any_settings)


@in_one_test(
    "pin", ["1234", "0123", "7890", "9876", "4321", "3210", "0000", "890123", "123", "12a4", ""]
)
def test_a_new_pin_is_none_that_is_guessed_first(pin: str) -> None:
    with pytest.raises(PinRefused, match="not in a row"):
        check_form(pin)


@pytest.mark.parametrize("pin", ["2580", "1357", "1235", "1212", "901233", "4071"])
def test_any_other_pin_is_taken(pin: str) -> None:
    check_form(pin)


def test_a_pin_from_before_that_rule_stays_valid(hall: Hall) -> None:
    hall.pins.set(OWNER, KIOSK, CODE)
    with hall.acts.turn(OWNER) as turn:
        turn.run(
            "UPDATE pin SET salt = :salt, hash = :hash WHERE hall_id = :hall",
            salt=b"s" * 16,
            hash=hash_pin("1234", b"s" * 16),
        )
    hall.pins.verify(AT_KIOSK, KIOSK, "1234")
