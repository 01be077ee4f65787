"""A visitor who missed the call comes back at a kiosk, by the link or with the help of staff."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from halls import AT_KIOSK, BY_LINK, MINUTE, NOON, ToldClock, any_settings, at_desk, called, refused
from zal.domain.errors import UnknownName
from zal.domain.events import Returned
from zal.domain.log import payload
from zal.domain.states import State
from zal.domain.tickets import Stage
from zal.hall.hall import Hall
from zal.hall.seen.log import logged_events
from zal.hall.seen.ticket import ticket_story
from zal.hall.seen.visit import visit_view
from zal.store.sqlite.check import prove

IVANOVA = at_desk("1", "ivanova")
CODE = "Б101"


@pytest.fixture
def ours(hall: Hall, desk: str, clock: ToldClock, hall_path: Path) -> Iterator[Hall]:
    """Return a hall where Б101 missed the call and three more wait, a minute apart."""
    assert desk == "1"
    for _ in range(4):
        hall.tickets.issue(AT_KIOSK, "passport")
        clock.at += MINUTE
    miss(hall)
    yield hall
    prove(hall_path, any_settings)


def miss(hall: Hall) -> None:
    """Call the next visitor, who does not come."""
    called(hall, "1")
    hall.tickets.no_show(IVANOVA, anyway=True)


def stage(hall: Hall) -> Stage:
    return hall.see(ticket_story, CODE).ticket.stage


def token(hall: Hall) -> str:
    return hall.see(ticket_story, CODE).ticket.token


def next_codes(hall: Hall, many: int) -> list[str]:
    """Call and serve so many, and return their codes."""
    codes = []
    for _ in range(many):
        codes.append(called(hall, "1").code)
        hall.tickets.start(IVANOVA)
        hall.tickets.finish(IVANOVA)
    return codes


def test_at_the_kiosk_one_is_called_before_who_is_back(ours: Hall) -> None:
    back = ours.tickets.return_to_queue(AT_KIOSK, code=CODE)
    assert (back.state, back.stage.returns) == (State.WAITING, 1)
    assert payload(ours.see(logged_events)[-1]) == Returned(NOON + MINUTE + 1)
    assert next_codes(ours, 4) == ["Б102", CODE, "Б103", "Б104"]


def test_the_page_of_the_link_offers_it_for_as_long_as_it_can_be_done(
    ours: Hall, clock: ToldClock
) -> None:
    missed_at = clock.at
    seen = ours.see(visit_view, token(ours))
    assert seen is not None
    assert (seen.missed_at, seen.back_until) == (missed_at, missed_at + 30 * MINUTE)
    clock.at += 30 * MINUTE + 1
    late = ours.see(visit_view, token(ours))
    assert late is not None
    assert not late.may_come_back
    with refused(ours, "missed its call more than 30 minutes ago"):
        ours.tickets.return_to_queue(BY_LINK, token=token(ours))
    clock.at -= 1
    ours.tickets.return_to_queue(BY_LINK, token=token(ours))
    again = ours.see(visit_view, token(ours))
    assert again is not None
    assert (again.state, again.may_come_back, again.ahead) == (State.WAITING, False, 1)


def test_the_second_time_only_staff_bring_back_and_behind_all(ours: Hall, clock: ToldClock) -> None:
    ours.tickets.return_to_queue(AT_KIOSK, code=CODE)
    assert next_codes(ours, 1) == ["Б102"]
    miss(ours)
    clock.at += MINUTE
    with refused(ours, "has come back after a missed call before"):
        ours.tickets.return_to_queue(AT_KIOSK, code=CODE)
    back = ours.tickets.return_to_queue(IVANOVA, code=CODE)
    assert (back.stage.clock_at, back.stage.returns) == (clock.at, 2)
    assert next_codes(ours, 3) == ["Б103", "Б104", CODE]


def test_staff_bring_back_and_call_whom_they_see_however_late(ours: Hall, clock: ToldClock) -> None:
    clock.at += 60 * MINUTE
    ours.tickets.call(IVANOVA, code=CODE, reason="came running")
    assert (stage(ours).clock_at, stage(ours).returns) == (NOON, 0), "no return of theirs"


def test_of_a_ticket_that_missed_no_call_nothing_is_done(ours: Hall) -> None:
    with refused(ours, "“return” is not possible now"):
        ours.tickets.return_to_queue(AT_KIOSK, code="Б102")
    with refused(ours, "There is no ticket", UnknownName):
        ours.tickets.return_to_queue(AT_KIOSK, code="Б999")
    with refused(ours, "This link belongs to no ticket", UnknownName):
        ours.tickets.return_to_queue(BY_LINK, code=CODE)


def test_a_new_service_begins_to_count_anew(ours: Hall) -> None:
    ours.tickets.return_to_queue(AT_KIOSK, code=CODE)
    next_codes(ours, 1)
    called(ours, "1")
    ours.tickets.start(IVANOVA)
    sent = ours.tickets.transfer(IVANOVA, service="land")
    assert (sent.code, sent.stage.returns) == (CODE, 0)
