"""Each face against a bare Textual app: time to the first whole screen, and memory."""

import re
import statistics
import subprocess
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from furnish import furnished
from measure import Line, Size
from screen import program, screen

BARE = (sys.executable, str(Path(__file__).with_name("bare_app.py")))
BARE_TEXT = "bare"
FACES = {
    "kiosk": ((120, 40), "контраст"),
    "console": ((120, 40), "Кто вы"),
    "board": ((120, 30), "Возьмите"),
}
"""Its terminal, and a word that stands on its first screen once the hall has been read."""


def against_bare(folder: Path, size: Size) -> Sequence[Line]:
    """Start each face and the bare app in turn."""
    path = folder / "faces.db"
    with furnished(path, 20):
        pass
    return [line for name in FACES for line in _face(name, path, size.starts)]


def _face(name: str, path: Path, rounds: int) -> list[Line]:
    terminal, word = FACES[name]
    command = program(name, path)
    for each, text in ((command, word), (BARE, BARE_TEXT)):
        _started(terminal, each, text)  # compiles what is not compiled yet
    pairs = [
        (_started(terminal, command, word), _started(terminal, BARE, BARE_TEXT))
        for _ in range(rounds)
    ]
    lines = []
    for n, what, unit, target in ((0, "first paint", "ms", 2.0), (1, "memory", "MiB", 1.6)):
        face, bare = (statistics.median(pair[m][n] for pair in pairs) for m in (0, 1))
        figure = statistics.median(pair[0][n] / pair[1][n] for pair in pairs)
        against = f"bare Textual app {bare:.0f} {unit}"
        measured = f"{face:.0f} {unit}"
        profile = partial(_imports, name)
        lines.append(Line(f"{name}, {what}", measured, against, figure, "×", target, profile))
    return lines


def _imports(name: str) -> str:
    """Return which modules a face loads beyond a bare app, the slowest themselves first."""
    face, bare = (_loaded(f"zal_{name}.app, zal_{name}.command"), _loaded("bare_app"))
    own = sorted(((us, each) for each, us in face.items() if each not in bare), reverse=True)
    total = sum(us for us, _ in own) / 1000
    return "\n".join(
        [f"  {len(own)} modules, {total:.0f} ms"]
        + [f"  {us / 1000:6.1f} ms  {each}" for us, each in own[:12]]
    )


def _loaded(modules: str) -> dict[str, int]:
    """Return the microseconds that each module takes by itself when these are imported."""
    command = [sys.executable, "-X", "importtime", "-c", f"import {modules}"]
    folder = Path(__file__).parent
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    lines = re.findall(r"import time: +(\d+) \| +\d+ \| +(\S+)", done.stderr)
    return {name: int(us) for us, name in lines}


def _started(terminal: tuple[int, int], command: Sequence[str], text: str) -> tuple[float, float]:
    """Return ms to the first paint and MiB after it."""
    with screen(terminal, *command) as started:
        painted = started.until_text(text)
        took = (painted - started.begun) * 1000
        started.until_quiet(0.3)
        return took, started.memory_kib() / 1024
