"""What of a tty's input goes through, read by Textual's own parser."""

import random
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import events
from textual.message import Message
from textual.messages import TerminalSupportsSynchronizedOutput

from variants import in_one_test
from zal.tui.sieve import BURST, MOST_PASTED, MOVES_BURST, PER_S, Sieve
from zal.tui.tty_driver import TtyInput

SCRAPS = [
    *(
        "\x1b",
        "[",
        "O",
        "<",
        ";",
        ":",
        "?",
        "48;",
        "9999;",
        "1;1t",
        "200~",
        "201~",
        "27u",
        "M",
        "m",
    ),
    *(
        "<0;",
        "5;5M",
        "u",
        "R",
        "~",
        "$y",
        "2026",
        "2048",
        "\x07",
        "\x1b\\",
        "]0;",
        "P",
        "97:65",
        "1:3",
    ),
]
HOSTILE = [
    "\x1b[48;99999;99999;1;1t",
    "\x1b[1114112;2u",
    "\x1b[99999999999;1u",
    "\x1b[97;1:3u",
    "\x1b[97:65:97;2:1;65u",
    "\x1b[55296;1u",
    "\x1b[9999999;1A",
    "\x1b[5;5R",
    "\x1b[200~",
    "\x1b[?2048;1$y",
    "\x1b[<999;9999;9999M",
    "\x1b[M",
    "\x1bO",
]
LETS_THROUGH = (
    *(events.Key, events.Paste, events.MouseEvent, events.AppFocus, events.AppBlur),
    TerminalSupportsSynchronizedOutput,
)
BYTES = [bytes([each]) for each in (0x00, 0x1B, 0x80, 0xC3, 0xE4, 0xED, 0xF0, 0xFF)]
PIECES = st.one_of(
    st.binary(max_size=6),
    st.sampled_from([each.encode() for each in (*SCRAPS, *HOSTILE)]),
    st.sampled_from(BYTES),
)


def typed(*pieces: bytes) -> list[Message]:
    """Return what a face gets of input that comes in pieces, and then stops."""
    inlet = TtyInput()
    got = [each for n, piece in enumerate(pieces) for each in inlet.feed(piece, n)]
    return [*got, *inlet.settle(len(pieces) + 10)]


def keys(*pieces: bytes) -> list[str]:
    return [each.key for each in typed(*pieces) if isinstance(each, events.Key)]


@in_one_test(
    ("sent", "key"),
    [
        ("q", "q"),
        ("Ж", "Ж"),
        ("\r", "enter"),
        ("\x7f", "backspace"),
        ("\x10", "ctrl+p"),
        ("\x1b", "escape"),
        ("\x1b[A", "up"),
        ("\x1bOB", "down"),
        ("\x1b[1;5C", "ctrl+right"),
        ("\x1b[Z", "shift+tab"),
        ("\x1bOP", "f1"),
        ("\x1b[[A", "f1"),
        ("\x1bOR", "f3"),
        ("\x1b[1;2R", "shift+f3"),
        ("\x1b[24~", "f12"),
        ("\x1b[5;2~", "shift+pageup"),
        ("\x1b[13u", "enter"),
        ("\x1b[27u", "escape"),
        ("\x1b[1079;5u", "ctrl+з"),
        ("\x1b[1;1:1A", "up"),
        ("\x1b[57414u", "enter"),
    ],
)
def test_every_key_of_a_keyboard_comes_through(sent: str, key: str) -> None:
    data = sent.encode()
    assert keys(data) == [key]
    assert keys(data, b"q") == [key, "q"]
    assert keys(data + data) == [key, key]


def test_a_letter_comes_with_its_character_also_from_a_keyboard_that_tells_more() -> None:
    (event,) = typed(b"\x1b[97:65;2;65u")
    assert isinstance(event, events.Key)
    assert event.character == "A"


def test_a_sequence_in_two_pieces_is_one_key() -> None:
    inlet = TtyInput()
    assert not list(inlet.feed(b"\x1b[1;", 0.0))
    assert not list(inlet.settle(0.05))
    (event,) = inlet.feed(b"5C", 0.06)
    assert isinstance(event, events.Key)
    assert event.key == "ctrl+right"


def test_an_escape_and_what_is_typed_with_it_are_two_keys() -> None:
    assert keys(b"\x1bq") == ["escape", "q"]
    assert keys(b"\x1b\x1b[B") == ["escape", "down"]


@in_one_test("hostile", HOSTILE)
def test_what_no_keyboard_sends_is_dropped_and_the_next_key_is_read(hostile: str) -> None:
    inlet = TtyInput()
    assert not [each for each in inlet.feed(hostile.encode(), 0.0) if not _is_key(each, "A")]
    list(inlet.settle(10.0))
    assert [each.key for each in inlet.feed(b"q", 11.0) if isinstance(each, events.Key)] == ["q"]


def _is_key(message: Message, key: str) -> bool:
    return isinstance(message, events.Key) and message.key == key


def test_bytes_that_are_no_text_are_replaced() -> None:
    scanned = [each for each in typed(b"M\xe4rz\xff\r") if isinstance(each, events.Key)]
    assert [each.character for each in scanned] == ["M", "\ufffd", "r", "z", "\ufffd", "\r"]


def test_a_finger_comes_through_and_one_beside_every_screen_does_not() -> None:
    down, up = typed(b"\x1b[<0;12;7M", b"\x1b[<0;12;7m")
    assert isinstance(down, events.MouseDown)
    assert isinstance(up, events.MouseUp)
    assert (down.x, down.y, up.x, up.y) == (11, 6, 11, 6)
    assert not typed(b"\x1b[<0;9999;7M")


def test_a_paste_is_one_message_however_it_is_cut_and_no_longer_than_a_field() -> None:
    paste = "\x1b[200~" + "слово\x1b[A " * 1000 + "\x1b[201~"
    data = paste.encode()
    for size in (7, 4096):
        pieces = [data[at : at + size] for at in range(0, len(data), size)]
        first, second = typed(*pieces, b"q")
        assert isinstance(first, events.Paste)
        assert first.text == ("слово[A " * 1000)[:MOST_PASTED]
        assert isinstance(second, events.Key)


def test_a_paste_that_never_ends_is_taken_as_it_is_after_two_seconds() -> None:
    inlet = TtyInput()
    assert not [*inlet.feed(b"\x1b[200~abc", 0.0), *inlet.settle(1.0)]
    (event,) = inlet.settle(2.5)
    assert isinstance(event, events.Paste)
    assert event.text == "abc"


def test_what_comes_faster_than_a_person_types_is_dropped() -> None:
    sieve = Sieve()
    assert len(sieve.feed("x" * 100_000, 0.0)) == BURST
    assert not sieve.feed("x\x1b[A\x1b[<0;1;1M", 0.0)
    assert len(sieve.feed("x" * 100_000, 1.0)) == PER_S
    pastes = sieve.feed("\x1b[200~x\x1b[201~" * 10_000, 2.0)
    assert pastes.count("x") == PER_S


def test_a_mouse_that_is_moved_takes_nothing_from_a_finger() -> None:
    sieve = Sieve()
    moves = sieve.feed("\x1b[<35;5;5M" * 10_000, 0.0)
    assert moves.count("M") == MOVES_BURST
    assert sieve.feed("\x1b[<0;5;5M\x1b[<0;5;5m", 0.0) == "\x1b[<0;5;5M\x1b[<0;5;5m"


def must_read(pieces: Iterable[bytes]) -> None:
    """Fail unless any input leaves the reading whole, and changes no size and no position."""
    inlet, now_s = TtyInput(), 0.0
    for piece in pieces:
        now_s += len(piece) / PER_S
        for each in inlet.feed(piece, now_s):
            assert isinstance(each, LETS_THROUGH), each
    now_s += 100
    list(inlet.settle(now_s))
    *_, last = inlet.feed(b"q", now_s)
    assert _is_key(last, "q")


@given(st.lists(st.lists(PIECES, max_size=6).map(b"".join), max_size=6))
def test_no_input_ends_the_reading_or_is_believed_to_be_a_size(pieces: list[bytes]) -> None:
    must_read(pieces)


@pytest.mark.long
@pytest.mark.timeout(1800)
def test_a_million_inputs_do_not_end_the_reading() -> None:
    chance = random.Random(21)
    scraps = [each.encode() for each in (*SCRAPS, *HOSTILE)]
    for _ in range(1_000_000 // 20):
        must_read(
            chance.choice(scraps)
            if chance.random() < 0.7
            else chance.randbytes(chance.randrange(1, 6))
            for _ in range(20)
        )
