"""The page on a phone: real Chromium, real server, from the code on the slip to the rating."""

from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import zxingcpp
from playwright.async_api import Browser, Page, Route, expect

from browsers import HELD
from halls import AT_KIOSK, BY_LINK, MINUTE, ToldClock, at_desk, small_config
from phones import comes, phone, serve
from variants import mostly_long
from web_servers import Server, serving, until
from zal.domain.errors import HallBusy
from zal.domain.ratings import Criterion
from zal.domain.states import State
from zal.domain.tickets import VisitStage
from zal.hall.hall import Hall
from zal.hall.seen.ticket import ticket_story
from zal.hall.seen.visit import visit_view
from zal.printing.image import slip_image

pytestmark = pytest.mark.asyncio(loop_scope="module")
TO_DESK = "Please go to: Окно 1"
SHAKEN = "window.shaken = []; navigator.vibrate = (each) => { window.shaken.push(each); }"
TAPS_ON_POSTPONE = """
addEventListener("DOMContentLoaded", () => {
  const button = document.querySelector("#postpone button");
  if (!button) return;
  button.dispatchEvent(new MouseEvent("click", {detail: 1, bubbles: true, cancelable: true}));
  window.tapped = performance.now();
});
"""
SOON = "Math.random = () => 0"
"""Phones that lose their server come back at different times; these come first."""
TONES = """
window.tones = [];
const start = OscillatorNode.prototype.start;
OscillatorNode.prototype.start = function (at) {
  window.tones.push(at);
  return start.call(this, at);
};
"""


def scanned(ticket: VisitStage, address: str) -> str:
    """Return what a phone's camera reads on a ticket's slip, of a hall that is served there."""
    known = "https://mfc.zal.test"  # no slip leads a phone to itself, as the server of a test does
    config = replace(small_config(), page_address=known + "/t/{token}")
    image = slip_image(ticket, config, "kiosk-1", Path(), 384)
    [found] = zxingcpp.read_barcodes(image.convert("L"))
    return found.text.replace(known, address)


async def test_from_the_code_on_the_slip_to_the_call(
    browser: Browser, server: Server, hall: Hall, desk: str
) -> None:
    ticket = hall.tickets.issue(AT_KIOSK, "passport")
    async with phone(browser, server.address) as page:
        await page.add_init_script(SHAKEN)
        await page.goto(scanned(ticket, server.address))
        await expect(page.get_by_role("heading", name=ticket.code)).to_be_visible()
        await expect(page.locator(".sentence")).to_have_text("Nobody is ahead of you")
        hall.tickets.call(at_desk(desk))
        await expect(page.locator(".sentence")).to_have_text(TO_DESK)
        await expect(page).to_have_title(f"{ticket.code}: {TO_DESK}")
        await expect(page.get_by_role("status").first).to_have_text(TO_DESK)
        assert await page.evaluate("window.shaken.length") == 1
        hall.tickets.recall(at_desk(desk))
        await comes(page, "window.shaken.length === 2")
        await page.reload()
        await expect(page.locator("#card.-called")).to_be_visible()
        assert await page.evaluate("window.shaken") == []  # who reloads is not called once more
        hall.tickets.start(at_desk(desk))
        hall.tickets.transfer(at_desk(desk), service="land")
        hall.tickets.call(at_desk(desk))
        await comes(page, "window.shaken.length === 1")


async def test_the_call_sounds_once_the_visitor_has_let_it_and_sounds_again_when_recalled(
    browser: Browser, server: Server, hall: Hall, desk: str
) -> None:
    ticket = hall.tickets.issue(AT_KIOSK, "passport")
    async with phone(browser, server.address) as page:
        await page.add_init_script(TONES)
        await page.goto(f"/t/{ticket.token}")
        await page.get_by_role("button", name="Turn on the sound").click()
        await expect(page.get_by_text("The sound is on")).to_be_visible()
        tried = await page.evaluate("window.tones.length")
        assert tried == 1
        hall.tickets.call(at_desk(desk))
        await comes(page, "window.tones.length === 5")
        hall.tickets.recall(at_desk(desk))
        await comes(page, "window.tones.length === 9")


async def test_everything_works_with_scripts_off(
    browser: Browser, server: Server, hall: Hall, desk: str
) -> None:
    first, second = (
        hall.tickets.issue(AT_KIOSK, "passport"),
        hall.tickets.issue(AT_KIOSK, "passport"),
    )
    async with phone(browser, server.address, java_script_enabled=False, locale="ru-RU") as page:
        await page.goto(f"/t/{first.token}")
        await expect(page.locator(".sentence")).to_have_text("Перед вами никого нет")
        await page.get_by_role("button", name="Пропустить других").click()
        await expect(page.locator(".sentence")).to_have_text("Вы пропускаете других до 12:10")
        await page.get_by_role("button", name="Я на месте").click()
        await expect(page.locator(".sentence")).to_have_text("Перед вами никого нет")
        serve(hall, desk)
        await page.reload()
        await page.locator("[name=politeness]").nth(4).check()
        await page.get_by_label("Комментарий").fill("Быстро")
        await page.get_by_role("button", name="Отправить").click()
        await expect(page.get_by_text("Ваша оценка принята")).to_be_visible()
        await page.goto(f"/t/{second.token}")
        await page.get_by_role("link", name="English").click()
        await page.get_by_role("link", name="Cancel the ticket").click()
        await page.get_by_role("button", name="Yes, cancel it").click()
        await expect(page.locator(".sentence")).to_have_text("The ticket is cancelled")
        assert hall.see(ticket_story, second.code)[0].state is State.CANCELLED
        await page.get_by_role("button", name="That was a mistake").click()
        await expect(page.locator(".sentence")).to_have_text("Nobody is ahead of you")
    assert hall.see(ticket_story, second.code)[0].state is State.WAITING
    visit = hall.see(visit_view, first.token)
    assert visit is not None
    assert visit.rating is not None
    assert (visit.rating.marks, visit.rating.comment) == ({Criterion.POLITENESS: 5}, "Быстро")


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


async def test_the_page_speaks_the_phones_language_and_another_when_asked(
    browser: Browser, server: Server, hall: Hall, desk: str
) -> None:
    token = hall.tickets.issue(AT_KIOSK, "passport").token
    waiting = {"ru": "Перед вами никого нет", "en": "Nobody is ahead of you"}
    async with (
        phone(browser, server.address, locale="ru-RU") as russian,
        phone(browser, server.address, locale="en-US") as english,
    ):
        for page, language in ((russian, "ru"), (english, "en")):
            await page.goto(f"/t/{token}")
            await expect(page.locator(".sentence")).to_have_text(waiting[language])
            assert await page.get_attribute("html", "lang") == language
        await english.get_by_role("link", name="Русский").click()
        hall.tickets.call(at_desk(desk))
        for page in (russian, english):
            await expect(page.locator(".sentence")).to_have_text("Проходите: Окно 1")


async def test_the_second_tap_on_a_button_presses_none_that_has_come_in_its_place(
    browser: Browser, server: Server, hall: Hall, desk: str
) -> None:
    ticket = hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.cancel(BY_LINK, token=ticket.ticket.token)
    async with phone(browser, server.address) as page:
        await page.add_init_script(TAPS_ON_POSTPONE)
        await page.goto(f"/t/{ticket.token}")
        await page.get_by_role("button", name="That was a mistake").click()
        await comes(page, "window.tapped")
        await expect(page.locator(".sentence")).to_have_text("Nobody is ahead of you")
        assert hall.see(ticket_story, ticket.code).ticket.state is State.WAITING
        await comes(page, "performance.now() > window.tapped + 500")
        await page.get_by_role("button", name="Let others go first").click()
        await expect(page.locator(".sentence")).to_have_text("You let others go first until 12:10")


async def test_the_rating_comes_by_itself_and_what_is_typed_outlives_every_change(
    browser: Browser, server: Server, hall: Hall, desk: str, clock: ToldClock
) -> None:
    ticket = hall.tickets.issue(AT_KIOSK, "passport")
    async with phone(browser, server.address) as page:
        await page.goto(f"/t/{ticket.token}")
        serve(hall, desk)
        await page.get_by_role("group", name="Comfort").get_by_role("radio", name="4").check()
        await page.get_by_label("Comment").fill("Душно")
        hall.tickets.reopen(at_desk(desk))
        await expect(page.locator(".sentence")).to_have_text("You are being served: Окно 1")
        hall.tickets.finish(at_desk(desk))
        await expect(page.locator(".sentence")).to_have_text("You have been served")
        await expect(page.get_by_label("Comment")).to_be_focused()
        await page.reload()
        await page.get_by_role("link", name="Русский").click()
        await expect(page.locator("[name=comfort]").nth(3)).to_be_checked()
        await expect(page.get_by_label("Комментарий")).to_have_value("Душно")
        await page.get_by_role("button", name="Отправить оценку").click()
        await expect(page.get_by_text("Ваша оценка принята")).to_be_visible()
        await page.get_by_text("Изменить оценку").click()
        await expect(page.get_by_label("Комментарий")).to_have_value("Душно")
        clock.at += 11 * MINUTE
        await page.get_by_label("Комментарий").fill("Душно и шумно")
        await page.get_by_role("button", name="Отправить оценку").click()
        await expect(page.get_by_role("alert")).to_contain_text("уже оценён")
        await expect(page.get_by_label("Комментарий")).to_have_value("Душно и шумно")


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


async def test_a_page_that_said_the_hall_does_not_answer_comes_by_itself(
    browser: Browser, server: Server, hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def away(_token: str) -> None:
        raise HallBusy("busy")

    token = hall.tickets.issue(AT_KIOSK, "passport").token
    async with phone(browser, server.address) as page:
        await page.clock.install()
        with monkeypatch.context() as context:
            context.setattr(server.pages, "look", away)
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
