"""A visitor before a kiosk: what they touch, and what they see."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from textual.pilot import Pilot

from faces import place
from halls import ToldClock
from pilots import until
from zal.domain.settings.hall import HallConfig
from zal_kiosk.app import KioskApp
from zal_kiosk.target import Target

SECOND = 1000


class Visitor:
    """Touches targets by their keys; between two touches a second passes."""

    def __init__(self, app: KioskApp, pilot: Pilot[None], clock: ToldClock) -> None:
        self.app = app
        self.pilot = pilot
        self.clock = clock

    def targets(self) -> dict[str, Target]:
        """Return the targets that can be touched, by key."""
        found = self.app.screen.query(Target)
        return {each.option.key: each for each in found if each.is_on_screen and each.size.area}

    async def sees(self, *keys: str) -> None:
        """Wait until all these targets can be touched."""
        await until(self.pilot, lambda: set(keys) <= self.targets().keys())

    async def touches(self, *keys: str) -> None:
        """Touch one target after the other, as each comes up."""
        for key in keys:
            await self.sees(key)
            self.clock.at += SECOND
            assert await self.pilot.click(self.targets()[key])

    async def waits(self, seconds: float) -> None:
        """Let time pass and the kiosk notice."""
        self.clock.at += int(seconds * SECOND)
        await self.pilot.pause()
        self.app.idle.tick()
        await self.pilot.pause()


@asynccontextmanager
async def visitor(
    path: Path,
    clock: ToldClock,
    *,
    config: HallConfig | None = None,
    cells: tuple[int, int] = (80, 24),
    theme: str = "zal-light",
) -> AsyncIterator[Visitor]:
    """Open a kiosk and bring a visitor before it."""
    app = KioskApp(place(path, clock, "kiosk-1", config), theme, clock)
    async with app.run_test(size=cells) as pilot:
        await until(pilot, lambda: app.kiosk_view is not None)
        yield Visitor(app, pilot, clock)
