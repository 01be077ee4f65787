"""nginx with the repository's own file, before a real ``zal web``."""

import json
import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import httpx
import pytest
from websockets.exceptions import InvalidStatus

from attacks import MALFORMED, Figures, rss_mib
from deployed import Certificate, Nginx, certificate, free_ports, nginx
from halls import AT_KIOSK, at_desk
from web_terminals import WebProcess, hall_of, terminal, web_process
from zal.bootstrap import open_hall
from zal.hall.hall import Hall
from zal_web.server.guard import HEADERS
from zal_web.terminal.pairing import COOKIE

AT_ONCE_S = 1.5
"""Less than any buffer would hold an event back, and than the sign of life every 15 s."""
NOTHING = "B" * 22


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    return certificate(tmp_path_factory.mktemp("certificate"))


@pytest.fixture(scope="module")
def web(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WebProcess]:
    with web_process(hall_of(tmp_path_factory.mktemp("hall"))) as found:
        yield found


@pytest.fixture(scope="module")
def proxy(
    web: WebProcess, made: Certificate, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Nginx]:
    with nginx(tmp_path_factory.mktemp("nginx"), made, web.port) as found:
        yield found


@pytest.fixture
def hall(web: WebProcess) -> Iterator[Hall]:
    opened = open_hall(web.made.hall)
    yield opened
    opened.close()


def test_a_page_comes_over_https_with_each_header_once(proxy: Nginx, hall: Hall) -> None:
    ticket = hall.tickets.issue(AT_KIOSK, "passport")
    with proxy.client() as phone:
        answer = phone.get(f"/t/{ticket.token}")
        assert answer.status_code == 200
        assert ticket.code in answer.text
        for name, value in HEADERS.items():
            assert answer.headers.get_list(name) == [value]
        assert answer.headers.get_list("cache-control") == ["no-store"]


def test_plain_http_leads_to_https_and_shows_nothing(proxy: Nginx) -> None:
    answer = httpx.get(f"{proxy.plain}/t/{NOTHING}?lang=en", trust_env=False)
    assert answer.status_code == 301
    assert answer.headers["location"] == f"https://127.0.0.1/t/{NOTHING}?lang=en"


def test_a_call_reaches_the_phone_through_the_proxy_at_once(proxy: Nginx, hall: Hall) -> None:
    hall.desks.sign_in(at_desk("2", "petrov"))
    ticket = hall.tickets.issue(AT_KIOSK, "passport")
    with proxy.client() as phone, phone.stream("GET", f"/t/{ticket.token}/live") as stream:
        lines = (each for each in stream.iter_lines() if each.startswith("data: {"))
        assert calls(next(lines)) == 0
        hall.tickets.call(at_desk("2"), code=ticket.code, reason="asked")
        called_at = time.monotonic()
        while not calls(next(lines)):
            continue
        assert time.monotonic() - called_at < AT_ONCE_S


def calls(line: str) -> int:
    """Return how often the visitor of a page was called, as an event tells."""
    told: int = json.loads(line.removeprefix("data: "))["calls"]
    return told


def test_a_terminal_opens_through_the_proxy_only_where_it_is_paired(
    proxy: Nginx, web: WebProcess
) -> None:
    with proxy.client("127.0.0.4") as browser:
        paired = browser.post("/pair", data={"to": "console", "code": web.made.staff_code})
        assert paired.status_code == 303
        assert "Secure" in paired.headers["set-cookie"]
        secret = paired.cookies[COOKIE]
    with terminal(proxy.address, "console", secret, trust=proxy.trust) as desk:
        desk.until("Who are you?")
        desk.type("qq")
        desk.until("qq")
    for known, origin in (("", None), (secret, "https://evil.example"), (secret, web.address)):
        with (
            pytest.raises(InvalidStatus) as refused,
            terminal(proxy.address, "console", known, origin=origin, trust=proxy.trust),
        ):
            pass
        assert refused.value.response.status_code == 403


def test_limits_count_real_addresses_whatever_a_browser_claims(proxy: Nginx) -> None:
    with proxy.client("127.0.0.2") as guesser, proxy.client("127.0.0.3") as other:
        told = [
            guesser.get(
                f"/t/{n:022}",
                headers={"x-forwarded-for": f"192.0.2.{n}", "forwarded": f"for=192.0.2.{n}"},
            ).status_code
            for n in range(40)
        ]
        assert told[0] == 404
        assert told[-1] == 429
        assert other.get(f"/t/{NOTHING}").status_code == 404


def test_a_browser_that_was_here_never_asks_without_tls_again(proxy: Nginx) -> None:
    with proxy.client() as browser:
        for path in ("/", f"/t/{NOTHING}", "/console"):
            told = browser.get(path).headers.get_list("strict-transport-security")
            assert told == ["max-age=31536000"]


def test_a_foreign_name_gets_no_answer(proxy: Nginx) -> None:
    for address in (proxy.address, proxy.plain):
        with (
            httpx.Client(verify=proxy.trust, trust_env=False) as client,
            pytest.raises(httpx.RemoteProtocolError),
        ):
            client.get(address, headers={"host": "evil.example"})


def test_pairing_and_terminals_are_closed_to_the_network_that_the_file_names(
    proxy: Nginx, hall: Hall
) -> None:
    ticket = hall.tickets.issue(AT_KIOSK, "passport")
    with proxy.client("127.0.9.1") as phone:
        assert phone.get(f"/t/{ticket.token}").status_code == 200
        for path in ("/pair", "/console", "/kiosk/kiosk-1", "/board/board-1", "/console/ws"):
            assert phone.get(path).status_code == 403
    with proxy.client("127.0.0.8") as desk:
        assert desk.get("/pair").status_code == 303


@pytest.mark.parametrize("n", [100, pytest.param(820, marks=pytest.mark.long)])
def test_wrong_wishes_for_sockets_through_the_proxy_keep_no_page_from_anybody(
    proxy: Nginx, web: WebProcess, hall: Hall, n: int
) -> None:
    paths = [f"/t/{hall.tickets.issue(AT_KIOSK, 'passport').token}" for _ in range(4)]
    host, _, port = proxy.address.removeprefix("https://").rpartition(":")
    figures = Figures()
    with ExitStack() as stack, proxy.client("127.0.0.6") as phone:
        for i in range(n):
            plain = socket.create_connection((host, int(port)), 30, ("127.0.0.7", 0))
            one = stack.enter_context(proxy.trust.wrap_socket(plain, server_hostname=host))
            one.sendall(MALFORMED[i % len(MALFORMED)].replace("localhost", host).encode())
            if i % 10 == 0:
                figures.look(phone, paths[i // 10 % 4])
        for _ in range(20):
            figures.look(phone, paths[_ % 4])
    print(figures.told(f"{n} wrong wishes through nginx", rss_mib(web.process.pid)))
    assert figures.refused == []


def test_what_is_larger_than_any_form_is_refused_before_it_is_read(proxy: Nginx) -> None:
    with proxy.client() as browser:
        assert browser.post(f"/t/{NOTHING}/cancel", content=b"x" * 9000).status_code == 413


def test_a_page_that_is_asked_for_while_the_server_is_away_says_so_and_asks_again(
    made: Certificate, tmp_path: Path
) -> None:
    (nobody,) = free_ports(1)
    with nginx(tmp_path, made, nobody) as proxy, proxy.client() as browser:
        page = browser.get("/kiosk/kiosk-1")
        form = browser.post(f"/t/{NOTHING}/postpone")
    assert (page.status_code, page.headers["refresh"]) == (502, "20")
    assert "Сейчас нет связи с залом" in page.text
    assert "No connection to the hall right now" in page.text
    assert "strict-transport-security" in page.headers
    assert form.status_code == 502
    assert "refresh" not in form.headers


def test_no_visitors_link_is_written_down_even_when_the_server_is_gone(
    made: Certificate, tmp_path: Path
) -> None:
    (nobody,) = free_ports(1)
    with nginx(tmp_path, made, nobody) as proxy, proxy.client() as phone:
        assert phone.get(f"/t/{NOTHING}").status_code == 502
        httpx.get(f"{proxy.plain}/t/{NOTHING}", trust_env=False)
    for log in tmp_path.glob("*.log"):
        assert NOTHING not in log.read_text("utf-8"), log.name
