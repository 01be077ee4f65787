"""Inputs that arrive together: bytes in one write, through a tty's sieve and parser."""

import random
from collections.abc import Sequence

from textual.app import App
from textual.pilot import Pilot
from textual.widget import Widget

from zal.tui.tty_driver import TtyInput

KEYS = (
    *(b"\r", b"\x1b", b"\t", b" ", b"\x7f", b"3", b"?", b"\x10", b"\x1b[A", b"\x1b[B", b"\x1b[6~"),
    *(b"\x1bOP", b"\x1bOQ", b"\x1bOR", b"\x1bOS", b"\x1b[15~", b"\x1b[17~", b"\x1b[18~"),
    *(b"\x1b[19~", b"\x1b[20~", b"\x1b[21~", b"\x1b[23~", b"\x1b[24~", b"\x1b[H"),
    b"\x1b[200~5\x1b[201~",
)
"""What a keyboard and a clipboard give; of a finger see ``touch``."""


_TWICE, _OTHERS = 5, 6


def touch(widget: Widget, row: int = -1) -> bytes:
    """Return a finger's touch in the middle of a widget, or in one of its rows."""
    region = widget.region
    x = region.x + region.width // 2 + 1
    y = region.y + (region.height // 2 if row < 0 else row) + 1
    return f"\x1b[<0;{x};{y}M\x1b[<0;{x};{y}m".encode()


def send(app: App[None], *inputs: bytes) -> None:
    """Let a tty send inputs in one write."""
    assert app._driver is not None
    inlet = TtyInput()
    data = b"".join(inputs)
    for each in (*inlet.feed(data, 0.0), *inlet.settle(10.0)):
        app._driver.process_message(each)


async def settled(pilot: Pilot[None]) -> None:
    """Let the app work through what it was sent; fail with its crash."""
    await pilot.pause()
    await pilot.pause()
    assert pilot.app._exception is None, pilot.app._exception


def pairs(inputs: Sequence[bytes], *, every: bool) -> list[tuple[bytes, bytes]]:
    """Return every pair of inputs; else the first ones twice, and some of the others."""
    found = [(one, other) for one in inputs for other in inputs]
    if every:
        return found
    twice = [(each, each) for each in inputs[:_TWICE]]
    return twice + random.Random(22).sample(found, k=_OTHERS)
