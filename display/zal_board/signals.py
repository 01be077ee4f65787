"""The signals by which the system asks a board to end."""

import asyncio
import signal
from collections.abc import Callable

_SIGNALS = (signal.SIGTERM, signal.SIGHUP)


def end_on_signals(end: Callable[[], object]) -> None:
    """Let a signal end what runs on this event loop."""
    for each in _SIGNALS:
        asyncio.get_running_loop().add_signal_handler(each, end)


def restore_signals() -> None:
    """Handle these signals as before."""
    for each in _SIGNALS:
        asyncio.get_running_loop().remove_signal_handler(each)
