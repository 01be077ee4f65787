"""The ticket's page as a browser without scripts gets it, from a real server."""

import json
import re
from collections.abc import Iterator

import httpx
import pytest

from halls import MINUTE, ToldClock
from web_servers import Server, until
from zal.domain.states import State
from zal.hall.hall import Hall
from zal.texts import keys, languages
from zal_web.files import content
from zal_web.guard import HEADERS, MOST_BODY

UNKNOWN = "A" * 22


def test_a_link_shows_its_own_ticket_and_nobody_elses(server: Server, hall: Hall) -> None:
    first, mine = hall.tickets.issue("passport"), hall.tickets.issue("passport")
    with server.client() as client:
        page = client.get(f"/t/{mine.token}")
    assert page.status_code == 200
    assert mine.code in page.text
    assert "1 person before you" in page.text
    assert first.code not in page.text
    assert first.token not in page.text


def test_the_page_says_where_to_go_when_the_visitor_is_called(
    server: Server, hall: Hall, desk: str
) -> None:
    ticket = hall.tickets.issue("passport")
    with server.client("ru") as client:
        assert "Вы следующий" in client.get(f"/t/{ticket.token}").text
        hall.tickets.call(desk)
        assert "Проходите: Окно 1" in client.get(f"/t/{ticket.token}").text
        assert "Please go to" in client.get(f"/t/{ticket.token}?lang=en").text


def test_cancelling_asks_first_and_then_ends_the_visit(server: Server, hall: Hall) -> None:
    ticket = hall.tickets.issue("passport")
    with server.client() as client:
        asked = client.post(f"/t/{ticket.token}/cancel")
        assert f"Cancel ticket {ticket.code}?" in asked.text
        assert hall.views.ticket(ticket.code)[0].state is State.WAITING
        done = client.post(f"/t/{ticket.token}/cancel", data={"sure": "yes"})
        assert done.status_code == 303
    assert hall.views.ticket(ticket.code)[0].state is State.CANCELLED


def test_nothing_changes_state_by_get(server: Server, hall: Hall) -> None:
    ticket = hall.tickets.issue("passport")
    before = hall.views.rev()
    with server.client() as client:
        client.get(f"/t/{ticket.token}?sure=yes")
        assert client.get(f"/t/{ticket.token}/cancel?sure=yes").status_code == 405
    assert hall.views.rev() == before


def test_a_form_of_another_site_is_refused(server: Server, hall: Hall) -> None:
    ticket = hall.tickets.issue("passport")
    with server.client() as client:
        sent = client.post(
            f"/t/{ticket.token}/cancel",
            data={"sure": "yes"},
            headers={"sec-fetch-site": "cross-site"},
        )
    assert sent.status_code == 403
    assert hall.views.ticket(ticket.code)[0].state is State.WAITING


def test_an_unknown_link_is_told_so_politely(server: Server) -> None:
    with server.client("ru") as client:
        for path in (f"/t/{UNKNOWN}", "/t/short", "/t/" + "я" * 22, "/nothing"):
            page = client.get(path)
            assert page.status_code == 404
            assert "Такого талона нет" in page.text


def test_every_answer_has_the_headers_of_a_closed_house(server: Server, hall: Hall) -> None:
    ticket = hall.tickets.issue("passport")
    with server.client() as client:
        for path in ("/", f"/t/{ticket.token}", f"/t/{UNKNOWN}", "/static/page.js", "/robots.txt"):
            headers = client.get(path).headers
            assert {name: headers[name] for name in HEADERS} == HEADERS
            assert "server" not in headers
    assert "unsafe" not in HEADERS["content-security-policy"]
    assert "frame-ancestors 'none'" in HEADERS["content-security-policy"]


def test_no_page_has_inline_script_style_or_an_outside_address(server: Server, hall: Hall) -> None:
    ticket = hall.tickets.issue("passport")
    with server.client() as client:
        page = client.get(f"/t/{ticket.token}").text
    assert not re.search(r"<script(?![^>]*src=)|<style|style=|\son\w+=", page)
    files = (content("page.css") + content("page.js")).decode()
    loaded = re.sub(r"^// .*$", "", files + page, flags=re.MULTILINE)
    assert not re.search(r"//[a-z]", loaded)
    assert 'name="robots" content="noindex' in page


def test_a_page_with_all_that_it_loads_is_within_sixty_kilobytes(
    server: Server, hall: Hall
) -> None:
    ticket = hall.tickets.issue("passport")
    with server.client("ru") as client:
        page = client.get(f"/t/{ticket.token}")
        loaded = re.findall(r'(?:href|src)="(/static/[^"]+)"', page.text)
        assert len(loaded) == 3
        total = len(page.content) + sum(len(client.get(each).content) for each in loaded)
    assert total <= 60_000


def test_three_thousand_guesses_from_one_address_are_limited(server: Server, hall: Hall) -> None:
    ticket = hall.tickets.issue("passport")
    with server.client() as client:
        assert client.get(f"/t/{ticket.token}").status_code == 200
        answers = [client.get(f"/t/{n:022d}").status_code for n in range(3000)]
        assert answers.count(404) == 20
        assert answers.count(429) == 2980
        unseen = hall.tickets.issue("passport")
        assert client.get(f"/t/{unseen.token}").status_code == 429  # no guess tells good from bad
        assert client.get(f"/t/{ticket.token}").status_code == 200  # who was in, stays in
        other = client.get(f"/t/{unseen.token}", headers={"x-forwarded-for": "192.0.2.7"})
        assert other.status_code == 200
        server.told_s[0] += 60
        assert client.get(f"/t/{unseen.token}").status_code == 200


def test_reads_of_one_link_are_limited(server: Server, hall: Hall) -> None:
    one, other = hall.tickets.issue("passport"), hall.tickets.issue("passport")
    with server.client() as client:
        answers = [client.get(f"/t/{one.token}").status_code for _ in range(40)]
        assert answers == [200] * 30 + [429] * 10
        assert client.get(f"/t/{other.token}").status_code == 200


@pytest.mark.parametrize("told", [True, False])
def test_a_body_is_bounded_whether_or_not_it_tells_its_length(
    server: Server, hall: Hall, told: bool
) -> None:
    ticket = hall.tickets.issue("passport")

    def parts() -> Iterator[bytes]:
        for _ in range(3):
            yield b"x" * (MOST_BODY // 2)

    with server.client() as client:
        body = b"".join(parts()) if told else parts()
        assert client.post(f"/t/{ticket.token}/cancel", content=body).status_code == 413


def test_no_name_from_outside_is_markup(server: Server, hall: Hall) -> None:
    ticket = hall.tickets.issue("passport")
    with server.client() as client:
        page = client.get(f"/t/{ticket.token}?lang=%22%3E%3Cscript%3E").text
        assert "<script>" not in page
        answer = client.get(f"/t/{ticket.token}?lang=en%0d%0aset-cookie:%20a=b")
        assert "set-cookie" not in answer.headers


def events(stream: httpx.Response) -> Iterator[tuple[str, str, str]]:
    """Return the named events of a stream: name, mark, data."""
    found: dict[str, str] = {}
    for line in stream.iter_lines():
        if line:
            name, _, value = line.partition(": ")
            found[name] = value
        elif "event" in found:
            yield found["event"], found.get("id", ""), found["data"]
            found = {}


def test_a_change_comes_by_itself_and_what_was_seen_does_not_come_again(
    server: Server, hall: Hall, desk: str
) -> None:
    ticket = hall.tickets.issue("passport")
    path = f"/t/{ticket.token}/live"
    with server.client() as client:
        with client.stream("GET", path) as stream:
            told = events(stream)
            assert next(told)[0] == "beat"
            assert "You are next" in next(told)[2]
            hall.tickets.call(desk)
            _, mark, data = next(told)
            assert json.loads(data)["stand"] == "called"
            assert "Please go to: Окно 1" in json.loads(data)["title"]
        with client.stream("GET", path, headers={"last-event-id": mark}) as stream:
            told = events(stream)
            assert next(told)[0] == "beat"
            hall.tickets.recall(desk)
            _, _, data = next(told)
            assert json.loads(data)["calls"] == 2  # not the first call once more


def test_a_browser_that_vanishes_is_noticed_and_freed(server: Server, hall: Hall) -> None:
    ticket = hall.tickets.issue("passport")
    with server.client() as client, client.stream("GET", f"/t/{ticket.token}/live") as stream:
        told = events(stream)
        next(told)
        assert server.pages.live.count(ticket.token) == 1
    until(lambda: len(server.pages.live) == 0)


def test_a_visit_is_read_and_drawn_once_for_all_who_listen(server: Server, hall: Hall) -> None:
    ticket = hall.tickets.issue("passport")
    path = f"/t/{ticket.token}/live"
    with (
        server.client() as client,
        client.stream("GET", path) as one,
        client.stream("GET", path) as other,
    ):
        told = [events(one), events(other)]
        for each in told:
            assert [next(each)[0], next(each)[0]] == ["beat", "now"]
        hall.desks.sign_in("ivanova", "1")
        hall.tickets.call("1")
        marks = {next(each)[1] for each in told}
        topic = server.pages.live._topics[ticket.token]
        assert len(marks) == 1
        assert list(topic.drawn) == ["en"]


def test_who_listens_too_often_is_limited(server: Server, hall: Hall, clock: ToldClock) -> None:
    ticket = hall.tickets.issue("passport")
    clock.at += MINUTE
    with server.client() as client:
        streams = [client.stream("GET", f"/t/{ticket.token}/live") for _ in range(5)]
        answers: list[int] = []
        try:
            answers.extend(each.__enter__().status_code for each in streams)
        finally:
            for each in streams:
                each.__exit__(None, None, None)
    assert answers == [200] * 4 + [429]


def test_pages_have_every_text_in_every_language() -> None:
    assert languages("zal_web") == ("en", "ru")
    assert keys("zal_web", "ru") == keys("zal_web", "en")
