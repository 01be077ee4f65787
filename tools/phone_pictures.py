"""Make the pictures of the visitor's page: a real server, real Chromium, a phone and a desktop.

    make pictures

Three visitors of one simulated morning look at their tickets: one waits, one is called, one has
been served and rates it.
"""

import asyncio
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import uvicorn
from PIL import Image
from playwright.async_api import Browser, Page, async_playwright

from pictures import AT_DESK, BY, PICTURES, Morning
from zal.address import HallAddress
from zal.hall.hall import Hall
from zal.presence import present
from zal.system_clock import wall_ms
from zal_web.app import web_app
from zal_web.server.http_server import listener, settings
from zal_web.server.pages import HallSource
from zal_web.terminal.face_commands import face_commands

CHROMIUM = Path("/usr/bin/chromium")
PHONE, DESKTOP = {"width": 390, "height": 844}, {"width": 1280, "height": 800}
LANGUAGES = ("ru", "en")
SHOTS = (("waiting", PHONE), ("called", PHONE), ("rating", PHONE), ("called", DESKTOP))
COLOURS = 64
_STARTS_WITHIN_S = 10.0


@contextmanager
def served(morning: Morning) -> Iterator[str]:
    """Serve a morning's hall and give its address, without a slash at its end."""
    own, address = morning.place("web"), HallAddress(morning.made.hall)
    app = web_app(
        HallSource(
            own.hall,
            own.open_looker,
            lambda: own.hall,
            programs=lambda: present(address, wall_ms()),
        ),
        face_commands(address),
    )
    socket = listener("127.0.0.1", 0)
    server = uvicorn.Server(settings(app))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [socket]})
    thread.start()
    try:
        end = time.monotonic() + _STARTS_WITHIN_S
        while not server.started and time.monotonic() < end:
            time.sleep(0.01)
        yield f"http://127.0.0.1:{socket.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join()
        socket.close()
        own.hall.close()


def visit(hall: Hall) -> Mapping[str, str]:
    """Bring three visitors to where the pictures show them, and return their links."""
    links = {}
    for name in ("rating", "called", "waiting"):
        ticket = hall.tickets.issue(BY, "passport")
        links[name] = ticket.token
        if name != "waiting":
            hall.tickets.call(AT_DESK, code=ticket.code, reason="picture")
        if name == "rating":
            hall.tickets.start(AT_DESK)
            hall.tickets.finish(AT_DESK)
    return links


async def rate(page: Page) -> None:
    """Fill a rating half in."""
    for criterion, mark in (("waiting", 4), ("politeness", 5)):
        await page.locator(f"[name={criterion}]").nth(mark - 1).check()


async def shot(browser: Browser, address: str, link: str, target: Path, **look: object) -> None:
    """Take a picture of one page."""
    context = await browser.new_context(device_scale_factor=2, **look)  # type: ignore[arg-type]
    page = await context.new_page()
    await page.goto(f"{address}/t/{link}")
    if target.stem.startswith("phone-rating"):
        await rate(page)
    await page.screenshot(path=target, full_page=True)
    await context.close()
    Image.open(target).convert("RGB").quantize(COLOURS).save(target, optimize=True)


async def shots(address: str, links: Mapping[str, str]) -> None:
    """Take all pictures, in each language."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"]
        )
        for language in LANGUAGES:
            for name, size in SHOTS:
                kind = "desktop" if size is DESKTOP else name
                target = PICTURES / f"phone-{kind}-{language}.png"
                look = {"viewport": size, "locale": language, "reduced_motion": "reduce"}
                await shot(browser, address, links[name], target, **look)
        await browser.close()


def main() -> None:
    """Make the pictures anew."""
    with tempfile.TemporaryDirectory() as folder:
        morning = Morning(Path(folder))
        hall = morning.place("pictures").hall
        links = visit(hall)
        hall.close()
        with served(morning) as address:
            asyncio.run(shots(address, links))


if __name__ == "__main__":
    main()
