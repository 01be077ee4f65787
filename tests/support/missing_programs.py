"""What a test needs and does not find: the test is skipped, and the end of the run says why.

With ``CI`` in the environment such a test fails instead. Loaded as a plugin by ``conftest.py``.
"""

import os
from collections import Counter

import pytest

from packages import PACKAGES, found


def need(name: str) -> str:
    """Return where a program of ``packages.PACKAGES`` is; without it the test ends here."""
    if (where := found(name)) is not None:
        return where
    told = f"{name} is missing. On Debian: apt-get install {PACKAGES[name]}"
    if os.environ.get("CI"):
        pytest.fail(told, pytrace=False)
    pytest.skip(told)


def pytest_configure(config: pytest.Config) -> None:
    """Register ``needs("program", …)``, for tests whose programs Zal itself starts."""
    config.addinivalue_line("markers", "needs(*programs): skipped where one is not installed")


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Ask for the programs that a test is marked with."""
    for mark in item.iter_markers("needs"):
        for each in mark.args:
            need(each)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """List at the end of a run why tests were skipped, one line a reason, and how many."""
    reports = terminalreporter.getreports("skipped")
    reasons = (each.longrepr[2] for each in reports if isinstance(each.longrepr, tuple))
    counted = Counter(each.removeprefix("Skipped: ") for each in reasons)
    if counted:
        terminalreporter.section("not everything was tested")
    for reason, times in sorted(counted.items()):
        terminalreporter.line(f"{times:4} skipped: {reason}")
