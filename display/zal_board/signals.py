"""The signals by which the system asks a board to end."""

import asyncio
import signal
from collections.abc import Callable

_SIGNALS = (signal.SIGTERM, signal.SIGHUP)


def heed(end: Callable[[], object]) -> None:
    """Let a signal end what runs on this event loop."""
    for each in _SIGNALS:
        asyncio.get_running_loop().add_signal_handler(each, end)


def heed_no_more() -> None:
    """Let signals be what they were."""
    for each in _SIGNALS:
        asyncio.get_running_loop().remove_signal_handler(each)
