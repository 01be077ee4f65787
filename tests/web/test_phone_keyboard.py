"""The page of a ticket by the keyboard alone."""

import pytest
from playwright.async_api import Browser, Page, expect

from halls import AT_KIOSK, at_desk
from phones import phone
from web_servers import Server
from zal.domain.ratings import Criterion
from zal.hall.hall import Hall
from zal.hall.seen.visit import visit_view

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_the_keyboard_alone_is_enough(
    browser: Browser, server: Server, hall: Hall, desk: str
) -> None:
    rated, cancelled = (
        hall.tickets.issue(AT_KIOSK, "passport"),
        hall.tickets.issue(AT_KIOSK, "passport"),
    )
    async with phone(browser, server.address) as page:
        await page.goto(f"/t/{rated.token}")
        await tab_to(page, "Let others go first for 10\u00a0minutes")
        await page.keyboard.press("Enter")
        await expect(page.locator(".sentence")).to_have_text("You let others go first until 12:10")
        await tab_to(page, "I am here, please call me")
        await page.keyboard.press("Space")
        await expect(page.locator(".sentence")).to_have_text("Nobody is ahead of you")
        await tab_to(page, "Cancel the ticket")
        hall.tickets.call(at_desk(desk))  # what has the focus goes away: it goes to what came
        await expect(page.locator("#card")).to_be_focused()
        hall.tickets.start(at_desk(desk))
        hall.tickets.finish(at_desk(desk))
        await page.locator("#rating").wait_for()
        await tab_to(page, "")
        await page.keyboard.press("ArrowRight")
        await page.keyboard.press("Tab")
        await page.keyboard.press("Space")
        await tab_to(page, "Send the rating")
        await page.keyboard.press("Enter")
        await expect(page.get_by_text("Your rating has been received")).to_be_visible()
        await page.goto(f"/t/{cancelled.token}")
        await tab_to(page, "Cancel the ticket")
        await page.keyboard.press("Enter")
        await page.get_by_role("heading", name=f"Cancel ticket {cancelled.code}?").wait_for()
        await tab_to(page, "Yes, cancel it")
        await page.keyboard.press("Enter")
        await expect(page.locator(".sentence")).to_have_text("The ticket is cancelled")
    visit = hall.see(visit_view, rated.token)
    assert visit is not None
    assert visit.rating is not None
    assert visit.rating.marks == {Criterion.WAITING: 2, Criterion.POLITENESS: 1}


FOCUSED = """() => {
  const here = document.activeElement, seen = here.nextElementSibling || here;
  const ring = here.type === "radio" ? getComputedStyle(seen) : getComputedStyle(here);
  const text = here === document.body ? null : here.innerText;
  return [here.type === "radio" ? "" : text, ring.outlineStyle];
}"""


async def tab_to(page: Page, text: str) -> None:
    """Press Tab until a control has the focus ("": the first mark), and see that it shows it."""
    for _ in range(20):
        await page.keyboard.press("Tab")
        found, ring = await page.evaluate(FOCUSED)
        assert ring == "solid" or found is None
        if found == text:
            return
    raise AssertionError(text)
