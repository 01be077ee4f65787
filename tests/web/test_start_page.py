"""The start page of ``zal web``: every place with its state, for the hall's own network."""

import os
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.async_api import Browser, expect

from halls import OWNER, ToldClock, at_desk, both, enter, small_config
from own_texts import lay, lay_examples
from phones import phone, soundly
from web_clients import web_client
from web_servers import Server, serving, until
from zal.address import HallAddress
from zal.domain.by import By, Role
from zal.domain.places import Place, PlaceState, Present, places
from zal.domain.settings.boards import Board
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.kiosks import Kiosk
from zal.hall.hall import Hall
from zal.hall.pins import KIOSK
from zal.presence import Presence
from zal.texts.own import OfThisHall

CODE = "2580"
SIZES = ((360, 740), (800, 1280), (1600, 900))


def listed() -> HallConfig:
    entrance = {"ru": "У входа", "en": "By the entrance"}
    kiosks = (Kiosk("kiosk-1", entrance), Kiosk("kiosk-2"))
    return replace(small_config(), kiosks=kiosks, boards=(Board("board-1", both("Табло 1")),))


def told(page: str) -> str:
    """Return what people read of a page."""
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())


def here(kind: str, device: str, *, is_silent: bool = False) -> Present:
    return Present(kind, device, "", 1000, is_silent)  # type: ignore[arg-type]


def test_a_place_is_what_its_programs_and_its_browsers_say() -> None:
    programs = [
        here("kiosk", "kiosk-1"),
        here("kiosk", "kiosk-1"),
        here("kiosk", "kiosk-1", is_silent=True),
        here("board", "wall", is_silent=True),
        here("console", "console-3"),
        here("web", "web"),
    ]
    assert places(listed(), programs, ["board/board-1", "kiosk/hall"]) == (
        Place("kiosk", "kiosk-1", PlaceState.RUNNING, 2, is_listed=True),
        Place("kiosk", "kiosk-2", PlaceState.UNPAIRED, is_listed=True),
        Place("kiosk", "hall", PlaceState.OFF),
        Place("console", "console-3", PlaceState.RUNNING, 1),
        Place("board", "board-1", PlaceState.OFF, is_listed=True),
        Place("board", "wall", PlaceState.SILENT, since=1000),
    )


@pytest.fixture
def places_at(hall_path: Path, hall: Hall, clock: ToldClock) -> Iterator[Server]:
    """A hall with places in every state."""
    hall.pins.set(OWNER, KIOSK, CODE)
    hall.browsers.pair(By(Role.KIOSK), CODE, "board/board-1", label="192.0.2.7 X11")
    hall.desks.sign_in(at_desk("1", "ivanova"))
    address = HallAddress.parse(hall_path)
    running = [
        Presence(address, "kiosk", "kiosk-1"),
        Presence(address, "console", "console-1"),
        Presence(address, "console", "browser-2"),
    ]
    wall = Presence(address, "board", "wall")
    (mark,) = hall_path.parent.glob("*.wall.*.here")
    os.utime(mark, (1_795_420_800,) * 2)
    with serving(hall_path, clock, config=listed()) as found:
        yield found
    for each in (*running, wall):
        each.close()


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "en",
            (
                *("By the entrance running", "kiosk-2 needs pairing", "running: 2"),
                *("Табло 1 not running", "wall no answer since 23.11.2026 11:00"),
                *("1 desk is at work.", "mfc.zal.test/t/…", "nobody is following a ticket"),
                *("opens only in a browser that staff have paired", "As of 12:00"),
            ),
        ),
        (
            "ru",
            (
                *("У входа работает", "kiosk-2 нужно подключить", "работают: 2"),
                *("Табло 1 не работает", "wall не отвечает с 23.11.2026 11:00", "Работает 1 окно."),
                *("сейчас никто не следит", "Открывается только в браузере", "Состояние на 12:00"),
            ),
        ),
    ],
)
def test_every_place_is_told_with_its_state_and_who_may_see_it(
    places_at: Server, language: str, said: tuple[str, ...]
) -> None:
    with places_at.client(language) as client:
        page = client.get("/").text
        for each in re.findall(r'href="(/(?:kiosk|console|board)[^"]*)"', page):
            answer = client.get(each.replace("&amp;", "&"))
            assert answer.status_code == 403  # every link asks for the code
    for each in said:
        assert each in told(page), each


def test_no_page_offers_a_language_without_words_or_one_that_screens_cannot_show(
    hall_path: Path, clock: ToldClock, own_texts: OfThisHall
) -> None:
    lay_examples(hall_path.parent)
    lay(hall_path.parent, "fr", page="# ticket = Ticket\n")
    lay(hall_path.parent, "he", page="ticket = Ticket\n")
    own_texts.beside = hall_path.parent
    pages = ("/", "/console", "/t/" + "A" * 22)
    with serving(hall_path, clock, config=small_config()) as found, found.client("en") as client:
        for page in pages:
            own_texts.languages = ("de",)
            assert offered(client.get(page).text) == ["de", "en"]  # and what the browser reads
            for each in ("he", "fr"):
                own_texts.languages = ("de", each)
                assert offered(
                    client.get(f"{page}{'&' if '?' in page else '?'}lang={each}").text
                ) == ["de", "en"]
            own_texts.languages = ()
            assert offered(client.get(page).text) == ["ru", "kk", "en", "de"]


def offered(page: str) -> list[str]:
    return re.findall(r'hreflang="(\w+)"', page)


def test_no_code_secret_visitor_or_browser_is_told(places_at: Server, hall: Hall) -> None:
    ticket = hall.tickets.issue(By(Role.KIOSK), "passport")
    hall.browsers.invite(OWNER)
    with places_at.client() as client:
        page = client.get("/")
    assert page.headers["cache-control"] == "no-store"
    for secret in (CODE, ticket.token, ticket.code, "192.0.2.7", "ivanova", "Иванова"):
        assert secret not in page.text


def test_the_phones_that_follow_a_ticket_are_counted(places_at: Server, hall: Hall) -> None:
    token = hall.tickets.issue(By(Role.KIOSK), "passport").token
    with (
        web_client(places_at.address, "en") as follower,
        follower.stream("GET", f"/t/{token}/live"),
        web_client(places_at.address, "en") as client,
    ):
        until(lambda: places_at.pages.live.count(token) == 1)
        assert "1 phone is following its ticket" in told(client.get("/").text)


def test_from_the_internet_visitors_are_told_where_their_page_is(places_at: Server) -> None:
    with web_client(places_at.address, "en") as client:
        far = client.get("/", headers={"x-forwarded-for": "9.9.9.9"})
    assert far.status_code == 200
    assert "Scan the code on your slip" in told(far.text)
    assert "kiosk" not in far.text


def test_a_hall_without_places_is_told_where_to_begin(hall_path: Path, clock: ToldClock) -> None:
    enter(hall_path, clock).close()
    with serving(hall_path, clock) as server, server.client() as client:
        page = told(client.get("/").text)
        assert "No staff code is set" in page
        for each in ("kiosk-1 + needs pairing", "Console + needs pairing"):
            assert each.replace("+ ", "") in page
        assert "board-1 needs pairing" in page
        aside = hall_path.rename(hall_path.with_suffix(".aside"))
        broken = client.get("/")
        assert broken.status_code == 503
        assert "No connection to the hall" in told(broken.text)
        aside.rename(hall_path)
        assert client.get("/").status_code == 200


@pytest.mark.asyncio(loop_scope="session")
@pytest.mark.parametrize("has_script", [True, False])
async def test_axe_finds_nothing_and_nothing_is_cut_off_at_any_width(
    browser: Browser, places_at: Server, has_script: bool
) -> None:
    for width, height in SIZES:
        options = {"viewport": {"width": width, "height": height}, "locale": "ru-RU"}
        async with phone(
            browser, places_at.address, java_script_enabled=has_script, **options
        ) as page:
            await page.goto("/")
            await expect(page.get_by_role("link", name="У входа")).to_be_visible()
            if has_script:  # axe is one
                await soundly(page)
            await page.get_by_role("link", name="English").click()
            await expect(page.get_by_role("link", name="By the entrance")).to_be_visible()
            await expect(page.get_by_text("no answer since")).to_be_visible()
