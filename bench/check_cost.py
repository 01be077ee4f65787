"""``zal check`` over a long past: it must be linear in the tickets, and hold no more than a day."""

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from furnish import add_past
from measure import Line, Size

_PROVE = """
import json, re, sys, time
from pathlib import Path
from zal import config
from zal.store.sqlite.check import prove
begun = time.perf_counter()
worked = time.process_time()
found = prove(Path(sys.argv[1]), config.read, quick=sys.argv[2] == "quick")
peak = int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1])
print(json.dumps([time.perf_counter() - begun, time.process_time() - worked, peak / 1024]))
"""
_DAY = 500
"""Tickets of a day; so many are in the hall against which memory is measured."""


def long_log(folder: Path, size: Size) -> Sequence[Line]:
    """Prove halls of so many tickets and of four times as many, each in a process of its own."""
    few, many = size.told, 4 * size.told
    for name, tickets in (("day", _DAY), ("few", few), ("many", many)):
        add_past(folder / f"told-{name}.db", tickets, a_day=_DAY)
    resting = _proved(folder / "told-day.db")
    less, more = _proved(folder / "told-few.db"), _proved(folder / "told-many.db")
    quick = _proved(folder / "told-many.db", "quick")
    each, other = (more.worked_s / many, less.worked_s / few)
    extra_mib = more.peak_mib - resting.peak_mib
    title = f"check, {many:,} tickets"
    took, limit_s = f"{more.took_s:.1f} s", 180
    return [
        Line(
            f"{title}, processor",
            f"{1e6 * each:.0f} µs each",
            f"of {few:,} {1e6 * other:.0f} µs each",
            each / other,
            target=1.2,
        ),
        Line(title, took, "a million", more.took_s / many * 1e6, "s", limit_s),
        Line(
            f"{title}, memory",
            f"{more.peak_mib:.0f} MiB",
            f"of a day {resting.peak_mib:.0f} MiB",
            extra_mib,
            "MiB",
            150,
        ),
        Line(f"{title}, quick", f"{quick.took_s:.2f} s", took, quick.took_s / more.took_s),
    ]


class _Proof(NamedTuple):
    """How long a proof took, how long the processor worked on it, the most memory it held."""

    took_s: float
    worked_s: float
    peak_mib: float


def _proved(path: Path, how: str = "whole") -> _Proof:
    command = [sys.executable, "-c", _PROVE, str(path), how]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return _Proof(*json.loads(done.stdout))
