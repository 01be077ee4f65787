"""What goes through to a terminal, read by Textual's own parser."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import events
from textual._xterm_parser import XTermParser

from variants import in_one_test
from zal.tui.sieve import Sieve
from zal_web.terminal.bridge import sifted
from zal_web.terminal.browser_input import (
    COLUMNS,
    ROWS,
    BadInputError,
    Focused,
    Pinged,
    Sized,
    Typed,
    read,
)


def cleaned(frame: str) -> str:
    """Return what goes through of one message."""
    return sifted(Sieve(), frame, 0.0)


SCRAPS = ["\x1b", "[", "O", "48;", "9999;", "1;1t", "200~", "201~", "27u", "<0;", "5;5M", "u", "R"]
HOSTILE = ["\x1b[48;9999;9999;1;1t", "\x1b[1114112;2u", "\x1b[9999999;1A", "\x1b[200~", "\x1bO"]
PIECES = st.one_of(st.text(max_size=8), st.sampled_from(SCRAPS), st.sampled_from(HOSTILE))


def parsed(*frames: str) -> list[object]:
    """Return what a face gets of the messages, as if they had come in one piece."""
    return list(XTermParser().feed("".join(map(cleaned, frames))))


def keys_of(frame: str) -> list[str]:
    return [each.key for each in parsed(frame) if isinstance(each, events.Key)]


@in_one_test(
    ("sent", "keys"),
    [
        ("q", ["q"]),
        ("\r", ["enter"]),
        ("\t", ["tab"]),
        ("\x7f", ["backspace"]),
        ("\x10", ["ctrl+p"]),
        ("\x1b", ["escape"]),
        ("\x1b[A", ["up"]),
        ("\x1bOB", ["down"]),
        ("\x1b[1;5C", ["ctrl+right"]),
        ("\x1b[Z", ["shift+tab"]),
        ("\x1bOP", ["f1"]),
        ("\x1b[24~", ["f12"]),
        ("\x1b[3~", ["delete"]),
        ("\x1b[H", ["home"]),
    ],
)
def test_every_key_of_a_keyboard_comes_through(sent: str, keys: list[str]) -> None:
    assert keys_of(sent) == keys


def test_letters_of_any_alphabet_come_through() -> None:
    found = [each.character for each in parsed("Жük") if isinstance(each, events.Key)]
    assert found == ["Ж", "ü", "k"]


def test_a_finger_and_a_paste_come_through() -> None:
    down, up = parsed("\x1b[<0;12;7M", "\x1b[<0;12;7m")
    assert isinstance(down, events.MouseDown)
    assert (down.x, down.y) == (11, 6)
    assert isinstance(up, events.MouseUp)
    pasted, *_ = parsed("\x1b[200~два слова\x1b[201~", "x")
    assert isinstance(pasted, events.Paste)
    assert pasted.text == "два слова"


@given(st.lists(st.lists(PIECES, max_size=6).map("".join), max_size=6))
def test_no_input_resizes_a_face_or_ends_its_reading(frames: list[str]) -> None:
    parser = XTermParser()
    for passed in filter(None, map(cleaned, frames)):  # nothing is what ends the reading: not sent
        assert not any(isinstance(each, events.Resize) for each in parser.feed(passed))
    after = list(parser.feed(cleaned("\x1b")))
    assert any(isinstance(each, events.Key) and each.key == "escape" for each in after)


@given(st.integers(), st.integers())
def test_any_size_becomes_one_that_a_screen_can_have(width: int, height: int) -> None:
    found = read(json.dumps(["resize", {"width": width, "height": height}]))
    assert isinstance(found, Sized)
    assert found.width in COLUMNS
    assert found.height in ROWS


def test_what_the_page_says_besides_is_understood() -> None:
    assert read('["stdin", "a\\ud800b"]') == Typed("a\ud800b")
    assert read('["ping", "17"]') == Pinged("17")
    assert read('["focus"]') == Focused(is_front=True)
    assert read('["blur"]') == Focused(is_front=False)


@in_one_test(
    "foul",
    [
        "",
        "{}",
        "[]",
        '["stdin"]',
        '["stdin", 7]',
        '["resize", {"width": "80", "height": 24}]',
        '["resize", {"width": true, "height": 24}]',
        '["resize", {"width": 80.5, "height": 24}]',
        '["ping", "' + "1" * 33 + '"]',
        '["quit"]',
        "[" * 5000,
        "NaN",
    ],
)
def test_what_no_page_of_ours_sends_is_refused(foul: str) -> None:
    with pytest.raises(BadInputError):
        read(foul)
