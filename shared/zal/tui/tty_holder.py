"""Hold the tty of a face: wait for its end, and start it again if it broke down.

A program of its own, which takes the place of the process that started the face; while the first
one stands, a shell waits in its place (``held_tty``). It loads nothing but what stands here, so
that it costs little beside the face, and nothing that can break a face breaks it. What it says the
face has told it in good time, by ``Holder.stands``.
"""

from __future__ import annotations

import os
import sys
import termios
from time import monotonic

TYPE_CHECKING = False  # as in typing, which takes a megabyte
if TYPE_CHECKING:
    import signal
    from typing import Any, NoReturn
else:
    import _signal as signal  # the same numbers and calls without enum, which takes another

ENDING = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)
HEARD = {*ENDING, signal.SIGCHLD, signal.SIGWINCH}
"""Signals that are waited for, and blocked all the time."""
NOTHING_HEARD = 0
HELD = "ZAL_HELD"
"""What tells a face that is started again its ends of the pipes."""
STAFF = "\0"
"""Stands between what is told to everybody and what staff are told besides."""
SOON_S, RARELY_S = 1.0, 30.0
"""Until the next start, and until that of a face that keeps breaking down."""
OFTEN, WITHIN_S = 5, 60.0
"""A face that broke down so many times within so long keeps breaking down."""
_ENDS_WITHIN_S = 10.0
"""A face that was told to end; one that hangs must not hold up the machine's shutting down."""
_REGULAR = {0, *(-each for each in ENDING), *(128 + each for each in ENDING)}
"""How a face ends that did not break down."""
_MOST_TOLD = 65_536
_MARGIN = 2
_INPUT, _LINE = 0, 3
_SPEEDS, _CHARACTERS = 6, 6
"""Where ``tcgetattr`` has the flags of the input and of the line, and the special characters."""
_TYPED = termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG
_OFF = (
    "\x1b[?2026l"  # show what is drawn
    "\x1b[<u"  # keys as ever
    "\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l\x1b[?2004l\x1b[?1004l"  # no mouse, paste, focus
    "\x1b[?7h\x1b[0m"
)
"""Takes back what a face had asked of the tty."""
_BLANK, _BACK = "\x1b[?1049h\x1b[?25l\x1b[2J", "\x1b[2J\x1b[?1049l\x1b[?25h"


class Restarts:
    """Says when to start a face again; one that stands for a minute is well again.

    Instants are seconds of a steady clock.
    """

    def __init__(self) -> None:
        self._broke_s: list[float] = []
        self.keeps_breaking = False

    def wait_s(self, started_s: float, now_s: float) -> float:
        """Return how long to wait after a face that was started then has broken down now."""
        if now_s - started_s >= WITHIN_S:
            self._broke_s, self.keeps_breaking = [], False
        self._broke_s = [*(each for each in self._broke_s if now_s - each < WITHIN_S), now_s]
        self.keeps_breaking = self.keeps_breaking or len(self._broke_s) >= OFTEN
        return RARELY_S if self.keeps_breaking else SOON_S


class TtyHolder:
    """Stays until the face ends that somebody leaves; ``words`` start it again.

    ``lifeline`` ends with this process; on ``told`` the face says what is said in its place.
    ``before``: how the tty was.
    """

    def __init__(
        self, face: int, lifeline: int, told: int, before: list[Any], words: list[str]
    ) -> None:
        self._face, self._lifeline, self._told = face, lifeline, told
        self._before = before
        self._words = words
        self._restarts = Restarts()
        self._started_s = monotonic()
        self._says = ""
        self._has_drawn = False

    def hold(self, heard: int) -> NoReturn:
        """See the face to its end, again and again; ``heard``: the signal that came already."""
        while True:
            self._see_to_its_end(heard)
            self._start()
            heard = NOTHING_HEARD

    def _start(self) -> None:
        """Start the face once more."""
        (ends, self._lifeline), (self._told, told) = os.pipe(), os.pipe()
        self._started_s = monotonic()
        self._face = os.fork()
        if self._face == 0:
            for each in (ends, told):
                os.set_inheritable(each, True)
            signal.pthread_sigmask(signal.SIG_UNBLOCK, HEARD)
            os.execve(  # noqa: S606 - the words that started the face before
                self._words[0], self._words, {**os.environ, HELD: f"{ends},{told}"}
            )
        os.close(ends)
        os.close(told)

    def _see_to_its_end(self, heard: int) -> None:
        """Wait for the face's end; return when it is to be started again, exit if it is not."""
        code, is_told_to_end = self._wait(heard)
        self._hear()
        if code in _REGULAR or is_told_to_end or not self._says:
            self._leave(code)
        wait_s = self._restarts.wait_s(self._started_s, monotonic())
        for_all, _, for_staff = self._says.partition(STAFF)
        self._rest(wait_s, for_all + (for_staff if self._restarts.keeps_breaking else ""))

    def _wait(self, heard: int | None) -> tuple[int, bool]:
        """Return how the face ended, and whether it was told to."""
        is_told_to_end = False
        while True:
            pid, status = os.waitpid(self._face, os.WNOHANG)
            if pid:
                return os.waitstatus_to_exitcode(status), is_told_to_end
            if heard in ENDING:
                is_told_to_end = True
                os.kill(self._face, heard)
            elif heard is None:
                os.kill(self._face, signal.SIGKILL)
            heard = _next(_ENDS_WITHIN_S if is_told_to_end else None)

    def _hear(self) -> None:
        """Take in what the face told, and let go of its pipes."""
        os.set_blocking(self._told, False)
        try:
            self._says = os.read(self._told, _MOST_TOLD).decode() or self._says
        except BlockingIOError:
            pass
        os.close(self._told)
        os.close(self._lifeline)

    def _rest(self, wait_s: float, text: str) -> None:
        """Show a text for so long."""
        until_s = monotonic() + wait_s
        heard: int | None = signal.SIGWINCH
        while heard is not None:
            if heard in ENDING:
                self._leave(-heard)
            if heard == signal.SIGWINCH:
                try:
                    self._show(text)
                except (OSError, termios.error):  # the tty is gone
                    raise SystemExit(128 + signal.SIGHUP) from None
            heard = _next(max(0.0, until_s - monotonic()))

    def _show(self, text: str) -> None:
        """Fill the tty, and show nothing of what is typed meanwhile."""
        self._has_drawn = True
        silent = [*self._before]
        silent[_INPUT] &= ~(termios.IXON | termios.IXOFF)
        silent[_LINE] &= ~_TYPED
        self._set(silent)
        columns, rows = os.get_terminal_size(1)
        os.write(1, (_OFF + _BLANK + placed(text, columns, rows)).encode())

    def _set(self, attributes: list[Any]) -> None:
        """Set how the tty behaves, and forget what was typed: it may have broken the face."""
        termios.tcsetattr(0, termios.TCSANOW, attributes)
        termios.tcflush(0, termios.TCIFLUSH)

    def _leave(self, code: int) -> NoReturn:
        """Leave the tty as it was, and end as the face did."""
        try:
            if self._has_drawn or code < 0:
                os.write(1, (_OFF + _BACK).encode())
            self._set(self._before)
        except (OSError, termios.error):  # the tty is gone
            pass
        raise SystemExit(code if code >= 0 else 128 - code)


def placed(text: str, columns: int, rows: int) -> str:
    """Return what puts a text into the middle of a screen, its lines wrapped at words."""
    width = max(1, columns - 2 * _MARGIN)
    lines = [part for each in text.split("\n") for part in _wrapped(each, width)][:rows]
    top = (rows - len(lines)) // 2
    return "".join(
        f"\x1b[{top + n};{1 + (columns - len(each)) // 2}H{each}"
        for n, each in enumerate(lines, start=1)
    )


def _wrapped(line: str, width: int) -> list[str]:
    lines = [""]
    for word in line.split():
        longer = f"{lines[-1]} {word}".strip()
        if len(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word[:width])
    return lines if lines[0] or len(lines) == 1 else lines[1:]


def _next(within_s: float | None) -> int | None:
    """Wait for a signal and return it, None if there was none for so long."""
    if within_s is None:
        return signal.sigwaitinfo(HEARD).si_signo
    found = signal.sigtimedwait(HEARD, within_s)
    return None if found is None else found.si_signo


def written(attributes: list[Any]) -> str:
    """Return what ``tcgetattr`` gave as one word, to be ``read`` after this process has changed."""
    characters = (each[0] if isinstance(each, bytes) else each for each in attributes[-1])
    return ",".join(map(str, [*attributes[:_SPEEDS], *characters]))


def read(word: str) -> list[Any]:
    """Return what ``written`` wrote."""
    numbers = [int(each) for each in word.split(",")]
    attributes: list[Any] = numbers[:_SPEEDS]
    return [*attributes, [bytes([each]) for each in numbers[_SPEEDS:]]]


def main() -> NoReturn:
    """Hold the tty of the face that the command line tells of."""
    signal.pthread_sigmask(signal.SIG_BLOCK, HEARD)
    heard, face, lifeline, told = map(int, sys.argv[1:5])
    TtyHolder(face, lifeline, told, read(sys.argv[5]), sys.argv[6:]).hold(heard)
