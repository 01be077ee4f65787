"""A kiosk, a console and a board in three pages of real Chromium."""

import os
import signal
from collections.abc import Iterator
from functools import partial

import pytest
from playwright.async_api import Browser, expect

from browsers import chromium, complaints_of, violations
from halls import AT_KIOSK, at_desk
from large_codes import is_drawn
from terminal_pages import Shown, drawn, has_drawn, pair, wait_until
from web_terminals import WebProcess, web_process
from zal.bootstrap import open_hall, open_looker
from zal.demo.demo_hall import Demo
from zal.hall.look import Looker
from zal.hall.seen.desk import desk_view
from zal.hall.seen.open_tickets import open_tickets
from zal.hall.seen.ticket import ticket_story

pytestmark = pytest.mark.asyncio(loop_scope="session")
DESK = "7"
FACES = ("kiosk/kiosk-1", f"console?desk={DESK}", "board/board-1")


@pytest.fixture
def looker(made: Demo) -> Iterator[Looker]:
    opened = open_looker(made.hall)
    yield opened
    opened.close()


async def take_a_ticket(kiosk: Shown, looker: Looker) -> str:
    """Touch what is offered first on each page; return the ticket's code."""
    await kiosk.page.bring_to_front()
    await kiosk.touch_until(300, 250, lambda: bool(looker.see(open_tickets)))
    return looker.see(open_tickets)[0].code


async def give_pin(console: Shown, made: Demo) -> None:
    """Name the operator and type the PIN, as at every opening of a console."""
    await console.page.bring_to_front()
    await console.until("Who are you?")
    await console.page.keyboard.type("Воронц")
    await console.until("Воронц")
    await console.page.keyboard.press("Enter")
    await console.until("PIN")
    await console.page.keyboard.type(made.operator_pin)


def state_at_desk(looker: Looker) -> str | None:
    ticket = looker.see(desk_view, DESK).ticket
    return None if ticket is None else ticket.state


@pytest.mark.lengthy
async def test_a_ticket_goes_through_three_pages_that_outlive_their_server(
    browser: Browser, made: Demo, looker: Looker
) -> None:
    with web_process(made) as web:
        context = await browser.new_context(
            viewport={"width": 1280, "height": 800}, locale="en-GB", base_url=web.address
        )
        complaints = complaints_of(context, web.address)
        asked = await context.new_page()
        await asked.goto(f"/{FACES[0]}")
        assert await violations(asked) == ""
        await asked.close()
        kiosk, console, board = [await pair(context, web, each) for each in FACES]
        await give_pin(console, made)
        assert looker.see(desk_view, DESK).shift is None
        await console.press_until("Enter", lambda: looker.see(desk_view, DESK).shift is not None)
        code = await take_a_ticket(kiosk, looker)
        await console.page.bring_to_front()
        await console.press_until("Enter", lambda: state_at_desk(looker) == "called")
        assert looker.see(open_tickets)[0].code == code
        await wait_until(lambda: is_drawn(board.written, code))
        for each in (kiosk, console, board):
            assert await violations(each.page) == ""
        os.kill(web.process.pid, signal.SIGKILL)
        for each in (kiosk, console, board):
            each.written = ""
            await expect(each.page.locator("#told")).to_contain_text("No connection")
    with web_process(made, port=web.port) as web:
        for each in (kiosk, console, board):
            await drawn(each.page)
        await wait_until(lambda: is_drawn(board.written, code))
        await give_pin(console, made)
        await console.press_until("Enter", lambda: state_at_desk(looker) == "serving")
        await console.press_until("Enter", lambda: state_at_desk(looker) is None)
        assert looker.see(ticket_story, code)[0].state == "served"
        await context.close()
        await wait_until(lambda: web.children == [])
        assert complaints == []


@pytest.mark.lengthy
async def test_an_old_pc_without_webgl_draws_on_a_canvas_all_the_same(made: Demo) -> None:
    async with chromium("--disable-3d-apis") as browser:
        with web_process(made) as web:
            context = await browser.new_context(locale="en-GB", base_url=web.address)
            complaints = complaints_of(context, web.address)
            console = await pair(context, web, "console")
            await console.until("Who are you?")
            await expect(console.page.locator("canvas.xterm-text-layer")).to_be_visible()
            await expect(console.page.locator(".xterm-rows")).to_have_count(0)
            assert complaints == []


async def test_two_desks_signs_stand_side_by_side_and_a_wrong_desk_is_told(
    browser: Browser, made: Demo
) -> None:
    with web_process(made) as web:
        context = await browser.new_context(
            locale="en-GB", base_url=web.address, viewport={"width": 640, "height": 360}
        )
        signs = {
            each: await pair(context, web, f"board/sign-{each}?desk={each}") for each in ("2", "3")
        }
        for desk, shown in signs.items():
            await shown.until(f"Desk {desk}")
            await expect(shown.page.locator("#sound")).to_have_count(0)
        hall = open_hall(made.hall)
        codes: dict[str, str] = {}
        for desk, operator in (("2", "ivanova"), ("3", "petrov")):
            hall.desks.sign_in(at_desk(desk, operator))
            codes[desk] = hall.tickets.issue(AT_KIOSK, "passport").code
            hall.tickets.call(at_desk(desk))
        hall.close()
        for desk, code in codes.items():
            await wait_until(partial(has_drawn, signs[desk], code))
        other = {"2": "3", "3": "2"}
        assert not any(has_drawn(signs[desk], codes[other[desk]]) for desk in codes)
        page = signs["2"].page
        answer = await page.goto("/board/sign-2?desk=99")
        assert answer is not None
        assert answer.status == 404
        await expect(page.locator("main p")).to_contain_text("There is no desk 99. Known: ")
        await context.close()


def cells(shown: Shown) -> tuple[int, int]:
    """Return how many columns and rows the page told its face last."""
    return shown.sizes[-1] if shown.sizes else (0, 0)


async def test_larger_letters_change_the_font_and_leave_the_visitors_choices(
    browser: Browser, web: WebProcess
) -> None:
    context = await browser.new_context(
        viewport={"width": 1280, "height": 800}, locale="en-GB", base_url=web.address
    )
    kiosk = await pair(context, web, "kiosk/kiosk-1")
    await kiosk.until("English")
    usual = cells(kiosk)
    assert usual >= (90, 28)
    opened = kiosk.opened
    await kiosk.touch_until(900, 400, lambda: "larger" in kiosk.written)
    await kiosk.touch_until(800, 770, lambda: cells(kiosk) != usual)
    assert 64 <= cells(kiosk)[0] < 80
    assert 19 <= cells(kiosk)[1] < 24
    await kiosk.until("normal")
    assert "█" not in kiosk.written
    await kiosk.touch_until(800, 770, lambda: cells(kiosk) == usual)
    await kiosk.until("larger")
    assert kiosk.opened == opened
    await context.close()
