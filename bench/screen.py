"""A program in a pseudo-terminal: when it has painted, what it costs."""

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from time import perf_counter

PATIENCE_S = 30.0
ASKS_FOR_FRAMES = b"\x1b[?2026$p"
HAS_FRAMES = b"\x1b[?2026;2$y"
FRAME_ENDS = b"\x1b[?2026l"
_CONTROL = re.compile(rb"\x1b(?:\[[0-9;?<>=]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|.)")


class Screen:
    """A terminal that tells programs that it shows whole frames, and so learns where one ends."""

    def __init__(self, size: tuple[int, int], command: Sequence[str]) -> None:
        self._master, slave = pty.openpty()
        columns, rows = size
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        environment = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # as where it is installed
        self.begun = perf_counter()
        self._process = subprocess.Popen(
            command,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env=environment,
            start_new_session=True,
        )
        os.close(slave)
        self._seen = b""

    def read(self, timeout_s: float) -> bool:
        """Read what the program writes next; False if it stays quiet for so long."""
        if not select.select([self._master], [], [], timeout_s)[0]:
            return False
        try:
            found = os.read(self._master, 1 << 16)
        except OSError:
            found = b""
        if not found:
            raise TimeoutError(f"the program has ended:\n{self.text[-2000:]}")
        if ASKS_FOR_FRAMES in found:
            os.write(self._master, HAS_FRAMES)
        self._seen += found
        return True

    @property
    def text(self) -> str:
        """Return what was written, without its control sequences."""
        return _CONTROL.sub(b"", self._seen).decode(errors="replace")

    def forget(self) -> None:
        """Look only at what is written from now on."""
        self._seen = b""

    def until_text(self, text: str) -> float:
        """Wait until a text is written and return the instant at which it was."""
        end = perf_counter() + PATIENCE_S
        while text not in self.text:
            if not self.read(end - perf_counter()):
                raise TimeoutError(f"“{text}” was not painted:\n{self.text[-2000:]}")
        return perf_counter()

    def until_frame(self) -> float:
        """Wait until a whole frame is written and return the instant at which it was."""
        end = perf_counter() + PATIENCE_S
        while FRAME_ENDS not in self._seen:
            if not self.read(end - perf_counter()):
                raise TimeoutError("no frame was painted")
        return perf_counter()

    def until_open(self, quiet_s: float) -> None:
        """Wait until a board has painted a frame and then nothing more is written for so long.

        Quiet alone would not do: so is a program that a busy machine has not yet begun.
        """
        self.until_frame()
        self.until_quiet(quiet_s)

    def until_quiet(self, quiet_s: float) -> None:
        """Read until nothing is written for so long."""
        while self.read(quiet_s):
            pass

    def read_until(self, instant: float) -> None:
        """Read until it is so late."""
        while (rest_s := instant - perf_counter()) > 0:
            self.read(rest_s)

    def memory_kib(self) -> int:
        """Return the proportional set size, KiB, of the program and of who holds its terminal.

        Shared pages are divided by who shares them.
        """
        return sum(map(proportional_kib, {self._process.pid, self._drawing}))

    @property
    def _drawing(self) -> int:
        """Return the number of the process that draws: of a face the child of the one started."""
        pid = self._process.pid
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        return int(children[0]) if children else pid

    def cpu_ms(self) -> list[float]:
        """Return the processor time that each thread has had, ms, the screen's own first."""
        tasks = Path(f"/proc/{self._drawing}/task").glob("*/schedstat")
        return [int(each.read_text().split()[0]) / 1e6 for each in sorted(tasks)]

    def end(self) -> None:
        """Ask the program to end, and wait until it has."""
        self._process.terminate()
        with suppress(TimeoutError):
            while self.read(PATIENCE_S):
                pass

    def close(self) -> None:
        """End the program."""
        self._process.kill()
        self._process.wait()
        os.close(self._master)


def proportional_kib(pid: int) -> int:
    """Return a process's proportional set size, KiB."""
    table = Path(f"/proc/{pid}/smaps_rollup").read_text()
    return int(re.findall(r"^Pss:\s+(\d+)", table, re.MULTILINE)[0])


def program(face: str, hall_file: Path) -> Sequence[str]:
    """Return the command that opens a face on a hall."""
    zal = Path(sys.executable).with_name("zal")
    return str(zal), face, "--hall", str(hall_file)


@contextmanager
def screen(size: tuple[int, int], *command: str) -> Iterator[Screen]:
    """Run a program in a terminal and end it on leaving."""
    opened = Screen(size, command)
    try:
        yield opened
    finally:
        opened.close()
