"""The script that plays a board's sounds, in real Chromium that lets pages be heard or does not."""

import base64
import re
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, Route, expect

from browsers import chromium
from halls import AT_KIOSK, at_desk
from phones import comes
from web_terminals import hall_of, web_process
from zal.bootstrap import open_hall
from zal.config import read, write
from zal.domain.by import By, Role
from zal.domain.settings.voice import Engine
from zal.hall.seen.hall import settings_text
from zal.speech import sound
from zal_web.terminal.pairing import COOKIE

pytestmark = pytest.mark.asyncio(loop_scope="session")
SCRIPT = (Path(__file__).parents[2] / "shared" / "zal_web" / "static" / "sound.js").read_text()
POLICY = "default-src 'none'; script-src 'self'"
PAGE = """<!doctype html><title>Board</title><script src="/sound.js" defer></script>
<button id="sound" hidden
data-untouched="not touched" data-device="no loudspeaker" data-unable="unable">
<span></span> Turn on the sound</button>"""
LISTENS = """
window.played = [];
const start = AudioBufferSourceNode.prototype.start;
AudioBufferSourceNode.prototype.start = function () {
  const { duration } = this.buffer;
  const peak = this.buffer.getChannelData(0).reduce((most, each) => Math.max(most, each), 0);
  const one = { seconds: duration, peak, begins: this.context.currentTime, ends: null };
  this.addEventListener("ended", () => { one.ends = this.context.currentTime; });
  window.played.push(one);
  start.call(this);
};
"""
WATCHED = """
const Own = AudioContext;
AudioContext = class extends Own { constructor() { super(); window.audio = this; } };
"""
HEARD = "--autoplay-policy=no-user-gesture-required"
NOT_HEARD = "--autoplay-policy=document-user-activation-required"


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def heard() -> AsyncIterator[Browser]:
    """Return a browser that lets every page be heard."""
    async with chromium(HEARD) as browser:
        yield browser


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def silent() -> AsyncIterator[Browser]:
    """Return a browser that plays nothing before somebody has touched its page."""
    async with chromium(NOT_HEARD) as browser:
        yield browser


@asynccontextmanager
async def board(browser: Browser, *scripts: str) -> AsyncIterator[Page]:
    """Open a page with nothing but the script and its button; ``scripts`` run before."""
    complaints: list[str] = []

    async def answer(route: Route) -> None:
        if route.request.url.endswith(".js"):
            await route.fulfill(body=SCRIPT, content_type="text/javascript")
            return
        headers = {"content-security-policy": POLICY}
        await route.fulfill(body=PAGE, content_type="text/html", headers=headers)

    page = await browser.new_page()
    page.on("pageerror", lambda error: complaints.append(str(error)))
    await page.route("**/*", answer)
    for each in (LISTENS, *scripts):
        await page.add_init_script(each)
    await page.goto("http://board.localhost/")
    yield page
    await page.close()
    assert complaints == []


@pytest.fixture
def wavs(tmp_path: Path) -> tuple[str, ...]:
    """Return three sounds of different lengths as they come over the socket."""
    found = []
    for seconds in (0.1, 0.2, 0.3):
        chime = sound.Sound(sound.RATE, sound.chime().samples[: int(sound.RATE * seconds)])
        sound.write(chime, tmp_path / "told.wav")
        found.append(base64.b64encode((tmp_path / "told.wav").read_bytes()).decode())
    return tuple(found)


async def send(page: Page, wavs: Sequence[str]) -> None:
    told = "wavs => wavs.forEach(detail => dispatchEvent(new CustomEvent('zal-play', { detail })))"
    await page.evaluate(told, wavs)


async def played(page: Page, count: int) -> list[dict[str, float]]:
    """Wait until so many sounds have been played to their ends."""
    await comes(page, f"played.length == {count} && played.every(each => each.ends)")
    found: list[dict[str, float]] = await page.evaluate("played")
    return found


async def test_sounds_are_played_by_themselves_one_after_another(
    heard: Browser, wavs: tuple[str, ...]
) -> None:
    async with board(heard) as page:
        await send(page, [wavs[0], "bm8gc291bmQ=", "?", *wavs[1:]])
        sounds = await played(page, 3)
        await comes(page, "performance.now() > 1100")  # by then it has found out
        await expect(page.locator("#sound")).to_be_hidden()
    assert [each["seconds"] for each in sounds] == pytest.approx([0.1, 0.2, 0.3], abs=0.01)
    assert min(each["peak"] for each in sounds) > 0.2
    for before, after in pairwise(sounds):
        assert after["begins"] >= before["begins"] + before["seconds"] - 0.01


async def test_a_browser_that_does_not_play_asks_for_a_press_and_plays_the_newest(
    silent: Browser, wavs: tuple[str, ...]
) -> None:
    async with board(silent) as page:
        button = page.get_by_role("button", name="Turn on the sound")
        await expect(button).to_be_visible()
        await expect(button).to_contain_text("not touched")
        await send(page, wavs)
        assert await page.evaluate("played.length") == 0
        await button.click()
        (only,) = await played(page, 1)
        assert only["seconds"] == pytest.approx(0.3, abs=0.01)
        await expect(button).to_be_hidden()


async def test_any_key_is_enough_and_old_calls_are_not_played(
    silent: Browser, wavs: tuple[str, ...]
) -> None:
    async with board(silent) as page:
        await page.clock.install()
        await send(page, wavs[:1])
        await expect(page.locator("#sound")).to_be_visible()
        await page.clock.fast_forward(31_000)
        await page.keyboard.press("a")
        await expect(page.locator("#sound")).to_be_hidden()
        await send(page, wavs[1:2])
        (only,) = await played(page, 1)
        assert only["seconds"] == pytest.approx(0.2, abs=0.01)


@pytest.mark.parametrize(
    ("lacks", "told"),
    [
        ("delete window.AudioContext", "unable"),
        ("AudioContext = class { constructor() { throw new Error() } }", "unable"),
        ("AudioContext.prototype.resume = () => new Promise(() => {})", "no loudspeaker"),
        ("AudioContext.prototype.resume = () => Promise.reject(new Error())", "no loudspeaker"),
    ],
)
async def test_why_a_touch_alone_will_not_bring_the_sound_is_told(
    silent: Browser, lacks: str, told: str
) -> None:
    async with board(silent, lacks) as page:
        button = page.locator("#sound")
        await expect(button).to_be_visible()
        await button.click()
        await expect(button).to_contain_text(told)


async def test_a_loudspeaker_that_goes_away_is_told_until_it_is_back(heard: Browser) -> None:
    async with board(heard, WATCHED) as page:
        await comes(page, "audio.state === 'running'")
        await page.evaluate("audio.dispatchEvent(new Event('error'))")
        await expect(page.locator("#sound")).to_contain_text("no loudspeaker")
        await page.evaluate("audio.dispatchEvent(new Event('statechange'))")
        await expect(page.locator("#sound")).to_be_hidden()


async def test_a_board_that_says_nothing_asks_for_no_sound(tmp_path: Path) -> None:
    made = hall_of(tmp_path)
    hall = open_hall(made.hall)
    with web_process(made) as web, web.client() as client:
        for terminal in ("board/board-1", "board/sign-7"):
            client.cookies.set(COOKIE, web.pair(terminal), path=f"/{terminal}")
        assert 'id="sound"' in client.get("/board/board-1").text
        assert 'id="sound"' not in client.get("/board/sign-7?desk=7").text
        silent = read(hall.see(settings_text))
        silent = replace(silent, voice=replace(silent.voice, engine=Engine.SILENT))
        hall.day.apply_config(By(Role.OWNER, "somebody"), write(silent))
        assert 'id="sound"' not in client.get("/board/board-1").text
    hall.close()


async def test_a_call_is_heard_in_the_page_of_a_board(heard: Browser, tmp_path: Path) -> None:
    made = hall_of(tmp_path)
    with web_process(made) as web:
        context = await heard.new_context()
        url, secret = f"{web.address}/board/board-1", web.pair("board/board-1")
        await context.add_cookies([{"name": COOKIE, "value": secret, "url": url}])
        page = await context.new_page()
        await page.add_init_script(LISTENS)
        await page.goto(url)
        await expect(page.locator("body")).to_have_class(re.compile("-first-byte"))
        hall = open_hall(made.hall)
        hall.desks.sign_in(at_desk("7", "vorontsova"))
        hall.tickets.issue(AT_KIOSK, "passport", language="ru")
        hall.tickets.call(at_desk("7"))
        hall.close()
        await comes(page, "played.length == 1")
        assert await page.evaluate("played[0].seconds") > sound.chime().seconds
        assert await page.evaluate("played[0].peak") > 0.2
        await context.close()
