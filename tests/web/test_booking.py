"""Booking a visit as a browser without scripts does it, from a real server."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest
from icalendar import Calendar

from booked_halls import PHONE, POOL, SLOT, booked_config, day_of, fill
from halls import BY_LINK, DAY, MINUTE, OWNER, TODAY, TOMORROW, ToldClock, enter
from old_halls import content
from web_servers import Server, serving
from zal.domain.appointments import AppointmentState, CancelledBy, WishState
from zal.domain.settings.hall import HallConfig
from zal.hall.appointments import found_by
from zal.hall.changed_appointments import cancel
from zal.hall.contacts import Person
from zal.hall.hall import Hall
from zal.hall.seen.appointments import appointments_of_day
from zal.hall.seen.bookings import booking_view, wish_view

CONFIG = booked_config()
UNKNOWN = "A" * 22
TIME = re.compile(r'name="at" value="(\d+)"')
REQUEST = re.compile(r'name="request" value="([^"]+)"')


@pytest.fixture
def config() -> HallConfig:
    return CONFIG


@pytest.fixture
def hall(hall_path: Path, clock: ToldClock, config: HallConfig) -> Iterator[Hall]:
    opened = enter(hall_path, clock, config=config)
    yield opened
    opened.close()


@pytest.fixture
def server(hall: Hall, hall_path: Path, clock: ToldClock, config: HallConfig) -> Iterator[Server]:
    with serving(hall_path, clock, config=config) as found:
        yield found


def token_of(answer: httpx.Response) -> str:
    assert answer.status_code == 303, answer.text
    return answer.headers["location"].split("/")[2].split("?")[0]


def held(client: httpx.Client, at: int = SLOT, day: str = TODAY) -> str:
    return token_of(client.post(f"/book/passport/{day}", data={"at": str(at)}))


def booked(client: httpx.Client, at: int = SLOT, contact: str = PHONE) -> str:
    token = held(client, at)
    assert token_of(client.post(f"/b/{token}/book", data={"contact": contact})) == token
    return token


def state(hall: Hall, token: str) -> AppointmentState:
    found = hall.see(booking_view, token)
    assert found is not None
    return found.state


def test_each_step_is_a_page_whose_address_says_what_was_chosen(server: Server, hall: Hall) -> None:
    with server.client() as client:
        assert 'href="/book/passport?lang=en"' in client.get("/book").text
        assert f'href="/book/passport/{TODAY}?lang=en"' in client.get("/book/passport").text
        times = client.get(f"/book/passport/{TODAY}").text
        assert str(SLOT) in TIME.findall(times)
        token = held(client)
        page = client.get(f"/b/{token}")
        assert page.headers["cache-control"] == "no-store"
        assert "Book it by 12:15: 15 minutes are left" in page.text
        assert "Monday, 23.11.2026" in page.text
        assert state(hall, token) is AppointmentState.HELD
        client.post(f"/b/{token}/book", data={"contact": PHONE})
        page = client.get(f"/b/{token}")
        assert "You are booked" in page.text
        assert re.search(r'class="digits">\d{4}-\d{4}-\d{5}<', page.text)
        assert f"https://mfc.zal.test/b/{token}" in page.text
        assert '<svg class="qr"' in page.text
        assert PHONE not in page.text
    assert state(hall, token) is AppointmentState.EXPECTED


def test_pages_are_in_russian_for_who_asks_for_it(server: Server) -> None:
    with server.client("ru") as client:
        assert "Запись на приём" in client.get("/book").text
        assert "понедельник, 23.11.2026" in client.get(f"/book/passport/{TODAY}").text
        assert "осталось 15 минут" in client.get(f"/b/{held(client)}").text


@pytest.mark.parametrize("config", [booked_config(public_page=False)])
def test_without_the_setting_nothing_is_booked_by_a_page_and_links_still_open(
    server: Server, hall: Hall
) -> None:
    mine = hall.appointments.hold(OWNER, "passport", SLOT).token or ""
    hall.appointments.book(OWNER, mine, Person(PHONE))
    with server.client() as client:
        nothing = client.get("/nothing")
        for path in ("/book", "/book/passport", f"/book/passport/{TODAY}"):
            answer = client.get(path)
            assert (answer.status_code, answer.text) == (404, nothing.text)
        for path in (f"/book/passport/{TODAY}", f"/book/passport/{TODAY}/wait"):
            assert client.post(path, data={"at": str(SLOT)}).status_code == 404
        assert "You are booked" in client.get(f"/b/{mine}").text


def test_addresses_that_name_nothing_are_told_so_politely(server: Server, hall: Hall) -> None:
    with server.client() as client:
        for path in ("/book/none", "/book/land", f"/book/none/{TODAY}", "/book/passport/today"):
            answer = client.get(path)
            assert answer.status_code == 404
            assert "Nothing can be booked here" in answer.text
            assert 'href="/book?lang=en"' in answer.text
        for path in (
            "/b/short",
            f"/b/{UNKNOWN}",
            f"/w/{UNKNOWN}",
            f"/b/{UNKNOWN}.ics",
            f"/b/{UNKNOWN}/move",
        ):
            answer = client.get(path)
            assert answer.status_code == 404
            assert "There is no such appointment" in answer.text
        assert "Nothing can be booked on this day" in client.get("/book/passport/2030-01-01").text
        for at in ("", "x", "9" * 30):
            assert client.post(f"/book/passport/{TODAY}", data={"at": at}).status_code == 200
        refused = client.post(f"/book/passport/{TODAY}", data={"at": str(SLOT + 1)})
        assert refused.status_code == 409
        assert "14:00 cannot be booked" in refused.text


def test_whoever_comes_second_to_the_last_place_is_told_so_and_offered_the_nearest(
    server: Server,
) -> None:
    with server.client() as one, server.client() as two:
        for each in (one, two):
            held(each)
        late = one.post(f"/book/passport/{TODAY}", data={"at": str(SLOT)})
    assert late.status_code == 409
    assert "14:00 has just been taken. The nearest free time: 13:40." in late.text
    assert "That did not work." in late.text.partition("</title>")[0]
    assert re.search(r"autofocus>13:40<", late.text)


def test_what_a_page_refuses_leaves_nothing_behind(
    server: Server, hall: Hall, hall_path: Path
) -> None:
    for _ in range(POOL.public):
        hall.appointments.hold(OWNER, "passport", SLOT)
    with server.client() as client:
        mine = booked(client, SLOT + DAY)
        before = content(hall_path)
        for at, sentence in (
            (SLOT + MINUTE, "14:01 cannot be booked"),
            (SLOT - DAY, "cannot be booked"),
            (SLOT, "14:00 has just been taken"),
        ):
            for path in (f"/book/passport/{TODAY}", f"/b/{mine}/move/{TODAY}"):
                refused = client.post(path, data={"at": str(at)})
                assert refused.status_code == 409, path
                assert sentence in refused.text
                assert content(hall_path) == before


def test_two_presses_of_one_button_hold_one_place(server: Server) -> None:
    with server.client() as client:
        request = REQUEST.findall(client.get(f"/book/passport/{TODAY}").text)[0]
        form = {"at": str(SLOT), "request": request}
        tokens = {token_of(client.post(f"/book/passport/{TODAY}", data=form)) for _ in range(2)}
        assert len(tokens) == 1
        assert held(client) not in tokens


def test_what_is_wrong_with_a_contact_stands_beside_its_field_with_what_was_typed(
    server: Server, hall: Hall
) -> None:
    with server.client() as client:
        token = held(client)
        for typed, why in (("", "is needed"), ("<b>me</b>", "is neither a phone number")):
            answer = client.post(f"/b/{token}/book", data={"contact": typed})
            assert answer.status_code == 409
            assert "That did not work." in answer.text.partition("</title>")[0]
            assert why in answer.text.partition('id="contact-error"')[2].partition("</p>")[0]
            assert 'aria-invalid="true" autofocus' in answer.text
            assert "<b>me" not in answer.text
        assert 'value="&lt;b&gt;me&lt;/b&gt;"' in answer.text
    assert state(hall, token) is AppointmentState.HELD


def test_a_name_and_a_number_are_kept_only_of_who_may_be_rung_and_are_in_no_page(
    server: Server, hall: Hall
) -> None:
    form = {"contact": PHONE, "name": "Анна"}
    with server.client() as client:
        silent, rung = held(client), held(client)
        page = client.get(f"/b/{rung}").text
        assert "They are destroyed at most 2 days after that day" in page
        again = client.post(f"/b/{rung}/book", data=form | {"contact": "x", "ring": "yes"}).text
        assert 'value="Анна"' in again
        assert '" checked>' in again
        client.post(f"/b/{silent}/book", data=form)
        client.post(f"/b/{rung}/book", data=form | {"ring": "yes"})
        told = client.get(f"/b/{rung}").text + client.get(f"/b/{rung}.ics").text
    assert "Анна" not in told
    assert PHONE not in told
    assert [person(hall, each) for each in (silent, rung)] == [("", ""), ("Анна", PHONE)]


def person(hall: Hall, token: str) -> tuple[str, str]:
    found = hall.see(booking_view, token)
    assert found is not None
    return hall.privacy.see_people(OWNER, [found.number]).get(found.number, ("", ""))


def test_a_contact_with_as_many_appointments_as_it_may_have_is_refused(server: Server) -> None:
    with server.client() as client:
        for n in range(2):
            booked(client, SLOT + n * 20 * MINUTE)
        token = held(client, SLOT + 40 * MINUTE)
        again = client.post(f"/b/{token}/book", data={"contact": "8 (916) 123-45-67"})
    assert again.status_code == 409
    assert "2 appointments are open already" in again.text


@pytest.mark.parametrize("config", [booked_config(open_per_contact=0)])
def test_a_hall_that_sets_no_limit_asks_for_no_contact(server: Server, hall: Hall) -> None:
    with server.client() as client:
        token = held(client)
        assert 'name="contact"' not in client.get(f"/b/{token}").text
        client.post(f"/b/{token}/book")
    assert state(hall, token) is AppointmentState.EXPECTED


def test_a_slot_that_was_not_filled_in_in_time_or_given_up_is_free_again(
    server: Server, hall: Hall, clock: ToldClock
) -> None:
    with server.client() as client:
        dropped, late = held(client), held(client)
        assert token_of(client.post(f"/b/{dropped}/drop")) == dropped
        clock.at += 15 * MINUTE
        assert client.post(f"/b/{late}/book", data={"contact": PHONE}).status_code == 303
        for token in (dropped, late):
            page = client.get(f"/b/{token}").text
            assert "This time is free again" in page
            assert 'href="/book/passport?lang=en"' in page
            assert state(hall, token) is AppointmentState.DROPPED


def test_an_appointment_is_moved_by_its_link_which_stays(server: Server, hall: Hall) -> None:
    with server.client() as client:
        token, at = booked(client), SLOT + DAY
        assert f"/b/{token}/move/{TOMORROW}" in client.get(f"/b/{token}/move").text
        assert str(at) in TIME.findall(client.get(f"/b/{token}/move/{TOMORROW}").text)
        refused = client.post(f"/b/{token}/move/{TODAY}", data={"at": str(SLOT - DAY)})
        assert refused.status_code == 409
        assert "cannot be booked" in refused.text
        for _ in range(2):  # a finger that trembles presses twice
            moved = client.post(f"/b/{token}/move/{TOMORROW}", data={"at": str(at)})
            assert token_of(moved) == token
        page = client.get(f"/b/{token}").text
        assert "Tuesday, 24.11.2026" in page
        assert "was moved to this time" in page
        again = client.post(f"/b/{token}/move/{TODAY}", data={"at": str(SLOT + 20 * MINUTE)})
        assert again.status_code == 409
        assert "can be moved again from 12:40" in again.text
    found = hall.see(booking_view, token)
    assert found is not None
    assert (found.slot_at, found.sequence) == (at, 1)


def test_cancelling_asks_first_and_is_taken_back_for_two_minutes(
    server: Server, hall: Hall, clock: ToldClock
) -> None:
    with server.client() as client:
        token = booked(client)
        path = f"/b/{token}/cancel"
        for asked in (client.get(path), client.post(path)):
            assert "Cancel the appointment?" in asked.text
        assert state(hall, token) is AppointmentState.EXPECTED
        for _ in range(2):
            assert token_of(client.post(path, data={"sure": "yes"})) == token
        assert "That was a mistake" in client.get(f"/b/{token}").text
        for _ in range(2):
            assert token_of(client.post(f"/b/{token}/reinstate")) == token
        assert state(hall, token) is AppointmentState.EXPECTED
        client.post(path, data={"sure": "yes"})
        clock.at += 2 * MINUTE + 1
        assert "That was a mistake" not in client.get(f"/b/{token}").text
        assert client.post(f"/b/{token}/reinstate").status_code == 409
        assert client.get(path).status_code == 303
        assert client.get(f"/b/{token}/move").status_code == 303
    assert state(hall, token) is AppointmentState.CANCELLED


def test_what_the_hall_cancelled_is_said_at_the_link_with_what_is_free_next(
    hall: Hall, hall_path: Path, clock: ToldClock
) -> None:
    made = [hall.appointments.hold(OWNER, "passport", SLOT) for _ in range(2)]
    tokens = [each.token or "" for each in made]
    for n, each in enumerate(tokens):
        hall.appointments.book(OWNER, each, Person(f"{n}@example.org"))
    with hall.acts.turn(OWNER) as turn:
        cancel(turn, found_by(turn, None, tokens[0]), b"", CancelledBy.HALL)
    hall.appointments.cancel(OWNER, token=tokens[1])
    policy = replace(CONFIG.appointments, closed_dates=frozenset({day_of(SLOT)}))
    then = replace(CONFIG, appointments=policy)
    with serving(hall_path, clock, config=then) as server, server.client() as client:
        page = client.get(f"/b/{tokens[0]}").text
        assert "The hall has cancelled the appointment" in page
        assert "The next free time: 04:00, Tuesday, 24.11.2026." in page
        assert "That was a mistake" not in page
        assert 'href="/book/passport/2026-11-24?lang=en"' in page
        assert client.post(f"/b/{tokens[0]}/reinstate").status_code == 409
        asked_for = client.get(f"/b/{tokens[1]}").text
        assert "The hall has cancelled" not in asked_for  # its visitor had it cancelled
        assert "next free" not in asked_for
    assert state(hall, tokens[0]) is AppointmentState.CANCELLED


def test_the_link_says_what_is_closed_and_leads_to_another_day(hall: Hall, server: Server) -> None:
    with server.client() as client:
        token = booked(client)
        hall.day.close_service(OWNER, "passport", "no forms")
        page = client.get(f"/b/{token}").text
        assert "The hall cannot see you at that time" in page
        assert "The next free time: " in page
        assert f'href="/b/{token}/move?lang=en"' in page
        assert "You are booked" not in page


def test_a_move_is_taken_back_by_the_link_and_two_presses_are_one(
    hall: Hall, server: Server
) -> None:
    with server.client() as client:
        token = booked(client)
        later = SLOT + 20 * MINUTE
        client.post(f"/b/{token}/move/{TODAY}", data={"at": str(later)})
        page = client.get(f"/b/{token}").text
        assert "Back to 14:00" in page
        assert f'name="at" value="{SLOT}"' in page
        for _ in range(2):
            answer = client.post(f"/b/{token}/move/{TODAY}", data={"at": str(SLOT)})
            assert answer.status_code == 303
        assert "Back to 14:20" in client.get(f"/b/{token}").text
    [found] = hall.see(appointments_of_day)
    assert (found.slot_at, found.sequence) == (SLOT, 2)


def test_whoever_is_here_checks_in_by_the_link_and_has_one_ticket(
    server: Server, hall: Hall, clock: ToldClock
) -> None:
    with server.client() as client:
        token = booked(client)
        page = client.get(f"/b/{token}").text
        assert "you can check in from 13:30" in page
        assert "I am here" not in page
        early = client.post(f"/b/{token}/check-in")
        assert early.status_code == 409
        assert "Check-in is from 13:30" in early.text
        clock.at = SLOT - 30 * MINUTE
        assert "I am here" in client.get(f"/b/{token}").text
        tickets = {client.post(f"/b/{token}/check-in").headers["location"] for _ in range(2)}
        [ticket] = tickets
        assert ticket.startswith("/t/")
        assert client.get(ticket).status_code == 200
        assert f'href="{ticket}"' in client.get(f"/b/{token}").text


@pytest.mark.parametrize("config", [booked_config(check_in_by_link=False)])
def test_where_the_hall_wants_people_to_be_there_no_link_checks_in(
    server: Server, hall: Hall, clock: ToldClock
) -> None:
    with server.client() as client:
        token = booked(client)
        clock.at = SLOT
        assert "I am here" not in client.get(f"/b/{token}").text
        refused = client.post(f"/b/{token}/check-in")
    assert refused.status_code == 409
    assert "Check in in the hall, at a ticket machine or a desk" in refused.text
    assert state(hall, token) is AppointmentState.EXPECTED


def test_a_lapsed_appointment_says_so_and_a_former_days_link_tells_nothing(
    server: Server, clock: ToldClock
) -> None:
    with server.client() as client:
        token = booked(client)
        clock.at = SLOT + 30 * MINUTE
        assert "The appointment has lapsed" in client.get(f"/b/{token}").text
        clock.at += DAY
        gone = client.get(f"/b/{token}")
    assert gone.status_code == 410
    assert "That day is over" in gone.text


def test_whoever_waits_for_a_day_is_offered_what_is_given_up_and_takes_it(
    server: Server, hall: Hall, clock: ToldClock
) -> None:
    tokens = fill(hall, day_of(SLOT))
    with server.client() as client:
        day = client.get(f"/book/passport/{TODAY}").text
        assert "Everything is taken on this day" in day
        assert "all taken" in client.get("/book/passport").text
        form = {"contact": "anna@example.org", "request": REQUEST.findall(day)[0]}
        path = f"/book/passport/{TODAY}/wait"
        assert client.post(path, data=form | {"contact": ""}).status_code == 409
        [wish] = {token_of(client.post(path, data=form)) for _ in range(2)}
        assert "Nothing has become free yet" in client.get(f"/w/{wish}").text
        assert client.post(f"/w/{wish}/take").status_code == 409
        back_at = hall.appointments.cancel(BY_LINK, token=tokens[SLOT]).due_at
        assert back_at is not None
        clock.at = back_at
        hall.acts.let_time_pass()
        page = client.get(f"/w/{wish}").text
        assert "A time has become free" in page
        assert '<span class="at">14:00</span>' in page
        assert "They are destroyed at most 2 days after that day" in page
        rung = {"ring": "yes", "name": "Анна", "contact": PHONE}
        unclear = client.post(f"/w/{wish}/take", data=rung | {"contact": "x"})
        assert (unclear.status_code, "neither a phone number" in unclear.text) == (409, True)
        take = {client.post(f"/w/{wish}/take", data=rung).headers["location"] for _ in range(2)}
        [mine] = take
        assert person(hall, mine.removeprefix("/b/").split("?")[0]) == ("Анна", PHONE)
        assert "You are booked" in client.get(mine).text
        assert f'href="{mine}"' in client.get(f"/w/{wish}").text


def test_an_offer_that_nobody_takes_and_a_wait_that_is_given_up_are_over(
    server: Server, hall: Hall, clock: ToldClock
) -> None:
    tokens = fill(hall, day_of(SLOT))
    with server.client() as client:
        path = f"/book/passport/{TODAY}/wait"
        one, other = (
            token_of(client.post(path, data={"contact": f"{n}@example.org"})) for n in range(2)
        )
        for _ in range(2):
            assert token_of(client.post(f"/w/{other}/leave")) == other
        back_at = hall.appointments.cancel(BY_LINK, token=tokens[SLOT]).due_at
        assert back_at is not None
        clock.at = back_at
        hall.acts.let_time_pass()
        clock.at += 15 * MINUTE
        for wish in (one, other):
            assert "You are no longer waiting" in client.get(f"/w/{wish}").text
        assert client.post(f"/w/{one}/take").status_code == 409
    found = hall.see(wish_view, one)
    assert found is not None
    assert found.state is WishState.OVER


def test_one_address_cannot_hold_everything_and_others_are_not_held_up(server: Server) -> None:
    with server.client() as client:
        got = [
            client.post(f"/book/passport/{TODAY}", data={"at": str(SLOT + n * 20 * MINUTE)})
            for n in range(9)
        ]
        assert [each.status_code for each in got] == [303] * 8 + [429]
        assert "Many times were chosen from this address" in got[-1].text
        assert client.get(f"/book/passport/{TODAY}").status_code == 200
        server.told_s[0] += 180
        assert client.post(f"/book/passport/{TODAY}", data={"at": str(SLOT)}).status_code == 303


def test_what_was_refused_is_not_counted_as_held(server: Server) -> None:
    with server.client() as client:
        for _ in range(12):
            client.post(f"/book/passport/{TODAY}", data={"at": str(SLOT + 1)})
        server.told_s[0] += 60  # so many refusals of a stranger are counted by the guard
        assert held(client)


def test_forms_of_other_sites_do_nothing(server: Server, hall: Hall) -> None:
    foreign = {"origin": "https://elsewhere.example"}
    with server.client() as client:
        token = booked(client)
        for path in (f"/book/passport/{TODAY}", f"/b/{token}/cancel", f"/b/{token}/drop"):
            form = {"at": str(SLOT), "sure": "yes"}
            assert client.post(path, data=form, headers=foreign).status_code == 403
    assert state(hall, token) is AppointmentState.EXPECTED


def test_the_file_is_one_that_calendars_read_and_take_back(server: Server, hall: Hall) -> None:
    with server.client() as client:
        token = booked(client)
        first = client.get(f"/b/{token}.ics")
        client.post(f"/b/{token}/move/{TODAY}", data={"at": str(SLOT + 40 * MINUTE)})
        moved = client.get(f"/b/{token}.ics")
        client.post(f"/b/{token}/cancel", data={"sure": "yes"})
        gone = client.get(f"/b/{token}.ics")
        assert client.get(f"/b/{held(client)}.ics").status_code == 303
    assert first.headers["content-type"].startswith("text/calendar")
    files = [Calendar.from_ical(each.content) for each in (first, moved, gone)]
    assert [str(each["method"]) for each in files] == ["PUBLISH", "PUBLISH", "CANCEL"]
    events = [each.walk("VEVENT")[0] for each in files]
    assert len({str(each["uid"]) for each in events}) == 1
    assert [each["sequence"] for each in events] == [0, 1, 2]
    assert events[0].decoded("dtstart") == datetime.fromtimestamp(SLOT / 1000, UTC)
    assert (events[0].decoded("dtend") - events[0].decoded("dtstart")).total_seconds() == 1200
    assert str(events[0]["summary"]) == "Паспорт"
    assert str(events[0]["url"]) == f"https://mfc.zal.test/b/{token}"


@pytest.mark.parametrize(
    "config", [replace(booked_config(), page_address="https://a.test/?t={token}")]
)
def test_where_tickets_have_pages_elsewhere_a_page_is_kept_by_its_visitor(server: Server) -> None:
    with server.client() as client:
        page = client.get(f"/b/{booked(client)}").text
    assert "Keep this page among your bookmarks" in page
    assert "<svg" not in page


@pytest.mark.parametrize(
    "config",
    [replace(booked_config(horizon_days=30), slots=(replace(POOL, phone=0),))],
)
def test_later_days_are_a_page_of_their_own(server: Server) -> None:
    with server.client() as client:
        assert (
            'href="/book/passport?from=2026-12-07&amp;lang=en"' in client.get("/book/passport").text
        )
        later = client.get("/book/passport?from=2026-12-07").text
        assert "/book/passport/2026-12-07?" in later
        assert 'href="/book/passport?from=2026-11-23&amp;lang=en"' in later
        last = client.get("/book/passport?from=2099-01-01").text
        assert "/book/passport/2026-12-23?" in last
