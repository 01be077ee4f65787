"""A console whose shift was taken over does nothing any more, whatever its screen still shows."""

from collections.abc import Callable
from functools import partial

import pytest

from halls import AT_KIOSK, at_desk, hall_rev, refused
from zal.domain.errors import UnknownName, WrongMove
from zal.domain.states import State
from zal.hall.hall import Hall

Act = Callable[[Hall], object]

FREE: dict[str, Act] = {
    "call": lambda hall: hall.tickets.call(at_desk("1", "ivanova")),
    "reopen": lambda hall: hall.tickets.reopen(at_desk("1", "ivanova")),
    "break": lambda hall: hall.desks.take_break(at_desk("1", "ivanova"), "lunch"),
    "resume": lambda hall: hall.desks.resume(at_desk("1", "ivanova")),
    "sign-out": lambda hall: hall.desks.sign_out(at_desk("1", "ivanova")),
}
BUSY: dict[str, Act] = {
    "recall": lambda hall: hall.tickets.recall(at_desk("1", "ivanova")),
    "start": lambda hall: hall.tickets.start(at_desk("1", "ivanova")),
    "finish": lambda hall: hall.tickets.finish(at_desk("1", "ivanova")),
    "no-show": lambda hall: hall.tickets.no_show(at_desk("1", "ivanova"), anyway=True),
    "return": lambda hall: hall.tickets.return_to_queue(at_desk("1", "ivanova")),
    "hold": lambda hall: hall.tickets.hold(at_desk("1", "ivanova")),
    "transfer": lambda hall: hall.tickets.transfer(at_desk("1", "ivanova"), service="land"),
}


def take_over(hall: Hall) -> int:
    hall.desks.sign_in(at_desk("1", "petrov"), take_over_reason="she was called away")
    return hall.see(hall_rev)


@pytest.mark.parametrize("act", FREE.values(), ids=FREE.keys())
def test_a_free_desk_obeys_only_whose_shift_it_is(hall: Hall, act: Act) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.desks.sign_in(at_desk("1", "ivanova"))
    rev = take_over(hall)
    with pytest.raises(WrongMove, match="has taken over desk 1"):
        act(hall)
    assert hall.see(hall_rev) == rev


def test_a_reason_is_meant_for_whom_it_was_given(hall: Hall) -> None:
    sidorova = at_desk("1", "sidorova")
    for operator in ("ivanova", "petrov"):  # meanwhile she has signed out, and he has come
        hall.desks.sign_in(at_desk("1", operator), take_over_reason="relief")
    forgot = {"take_over_reason": "forgot to sign out"}
    with refused(hall, "petrov is signed in at desk 1"):
        hall.desks.sign_in(sidorova, **forgot, take_over_from="ivanova")
    assert hall.desks.sign_in(sidorova, **forgot, take_over_from="petrov").operator == "sidorova"


@pytest.mark.parametrize("act", BUSY.values(), ids=BUSY.keys())
def test_a_visitor_is_only_the_new_operators(hall: Hall, act: Act) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.desks.sign_in(at_desk("1", "ivanova"))
    hall.tickets.call(at_desk("1", "ivanova"))
    rev = take_over(hall)
    with pytest.raises(WrongMove, match="has taken over desk 1"):
        act(hall)
    assert hall.see(hall_rev) == rev
    assert hall.tickets.start(at_desk("1", "petrov")).state is State.SERVING


NAMED: dict[str, Act] = {
    "cancel": lambda hall: hall.tickets.cancel(at_desk("1", "ivanova"), "Б102"),
    "postpone": lambda hall: hall.tickets.postpone(at_desk("1", "ivanova"), 5, code="Б102"),
    "release": lambda hall: hall.tickets.release(at_desk("1", "ivanova"), "Б103"),
    "return": lambda hall: hall.tickets.return_to_queue(at_desk("1", "ivanova"), code="Б101"),
}


@pytest.mark.parametrize("act", NAMED.values(), ids=NAMED.keys())
def test_nor_does_it_anything_to_visitors_whom_it_names(hall: Hall, act: Act) -> None:
    for _ in range(3):
        hall.tickets.issue(AT_KIOSK, "passport")
    hall.desks.sign_in(at_desk("1", "ivanova"))
    for code, end in (
        ("Б101", partial(hall.tickets.no_show, anyway=True)),
        ("Б103", hall.tickets.hold),
    ):
        hall.tickets.call(at_desk("1", "ivanova"), code=code, reason="asks")
        end(at_desk("1", "ivanova"))
    rev = take_over(hall)
    with pytest.raises(WrongMove, match="has taken over desk 1"):
        act(hall)
    assert hall.see(hall_rev) == rev


def test_a_visitor_sent_to_somebody_is_not_called_elsewhere_and_it_is_said_why(hall: Hall) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.desks.sign_in(at_desk("1", "ivanova"))
    hall.desks.sign_in(at_desk("2", "petrov"))
    hall.tickets.call(at_desk("1"))
    hall.tickets.transfer(at_desk("1"), to_desk="2")
    with pytest.raises(WrongMove, match="was sent to desk 2"):
        hall.tickets.call(at_desk("1"), code="Б101", reason="asks")
    hall.tickets.call(at_desk("1"))
    hall.tickets.transfer(at_desk("1"), to_operator="petrov")
    with pytest.raises(WrongMove, match="was sent to petrov"):
        hall.tickets.call(at_desk("1"), code="Б102", reason="asks")


def test_who_has_gone_home_has_no_claim_and_none_is_told_of(hall: Hall) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.desks.sign_in(at_desk("1", "ivanova"))
    hall.desks.sign_in(at_desk("2", "petrov"))
    hall.tickets.call(at_desk("1"))
    hall.tickets.start(at_desk("1"))
    hall.tickets.transfer(at_desk("1"), service="land", to_operator="sidorova", anyway=True)
    with pytest.raises(WrongMove, match="waits for land, which desk 2 does not serve"):
        hall.tickets.call(at_desk("2"), code="Б101", reason="asks")
    hall.desks.sign_in(at_desk("3", "sidorova"))
    with pytest.raises(WrongMove, match="was sent to sidorova"):
        hall.tickets.call(at_desk("2"), code="Б101", reason="asks")
    hall.desks.sign_out(at_desk("3", "sidorova"))
    called = hall.tickets.call(at_desk("1"), code="Б101", reason="asks")
    assert called is not None
    assert called.stage.service == "land"


def test_nobody_whom_the_hall_does_not_know_acts(hall: Hall, desk: str) -> None:
    with pytest.raises(UnknownName, match="ivanova"):
        hall.tickets.call(at_desk(desk, "ivanov"))
