"""Lines that a person types at a tty, with a way back."""

import os
import select
import sys
import termios
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

_ESC = b"\x1b"
_CLEAR_REST = "\x1b[K"
_MOST_BYTES = 4096
_LOCAL_MODES, _CHARACTERS = 3, 6
_KEY_ENDS_S = 0.05
"""What a key sends, it sends at once: an Esc that stands alone so long was that key."""


def typed_line(prompt: str) -> str | None:
    """Return a line without the spaces around it, None for Esc: the question before is wanted.

    The word ``esc`` says the same. An arrow and the like begin the line anew. The end of input is
    Ctrl+C.
    """
    tty = sys.stdin.fileno()
    while True:
        with _esc_ends_a_line(tty):
            print(prompt, end="", flush=True)
            typed = os.read(tty, _MOST_BYTES)
        if not typed:
            raise KeyboardInterrupt
        line = typed.removesuffix(_ESC).decode(errors="replace")
        if not typed.endswith(_ESC):
            return None if line.strip().lower() == "esc" else line.strip()
        print(f"\r{prompt}{line}{_CLEAR_REST}")  # in place of the key, which the tty shows as ^[
        if not _rest_of_a_key(tty):
            return None


@contextmanager
def _esc_ends_a_line(tty: int) -> Iterator[None]:
    """Let the tty hand over what was typed at Esc as it does at Enter; it edits as ever."""
    with _changed(tty) as modes:
        modes[_CHARACTERS][termios.VEOL] = _ESC
        termios.tcsetattr(tty, termios.TCSADRAIN, modes)
        yield


def _rest_of_a_key(tty: int) -> bytes:
    """Take and return what a key that begins with Esc sends after it."""
    with _changed(tty) as modes:
        modes[_LOCAL_MODES] &= ~(termios.ICANON | termios.ECHO)
        termios.tcsetattr(tty, termios.TCSADRAIN, modes)
        is_there = select.select([tty], [], [], _KEY_ENDS_S)[0]
        return os.read(tty, _MOST_BYTES) if is_there else b""


@contextmanager
def _changed(tty: int) -> Iterator[list[Any]]:
    """Give the tty's modes to be changed, and put them back."""
    before = termios.tcgetattr(tty)
    try:
        yield termios.tcgetattr(tty)
    finally:
        termios.tcsetattr(tty, termios.TCSADRAIN, before)
