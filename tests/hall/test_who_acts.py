"""Who acts is checked before anything is read, and stands in the log by role and name."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from halls import AT_KIOSK, BY_LINK, DAY, MINUTE, OWNER, ToldClock, at_desk, hall_rev, refused
from zal.domain.by import By, Role
from zal.domain.errors import UnknownName, WrongMove
from zal.domain.events import Cancelled, DayClosed, Finished
from zal.hall.hall import Hall
from zal.hall.seen.log import logged_events


def told(hall: Hall, since: int = 0) -> list[tuple[str, str | None, str | None]]:
    return [(each.act, each.role, each.actor) for each in hall.see(logged_events, since)]


def test_a_role_is_refused_before_the_hall_is_even_looked_at(hall: Hall, hall_path: Path) -> None:
    hall_path.unlink()
    with pytest.raises(WrongMove, match="This may not be done in the role of kiosk: “close day”"):
        hall.day.close_day(AT_KIOSK)
    with pytest.raises(WrongMove, match="This may not be done in the role of board: “verify pin”"):
        hall.pins.verify(By(Role.BOARD), "kiosk", "2580")


def test_the_log_names_who_did_each_thing(hall: Hall) -> None:
    hall.desks.sign_in(at_desk("1", "ivanova"))
    ticket = hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.postpone(BY_LINK, 10, token=ticket.token)
    hall.tickets.release(at_desk("1", "ivanova"), "Б101")
    hall.tickets.call(at_desk("1"))
    hall.day.close_service(By(Role.MANAGER, "orlova"), "land")
    hall.day.apply_config(By(Role.ADMINISTRATOR, "lebedev"), "small")
    assert told(hall, 1) == [
        ("sign-in", "operator", "ivanova"),
        ("issue", "kiosk", None),
        ("postpone", "visitor", None),
        ("release", "operator", "ivanova"),
        ("call", "owner", "root"),
        ("close-service", "manager", "orlova"),
        ("apply-config", "administrator", "lebedev"),
    ]


def test_what_time_brings_is_nobodys_also_in_somebodys_turn(hall: Hall, clock: ToldClock) -> None:
    hall.desks.sign_in(at_desk("1", "ivanova"))
    ticket = hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.postpone(BY_LINK, 10, token=ticket.token)
    clock.at += 11 * MINUTE
    rev = hall.see(hall_rev)
    hall.tickets.issue(AT_KIOSK, "land")
    assert told(hall, rev) == [("release", "time", None), ("issue", "kiosk", None)]
    clock.at += DAY
    rev = hall.see(hall_rev)
    hall.tickets.issue(AT_KIOSK, "land")
    assert told(hall, rev) == [
        *[("expire", "time", None)] * 2,
        ("sign-out", "time", None),
        ("turn-day", "time", None),
        ("issue", "kiosk", None),
    ]


def test_time_does_only_what_the_table_lets_it_do(hall: Hall) -> None:
    for said in (Finished(), DayClosed(), Cancelled()):
        with (
            refused(
                hall, f"This may not be done in the role of time: “{said.ACT.replace('-', ' ')}”"
            ),
            hall.acts.turn(OWNER) as turn,
            turn.as_time(),
        ):
            turn.tell(said)


def test_a_copy_goes_on_by_whoever_acts_on_it_first(hall: Hall, hall_path: Path) -> None:
    with closing(sqlite3.connect(hall_path)) as connection, connection:
        connection.execute("UPDATE hall SET is_copy = 1")
    rev = hall.see(hall_rev)
    hall.day.close_service(By(Role.MANAGER, "orlova"), "land")
    assert told(hall, rev) == [
        ("restore", "manager", "orlova"),
        ("close-service", "manager", "orlova"),
    ]


UNKNOWN = (
    at_desk("1", "ivanov"),
    at_desk("9", "ivanova"),
    replace(OWNER, in_place_of="ivanov"),
)


@pytest.mark.parametrize("by", UNKNOWN)
def test_whom_or_which_desk_the_hall_does_not_know_does_nothing(hall: Hall, by: By) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.postpone(OWNER, 10, code="Б102")
    acts: tuple[Callable[[], object], ...] = (
        lambda: hall.tickets.cancel(by, "Б101"),
        lambda: hall.tickets.postpone(by, 10, code="Б101"),
        lambda: hall.tickets.release(by, "Б102"),
        lambda: hall.tickets.return_to_queue(by, code="Б101"),
        lambda: hall.tickets.call(by),
        lambda: hall.desks.sign_in(by),
        lambda: hall.desks.sign_out(by),
        lambda: hall.slips.ask(by, "Б101"),
    )
    for act in acts:
        with refused(hall, "There is no ", UnknownName):
            act()


def test_whoever_ends_what_is_left_of_a_day_stands_at_each_visit(hall: Hall) -> None:
    hall.desks.sign_in(at_desk("1", "ivanova"))
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.day.close_day(OWNER)
    hall.day.expire_visits(OWNER, 1)
    acts = ("close-day", "expire", "expire-visits")
    assert told(hall, 3) == [(act, "owner", "root") for act in acts]


def test_a_visitor_acts_on_no_ticket_but_the_own_and_by_no_code(hall: Hall) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    with refused(hall, "This link belongs to no ticket", UnknownName):
        hall.tickets.cancel(BY_LINK, "Б101")
    with refused(hall, "This link belongs to no ticket", UnknownName):
        hall.tickets.postpone(BY_LINK, 10, code="Б101")


def test_a_device_that_is_told_stands_in_the_log_instead_of_the_halls_own(hall: Hall) -> None:
    hall.tickets.issue(By(Role.KIOSK, device="tablet-3"), "passport")
    hall.tickets.issue(AT_KIOSK, "passport")
    assert [each.device for each in hall.see(logged_events, 1)] == [
        "tablet-3",
        "test",
    ]
