"""A kiosk, a console and a board in three pages of real Chromium."""

import asyncio
import json
import os
import re
import signal
from collections.abc import Awaitable, Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from playwright.async_api import (
    Browser,
    BrowserContext,
    Page,
    Route,
    WebSocket,
    WebSocketRoute,
    expect,
)

from browsers import HELD, Wire, chromium, complaints_of, violations
from halls import AT_KIOSK, at_desk
from large_codes import is_drawn
from variants import mostly_long
from web_servers import until
from web_terminals import ESCAPES, WebProcess, hall_of, web_process
from zal.bootstrap import open_hall, open_looker
from zal.demo.demo_hall import Demo
from zal.hall.look import Looker
from zal.hall.seen.desk import desk_view
from zal.hall.seen.open_tickets import open_tickets
from zal.hall.seen.ticket import ticket_story
from zal_web.terminal.open_terminals import Close

pytestmark = pytest.mark.asyncio(loop_scope="module")
DESK = "7"
FACES = ("kiosk/kiosk-1", f"console?desk={DESK}", "board/board-1")
HELD_BY = {short: mostly_long(HELD, short=[short]) for short in HELD}
"""In which manners a file does not come: all but the one that is named in the long tests only."""


@pytest.fixture(scope="module")
def web(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WebProcess]:
    """Serve one hall to all tests that leave its server alone."""
    with web_process(hall_of(tmp_path_factory.mktemp("hall"))) as found:
        yield found


@pytest.fixture
def made(tmp_path: Path) -> Demo:
    return hall_of(tmp_path)


@pytest.fixture
def looker(made: Demo) -> Iterator[Looker]:
    opened = open_looker(made.hall)
    yield opened
    opened.close()


class Shown:
    """A terminal's page and what its server has drawn in it."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.written = ""
        self.opened = 0
        self.sizes: list[tuple[int, int]] = []
        page.on("websocket", self._listen)

    def _listen(self, opened: WebSocket) -> None:
        self.opened += 1
        opened.on("framereceived", self._take)
        opened.on("framesent", self._note_size)

    def _note_size(self, frame: str | bytes) -> None:
        kind, *told = json.loads(frame)
        if kind == "resize":
            self.sizes.append((told[0]["width"], told[0]["height"]))

    def _take(self, frame: str | bytes) -> None:
        if isinstance(frame, bytes):
            self.written += ESCAPES.sub("", frame.decode())

    async def until(self, text: str) -> None:
        """Wait until a text has been drawn; what stood before it is forgotten."""
        await wait_until(lambda: text in self.written)
        self.written = self.written.partition(text)[2]

    async def press_until(self, key: str, true: Callable[[], bool]) -> None:
        """Press a key again and again: faces do not believe one that comes too soon."""
        await self.do_until(lambda: self.page.keyboard.press(key), true)

    async def touch_until(self, x: int, y: int, true: Callable[[], bool]) -> None:
        """Touch a place on the screen again and again."""
        await self.do_until(lambda: self.page.mouse.click(x, y), true)

    async def do_until(self, do: Callable[[], Awaitable[None]], true: Callable[[], bool]) -> None:
        """Do something about once a second until something is true."""
        for _ in range(30):
            await do()
            for _ in range(40):
                if true():
                    return
                await self.page.wait_for_timeout(25)
        pytest.fail(f"nothing came of it: {self.written[-2000:]}")


def has_drawn(shown: Shown, code: str) -> bool:
    """Return whether a code stands on a terminal in large type."""
    return is_drawn(shown.written, code)


async def wait_until(true: Callable[[], bool]) -> None:
    """Wait until something is true, while the browser's events go on."""
    await asyncio.to_thread(until, true)


async def time_passes_until(context: BrowserContext, true: Callable[[], bool]) -> None:
    """Let time pass in the browser, 20 s at once, until something is true."""
    for _ in range(10):
        await context.clock.fast_forward(20_000)
        for _ in range(40):
            if true():
                return
            await asyncio.sleep(0.025)
    pytest.fail("nothing came of it")


async def pair(context: BrowserContext, web: WebProcess, terminal: str) -> Shown:
    """Pair a browser as staff do, by the code on the page, and wait for the face."""
    shown = Shown(await context.new_page())
    await shown.page.goto(f"/{terminal}")
    await shown.page.get_by_label("Staff code").fill(web.made.staff_code)
    await shown.page.get_by_role("button", name="Pair this browser").click()
    await drawn(shown.page)
    return shown


async def drawn(page: Page) -> None:
    """Wait until a face is shown and nothing is said over it."""
    await expect(page.locator("body")).to_have_class(re.compile("-first-byte"))
    await expect(page.locator("#told")).to_be_empty()


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
            await board.until("Please take a ticket")
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
            await board.until("Please take a ticket")
            await drawn(board.page)
            await wait_until(lambda: len(web.children) == 1)
            assert complaints == []
            await context.close()


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
    await expect(board.page.locator("#sound")).to_contain_text("has not come")
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
