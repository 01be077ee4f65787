"""What changes on a page, as its browser is told: server-sent events from a real server."""

import json
from collections.abc import Iterator
from pathlib import Path

import httpx

from halls import AT_KIOSK, BY_LINK, DAY, MINUTE, ToldClock, at_desk, hall_rev
from web_servers import Server, until
from zal.hall.hall import Hall


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


def look_now(server: Server) -> None:
    """Let the server look at the hall before it would by itself: after ten seconds."""
    feed = server.pages.live._feed
    assert feed is not None
    feed.refresh()


def test_a_change_comes_by_itself_and_what_was_seen_does_not_come_again(
    server: Server, hall: Hall, desk: str
) -> None:
    ticket = hall.tickets.issue(AT_KIOSK, "passport")
    path = f"/t/{ticket.token}/live"
    with server.client() as client:
        with client.stream("GET", path) as stream:
            told = events(stream)
            assert next(told)[0] == "beat"
            assert "Nobody is ahead of you" in next(told)[2]
            hall.tickets.call(at_desk(desk))
            _, mark, data = next(told)
            assert json.loads(data)["stand"] == "called"
            assert "Please go to: Окно 1" in json.loads(data)["title"]
        with client.stream("GET", path, headers={"last-event-id": mark}) as stream:
            told = events(stream)
            assert next(told)[0] == "beat"
            hall.tickets.recall(at_desk(desk))
            _, _, data = next(told)
            assert json.loads(data)["calls"] == 2  # not the first call once more


def test_a_browser_that_vanishes_is_noticed_and_freed(server: Server, hall: Hall) -> None:
    ticket = hall.tickets.issue(AT_KIOSK, "passport")
    with server.client() as client, client.stream("GET", f"/t/{ticket.token}/live") as stream:
        told = events(stream)
        next(told)
        assert server.pages.live.count(ticket.token) == 1
    until(lambda: len(server.pages.live) == 0)


def test_a_visit_is_read_and_drawn_once_for_all_who_listen(server: Server, hall: Hall) -> None:
    ticket = hall.tickets.issue(AT_KIOSK, "passport")
    path = f"/t/{ticket.token}/live"
    with (
        server.client() as client,
        client.stream("GET", path) as one,
        client.stream("GET", path) as other,
    ):
        told = [events(one), events(other)]
        for each in told:
            assert [next(each)[0], next(each)[0]] == ["beat", "now"]
        hall.desks.sign_in(at_desk("1", "ivanova"))
        hall.tickets.call(at_desk("1"))
        marks = {next(each)[1] for each in told}
        topic = server.pages.live._topics[ticket.token]
        assert len(marks) == 1
        assert list(topic.told) == ["en"]


def test_who_listens_too_often_is_limited(server: Server, hall: Hall, clock: ToldClock) -> None:
    ticket = hall.tickets.issue(AT_KIOSK, "passport")
    clock.at += MINUTE
    with server.client() as client:
        streams = [client.stream("GET", f"/t/{ticket.token}/live") for _ in range(9)]
        answers: list[int] = []
        try:
            answers.extend(each.__enter__().status_code for each in streams)
        finally:
            for each in streams:
                each.__exit__(None, None, None)
    assert answers == [200] * 8 + [429]


def test_who_is_not_concerned_by_a_change_is_told_nothing(
    server: Server, hall: Hall, desk: str
) -> None:
    ticket = hall.tickets.issue(AT_KIOSK, "passport")
    with server.client() as client, client.stream("GET", f"/t/{ticket.token}/live") as stream:
        told = events(stream)
        assert [next(told)[0], next(told)[0]] == ["beat", "now"]
        topic = server.pages.live._topics[ticket.token]
        kept = topic.told["en"]
        rev = hall.tickets.issue(AT_KIOSK, "land") and hall.see(hall_rev)
        until(lambda: topic.visit is not None and topic.visit.moment.rev == rev)
        assert topic.told["en"] is kept
        hall.tickets.issue(AT_KIOSK, "passport", category="veteran")
        assert "1 person is ahead of you" in next(told)[2]


def test_letting_others_by_ends_by_itself(server: Server, hall: Hall, clock: ToldClock) -> None:
    ticket = hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.postpone(BY_LINK, 10, token=ticket.token)
    with server.client() as client, client.stream("GET", f"/t/{ticket.token}/live") as stream:
        told = events(stream)
        assert next(told)[0] == "beat"
        assert json.loads(next(told)[2])["stand"] == "postponed"
        clock.at += 10 * MINUTE
        look_now(server)
        assert json.loads(next(told)[2])["stand"] == "waiting"


def test_a_page_that_is_over_is_told_so_and_the_listening_ends(
    server: Server, hall: Hall, clock: ToldClock
) -> None:
    ticket = hall.tickets.issue(AT_KIOSK, "passport")
    with server.client() as client, client.stream("GET", f"/t/{ticket.token}/live") as stream:
        told = events(stream)
        assert [next(told)[0], next(told)[0]] == ["beat", "now"]
        clock.at += DAY
        hall.tickets.issue(AT_KIOSK, "passport")
        assert [each[0] for each in told] == ["over"]


def test_who_listens_is_told_when_the_hall_cannot_be_read_and_when_it_can_again(
    server: Server, hall: Hall, hall_path: Path, desk: str
) -> None:
    ticket = hall.tickets.issue(AT_KIOSK, "passport")
    with server.client() as client, client.stream("GET", f"/t/{ticket.token}/live") as stream:
        told = events(stream)
        assert [next(told)[0], next(told)[0]] == ["beat", "now"]
        aside = hall_path.rename(hall_path.with_suffix(".aside"))
        look_now(server)
        assert next(told)[0] == "blind"
        aside.rename(hall_path)
        hall.tickets.call(at_desk(desk))
        assert "Please go to" in next(told)[2]
