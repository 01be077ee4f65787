"""``make bench`` runs and prints figures; how good they are depends on the machine, so no test."""

import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

BENCH = Path(__file__).parents[2] / "bench" / "bench.py"
FIGURES = {
    "issue": 1,
    "call": 2,
    "paper": 3,
    "check": 4,
    "past": 20,
    "year": 32,
    "migrate": 3 if find_spec("apsw") else 2,
    "crowd": 3,
    "redraw": 2,
    "queue": 2,
    "speak": 2,
    "idle": 1,
    "phones": 11,
    "starts": 6,
}
"""How many lines each part of the report has."""
LINE = r" ([\d.e+]+) (?:×|ms|s|MiB)(?: +≤ [\d.,]+ \S+)? +(met|NOT MET|–)$"


def bench(*args: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, str(BENCH), *args], capture_output=True, text=True, check=False
    )


LONG = {"phones", "redraw", "queue", "idle", "starts", "past", "year", "check", "crowd"}
"""They open faces, each a process, or make long pasts: ten seconds and more even when quick."""
MARKS = {each: [pytest.mark.long] for each in LONG} | {"speak": [pytest.mark.needs("espeak-ng")]}


@pytest.mark.parametrize(
    "part", [pytest.param(each, marks=MARKS.get(each, ())) for each in FIGURES]
)
def test_each_part_prints_its_figures_and_leaves_nothing_behind(part: str, tmp_path: Path) -> None:
    done = bench(part, "--quick", "--folder", str(tmp_path))
    assert done.returncode == 0, done.stderr
    assert "not measured" not in done.stdout
    found = re.findall(LINE, done.stdout, re.MULTILINE)
    assert len(found) == FIGURES[part], done.stdout
    assert all(float(figure) > 0 for figure, _ in found)
    assert list(tmp_path.iterdir()) == []


def test_every_part_is_run_here() -> None:
    (told,) = re.findall(r"  PART +of (.+)\n\noptions", bench("--help").stdout, re.DOTALL)
    assert told.replace(",", " ").split() == list(FIGURES)


def test_an_unknown_part_is_refused(tmp_path: Path) -> None:
    done = bench("speed", "--folder", str(tmp_path))
    assert done.returncode == 2
    assert "no such part: speed" in done.stderr
