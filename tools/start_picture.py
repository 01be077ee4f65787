"""Make the pictures of the start page: a real server, real Chromium, places in every state.

make pictures
"""

import asyncio
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from PIL import Image
from playwright.async_api import async_playwright

from phone_pictures import CHROMIUM, COLOURS, LANGUAGES, served
from pictures import BY, PICTURES, Morning
from zal import config
from zal.address import HallAddress
from zal.domain.by import By, Role
from zal.domain.settings.boards import Board
from zal.domain.settings.kiosks import Kiosk
from zal.hall.seen.hall import hall_settings
from zal.presence import Presence

SIZE = {"width": 1280, "height": 800}
SILENT_S = 20 * 60.0
ENTRANCE = {"ru": "У входа", "en": "By the entrance"}
WINDOWS = {"ru": "Над окнами", "en": "Above the desks"}


def set_up(morning: Morning) -> None:
    """Let the hall have two kiosks and two boards, one of them paired."""
    hall = morning.place("pictures").hall
    kiosks = (Kiosk("kiosk-1", ENTRANCE), Kiosk("kiosk-2"))
    boards = (Board("board-1", WINDOWS), Board("board-2"))
    own = replace(hall.see(hall_settings), kiosks=kiosks, boards=boards)
    hall.day.apply_config(BY, config.write(own))
    hall.browsers.pair(By(Role.KIOSK), morning.made.staff_code, "board/board-1", label="picture")
    hall.close()


@contextmanager
def running(morning: Morning) -> Iterator[None]:
    """Let programs run: two consoles and a kiosk, and a board that does not answer any more."""
    address = HallAddress(morning.made.hall)
    programs = [
        Presence(address, "kiosk", "kiosk-1"),
        Presence(address, "console", "console-7"),
        Presence(address, "console", "browser-2"),
        Presence(address, "board", "wall"),
    ]
    (mark,) = morning.made.hall.parent.glob("*.wall.*.here")
    then = mark.stat().st_mtime - SILENT_S
    os.utime(mark, (then, then))
    yield
    for each in programs:
        each.close()


async def shots(address: str) -> None:
    """Take the page's pictures, in each language."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"]
        )
        for language in LANGUAGES:
            page = await browser.new_page(viewport=SIZE, locale=language)  # type: ignore[arg-type]
            await page.goto(address)
            target = PICTURES / f"start-{language}.png"
            await page.screenshot(path=target, full_page=True)
            Image.open(target).convert("RGB").quantize(COLOURS).save(target, optimize=True)
        await browser.close()


def main() -> None:
    """Make the pictures anew."""
    with tempfile.TemporaryDirectory() as folder:
        morning = Morning(Path(folder))
        set_up(morning)
        with running(morning), served(morning) as address:
            asyncio.run(shots(address))


if __name__ == "__main__":
    main()
