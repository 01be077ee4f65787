"""Make the README's pictures: the three faces on one simulated morning, drawn by Chromium.

    make pictures

Each face runs on a real file; Textual exports what stands on its screen as SVG, and Debian's
chromium turns that into a PNG.
"""

import asyncio
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from functools import partial
from itertools import cycle, islice
from pathlib import Path

from PIL import Image
from textual.app import App
from textual.pilot import Pilot

from zal import config
from zal.bootstrap import open_hall, open_looker
from zal.demo.demo_hall import make
from zal.domain.by import By, Role
from zal.domain.settings.kiosks import Kiosk
from zal.domain.settings.printers import Printer
from zal.hall.hall import Hall
from zal.hall.seen.hall import hall_settings
from zal.system_clock import SystemClock
from zal.tui.face import FaceSetup
from zal_board.app import Board
from zal_console.app import ConsoleApp
from zal_kiosk.app import KioskApp

PICTURES = Path(__file__).parents[1] / "docs" / "pictures"
CELLS = (100, 30)
DESK, OPERATOR = "7", "ivanova"
BY = By(Role.OWNER)
AT_DESK = By(Role.OPERATOR, OPERATOR, desk=DESK)
QUIET_S = 1.0
CHROMIUM = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--hide-scrollbars",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
LETTERS = "Fira Code, DejaVu Sans Mono, monospace"
"""In the second, blocks stand without gaps; which is meant by the third depends on the browser."""
Steps = Callable[[App[None], Pilot[None]], Awaitable[None]]


def as_png(svg: str, target: Path) -> None:
    """Draw an SVG at its own size."""
    chromium = shutil.which("chromium-headless-shell") or shutil.which("chromium")
    if chromium is None:
        sys.exit("make pictures needs chromium. On Debian: apt-get install chromium")
    found = re.search(r'viewBox="0 0 ([0-9.]+) ([0-9.]+)"', svg)
    assert found is not None
    width, height = (int(float(each)) + 1 for each in found.groups())
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "screen.svg"
        source.write_text(svg.replace("Fira Code, monospace", LETTERS), encoding="utf-8")
        subprocess.run(
            [
                chromium,
                *CHROMIUM,
                f"--user-data-dir={folder}/profile",
                f"--window-size={width},{height}",
                f"--screenshot={target}",
                source.as_uri(),
            ],
            check=True,
            capture_output=True,
        )


class Morning:
    """The demonstration's hall twenty minutes after a busy opening.

    ``languages`` in their order, and ``printers`` of its kiosks, stand in for its own.
    """

    def __init__(
        self, folder: Path, languages: Sequence[str] = (), printers: Sequence[Printer] = ()
    ) -> None:
        self.made = make(folder / "hall.db")
        self._later_ms = 0
        self.clock = SystemClock(lambda: self._later_ms)  # the instant that is being lived
        hall = open_hall(self.made.hall, device="pictures", clock=self.clock)
        try:
            self._set_up(hall, languages, printers)
            self._live(hall)
        finally:
            hall.close()

    @staticmethod
    def _set_up(hall: Hall, languages: Sequence[str], printers: Sequence[Printer]) -> None:
        own = hall.see(hall_settings)
        kiosks = tuple(Kiosk(each.code, printer=each) for each in printers)
        spoken = tuple(languages) or own.languages
        hall.day.apply_config(BY, config.write(replace(own, kiosks=kiosks, languages=spoken)))

    def _live(self, hall: Hall) -> None:
        desks = (("petrov", "2"), ("kovalenko", "4"), ("belyaeva", "5"), ("vorontsova", "8"))
        for operator, desk in (*desks, (OPERATOR, DESK)):
            hall.desks.sign_in(replace(BY, desk=desk, in_place_of=operator))
        services = ("passport", "ownership", "birth", "licence", "address", "extract", "pension")
        for service in islice(cycle(services), 26):
            hall.tickets.issue(BY, service, language="en" if service == "address" else "ru")
            self._later_ms += 45_000
        for _, desk in desks:
            hall.tickets.call(replace(BY, desk=desk))
            hall.tickets.start(replace(BY, desk=desk))
            self._later_ms += 30_000

    def place(self, name: str) -> FaceSetup:
        """Return what a face of this hall is opened with."""
        path, clock = self.made.hall, self.clock
        hall = open_hall(path, device=name, clock=clock)
        return FaceSetup(hall, partial(open_looker, path, clock=clock), name, clock)


async def exported(app: App[None], steps: Steps, cells: tuple[int, int] = CELLS) -> str:
    """Return a face's screen as SVG after some steps."""
    async with app.run_test(size=cells) as pilot:
        await pilot.pause(QUIET_S)
        await steps(app, pilot)
        await pilot.pause(QUIET_S)
        return app.export_screenshot(title="Zal")


async def call(app: App[None], pilot: Pilot[None]) -> None:
    """Call a visitor and let the board hold still again."""
    assert isinstance(app, Board)
    await app.act(app.hall.tickets.call, AT_DESK)
    await pilot.pause(4 * QUIET_S)


async def take_a_ticket(app: App[None], pilot: Pilot[None], language: str = "ru") -> None:
    """Take a passport ticket."""
    assert isinstance(app, KioskApp)
    for key in (language, "passport", "passport", "ordinary"):
        app.action_choose(key)
        await pilot.pause(QUIET_S)


async def choose_a_group(app: App[None], pilot: Pilot[None], language: str = "ru") -> None:
    """Go as far as the groups."""
    assert isinstance(app, KioskApp)
    app.action_choose(language)
    await pilot.pause()


async def shot(morning: Morning, folder: Path) -> list[Path]:
    """Make every picture and the one of all three; return those of one screen."""

    async def sign_in(_app: App[None], pilot: Pilot[None]) -> None:
        await pilot.press(*"Иванова", "enter")
        await pilot.pause(QUIET_S)
        await pilot.press(*morning.made.operator_pin, "enter")
        await pilot.pause(QUIET_S)

    console = ConsoleApp(morning.place("console-1"), desk=DESK, language="ru")
    faces: tuple[tuple[str, App[None], Steps], ...] = (
        ("board", Board(morning.place("board-1")), call),
        ("console", console, sign_in),
        ("kiosk", KioskApp(morning.place("kiosk-1")), choose_a_group),
        ("ticket", KioskApp(morning.place("kiosk-2")), take_a_ticket),
    )
    for name, app, steps in faces:
        as_png(await exported(app, steps), folder / f"{name}.png")
    tile([folder / f"{name}.png" for name in ("kiosk", "ticket", "console", "board")])
    return [folder / f"{name}.png" for name, _, _ in faces]


def tile(pictures: list[Path]) -> None:
    """Put four pictures together as the hall's."""
    images = [Image.open(each).convert("RGB") for each in pictures]
    width, height = images[0].size
    whole = Image.new("RGB", (2 * width, 2 * height), "white")
    for n, image in enumerate(images):
        whole.paste(image, (width * (n % 2), height * (n // 2)))
    whole.quantize(256).save(pictures[0].with_name("hall.png"), optimize=True)


def main() -> None:
    """Make the pictures anew."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        made = asyncio.run(shot(Morning(Path(folder)), PICTURES))
    for each in made:
        Image.open(each).quantize(256).save(each, optimize=True)


if __name__ == "__main__":
    main()
