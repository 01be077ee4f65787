"""What a test needs and does not find is skipped and listed, and in CI it fails."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from packages import PACKAGES

ROOT = Path(__file__).parents[2]
TESTS = """
import pytest
from missing_programs import need

@pytest.mark.needs("espeak-ng")
@pytest.mark.parametrize("n", range(3))
def test_speaking(n):
    raise AssertionError

def test_typing():
    need("tmux")
    raise AssertionError

def test_nothing():
    assert True
"""
LISTED = """
   3 skipped: espeak-ng is missing. On Debian: apt-get install espeak-ng
   1 skipped: tmux is missing. On Debian: apt-get install tmux
"""


def run_tests(folder: Path, *words: str, **environ: str) -> subprocess.CompletedProcess[str]:
    """Run tests where no program can be found."""
    (folder / "test_some.py").write_text(TESTS, encoding="utf-8")
    support = str(ROOT / "tests" / "support")
    env = {each: value for each, value in os.environ.items() if each != "CI"}
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "missing_programs", *words, str(folder)],
        cwd=folder,
        env=env | {"PATH": str(folder), "PYTHONPATH": support, **environ},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("words", [(), ("-n", "1")], ids=["alone", "by workers"])
def test_what_is_missing_is_listed_with_its_package(tmp_path: Path, words: tuple[str, ...]) -> None:
    done = run_tests(tmp_path, *words)
    assert done.returncode == 0, done.stdout
    assert LISTED in done.stdout
    assert "1 passed, 4 skipped" in done.stdout


def test_in_ci_what_is_missing_is_a_failure_that_names_it(tmp_path: Path) -> None:
    done = run_tests(tmp_path, CI="true")
    assert done.returncode == 1
    assert "1 passed" in done.stdout
    assert "skipped" not in done.stdout
    assert done.stdout.count("\nespeak-ng is missing. On Debian: apt-get install espeak-ng") == 3


def test_the_contributors_table_is_the_one_that_tests_ask() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    rows = re.findall(r"^\| `([^`|]+)` \| `([^`|]+)` \| [^|]+ \|$", text, re.MULTILINE)
    assert rows == sorted((package, name) for name, package in PACKAGES.items())
