"""What pilot tests of screens share: waiting for a condition, reading what is drawn."""

from collections.abc import Callable

from textual.app import App
from textual.pilot import Pilot


async def until(pilot: Pilot[None], true: Callable[[], bool]) -> None:
    """Let the app run until something is true; the test's own time limit ends a vain wait."""
    while not true():
        await pilot.pause(0.01)


def drawn(app: App[None]) -> str:
    """Return what stands on the screen, a line a row."""
    return "\n".join(strip.text for strip in app.screen._compositor.render_strips())


async def shows(pilot: Pilot[None], *texts: str) -> None:
    """Let the app run until all the texts stand on the screen."""
    await until(pilot, lambda: all(each in drawn(pilot.app) for each in texts))
