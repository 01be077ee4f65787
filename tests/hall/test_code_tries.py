"""Whoever guesses at codes of appointments at one place has to wait there, and nobody elsewhere."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from booked_halls import SLOT, booked_config, why
from halls import AT_KIOSK, MINUTE, OWNER, ToldClock, enter
from zal.domain.guesses import LONGEST_DELAY_S, delay_s, wrong_left
from zal.hall.contacts import Person
from zal.hall.hall import Hall

WRONG = "0" * 13


@pytest.fixture
def hall(hall_path: Path, clock: ToldClock) -> Iterator[Hall]:
    """A hall that takes appointments, at the time of one slot."""
    opened = enter(hall_path, clock, config=booked_config())
    yield opened
    opened.close()


def book(hall: Hall, at: int = SLOT) -> str:
    held = hall.appointments.hold(OWNER, "passport", at)
    return hall.appointments.book(OWNER, held.token or "", Person("a@example.org")).code or ""


def test_the_wait_doubles_and_stays_bounded() -> None:
    assert [delay_s(each) for each in (0, 1, 2, 3, 4, 5, 99)] == [0, 0, 0, 15, 30, 60, 60]
    assert LONGEST_DELAY_S == 60


def test_a_guesser_waits_where_the_guesses_were_typed_and_staff_and_other_kiosks_do_not(
    hall: Hall, hall_path: Path, clock: ToldClock
) -> None:
    code, books = book(hall), hall.appointments
    clock.at = SLOT
    for act in (books.check_in, books.recognise, books.check_in):
        assert why(hall, act, AT_KIOSK, code=WRONG) == "unknown-appointment"
    assert why(hall, books.check_in, AT_KIOSK, code=code) == "codes-wait"
    assert why(hall, books.recognise, AT_KIOSK, code=code) == "codes-wait"
    assert books.recognise(OWNER, code=code).ticket is None
    other = enter(hall_path, clock, config=booked_config(), device="kiosk-2")
    booked = other.appointments.recognise(AT_KIOSK, code=code).appointment
    assert booked is not None
    assert booked.slot_at == SLOT
    other.close()
    clock.at += 15_000
    assert books.check_in(AT_KIOSK, code=code).stage.booked_for == SLOT


def test_a_right_code_does_not_count_and_leaves_the_wrong_ones_before_it(
    hall: Hall, clock: ToldClock
) -> None:
    code, books = book(hall), hall.appointments
    for _ in range(2):
        assert why(hall, books.recognise, AT_KIOSK, code=WRONG) == "unknown-appointment"
        assert why(hall, books.recognise, AT_KIOSK, code=code) == "appointment-too-early"
    assert why(hall, books.recognise, AT_KIOSK, code=WRONG) == "unknown-appointment"
    assert why(hall, books.recognise, AT_KIOSK, code=code) == "codes-wait"
    clock.at += 15_000
    assert why(hall, books.recognise, AT_KIOSK, code=code) == "appointment-too-early"
    assert why(hall, books.recognise, AT_KIOSK, code=WRONG) == "unknown-appointment"
    assert why(hall, books.recognise, AT_KIOSK, code=code) == "codes-wait"  # half a minute


def test_each_five_quiet_minutes_one_wrong_code_counts_no_more(
    hall: Hall, clock: ToldClock
) -> None:
    books = hall.appointments
    assert [wrong_left(3, each * MINUTE) for each in (0, 4, 5, 10, 99)] == [3, 3, 2, 1, 0]
    assert wrong_left(1, -MINUTE) == 1
    for _ in range(2):
        why(hall, books.recognise, AT_KIOSK, code=WRONG)
    clock.at += 5 * MINUTE
    why(hall, books.recognise, AT_KIOSK, code=WRONG)  # the second that counts
    assert why(hall, books.recognise, AT_KIOSK, code=WRONG) == "unknown-appointment"
    assert why(hall, books.recognise, AT_KIOSK, code=WRONG) == "codes-wait"


def test_wrong_codes_of_long_ago_count_no_more(hall: Hall, clock: ToldClock) -> None:
    books = hall.appointments
    for _ in range(3):
        for _ in range(2):
            assert why(hall, books.recognise, AT_KIOSK, code=WRONG) == "unknown-appointment"
        clock.at += 15 * MINUTE
