"""A real tty for tests: programs run in tmux, keys are typed, the screen is read."""

import itertools
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from missing_programs import need

PATIENCE_S = 60.0
_numbers = itertools.count()


class Tty:
    """One program in a tty of its own."""

    def __init__(self, socket: str, size: tuple[int, int], command: Sequence[str]) -> None:
        self._tmux = ["tmux", "-u", "-L", socket, "-f", "/dev/null"]
        columns, rows = size
        shape = ["-x", str(columns), "-y", str(rows)]
        self._do("new-session", "-d", "-s", "t", *shape, *command)
        self._do("set-option", "-g", "status", "off")
        self._do("set-option", "-g", "remain-on-exit", "on")

    def _do(self, *words: str) -> str:
        ours = ("TMUX", "TMUX_PANE", "COLUMNS", "LINES")  # the test's tty is not its
        env = {key: value for key, value in os.environ.items() if key not in ours}
        done = subprocess.run(
            [*self._tmux, *words], capture_output=True, text=True, check=True, env=env
        )
        return done.stdout

    @property
    def screen(self) -> str:
        """Return what stands on the screen, a line a row."""
        return self._do("capture-pane", "-p", "-t", "t")

    @property
    def pid(self) -> int:
        """Return the program's process id."""
        return int(self._do("display-message", "-p", "-t", "t", "#{pane_pid}"))

    @property
    def has_ended(self) -> bool:
        """Return whether the program has ended."""
        return self._do("display-message", "-p", "-t", "t", "#{pane_dead}").strip() == "1"

    def press(self, *keys: str) -> None:
        """Press keys by tmux's names, such as ``Enter``, ``F8`` or ``M-q``."""
        self._do("send-keys", "-t", "t", *keys)

    def write(self, text: str) -> None:
        """Type a text."""
        self._do("send-keys", "-t", "t", "-l", text)

    def until(self, true: Callable[[str], bool]) -> str:
        """Wait until something is true of the screen and return it; fail with the last screen."""
        end = time.monotonic() + PATIENCE_S
        while not true(screen := self.screen):
            if time.monotonic() > end:
                pytest.fail(f"not seen in {PATIENCE_S} s; the screen is:\n{screen}")
            time.sleep(0.05)
        return screen

    def press_until(self, key: str, true: Callable[[str], bool]) -> None:
        """Press a key again and again, a second apart, until something is true of the screen.

        Faces do not believe a key that comes too soon after another.
        """
        end = time.monotonic() + PATIENCE_S
        while not true(screen := self.screen):
            if time.monotonic() > end:
                pytest.fail(f"not seen in {PATIENCE_S} s; the screen is:\n{screen}")
            self.press(key)
            again = time.monotonic() + 1
            while not true(self.screen) and time.monotonic() < again:
                time.sleep(0.05)

    def shows(self, *texts: str) -> str:
        """Wait until all the texts stand on the screen."""
        return self.until(lambda screen: all(each in screen for each in texts))

    def close(self) -> None:
        """End the program and its tty."""
        subprocess.run([*self._tmux, "kill-server"], capture_output=True, check=False)


@contextmanager
def ttys() -> Iterator[Callable[..., Tty]]:
    """Give a function that opens ttys and close them all at the end."""
    need("tmux")
    opened: list[Tty] = []

    def open_tty(size: tuple[int, int], *command: str) -> Tty:
        opened.append(Tty(f"zal-test-{os.getpid()}-{next(_numbers)}", size, command))
        return opened[-1]

    try:
        yield open_tty
    finally:
        for each in opened:
            each.close()


def face_command(hall: Path, face: str, *words: str) -> tuple[str, ...]:
    """Return the command that runs a face of a hall in a tty, in English."""
    program = ("env", "LC_ALL=C.UTF-8", "PYTHONUTF8=1", sys.executable, "-m", "zal")
    return (*program, face, "--hall", str(hall), *words)


def shown(text: str) -> Callable[[str], bool]:
    """Return whether a screen shows a text, as a question to it."""
    return lambda screen: text in screen


QUESTIONS = (
    ("По какому вопросу", "What brings you"),
    ("Выберите услугу", "Choose a service"),
    ("Есть ли у вас право", "Do you have"),
    ("Ваш талон", "Your ticket"),
)


def shown_any(*texts: str) -> Callable[[str], bool]:
    """Return whether a screen shows one of some texts, as a question to it."""
    return lambda screen: any(each in screen for each in texts)


def take_a_ticket(kiosk: Tty) -> None:
    """Take a ticket by keys alone: a language, then what stands first each time.

    A key that a busy machine hands over late may move on to the second language.
    """
    kiosk.shows("Добро пожаловать · Welcome")
    kiosk.press("Tab")
    for question in QUESTIONS:
        kiosk.press_until("Enter", shown_any(*question))


def sign_in(console: Tty, pin: str) -> None:
    """Sign in at a demonstration's console, in English, as who has the longest name."""
    console.shows("Who are you?")
    console.write("Воронц")
    console.shows("Воронц")
    console.press("Enter")
    console.shows("PIN")
    console.write(pin)
    console.press("Enter")
