"""Terminals in real Chromium whose scripts, fonts, styles or sound do not come."""

import pytest
from playwright.async_api import Browser, Route, expect

from browsers import HELD, violations
from terminal_pages import drawn, pair, time_passes_until, wait_until
from variants import mostly_long
from web_terminals import WebProcess

pytestmark = pytest.mark.asyncio(loop_scope="session")

HELD_BY = {short: mostly_long(HELD, short=[short]) for short in HELD}
"""In which manners a file does not come: all but the one that is named in the long tests only."""


async def test_a_font_that_never_answers_leaves_no_terminal_blank(
    browser: Browser, web: WebProcess
) -> None:
    context = await browser.new_context(locale="en-GB", base_url=web.address)
    asked: list[str] = []
    await context.route("**/mono.ttf", lambda route: asked.append(route.request.url))
    console = await pair(context, web, "console")
    await console.until("Who are you?")
    assert asked
    await context.close()


@pytest.mark.parametrize("held", HELD_BY["not ours"])
async def test_a_terminal_whose_script_did_not_load_says_so_and_opens_by_itself(
    browser: Browser, web: WebProcess, held: str
) -> None:
    context = await browser.new_context(locale="en-GB", base_url=web.address)
    await context.clock.install()
    asked: list[str] = []

    async def hold_twice(route: Route) -> None:
        asked.append(route.request.url)
        await (HELD[held](route) if len(asked) <= 2 else route.continue_())

    console = await pair(context, web, "console")
    await console.until("Who are you?")
    await context.route("**/textual.js?*", hold_twice)
    await console.page.reload(wait_until="commit")
    await wait_until(lambda: len(asked) == 1)
    if held == "no answer":
        await context.clock.fast_forward(20_000)
    await expect(console.page.locator("#told")).to_contain_text("No connection to the hall")
    await time_passes_until(context, lambda: len(asked) == 2)
    await time_passes_until(context, lambda: len(asked) == 3)
    await console.until("Who are you?")
    await drawn(console.page)
    assert len(asked) == 3
    await context.close()


@pytest.mark.parametrize("held", HELD_BY["missing"])
async def test_a_terminal_whose_own_script_does_not_come_says_so_and_opens_by_itself(
    browser: Browser, web: WebProcess, held: str
) -> None:
    context = await browser.new_context(locale="en-GB", base_url=web.address)
    await context.clock.install()
    console = await pair(context, web, "console")
    said = console.page.locator("#told")
    await context.route("**/terminal.js?*", HELD[held])
    await console.page.reload(wait_until="commit")
    await expect(console.page.locator("#terminal")).to_be_attached()
    await context.clock.fast_forward(3_000)
    await expect(said).to_be_visible()
    await expect(said).to_contain_text("Part of this screen did not load")
    assert await violations(console.page) == ""
    async with console.page.expect_navigation(wait_until="commit"):
        await context.clock.fast_forward(20_000)
    await context.clock.fast_forward(3_000)
    await expect(said).to_be_visible()
    await context.unroute("**/terminal.js?*")
    await context.clock.fast_forward(20_000)
    await drawn(console.page)
    await context.close()


@pytest.mark.parametrize("held", HELD_BY["not ours"])
async def test_a_board_whose_sound_does_not_load_is_shown_and_asks_for_it_until_it_comes(
    browser: Browser, web: WebProcess, held: str
) -> None:
    context = await browser.new_context(locale="en-GB", base_url=web.address)
    await context.clock.install()
    asked: list[str] = []
    context.on(
        "request",
        lambda each: asked.append(each.url) if "/sound.js" in each.url else None,
    )
    await context.route("**/sound.js?*", HELD[held])
    board = await pair(context, web, "board/board-1")
    await time_passes_until(context, lambda: len(asked) >= 2)
    await expect(board.page.locator("#sound")).to_contain_text("did not load")
    await context.unroute("**/sound.js?*")  # lets come, too, what has hung
    for _ in range(2):
        await context.clock.fast_forward(20_000)
    await board.page.wait_for_function("window.soundHasBegun")
    answered = len(asked)
    await context.clock.fast_forward(60_000)
    await board.page.evaluate("0")
    assert len(asked) == answered
    await context.close()


async def test_a_terminal_whose_style_sheets_never_answer_is_shown_all_the_same(
    browser: Browser,
    web: WebProcess,
) -> None:
    context = await browser.new_context(locale="en-GB", base_url=web.address)
    await context.clock.install()
    console = await pair(context, web, "console")
    await context.route("**/*.css?*", HELD["no answer"])
    await console.page.reload(wait_until="commit")
    await expect(console.page.locator("#terminal")).to_be_attached()
    await context.clock.fast_forward(3_000)
    await drawn(console.page)
    await context.close()
