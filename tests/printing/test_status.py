"""What a printer's replies mean: never ok from rubbish."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paper import REPLIES
from zal.domain.printing import PrinterState
from zal.printing import status

WELL = (b"\x12", b"\x12", b"\x12", b"\x12")
BYTES = [bytes((n,)) for n in range(256)]
VALID = [each for each in BYTES if each[0] & 0x93 == 0x12]
ANYTHING = st.lists(st.one_of(st.binary(max_size=3), st.sampled_from(VALID)), max_size=6)


@pytest.mark.parametrize("state", list(REPLIES))
def test_each_state_is_named_from_what_a_printer_in_it_replies(state: PrinterState) -> None:
    assert status.state([bytes((each,)) for each in REPLIES[state]]) is state


def test_each_bit_means_what_the_reference_says() -> None:
    meant = {
        (1, 0x08): PrinterState.FAULT,
        (1, 0x20): PrinterState.OK,
        (1, 0x40): PrinterState.OK,
        (2, 0x04): PrinterState.COVER_OPEN,
        (2, 0x08): PrinterState.OK,  # somebody holds the FEED button
        (2, 0x20): PrinterState.PAPER_OUT,
        (2, 0x40): PrinterState.FAULT,
        (3, 0x04): PrinterState.OK,
        (3, 0x08): PrinterState.FAULT,
        (3, 0x20): PrinterState.FAULT,
        (3, 0x40): PrinterState.FAULT,
        (4, 0x04): PrinterState.PAPER_LOW,
        (4, 0x08): PrinterState.PAPER_LOW,
        (4, 0x0C): PrinterState.PAPER_LOW,
        (4, 0x20): PrinterState.PAPER_OUT,
        (4, 0x40): PrinterState.PAPER_OUT,
        (4, 0x60): PrinterState.PAPER_OUT,
        (4, 0x6C): PrinterState.PAPER_OUT,
    }
    for (n, bits), state in meant.items():
        replies = [*WELL[: n - 1], bytes((0x12 | bits,)), *WELL[n:]]
        assert status.state(replies) is state, (n, hex(bits))


def test_of_several_troubles_the_one_to_mend_first_is_named() -> None:
    cover, paper, fault = b"\x76", b"\x72", b"\x52"
    for offline, state in (
        (cover, PrinterState.COVER_OPEN),
        (paper, PrinterState.PAPER_OUT),
        (fault, PrinterState.FAULT),
    ):
        assert status.state([b"\x1a", offline, b"\x3a", b"\x1e"]) is state


def test_no_byte_that_is_not_a_reply_is_ever_understood() -> None:
    assert len(VALID) == 16
    for place, byte in itertools.product(range(4), BYTES):
        replies = [*WELL[:place], byte, *WELL[place + 1 :]]
        assert (status.state(replies) is PrinterState.UNKNOWN) is (byte not in VALID)


def test_every_combination_of_valid_replies_has_a_state_and_ok_means_no_trouble_at_all() -> None:
    trouble = (0x08, 0x64, 0x68, 0x6C)
    for replies in itertools.product(VALID, repeat=4):
        state = status.state(replies)
        clear = not any(each[0] & bits for each, bits in zip(replies, trouble, strict=True))
        assert (state is PrinterState.OK) is clear
        assert state is not PrinterState.UNKNOWN


@pytest.mark.parametrize("place", range(4))
def test_a_reply_that_is_missing_or_too_long_is_unknown(place: int) -> None:
    for wrong in (b"", b"\x12\x12"):
        replies = [*WELL[:place], wrong, *WELL[place + 1 :]]
        assert status.state(replies) is PrinterState.UNKNOWN
    assert status.state(WELL[:place]) is PrinterState.UNKNOWN
    assert status.state([*WELL, b"\x12"]) is PrinterState.UNKNOWN


@given(ANYTHING)
def test_anything_at_all_has_a_state_and_rubbish_never_prints(replies: list[bytes]) -> None:
    state = status.state(replies)
    sound = len(replies) == 4 and all(each in VALID for each in replies)
    assert (state is PrinterState.UNKNOWN) is not sound
    assert sound or not state.prints
