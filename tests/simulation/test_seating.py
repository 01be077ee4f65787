from dataclasses import replace

from halls import small_config
from zal import config
from zal.simulation.seating import kept_free, seating, served

HALL = config.read(config.demo_text())


def test_every_service_of_the_demonstration_is_served_beside_the_desk_that_is_left() -> None:
    seats = seating(HALL, ["1"])
    assert set(seats) == {"2", "3", "4", "5", "6", "7", "8"}
    assert len(set(seats.values())) == 7
    assert served(HALL, seats, []) == set(HALL.service_by_code)


def test_nobody_sits_where_they_can_do_nothing() -> None:
    seats = seating(HALL)
    assert all(HALL.skills(desk, operator) for desk, operator in seats.items())
    assert set(seats) == set(HALL.desk_by_code)


def test_the_first_operator_who_can_work_at_a_left_desk_stays_free() -> None:
    assert kept_free(HALL, ["1", "4"]) == ("ivanova", "petrov")
    assert "ivanova" not in seating(HALL, ["1"]).values()
    assert kept_free(small_config(), ["3"]) == ("ivanova",)


def test_a_desk_without_an_operator_stays_empty() -> None:
    hall = small_config()
    only_petrov = replace(hall, operators=hall.operators[1:2])
    assert seating(only_petrov) == {"1": "petrov"}
    assert seating(only_petrov, ["1", "2", "3"]) == {}


def test_what_only_a_left_desk_serves_is_asked_for_all_the_same() -> None:
    hall = small_config()
    assert served(hall, {"1": "petrov"}, ["3"]) == {"passport", "land"}
