"""Terminals over their sockets: the real ``zal web``, the real faces, no browser yet."""

import os
import re
import signal
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest
from websockets.exceptions import InvalidStatus

from commands import wait_until_dead, zal
from halls import AT_KIOSK, OWNER, ToldClock
from web_servers import serving, until
from web_terminals import WebProcess, hall_of, terminal, web_process
from zal.bootstrap import open_looker
from zal.hall.hall import Hall
from zal.hall.pins import KIOSK
from zal.hall.seen.browsers import paired_browsers
from zal_web.terminal.open_terminals import Close
from zal_web.terminal.pairing import COOKIE


@pytest.fixture(scope="module")
def web(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WebProcess]:
    made = hall_of(tmp_path_factory.mktemp("hall"))
    with web_process(made, "--terminals", "3") as found:
        yield found


def nobody_is_left(web: WebProcess) -> None:
    until(lambda: web.children == [])


def test_a_kiosk_a_console_and_a_board_are_open_side_by_side_until_they_are_closed(
    web: WebProcess,
) -> None:
    kiosk, board, console = map(web.pair, ("kiosk/kiosk-1", "board/board-1", "console"))
    with (
        terminal(web.address, "board/board-1", board) as wall,
        terminal(web.address, "kiosk/kiosk-1", kiosk) as screen,
        terminal(web.address, "console", console, query="&lang=ru&desk=1") as desk,
    ):
        screen.until("Welcome")
        wall.until("Услуга")
        desk.until("Кто вы?")
        assert len(web.children) == 3
    nobody_is_left(web)


def test_a_board_is_told_its_screen_by_its_address_from_the_pairing_on(web: WebProcess) -> None:
    with web.client() as client:
        page = client.get("/board/board-9?screen=55,5&desk=7").text
        form = dict(re.findall(r'name="(screen|desk)" value="([^"]+)"', page))
        told = {"to": "board/board-9", "code": web.made.staff_code} | form
        paired = client.post("/pair", data=told)
        secret = paired.cookies[COOKIE]
    query = urlsplit(paired.headers["location"]).query
    assert dict(parse_qsl(query)) == {"lang": "en", "desk": "7", "screen": "55,5"}
    with terminal(web.address, "board/board-9", secret, query=f"&{query}") as wall:
        wall.until("█")
        [board] = web.children
        words = Path(f"/proc/{board}/cmdline").read_text("utf-8").split("\0")
        assert words[words.index("--screen") + 1] == "55.5"
        assert words[words.index("--desk") + 1] == "7"
    nobody_is_left(web)


@pytest.mark.parametrize("inches", ["4", "301", "large", "nan", "%3Cb%3E"])
def test_a_screen_that_there_is_none_of_is_refused_in_a_sentence(
    web: WebProcess, inches: str
) -> None:
    secret, asked = web.pair("board/board-9"), f"&screen={inches}"
    with web.client() as client:
        page = client.get(f"/board/board-9?{asked}", headers={"cookie": f"{COOKIE}={secret}"})
        assert page.status_code == 404
        assert "Write it in inches, from 5 to 300, such as 55." in page.text
        assert "<b>" not in page.text
    with (
        pytest.raises(InvalidStatus) as refused,
        terminal(web.address, "board/board-9", secret, query=asked),
    ):
        pass
    assert refused.value.response.status_code == 403


def test_an_unpaired_browser_is_refused(web: WebProcess) -> None:
    with web.client() as client:
        page = client.get("/kiosk/kiosk-2")
        assert page.status_code == 403
        assert "Staff code" in page.text
        assert "terminal.js" not in page.text
    for secret in ("", "x" * 30, "x; zal-device=y", "\xe9"):
        with pytest.raises(InvalidStatus) as refused, terminal(web.address, "console", secret):
            pass
        assert refused.value.response.status_code == 403
    nobody_is_left(web)


def test_a_wrong_code_pairs_nothing_and_says_so(web: WebProcess) -> None:
    with web.client() as client:
        wrong = "".join(reversed(web.made.staff_code))
        answer = client.post("/pair", data={"to": "console", "code": wrong})
    assert answer.status_code == 403
    assert 'role="alert"' in answer.text
    assert "set-cookie" not in answer.headers


def test_a_browser_opens_what_it_is_paired_for_and_nothing_else(web: WebProcess) -> None:
    secret = web.pair("kiosk/kiosk-1")
    with web.client() as client:
        client.cookies.set(COOKIE, secret)
        assert client.get("/kiosk/kiosk-1").status_code == 200
        for other in ("/kiosk/kiosk-2", "/board/kiosk-1", "/console"):
            assert client.get(other).status_code == 403
    with pytest.raises(InvalidStatus), terminal(web.address, "console", secret):
        pass


def test_a_revoked_terminal_closes_at_once_and_asks_for_the_code(web: WebProcess) -> None:
    secret = web.pair("board/board-9")
    looker = open_looker(web.made.hall)
    number = looker.see(paired_browsers)[-1].number
    looker.close()
    with terminal(web.address, "board/board-9", secret) as wall:
        wall.until("Услуга")
        done = zal("device", "revoke", str(number), "--hall", web.made.hall)
        assert done.returncode == 0, done.stderr
        assert wall.close_code() == Close.UNPAIRED
    with web.client() as client:
        client.cookies.set(COOKIE, secret)
        assert client.get("/board/board-9").status_code == 403
    nobody_is_left(web)


def test_who_opens_a_terminal_a_second_time_has_it_and_one_process_runs(web: WebProcess) -> None:
    secret = web.pair("kiosk/kiosk-1")
    with terminal(web.address, "kiosk/kiosk-1", secret) as first:
        first.until("Welcome")
        before = web.children
        with terminal(web.address, "kiosk/kiosk-1", secret) as second:
            assert first.close_code() == Close.ELSEWHERE
            second.until("Welcome")
            assert len(web.children) == 1
            assert web.children != before


def test_more_terminals_than_allowed_are_told_so(web: WebProcess) -> None:
    names = [f"board/wall-{number}" for number in range(4)]
    *secrets, last = map(web.pair, names)
    with ExitStack() as opened:
        for name, secret in zip(names, secrets, strict=False):
            opened.enter_context(terminal(web.address, name, secret)).until("Услуга")
        with terminal(web.address, names[-1], last) as fourth:
            assert fourth.close_code() == Close.FULL
        assert len(web.children) == len(secrets)
    nobody_is_left(web)


def test_a_face_that_is_left_says_so_and_one_that_died_is_opened_anew(web: WebProcess) -> None:
    secret = web.pair("console")
    with terminal(web.address, "console", secret) as desk:
        desk.until("Who are you?")
        desk.type("\x1b[21~")
        desk.until("Who is closing the program?")
        desk.type("\r")
        desk.until("Enter the staff code")
        desk.type(f"{web.made.staff_code}\r")
        assert desk.close_code() == Close.LEFT
    with terminal(web.address, "console", secret) as desk:
        desk.until("Who are you?")
        os.kill(web.children[0], signal.SIGKILL)
        assert desk.close_code() == Close.BROKEN


def test_faces_end_with_a_server_that_is_killed(tmp_path: Path) -> None:
    with web_process(hall_of(tmp_path)) as web:
        secret = web.pair("board/board-1")
        with terminal(web.address, "board/board-1", secret) as wall:
            wall.until("Услуга")
            (face,) = web.children
            web.process.kill()
            wait_until_dead(face)


def test_a_face_that_cannot_be_started_frees_its_seat_and_is_tried_again(
    hall: Hall, hall_path: Path, clock: ToldClock
) -> None:
    hall.pins.set(OWNER, KIOSK, "4711")
    _, secret = hall.browsers.pair(AT_KIOSK, "4711", "console")
    with serving(hall_path, clock, command=lambda _: ["/no/such/program"]) as server:
        for _ in range(2):
            with terminal(server.address, "console", secret) as desk:
                assert desk.close_code() == Close.BROKEN
        assert len(server.open_terminals) == 0
