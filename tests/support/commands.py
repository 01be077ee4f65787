"""The command line as a process of its own, in English unless told otherwise."""

import os
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

PROGRAM = (sys.executable, "-c", "import sys; from zal.cli import main; sys.exit(main())")
_PATIENCE_S = 60.0


def environment(locale: str = "C.UTF-8") -> dict[str, str]:
    """Return the environment of a command that answers in a locale's language."""
    ours = {key: each for key, each in os.environ.items() if key != "PYTHONUNBUFFERED"}
    return ours | {"LC_ALL": locale, "PYTHONUTF8": "1"}


def zal(
    *words: str | Path, locale: str = "C.UTF-8", typed: str = ""
) -> subprocess.CompletedProcess[str]:
    """Run one command to its end; ``typed`` is what it reads."""
    return subprocess.run(
        [*PROGRAM, *map(str, words)],
        input=typed,
        capture_output=True,
        text=True,
        check=False,
        env=environment(locale),
    )


def processes_that_name(text: str) -> list[str]:
    """Return each process with a text in its command line: its number, then that line."""
    found = []
    for each in Path("/proc").glob("[0-9]*"):
        with suppress(FileNotFoundError, ProcessLookupError):  # it has just ended
            words = (each / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
            if text in words:
                found.append(f"{each.name} {words}")
    return found


def wait_until_dead(pid: int) -> None:
    """Wait until a process has ended, whether or not anybody has asked how."""
    end = time.monotonic() + _PATIENCE_S
    while _is_alive(pid):
        assert time.monotonic() < end, f"process {pid} is still there"
        time.sleep(0.01)


def _is_alive(pid: int) -> bool:
    try:
        stat = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8")
    except (FileNotFoundError, ProcessLookupError):
        return False
    return stat.rpartition(")")[2].split()[0] != "Z"
