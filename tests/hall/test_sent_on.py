"""Who was sent on goes on: told before it is in vain, and not called straight back."""

from typing import Any

import pytest

from halls import AT_KIOSK, MINUTE, OWNER, ToldClock, at_desk, called, refused
from zal.domain.states import State
from zal.hall.hall import Hall
from zal.hall.seen.desk import desk_view
from zal.hall.seen.ticket import ticket_story


def serve_one(hall: Hall, desk: str, service: str = "passport") -> str:
    """Let a visitor come and be served at a desk; return the code."""
    hall.tickets.issue(AT_KIOSK, service)
    code = called(hall, desk).code
    hall.tickets.start(at_desk(desk))
    return code


# --- said before it is done -----------------------------------------------------------------------
@pytest.mark.parametrize(
    ("target", "said"),
    [
        ({"to_desk": "2"}, "Nobody is at desk 2 now. Send Б101 elsewhere"),
        ({"to_operator": "sidorova"}, "sidorova is at no desk now. Send Б101 elsewhere"),
        ({"service": "pension"}, "Nobody who serves pension is here now. Send Б101 elsewhere"),
        ({"service": "land"}, "land is closed today: the database is down. Send Б101"),
    ],
)
def test_sending_to_where_nobody_can_serve_is_said_before_and_done_all_the_same(
    hall: Hall, target: dict[str, Any], said: str
) -> None:
    hall.desks.sign_in(at_desk("1", "petrov"))
    hall.day.close_service(OWNER, "land", "the database is down")
    serve_one(hall, "1")
    with refused(hall, said):
        hall.tickets.transfer(at_desk("1"), **target)
    assert hall.tickets.transfer(at_desk("1"), **target, anyway=True).state is State.WAITING


def test_sending_to_where_somebody_is_needs_no_word_more(hall: Hall) -> None:
    hall.desks.sign_in(at_desk("1", "ivanova"))
    hall.desks.sign_in(at_desk("2", "petrov"))
    targets: tuple[dict[str, Any], ...] = (
        {"to_desk": "2"},
        {"to_operator": "petrov"},
        {"service": "land"},
    )
    for target in targets:
        serve_one(hall, "1")
        hall.tickets.transfer(at_desk("1"), **target)


def test_a_closed_day_is_served_out_with_all_its_services(hall: Hall, desk: str) -> None:
    serve_one(hall, desk)
    hall.day.close_day(OWNER)
    assert hall.tickets.transfer(at_desk(desk), service="land").state is State.WAITING


# --- not straight back ----------------------------------------------------------------------------
@pytest.fixture
def two(hall: Hall) -> Hall:
    """Return a hall with two desks at work that serve everything."""
    hall.desks.sign_in(at_desk("1", "ivanova"))
    hall.desks.sign_in(at_desk("2", "sidorova"))
    return hall


def test_the_sender_calls_another_first(two: Hall) -> None:
    sent = serve_one(two, "1")
    two.tickets.issue(AT_KIOSK, "passport")
    two.tickets.issue(AT_KIOSK, "passport")
    two.tickets.transfer(at_desk("1"), service="land")
    assert [each.code for each in two.see(desk_view, "1").queue] == ["Б102", "Б103"]
    assert two.see(desk_view, "2").queue[0].code == sent
    assert called(two, "1").code == "Б102"
    two.tickets.no_show(at_desk("1"), anyway=True)
    assert called(two, "1").code == sent


def test_where_nobody_else_waits_the_sender_calls_nobody_for_three_minutes(
    two: Hall, clock: ToldClock
) -> None:
    sent = serve_one(two, "1")
    two.tickets.transfer(at_desk("1"), service="land")
    clock.at += 3 * MINUTE - 1
    assert two.tickets.call(at_desk("1")) is None
    clock.at += 1
    assert called(two, "1").code == sent


def test_behind_who_was_sent_on_the_next_of_the_same_kind_is_found(two: Hall) -> None:
    serve_one(two, "1")
    two.tickets.transfer(at_desk("1"), to_operator="sidorova", service="land")
    two.tickets.issue(AT_KIOSK, "land")
    assert called(two, "1").code == "Д101"


@pytest.mark.parametrize("away", ["signed out", "on a break"])
def test_whom_nobody_else_can_serve_may_be_called_back_at_once(two: Hall, away: str) -> None:
    sent = serve_one(two, "1")
    two.tickets.transfer(at_desk("1"), service="land")
    if away == "signed out":
        two.desks.sign_out(at_desk("2"), reason="ill")
    else:
        two.desks.take_break(at_desk("2"), "tea")
    assert called(two, "1").code == sent


def test_staff_may_name_whom_they_sent_on(two: Hall) -> None:
    sent = serve_one(two, "1")
    two.tickets.transfer(at_desk("1"), service="land")
    found = two.tickets.call(at_desk("1"), code=sent, reason="came back with a question")
    assert found is not None
    assert found.code == sent


def test_another_desk_calls_them_at_once(two: Hall) -> None:
    sent = serve_one(two, "1")
    two.tickets.transfer(at_desk("1"), service="land")
    assert called(two, "2").code == sent


def test_whoever_is_reopened_has_been_another(two: Hall) -> None:
    serve_one(two, "1")
    two.tickets.finish(at_desk("1"))
    sent = serve_one(two, "1")
    two.tickets.transfer(at_desk("1"), service="land")
    two.tickets.reopen(at_desk("1"))
    two.tickets.finish(at_desk("1"))
    assert called(two, "1").code == sent


def test_how_many_are_ahead_of_them_is_told_by_the_others(two: Hall) -> None:
    sent = serve_one(two, "1")
    two.tickets.transfer(at_desk("1"), service="land")
    assert two.see(ticket_story, sent).ahead == 0
    hall_wide = two.tickets.issue(AT_KIOSK, "land")
    assert hall_wide.ticket.ahead == 0  # desk 1 would call them next
