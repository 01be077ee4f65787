"""Kiosks and boards in real Chromium from which nothing leads away."""

import pytest
from playwright.async_api import Browser, expect

from terminal_pages import pair
from web_terminals import WebProcess

pytestmark = pytest.mark.asyncio(loop_scope="session")

HEEDED = """
window.heeded = [];
for (const each of ["keydown", "contextmenu", "drop", "dragover", "wheel"])
  addEventListener(each, (event) => {
    const keys = [event.ctrlKey && "Control", event.altKey && "Alt", event.metaKey && "Meta"];
    const what = each === "keydown" ? [...keys.filter(Boolean), event.code].join("+") : each;
    if (!event.defaultPrevented) window.heeded.push(what);
  });
"""
"""Keeps what a browser would act on by itself; set up before the page's own listeners."""


LEADS_AWAY = (
    *("Control+KeyN", "Control+KeyT", "Control+Shift+KeyN", "Control+KeyP", "Control+Equal"),
    *("Alt+ArrowLeft", "Alt+F4", "Meta+KeyL", "F1", "F5", "F11", "F12"),
)


DROPS = """() => {
  const given = new DataTransfer();
  given.items.add(new File(["x"], "x.html", { type: "text/html" }));
  return ["dragover", "drop"].map((each) => document.body.dispatchEvent(
    new DragEvent(each, { dataTransfer: given, bubbles: true, cancelable: true })));
}"""


@pytest.mark.parametrize("terminal", ["kiosk/kiosk-1", "board/board-1"])
async def test_no_key_menu_or_dropped_file_leads_away_from_a_kiosk_or_a_board(
    browser: Browser, web: WebProcess, terminal: str
) -> None:
    context = await browser.new_context(locale="en-GB", base_url=web.address)
    await context.add_init_script(HEEDED)
    shown = await pair(context, web, terminal)
    for each in LEADS_AWAY:
        await shown.page.keyboard.press(each)
    await shown.page.mouse.click(300, 250, button="right")
    assert await shown.page.evaluate(DROPS) == [False, False]
    heeded = await shown.page.evaluate("window.heeded")
    assert [each for each in heeded if not each.endswith(("Left", "Right"))] == []
    assert len(context.pages) == 1
    await context.close()


async def test_no_browser_takes_the_staff_code_for_a_password_and_nobody_reads_it(
    browser: Browser,
    web: WebProcess,
) -> None:
    context = await browser.new_context(locale="en-GB", base_url=web.address)
    page = await context.new_page()
    await page.goto("/kiosk/kiosk-1")
    field = page.get_by_label("Staff code")
    await expect(field).to_have_attribute("autocomplete", "one-time-code")
    assert await field.evaluate("each => each.type") == "text"
    hidden = "each => getComputedStyle(each).webkitTextSecurity"
    assert await field.evaluate(hidden) == "disc"
    assert await page.locator("[type=password]").count() == 0
    await context.close()
