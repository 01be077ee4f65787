"""Real Chromium for tests, and what is held of every page."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, BrowserContext, Page, async_playwright

from halls import ci_or_skip

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = ("--no-sandbox", "--disable-gpu")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@asynccontextmanager
async def chromium(*arguments: str) -> AsyncIterator[Browser]:
    """Start Debian's Chromium; without it a test is skipped, in CI it fails."""
    if not CHROMIUM.exists():
        ci_or_skip("Debian's chromium is not installed")
    async with async_playwright() as playwright:
        found = await playwright.chromium.launch(
            executable_path=CHROMIUM, args=[*ARGUMENTS, *arguments]
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
