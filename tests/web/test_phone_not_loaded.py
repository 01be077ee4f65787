"""The page on a phone whose script or style sheets do not come."""

from urllib.parse import urlsplit

import pytest
from playwright.async_api import Browser, expect

from browsers import HELD
from halls import AT_KIOSK, at_desk
from phones import TO_DESK, comes, phone
from variants import mostly_long
from web_servers import Server
from zal.hall.hall import Hall

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest.mark.parametrize("held", mostly_long(["missing", "no answer"], short=["missing"]))
async def test_a_page_whose_script_does_not_come_says_so_and_reads_itself_again(
    browser: Browser, server: Server, hall: Hall, desk: str, *, held: str
) -> None:
    token = hall.tickets.issue(AT_KIOSK, "passport").token
    async with phone(browser, server.address) as page:
        await page.clock.install()
        await page.route("**/page.js?*", HELD[held])
        await page.goto(f"/t/{token}", wait_until="commit")
        await expect(page.locator(".sentence")).to_have_text("Nobody is ahead of you")
        await expect(page.locator("#link")).to_be_empty()
        await page.clock.fast_forward(3_000)
        await expect(page.locator("#link")).to_contain_text("Part of this page did not load")
        hall.tickets.call(at_desk(desk))
        await page.clock.fast_forward(20_000)
        await expect(page.locator(".sentence")).to_have_text(TO_DESK)
        await page.unroute("**/page.js?*")
        hall.tickets.start(at_desk(desk))
        await page.clock.fast_forward(20_000)
        await expect(page.locator(".sentence")).to_have_text("You are being served: Окно 1")
        hall.tickets.finish(at_desk(desk))  # now its script tells
        await expect(page.locator(".sentence")).to_have_text("You have been served")
        await expect(page.locator("#link")).to_be_empty()


async def test_a_page_whose_style_sheets_never_answer_is_read_and_goes_on_all_the_same(
    browser: Browser, server: Server, hall: Hall, desk: str
) -> None:
    token = hall.tickets.issue(AT_KIOSK, "passport").token
    async with phone(browser, server.address) as page:
        await page.route("**/*.css*", HELD["no answer"])
        await page.goto(f"/t/{token}", wait_until="commit")
        await comes(page, "performance.getEntriesByType('paint').length > 0")
        hall.tickets.call(at_desk(desk))
        await expect(page.locator(".sentence")).to_have_text(TO_DESK)
        await expect(page.locator("#link")).to_be_empty()


async def test_a_page_whose_script_works_is_not_read_again(
    browser: Browser, server: Server, hall: Hall, desk: str
) -> None:
    token = hall.tickets.issue(AT_KIOSK, "passport").token
    async with phone(browser, server.address) as page:
        await page.clock.install()
        asked: list[str] = []
        page.on("request", lambda each: asked.append(urlsplit(each.url).path))
        await page.goto(f"/t/{token}")
        for _ in range(3):
            await page.clock.fast_forward(20_000)
        await expect(page.locator("#link")).to_be_empty()
        hall.tickets.call(at_desk(desk))
        await expect(page.locator(".sentence")).to_have_text(TO_DESK)
        assert asked.count(f"/t/{token}") == 1
