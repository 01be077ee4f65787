"""A phone: a page of real Chromium that fails on whatever its browser complains of."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from playwright.async_api import Browser, Page

from browsers import complaints_of, violations
from halls import at_desk
from zal.hall.hall import Hall

PHONE, NARROW, DESKTOP = (
    {"width": width, "height": height} for width, height in ((390, 844), (320, 640), (1280, 800))
)
PATIENCE_S = 15.0
TO_DESK = "Please go to: Окно 1"
SMALL = """
[...document.querySelectorAll('a,button,textarea,summary,.marks label')]
  .filter(e => e.offsetParent).map(e => e.getBoundingClientRect())
  .filter(r => r.height < 44 || r.width < 44).length
"""
WIDE = """size => {
  document.documentElement.style.fontSize = size;
  return Math.max(0, document.documentElement.scrollWidth - innerWidth);
}"""
DIM = """
axe.run(document, {runOnly: ["color-contrast"]})
  .then(found => found.violations.flatMap(each => each.nodes.map(node => node.html)))
"""


@asynccontextmanager
async def phone(browser: Browser, address: str, **options: object) -> AsyncIterator[Page]:
    """Open a page on a phone; it may load nothing from anywhere but the server."""
    settings = {"viewport": PHONE, "locale": "en-GB", "base_url": address} | options
    context = await browser.new_context(**settings)  # type: ignore[arg-type]
    complaints = complaints_of(context, address)
    try:
        yield await context.new_page()
    finally:
        await context.close()
    assert complaints == []


async def comes(page: Page, true: str) -> None:
    """Wait until a script's expression is true; Playwright's own wait needs eval in the page."""
    end = time.monotonic() + PATIENCE_S
    while not await page.evaluate(true):
        assert time.monotonic() < end, true
        await asyncio.sleep(0.02)


async def soundly(page: Page) -> None:
    """Hold a page to WCAG 2.2 AA in light and dark, and to targets that a finger hits.

    Nothing may be wider than the phone, with letters twice as large either.
    """
    assert await violations(page) == ""
    await page.emulate_media(color_scheme="dark")
    assert await page.evaluate(DIM) == []
    await page.emulate_media(color_scheme="light")
    for size in ("200%", ""):
        assert await page.evaluate(WIDE, size) == 0
    assert await page.evaluate(SMALL) == 0


def serve(hall: Hall, desk: str) -> None:
    """Call the next visitor to a desk and serve them to the end."""
    hall.tickets.call(at_desk(desk))
    hall.tickets.start(at_desk(desk))
    hall.tickets.finish(at_desk(desk))
