"""How much of the desks' time is booked, against the desks and people of the settings."""

from dataclasses import replace
from datetime import date, timedelta

from halls import DAY, MINUTE, NOON, both, small_config
from zal.domain.desk_minutes import Booked, Roster
from zal.domain.settings.hours import Hours, Span
from zal.domain.settings.people import Desk, Operator


def test_a_visit_takes_a_desk_for_as_long_as_its_service_takes() -> None:
    roster = Roster(small_config())  # three desks and people serve land, ten minutes each
    (found,) = [each for each in roster.told([Booked("land", NOON)]) if each.service == "land"]
    assert (found.at, found.booked, found.rostered) == (NOON, 10, 90)


def test_a_visit_over_two_half_hours_takes_of_each_its_part() -> None:
    found = Roster(small_config()).told([Booked("land", NOON + 25 * MINUTE)])
    of_land = {each.at: each.booked for each in found if each.service == "land"}
    assert of_land == {NOON: 5, NOON + 30 * MINUTE: 5}


def test_whom_no_other_desk_could_serve_stands_against_the_same_desks() -> None:
    found = Roster(small_config()).told([Booked("passport", NOON), Booked("pension", NOON)])
    minutes = {each.service: (each.booked, each.rostered) for each in found}
    assert minutes == {"passport": (20, 60), "pension": (20, 60), "land": (20, 90)}


def test_there_are_no_more_desks_than_people() -> None:
    config = replace(small_config(), operators=(Operator("ivanova", "Иванова А."),))
    assert Roster(config).minutes("passport", NOON) == 30


def test_a_desk_counts_by_its_roster_minute_by_minute_and_by_date() -> None:
    small, day = small_config(), date(2026, 11, 23)  # a Monday
    mornings = Hours(week=((Span(540, 735),),) * 7, exceptions={day + timedelta(days=1): ()})
    desks = tuple(replace(each, roster=mornings) for each in small.desks[1:])
    roster = Roster(replace(small, desks=(small.desks[0], *desks)))
    halves = [NOON - 30 * MINUTE, NOON, NOON + 30 * MINUTE, NOON + DAY - 30 * MINUTE]
    assert [roster.minutes("land", at) for at in halves] == [90, 60, 30, 30]
    assert not roster.is_full(Booked("land", NOON), roster.spent([Booked("land", NOON)] * 2))
    assert roster.is_full(Booked("land", NOON), roster.spent([Booked("land", NOON)] * 3))


def test_who_sits_nowhere_serves_nobody_who_is_booked() -> None:
    never = Hours(week=((),) * 7)
    config = small_config()
    desks = tuple(replace(each, roster=never) for each in config.desks)
    roster = Roster(replace(config, desks=desks))
    assert roster.minutes("land", NOON) == 0
    assert roster.is_full(Booked("land", NOON), {})


def test_the_public_books_up_to_the_share_and_no_more() -> None:
    roster = Roster(small_config())  # half of the 60 minutes of two desks
    booked = [Booked("passport", NOON)] * 2
    assert not roster.is_full(Booked("passport", NOON), roster.spent(booked))
    assert roster.is_full(
        Booked("passport", NOON), roster.spent([*booked, Booked("passport", NOON)])
    )
    assert roster.is_full(
        Booked("pension", NOON + MINUTE), roster.spent([*booked, Booked("passport", NOON)])
    )
    assert not roster.is_full(Booked("passport", NOON + 30 * MINUTE), roster.spent(booked))


def test_a_service_of_many_desks_leaves_room_at_those_that_serve_little_else() -> None:
    config = replace(
        small_config(),
        desks=(Desk("1", both("1"), frozenset({"land"})), Desk("2", both("2"))),
    )
    roster = Roster(config)
    three_of_land = [Booked("land", NOON)] * 3
    assert roster.is_full(Booked("land", NOON), roster.spent(three_of_land))
    assert not roster.is_full(Booked("passport", NOON), roster.spent([]))
    assert roster.is_full(Booked("passport", NOON), roster.spent([Booked("passport", NOON)]))
    assert roster.is_full(Booked("passport", NOON), roster.spent(three_of_land))


def test_what_the_settings_no_longer_serve_takes_no_time() -> None:
    assert Roster(small_config()).told([Booked("gone", NOON)]) == []
