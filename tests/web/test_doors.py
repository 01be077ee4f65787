"""Who says nothing, who asks for too many streams, and who comes by a foreign name."""

import asyncio
import socket
from pathlib import Path

import pytest

from attacks import Figures, client_at, connected, held, port_of
from deployed import certificate
from halls import AT_KIOSK
from web_servers import Server, until
from zal.hall.hall import Hall
from zal_web.demo.listeners import network_address
from zal_web.server import connections, event_loop
from zal_web.server.connections import Connections
from zal_web.server.http_server import listener
from zal_web.visitor.live_stream import MOST_STREAMS


@pytest.mark.parametrize("n", [100, pytest.param(2000, marks=pytest.mark.long)])
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
