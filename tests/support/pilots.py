"""What pilot tests of screens share: waiting for a condition, reading what is drawn."""

import time
from collections.abc import Callable
from typing import Any

import pytest
from textual.app import App
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widget import Widget

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


async def settled(pilot: Pilot[None]) -> None:
    """Wait until a screen has taken in all that it was told and stands as it is to be."""
    for _ in range(3):  # a widget that is told may tell another
        await pilot._wait_for_screen()
        await until(pilot, lambda: is_at_rest(pilot.app.screen))


def is_at_rest(screen: Screen[Any]) -> bool:
    """Return whether nothing on a screen waits to be said, laid out or painted."""
    widgets = [screen, *screen.query(Widget)]
    return not (
        any(each.message_queue_size or each._next_callbacks for each in [screen.app, *widgets])
        or any(each._layout_required or each._repaint_required for each in widgets)
        or screen._layout_widgets
        or screen._dirty_widgets
        or screen._callbacks
    )
