"""The page on a phone: real Chromium, real server, axe."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, Page, async_playwright, expect

from halls import ToldClock, ci_or_skip
from web_servers import Server, serving
from zal.domain.states import State
from zal.hall.hall import Hall

CHROMIUM = Path("/usr/bin/chromium")
PHONE = {"width": 390, "height": 844}
Open = Callable[..., Awaitable[Page]]


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    if not CHROMIUM.exists():
        ci_or_skip("Debian's chromium is not installed")
    async with async_playwright() as playwright:
        found = await playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"]
        )
        yield found
        await found.close()


@asynccontextmanager
async def phone(browser: Browser, server: Server, **options: object) -> AsyncIterator[Page]:
    """Open a page on a phone and fail on whatever its browser complains of."""
    settings = {"viewport": PHONE, "locale": "en-GB", "base_url": server.address} | options
    context = await browser.new_context(**settings)  # type: ignore[arg-type]
    page = await context.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on(
        "console",
        lambda said: complaints.append(said.text) if "Security Policy" in said.text else None,
    )
    yield page
    await context.close()
    assert complaints == []


async def test_from_the_code_on_the_slip_to_the_call(
    browser: Browser, server: Server, hall: Hall, desk: str
) -> None:
    ticket = hall.tickets.issue("passport")
    async with phone(browser, server) as page:
        await page.add_init_script(
            "window.shaken = []; navigator.vibrate = (each) => { window.shaken.push(each); }"
        )
        await page.goto(f"/t/{ticket.token}")
        await expect(page.get_by_role("heading", name=ticket.code)).to_be_visible()
        await expect(page.locator(".sentence")).to_have_text("You are next")
        hall.tickets.call(desk)
        await expect(page.locator(".sentence")).to_have_text("Please go to: Окно 1")
        await expect(page).to_have_title(f"{ticket.code}: Please go to: Окно 1")
        await expect(page.get_by_role("status").first).to_have_text("Please go to: Окно 1")
        assert await page.evaluate("window.shaken.length") == 1
        hall.tickets.recall(desk)
        await page.wait_for_function("window.shaken.length === 2")


async def test_everything_works_with_scripts_off(
    browser: Browser, server: Server, hall: Hall
) -> None:
    ticket = hall.tickets.issue("passport")
    async with phone(browser, server, java_script_enabled=False, locale="ru-RU") as page:
        await page.goto(f"/t/{ticket.token}")
        await expect(page.locator(".sentence")).to_have_text("Вы следующий")
        await page.get_by_role("link", name="English").click()
        await page.get_by_role("button", name="Cancel the ticket").click()
        await page.get_by_role("button", name="Yes, cancel it").click()
        await expect(page.locator(".sentence")).to_have_text("The ticket is cancelled")
    assert hall.views.ticket(ticket.code)[0].state is State.CANCELLED


async def test_the_page_goes_on_by_itself_after_the_server_was_away(
    browser: Browser, hall_path: Path, clock: ToldClock, hall: Hall, desk: str
) -> None:
    ticket = hall.tickets.issue("passport")
    with serving(hall_path, clock) as server:
        port = int(server.address.rpartition(":")[2])
        opened: AbstractAsyncContextManager[Page] = phone(browser, server)
        page = await opened.__aenter__()
        await page.goto(f"/t/{ticket.token}")
        await expect(page.locator(".sentence")).to_have_text("You are next")
        await page.wait_for_function("performance.getEntriesByType('resource').length > 2")
    await expect(page.locator("#link")).to_contain_text("No connection")
    hall.tickets.call(desk)
    with serving(hall_path, clock, port):
        await expect(page.locator(".sentence")).to_contain_text("Please go to", timeout=15_000)
        await expect(page.locator("#link")).to_be_empty()
        await opened.__aexit__(None, None, None)


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_axe_finds_nothing_to_complain_of_and_nothing_is_cut_off(
    browser: Browser, server: Server, hall: Hall, desk: str, scheme: str
) -> None:
    called, waiting = hall.tickets.issue("passport"), hall.tickets.issue("passport")
    hall.tickets.call(desk)
    narrow = {"width": 320, "height": 640}
    async with phone(browser, server, viewport=narrow, color_scheme=scheme) as page:
        for path in (f"/t/{waiting.token}", f"/t/{called.token}", "/", "/t/" + "A" * 22):
            await page.goto(path)
            await soundly(page)
        await page.goto(f"/t/{waiting.token}")
        await page.get_by_role("button", name="Cancel the ticket").click()
        await page.get_by_role("button", name="Yes, cancel it").wait_for()
        await soundly(page)


async def soundly(page: Page) -> None:
    """Hold a page to WCAG 2.2 AA, to its width, and to targets that a finger hits."""
    found = await Axe().run(page, options={"runOnly": TAGS})
    assert found.violations_count == 0, found.generate_report()
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    small = await page.evaluate(
        "[...document.querySelectorAll('a,button,textarea')].filter(e => e.offsetParent)"
        ".map(e => e.getBoundingClientRect()).filter(r => r.height < 44 || r.width < 44).length"
    )
    assert small == 0


TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
