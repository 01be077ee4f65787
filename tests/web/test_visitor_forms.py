"""What a visitor does on the page: let others by, cancel, rate; scripts are not needed for any."""

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
import pytest

from halls import AT_KIOSK, BY_LINK, DAY, MINUTE, OWNER, ToldClock, at_desk, hall_rev
from phones import serve
from web_servers import PATIENCE_S, Server
from zal.domain.ratings import Criterion
from zal.domain.states import State
from zal.hall.hall import Hall
from zal.hall.seen.log import logged_events
from zal.hall.seen.ticket import ticket_story
from zal.hall.seen.visit import visit_view

MARKS = {"waiting": "3", "politeness": "5", "comfort": "4", "information": "5"}
WRONG: tuple[tuple[dict[str, str], str], ...] = (
    ({}, "Give at least one mark"),
    ({"comfort": "9"}, "A mark is a number from 1 to 5"),
    ({"comfort": "٣"}, "A mark is a number from 1 to 5"),
    ({"comfort": "10", "waiting": "5"}, "A mark is a number from 1 to 5"),
)


def state(hall: Hall, code: str) -> State:
    return hall.see(ticket_story, code)[0].state


def test_cancelling_asks_first_and_then_ends_the_visit(server: Server, hall: Hall) -> None:
    ticket = hall.tickets.issue(AT_KIOSK, "passport")
    path = f"/t/{ticket.token}/cancel"
    with server.client() as client:
        for asked in (client.get(path), client.post(path)):
            assert f"Cancel ticket {ticket.code}?" in asked.text
        assert state(hall, ticket.code) is State.WAITING
        for _ in range(2):  # a finger that trembles presses twice
            done = client.post(path, data={"sure": "yes"})
            assert (done.status_code, done.headers["location"]) == (
                303,
                f"/t/{ticket.token}?lang=en",
            )
        assert client.get(path).status_code == 303
    assert state(hall, ticket.code) is State.CANCELLED


def test_who_missed_the_call_is_back_at_one_touch_and_then_reads_how_many_go_first(
    server: Server, hall: Hall, desk: str
) -> None:
    mine, _ = (hall.tickets.issue(AT_KIOSK, "passport") for _ in range(2))
    hall.tickets.call(at_desk(desk, "ivanova"))
    hall.tickets.no_show(at_desk(desk, "ivanova"), anyway=True)
    page, path = f"/t/{mine.token}", f"/t/{mine.token}/here"
    with server.client() as client:
        assert "I am here" in client.get(page).text
        for _ in range(2):  # a finger that trembles presses twice
            assert client.post(path).status_code == 303
        assert state(hall, mine.code) is State.WAITING
        told = client.get(page).text
        assert "I am here" not in told
        assert client.get(path).status_code == 303  # loaded anew
        hall.tickets.call(at_desk(desk, "ivanova"), code=mine.code, reason="seen")
        hall.tickets.no_show(at_desk(desk, "ivanova"), anyway=True)
        again = client.post(path)
        assert again.status_code == 409
        assert "has come back after a missed call before" in again.text
    assert state(hall, mine.code) is State.MISSED


def test_a_cancel_that_was_not_meant_is_taken_back_for_two_minutes(
    server: Server, hall: Hall, desk: str, clock: ToldClock
) -> None:
    mine, other = (hall.tickets.issue(AT_KIOSK, "passport") for _ in range(2))
    hall.tickets.cancel(at_desk(desk, "ivanova"), other.code)
    with server.client() as client:
        page, path = f"/t/{mine.token}", f"/t/{mine.token}/reinstate"
        assert "That was a mistake" not in client.get(page).text
        client.post(f"{page}/cancel", data={"sure": "yes"})
        assert "That was a mistake" in client.get(page).text
        assert "That was a mistake" not in client.get(f"/t/{other.token}").text
        for _ in range(2):
            assert client.post(path).status_code == 303
        assert "Nobody is ahead of you" in client.get(page).text
        client.post(f"{page}/cancel", data={"sure": "yes"})
        clock.at += 2 * MINUTE + 1
        assert "That was a mistake" not in client.get(page).text
        refused = client.post(path)
        assert refused.status_code == 409
        assert f"Ticket {mine.code} has nothing to bring back" in refused.text
        assert client.post(f"/t/{other.token}/reinstate").status_code == 409
    assert [state(hall, each.code) for each in (mine, other)] == [State.CANCELLED] * 2


@pytest.mark.parametrize("form", ["cancel", "reinstate", "postpone", "return"])
def test_two_presses_that_come_together_are_one(
    server: Server, hall: Hall, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    token = hall.tickets.issue(AT_KIOSK, "passport").ticket.token
    if form == "reinstate":
        hall.tickets.cancel(BY_LINK, token=token)
    if form == "return":
        hall.tickets.postpone(BY_LINK, 10, token=token)
    before, both_have_looked, act = hall.see(hall_rev), threading.Barrier(2), server.pages.links.act

    async def at_once(*args: Any) -> object:
        await asyncio.to_thread(both_have_looked.wait, PATIENCE_S)
        return await act(*args)

    monkeypatch.setattr(server.pages.links, "act", at_once)

    def press(_: int) -> int:
        with server.client() as client:
            return client.post(f"/t/{token}/{form}", data={"sure": "yes"}).status_code

    with ThreadPoolExecutor(2) as fingers:
        assert list(fingers.map(press, range(2))) == [303, 303]
    assert hall.see(hall_rev) == before + 1


def test_a_page_without_script_is_read_again_while_staff_may_undo_a_cancel(
    server: Server, hall: Hall, clock: ToldClock
) -> None:
    ticket = hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.cancel(OWNER, ticket.code)
    refresh, page = 'http-equiv="refresh"', f"/t/{ticket.token}"
    with server.client() as client:
        shown = client.get(page).text
        assert "The ticket is cancelled" in shown
        assert refresh in shown
        clock.at += 2 * MINUTE + 1
        assert refresh not in client.get(page).text


def test_who_lets_others_by_is_told_until_when_and_can_be_back_sooner(
    server: Server, hall: Hall, desk: str, clock: ToldClock
) -> None:
    mine, other = hall.tickets.issue(AT_KIOSK, "passport"), hall.tickets.issue(AT_KIOSK, "passport")
    with server.client() as client:
        for _ in range(2):
            assert client.post(f"/t/{mine.token}/postpone").status_code == 303
        page = client.get(f"/t/{mine.token}").text
        assert "You let others go first until 12:10" in page
        assert "until 12:10" not in client.get(f"/t/{other.token}").text
        assert "Nobody is ahead of you" in client.get(f"/t/{other.token}").text
        assert client.get(f"/t/{mine.token}/postpone").status_code == 303  # loaded anew
        clock.at += MINUTE
        for _ in range(2):
            assert client.post(f"/t/{mine.token}/return").status_code == 303
        assert "Nobody is ahead of you" in client.get(f"/t/{mine.token}").text
    acts = [each.act for each in hall.see(logged_events) if each.ticket_id == mine.ticket.ticket_id]
    assert acts == ["issue", "postpone", "release"]


def test_who_cannot_let_others_by_is_told_why_and_led_back(
    server: Server, hall: Hall, desk: str
) -> None:
    called, often = hall.tickets.issue(AT_KIOSK, "passport"), hall.tickets.issue(AT_KIOSK, "land")
    hall.tickets.call(at_desk(desk))
    with server.client("ru") as client:
        refused = client.post(f"/t/{called.token}/postpone")
        assert refused.status_code == 409
        assert f"Талон {called.code} вызван" in refused.text
        assert f'href="/t/{called.token}?lang=ru"' in refused.text
        for _ in range(3):
            client.post(f"/t/{often.token}/postpone")
            client.post(f"/t/{often.token}/return")
        assert client.post(f"/t/{often.token}/postpone").status_code == 409
        assert "больше нельзя пропускать других" in client.get(f"/t/{often.token}").text


def test_what_staff_set_aside_no_form_brings_back(server: Server, hall: Hall, desk: str) -> None:
    ticket = hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.call(at_desk(desk))
    hall.tickets.hold(at_desk(desk))
    with server.client() as client:
        assert "/return" not in client.get(f"/t/{ticket.token}").text
        assert client.post(f"/t/{ticket.token}/return").status_code == 409
    assert state(hall, ticket.code) is State.HELD


def test_a_rating_is_kept_and_can_be_changed_for_ten_minutes(
    server: Server, hall: Hall, desk: str, clock: ToldClock
) -> None:
    ticket = hall.tickets.issue(AT_KIOSK, "passport")
    serve(hall, desk)
    path = f"/t/{ticket.token}/rating"
    with server.client() as client:
        done = client.post(path, data=MARKS | {"comment": "Душно\x1b[31m", "token": "x"})
        assert (done.status_code, done.headers["location"]) == (
            303,
            f"/t/{ticket.token}?lang=en#thanks",
        )
        page = client.get(f"/t/{ticket.token}").text
        assert "Thank you! Your rating" in page
        assert ">Душно[31m</textarea>" in page
        assert client.post(path, data={"comfort": "2"}).status_code == 303
        visit = hall.see(visit_view, ticket.token)
        assert visit is not None
        assert visit.rating is not None
        assert visit.rating.marks == {Criterion.COMFORT: 2}
        clock.at += 11 * MINUTE
        late = client.post(path, data={"comfort": "1", "comment": "Ещё и холодно"})
        assert late.status_code == 409
        assert "has been rated already" in late.text
        assert "Ещё и холодно</textarea>" in late.text


def test_a_rating_that_is_not_taken_says_why_and_loses_nothing(
    server: Server, hall: Hall, desk: str
) -> None:
    ticket = hall.tickets.issue(AT_KIOSK, "passport")
    serve(hall, desk)
    with server.client() as client:
        for sent, why in WRONG:
            form = sent | {"comment": "<b>Всё</b>"}
            answer = client.post(f"/t/{ticket.token}/rating", data=form)
            assert answer.status_code == 409, sent
            assert why in answer.text
            assert "&lt;b&gt;Всё&lt;/b&gt;</textarea>" in answer.text
            assert ('name="waiting" value="5" checked' in answer.text) is ("waiting" in sent)
    visit = hall.see(visit_view, ticket.token)
    assert visit is not None
    assert not visit.is_rated


def test_the_longest_comment_of_the_widest_letters_is_taken(
    server: Server, hall: Hall, desk: str
) -> None:
    ticket = hall.tickets.issue(AT_KIOSK, "passport")
    serve(hall, desk)
    with server.client() as client:
        sent = client.post(f"/t/{ticket.token}/rating", data=MARKS | {"comment": "₽" * 500})
    assert sent.status_code == 303


def test_ratings_of_one_link_are_limited_and_another_phone_of_the_same_wifi_can_rate(
    server: Server, hall: Hall, desk: str
) -> None:
    one, other = (hall.tickets.issue(AT_KIOSK, "passport") for _ in range(2))
    serve(hall, desk)
    serve(hall, desk)
    path = f"/t/{one.token}/rating"
    with server.client() as client:
        answers = [client.post(path, data=MARKS).status_code for _ in range(12)]
        assert answers == [303] * 10 + [429] * 2
        limited = client.post(path, data=MARKS | {"comment": "Спасибо"})
        assert (limited.status_code, limited.headers["retry-after"]) == (429, "60")
        assert "Please wait a minute" in limited.text
        assert "Спасибо</textarea>" in limited.text
        assert client.post(f"/t/{other.token}/rating", data=MARKS).status_code == 303


def test_acts_of_one_link_are_limited_and_another_link_can_act(server: Server, hall: Hall) -> None:
    one, other = hall.tickets.issue(AT_KIOSK, "passport"), hall.tickets.issue(AT_KIOSK, "passport")
    with server.client() as client:
        for _ in range(3):
            client.post(f"/t/{one.token}/postpone")
            client.post(f"/t/{one.token}/return")
        answers = [client.post(f"/t/{one.token}/postpone").status_code for _ in range(6)]
        assert answers == [409] * 4 + [429] * 2
        assert client.post(f"/t/{other.token}/postpone").status_code == 303


def test_the_link_of_a_former_day_says_only_that_it_is_over(
    server: Server, hall: Hall, desk: str, clock: ToldClock
) -> None:
    waited, served = hall.tickets.issue(AT_KIOSK, "passport"), hall.tickets.issue(AT_KIOSK, "land")
    hall.tickets.call(at_desk(desk), code=served.code, reason="test")
    hall.tickets.start(at_desk(desk))
    hall.tickets.finish(at_desk(desk))
    clock.at += DAY
    today = hall.tickets.issue(AT_KIOSK, "passport")
    before = hall.see(hall_rev)
    with server.client("ru") as client:
        path = f"/t/{waited.token}"
        answers = [
            client.get(path),
            client.get(f"{path}/live"),
            client.get(f"{path}/cancel"),
            client.post(f"{path}/cancel", data={"sure": "yes"}),
            client.post(f"{path}/postpone"),
            client.post(f"{path}/return"),
            client.post(f"{path}/rating", data=MARKS),
        ]
        rated = client.post(f"/t/{served.token}/rating", data=MARKS)
    assert [each.status_code for each in answers] == [410] * 7
    for each in answers:
        assert "Талон уже не действует" in each.text
        for told in (waited.code, today.code, "Паспорт", "Зал<"):
            assert told not in each.text
    assert rated.status_code == 303  # until the evening after, what happened can be rated
    assert hall.see(hall_rev) == before + 1


def test_what_was_typed_is_not_lost_when_the_hall_does_not_answer(
    server: Server, hall: Hall, desk: str, hall_path: Path
) -> None:
    ticket = hall.tickets.issue(AT_KIOSK, "passport")
    serve(hall, desk)
    with server.client() as client:
        hall_path.rename(hall_path.with_suffix(".aside"))
        answer = client.post(f"/t/{ticket.token}/rating", data=MARKS | {"comment": "Спасибо"})
        other: httpx.Response = client.post(f"/t/{ticket.token}/postpone")
    assert (answer.status_code, other.status_code) == (503, 503)
    assert "Please send it again in a minute" in answer.text
    assert "Спасибо</textarea>" in answer.text
    assert "No connection to the hall right now" in other.text
