"""Make pictures of kiosk and board on a small and on a large screen, in both languages.

    make pictures

The kiosk prints on the tests' printers: one that is well, and one that has run out of paper.
"""

import asyncio
import tempfile
from functools import partial
from pathlib import Path

from PIL import Image
from textual.app import App
from textual.pilot import Pilot

from pictures import (
    PICTURES,
    QUIET_S,
    Morning,
    Steps,
    as_png,
    call,
    choose_a_group,
    exported,
    take_a_ticket,
)
from printers import NetworkPrinter
from zal.domain.printing import PrinterState
from zal_board.app import Board
from zal_kiosk.app import KioskApp
from zal_kiosk.paper_status import Paper, paper_of

SIZES = ((80, 24), (200, 60))
LANGUAGES = ("ru", "en")
GOOD, EMPTY = "kiosk-1", "kiosk-2"
WIDEST = 1240
"""Dots that a page needs across, however many columns a screen has."""
PATIENCE = 30


async def take_with(paper: Paper, language: str, app: App[None], pilot: Pilot[None]) -> None:
    """Take a ticket and wait until the kiosk knows what becomes of its slip."""
    assert isinstance(app, KioskApp)
    await take_a_ticket(app, pilot, language)
    for _ in range(PATIENCE):
        ticket = app.request.ticket
        if ticket and paper_of(app.kiosk_view, ticket, app.config, app.setup.name) is paper:
            return
        await pilot.pause(QUIET_S)
    raise TimeoutError(f"the slip is not {paper}")


async def shot(morning: Morning, language: str, cells: tuple[int, int]) -> None:
    """Make the pictures of one language and one size."""
    kiosk: tuple[tuple[str, str, Steps], ...] = (
        ("kiosk", GOOD, partial(choose_a_group, language=language)),
        ("kiosk-slip", GOOD, partial(take_with, Paper.READY, language)),
        ("kiosk-no-paper", EMPTY, partial(take_with, Paper.MISSING, language)),
    )
    faces: list[tuple[str, App[None], Steps]] = [
        (what, KioskApp(morning.place(name)), steps) for what, name, steps in kiosk
    ]
    faces.append(("board", Board(morning.place("board-1")), call))
    for what, app, steps in faces:
        target = PICTURES / f"{what}-{cells[0]}x{cells[1]}-{language}.png"
        as_png(await exported(app, steps, cells), target)
        picture = Image.open(target).convert("RGB")
        picture.thumbnail((WIDEST, WIDEST), Image.Resampling.LANCZOS)
        picture.quantize(128).save(target, optimize=True)


def main() -> None:
    """Make the pictures anew."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        others = [each for each in LANGUAGES if each != language]
        for cells in SIZES:
            with (
                tempfile.TemporaryDirectory() as folder,
                NetworkPrinter() as good,
                NetworkPrinter(PrinterState.PAPER_OUT) as empty,
            ):
                printers = (good.as_set(GOOD), empty.as_set(EMPTY))
                morning = Morning(Path(folder), (language, *others), printers)
                asyncio.run(shot(morning, language, cells))


if __name__ == "__main__":
    main()
