"""Tickets given at a desk or a reception: who may, how they are told, where they are printed."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from halls import AT_KIOSK, ToldClock, any_settings, at_desk, enter, printing_config, refused
from zal.domain.events import Issued
from zal.domain.log import payload
from zal.domain.settings.hall import HallConfig
from zal.hall.hall import Hall
from zal.hall.seen.log import logged_events
from zal.store.sqlite.check import prove

IVANOVA, PETROV = at_desk("1", "ivanova"), at_desk("2", "petrov")
RECEPTION = at_desk("reception", "petrov")


def config() -> HallConfig:
    """Return the small hall with a reception that serves nothing, whose slips a kiosk prints."""
    small = printing_config()
    first, *others = small.desks
    reception = replace(
        first,
        code="reception",
        services=frozenset(),
        gives_tickets=True,
        slips_at="kiosk-2",
    )
    return replace(small, desks=(first, *others, reception))


@pytest.fixture
def hall(hall_path: Path, clock: ToldClock) -> Iterator[Hall]:
    with closing(enter(hall_path, clock, config=config())) as entered:
        entered.desks.sign_in(IVANOVA)
        entered.desks.sign_in(RECEPTION)
        yield entered
    prove(hall_path, any_settings)


def test_a_reception_gives_tickets_and_calls_nobody(hall: Hall) -> None:
    given = hall.tickets.issue(RECEPTION, "passport")
    assert (given.code, given.ticket.channel) == ("Б101", "desk")
    assert hall.tickets.call(RECEPTION) is None
    called = hall.tickets.call(IVANOVA)
    assert called is not None
    assert called.code == "Б101"


def test_the_log_tells_where_it_was_given_and_where_its_slip_is_printed(hall: Hall) -> None:
    hall.tickets.issue(RECEPTION, "passport")
    hall.tickets.issue(AT_KIOSK, "passport")
    said = [payload(each) for each in hall.see(logged_events) if each.act == "issue"]
    told = [(e.channel, e.given_at, e.slip_at) for e in said if isinstance(e, Issued)]
    assert told == [("desk", "reception", "kiosk-2"), ("kiosk", "", "")]


def test_other_desks_give_none_and_neither_does_who_is_signed_in_elsewhere(hall: Hall) -> None:
    with refused(hall, "Desk 1 gives no tickets"):
        hall.tickets.issue(IVANOVA, "passport")
    with refused(hall, "Nobody is signed in at desk 2"):
        hall.tickets.issue(PETROV, "passport")
    with refused(hall, "taken over"):
        hall.tickets.issue(at_desk("reception", "sidorova"), "passport")
