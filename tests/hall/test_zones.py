"""A zone has boards, kiosks and desks of its own, and whoever has to go elsewhere is told where."""

from dataclasses import replace
from pathlib import Path

import pytest

from booked_halls import POOL, taking_appointments
from halls import (
    AT_KIOSK,
    HOUR,
    MINUTE,
    NOON,
    OWNER,
    ToldClock,
    at_desk,
    called,
    enter,
    make_hall,
    small_config,
)
from zal import config
from zal.domain.by import By, Role
from zal.domain.names import Names
from zal.domain.settings.appointments import Channel
from zal.domain.settings.kiosks import Kiosk
from zal.domain.views import Availability, GroupStatus, KioskView, ServiceStatus
from zal.hall.hall import Hall
from zal.hall.seen.board import board_view
from zal.hall.seen.hall import hall_settings
from zal.hall.seen.kiosk import kiosk_view
from zal.hall.seen.visit import visit_view
from zal.hall.seen.zones import groups_from
from zal.speech.called_to import Place
from zal.speech.places import places
from zoned_halls import FIRST, SECOND, desk, zoned_config

LAND = replace(POOL, services=frozenset({"land"}))


@pytest.fixture
def hall(tmp_path: Path, clock: ToldClock) -> Hall:
    found = enter(make_hall(tmp_path / "hall.db"), clock, config=zoned_config())
    found.desks.sign_in(at_desk("1", "ivanova"))
    found.desks.sign_in(at_desk("3", "sidorova"))
    return found


def offered(view: KioskView) -> list[tuple[str, tuple[str, ...]]]:
    return [(each.code, each.zones) for group in view.groups for each in group.services]


def test_a_board_shows_the_calls_to_its_zones_desks_and_what_is_served_there(hall: Hall) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.issue(AT_KIOSK, "land")
    below, above = called(hall, "1").code, called(hall, "3").code
    for zone, codes, services in (
        (FIRST, [below], ["passport"]),
        (SECOND, [above], ["land", "pension"]),
        ("", [below, above], ["passport", "land", "pension"]),
    ):
        found = hall.see(board_view, 0, zone)
        assert [each.code for each in found.fresh] == codes
        assert sorted(each.code for each in found.recent) == sorted(codes)
        assert [each.code for each in found.services] == services
        assert found.zone == zone


def test_a_desk_in_no_zone_is_called_to_on_every_board(tmp_path: Path, clock: ToldClock) -> None:
    settings = zoned_config()
    settings = replace(settings, desks=(*settings.desks[:2], desk("3", "", "land", "pension")))
    hall = enter(make_hall(tmp_path / "hall.db"), clock, config=settings)
    hall.desks.sign_in(at_desk("3", "sidorova"))
    hall.tickets.issue(AT_KIOSK, "land")
    code = called(hall, "3").code
    for zone in (FIRST, SECOND, ""):
        assert [each.code for each in hall.see(board_view, 0, zone).recent] == [code]


BELOW = By(Role.KIOSK, device="below")


@pytest.fixture
def shared(tmp_path: Path, clock: ToldClock) -> Hall:
    """A hall with a kiosk below, where passports are served on either floor, and land above."""
    settings = zoned_config()
    desks = (*settings.desks, desk("4", SECOND, "passport", "land"))
    kiosks = (*settings.kiosks, Kiosk("below", zone=FIRST))
    settings = taking_appointments(replace(settings, desks=desks, kiosks=kiosks), LAND)
    found = enter(make_hall(tmp_path / "hall.db"), clock, config=settings)
    found.desks.sign_in(at_desk("4", "ivanova"))
    return found


def told_in(hall: Hall, zone: str) -> tuple[list[str], list[str], tuple[str, ...]]:
    """Return whose calls are new and who stands called on a zone's boards, and who was missed."""
    view = hall.see(board_view, 0, zone)
    return [e.code for e in view.fresh], [e.code for e in view.recent if e.stands], view.missed


def test_who_may_wait_where_they_took_the_ticket_is_told_there_too(shared: Hall) -> None:
    """They were told of no one floor to wait on, and are called on the other."""
    below = shared.tickets.issue(BELOW, "passport").code
    shared.tickets.issue(By(Role.KIOSK, device="up"), "passport")
    assert called(shared, "4").code == below
    assert told_in(shared, FIRST) == ([below], [below], ())
    assert told_in(shared, SECOND) == ([below], [below], ())
    shared.tickets.no_show(at_desk("4", "ivanova"), anyway=True)
    assert told_in(shared, FIRST) == ([below], [], (below,))
    called(shared, "4")
    assert told_in(shared, FIRST) == ([below], [], (below,))


def test_who_was_sent_to_another_floor_is_told_there_alone(shared: Hall) -> None:
    sent = shared.tickets.issue(BELOW, "land")
    assert shared.see(visit_view, sent.token).where["ru"] == "2 этаж"  # type: ignore[union-attr]
    called(shared, "4")
    assert told_in(shared, FIRST) == ([], [], ())
    assert told_in(shared, SECOND) == ([sent.code], [sent.code], ())


def test_who_checked_in_on_another_floor_is_told_on_both_where_to_go(
    shared: Hall, clock: ToldClock
) -> None:
    held = shared.appointments.hold(OWNER, "land", NOON + HOUR, channel=Channel.DESK)
    booked = shared.appointments.book(OWNER, held.token or "")
    clock.at = NOON + 40 * MINUTE
    come = shared.appointments.check_in(BELOW, code=booked.code)
    assert shared.see(visit_view, come.token).where == {}  # type: ignore[union-attr]
    clock.at = NOON + HOUR
    assert shared.see(visit_view, come.token).where["ru"] == "2 этаж"  # type: ignore[union-attr]
    called(shared, "4")
    assert told_in(shared, FIRST) == ([come.code], [come.code], ())
    (call,) = shared.see(board_view, 0, FIRST).fresh
    config = shared.see(hall_settings)
    assert config.place_of(call.desk, FIRST)["ru"] == "2 этаж · Окно 4"
    assert places(call.desk, config, FIRST)["ru"] == Place("Окно 4", "2 этаж")


def test_a_kiosk_offers_first_what_its_zone_serves_and_names_the_zone_of_the_rest(
    hall: Hall,
) -> None:
    up = offered(hall.see(kiosk_view, "up"))
    assert up == [("land", ()), ("pension", ()), ("passport", (FIRST,))]
    anywhere = offered(hall.see(kiosk_view, "kiosk-1"))
    assert anywhere == [("passport", (FIRST,)), ("land", (SECOND,)), ("pension", (SECOND,))]


def test_a_heading_of_which_all_is_elsewhere_stands_behind_the_others() -> None:
    found = (
        GroupStatus("down", {}, (status("passport"),)),
        GroupStatus("life", {}, (), (status("move"),)),
        GroupStatus("both", {}, (status("passport"), status("land"))),
    )
    told = groups_from(found, zoned_config(), SECOND)
    assert [each.code for each in told] == ["life", "both", "down"]
    assert [each.code for each in told[1].services] == ["land", "passport"]


def status(code: str) -> ServiceStatus:
    return ServiceStatus(code, {}, "", 0, None, Availability.OPEN)


def test_what_two_other_zones_serve_is_offered_with_both(tmp_path: Path, clock: ToldClock) -> None:
    settings = zoned_config()
    third = replace(settings.zones[0], code="third")
    desks = (*settings.desks, desk("4", "third", "passport"))
    settings = replace(settings, zones=(*settings.zones, third), desks=desks)
    hall = enter(make_hall(tmp_path / "hall.db"), clock, config=settings)
    assert offered(hall.see(kiosk_view, "up"))[-1] == ("passport", (FIRST, "third"))
    assert offered(hall.see(kiosk_view, "kiosk-1"))[0] == ("passport", ())


def test_without_zones_nothing_is_told_of_any(tmp_path: Path, clock: ToldClock) -> None:
    hall = enter(make_hall(tmp_path / "hall.db"), clock)
    assert [zones for _, zones in offered(hall.see(kiosk_view, "up"))] == [()] * 3
    assert hall.see(board_view, 0).zone == ""
    assert small_config().place_of("1") == small_config().desk_by_code["1"].names


def place(desk: str, zone: str = "") -> Names:
    return zoned_config().place_of(desk, zone)


def test_a_desk_is_named_with_its_zone_but_not_there() -> None:
    assert place("3") == {"ru": "2 этаж · Окно 3", "en": "2nd floor · Desk 3"}
    assert place("3", FIRST) == place("3")
    assert place("3", SECOND) == {"ru": "Окно 3", "en": "Desk 3"}
    assert place("gone") == {}


def test_a_phone_says_where_to_wait_and_then_the_floor_and_the_desk(hall: Hall) -> None:
    token = hall.tickets.issue(AT_KIOSK, "land").token
    waiting = hall.see(visit_view, token)
    assert waiting is not None
    assert (waiting.where["ru"], waiting.desk) == ("2 этаж", None)
    called(hall, "3")
    at = hall.see(visit_view, token)
    assert at is not None
    assert (at.where, at.desk) == ({}, place("3"))


def test_zones_are_written_as_they_are_read() -> None:
    settings = zoned_config()
    settings = replace(settings, categories=settings.categories[:1])
    assert config.read(config.write(settings)) == settings
