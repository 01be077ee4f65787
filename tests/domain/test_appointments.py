"""The life of an appointment, its code and contact, and what a check-in is worth."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from halls import MINUTE, NOON
from zal.domain.appointments import (
    APPOINTMENT_TRANSITIONS,
    CODE_BYTES,
    OPEN_APPOINTMENTS,
    AppointmentAct,
    AppointmentState,
    Arrival,
    appointment_code,
    arrival,
    checked_in,
    code_shown,
    code_typed,
    contact_hash,
    contact_meant,
    lapses_at,
)
from zal.domain.settings.appointments import AppointmentPolicy

POLICY = AppointmentPolicy()


def test_every_state_can_be_reached_and_every_act_leads_somewhere() -> None:
    assert set(APPOINTMENT_TRANSITIONS.values()) == set(AppointmentState)
    assert {act for _, act in APPOINTMENT_TRANSITIONS} == set(AppointmentAct)


def test_what_has_ended_stays_so_but_for_a_cancel_or_a_check_in_that_is_undone() -> None:
    leave = {(state, act) for state, act in APPOINTMENT_TRANSITIONS if state is not None}
    ended = {(state, act) for state, act in leave if state not in OPEN_APPOINTMENTS}
    assert ended == {
        (AppointmentState.CANCELLED, AppointmentAct.REINSTATE),
        (AppointmentState.CHECKED_IN, AppointmentAct.UNDO_CHECK_IN),
    }


@pytest.mark.parametrize(
    ("minutes", "when"),
    [
        (-30.1, Arrival.TOO_EARLY),
        (-30, Arrival.EARLY),
        (-0.1, Arrival.EARLY),
        (0, Arrival.ON_TIME),
        (10, Arrival.ON_TIME),
        (10.1, Arrival.LATE),
        (29.9, Arrival.LATE),
        (30, Arrival.TOO_LATE),
    ],
)
def test_the_windows_around_a_slot(minutes: float, when: Arrival) -> None:
    assert arrival(POLICY, NOON, NOON + int(minutes * MINUTE)) is when


def test_who_is_on_time_waits_from_the_check_in_or_the_slot_whichever_is_later() -> None:
    early, late = NOON - 20 * MINUTE, NOON + 10 * MINUTE
    assert checked_in(POLICY, NOON, early, out_of_turn=False) == (NOON, NOON, NOON)
    assert checked_in(POLICY, NOON, late, out_of_turn=False) == (late, NOON, None)


def test_who_is_late_waits_as_anybody_from_the_check_in() -> None:
    late = NOON + 11 * MINUTE
    assert checked_in(POLICY, NOON, late, out_of_turn=False) == (late, None, None)


def test_whom_the_law_lets_go_first_waits_from_the_check_in_at_once() -> None:
    early = NOON - 20 * MINUTE
    assert checked_in(POLICY, NOON, early, out_of_turn=True) == (early, NOON, None)


@given(st.integers(-90, 90), st.booleans())
def test_no_waiting_clock_is_later_than_now_unless_the_stage_is_held_until_then(
    minutes: int, out_of_turn: bool
) -> None:
    now = NOON + minutes * MINUTE
    found = checked_in(POLICY, NOON, now, out_of_turn=out_of_turn)
    assert (found is None) == (now < NOON - 30 * MINUTE or now >= lapses_at(POLICY, NOON))
    if found is not None:
        assert found.clock_at <= now or found.until == found.clock_at == NOON


@given(st.binary(min_size=CODE_BYTES, max_size=CODE_BYTES))
def test_a_code_is_read_as_it_is_shown(random: bytes) -> None:
    code = appointment_code(random)
    assert code_typed(code_shown(code)) == code_typed(code) == code


def test_there_are_more_codes_than_40_bits() -> None:
    assert appointment_code(b"\xff" * CODE_BYTES).isdecimal()
    assert len(appointment_code(b"\x00" * CODE_BYTES)) == 13
    assert 10**13 > 2**40


@pytest.mark.parametrize(
    "typed", ["1234-5678-90123", " 1234 5678 90123 ", "1234567890123", "١٢٣٤٥٦٧٨٩٠١٢٣"]
)
def test_a_code_is_typed_with_any_blanks_dashes_and_digits(typed: str) -> None:
    assert code_typed(typed) == "1234567890123"


@pytest.mark.parametrize("typed", ["", "123", "12345678901234", "12345678901a3", "Р105", "²" * 13])
def test_what_is_no_code_is_none(typed: str) -> None:
    assert code_typed(typed) is None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("8 (916) 123-45-67", "+79161234567"),
        ("+7 916 123 45 67", "+79161234567"),
        ("79161234567", "+79161234567"),
        ("+8 613 123 4567 8", "+861312345678"),
        (" Anna@Example.ORG ", "anna@example.org"),
        ("anna@example", None),
        ("12", None),
        ("+7916 call me", None),
        ("1" * 16, None),
        ("", None),
    ],
)
def test_one_contact_is_written_in_one_way(typed: str, meant: str | None) -> None:
    assert contact_meant(typed) == meant


def test_a_contact_is_kept_as_a_hash_under_the_halls_key() -> None:
    one, other = (contact_hash("+79161234567", key) for key in (b"1" * 32, b"2" * 32))
    assert one != other
    assert one == contact_hash("+79161234567", b"1" * 32)
    assert "9161234567" not in one
