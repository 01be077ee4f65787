"""``zal demo`` as a real process, its page in real Chromium: who sees what, and what is left."""

import io
import json
import re
import signal
import socket
import subprocess
import sys
import tempfile
import webbrowser
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import takewhile
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
import zxingcpp
from axe_playwright_python.async_playwright import Axe
from PIL import Image
from playwright.async_api import Browser, Frame, Page, WebSocket, expect
from websockets.exceptions import InvalidStatus
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Origin

from browsers import TAGS, chromium
from commands import PROGRAM, environment, processes_that_name, zal
from web_servers import until
from web_terminals import ESCAPES
from zal.bootstrap import open_looker
from zal.hall.seen.log import logged_events
from zal.hall.seen.open_tickets import open_tickets
from zal.system_clock import wall_ms
from zal_web.demo.browser_window import open_page
from zal_web.demo.listeners import network_address, open_listeners

FACES = ("kiosk/kiosk-1", "console", "board/board-1")
CYRILLIC = re.compile("[\u0400-\u052f]+")
BOARD_ENDS_ABOVE = """() => {
  const box = (which) => document.querySelector(which).getBoundingClientRect();
  return box(".xterm-screen").bottom <= box("#sound").top && box("#sound").bottom <= innerHeight;
}"""


@dataclass
class Running:
    """A demo that runs. ``inside``: its address here; ``outside``: that of phones, "" for none."""

    process: subprocess.Popen[str]
    folder: Path
    inside: str
    outside: str

    @property
    def hall(self) -> Path:
        return next(self.folder.glob("zal-demo-*/hall.db"))

    def processes(self, word: str = "") -> list[str]:
        """Return the command lines of its children: all name the hall's file."""
        found = processes_that_name(f"{self.folder}/zal-demo-")
        return [each for each in found if word in each]

    def end(self, *numbers: signal.Signals) -> int:
        """Send signals and return how it ended."""
        for each in numbers:
            self.process.send_signal(each)
        return self.process.wait(30)


@contextmanager
def running(*words: str, **environ: str) -> Iterator[Running]:
    with tempfile.TemporaryDirectory(prefix="zal-test-", ignore_cleanup_errors=True) as folder:
        process = subprocess.Popen(
            [*PROGRAM, "demo", "--port", "0", *words],
            stdout=subprocess.PIPE,
            text=True,
            env=environment() | {"TMPDIR": folder} | environ,
        )
        assert process.stdout is not None
        try:
            told = "".join(takewhile(lambda line: "Ctrl+C" not in line, process.stdout))
            inside, *outside = re.findall(r"http://\S+:\d+", told)
            yield Running(process, Path(folder), inside, "".join(outside))
        finally:
            process.kill()
            process.wait()
            process.stdout.close()


@pytest.fixture
def network() -> str:
    """Return the machine's own address on its network."""
    found = network_address()
    if not found:
        pytest.skip("this machine is on no private network: there is no afar to try it from")
    return found


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    async with chromium() as found:
        yield found


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
        page.on("websocket", lambda opened: sizes.update([_size(opened.url)]))
        await page.goto(f"{demo.inside}/demo")
        for face in FACES:
            await _drawn(page, face)
        assert set(sizes) == set(FACES)
        assert all(columns >= 80 and rows >= 24 for columns, rows in sizes.values())
        assert len(demo.processes(" --name ")) == 3
        assert await page.evaluate("document.documentElement.scrollHeight <= innerHeight")

        phone = await _take_for_phone(page)
        assert phone.startswith(f"{demo.outside or demo.inside}/")
        await _follow(browser, phone)
        for narrow in (1280, 400):
            await page.set_viewport_size({"width": narrow, "height": 800})
            for frame in (page.main_frame, _frame(page, "/demo/phone")):
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


class Faces:
    """What the three faces of a page have been sent, and how many cells they last told of."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self.written = dict.fromkeys(FACES, "")
        self.cells: dict[str, tuple[int, int]] = {}
        page.on("websocket", self._listen)

    def _listen(self, opened: WebSocket) -> None:
        face, cells = _size(opened.url)
        self.cells[face] = cells
        opened.on("framereceived", partial(self._take, face))
        opened.on("framesent", partial(self._note, face))

    def _take(self, face: str, frame: str | bytes) -> None:
        if isinstance(frame, bytes):
            self.written[face] += ESCAPES.sub("", frame.decode())

    def _note(self, face: str, frame: str | bytes) -> None:
        kind, *told = json.loads(frame)
        if kind == "resize":
            self.cells[face] = told[0]["width"], told[0]["height"]

    async def do_until(self, face: str, do: Callable[[], Awaitable[None]], text: str) -> None:
        """Do something about once a second until a text is written on a face."""
        before = len(self.written[face])
        for _ in range(30):
            await do()
            for _ in range(20):
                if text in self.written[face][before:]:
                    return
                await self._page.wait_for_timeout(50)
        pytest.fail(f"{text} is not in {self.written[face][before:]}")


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
            await _drawn(page, face)
        phone = await context.new_page()
        await phone.goto(await _take_for_phone(page))
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


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_at_every_width_all_faces_are_drawn_and_no_sentence_covers_the_board(
    browser: Browser, language: str
) -> None:
    with running("--no-browser", "--no-visitors", "--language", language) as demo:
        for width, height in ((320, 640), (360, 800), (800, 1000), (1600, 900)):
            context = await browser.new_context(viewport={"width": width, "height": height})
            page = await context.new_page()
            faces = Faces(page)
            await page.goto(f"{demo.inside}/demo?lang={language}")
            for face in FACES:
                await _drawn(page, face)
            board = _frame(page, "/board/board-1")
            await expect(board.locator("#sound")).to_be_visible()
            await board.wait_for_function(BOARD_ENDS_ABOVE)
            assert set(faces.cells) == set(FACES)
            assert all(columns >= 80 and rows >= 24 for columns, rows in faces.cells.values())
            assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
            await context.close()


def _size(url: str) -> tuple[str, tuple[int, int]]:
    """Return which terminal a socket is of, and its cells."""
    parts = urlsplit(url)
    asked = parse_qs(parts.query)
    cells = int(asked["width"][0]), int(asked["height"][0])
    return parts.path.removeprefix("/").removesuffix("/ws"), cells


def _frame(page: Page, path: str) -> Frame:
    return next(each for each in page.frames if urlsplit(each.url).path == path)


async def _drawn(page: Page, face: str) -> None:
    """Wait until a face stands in its frame: many colours, not the one of an empty page."""
    place = page.locator(f'iframe[src^="/{face}"]')
    for _ in range(100):
        image = Image.open(io.BytesIO(await place.screenshot())).convert("RGB")
        if len(image.getcolors(maxcolors=1 << 20) or ()) > 40:
            return
        await page.wait_for_timeout(100)
    pytest.fail(f"{face} is not drawn")


async def _take_for_phone(page: Page) -> str:
    """Take a ticket for the phone and return what its QR code says."""
    frame = page.frame_locator('iframe[title="Ticket for the phone"]')
    await frame.get_by_role("button", name="Take a ticket for my phone").click()
    code = frame.get_by_role("img", name="QR code of the page of ticket")
    await expect(code).to_be_visible()
    [found] = zxingcpp.read_barcodes(Image.open(io.BytesIO(await code.screenshot())))
    return str(found.text)


async def _follow(browser: Browser, address: str) -> None:
    """Open a ticket's page as a phone does, by the network."""
    context = await browser.new_context(viewport={"width": 390, "height": 844}, locale="en-GB")
    page = await context.new_page()
    await page.goto(address)
    await expect(page.locator(".sentence")).to_be_visible()
    await context.close()


def events(hall: Path, act: str) -> list[int]:
    """Return when an act was done, in epoch ms."""
    looker = open_looker(hall)
    try:
        return [each.at for each in looker.see(logged_events) if each.act == act]
    finally:
        looker.close()


def test_a_phone_reaches_visitors_pages_and_nothing_else(network: str) -> None:
    with running("--no-browser", "--no-visitors") as demo, httpx.Client(trust_env=False) as client:
        here = client.get(f"{demo.inside}/demo")
        assert here.status_code == 200
        assert "frame-ancestors 'none'" in here.headers["content-security-policy"]
        assert set(here.headers.get_list("set-cookie")[0].lower().split("; ")) >= {
            "httponly",
            "samesite=strict",
            f"path=/{FACES[0]}",
        }
        assert client.get(f"{demo.inside}/kiosk/kiosk-1").status_code == 200
        assert urlsplit(demo.outside).hostname == network
        assert client.get(demo.outside).status_code == 200
        assert client.get(f"{demo.outside}/static/page.css").status_code == 200
        for path in ("/demo", "/demo/phone", *(f"/{each}" for each in FACES), "/pair"):
            assert client.get(f"{demo.outside}{path}").status_code == 404
            foreign = client.get(f"{demo.inside}{path}", headers={"host": "rebound.example"})
            assert foreign.status_code == 421
        assert client.post(f"{demo.outside}/demo/phone").status_code == 404
        site = {"sec-fetch-site": "cross-site"}
        assert client.post(f"{demo.inside}/demo/phone", headers=site).status_code == 403
        with pytest.raises(InvalidStatus), _kiosk(demo.outside, here) as kiosk:
            kiosk.recv(20)
        assert client.post(f"{demo.outside}/pair").status_code == 404
        assert events(demo.hall, "issue") == []


@contextmanager
def _kiosk(address: str, page: httpx.Response) -> Iterator[ClientConnection]:
    """Open the kiosk's terminal at an address as the demo's page does."""
    cookies = (each.partition(";") for each in page.headers.get_list("set-cookie"))
    cookie = next(each for each, _, rest in cookies if f"path=/{FACES[0]}" in rest.lower())
    with connect(
        f"{address.replace('http', 'ws', 1)}/{FACES[0]}/ws?width=80&height=24",
        origin=Origin(address),
        additional_headers={"cookie": cookie},
        proxy=None,
    ) as opened:
        yield opened


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGKILL])
def test_however_a_demo_ends_no_process_is_left(number: signal.Signals) -> None:
    with running("--no-browser") as demo:
        with httpx.Client(trust_env=False) as client:
            page = client.get(f"{demo.inside}/demo")
        with _kiosk(demo.inside, page) as kiosk:
            assert b"\x1b" in kiosk.recv(20)
            assert demo.processes(" kiosk ")
            assert demo.processes(" simulate ")
            demo.end(number)
            until(lambda: demo.processes() == [])
        assert bool(list(demo.folder.iterdir())) is (number == signal.SIGKILL)


def test_it_opens_a_browser_with_a_window_and_ends_when_told_to(tmp_path: Path) -> None:
    program, asked = tmp_path / "firefox-of-the-person", tmp_path / "asked"
    program.write_text(f'#!/bin/sh\nprintf %s "$1" > {asked}.new && mv {asked}.new {asked}\n')
    program.chmod(0o700)
    words = ("--no-visitors", "--language", "en", "--host", "localhost")
    with running(*words, DISPLAY=":9", BROWSER=str(program)) as demo:
        until(asked.exists)
        assert asked.read_text() == f"{demo.inside}/demo?lang=en"
        assert demo.outside == ""
        told = httpx.get(f"{demo.inside}/demo/phone?lang=en", trust_env=False).text
        page = httpx.get(f"{demo.inside}/demo?lang=en", trust_env=False).text
        assert re.search("sign in as [A-Z][a-z]+ [A-Z]", page), "its operators have English names"
        assert "not on a private network: phones cannot open the page" in told
        assert demo.end(signal.SIGTERM) == 128 + signal.SIGTERM
        assert list(demo.folder.iterdir()) == []


def test_a_browser_of_the_terminal_is_never_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(webbrowser, "get", lambda: webbrowser.GenericBrowser("/usr/bin/w3m"))
    monkeypatch.setenv("DISPLAY", ":9")
    assert open_page("http://localhost:1/demo") is None
    monkeypatch.setattr(webbrowser, "get", lambda: webbrowser.GenericBrowser("/bin/true"))
    opening = open_page("http://localhost:1/demo")
    assert opening is not None
    opening.join()
    for each in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(each, raising=False)
    assert open_page("http://localhost:1/demo") is None


def test_a_taken_port_is_left_to_who_has_it(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        taken = other.getsockname()[1]
        monkeypatch.setattr("zal_web.demo.listeners.USUAL_PORT", taken)
        listeners = open_listeners("localhost")
        listeners.close()
        assert listeners.port != taken
        assert listeners.outside == ""
        assert (
            listeners.visitor_address
            == listeners.inside_address
            == f"http://localhost:{listeners.port}"
        )
        with pytest.raises(OSError, match="in use"):
            open_listeners(port=taken)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--terminal", "--port", "1"), "are not for --terminal"),
        (("--mute",), "--mute is for --terminal"),
        (("--host", "0.0.0.0"), "can ask for"),
    ],
)
def test_what_does_not_go_together_is_told(words: tuple[str, ...], told: str) -> None:
    done = zal("demo", *words)
    assert done.returncode == 2
    assert told in done.stderr
