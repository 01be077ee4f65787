"""A cashier of a visit for several services: once, after all the others, whatever is added."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from halls import AT_KIOSK, OWNER, ToldClock, any_settings, at_desk, enter
from several import AT_WORK, with_cashier
from zal.domain.events import Finished
from zal.domain.log import payload
from zal.hall.hall import Hall
from zal.hall.seen.log import logged_events
from zal.hall.seen.ticket import ticket_story
from zal.store.sqlite.check import prove

DESK = at_desk("1")


@pytest.fixture
def hall(hall_path: Path, clock: ToldClock) -> Iterator[Hall]:
    with closing(enter(hall_path, clock, config=with_cashier())) as entered:
        for desk, operator in AT_WORK.items():
            entered.desks.sign_in(at_desk(desk, operator))
        yield entered
    prove(hall_path, any_settings)


def stands(hall: Hall, code: str) -> dict[str, str]:
    stages = hall.see(ticket_story, code).stages
    return {each.stage.service: each.stage.stands for each in stages}


def serve(hall: Hall, code: str, service: str) -> None:
    hall.tickets.call(DESK, code=code, service=service, reason="test")
    hall.tickets.start(DESK)
    hall.tickets.finish(DESK)


def test_the_cashier_waits_until_all_the_others_have_ended_and_names_what_it_closes(
    hall: Hall,
) -> None:
    code = hall.tickets.issue(AT_KIOSK, "cashier", also=["passport", "land"]).code
    assert stands(hall, code)["cashier"] == "planned"
    serve(hall, code, "passport")
    assert stands(hall, code)["cashier"] == "planned"
    serve(hall, code, "land")
    assert stands(hall, code)["cashier"] == "waiting"
    serve(hall, code, "cashier")
    ends = [payload(each) for each in hall.see(logged_events) if each.act == "finish"]
    closed = [each.closes for each in ends if isinstance(each, Finished)]
    assert [len(each.split()) for each in closed] == [0, 0, 2]


def test_what_an_operator_adds_comes_before_a_cashier_that_is_planned_or_waits(hall: Hall) -> None:
    code = hall.tickets.issue(AT_KIOSK, "passport", also=["cashier"]).code
    hall.tickets.call(DESK)
    hall.tickets.start(DESK)
    hall.visits.add(DESK, "land")
    hall.tickets.finish(DESK)
    assert stands(hall, code) == {"passport": "served", "cashier": "planned", "land": "waiting"}
    hall.visits.skip(OWNER, "land", code=code, reason="test")  # that takes it back
    assert stands(hall, code)["cashier"] == "waiting"


def test_a_cashier_that_is_added_comes_once_for_all_that_is_open(hall: Hall) -> None:
    code = hall.tickets.issue(AT_KIOSK, "passport", also=["land"]).code
    hall.tickets.call(DESK, code=code, service="passport", reason="test")
    hall.tickets.start(DESK)
    hall.visits.add(DESK, "cashier")
    hall.tickets.finish(DESK)
    assert stands(hall, code) == {"passport": "served", "land": "waiting", "cashier": "planned"}


def test_a_cashier_alone_is_a_service_like_any_other(hall: Hall) -> None:
    code = hall.tickets.issue(AT_KIOSK, "cashier").code
    assert stands(hall, code) == {"cashier": "waiting"}


def test_a_finish_undone_takes_the_waiting_cashier_back_into_the_plan(hall: Hall) -> None:
    code = hall.tickets.issue(AT_KIOSK, "passport", also=["cashier"]).code
    serve(hall, code, "passport")
    hall.tickets.reopen(DESK)
    assert stands(hall, code) == {"passport": "serving", "cashier": "planned"}
