"""Services that a desk has in reserve: called when nobody else waits there, or after long waits."""

from dataclasses import replace
from pathlib import Path

import pytest

from halls import AT_KIOSK, MINUTE, ToldClock, at_desk, called, enter, make_hall, refused
from halls import small_config as small
from zal.domain.settings.hall import HallConfig
from zal.domain.views import Availability
from zal.hall.hall import Hall
from zal.hall.seen.desk import desk_view
from zal.hall.seen.services import service_statuses
from zal.hall.seen.ticket import ticket_story

SPARE = frozenset({"land", "pension"})


def spared() -> HallConfig:
    """Return the small hall: desk 1 serves passports, land and pensions in reserve after 10 min."""
    config = small()
    services = tuple(replace(each, reserve_after_min=10) for each in config.services)
    own = replace(config.desks[0], services=frozenset({"passport"}), reserve=SPARE)
    return replace(config, services=services, desks=(own, *config.desks[1:]))


@pytest.fixture
def hall(tmp_path: Path, clock: ToldClock) -> Hall:
    found = enter(make_hall(tmp_path / "hall.db"), clock, config=spared())
    found.desks.sign_in(at_desk("1", "ivanova"))
    return found


def come(hall: Hall, service: str) -> str:
    return hall.tickets.issue(AT_KIOSK, service).code


def finish(hall: Hall) -> None:
    hall.tickets.start(at_desk("1"))
    hall.tickets.finish(at_desk("1"))


def queue(hall: Hall) -> list[str]:
    return [each.code for each in hall.see(desk_view, "1").queue]


def test_it_is_called_when_nobody_waits_for_what_the_desk_serves_at_any_time(hall: Hall) -> None:
    land, own = come(hall, "land"), come(hall, "passport")
    assert queue(hall) == [own]
    assert called(hall, "1").code == own
    finish(hall)
    assert queue(hall) == [land]
    assert called(hall, "1").code == land


def test_it_is_called_in_its_turn_once_somebody_has_waited_for_it_long_enough(
    hall: Hall, clock: ToldClock
) -> None:
    land = come(hall, "land")
    clock.at += 10 * MINUTE - 1
    come(hall, "passport")
    assert land not in queue(hall)
    clock.at += 1
    assert queue(hall)[0] == land
    assert called(hall, "1").code == land


def test_who_came_for_it_is_told_how_many_are_ahead_and_not_that_nobody_serves_it(
    hall: Hall,
) -> None:
    come(hall, "passport")
    issued = [hall.tickets.issue(AT_KIOSK, "land") for _ in range(2)]
    assert [each.ticket.ahead for each in issued] == [1, 2]
    assert [hall.see(ticket_story, each.code).ahead for each in issued] == [1, 2]
    services = {each.code: each.availability for each in hall.see(service_statuses)}
    assert set(services.values()) == {Availability.OPEN}


def test_staff_call_it_by_name_at_any_time(hall: Hall) -> None:
    come(hall, "passport")
    land = come(hall, "land")
    found = hall.tickets.call(at_desk("1"), code=land, reason="asked at the desk")
    assert found is not None
    assert found.code == land


def test_the_last_who_has_it_in_reserve_leaves_those_who_wait_alone(hall: Hall) -> None:
    hall.desks.sign_in(at_desk("2", "sidorova"))
    come(hall, "land")
    hall.desks.sign_out(at_desk("2"))
    with refused(hall, "nobody but you at desk 1 can serve them"):
        hall.desks.sign_out(at_desk("1"))


def test_whom_a_desk_shares_only_a_reserve_with_works_there(tmp_path: Path) -> None:
    config = spared()
    people = (replace(config.operators[0], services=frozenset({"land"})), *config.operators[1:])
    hall = enter(make_hall(tmp_path / "two.db"), config=replace(config, operators=people))
    hall.desks.sign_in(at_desk("1", "ivanova"))
    land = come(hall, "land")
    assert called(hall, "1").code == land
