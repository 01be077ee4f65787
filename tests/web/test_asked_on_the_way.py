"""What a terminal's address asks for is never lost: by another language, a wrong code, a link."""

import html
import re
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from halls import OWNER, ToldClock
from web_servers import Server, serving
from zal.domain.by import By, Role
from zal.hall.hall import Hall
from zal.hall.pins import KIOSK
from zal_web.terminal.pairing import COOKIE

CODE = "2580"
SIGN = "/board/sign-9?desk=7&screen=20"
ASKED = {"desk": "7", "screen": "20"}
FORM = {"to": "board/sign-9", "code": "0000", **ASKED}


@pytest.fixture
def server(hall_path: Path, hall: Hall, clock: ToldClock) -> Iterator[Server]:
    hall.pins.set(OWNER, KIOSK, CODE)
    with serving(hall_path, clock) as found:
        yield found


def links(page: httpx.Response) -> dict[str, str]:
    """Return where each language of a page leads."""
    found = re.findall(r'<a href="([^"]*)" lang="(\w+)"', page.text)
    return {language: html.unescape(href) for href, language in found}


def kept(page: httpx.Response) -> dict[str, str]:
    """Return what the form of a pairing page sends along."""
    return dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]+)"', page.text))


def places(page: httpx.Response) -> list[str]:
    return [html.unescape(each) for each in re.findall(r'href="(/board/[^"]*)"', page.text)]


def test_another_language_asks_for_the_code_of_the_same_screen(server: Server) -> None:
    with server.client() as client:
        for page in (client.get(SIGN), client.post("/pair", data=FORM)):
            assert page.status_code == 403
            assert links(page) == {each: f"{SIGN}&lang={each}" for each in ("ru", "en")}
        russian = client.get(links(page)["ru"])
        assert 'lang="ru"' in russian.text
        assert kept(russian) == {"to": "board/sign-9", **ASKED}
        paired = client.post("/pair?lang=ru", data={**kept(russian), "code": CODE})
    assert paired.headers["location"] == f"{SIGN}&lang=ru"


def test_who_guessed_too_often_or_met_no_hall_tries_again_for_the_same_screen(
    server: Server, hall_path: Path
) -> None:
    with server.client() as client:
        aside = hall_path.rename(hall_path.with_suffix(".aside"))
        answers = [client.get(SIGN), client.post("/pair", data=FORM)]
        aside.rename(hall_path)
        assert [each.status_code for each in answers] == [503, 503]
        while (refused := client.post("/pair", data=FORM)).status_code == 403:
            pass
        assert refused.status_code == 429
    for answer in (*answers, refused):
        again = re.findall(r'class="button" href="([^"]*)" data-again', answer.text)
        assert [html.unescape(each) for each in again] == [f"{SIGN}&lang=en"]
        assert links(answer)["ru"] == f"{SIGN}&lang=ru"


def test_what_an_address_asks_for_is_never_markup(server: Server) -> None:
    hostile = '"><b>&to=console'
    with server.client() as client:
        page = client.get("/board/sign-9", params={"desk": hostile})
    assert "<b>" not in page.text
    asked = dict(httpx.URL(links(page)["ru"]).params)
    assert asked == {"desk": hostile, "lang": "ru"}


def test_a_desk_that_there_is_not_is_no_whole_board_in_another_language(
    server: Server, hall: Hall
) -> None:
    _, secret = hall.browsers.pair(By(Role.KIOSK), CODE, "board/sign-9")
    with server.client() as client:
        page = client.get("/board/sign-9?desk=99", headers={"cookie": f"{COOKIE}={secret}"})
    assert page.status_code == 404
    assert links(page)["ru"] == "/board/sign-9?desk=99&lang=ru"


def test_nobody_is_asked_for_a_code_of_no_screen(server: Server) -> None:
    with server.client() as client:
        for path in ("/pair?lang=ru", "/pair?lang=ru&to=console"):
            answer = client.get(path)
            assert (answer.status_code, answer.headers["location"]) == (303, "/?lang=ru")


def test_the_start_page_leads_to_the_board_that_hangs_there_or_to_none(
    server: Server, hall: Hall
) -> None:
    asked = {"b1": "?screen=55", "b2": "", "b4": "?desk=1"}
    with server.client() as client:
        secrets = {
            each: hall.browsers.pair(By(Role.KIOSK), CODE, f"board/{each}")[1] for each in asked
        }
        assert places(client.get("/")) == []  # nobody knows what hangs there
        for each, query in asked.items():
            held = {"cookie": f"{COOKIE}={secrets[each]}"}
            assert client.get(f"/board/{each}{query}", headers=held).status_code == 200
        assert places(client.get("/")) == [
            "/board/b1?screen=55&lang=en",
            "/board/b2?lang=en",
            "/board/b4?desk=1&lang=en",
        ]
