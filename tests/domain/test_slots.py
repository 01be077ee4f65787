"""Which slots there are, whatever the hours, and which of them are free."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from halls import ALWAYS, NOON, WORK, small_config
from zal.domain.clock import business_day, instant, local
from zal.domain.settings.appointments import AppointmentPolicy, Channel, SlotPool
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.hours import Hours, Span
from zal.domain.slots import (
    Wanted,
    bookable,
    booking,
    pools_for,
    slots_needed,
    slots_of_day,
)

MONDAY = date(2026, 11, 23)
SUNDAY = MONDAY - timedelta(days=1)
FORWARD, BACK = date(2026, 3, 29), date(2026, 10, 25)
"""When the clocks of Berlin are put forward from 02:00, and back from 03:00."""
POOL = SlotPool("papers", frozenset({"passport", "pension"}), 20, public=2, desk=1)
BREAK = Hours(week=((Span(540, 600), Span(630, 700)),) * 7)


def hall(pool: SlotPool = POOL, hours: Hours = WORK, **policy: object) -> HallConfig:
    config = replace(small_config(hours), slots=(pool,))
    return replace(config, appointments=replace(AppointmentPolicy(), **policy))  # type: ignore[arg-type]


def times(config: HallConfig, pool: SlotPool, day: date, service: str | None = None) -> list[str]:
    found = slots_of_day(config, pool, day)
    if service is not None:
        wanted = Wanted(service, Channel.PUBLIC, day)
        runs = bookable(config, pool, wanted, instant(day, 0, config.time_zone))
        found = [each[0] for each in runs]
    return [shown(config, each.at) for each in found]


def shown(config: HallConfig, at: int) -> str:
    return f"{local(at, config.time_zone):%H:%M}"


def test_slots_fill_the_hours_and_no_break() -> None:
    pool = replace(POOL, hours=BREAK)
    assert times(hall(pool), pool, MONDAY) == ["09:00", "09:20", "09:40", "10:30", "10:50", "11:10"]


def test_a_holiday_and_a_closed_date_have_none() -> None:
    holiday = replace(WORK, exceptions={MONDAY: (Span(540, 560),)})
    assert times(hall(hours=holiday), POOL, MONDAY) == ["09:00"]
    assert times(hall(), POOL, SUNDAY) == []
    assert times(hall(closed_dates=frozenset({MONDAY})), POOL, MONDAY) == []


def test_a_service_has_the_slots_within_its_hours_on_the_raster_of_its_pool() -> None:
    config = hall()
    own = Hours(week=((Span(545, 600),),) * 7)
    passport = replace(config.service_by_code["passport"], hours=own)
    config = replace(config, services=(passport, *config.services[1:]))
    assert times(config, POOL, MONDAY, "passport") == ["09:20", "09:40"]
    assert "09:00" in times(config, POOL, MONDAY, "pension")


def test_no_slot_begins_when_the_last_ticket_was_given() -> None:
    pool = replace(POOL, services=frozenset({"land"}))
    assert times(hall(pool), pool, MONDAY, "land")[-1] == "18:40"


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        (FORWARD, ["01:00", "01:30", "03:00", "03:30"]),
        (BACK, ["01:00", "01:30", "02:00", "02:30", "03:00", "03:30"]),
    ],
    ids=["a time that is skipped", "a time that comes twice"],
)
def test_a_slot_is_where_a_clock_shows_it_and_once(day: date, shown: list[str]) -> None:
    pool = replace(POOL, minutes=30, hours=Hours(week=((Span(60, 240),),) * 7))
    config = replace(hall(pool, ALWAYS), time_zone="Europe/Berlin", day_turns_at_min=0)
    assert times(config, pool, day) == shown
    first = instant(day, 60, "Europe/Berlin")
    after = {each.at - first for each in slots_of_day(config, pool, day)}
    minutes = [0, 30, 60, 90] if day == FORWARD else [0, 30, 60, 90, 180, 210]
    assert after == {each * 60_000 for each in minutes}


def test_after_midnight_a_slot_is_of_the_business_day_that_goes_on() -> None:
    pool = replace(POOL, minutes=60)
    config = hall(pool, ALWAYS)  # the day turns at 04:00
    assert times(config, pool, MONDAY)[:2] == ["04:00", "05:00"]
    assert times(config, pool, MONDAY)[-1] == "03:00"
    assert len(times(config, pool, MONDAY)) == 24


def test_a_long_matter_takes_slots_that_follow_on_one_another() -> None:
    pool = replace(POOL, hours=BREAK)
    config = hall(pool)
    passport = replace(config.service_by_code["passport"], service_min=45)
    config = replace(config, services=(passport,))
    assert slots_needed(pool, passport) == 3
    wanted = Wanted("passport", Channel.DESK, MONDAY + timedelta(days=1))
    runs = bookable(config, pool, wanted, NOON)
    assert [shown(config, each[0].at) for each in runs] == ["09:00", "10:30"]
    taken = {runs[0][1].at: {1, 2}}
    assert booking(runs[0], 2, taken) is None
    assert booking(runs[0], 3, taken) == (runs[0], (1, 3, 1))


def test_today_is_open_to_the_public_until_so_long_before_and_at_a_desk_to_the_last() -> None:
    config = hall(closes_before_min=60)

    def first(channel: Channel) -> str:
        wanted = Wanted("passport", channel, MONDAY)
        return shown(config, bookable(config, POOL, wanted, NOON)[0][0].at)

    assert (first(Channel.PUBLIC), first(Channel.DESK)) == ("13:00", "12:00")


def test_nothing_is_open_beyond_the_horizon_or_of_a_day_that_is_over() -> None:
    config = hall(horizon_days=2)

    def is_open(days_from_now: int) -> bool:
        day = MONDAY + timedelta(days=days_from_now)
        wanted = Wanted("passport", Channel.PUBLIC, day)
        return bool(bookable(config, POOL, wanted, NOON))

    assert [n for n in range(-2, 6) if is_open(n)] == [0, 1, 2]


def test_a_channel_without_places_has_no_pool() -> None:
    config = hall()
    assert pools_for(config, "passport", Channel.PUBLIC) == [POOL]
    assert pools_for(config, "passport", Channel.PHONE) == []
    assert pools_for(config, "land", Channel.PUBLIC) == []


spans = st.lists(
    st.tuples(st.integers(0, 1439), st.integers(1, 1440)), max_size=3
).map(  # in order and apart, as the settings' check wants them
    lambda found: tuple(
        Span(a, b)
        for n, (a, b) in enumerate(sorted(found))
        if a < b and all(prior < a for _, prior in sorted(found)[:n])
    )
)
zones = st.sampled_from(["Europe/Berlin", "Asia/Kathmandu", "Australia/Lord_Howe", "UTC"])
days = st.sampled_from([FORWARD, BACK, MONDAY, date(2026, 4, 5), date(2026, 10, 4)])


@given(spans, spans, zones, days, st.tuples(st.integers(5, 120), st.integers(0, 1439)))
def test_whatever_the_hours_slots_lie_within_them_apart_and_in_one_business_day(
    of_hall: tuple[Span, ...],
    own: tuple[Span, ...],
    zone: str,
    day: date,
    numbers: tuple[int, int],
) -> None:
    minutes, turns = numbers
    pool = replace(POOL, minutes=minutes, hours=Hours(week=(own,) * 7))
    config = hall(pool, Hours(week=(of_hall,) * 7))
    config = replace(config, time_zone=zone, day_turns_at_min=turns)
    met: list[int] = []
    for each in (day - timedelta(days=1), day, day + timedelta(days=1)):
        found = slots_of_day(config, pool, each)
        assert all(business_day(slot.at, config) == each for slot in found)
        assert all(a.ends_at <= b.at for a, b in pairwise(found))
        for slot in found:
            wall = local(slot.at, zone)
            minute = 60 * wall.hour + wall.minute
            assert wall.second == 0
            for hours in (of_hall, own):
                assert any(e.opens_min <= minute < e.closes_min for e in hours)
        met += [slot.at for slot in found]
    assert len(met) == len(set(met))


@given(st.lists(st.sets(st.integers(1, 4)), min_size=1, max_size=5), st.integers(1, 4))
def test_a_booking_takes_free_places_of_the_capacity_and_fails_only_where_there_is_none(
    taken: list[set[int]], capacity: int
) -> None:
    run = tuple(slots_of_day(hall(), POOL, MONDAY)[: len(taken)])
    gone = {slot.at: places for slot, places in zip(run, taken, strict=True)}
    found = booking(run, capacity, gone)
    is_full = any(set(range(1, capacity + 1)) <= places for places in taken)
    assert (found is None) == is_full
    if found is not None:
        for place, places in zip(found.places, taken, strict=True):
            assert 1 <= place <= capacity
            assert place not in places
