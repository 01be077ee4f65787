"""The page of ``zal demo``: what its three faces are sent and draw, and its ticket for a phone."""

import io
import json
from collections.abc import Awaitable, Callable
from functools import partial
from urllib.parse import parse_qs, urlsplit

import pytest
import zxingcpp
from PIL import Image
from playwright.async_api import Browser, Frame, Page, WebSocket, expect

from web_terminals import ESCAPES

FACES = ("kiosk/kiosk-1", "console", "board/board-1")
BOARD_ENDS_ABOVE = """() => {
  const box = (which) => document.querySelector(which).getBoundingClientRect();
  return box(".xterm-screen").bottom <= box("#sound").top && box("#sound").bottom <= innerHeight;
}"""


class Faces:
    """What the three faces of a page have been sent, and how many cells they last told of."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self.written = dict.fromkeys(FACES, "")
        self.cells: dict[str, tuple[int, int]] = {}
        page.on("websocket", self._listen)

    def _listen(self, opened: WebSocket) -> None:
        face, cells = opened_as(opened.url)
        self.cells[face] = cells
        opened.on("framereceived", partial(self._take, face))
        opened.on("framesent", partial(self._note, face))

    def _take(self, face: str, frame: str | bytes) -> None:
        if isinstance(frame, bytes):
            self.written[face] += ESCAPES.sub("", frame.decode())

    def _note(self, face: str, frame: str | bytes) -> None:
        kind, *told = json.loads(frame)
        if kind == "resize":
            self.cells[face] = told[0]["width"], told[0]["height"]

    async def do_until(self, face: str, do: Callable[[], Awaitable[None]], text: str) -> None:
        """Do something about once a second until a text is written on a face."""
        before = len(self.written[face])
        for _ in range(30):
            await do()
            for _ in range(20):
                if text in self.written[face][before:]:
                    return
                await self._page.wait_for_timeout(50)
        pytest.fail(f"{text} is not in {self.written[face][before:]}")


def opened_as(url: str) -> tuple[str, tuple[int, int]]:
    """Return which terminal a socket is of, and its cells."""
    parts = urlsplit(url)
    asked = parse_qs(parts.query)
    cells = int(asked["width"][0]), int(asked["height"][0])
    return parts.path.removeprefix("/").removesuffix("/ws"), cells


def frame_of(page: Page, path: str) -> Frame:
    return next(each for each in page.frames if urlsplit(each.url).path == path)


async def until_drawn(page: Page, face: str) -> None:
    """Wait until a face stands in its frame: many colours, not the one of an empty page."""
    place = page.locator(f'iframe[src^="/{face}"]')
    for _ in range(100):
        image = Image.open(io.BytesIO(await place.screenshot())).convert("RGB")
        if len(image.getcolors(maxcolors=1 << 20) or ()) > 40:
            return
        await page.wait_for_timeout(100)
    pytest.fail(f"{face} is not drawn")


async def take_for_phone(page: Page) -> str:
    """Take a ticket for the phone and return what its QR code says."""
    frame = page.frame_locator('iframe[title="Ticket for the phone"]')
    await frame.get_by_role("button", name="Take a ticket for my phone").click()
    code = frame.get_by_role("img", name="QR code of the page of ticket")
    await expect(code).to_be_visible()
    [found] = zxingcpp.read_barcodes(Image.open(io.BytesIO(await code.screenshot())))
    return str(found.text)


async def follow(browser: Browser, address: str) -> None:
    """Open a ticket's page as a phone does, by the network."""
    context = await browser.new_context(viewport={"width": 390, "height": 844}, locale="en-GB")
    page = await context.new_page()
    await page.goto(address)
    await expect(page.locator(".sentence")).to_be_visible()
    await context.close()
