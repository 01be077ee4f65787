"""A face's driver on a real pseudo-tty."""

import fcntl
import os
import struct
import termios
from collections.abc import Iterator

import pytest
from textual.app import App

from zal.tui.sieve import MOST_COLUMNS, MOST_ROWS
from zal.tui.tty_driver import TtyDriver


@pytest.fixture
def tty() -> Iterator[int]:
    ours, theirs = os.openpty()
    yield theirs
    os.close(ours)
    os.close(theirs)


@pytest.mark.parametrize(
    ("told", "drawn"),
    [
        ((80, 24), (80, 24)),
        ((240, 70), (240, 70)),
        ((60_000, 60_000), (MOST_COLUMNS, MOST_ROWS)),
        ((0, 0), (80, 24)),
    ],
)
async def test_the_size_is_the_systems_and_bounded(
    tty: int, told: tuple[int, int], drawn: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "99999")
    columns, rows = told
    fcntl.ioctl(tty, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
    async with App[None]().run_test() as pilot:
        driver = TtyDriver(pilot.app)
        driver.fileno = tty
        assert driver._get_terminal_size() == drawn
