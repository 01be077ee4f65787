"""A face ends with its tty and with whoever holds it, whatever it is doing."""

import os
import select
import signal
import sys
import threading

from zal.tui.tty import is_in_browser

GRACE_S = 2.0
"""Long enough to end by itself, as a face does that is told by SIGHUP."""


def end_with_tty(lifeline: int | None = None) -> None:
    """End this process when the tty of its standard input has hung up.

    ``lifeline``: a pipe with whose other end it ends too.

    Textual writes through a bounded queue whose reader dies with the tty: an app that still
    draws then waits for ever, unseen, holding the hall's file. Every act that was acknowledged is
    in the file already, so nothing is lost by not waiting. A face in a browser ends likewise with
    the server that shows it, though that be killed.
    """
    if sys.stdin.isatty() or is_in_browser():
        args = (sys.stdin.fileno(), *([] if lifeline is None else [lifeline]))
        threading.Thread(target=_watch, args=args, name="zal-hangup", daemon=True).start()


def _watch(*ends: int) -> None:
    hung_up, grace = select.poll(), threading.Event()
    for each in ends:
        hung_up.register(each, 0)  # no event but those that cannot be unasked for
    hung_up.poll()
    os.kill(os.getpid(), signal.SIGHUP)
    grace.wait(GRACE_S)
    os._exit(128 + signal.SIGHUP)
