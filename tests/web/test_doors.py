"""Attacks on the doors: sockets asked for wrongly, silence, guessers, one cookie opened again."""

import asyncio
import secrets
import socket
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from typing import Self

import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus

from attacks import (
    MALFORMED,
    UPGRADE,
    WIFI,
    Figures,
    answer_to_the_end,
    client_at,
    connected,
    held,
    rss_mib,
)
from deployed import certificate
from halls import AT_KIOSK, OWNER, ToldClock
from web_servers import Server, serving, until
from web_terminals import WebProcess, hall_of, terminal, web_process
from zal.bootstrap import open_hall
from zal.domain import pins
from zal.hall.hall import Hall
from zal.hall.pins import KIOSK
from zal_console.command import device_at
from zal_web.demo.listeners import network_address
from zal_web.server import connections, event_loop, protocols
from zal_web.server.connections import Connections
from zal_web.server.http_server import listener
from zal_web.terminal import routes
from zal_web.terminal.pairing import COOKIE, TRIES
from zal_web.terminal.routes import Opening
from zal_web.visitor.live_stream import MOST_STREAMS

long = pytest.mark.long
CODE = "4071"
FACE = "import os, sys\nos.write(1, b'__GANGLION__\\n')\nos.write(1, b'D\\0\\0\\0\\5READY')\n"
STAYS = FACE + "while os.read(0, 4096): pass\n"
"""A program that stands for a face: it draws a word and ends with its browser."""


@pytest.fixture(scope="module")
def web(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WebProcess]:
    with web_process(hall_of(tmp_path_factory.mktemp("hall"))) as found:
        yield found


def link_of(web: WebProcess) -> str:
    """Return the path of a ticket's page."""
    hall = open_hall(web.made.hall)
    token = hall.tickets.issue(AT_KIOSK, "passport").token
    hall.close()
    return f"/t/{token}"


def port_of(server: Server) -> int:
    return int(server.address.rpartition(":")[2])


# --- sockets that are asked for wrongly -------------------------------------------------------
@pytest.mark.parametrize("said", MALFORMED, ids=range(len(MALFORMED)))
def test_a_wrong_wish_for_a_socket_is_answered_and_its_connection_ends(
    web: WebProcess, said: str
) -> None:
    with connected(web.port, "127.0.0.3") as one:
        one.sendall(said.encode())
        answer = answer_to_the_end(one)
    assert answer[:12] in {f"HTTP/1.1 {n}".encode() for n in (400, 403, 404, 426, 431)}, answer[:80]


def test_a_socket_that_a_form_asks_for_is_answered_as_a_page(web: WebProcess) -> None:
    with connected(web.port, "127.0.0.3") as one:
        one.sendall(f"POST /console/ws HTTP/1.1\r\n{UPGRADE}Content-Length: 1\r\n\r\nx".encode())
        assert one.recv(12) == b"HTTP/1.1 404"


@pytest.mark.parametrize("n", [200, pytest.param(2010, marks=long)])
def test_wrong_wishes_for_sockets_keep_no_page_from_anybody(web: WebProcess, n: int) -> None:
    paths, figures = [link_of(web) for _ in range(4)], Figures()
    said = (MALFORMED[i % 4] for i in range(n))
    with client_at(web.address) as phone, held(web.port, said) as attackers:
        for i in range(40):
            figures.look(phone, paths[i % 4])
        for each in attackers:
            answer_to_the_end(each)
    print(figures.told(f"{n} wrong wishes held", rss_mib(web.process.pid)))
    assert figures.refused == []


def test_a_socket_that_does_not_open_in_time_is_ended(
    hall: Hall, hall_path: Path, clock: ToldClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(protocols, "HEAD_S", 0.3)
    wished = MALFORMED[-1].replace("Host: localhost", "Host: localhost\r\nOrigin: http://localhost")
    with serving(hall_path, clock) as server, connected(port_of(server)) as one:

        async def never(*_: object) -> None:
            await asyncio.Event().wait()

        monkeypatch.setattr(routes.TerminalRoutes, "_open", never)
        one.sendall(wished.encode())
        assert answer_to_the_end(one) == b""


def test_a_stranger_writes_nothing_into_the_logs_however_much_is_asked(tmp_path: Path) -> None:
    made = hall_of(tmp_path)
    with web_process(made) as web:
        for n in range(700):
            with connected(web.port, "127.0.0.3") as one:
                wished = f"GET /t/{n}?{'WRITTEN' * 1000} HTTP/1.1\r\nHost: localhost\r\n\r\n"
                one.sendall((wished if n % 2 else MALFORMED[n // 2 % len(MALFORMED)]).encode())
                answer_to_the_end(one)
    logs = [each.read_text("utf-8") for each in made.hall.parent.glob("*.log*")]
    assert logs
    assert sum(map(len, logs)) < 20_000
    assert not any(each in log for log in logs for each in ("WRITTEN", "AAAA", "yyyy"))


# --- silence --------------------------------------------------------------------------------
@pytest.mark.parametrize("n", [100, pytest.param(2000, marks=long)])
def test_who_says_nothing_pushes_out_strangers_of_the_same_address_alone(
    server: Server, hall: Hall, monkeypatch: pytest.MonkeyPatch, n: int
) -> None:
    monkeypatch.setattr(connections, "MOST_OF_ADDRESS", 40)
    port, figures = port_of(server), Figures()
    path = f"/t/{hall.tickets.issue(AT_KIOSK, 'passport').token}"
    newcomer = f"/t/{hall.tickets.issue(AT_KIOSK, 'passport').token}"
    with client_at(server.address) as phone, phone.stream("GET", f"{path}/live") as stream:
        beats = stream.iter_lines()
        next(beats)
        with held(port, [""] * n) as silent:
            until(lambda: server.connections.strangers <= 40)
            with client_at(server.address) as other:
                figures.look(other, newcomer)
            ended = sum(_is_ended(each) for each in silent)
            assert ended >= n - 40
        assert server.pages.live.count(path.split("/")[2]) == 1  # it was never let go
    print(figures.told(f"{n} silent connections"))
    assert figures.refused == []


def _is_ended(connection: socket.socket) -> bool:
    connection.settimeout(0.01)
    try:
        return connection.recv(1) == b""
    except TimeoutError:
        return False
    except ConnectionError:
        return True


async def test_who_begins_tls_and_says_nothing_holds_a_descriptor_for_seconds_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(event_loop, "HANDSHAKE_S", 0.3)
    made = certificate(tmp_path)
    counted = Connections()
    found = listener("127.0.0.1", 0, counted)
    await asyncio.to_thread(_serve_tls_to_nobody, found, counted, made.file, made.key)


def _serve_tls_to_nobody(found: socket.socket, counted: Connections, file: Path, key: Path) -> None:
    import ssl

    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(file, key)

    async def serve() -> None:
        loop = asyncio.get_running_loop()
        server = await loop.create_server(asyncio.Protocol, sock=found, ssl=context)
        silent = await asyncio.to_thread(connected, found.getsockname()[1])
        with silent:
            await asyncio.to_thread(until, lambda: len(counted) == 1)
            await asyncio.to_thread(until, lambda: len(counted) == 0)
        server.close()

    loop = event_loop.Loop()
    try:
        loop.run_until_complete(serve())
    finally:
        loop.close()


# --- guessers -------------------------------------------------------------------------------
@pytest.mark.parametrize(("phones", "consoles"), [(60, 6), pytest.param(300, 50, marks=long)])
def test_phones_and_consoles_at_one_address_with_a_guesser_are_all_served(
    hall: Hall, hall_path: Path, clock: ToldClock, phones: int, consoles: int
) -> None:
    hall.pins.set(OWNER, KIOSK, CODE)
    paired = [hall.browsers.pair(AT_KIOSK, CODE, "console")[1] for _ in range(consoles)]
    tokens = [hall.tickets.issue(AT_KIOSK, "passport").token for _ in range(phones)]
    face = [sys.executable, "-S", "-c", STAYS]
    with (
        serving(hall_path, clock, command=lambda _: face, most_terminals=consoles) as server,
        ExitStack() as stack,
    ):
        guessing = stack.enter_context(_Guesser(server))
        until(lambda: guessing.limited > 0)
        figures = Figures()
        for token in tokens:
            phone = stack.enter_context(client_at(server.address))
            figures.look(phone, f"/t/{token}")
            stream = stack.enter_context(phone.stream("GET", f"/t/{token}/live"))
            assert stream.status_code == 200
        for secret in paired:
            desk = stack.enter_context(terminal(server.address, "console", secret, host=WIFI))
            desk.until("READY")
        for token in tokens:  # who has it open already asks once more
            with client_at(server.address) as phone:
                figures.look(phone, f"/t/{token}")
        assert len(server.pages.live) == phones
        assert len(server.open_terminals) == consoles
        told = f"{phones} phones, {consoles} consoles, {guessing.asked} guesses"
    print(figures.told(told))
    assert figures.refused == []


class _Guesser(threading.Thread):
    """Somebody at the same address who guesses links and codes, a hundred times a second."""

    def __init__(self, server: Server) -> None:
        super().__init__(daemon=True)
        self._server = server
        self._ended = threading.Event()
        self.asked = self.limited = 0

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        self.join()

    def run(self) -> None:
        with client_at(self._server.address) as client:
            while not self._ended.wait(0.01):
                answer = client.get(f"/t/{secrets.token_urlsafe(16)}")
                client.post("/pair", data={"to": "console", "code": "0000"})
                self.asked += 1
                self.limited += answer.status_code == 429


def test_a_spent_address_still_has_its_paired_browsers_let_in_after_a_new_start(
    hall: Hall, hall_path: Path, clock: ToldClock
) -> None:
    hall.pins.set(OWNER, KIOSK, CODE)
    _, secret = hall.browsers.pair(AT_KIOSK, CODE, "console")
    with serving(hall_path, clock) as server, client_at(server.address) as browser:
        answers = [browser.get(f"/t/{n:022}").status_code for n in range(25)]
        assert answers[-1] == 429
        assert browser.get("/console").status_code == 429
        browser.cookies.set(COOKIE, secret)
        page = browser.get("/console")
    assert page.status_code == 200
    assert secret in page.headers["set-cookie"]  # for as long again
    assert "Path=/console" in page.headers["set-cookie"]


def test_streams_of_one_link_that_are_asked_for_at_once_are_no_more_than_may_be(
    server: Server, hall: Hall
) -> None:
    token = hall.tickets.issue(AT_KIOSK, "passport").token
    asked = f"GET /t/{token}/live HTTP/1.1\r\nHost: localhost\r\n\r\n"
    with held(port_of(server), [asked] * 24) as phones:
        told = [each.recv(12) for each in phones]
        assert set(told) == {b"HTTP/1.1 200", b"HTTP/1.1 429"}
        assert told.count(b"HTTP/1.1 200") == MOST_STREAMS
        until(lambda: server.pages.live.count(token) == MOST_STREAMS)


# --- codes ----------------------------------------------------------------------------------
@pytest.mark.parametrize("n", [60, pytest.param(500, marks=long)])
def test_codes_that_come_at_once_are_counted_before_any_is_looked_at(
    server: Server, hall: Hall, n: int
) -> None:
    hall.pins.set(OWNER, KIOSK, CODE)

    def guess(_: int) -> int:
        with client_at(server.address) as client:
            return client.post("/pair", data={"to": "console", "code": "0000"}).status_code

    with ThreadPoolExecutor(20) as threads:
        told = list(threads.map(guess, range(n)))
    assert sorted(set(told)) == [403, 429]
    assert told.count(403) == TRIES.burst
    hall.pins.verify(AT_KIOSK, KIOSK, CODE)  # at a keypad nobody has to wait


def test_no_visitor_waits_for_a_code_that_is_being_proven(
    server: Server, hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    hall.pins.set(OWNER, KIOSK, CODE)
    token = hall.tickets.issue(AT_KIOSK, "passport").token
    is_asked, may_answer = threading.Event(), threading.Event()

    def slow(*_: object) -> bool:
        is_asked.set()
        may_answer.wait()
        return True

    monkeypatch.setattr(pins, "matches", slow)
    with ThreadPoolExecutor(1) as thread, server.client() as one, server.client() as phone:
        pairing = thread.submit(one.post, "/pair", data={"to": "console", "code": CODE})
        is_asked.wait()
        postponed = phone.post(f"/t/{token}/postpone")
        may_answer.set()
        assert postponed.status_code == 303
        assert pairing.result().status_code == 303


def test_right_codes_are_not_counted_and_a_pairing_code_is_taken_with_its_gap(
    server: Server, hall: Hall
) -> None:
    hall.pins.set(OWNER, KIOSK, CODE)
    with client_at(server.address) as client:
        for _ in range(2 * TRIES.burst):
            assert client.post("/pair", data={"to": "console", "code": CODE}).status_code == 303
        code = hall.browsers.invite(OWNER).code
        form = {"to": "board/wall", "code": f"{code[:4]} {code[4:]}"}
        assert client.post("/pair", data=form).status_code == 303
        assert client.post("/pair", data=form).status_code == 403


def test_each_console_has_a_name_of_its_own_by_which_wrong_pins_count(
    hall: Hall, hall_path: Path, clock: ToldClock
) -> None:
    hall.pins.set(OWNER, KIOSK, CODE)
    secrets_of = [hall.browsers.pair(AT_KIOSK, CODE, "console")[1] for _ in range(2)]
    started: list[str] = []

    def command(opening: Opening) -> list[str]:
        started.append(opening.name)
        return [sys.executable, "-S", "-c", STAYS]

    with serving(hall_path, clock, command=command) as server, ExitStack() as stack:
        for secret in secrets_of:
            desk = stack.enter_context(terminal(server.address, "console", secret))
            desk.until("READY")
    assert started == ["browser-1", "browser-2"]
    assert [device_at(each) for each in (None, "7")] == ["console-1", "console-7"]


# --- names ----------------------------------------------------------------------------------
@pytest.mark.parametrize(
    "host",
    [
        *("evil.example", "evil.example:8080", "", "127.0.0.1.evil.example"),
        *("203.0.113.5", "[2001:db8::5]", "0.0.0.0"),
    ],
)
def test_a_foreign_name_is_refused_and_leads_nowhere(server: Server, host: str) -> None:
    with server.client() as client:
        for path in ("/console/", "/console", "/t/x", "/"):
            answer = client.get(path, headers={"host": host})
            assert answer.status_code == 421
            assert "location" not in answer.headers
        assert client.get("/console/").status_code == 404


def test_the_name_of_visitors_pages_and_this_machines_are_its_own(server: Server) -> None:
    names = [
        "mfc.zal.test",
        "mfc.zal.test:8443",
        "localhost:1",
        "127.0.0.1",
        "[::1]:80",
        socket.gethostname(),
    ]
    with server.client() as client:
        for host in [*names, *filter(None, [network_address()])]:
            assert client.get("/", headers={"host": host}).status_code == 200, host


# --- one cookie, opened again and again -----------------------------------------------------
@pytest.mark.parametrize("n", [150, pytest.param(5316, marks=long)])
def test_one_cookie_that_is_opened_again_and_again_keeps_nobody_waiting(
    hall: Hall, hall_path: Path, clock: ToldClock, n: int
) -> None:
    hall.pins.set(OWNER, KIOSK, CODE)
    rude, honest = (hall.browsers.pair(AT_KIOSK, CODE, "console")[1] for _ in range(2))
    path = f"/t/{hall.tickets.issue(AT_KIOSK, 'passport').token}"
    started: list[str] = []

    def command(opening: Opening) -> list[str]:
        started.append(opening.name)
        return [sys.executable, "-S", "-c", STAYS]

    figures = Figures()
    with (
        serving(hall_path, clock, command=command) as server,
        client_at(server.address) as phone,
        ThreadPoolExecutor(8) as threads,
    ):
        opening = [threads.submit(_open_and_go, server, rude) for _ in range(n)]
        with terminal(server.address, "console", honest, host=WIFI) as desk:
            desk.until("READY")
            while not all(each.done() for each in opening):
                figures.look(phone, "/")
                assert len(server.open_terminals) <= 2
                assert server.open_terminals.waiting <= 1
                server.told_s[0] += 0.05
        until(lambda: len(server.open_terminals) == 0)
        figures.look(phone, path)
    print(figures.told(f"{n} opens, {len(started)} processes"))
    assert figures.refused == []
    assert len(started) <= routes.OPENS.burst + 1 + server.told_s[0] * routes.OPENS.per_s + 1


def _open_and_go(server: Server, secret: str) -> None:
    """Open a terminal's socket and be gone at once."""
    try:
        with terminal(server.address, "console", secret, host=WIFI):
            pass
    except (InvalidStatus, ConnectionClosed, OSError):
        return


def test_the_newest_browser_takes_the_place_of_who_waits_and_the_gone_start_nothing(
    hall: Hall, hall_path: Path, clock: ToldClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    hall.pins.set(OWNER, KIOSK, CODE)
    _, secret = hall.browsers.pair(AT_KIOSK, CODE, "console")
    started: list[str] = []
    slow = FACE + "import time\nwhile os.read(0, 4096): pass\ntime.sleep(1)\n"

    def command(opening: Opening) -> list[str]:
        started.append(opening.name)
        return [sys.executable, "-S", "-c", slow]

    with serving(hall_path, clock, command=command) as server:
        with terminal(server.address, "console", secret) as first:
            first.until("READY")
            with terminal(server.address, "console", secret) as second:
                until(lambda: server.open_terminals.waiting == 1)
                with terminal(server.address, "console", secret) as third:
                    assert second.close_code() == 4001
                    third.until("READY")
                    assert len(started) == 2
                    with terminal(server.address, "console", secret):
                        until(lambda: server.open_terminals.waiting == 1)
                    until(lambda: server.open_terminals.waiting == 0)
        until(lambda: len(server.open_terminals) == 0)
    assert len(started) == 2
