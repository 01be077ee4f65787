"""The page on a phone: real Chromium, real server, from the code on the slip to the rating."""

from dataclasses import replace
from pathlib import Path

import pytest
import zxingcpp
from playwright.async_api import Browser, expect

from halls import AT_KIOSK, BY_LINK, MINUTE, ToldClock, at_desk, small_config
from phones import TO_DESK, comes, phone, serve
from web_servers import Server
from zal.domain.ratings import Criterion
from zal.domain.states import State
from zal.domain.tickets import VisitStage
from zal.hall.hall import Hall
from zal.hall.seen.ticket import ticket_story
from zal.hall.seen.visit import visit_view
from zal.printing.image import slip_image

pytestmark = pytest.mark.asyncio(loop_scope="session")
SHAKEN = "window.shaken = []; navigator.vibrate = (each) => { window.shaken.push(each); }"
TAPS_ON_POSTPONE = """
addEventListener("DOMContentLoaded", () => {
  const button = document.querySelector("#postpone button");
  if (!button) return;
  button.dispatchEvent(new MouseEvent("click", {detail: 1, bubbles: true, cancelable: true}));
  window.tapped = performance.now();
});
"""
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
