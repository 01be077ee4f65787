"""Sockets that are asked for wrongly: answered, ended, not written down, and in nobody's way."""

import asyncio
from pathlib import Path

import pytest

from attacks import (
    MALFORMED,
    UPGRADE,
    Figures,
    answer_to_the_end,
    client_at,
    connected,
    held,
    port_of,
    rss_mib,
)
from halls import AT_KIOSK, ToldClock
from web_servers import serving
from web_terminals import WebProcess, hall_of, web_process
from zal.bootstrap import open_hall
from zal.hall.hall import Hall
from zal_web.server import protocols
from zal_web.terminal import routes


def link_of(web: WebProcess) -> str:
    """Return the path of a ticket's page."""
    hall = open_hall(web.made.hall)
    token = hall.tickets.issue(AT_KIOSK, "passport").token
    hall.close()
    return f"/t/{token}"


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


@pytest.mark.parametrize("n", [200, pytest.param(2010, marks=pytest.mark.long)])
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
