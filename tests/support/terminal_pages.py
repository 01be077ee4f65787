"""A terminal in a page of real Chromium: paired as staff do, touched, and what is drawn in it."""

import asyncio
import json
import re
from collections.abc import Awaitable, Callable

import pytest
from playwright.async_api import BrowserContext, Page, WebSocket, expect

from large_codes import is_drawn
from web_servers import until
from web_terminals import ESCAPES, WebProcess


class Shown:
    """A terminal's page and what its server has drawn in it."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.written = ""
        self.opened = 0
        self.sizes: list[tuple[int, int]] = []
        page.on("websocket", self._listen)

    def _listen(self, opened: WebSocket) -> None:
        self.opened += 1
        opened.on("framereceived", self._take)
        opened.on("framesent", self._note_size)

    def _note_size(self, frame: str | bytes) -> None:
        kind, *told = json.loads(frame)
        if kind == "resize":
            self.sizes.append((told[0]["width"], told[0]["height"]))

    def _take(self, frame: str | bytes) -> None:
        if isinstance(frame, bytes):
            self.written += ESCAPES.sub("", frame.decode())

    async def until(self, text: str) -> None:
        """Wait until a text has been drawn; what stood before it is forgotten."""
        await wait_until(lambda: text in self.written)
        self.written = self.written.partition(text)[2]

    async def press_until(self, key: str, true: Callable[[], bool]) -> None:
        """Press a key again and again: faces do not believe one that comes too soon."""
        await self.do_until(lambda: self.page.keyboard.press(key), true)

    async def touch_until(self, x: int, y: int, true: Callable[[], bool]) -> None:
        """Touch a place on the screen again and again."""
        await self.do_until(lambda: self.page.mouse.click(x, y), true)

    async def do_until(self, do: Callable[[], Awaitable[None]], true: Callable[[], bool]) -> None:
        """Do something about once a second until something is true."""
        for _ in range(30):
            await do()
            for _ in range(40):
                if true():
                    return
                await self.page.wait_for_timeout(25)
        pytest.fail(f"nothing came of it: {self.written[-2000:]}")


def has_drawn(shown: Shown, code: str) -> bool:
    """Return whether a code stands on a terminal in large type."""
    return is_drawn(shown.written, code)


async def wait_until(true: Callable[[], bool]) -> None:
    """Wait until something is true, while the browser's events go on."""
    await asyncio.to_thread(until, true)


async def time_passes_until(context: BrowserContext, true: Callable[[], bool]) -> None:
    """Let time pass in the browser, 20 s at once, until something is true."""
    for _ in range(10):
        await context.clock.fast_forward(20_000)
        for _ in range(40):
            if true():
                return
            await asyncio.sleep(0.025)
    pytest.fail("nothing came of it")


async def pair(context: BrowserContext, web: WebProcess, terminal: str) -> Shown:
    """Pair a browser as staff do, by the code on the page, and wait for the face."""
    shown = Shown(await context.new_page())
    await shown.page.goto(f"/{terminal}")
    await shown.page.get_by_label("Staff code").fill(web.made.staff_code)
    await shown.page.get_by_role("button", name="Pair this browser").click()
    await drawn(shown.page)
    return shown


async def drawn(page: Page) -> None:
    """Wait until a face is shown and nothing is said over it."""
    await expect(page.locator("body")).to_have_class(re.compile("-first-byte"))
    await expect(page.locator("#told")).to_be_empty()
