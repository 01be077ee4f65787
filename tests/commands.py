"""The command line as a process of its own, in English unless told otherwise."""

import os
import subprocess
import sys
from pathlib import Path

PROGRAM = (sys.executable, "-c", "import sys; from zal.cli import main; sys.exit(main())")


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
