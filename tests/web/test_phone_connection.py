"""The page on a phone that lost its network, its server or its stream, and goes on by itself."""

from contextlib import AbstractAsyncContextManager
from pathlib import Path

import pytest
from playwright.async_api import Browser, Page, Route, expect

from halls import AT_KIOSK, ToldClock, at_desk
from phones import TO_DESK, phone
from web_servers import Server, serving, until
from zal.domain.errors import HallBusy
from zal.hall.hall import Hall

pytestmark = pytest.mark.asyncio(loop_scope="session")
SOON = "Math.random = () => 0"
"""Phones that lose their server come back at different times; these come first."""


async def test_the_page_goes_on_by_itself_after_the_server_was_away(
    browser: Browser, hall_path: Path, clock: ToldClock, hall: Hall, desk: str
) -> None:
    ticket = hall.tickets.issue(AT_KIOSK, "passport")
    with serving(hall_path, clock) as server:
        port = int(server.address.rpartition(":")[2])
        opened: AbstractAsyncContextManager[Page] = phone(browser, server.address)
        page = await opened.__aenter__()
        await page.add_init_script(SOON)
        await page.goto(f"/t/{ticket.token}")
        until(lambda: server.pages.live.count(ticket.token) == 1)
    await expect(page.locator("#link")).to_contain_text("No connection")
    hall.tickets.call(at_desk(desk))
    with serving(hall_path, clock, port):
        await expect(page.locator(".sentence")).to_contain_text("Please go to")
        await expect(page.locator("#link")).to_be_empty()
        await opened.__aexit__(None, None, None)


async def test_a_phone_that_was_offline_shows_at_once_what_it_missed(
    browser: Browser, server: Server, hall: Hall, desk: str
) -> None:
    ticket = hall.tickets.issue(AT_KIOSK, "passport")
    async with phone(browser, server.address) as page:
        await page.add_init_script("Math.random = () => 99")  # only a sign wakes it so early
        await page.goto(f"/t/{ticket.token}")
        until(lambda: server.pages.live.count(ticket.token) == 1)
        if not await page.evaluate("navigator.onLine"):
            pytest.skip("this machine has no network: its browser cannot come to know of a loss")
        await page.context.set_offline(True)
        await expect(page.locator("#link")).to_contain_text("No connection")
        await page.get_by_role("button", name="Let others go first").click()
        await expect(page.locator("#link")).to_contain_text("nothing is lost")
        hall.tickets.call(at_desk(desk))
        await page.context.set_offline(False)
        await expect(page.locator(".sentence")).to_have_text(TO_DESK)
        await expect(page.locator("#link")).to_be_empty()


async def test_a_browser_that_believes_itself_offline_and_reaches_the_hall_sends_its_forms(
    browser: Browser, server: Server, hall: Hall
) -> None:
    ticket = hall.tickets.issue(AT_KIOSK, "passport")
    async with phone(browser, server.address) as page:
        await page.add_init_script(
            "Object.defineProperty(navigator, 'onLine', { get: () => false });"
        )
        await page.goto(f"/t/{ticket.token}")
        until(lambda: server.pages.live.count(ticket.token) == 1)
        await page.get_by_role("button", name="Let others go first").click()
        await expect(page.locator(".sentence")).to_contain_text("You let others go first until")


async def test_a_phone_that_wakes_asks_anew_at_once(
    browser: Browser, server: Server, hall: Hall
) -> None:
    ticket = hall.tickets.issue(AT_KIOSK, "passport")
    async with phone(browser, server.address) as page:
        await page.goto(f"/t/{ticket.token}")
        until(lambda: server.pages.live.count(ticket.token) == 1)
        await page.evaluate("Date.now = () => performance.timeOrigin + 3600e3")  # an hour asleep
        async with page.expect_request("**/live*", timeout=2000):
            await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")


async def test_where_no_stream_is_let_through_the_page_asks_again_and_again(
    browser: Browser, server: Server, hall: Hall, desk: str
) -> None:
    ticket = hall.tickets.issue(AT_KIOSK, "passport")

    async def refuse(route: Route) -> None:
        await route.fulfill(status=502, body="no streams here")

    async with phone(browser, server.address) as page:
        await page.add_init_script(SOON)
        await page.route("**/live*", refuse)
        await page.goto(f"/t/{ticket.token}")
        hall.tickets.call(at_desk(desk))
        await expect(page.locator(".sentence")).to_have_text(TO_DESK, timeout=20_000)
        await expect(page).to_have_title(f"{ticket.code}: {TO_DESK}")
        await expect(page.locator("#link")).to_be_empty()


async def test_a_page_that_said_the_hall_does_not_answer_comes_by_itself(
    browser: Browser, server: Server, hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def away(_token: str) -> None:
        raise HallBusy("busy")

    token = hall.tickets.issue(AT_KIOSK, "passport").token
    async with phone(browser, server.address) as page:
        await page.clock.install()
        with monkeypatch.context() as context:
            context.setattr(server.pages.links, "look", away)
            await page.goto(f"/t/{token}")
            trouble = page.get_by_role("heading", name="No connection to the hall right now")
            await expect(trouble).to_be_visible()
            async with page.expect_response(f"**/t/{token}"):
                await page.clock.fast_forward(20_000)
            await expect(trouble).to_be_visible()
        await page.clock.fast_forward(20_000)
        await expect(page.locator(".sentence")).to_have_text("No desk is open for this service yet")


async def test_a_browser_without_a_live_stream_asks_again_and_again(
    browser: Browser, server: Server, hall: Hall, desk: str
) -> None:
    token = hall.tickets.issue(AT_KIOSK, "passport").token
    async with phone(browser, server.address) as page:
        await page.add_init_script("delete window.EventSource")
        await page.clock.install()
        await page.goto(f"/t/{token}")
        for change, sentence in (
            (hall.tickets.call, TO_DESK),
            (hall.tickets.start, "You are being served: Окно 1"),
        ):
            change(at_desk(desk))
            await page.clock.fast_forward(10_000)
            await expect(page.locator(".sentence")).to_have_text(sentence)
