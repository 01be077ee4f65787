"""What is too much for a server, too large or too slow is cut off, and others are served."""

import secrets
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest

from halls import AT_KIOSK, ToldClock
from web_servers import Server, serving, until
from zal.domain.states import State
from zal.hall.hall import Hall
from zal.hall.seen.ticket import ticket_story
from zal_web.server import answers, http_server, protocols
from zal_web.server.answers import MOST_BODY

PATIENCE_S = 30
WISHES = ("cancel", "postpone", "return", "reinstate", "rating")


def test_reads_of_one_link_are_limited(server: Server, hall: Hall) -> None:
    one, other = hall.tickets.issue(AT_KIOSK, "passport"), hall.tickets.issue(AT_KIOSK, "passport")
    with server.client() as client:
        found = [client.get(f"/t/{one.token}").status_code for _ in range(40)]
        assert found == [200] * 30 + [429] * 10
        limited = client.get(f"/t/{one.token}")
        assert "Please wait a minute" in limited.text
        assert "Try again</a>" in limited.text
        assert client.get(f"/t/{other.token}").status_code == 200


def test_a_body_is_bounded_whether_or_not_it_tells_its_length(server: Server, hall: Hall) -> None:
    ticket = hall.tickets.issue(AT_KIOSK, "passport")

    def parts() -> Iterator[bytes]:
        for _ in range(3):
            yield b"x" * (MOST_BODY // 2)

    with server.client() as client:
        for wish in WISHES:
            for body in (b"".join(parts()), parts()):
                sent = client.post(f"/t/{ticket.token}/{wish}", content=body)
                assert sent.status_code == 413


def test_slow_headers_are_cut_off_in_bounded_time_while_others_are_served(
    server: Server, hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(protocols, "HEAD_S", 0.5)
    token = hall.tickets.issue(AT_KIOSK, "passport").token
    begun = [b"", b"GET / HT", b"GET / HTTP/1.1\r\nHost: localhost\r\n", b"\x16\x03\x01"]
    late = (
        b"GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 999\r\n\r\n"  # answered, and goes on
    )
    with ThreadPoolExecutor(50) as threads, server.client() as client:
        slow = [threads.submit(dribble, server, start) for start in (*begun * 10, late)]
        served = 0
        while not all(each.done() for each in slow):
            assert client.get(f"/t/{token}").status_code == 200
            served += 1
            server.told_s[0] += 60
            time.sleep(0.05)
    assert served
    assert all(each.result() for each in slow)


def test_a_slow_body_is_cut_off_in_bounded_time(
    server: Server, hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(answers, "BODY_S", 0.5)
    ticket = hall.tickets.issue(AT_KIOSK, "passport")
    head = (
        f"POST /t/{ticket.token}/cancel HTTP/1.1\r\nHost: localhost\r\n"
        "Content-Length: 999\r\n\r\nsure=yes"
    )
    assert dribble(server, head.encode())
    assert hall.see(ticket_story, ticket.code)[0].state is State.WAITING


def dribble(server: Server, start: bytes) -> bool:
    """Send a request's beginning and then byte by byte; return whether it is cut off in the end."""
    end = time.monotonic() + PATIENCE_S
    with server.connected(0.05) as connection, suppress(ConnectionError):
        connection.sendall(start)
        while time.monotonic() < end:
            try:
                if connection.recv(65536) == b"":
                    return True
            except TimeoutError:
                if start:  # who began goes on, who said nothing says nothing
                    connection.sendall(b"X")
        return False
    return True


def test_who_listens_does_not_hold_up_the_end_of_the_server(
    hall_path: Path, clock: ToldClock, hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(http_server, "_GRACE_S", 2 * PATIENCE_S)
    token = hall.tickets.issue(AT_KIOSK, "passport").token
    opened = serving(hall_path, clock)
    server = opened.__enter__()
    with server.client() as client, client.stream("GET", f"/t/{token}/live") as stream:
        until(lambda: server.pages.live.count(token) == 1)
        began = time.monotonic()
        opened.__exit__(None, None, None)
        assert time.monotonic() - began < PATIENCE_S
        stream.close()


def test_a_flood_of_links_does_not_fill_the_memory(server: Server) -> None:
    for _ in range(20_000):
        server.pages.links.may_read(secrets.token_urlsafe(16))
        server.pages.links.may_act(secrets.token_urlsafe(16))
    assert len(server.pages.links._reads) == len(server.pages.links._writes) == 10_000
