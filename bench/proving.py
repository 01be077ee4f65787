"""``zal check`` over a long past: it must be linear in the tickets, and hold no more than a day."""

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from furnish import add_past
from measure import Line, Size

_PROVE = """
import json, resource, sys, time
from pathlib import Path
from zal import config
from zal.store.sqlite.check import prove
begun = time.perf_counter()
found = prove(Path(sys.argv[1]), config.read, quick=sys.argv[2] == "quick")
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps([time.perf_counter() - begun, peak / 1024, found.tickets]))
"""
_DAY = 500
"""Tickets of a day; so many are in the hall against which memory is measured."""


def long_log(folder: Path, size: Size) -> Sequence[Line]:
    """Prove halls of so many tickets and of four times as many, each in a process of its own."""
    few, many = size.told, 4 * size.told
    for name, tickets in (("day", _DAY), ("few", few), ("many", many)):
        add_past(folder / f"told-{name}.db", tickets, a_day=_DAY)
    _, resting_mib = _proved(folder / "told-day.db")
    few_s, _ = _proved(folder / "told-few.db")
    many_s, peak_mib = _proved(folder / "told-many.db")
    quick_s, _ = _proved(folder / "told-many.db", "quick")
    per_ticket = (many_s / many) / (few_s / few)
    return [
        Line(f"check, a ticket of {many:,}", _us(many_s / many), f"of {few:,} {_us(few_s / few)}",
             per_ticket, target=1.2),
        Line(f"check, {many:,} tickets", f"{many_s:.1f} s", "3 min for a million",
             many_s / many * 1_000_000, "s/M", 180),
        Line(f"check, {many:,} tickets, memory", f"{peak_mib:.0f} MiB",
             f"a day's {resting_mib:.0f} MiB", peak_mib - resting_mib, "MiB more", 150),
        Line(f"quick proof, {many:,} tickets", f"{quick_s:.2f} s", f"whole {many_s:.1f} s",
             quick_s / many_s),
    ]  # fmt: skip


def _us(seconds: float) -> str:
    return f"{1e6 * seconds:.0f} µs"


def _proved(path: Path, how: str = "whole") -> tuple[float, float]:
    """Return how long a proof took (s) and the most memory that its process had (MiB)."""
    command = [sys.executable, "-c", _PROVE, str(path), how]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    seconds, peak_mib, _ = json.loads(done.stdout)
    return seconds, peak_mib
