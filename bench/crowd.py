"""Eight processes at once at one hall: how evenly they get their turns and how long they wait."""

import json
import subprocess
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from furnish import furnished
from measure import Line, Size, quantile

PROCESSES = 8
WORKER = Path(__file__).with_name("crowd_worker.py")


def eight_at_once(folder: Path, size: Size) -> Sequence[Line]:
    """Let eight processes issue and cancel tickets as fast as they can."""
    path = folder / "crowd.db"
    with furnished(path):
        pass
    waits = _work(path, size.crowd_s)
    acts = [len(each) for each in waits]
    pooled = [each for process in waits for each in process]
    median, rare, worst = quantile(pooled, 0.5), quantile(pooled, 0.99), max(pooled)
    line = partial(Line, against=f"median {median:.3g} ms")
    return [
        Line(
            "8 processes, busiest to least busy",
            f"{max(acts)} acts",
            f"{min(acts)} acts in {size.crowd_s:g} s",
            max(acts) / min(acts),
            target=1.5,
        ),
        line("8 processes, wait, p99", f"{rare:.3g} ms", figure=rare / median, target=20),
        line("8 processes, wait, worst", f"{worst:.3g} ms", figure=worst / median),
    ]


def _work(path: Path, duration_s: float) -> list[list[float]]:
    """Return the ms that each process waited for each of its acts."""
    command = [sys.executable, str(WORKER), str(path), str(duration_s)]
    workers = [
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for _ in range(PROCESSES)
    ]
    try:
        for each in workers:
            assert each.stdout is not None
            each.stdout.readline()  # it has opened the hall
        for each in workers:
            assert each.stdin is not None
            each.stdin.write("\n")
            each.stdin.flush()
        return [json.loads(each.communicate()[0]) for each in workers]
    finally:
        for each in workers:
            each.kill()
            each.wait()
