"""Terminals in real Chromium whose network is cut or whose face breaks down."""

from functools import partial

import pytest
from playwright.async_api import Browser, WebSocketRoute, expect

from browsers import Wire, complaints_of
from terminal_pages import drawn, pair, time_passes_until, wait_until
from web_terminals import WebProcess, web_process
from zal.demo.demo_hall import Demo
from zal_web.terminal.open_terminals import Close

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest.mark.lengthy
async def test_a_board_whose_network_is_cut_without_a_word_says_so_and_comes_back(
    browser: Browser,
    made: Demo,
) -> None:
    with web_process(made) as web:
        async with Wire(web.port) as wire:
            context = await browser.new_context(locale="en-GB", base_url=wire.address)
            complaints = complaints_of(context, wire.address)
            await context.clock.install()
            board = await pair(context, web, "board/board-1")
            await board.until("█")  # the greeting is drawn
            said = board.page.locator("#told")
            wire.cut()
            await context.clock.fast_forward(12_000)
            await expect(said).to_be_empty()  # it may be only slow
            await context.clock.fast_forward(12_000)
            await expect(said).to_contain_text("No connection")
            await context.clock.fast_forward(60_000)
            await expect(said).to_contain_text("No connection")
            board.written = ""
            wire.mend()
            await context.clock.fast_forward(60_000)
            await board.until("█")  # the greeting is drawn
            await drawn(board.page)
            await wait_until(lambda: len(web.children) == 1)
            assert complaints == []
            await context.close()


async def test_a_face_that_keeps_breaking_down_is_told_to_staff_and_tried_on(
    browser: Browser, web: WebProcess
) -> None:
    context = await browser.new_context(locale="en-GB", base_url=web.address)
    await context.clock.install()
    kiosk = await pair(context, web, "kiosk/kiosk-1")
    told = kiosk.page.locator("#told")
    opened: list[WebSocketRoute] = []

    async def break_down(socket: WebSocketRoute) -> None:
        opened.append(socket)
        await socket.close(code=Close.BROKEN)

    await context.route_web_socket("**/ws?*", break_down)
    await kiosk.page.reload()
    for times in range(1, 6):
        await wait_until(partial(_are, opened, times))
        await expect(told).to_contain_text("One moment, please. This screen is starting")
        if times < 5:
            await expect(told).not_to_contain_text("For staff")
            await context.clock.fast_forward(1250 * 2 ** (times - 1))
    await expect(told).to_contain_text("For staff: this screen keeps stopping")
    await expect(told).to_contain_text("ends in kiosk-1.log")
    await time_passes_until(context, lambda: len(opened) == 6)
    await context.close()


def _are(some: list[WebSocketRoute], many: int) -> bool:
    return len(some) == many
