"""Run a command as on a machine that has Python, make and git, and what every Debian has.

    python3 tools/bare.py make test

It gets a PATH of links to those programs alone, a home of its own and nothing else of the
environment, so what tests need besides cannot be found.
"""

import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

PROGRAMS = "make git sh sed"
COREUTILS = (
    "cat chmod cp env false head id ln ls mkdir mv printf rm sleep sort stty tail touch true"
)


def main() -> int:
    """Return how the command ended."""
    signal.signal(signal.SIGINT, signal.default_int_handler)  # ignored where a shell's & began it
    with tempfile.TemporaryDirectory(prefix="zal-bare-") as folder:
        path, home = Path(folder) / "bin", Path(folder) / "home"
        path.mkdir()
        home.mkdir()
        for each in f"{PROGRAMS} {COREUTILS}".split():
            found = shutil.which(each)
            if found is None:
                sys.exit(f"{each} is missing: it is on every Debian")
            (path / each).symlink_to(found)
        for each in ("python3", "python"):
            (path / each).symlink_to(Path(sys.executable).resolve())
        env = {"PATH": str(path), "HOME": str(home), "LANG": "C.UTF-8"}
        return subprocess.run(sys.argv[1:], env=env, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
