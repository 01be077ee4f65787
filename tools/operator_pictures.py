"""Make the operator's page's pictures: one console from a call to the next, in each language.

    make pictures

A visitor who goes first is called, is served while a kiosk has run out of paper, and then another
is called by number.
"""

import asyncio
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PIL import Image
from textual.pilot import Pilot

from pictures import AT_DESK, BY, CELLS, DESK, OPERATOR, PICTURES, QUIET_S, Morning, as_png
from zal import config
from zal.bootstrap import open_hall
from zal.domain.printing import PrinterState
from zal.domain.settings.printers import Connection, Printer
from zal.hall.seen.hall import hall_settings
from zal_console.app import ConsoleApp

LANGUAGES = ("ru", "en")
NAMES = {"ivanova": "Ivanova A. P.", "petrov": "Petrov S. V.", "kovalenko": "Kovalenko D. I."}
"""Of the operators who are seen; the demonstration's are written in Russian letters."""
GOES_FIRST, EMPTY = "age-80", "kiosk-2"
NOBODY = {"kiosk-1": "192.0.2.10", EMPTY: "192.0.2.11"}
STEPS = (("called", ("enter",)), ("serving", ("enter",)), ("by-number", ("enter", "f2", "enter")))
"""What each picture is called, and the keys that lead to it from the one before."""


def prepare(morning: Morning, language: str) -> None:
    """Let a visitor come who goes first and one be missed, and a kiosk run out of paper."""
    hall = open_hall(morning.made.hall, device="pictures", clock=morning.clock)
    try:
        own = hall.see(hall_settings)
        if language != "ru":
            people = tuple(
                replace(each, name=NAMES.get(each.code, each.name)) for each in own.operators
            )
            hall.day.apply_config(BY, config.write(replace(own, operators=people)))
        hall.tickets.call(AT_DESK)
        hall.tickets.no_show(AT_DESK, anyway=True)
        hall.tickets.issue(BY, "pension", category=GOES_FIRST, language=language)
        hall.slips.tell(BY, EMPTY, PrinterState.PAPER_OUT)
    finally:
        hall.close()


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys, each as slowly as people do."""
    for each in keys:
        await pilot.press(each)
        await pilot.pause(QUIET_S)


async def shot(morning: Morning, language: str) -> Sequence[tuple[str, str]]:
    """Return each picture's name with its SVG."""
    app = ConsoleApp(morning.place("console-1"), desk=DESK, language=language)
    made = []
    async with app.run_test(size=CELLS) as pilot:
        await pilot.pause(QUIET_S)
        for typed in (app.words.operator(OPERATOR)[:4], morning.made.operator_pin):
            await pilot.press(*typed)
            await press(pilot, "enter")
        for name, keys in STEPS:
            await press(pilot, *keys)
            made.append((name, app.export_screenshot(title="Zal")))
    return made


def main() -> None:
    """Make the pictures anew."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    printers = [Printer(kiosk, Connection.NETWORK, at) for kiosk, at in NOBODY.items()]
    for language in LANGUAGES:
        with tempfile.TemporaryDirectory() as folder:
            morning = Morning(Path(folder), (), printers)
            prepare(morning, language)
            for name, svg in asyncio.run(shot(morning, language)):
                target = PICTURES / f"operator-{name}-{language}.png"
                as_png(svg, target)
                Image.open(target).convert("RGB").quantize(256).save(target, optimize=True)


if __name__ == "__main__":
    main()
