"""Textual's driver for a local tty: a sieve before its parser, sizes from the system.

A tty's input is a door: whatever a scanner, a paste or a stranger's keyboard sends comes in
there, and what the parser cannot read would end the face.
"""

import os
import select
import sys
from codecs import getincrementaldecoder
from collections.abc import Iterator
from time import monotonic
from typing import Any

from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

from zal.tui.sieve import MOST_COLUMNS, MOST_ROWS, Sieve

_BITE = 4096
_LOOKS_EVERY_S = 0.1
_USUAL_SIZE = (80, 24)


class TtyInput:
    """Makes messages of the bytes that a tty sends, whatever they are."""

    def __init__(self) -> None:
        self._decode = getincrementaldecoder("utf-8")(errors="replace").decode
        self._sieve = Sieve()
        self._parser = XTermParser()

    def feed(self, data: bytes, now_s: float) -> Iterator[Message]:
        """Return the messages of a piece of input; ``now_s`` is a steady clock's."""
        return self._parsed(self._sieve.feed(self._decode(data), now_s))

    def settle(self, now_s: float) -> Iterator[Message]:
        """Return the messages of what is whole because nothing has followed it."""
        return self._parsed(self._sieve.settle(now_s))

    def _parsed(self, passed: str) -> Iterator[Message]:
        if passed:  # nothing at all would end the parser's reading
            yield from self._parser.feed(passed)


class TtyDriver(LinuxDriver):
    """Shows a face in the tty of this process."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._file = sys.__stdout__  # a tty; Textual draws on standard error, which may be a file
        self._size = self._get_terminal_size()  # else Textual asks Rich, who has another answer

    def run_input_thread(self) -> None:
        """Read the tty until the face ends or the tty is gone."""
        typed, waits = TtyInput(), select.poll()
        waits.register(self.fileno, select.POLLIN)
        while not self.exit_event.is_set():
            if waits.poll(1000 * _LOOKS_EVERY_S):
                data = _read(self.fileno)
                if not data:
                    return  # who watches for the tty's end ends the face
                messages = typed.feed(data, monotonic())
            else:
                messages = typed.settle(monotonic())
            for each in messages:
                self.process_message(each)

    def _run_input_thread(self) -> None:
        """Break the face down if it can be reached no more; Textual would end it as if left."""
        try:
            self.run_input_thread()
        except Exception as error:  # noqa: BLE001 - the thread's edge; the face logs it
            self._app.call_later(_break_down, error)

    def _get_terminal_size(self) -> tuple[int, int]:
        """Return columns and rows as the system knows them, no more than a face can draw."""
        try:
            columns, rows = os.get_terminal_size(self.fileno)
        except OSError:
            columns, rows = _USUAL_SIZE
        return min(columns or _USUAL_SIZE[0], MOST_COLUMNS), min(rows or _USUAL_SIZE[1], MOST_ROWS)

    def _query_in_band_window_resize(self) -> None:
        """Ask no tty to tell its size among the keys: anybody could tell another."""


def _break_down(error: Exception) -> None:
    raise error


def _read(number: int) -> bytes:
    try:
        return os.read(number, _BITE)
    except OSError:
        return b""
