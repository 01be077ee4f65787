"""Make the README's picture of the browser demo: a real one, in real Chromium.

    make pictures

A person has signed in at the console and called somebody, has taken a ticket for the phone and
another one at the kiosk.
"""

import asyncio
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image
from playwright.async_api import Page, async_playwright

PICTURE = Path(__file__).parents[1] / "docs" / "pictures" / "demo.png"
CHROMIUM = Path("/usr/bin/chromium")
SIZE = (1920, 1080)
LANGUAGE = "en"
TOUCHED = ((0.25, 0.35), (0.25, 0.35), (0.25, 0.3))
"""Where a finger comes down on the kiosk, in shares of it: group, service, category."""
_TYPED_MS = 150
_DRAWN_MS = 4000


@contextmanager
def demo() -> Iterator[str]:
    """Run the demo and give the address of its page."""
    words = [sys.executable, "-m", "zal", "--language", LANGUAGE, "demo", "--no-browser"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            told = re.search(r"http://\S+", process.stdout.readline())
            assert told is not None
            yield told[0]
        finally:
            process.terminate()


async def act(page: Page) -> None:
    """Do at the console and for the phone what a person would do first."""
    pin = await page.locator(".pins dd").first.inner_text()
    await page.frame_locator("iframe.phone").get_by_role("button").click()
    await page.locator('iframe[src^="/console"]').click(position={"x": 5, "y": 5})
    for keys in ("Ivanova", "Enter", pin, "Enter", "Enter"):
        await page.wait_for_timeout(_DRAWN_MS / 4)
        if keys == "Enter":
            await page.keyboard.press(keys)
        else:
            await page.keyboard.type(keys, delay=_TYPED_MS)
    kiosk = page.locator('iframe[src^="/kiosk"]')
    box = await kiosk.bounding_box()
    assert box is not None
    for across, down in TOUCHED:
        await kiosk.click(position={"x": across * box["width"], "y": down * box["height"]})
        await page.wait_for_timeout(_DRAWN_MS / 3)


async def shot(address: str) -> None:
    """Take the picture once the hall is lively."""
    width, height = SIZE
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"]
        )
        page = await browser.new_page(viewport={"width": width, "height": height})
        await page.goto(address)
        await page.wait_for_timeout(_DRAWN_MS)
        await act(page)
        await page.screenshot(path=PICTURE)
        await browser.close()


def main() -> None:
    """Make the picture anew."""
    if not CHROMIUM.exists():
        sys.exit("make pictures needs chromium. On Debian: apt-get install chromium")
    with demo() as address:
        asyncio.run(shot(address))
    Image.open(PICTURE).quantize(256).save(PICTURE, optimize=True)


if __name__ == "__main__":
    main()
