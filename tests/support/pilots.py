"""What pilot tests of screens share: waiting for a condition, reading what is drawn."""

import time
from collections.abc import Callable

import pytest
from textual.app import App
from textual.pilot import Pilot

from saved_work import drawn_text

PATIENCE_S = 60.0


async def until(pilot: Pilot[None], true: Callable[[], bool]) -> None:
    """Let the app run until something is true; fail with the last screen, or with its crash."""
    end = time.monotonic() + PATIENCE_S
    while not true():
        assert pilot.app._exception is None, pilot.app._exception
        if time.monotonic() > end:
            pytest.fail(f"not seen in {PATIENCE_S} s; the screen is:\n{drawn(pilot.app)}")
        await pilot.pause(0.01)


def drawn(app: App[None]) -> str:
    """Return what stands on the screen, a line a row."""
    return drawn_text(app.screen)


async def shows(pilot: Pilot[None], *texts: str) -> None:
    """Let the app run until all the texts stand on the screen."""

    def stand() -> bool:
        screen = drawn(pilot.app)
        return all(each in screen for each in texts)

    await until(pilot, stand)
