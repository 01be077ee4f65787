"""The signals by which the system asks a face to end."""

import asyncio
import signal
from collections.abc import Callable

ENDING = (signal.SIGTERM, signal.SIGHUP)


def end_on_signals(end: Callable[[], object]) -> None:
    """Let each of these signals end what runs on this event loop, until the loop is closed.

    Also while it is ending: a second one must not cut short what is still to be written.
    """
    for each in ENDING:
        asyncio.get_running_loop().add_signal_handler(each, end)
