"""Attacks on terminals, by name. The visitors' page has its own in test_security.py."""

import json
import re
import socket
import struct
from pathlib import Path

import pytest
from websockets.exceptions import InvalidStatus

from halls import AT_KIOSK, OWNER, ToldClock
from web_servers import serving, until
from web_terminals import Screen, WebProcess, hall_of, terminal, web_process
from zal.address import HallAddress
from zal.hall.hall import Hall
from zal.hall.pins import KIOSK
from zal.logs import log_path
from zal_web.server.guard import HEADERS
from zal_web.server.http_server import MOST_FRAME
from zal_web.server.static_files import until_script_source
from zal_web.terminal.open_terminals import Close
from zal_web.terminal.pairing import COOKIE


@pytest.fixture(scope="module")
def secret(web: WebProcess) -> str:
    return web.pair("console")


def answers(desk: Screen) -> None:
    """Hold that a console still draws and reads keys, once it has done with what came before."""
    for _ in range(5):
        desk.type("qq")
        if desk.sees("qq"):
            desk.type("\x7f\x7f")
            return
    pytest.fail("it reads no keys any more")


@pytest.mark.parametrize(
    "origin",
    ["", "null", "http://evil.example", "https://127.0.0.1", "http://127.0.0.1:1", "file://x"],
)
def test_a_socket_of_another_sites_page_is_refused(
    web: WebProcess, secret: str, origin: str
) -> None:
    with (
        pytest.raises(InvalidStatus) as refused,
        terminal(web.address, "console", secret, origin=origin),
    ):
        pass
    assert refused.value.response.status_code == 403


def test_the_browsers_cookie_is_out_of_reach_of_scripts_and_other_sites(web: WebProcess) -> None:
    with web.client() as client:
        form = {"to": "board/b", "code": web.made.staff_code}
        sent = client.post("/pair", data=form).headers["set-cookie"]
    assert "HttpOnly" in sent
    assert "SameSite=strict" in sent
    assert "Path=/board/b" in sent
    assert "Secure" not in sent  # this server speaks plain HTTP on this machine only
    with web.client() as client:
        proxied = {"x-forwarded-proto": "https", "x-forwarded-for": "192.0.2.1"}
        answer = client.post("/pair", data=form, headers=proxied)
    assert "Secure" in answer.headers["set-cookie"]


def test_pairing_never_happens_by_get_nor_from_another_site(web: WebProcess) -> None:
    code = web.made.staff_code
    with web.client() as client:
        asked = client.get(f"/pair?to=console&code={code}")
        assert "set-cookie" not in asked.headers
        assert asked.headers["location"] == "/?lang=en"  # no terminal's page, and no code
        foreign = {"sec-fetch-site": "cross-site"}
        sent = client.post("/pair", data={"to": "console", "code": code}, headers=foreign)
        assert sent.status_code == 403
        assert "set-cookie" not in sent.headers


@pytest.mark.parametrize(
    "to", ["", "//evil.example", "kiosk/../console", "kiosk/a b", "web", "x\r\ny"]
)
def test_pairing_leads_nowhere_but_to_a_terminal(web: WebProcess, to: str) -> None:
    with web.client() as client:
        proxied = {"x-forwarded-for": "192.0.2.2"}
        form = {"to": to, "code": web.made.staff_code}
        answer = client.post("/pair", data=form, headers=proxied)
    assert answer.status_code == 404
    assert not to or to not in answer.text
    assert "location" not in answer.headers
    assert "set-cookie" not in answer.headers


def test_guesses_of_the_staff_code_are_limited(tmp_path: Path) -> None:
    with web_process(hall_of(tmp_path)) as web, web.client() as client:
        answers = [client.post("/pair", data={"to": "console", "code": "0" * 5}) for _ in range(9)]
        told = [each.status_code for each in answers]
        assert told == [403] * 5 + [429] * 4
        assert not any("set-cookie" in each.headers for each in answers)


def test_codes_pins_and_secrets_never_stand_in_the_log(web: WebProcess, secret: str) -> None:
    with terminal(web.address, "console", secret) as desk:
        desk.until("Who are you?")
        desk.type("\r")
        desk.type(web.made.operator_pin + "\r")
        desk.until("1")
    for log in web.made.hall.parent.glob("*.log"):
        written = re.sub(r"\[\d+\]", "", log.read_text(encoding="utf-8"))  # numbers of processes
        words = set(re.findall(r"\w+", written))
        assert secret not in written, log.name
        assert not {web.made.staff_code, web.made.operator_pin} & words, log.name
    assert log_path(HallAddress(web.made.hall), "web").exists()


def test_an_oversized_frame_ends_that_connection_only(web: WebProcess, secret: str) -> None:
    with terminal(web.address, "console", secret) as desk:
        desk.until("Who are you?")
        desk.send("stdin", "x" * (MOST_FRAME + 1))
        assert desk.close_code() == 1009
    with terminal(web.address, "console", secret) as desk:
        desk.until("Who are you?")
        answers(desk)


@pytest.mark.parametrize("foul", ["{", '["quit"]', '["resize", {"width": "1e9", "height": 1}]', ""])
def test_messages_that_no_page_of_ours_sends_end_the_connection(
    web: WebProcess, secret: str, foul: str
) -> None:
    with terminal(web.address, "console", secret) as desk:
        desk.connection.send(foul)
        assert desk.close_code() == Close.REFUSED


def test_hostile_terminal_input_does_no_harm(web: WebProcess, secret: str) -> None:
    with terminal(web.address, "console", secret) as desk:
        desk.until("Who are you?")
        desk.send("resize", {"width": 10**9, "height": -5})
        desk.send("resize", {"width": 100, "height": 30})
        for hostile in (
            "",
            "\x1b[48;99999;99999;1;1t",
            "\x1b",
            "[48;99999;99999;1;1t"[:4],
            "\x1b[1114112;2u",
            "\x1b[200~",
            "\x1b]52;c;!\x07",
            "\x1bP+q\x1b\\",
            "\x00\x1b\x1b\x1b[",
            "\ud800",
        ):
            desk.send("stdin", hostile)
        desk.type("\x1b")
        desk.type("\x7f" * 200)
        answers(desk)


def test_a_flood_of_input_leaves_other_terminals_and_phones_served(
    web: WebProcess, secret: str
) -> None:
    wall_secret = web.pair("board/board-1")
    with (
        terminal(web.address, "console", secret) as desk,
        terminal(web.address, "board/board-1", wall_secret) as wall,
        web.client() as client,
    ):
        desk.until("Who are you?")
        flood = json.dumps(["stdin", "\x1b[<35;10;10M"])
        for _ in range(3000):
            desk.connection.send(flood)
        assert client.get("/").status_code == 200
        wall.until("Услуга")


def test_a_browser_that_vanishes_takes_its_process_with_it(web: WebProcess, secret: str) -> None:
    until(lambda: web.children == [])
    with terminal(web.address, "console", secret) as desk:
        desk.until("Who are you?")
        assert len(web.children) == 1
        gone = desk.connection.socket
        gone.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        gone.close()  # no farewell: a reset, as of a machine that lost its power
        until(lambda: web.children == [])


def test_a_browser_that_answers_no_more_is_taken_for_gone(
    hall: Hall, hall_path: Path, clock: ToldClock
) -> None:
    hall.pins.set(OWNER, KIOSK, "4711")
    _, secret = hall.browsers.pair(AT_KIOSK, "4711", "console")
    with serving(hall_path, clock, beat_s=0.2) as server:
        port = int(server.address.rpartition(":")[2])
        with socket.create_connection(("127.0.0.1", port)) as mute:
            mute.sendall(handshake(server.address, port, secret))
            assert b" 101 " in mute.recv(4096)
            until(lambda: len(server.open_terminals) == 1)
            until(lambda: len(server.open_terminals) == 0)


def handshake(address: str, port: int, secret: str) -> bytes:
    """Return how a browser asks for a console's socket."""
    return (
        f"GET /console/ws?width=90&height=30 HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n"
        f"Origin: {address}\r\nCookie: {COOKIE}={secret}\r\nUpgrade: websocket\r\n"
        "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
        "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n"
    ).encode()


def test_only_a_page_of_this_server_shows_a_terminal_and_only_if_asked_to(web: WebProcess) -> None:
    secret = web.pair("kiosk/kiosk-7")
    with web.client() as client:
        client.cookies.set(COOKIE, secret)
        headers = client.get("/kiosk/kiosk-7").headers
    policy = headers["content-security-policy"]
    assert "frame-ancestors 'none'" in policy
    assert f"script-src 'self' {until_script_source()};" in policy
    assert "unsafe" not in policy
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == HEADERS["referrer-policy"]
    assert headers["cache-control"] == "no-store"
