"""Real Chromium for tests, and what is held of every page."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from typing import Self

from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, BrowserContext, Page, Route, async_playwright, expect

from missing_programs import need

ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--font-render-hinting=none")
"""The last: so that letters are as wide without a window as with one."""
PATIENCE_S = 30

expect.set_options(timeout=1000 * PATIENCE_S)

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


async def missing(route: Route) -> None:
    """Answer that there is no such file."""
    await route.fulfill(status=404, body="nothing here")


async def no_answer(_route: Route) -> None:
    """Leave a file's request as it is, for ever."""


async def not_ours(route: Route) -> None:
    """Answer as a proxy does that lets nothing through."""
    await route.fulfill(content_type="text/javascript", body="<!doctype html><p>Blocked</p>")


HELD: dict[str, Callable[[Route], Awaitable[None]]]
HELD = {"missing": missing, "no answer": no_answer, "not ours": not_ours}
"""In what manners a file does not come."""


@asynccontextmanager
async def chromium(*arguments: str) -> AsyncIterator[Browser]:
    """Start Debian's Chromium, without windows: a page costs it half."""
    program = need("chromium-headless-shell")
    async with async_playwright() as playwright:
        found = await playwright.chromium.launch(
            executable_path=program, args=[*ARGUMENTS, *arguments]
        )
        yield found
        await found.close()


def complaints_of(context: BrowserContext, address: str) -> list[str]:
    """Return a list that fills with errors of its pages and with what they load from elsewhere."""
    found: list[str] = []

    def watch(page: Page) -> None:
        page.on("pageerror", lambda error: found.append(str(error)))
        page.on(
            "console",
            lambda said: found.append(said.text) if "Security Policy" in said.text else None,
        )

    context.on("page", watch)
    context.on(
        "request",
        lambda asked: None if _is_own(asked.url, address) else found.append(asked.url),
    )
    return found


def _is_own(url: str, address: str) -> bool:
    return url.startswith((f"{address}/", "blob:", "data:"))


async def violations(page: Page) -> str:
    """Return what axe says against a page by WCAG 2.2 AA, "" for nothing."""
    found = await Axe().run(page, options={"runOnly": TAGS})
    return found.generate_report() if found.violations_count else ""


class Wire:
    """A network between a browser and a server, which can be cut without a word to either."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._whole = asyncio.Event()
        self._whole.set()
        self._ends: set[asyncio.StreamWriter] = set()

    @property
    def address(self) -> str:
        """Return the server's address at the browser's end, without a slash."""
        return f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    def cut(self) -> None:
        """Carry nothing from now on; connections stay as they are, new ones too."""
        self._whole.clear()

    def mend(self) -> None:
        """Carry what is sent from now on; what hung is lost, as after a long time."""
        for each in self._ends:
            each.transport.abort()
        self._whole.set()

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._carry, "127.0.0.1", 0)
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()
        self.mend()
        await self._server.wait_closed()

    async def _carry(self, near: asyncio.StreamReader, browser: asyncio.StreamWriter) -> None:
        far, server = await asyncio.open_connection("127.0.0.1", self._port)
        ends = {browser, server}
        self._ends |= ends
        try:
            await asyncio.gather(self._pump(near, server), self._pump(far, browser))
        finally:
            self._ends -= ends
            for each in ends:
                each.close()

    async def _pump(self, source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
        with suppress(OSError):
            while data := await source.read(65536):
                await self._whole.wait()
                target.write(data)
                await target.drain()
        target.close()
