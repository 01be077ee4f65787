"""The command line as a process of its own, in English unless told otherwise."""

import json
import os
import subprocess
import sys
import threading
import time
from contextlib import suppress
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

PROGRAM = (sys.executable, "-c", "import sys; from zal.cli import main; sys.exit(main())")
SERVER = (sys.executable, str(Path(__file__).with_name("preloaded_zal.py")))
_PATIENCE_S = 60.0
_ONE_AT_A_TIME = threading.Lock()


def environment(locale: str = "C.UTF-8") -> dict[str, str]:
    """Return the environment of a command that answers in a locale's language."""
    ours = {key: each for key, each in os.environ.items() if key != "PYTHONUNBUFFERED"}
    return ours | {"LC_ALL": locale, "PYTHONUTF8": "1"}


def zal(
    *words: str | Path, locale: str = "C.UTF-8", typed: str = "", **environ: str
) -> subprocess.CompletedProcess[str]:
    """Run one command to its end; ``typed`` is what it reads, ``environ`` stands beside ours."""
    said = list(map(str, words))
    with TemporaryDirectory(prefix="zal-command-") as folder, _ONE_AT_A_TIME:
        files = [Path(folder) / each for each in ("stdin", "stdout", "stderr")]
        for each in files:
            each.write_text(typed if each is files[0] else "", encoding="utf-8")
        order = (said, environment(locale) | environ, str(Path.cwd()), list(map(str, files)))
        server = _server()
        assert server.stdin is not None
        assert server.stdout is not None
        print(json.dumps(order), file=server.stdin, flush=True)
        code = int(server.stdout.readline())
        out, err = (each.read_text("utf-8") for each in files[1:])
    return subprocess.CompletedProcess(said, code, out, err)


@cache
def _server() -> subprocess.Popen[str]:
    """Start who runs the commands of this process; it ends with it."""
    pipe = subprocess.PIPE
    return subprocess.Popen(SERVER, stdin=pipe, stdout=pipe, text=True, env=environment())


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
