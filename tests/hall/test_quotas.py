"""How many tickets of a service are given on a day: counted where they are given, and told."""

import multiprocessing
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from halls import (
    AT_KIOSK,
    DAY,
    OWNER,
    ToldClock,
    at_desk,
    called,
    enter,
    make_hall,
    refused,
    small_config,
)
from zal import config
from zal.bootstrap import create_hall, open_hall
from zal.domain.clock import local
from zal.domain.errors import WrongMove
from zal.domain.quotas import Quota
from zal.domain.settings.appointments import SlotPool
from zal.domain.settings.hall import HallConfig
from zal.domain.views import Availability, ServiceStatus
from zal.hall.hall import Hall
from zal.hall.seen.desk import desk_view
from zal.hall.seen.services import service_statuses
from zal.hall.seen.status import hall_status
from zal.system_clock import wall_ms


def limited(per_day: int | None = 3, by_category: Mapping[str, int] | None = None) -> HallConfig:
    """Return the small hall, where land has so many tickets a day."""
    found = small_config()
    services = tuple(
        replace(each, per_day=per_day, per_day_by_category=by_category or {})
        if each.code == "land"
        else each
        for each in found.services
    )
    return replace(found, services=services)


def hall_of(folder: Path, clock: ToldClock, **quota: Any) -> Hall:
    return enter(make_hall(folder / "hall.db"), clock, config=limited(**quota))


@pytest.fixture
def hall(tmp_path: Path, clock: ToldClock) -> Hall:
    return hall_of(tmp_path, clock)


def land(hall: Hall) -> ServiceStatus:
    return next(each for each in hall.see(service_statuses) if each.code == "land")


def come(hall: Hall, many: int, category: str | None = None) -> list[str]:
    issue = hall.tickets.issue
    return [issue(AT_KIOSK, "land", category=category).code for _ in range(many)]


def test_after_the_last_ticket_of_the_day_there_is_none_until_the_next(
    hall: Hall, clock: ToldClock
) -> None:
    come(hall, 3)
    with refused(hall, "no more tickets for land today (3 a day). Come on 24.11.2026 from 04:00"):
        come(hall, 1)
    hall.tickets.issue(AT_KIOSK, "passport")
    clock.at += DAY
    come(hall, 3)


def test_a_full_service_is_closed_until_the_next_day_and_opening_it_by_hand_gives_none(
    hall: Hall,
) -> None:
    come(hall, 3)
    found = land(hall)
    assert (found.availability, found.is_full) == (Availability.CLOSED, True)
    assert found.opens_at is not None
    hall.day.open_service(OWNER, "land")
    assert land(hall).availability is Availability.CLOSED
    with refused(hall, "(3 a day)"):
        come(hall, 1)


def test_a_cancelled_ticket_gives_nothing_back_and_a_repeated_request_takes_none(
    hall: Hall,
) -> None:
    code = come(hall, 1)[0]
    hall.tickets.cancel(OWNER, code)
    again = replace(AT_KIOSK, request_id="the-same")
    assert {hall.tickets.issue(again, "land").code for _ in range(3)} == {"Д102"}
    assert land(hall).quota == Quota(of=3, given=2)


def test_who_returns_or_is_sent_on_counts_no_second_time(hall: Hall) -> None:
    hall.desks.sign_in(at_desk("1", "ivanova"))
    hall.tickets.issue(AT_KIOSK, "passport")
    called(hall, "1")
    hall.tickets.start(at_desk("1"))
    hall.tickets.transfer(at_desk("1"), service="land")
    come(hall, 1)
    called(hall, "1")
    hall.tickets.return_to_queue(at_desk("1"))
    assert land(hall).quota == Quota(of=3, given=1)


def test_a_category_can_have_a_quota_of_its_own(tmp_path: Path, clock: ToldClock) -> None:
    hall = hall_of(tmp_path, clock, per_day=None, by_category={"booked": 1})
    come(hall, 1, "booked")
    with refused(hall, "no more tickets for land and booked today (1 a day)"):
        come(hall, 1, "booked")
    come(hall, 5)
    assert land(hall).by_category == {"booked": Quota(1, 1)}
    assert (land(hall).quota, land(hall).availability) == (None, Availability.UNSERVED)


def test_staff_are_told_from_four_fifths_on(tmp_path: Path, clock: ToldClock) -> None:
    hall = hall_of(tmp_path, clock, per_day=5)
    come(hall, 3)
    assert hall.see(desk_view, "1").signs.short == ()
    come(hall, 1)
    assert hall.see(desk_view, "1").signs.short == (("land", Quota(5, 4)),)
    assert hall.see(hall_status).short == (("land", Quota(5, 4)),)


def test_settings_that_allow_less_than_was_given_leave_none(
    tmp_path: Path, clock: ToldClock
) -> None:
    come(hall_of(tmp_path, clock, per_day=5), 4)
    hall = enter(tmp_path / "hall.db", clock, config=limited(2))
    found = land(hall).quota
    assert found is not None
    assert (found.left, found.is_short) == (0, True)


def test_where_it_can_be_booked_that_is_said_too(tmp_path: Path, clock: ToldClock) -> None:
    settings = replace(limited(1), slots=(SlotPool("papers", frozenset({"land"})),))
    hall = enter(make_hall(tmp_path / "hall.db"), clock, config=settings)
    come(hall, 1)
    with refused(hall, "Make an appointment, or come on 24.11.2026 from 04:00."):
        come(hall, 1)


MANY = 16


def take_one(path: Path, ready: Any, answers: Any) -> None:
    """Ask for a ticket as a process of its own, at the same time as the others."""
    hall = open_hall(path)
    ready.wait(60)
    try:
        answers.put(hall.tickets.issue(AT_KIOSK, "land").code)
    except WrongMove as refusal:
        answers.put(refusal.key)
    hall.close()


def test_of_sixteen_processes_that_want_the_last_ticket_one_gets_it(tmp_path: Path) -> None:
    path, fork = tmp_path / "hall.db", multiprocessing.get_context("fork")
    settings = limited(1)
    turns_at = (local(wall_ms(), settings.time_zone).hour + 12) % 24 * 60  # not meanwhile
    services = tuple(replace(each, last_ticket_min=None) for each in settings.services)
    settings = replace(settings, services=services)
    settings = replace(settings, categories=settings.categories[:1], day_turns_at_min=turns_at)
    create_hall(path, config.write(settings))
    ready, answers = fork.Barrier(MANY), fork.Queue()
    workers = [fork.Process(target=take_one, args=(path, ready, answers)) for _ in range(MANY)]
    for each in workers:
        each.start()
    told = sorted(answers.get(timeout=60) for _ in workers)
    for each in workers:
        each.join(60)
    assert told == ["quota-full-opens"] * (MANY - 1) + ["Д101"]
