"""A face on a tty of any size: one that tells none, and one larger than a face is drawn."""

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from pathlib import Path

import pytest

from variants import mostly_long
from zal.bootstrap import create_hall
from zal.config import demo_text

PATIENCE_S = 60.0
A_SCREEN = 5000
"""Bytes; a face that fights over its size drew 127."""


@pytest.mark.parametrize(
    "size",
    mostly_long([(0, 0), (0, 80), (201, 80), (500, 600)], short=[(0, 0), (500, 600)]),
    ids=str,
)
def test_a_kiosk_is_shown_and_ends_when_it_is_told_to(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    path = tmp_path / "hall.db"
    create_hall(path, demo_text())
    ours, its = pty.openpty()
    fcntl.ioctl(its, termios.TIOCSWINSZ, struct.pack("HHHH", *size, 0, 0))
    command = [sys.executable, "-m", "zal", "kiosk", "--hall", str(path)]
    env = os.environ | {"LC_ALL": "C.UTF-8", "TERM": "xterm-256color"}
    with subprocess.Popen(command, stdin=its, stdout=its, stderr=its, env=env) as process:
        os.close(its)
        try:
            shown = drawn(ours, A_SCREEN)
            process.send_signal(signal.SIGTERM)
            drawn(ours, None)
            assert process.wait(PATIENCE_S) == 0
            assert shown >= A_SCREEN
        finally:
            process.kill()
            os.close(ours)


def drawn(tty: int, enough: int | None) -> int:
    """Read what is drawn until there is enough of it, None: until the end; return how much came."""
    told, end = 0, time.monotonic() + PATIENCE_S
    while time.monotonic() < end and (enough is None or told < enough):
        if select.select([tty], [], [], 0.2)[0]:
            try:
                told += len(os.read(tty, 65536))
            except OSError:  # the last who had it open is gone
                break
    return told
