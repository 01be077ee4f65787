"""A name is seen only by who may see it, then only, and the log tells of each look."""

from dataclasses import replace
from pathlib import Path

import pytest

from booked_halls import PHONE, SLOT, booked_config, why
from halls import (
    AT_KIOSK,
    BY_LINK,
    DAY,
    MINUTE,
    OWNER,
    ToldClock,
    any_settings,
    asking,
    at_desk,
    enter,
    hall_rev,
    refused,
)
from zal.domain.by import By, Expected, Role
from zal.domain.settings.hall import HallConfig
from zal.hall.contacts import Person
from zal.hall.hall import Hall
from zal.hall.seen.desk import desk_view
from zal.hall.seen.log import logged_events
from zal.store.sqlite.check import prove

ONE, TWO = at_desk("1", "ivanova"), at_desk("2", "sidorova")
MANAGER = By(Role.MANAGER, "director")


def letting(config: HallConfig, operator: str) -> HallConfig:
    """Return settings that let an operator see the names of everybody."""
    operators = (replace(e, see_names=e.code == operator) for e in config.operators)
    return replace(config, operators=tuple(operators))


@pytest.fixture
def hall(hall_path: Path, clock: ToldClock) -> Hall:
    """A hall whose visitor of 14:00 has come, and one of 14:20 who has not."""
    hall = enter(hall_path, clock, config=letting(booked_config(), "sidorova"))
    codes = []
    for n, name in enumerate(("Анна Каренина", "Олег")):
        held = hall.appointments.hold(OWNER, "passport", SLOT + n * 20 * MINUTE)
        person = Person(f"{n}@example.org", name, PHONE)
        codes.append(hall.appointments.book(OWNER, held.token or "", person).code)
    clock.at = SLOT
    hall.desks.sign_in(ONE)
    hall.desks.sign_in(TWO)
    hall.appointments.check_in(AT_KIOSK, code=codes[0])
    return hall


def looks(hall: Hall) -> list[tuple[str, str | None, str | None, object]]:
    """Return who looked, where, and at whose appointments."""
    told = (each for each in hall.see(logged_events) if each.act in ("see-name", "see-names"))
    return [(e.act, e.actor, e.desk, next(iter((e.detail or {}).values()))) for e in told]


def test_it_is_seen_at_the_desk_from_the_call_to_the_end_and_each_look_is_told(
    hall: Hall, hall_path: Path
) -> None:
    assert why(hall, hall.privacy.see_name, ONE) == "desk-empty"
    hall.tickets.call(ONE)
    assert hall.see(desk_view, "1").has_name
    assert "Анна" not in repr(hall.see(desk_view, "1"))
    assert hall.privacy.see_name(ONE) == "Анна Каренина"
    hall.tickets.start(ONE)
    assert hall.privacy.see_name(ONE) == "Анна Каренина"
    assert looks(hall) == [("see-name", "ivanova", "1", 1)] * 2
    hall.tickets.finish(ONE)
    assert why(hall, hall.privacy.see_name, ONE) == "desk-empty"
    assert "Анна" not in str(hall.see(logged_events))
    prove(hall_path, any_settings)


def test_nobody_else_sees_it(hall: Hall) -> None:
    hall.tickets.call(ONE)
    assert why(hall, hall.privacy.see_name, TWO) == "desk-empty"
    assert why(hall, hall.privacy.see_name, at_desk("1", "sidorova")) == "desk-taken-over"
    for by in (BY_LINK, AT_KIOSK, OWNER, MANAGER):
        assert why(hall, hall.privacy.see_name, by) == "role-may-not"
    assert why(hall, hall.privacy.see_names, ONE) == "names-not-seen"
    assert why(hall, hall.privacy.see_people, TWO, [1, 2]) == "role-may-not"
    assert why(hall, hall.privacy.see_names, AT_KIOSK) == "role-may-not"
    hall.desks.sign_out(TWO)
    assert why(hall, hall.privacy.see_names, TWO) == "desk-closed"
    assert looks(hall) == []


def test_who_was_shown_and_has_left_meanwhile_is_not_looked_at(hall: Hall) -> None:
    first = hall.tickets.call(ONE)
    assert first is not None
    hall.tickets.return_to_queue(ONE)
    hall.tickets.issue(AT_KIOSK, "passport", category="veteran")
    hall.tickets.call(ONE)
    late = replace(ONE, expected=Expected(first.stage.stage_id))
    assert why(hall, hall.privacy.see_name, late) == "desk-other-ticket"
    assert why(hall, hall.privacy.see_name, ONE) == "no-name"


def test_whom_the_settings_let_sees_those_of_a_day_in_one_look(hall: Hall) -> None:
    found = hall.privacy.see_names(TWO)
    assert found == {1: ("Анна Каренина", PHONE), 2: ("Олег", PHONE)}
    assert hall.privacy.see_names(MANAGER) == found
    assert looks(hall) == [
        ("see-names", "sidorova", "2", [1, 2]),
        ("see-names", "director", None, [1, 2]),
    ]
    before = hall.see(hall_rev)
    hall.privacy.purge(OWNER)
    assert hall.privacy.see_names(OWNER, None) == found
    assert hall.see(hall_rev) == before + 1


def test_a_look_that_is_asked_for_again_is_another_one(hall: Hall, clock: ToldClock) -> None:
    hall.tickets.call(ONE)
    for _ in range(2):
        assert hall.privacy.see_name(asking(ONE, "look")) == "Анна Каренина"
        clock.at += 1000
    assert len(looks(hall)) == 2
    hall.tickets.return_to_queue(ONE)
    with refused(hall, "There is no visitor at desk 1"):
        hall.privacy.see_name(asking(ONE, "look"))
    for _ in range(2):
        hall.privacy.see_names(asking(MANAGER, "list"))
    with refused(hall, "something else was asked for"):
        hall.privacy.see_names(asking(replace(MANAGER, actor="another"), "list"))
    assert len(looks(hall)) == 4


def test_a_name_that_is_destroyed_is_seen_no_more(hall: Hall, clock: ToldClock) -> None:
    for _ in range(2):
        clock.at += DAY
        hall.acts.let_time_pass()
    assert hall.privacy.see_names(OWNER, None) == {}
    assert looks(hall) == []
