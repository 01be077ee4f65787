"""Every page and state that a visitor can meet, held to WCAG 2.2 AA in real Chromium by axe."""

import pytest
from playwright.async_api import Browser, Page, Response, expect

from halls import AT_KIOSK, BY_LINK, DAY, ToldClock, at_desk
from phones import NARROW, phone, serve, soundly
from web_servers import Server
from zal.hall.hall import Hall

pytestmark = pytest.mark.asyncio(loop_scope="session")


def every_state(hall: Hall, clock: ToldClock) -> dict[str, str]:
    """Bring tickets into every state that a page can show, and return their links."""
    links = {"expired": hall.tickets.issue(AT_KIOSK, "land").token}
    clock.at += DAY
    for operator, desk in (("ivanova", "1"), ("petrov", "2"), ("sidorova", "3")):
        hall.desks.sign_in(at_desk(desk, operator))
    for name in ("served", "rated", "missed", "held", "cancelled", "serving", "called"):
        links[name] = hall.tickets.issue(AT_KIOSK, "passport").token
    links |= {
        name: hall.tickets.issue(AT_KIOSK, "passport").token for name in ("postponed", "waiting")
    }
    serve(hall, "1")
    serve(hall, "1")
    hall.ratings.rate(BY_LINK, links["rated"], {"comfort": 4}, comment="Тихо")
    hall.tickets.call(at_desk("1"))
    hall.tickets.no_show(at_desk("1"), anyway=True)
    hall.tickets.call(at_desk("1"))
    hall.tickets.hold(at_desk("1"))
    hall.tickets.cancel(BY_LINK, token=links["cancelled"])
    hall.tickets.call(at_desk("1"))
    hall.tickets.start(at_desk("1"))
    hall.tickets.call(at_desk("2"))
    hall.tickets.postpone(BY_LINK, 10, token=links["postponed"])
    return links


async def test_axe_finds_nothing_to_complain_of_on_any_page_and_nothing_is_cut_off(
    browser: Browser, server: Server, hall: Hall, clock: ToldClock
) -> None:
    links = every_state(hall, clock)
    async with phone(browser, server.address, viewport=NARROW, locale="ru-RU") as page:
        for name, token in links.items():
            await page.goto(f"/t/{token}")
            expected = page.locator(".notice" if name == "expired" else f"#card.-{stand(name)}")
            await expect(expected).to_be_visible()
            await soundly(page)
        for path in (f"/t/{links['waiting']}/cancel", "/t/" + "A" * 22, "/"):
            await page.goto(path)
            await soundly(page)
        await refusals(page, links)


def stand(name: str) -> str:
    return "served" if name == "rated" else name


async def refusals(page: Page, links: dict[str, str]) -> None:
    """See what is said when something is not taken: a rating, an act, too many reads."""
    await page.goto(f"/t/{links['rated']}")
    await page.locator("summary").click()
    await soundly(page)
    await page.goto(f"/t/{links['served']}")
    await page.locator("form.rating button").click()
    await page.get_by_role("alert").wait_for()
    await soundly(page)
    for _ in range(31):
        answer = await page.request.get(f"/t/{links['held']}")
    assert answer.status == 429
    await page.goto(f"/t/{links['held']}")
    await page.locator(".notice").wait_for()
    await soundly(page)
    await page.goto(f"/t/{links['waiting']}")
    await page.evaluate("document.querySelector('#postpone').action = '/t/x/postpone'")
    await page.locator("#postpone button").click()
    await page.locator(".notice").wait_for()
    await soundly(page)


async def test_the_largest_page_with_all_that_it_loads_is_within_sixty_kilobytes(
    browser: Browser, server: Server, hall: Hall, desk: str
) -> None:
    ticket = hall.tickets.issue(AT_KIOSK, "passport")
    serve(hall, desk)
    async with phone(browser, server.address, locale="ru-RU") as page:
        loaded: list[Response] = []

        def keep(answer: Response) -> None:
            loaded.append(answer)

        page.on("response", keep)
        await page.goto(f"/t/{ticket.token}")
        await expect(page.locator("#rating")).to_be_visible()
        files = [each for each in loaded if "/live" not in each.url]
        sizes = [len(await each.body()) + len(str(await each.all_headers())) for each in files]
    assert len(sizes) >= 4  # the page, two style sheets, the script, perhaps the icon
    assert sum(sizes) <= 60_000
