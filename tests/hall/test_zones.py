"""A zone has boards, kiosks and desks of its own, and whoever has to go elsewhere is told where."""

from dataclasses import replace
from pathlib import Path

import pytest

from halls import AT_KIOSK, ToldClock, at_desk, called, enter, make_hall, small_config
from zal import config
from zal.domain.names import Names
from zal.domain.views import Availability, GroupStatus, KioskView, ServiceStatus
from zal.hall.hall import Hall
from zal.hall.seen.board import board_view
from zal.hall.seen.kiosk import kiosk_view
from zal.hall.seen.visit import visit_view
from zal.hall.seen.zones import groups_from
from zoned_halls import FIRST, SECOND, desk, zoned_config


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
