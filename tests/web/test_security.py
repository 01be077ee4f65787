"""Attacks on the visitor's page, by name. Terminals have their own in test_terminal_security.py."""

import re
from pathlib import Path

import pytest

from halls import AT_KIOSK, DAY, ToldClock, at_desk, enter, hall_rev, make_hall
from phones import serve
from web_servers import Server, until
from zal.domain.states import State
from zal.hall.hall import Hall
from zal.hall.seen.visit import visit_view
from zal_web.server.guard import HEADERS
from zal_web.server.log_redaction import RedactedFormatter
from zal_web.server.static_files import content, until_script

PATIENCE_S = 30
UNKNOWN = "A" * 22
WISHES = ("cancel", "postpone", "return", "reinstate", "rating")
FORM = {"sure": "yes", "comfort": "5"}
FOREIGN = (
    {"sec-fetch-site": "cross-site"},
    {"sec-fetch-site": "same-site"},
    {"origin": "https://evil.example"},
    {"origin": "null"},
    {"origin": "null", "sec-fetch-site": "none"},
    {"origin": "https://evil.example", "sec-fetch-site": "same-origin"},
    {"origin": "http://127.0.0.1:1"},
    {"origin": "x"},
)
INJECTIONS = (
    "GET /t/{}%0d%0aset-cookie:%20a=b HTTP/1.1\r\nHost: localhost\r\n",
    "GET /t/{}?lang=en%0d%0aset-cookie:%20a=b HTTP/1.1\r\nHost: localhost\r\n",
    "GET /t/{}/rating?lang=en%0d%0aset-cookie:%20a=b HTTP/1.1\r\nHost: localhost\r\n",
    "GET /t/{}/rating HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\n",
    "GET /t/{}/rating HTTP/1.1\r\nHost: localhost\r\nAccept-Language: en\rset-cookie: a=b\r\n",
    "GET /t/{}/rating HTTP/1.1\r\nHost: a\r\nHost: b\r\n",
    "GET //evil.example/t/{}/rating HTTP/1.1\r\nHost: localhost\r\n",
)


def answer_to(server: Server, sent: bytes) -> tuple[str, list[str]]:
    """Return the status line and the headers that raw bytes get."""
    head = b""
    with server.connected(20) as connection:
        connection.sendall(sent)
        while b"\r\n\r\n" not in head and (part := connection.recv(65536)):
            head += part
    first, *rest = head.partition(b"\r\n\r\n")[0].decode("latin-1").split("\r\n")
    return first, rest


def test_guessed_tokens_are_limited_and_whoever_has_a_right_one_is_served_beside_the_guesser(
    server: Server, hall: Hall
) -> None:
    ticket = hall.tickets.issue(AT_KIOSK, "passport")
    with server.client() as client:
        assert client.get(f"/t/{ticket.token}").status_code == 200
        found = [client.get(f"/t/{n:022d}").status_code for n in range(300)]
        assert found.count(404) == 20
        assert found.count(429) == 280
        unseen = hall.tickets.issue(AT_KIOSK, "passport")
        limited = client.post(f"/t/{UNKNOWN}/cancel", data=FORM)
        assert limited.status_code == 429
        assert "Please wait a minute and try again" in limited.text
        assert client.get(f"/t/{unseen.token}").status_code == 200  # the hall knows it
        assert client.get("/static/page.css").status_code == 200  # that page loads it
        assert client.get("/static/nothing").status_code == 429
        assert client.get(f"/t/{ticket.token}").status_code == 200  # who was in, stays in
        other = client.get(f"/t/{UNKNOWN}", headers={"x-forwarded-for": "192.0.2.7"})
        assert other.status_code == 404
        server.told_s[0] += 60
        assert client.get(f"/t/{UNKNOWN}").status_code == 404


def test_what_phones_ask_for_of_themselves_and_refused_acts_do_not_shut_a_hall_out(
    server: Server, hall: Hall, desk: str
) -> None:
    called = hall.tickets.issue(AT_KIOSK, "passport").token
    hall.tickets.call(at_desk(desk))
    with server.client() as client:
        client.get(f"/t/{called}")
        for _ in range(20):
            for path in ("/favicon.ico", "/apple-touch-icon.png", "/.well-known/assetlinks.json"):
                assert client.get(path).status_code in (200, 404)
            assert client.post(f"/t/{called}/postpone").status_code in (409, 429)
        newcomer = hall.tickets.issue(AT_KIOSK, "passport").token
        assert client.get(f"/t/{newcomer}").status_code == 200


def test_what_cannot_be_a_token_is_no_ticket(server: Server, hall: Hall) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    with server.client() as client:
        for each in ("short", "я" * 22, "A" * 65, "%00" * 16, "a' OR '1'='1' --", "%2e%2e%2f" * 8):
            page = client.get(f"/t/{each}")
            assert page.status_code == 404, each
            assert "There is no such ticket" in page.text


def test_tokens_cannot_be_guessed_from_others(hall: Hall) -> None:
    found = {hall.tickets.issue(AT_KIOSK, "passport").token for _ in range(50)}
    assert len(found) == 50
    assert min(len(each) for each in found) >= 22  # 128 bits
    assert len({each[:4] for each in found}) > 45


def test_the_token_of_another_hall_opens_nothing(
    server: Server, tmp_path: Path, clock: ToldClock
) -> None:
    other = enter(make_hall(tmp_path / "other.db"), clock)
    token = other.tickets.issue(AT_KIOSK, "passport").token
    other.close()
    with server.client() as client:
        assert client.get(f"/t/{token}").status_code == 404
        for wish in WISHES:
            assert client.post(f"/t/{token}/{wish}", data=FORM).status_code == 404


def test_the_token_of_another_day_neither_shows_nor_does_anything(
    server: Server, hall: Hall, clock: ToldClock
) -> None:
    ticket = hall.tickets.issue(AT_KIOSK, "passport")
    clock.at += DAY
    hall.tickets.issue(AT_KIOSK, "passport")
    before = hall.see(hall_rev)
    with server.client() as client:
        pages = [client.get(f"/t/{ticket.token}")]
        pages += [client.post(f"/t/{ticket.token}/{each}", data=FORM) for each in WISHES]
    assert {each.status_code for each in pages} == {410}
    assert not any(ticket.code in each.text for each in pages)
    assert hall.see(hall_rev) == before


def test_nothing_changes_state_by_get(server: Server, hall: Hall, desk: str) -> None:
    waiting, served = hall.tickets.issue(AT_KIOSK, "passport"), hall.tickets.issue(AT_KIOSK, "land")
    hall.tickets.call(at_desk(desk), code=served.code, reason="test")
    hall.tickets.start(at_desk(desk))
    hall.tickets.finish(at_desk(desk))
    before = hall.see(hall_rev)
    with server.client() as client:
        for token in (waiting.token, served.token):
            for path in ("", "/live", *(f"/{each}" for each in WISHES)):
                with client.stream("GET", f"/t/{token}{path}?sure=yes&comfort=5") as got:
                    assert got.status_code in (200, 303)
                for method in ("PUT", "DELETE", "PATCH", "OPTIONS", "HEAD"):
                    assert client.request(method, f"/t/{token}{path}").status_code == 405
                server.told_s[0] += 60
    assert hall.see(hall_rev) == before


def test_a_form_of_another_site_is_refused(server: Server, hall: Hall) -> None:
    ticket = hall.tickets.issue(AT_KIOSK, "passport")
    before = hall.see(hall_rev)
    with server.client() as client:
        for headers in FOREIGN:
            server.told_s[0] += 60  # or else so many are one too many
            for wish in WISHES:
                sent = client.post(f"/t/{ticket.token}/{wish}", data=FORM, headers=headers)
                assert sent.status_code == 403, headers
                assert "came from another site" in sent.text
    assert hall.see(hall_rev) == before


def test_a_form_of_our_own_page_is_taken(server: Server, hall: Hall) -> None:
    own = {"origin": server.address}
    with server.client() as client:
        for headers in ({}, own, own | {"sec-fetch-site": "same-origin"}):
            token = hall.tickets.issue(AT_KIOSK, "passport").token
            sent = client.post(f"/t/{token}/cancel", data=FORM, headers=headers)
            assert sent.status_code == 303
            visit = hall.see(visit_view, token)
            assert visit is not None
            assert visit.state is State.CANCELLED


def test_every_answer_has_the_headers_of_a_closed_house(
    server: Server, hall: Hall, desk: str
) -> None:
    ticket, token = (
        hall.tickets.issue(AT_KIOSK, "passport"),
        hall.tickets.issue(AT_KIOSK, "passport").token,
    )
    serve(hall, desk)
    with server.client() as client:
        found = [
            client.get(each)
            for each in (
                "/",
                f"/t/{token}",
                f"/t/{UNKNOWN}",
                "/static/page.js",
                "/robots.txt",
                "/x",
            )
        ]
        found += [client.post(f"/t/{token}/{each}", data=FORM) for each in WISHES]
        found.append(client.post(f"/t/{ticket.token}/rating", data=FORM))
        found.append(client.post(f"/t/{token}/cancel", content=b"x" * 9000))
        with client.stream("GET", f"/t/{token}/live") as stream:
            found.append(stream)
    for each in found:
        assert {name: each.headers[name] for name in HEADERS} == HEADERS
        assert "server" not in each.headers
        assert "set-cookie" not in each.headers
        if "static" not in each.url.path:
            assert each.headers.get("cache-control", "no-store") == "no-store"
    policy = HEADERS["content-security-policy"]
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert HEADERS["x-robots-tag"] == "noindex, nofollow"
    assert HEADERS["referrer-policy"] == "strict-origin"  # tells no path, so no link


def test_a_fault_of_ours_tells_nothing_and_says_what_to_do(
    server: Server, hall: Hall, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def broken(token: str) -> None:
        raise RuntimeError(f"SELECT secret FROM /t/{token}/live")

    monkeypatch.setattr(server.pages.links, "look", broken)
    token = hall.tickets.issue(AT_KIOSK, "passport").token
    with server.client() as client:
        page = client.get(f"/t/{token}")
    assert page.status_code == 500
    assert "Please watch the board" in page.text
    assert token not in page.text
    assert "SELECT" not in page.text
    assert {name: page.headers[name] for name in HEADERS} == HEADERS
    until(lambda: any(each.exc_info for each in caplog.records))  # the answer comes before
    told = next(each for each in caplog.records if each.exc_info)
    line = RedactedFormatter("%(message)s").format(told)
    assert "SELECT secret FROM /t/…/live" in line
    assert token not in line


def test_no_page_has_an_inline_script_but_ours_a_style_or_an_outside_address(
    server: Server, hall: Hall, desk: str
) -> None:
    served, token = (
        hall.tickets.issue(AT_KIOSK, "passport"),
        hall.tickets.issue(AT_KIOSK, "passport").token,
    )
    serve(hall, desk)
    with server.client() as client:
        pages = [
            client.get(each).text
            for each in (
                f"/t/{token}",
                f"/t/{served.token}",
                f"/t/{token}/cancel",
                "/",
                "/x",
            )
        ]
        pages.append(client.post(f"/t/{token}/rating", data=FORM).text)
    assert f"<script>{until_script()}</script>" in pages[0]
    pages = [each.replace(f"<script>{until_script()}</script>", "") for each in pages]
    for page in pages:
        assert not re.search(r"<script(?![^>]*src=)|<style|style=|\son\w+=|javascript:", page)
        assert 'name="robots" content="noindex' in page
    files = (content("page.css") + content("page.js")).decode()
    loaded = re.sub(r"^\s*// .*$", "", files + "".join(pages), flags=re.MULTILINE)
    assert not re.search(r"//[a-z]", loaded)


def test_a_body_that_is_no_form_does_nothing(server: Server, hall: Hall) -> None:
    ticket = hall.tickets.issue(AT_KIOSK, "passport")
    before = hall.see(hall_rev)
    with server.client() as client:
        for body in (b"\xff\xfe", b"a=1&" * 500, b"sure=%ff%00yes", b"{}", b"\x00" * 99):
            for wish in ("cancel", "rating"):
                sent = client.post(f"/t/{ticket.token}/{wish}", content=body)
                assert sent.status_code in (200, 400, 409)
    assert hall.see(hall_rev) == before


def test_header_injection(server: Server, hall: Hall) -> None:
    token = hall.tickets.issue(AT_KIOSK, "passport").token
    for each in INJECTIONS:
        status, headers = answer_to(server, each.format(token).encode() + b"\r\n")
        assert status.split()[1] in ("200", "303", "400", "404", "421"), each
        names = [header.partition(":")[0].lower() for header in headers]
        assert "set-cookie" not in names
        told = [header[10:] for header in headers if header.lower().startswith("location: ")]
        assert told in ([], [f"/t/{token}?lang=ru"], [f"/t/{token}?lang=en"])


def test_no_name_from_outside_is_markup(server: Server, hall: Hall) -> None:
    ticket = hall.tickets.issue(AT_KIOSK, "passport")
    with server.client() as client:
        page = client.get(f"/t/{ticket.token}?lang=%22%3E%3Cscript%3E").text
    assert page.count("<script>") == 1  # our own
