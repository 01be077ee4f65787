"""Where visitors are called to, as it is said."""

import pytest

from zal.speech.called_to import Place, call_phrase
from zal.speech.places import places
from zoned_halls import FIRST, SECOND, zoned_config


@pytest.mark.parametrize(
    ("zone", "language", "said"),
    [
        ("2 этаж", "ru", "Талон бэ сто пять. Второй этаж. Окно семь."),
        (
            "11 этаж, левое крыло",
            "ru",
            "Талон бэ сто пять. Одиннадцатый этаж, левое крыло. Окно семь.",
        ),
        ("3 зона", "ru", "Талон бэ сто пять. Третья зона. Окно семь."),
        ("Корпус 2", "ru", "Талон бэ сто пять. Корпус два. Окно семь."),
        ("", "ru", "Талон бэ сто пять. Окно семь."),
        ("2nd floor", "en", "Ticket beh one hundred and five. Second floor. Desk seven."),
    ],
)
def test_the_zone_is_said_as_people_say_it(zone: str, language: str, said: str) -> None:
    desk = "Окно 7" if language == "ru" else "Desk 7"
    assert call_phrase("Б105", Place(desk, zone), language).text == said


def test_where_the_zone_is_said_it_is_not_named() -> None:
    hall = zoned_config()
    assert places("3", hall)["ru"] == Place("Окно 3", "2 этаж")
    assert places("3", hall, FIRST)["en"] == Place("Desk 3", "2nd floor")
    assert places("3", hall, SECOND)["ru"] == Place("Окно 3")
