"""A process whose tty has gone."""

import os
import pty
import signal
import subprocess
import sys
import time

from zal.tui.hangup import GRACE_S

STUCK = """
import signal, threading
from zal.tui.hangup import end_with_tty
signal.signal(signal.SIGHUP, signal.SIG_IGN)
end_with_tty()
print("stuck", flush=True)
threading.Event().wait()
"""


def test_a_stuck_process_ends_soon_after_its_tty_and_not_before() -> None:
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-c", STUCK], stdin=theirs, stdout=theirs, start_new_session=True
    ) as process:
        os.close(theirs)
        assert b"stuck" in os.read(ours, 100)
        os.write(ours, b"a key\n")
        time.sleep(GRACE_S / 10)
        assert process.poll() is None
        os.close(ours)
        began = time.monotonic()
        assert process.wait(timeout=30) == 128 + signal.SIGHUP
        assert time.monotonic() - began >= GRACE_S / 2
