"""``zal demo`` as a process: where it listens, what it runs, how it ends."""

import re
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path

from commands import PROGRAM, environment, processes_that_name
from zal.bootstrap import open_looker
from zal.hall.seen.log import logged_events


@dataclass
class Running:
    """A demo that runs. ``inside``: its address here; ``outside``: that of phones, "" for none."""

    process: subprocess.Popen[str]
    folder: Path
    inside: str
    outside: str

    @property
    def hall(self) -> Path:
        return next(self.folder.glob("zal-demo-*/hall.db"))

    def processes(self, word: str = "") -> list[str]:
        """Return the command lines of its children: all name the hall's file."""
        found = processes_that_name(f"{self.folder}/zal-demo-")
        return [each for each in found if word in each]

    def end(self, *numbers: signal.Signals) -> int:
        """Send signals and return how it ended."""
        for each in numbers:
            self.process.send_signal(each)
        return self.process.wait(30)


@contextmanager
def running(*words: str, **environ: str) -> Iterator[Running]:
    with tempfile.TemporaryDirectory(prefix="zal-test-", ignore_cleanup_errors=True) as folder:
        process = subprocess.Popen(
            [*PROGRAM, "demo", "--port", "0", *words],
            stdout=subprocess.PIPE,
            text=True,
            env=environment() | {"TMPDIR": folder} | environ,
        )
        assert process.stdout is not None
        try:
            told = "".join(takewhile(lambda line: "Ctrl+C" not in line, process.stdout))
            inside, *outside = re.findall(r"http://\S+:\d+", told)
            yield Running(process, Path(folder), inside, "".join(outside))
        finally:
            process.kill()
            process.wait()
            process.stdout.close()


def events(hall: Path, act: str) -> list[int]:
    """Return when an act was done, in epoch ms."""
    looker = open_looker(hall)
    try:
        return [each.at for each in looker.see(logged_events) if each.act == act]
    finally:
        looker.close()
