"""The page of ``zal demo`` in real Chromium: three faces, a phone's ticket, one language."""

import re
import signal
from functools import partial

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, Page, expect

from browsers import TAGS
from demo_pages import (
    BOARD_ENDS_ABOVE,
    FACES,
    Faces,
    follow,
    frame_of,
    opened_as,
    take_for_phone,
    until_drawn,
)
from demos import events, running
from variants import mostly_long
from web_servers import until
from zal.bootstrap import open_looker
from zal.hall.seen.open_tickets import open_tickets
from zal.system_clock import wall_ms

pytestmark = pytest.mark.asyncio(loop_scope="session")
SIZES = ((320, 640), (360, 800), (800, 1000), (1600, 900))
CYRILLIC = re.compile("[\u0400-\u052f]+")


@pytest.mark.lengthy
async def test_one_page_shows_three_faces_gives_a_phone_its_ticket_and_leaves_nothing(
    browser: Browser,
) -> None:
    began_at = wall_ms()
    with running("--no-browser", "--speed", "60") as demo:
        context = await browser.new_context(locale="en-GB", viewport={"width": 1280, "height": 800})
        page = await context.new_page()
        refused: list[str] = []
        page.on(
            "console", lambda said: refused.append(said.text) if "Policy" in said.text else None
        )
        sizes: dict[str, tuple[int, int]] = {}
        page.on("websocket", lambda opened: sizes.update([opened_as(opened.url)]))
        await page.goto(f"{demo.inside}/demo")
        for face in FACES:
            await until_drawn(page, face)
        assert set(sizes) == set(FACES)
        assert all(columns >= 80 and rows >= 24 for columns, rows in sizes.values())
        assert len(demo.processes(" --name ")) == 3
        assert await page.evaluate("document.documentElement.scrollHeight <= innerHeight")

        phone = await take_for_phone(page)
        assert phone.startswith(f"{demo.outside or demo.inside}/")
        await follow(browser, phone)
        for narrow in (1280, 400):
            await page.set_viewport_size({"width": narrow, "height": 800})
            for frame in (page.main_frame, frame_of(page, "/demo/phone")):
                found = await Axe().run(frame, options={"runOnly": TAGS, "iframes": False})
                assert found.violations_count == 0, found.generate_report()
            assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert refused == []
        until(lambda: bool(events(demo.hall, "call")))
        assert min(events(demo.hall, "issue")) < began_at  # they came in the morning
        assert demo.end(signal.SIGINT, signal.SIGINT) == 128 + signal.SIGINT
        assert demo.processes() == []
        assert list(demo.folder.iterdir()) == []
        await context.close()


@pytest.mark.lengthy
async def test_whoever_reads_english_alone_meets_no_cyrillic_letter_anywhere(
    browser: Browser,
) -> None:
    with running("--no-browser", "--speed", "60", "--language", "en") as demo:
        context = await browser.new_context(locale="en-GB", viewport={"width": 1600, "height": 900})
        page = await context.new_page()
        faces = Faces(page)
        await page.goto(f"{demo.inside}/demo")
        for face in FACES:
            await until_drawn(page, face)
        phone = await context.new_page()
        await phone.goto(await take_for_phone(page))
        frames = [await each.content() for each in (*page.frames, *phone.frames)]
        await page.bring_to_front()
        await _walk_the_console(page, faces)
        await _walk_the_kiosk(page, faces)
        until(lambda: bool(events(demo.hall, "finish")))
        looker = open_looker(demo.hall)
        codes = [each.code for each in looker.see(open_tickets)]
        looker.close()
        assert codes
        assert CYRILLIC.findall("\n".join((*frames, *faces.written.values(), *codes))) == []
        await context.close()


async def _walk_the_console(page: Page, faces: Faces) -> None:
    """Sign in, call, serve and finish, as the page tells a person to."""
    await page.locator('iframe[src^="/console"]').click(position={"x": 5, "y": 5})
    pin = await page.locator(".pins dd").first.inner_text()
    await page.keyboard.type("Ivanova", delay=150)
    await faces.do_until("console", partial(page.keyboard.press, "Enter"), "PIN")
    await page.keyboard.type(pin, delay=150)
    for shown in ("Call the next", "Here: start", "Finish"):
        await faces.do_until("console", partial(page.keyboard.press, "Enter"), shown)


async def _walk_the_kiosk(page: Page, faces: Faces) -> None:
    """Take a ticket by three touches: a group, a service, no right of precedence."""
    kiosk, face = page.locator('iframe[src^="/kiosk"]'), "kiosk/kiosk-1"
    box = await kiosk.bounding_box()
    assert box is not None
    steps = ((0.35, "Choose a service"), (0.35, "wait in turn"), (0.3, "Your ticket"))
    for down, shown in steps:
        x, y = 0.25 * box["width"], down * box["height"]
        await faces.do_until(face, partial(kiosk.click, position={"x": x, "y": y}), shown)


@pytest.mark.parametrize("sizes", mostly_long([SIZES, SIZES[::3]], short=[SIZES[::3]]), ids=len)
@pytest.mark.parametrize("language", mostly_long(["ru", "en"], short=["ru"]))
async def test_at_every_width_all_faces_are_drawn_and_no_sentence_covers_the_board(
    browser: Browser, language: str, sizes: tuple[tuple[int, int], ...]
) -> None:
    with running("--no-browser", "--no-visitors", "--language", language) as demo:
        for width, height in sizes:
            context = await browser.new_context(viewport={"width": width, "height": height})
            page = await context.new_page()
            faces = Faces(page)
            await page.goto(f"{demo.inside}/demo?lang={language}")
            for face in FACES:
                await until_drawn(page, face)
            board = frame_of(page, "/board/board-1")
            await expect(board.locator("#sound")).to_be_visible()
            await board.wait_for_function(BOARD_ENDS_ABOVE)
            assert set(faces.cells) == set(FACES)
            assert all(columns >= 80 and rows >= 24 for columns, rows in faces.cells.values())
            assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
            await context.close()
